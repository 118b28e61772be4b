/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/side-by-side-private.h"

/* The focus goes with its statement, wherever a correction moves that: else the keyboard would be on another one that came in its place. */

/** cp_side_by_side_focused_cell: Returns: (transfer none) (nullable): the statement that the focus is on */
CpStatementCell *
cp_side_by_side_focused_cell (CpSideBySide *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, CP_TYPE_STATEMENT_CELL) : NULL;

  return cell != NULL && gtk_widget_is_ancestor (cell, GTK_WIDGET (self)) ? CP_STATEMENT_CELL (cell) : NULL;
}

/* The same words of the same article, whatever is known of them now. */
static gint32
find_again (const CpModel *model,
            const CpModel *before,
            guint          statement)
{
  const CpModelStatement *sought = g_ptr_array_index (before->statements, statement);
  gconstpointer article = g_ptr_array_index (before->articles, sought->article);

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *one = g_ptr_array_index (model->statements, i);

      if (one->n_content > 0 && sought->n_content > 0 && one->content[0].start == sought->content[0].start &&
          g_ptr_array_index (model->articles, one->article) == article)
        return (gint32) i;
    }
  return -1;
}

static gboolean
has_statement (CpSideBySide *self,
               CpRow        *row,
               gint32        statement)
{
  for (guint c = 0; c < cp_view_state_n_columns (self->context.state); c++)
    if (cp_row_get_statement (row, c) == statement)
      return TRUE;
  return FALSE;
}

/* The row of the card of its issue where it stands beside others, or -1 where the card is closed. */
static gint
find_row (CpSideBySide *self,
          gint32        statement)
{
  const CpModelStatement *one = g_ptr_array_index (cp_view_state_get_model (self->context.state)->statements, statement);
  gint at = one->issue >= 0 ? cp_rows_find_issue (self->context.rows, (guint) one->issue) : -1;

  for (; at >= 0; at++)
    {
      g_autoptr (CpRow) row = g_list_model_get_item (G_LIST_MODEL (self->context.rows), (guint) at);

      if (row == NULL || (gint32) cp_row_get_issue (row) != one->issue)
        return -1;
      if (cp_row_get_kind (row) == CP_ROW_PAIR && has_statement (self, row, statement))
        return at;
    }
  return -1;
}

static gboolean
focus_cell (GtkWidget *widget,
            guint      statement)
{
  if (CP_IS_STATEMENT_CELL (widget) && cp_statement_cell_get_statement (CP_STATEMENT_CELL (widget)) == statement)
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (focus_cell (child, statement))
      return TRUE;
  return FALSE;
}

/* Before the rows are made anew. */
static void
note_focus (CpSideBySide *self)
{
  CpModel *model = cp_view_state_get_model (self->context.state);
  CpStatementCell *cell = self->shown != NULL ? cp_side_by_side_focused_cell (self) : NULL;

  self->focused = cell != NULL ? find_again (model, self->shown, cp_statement_cell_get_statement (cell)) : -1;
  g_clear_pointer (&self->shown, cp_model_unref);
  self->shown = cp_model_ref (model);
}

/* After they were. */
static void
follow_focus (CpSideBySide *self)
{
  CpStatementCell *cell = cp_side_by_side_focused_cell (self);
  GtkWidget *widget;
  gint row;

  if (self->focused < 0 || (cell != NULL && (gint32) cp_statement_cell_get_statement (cell) == self->focused))
    return;
  row = find_row (self, self->focused);
  if (row < 0)
    return;
  cp_row_view_scroll_to (self->list, (guint) row);
  widget = cp_row_view_get_row (self->list, (guint) row);
  if (widget != NULL)
    focus_cell (widget, (guint) self->focused);
}

/** cp_side_by_side_follow_focus: to be called before the rows listen to the state */
void
cp_side_by_side_follow_focus (CpSideBySide *self)
{
  g_signal_connect_object (self->context.state, "model-changed", G_CALLBACK (note_focus), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context.state, "model-changed", G_CALLBACK (follow_focus), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  note_focus (self);
}
