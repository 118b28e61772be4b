/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an article tells of anywhere. */
typedef struct
{
  gboolean looked_for;
  gboolean mayor;
  gboolean commission;    /* the European one, or one of its commissioners */
  guint32  works_council; /* where it is first told of, CP_NO_TOKEN for nowhere */
} CpMentions;

G_END_DECLS
