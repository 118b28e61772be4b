/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* Which issues are shown: all, those with one relation, or those with a warning. */
typedef enum
{
  CP_SHOW_ALL,
  CP_SHOW_CLASH,
  CP_SHOW_ACCORD,
  CP_SHOW_DIFFER,
  CP_SHOW_UNCLEAR,
  CP_SHOW_WARNINGS,
  CP_N_SHOWS,
} CpShow;

gboolean cp_issue_has_warning (const CpModel *model,
                               const CpIssue *issue,
                               guint          index);
gboolean cp_show_issue        (const CpModel *model,
                               const CpIssue *issue,
                               guint          index,
                               CpShow         show);

G_END_DECLS
