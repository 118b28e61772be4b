/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/heard.h"
#include "statements/suitor.h"

G_BEGIN_DECLS

/* Who looks on while it is found for whom the sources speak: to learn what the signs weigh. Nothing is settled by them then. */
struct _CpAllegianceWatch
{
  void   (*looked_at) (const CpSuitor *suitor,
                       gpointer        data);
  void   (*settled)   (const CpCast   *cast,
                       gpointer        data);
  gpointer data;
};

void cp_allegiance_settle (CpStage                 *stage,
                           const GArray            *whose,
                           const CpAllegianceWatch *watch);

G_END_DECLS
