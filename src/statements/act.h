/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a statement does; the words of the export contract. */
typedef enum
{
  CP_ACT_ASSERT,
  CP_ACT_DENY,
  CP_ACT_DOUBT,
  CP_ACT_DEMAND,
  CP_ACT_OFFER,
  CP_ACT_ACCUSE,
  CP_ACT_CONDEMN,
  CP_ACT_PRAISE,
  CP_ACT_WARN,
  CP_ACT_COMMIT,
  CP_ACT_QUESTION,
  CP_ACT_CONCEDE,
  CP_ACT_OTHER,
  CP_N_ACTS,
} CpAct;

const char *cp_act_to_nick   (CpAct       act);
gboolean    cp_act_from_nick (const char *nick,
                              CpAct      *act);

G_END_DECLS
