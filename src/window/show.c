/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/show.h"

/** cp_issue_has_warning: Returns: whether a party contradicts itself on @issue, at @index of @model, in words or deeds, or changed its answer */
gboolean
cp_issue_has_warning (const CpModel *model,
                      const CpIssue *issue,
                      guint          index)
{
  for (guint k = 0; k < model->inconsistencies->len; k++)
    if (((CpInconsistency *) g_ptr_array_index (model->inconsistencies, k))->issue == (gint32) index)
      return TRUE;
  for (guint k = 0; k < issue->positions->len; k++)
    if (((CpPosition *) g_ptr_array_index (issue->positions, k))->changed)
      return TRUE;
  return FALSE;
}

static gboolean
has_relation (const CpIssue *issue,
              CpRelation     relation)
{
  for (guint k = 0; k < issue->contrasts->len; k++)
    if (((CpContrast *) g_ptr_array_index (issue->contrasts, k))->relation == relation)
      return TRUE;
  return FALSE;
}

/** cp_show_issue: Returns: whether @show shows @issue, which stands at @index of @model */
gboolean
cp_show_issue (const CpModel *model,
               const CpIssue *issue,
               guint          index,
               CpShow         show)
{
  switch (show)
    {
    case CP_SHOW_CLASH:
      return has_relation (issue, CP_RELATION_CLASH);
    case CP_SHOW_ACCORD:
      return has_relation (issue, CP_RELATION_ACCORD);
    case CP_SHOW_DIFFER:
      return has_relation (issue, CP_RELATION_DIFFER);
    case CP_SHOW_UNCLEAR:
      return has_relation (issue, CP_RELATION_UNCLEAR);
    case CP_SHOW_WARNINGS:
      return cp_issue_has_warning (model, issue, index);
    case CP_SHOW_ALL:
    default:
      return TRUE;
    }
}
