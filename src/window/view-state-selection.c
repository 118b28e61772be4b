/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/view-state-private.h"

#include "comparison/selected.h"

/* The issues as they are by the statements that pass. */

/**
 * cp_view_state_get_issue:
 *
 * Returns: (transfer none): the issue at @index as it is by the statements that pass: what parties hold is told from what is left. It lasts until
 * the filter or the model changes
 */
const CpIssue *
cp_view_state_get_issue (CpViewState *self,
                         guint        index)
{
  gpointer *made;

  if (self->selected_issues == NULL)
    return g_ptr_array_index (self->model->issues, index);
  made = &g_ptr_array_index (self->selected_issues, index);
  if (*made == NULL)
    *made = cp_selected_issue (self->model, g_ptr_array_index (self->model->issues, index), self->passing);
  return *made;
}

/** cp_view_state_would_show: Returns: whether @show shows the issue at @index, of which something must pass */
gboolean
cp_view_state_would_show (CpViewState *self,
                          guint        index,
                          CpShow       show)
{
  const CpIssue *issue = cp_view_state_get_issue (self, index);

  return (self->passing == NULL || issue->statements->len > 0) && cp_show_issue (self->model, issue, index, show);
}

/** cp_view_state_n_shown: Returns: how many issues @show would show */
guint
cp_view_state_n_shown (CpViewState *self,
                       CpShow       show)
{
  guint n = 0;

  for (guint i = 0; i < self->model->issues->len; i++)
    n += cp_view_state_would_show (self, i, show) ? 1 : 0;
  return n;
}
