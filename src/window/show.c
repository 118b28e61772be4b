/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/show.h"

/** cp_issue_has_warning: Returns: whether a party contradicts itself on @issue, in words or deeds, or changed its answer */
gboolean
cp_issue_has_warning (const CpModel *model,
                      guint          issue)
{
  const CpIssue *i = g_ptr_array_index (model->issues, issue);

  for (guint k = 0; k < model->inconsistencies->len; k++)
    if (((CpInconsistency *) g_ptr_array_index (model->inconsistencies, k))->issue == (gint32) issue)
      return TRUE;
  for (guint k = 0; k < i->positions->len; k++)
    if (((CpPosition *) g_ptr_array_index (i->positions, k))->changed)
      return TRUE;
  return FALSE;
}

static gboolean
has_relation (const CpModel *model,
              guint          issue,
              CpRelation     relation)
{
  const CpIssue *i = g_ptr_array_index (model->issues, issue);

  for (guint k = 0; k < i->contrasts->len; k++)
    if (((CpContrast *) g_ptr_array_index (i->contrasts, k))->relation == relation)
      return TRUE;
  return FALSE;
}

/** cp_show_issue: Returns: whether @show shows @issue */
gboolean
cp_show_issue (const CpModel *model,
               guint          issue,
               CpShow         show)
{
  switch (show)
    {
    case CP_SHOW_CLASH:
      return has_relation (model, issue, CP_RELATION_CLASH);
    case CP_SHOW_ACCORD:
      return has_relation (model, issue, CP_RELATION_ACCORD);
    case CP_SHOW_DIFFER:
      return has_relation (model, issue, CP_RELATION_DIFFER);
    case CP_SHOW_UNCLEAR:
      return has_relation (model, issue, CP_RELATION_UNCLEAR);
    case CP_SHOW_WARNINGS:
      return cp_issue_has_warning (model, issue);
    case CP_SHOW_ALL:
    default:
      return TRUE;
    }
}

/** cp_show_count: Returns: how many issues @show would show */
guint
cp_show_count (const CpModel *model,
               CpShow         show)
{
  guint n = 0;

  for (guint i = 0; i < model->issues->len; i++)
    n += cp_show_issue (model, i, show) ? 1 : 0;
  return n;
}
