/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/act.h"

static const char *const act_nicks[CP_N_ACTS] = {
  [CP_ACT_ASSERT] = "assert",   [CP_ACT_DENY] = "deny",         [CP_ACT_DOUBT] = "doubt",     [CP_ACT_DEMAND] = "demand",
  [CP_ACT_OFFER] = "offer",     [CP_ACT_ACCUSE] = "accuse",     [CP_ACT_CONDEMN] = "condemn", [CP_ACT_PRAISE] = "praise",
  [CP_ACT_WARN] = "warn",       [CP_ACT_COMMIT] = "commit",     [CP_ACT_QUESTION] = "question",
  [CP_ACT_CONCEDE] = "concede", [CP_ACT_OTHER] = "other",
};

/** cp_act_to_nick: Returns: the contract's word for @act */
const char *
cp_act_to_nick (CpAct act)
{
  g_return_val_if_fail (act < CP_N_ACTS, "other");
  return act_nicks[act];
}

/** cp_act_from_nick: Returns: whether @nick is one of the contract's words */
gboolean
cp_act_from_nick (const char *nick,
                  CpAct      *act)
{
  for (guint i = 0; i < CP_N_ACTS; i++)
    if (g_strcmp0 (nick, act_nicks[i]) == 0)
      {
        *act = (CpAct) i;
        return TRUE;
      }
  return FALSE;
}
