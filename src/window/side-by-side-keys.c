/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/side-by-side-private.h"

#include <glib/gi18n-lib.h>

#include "window/column-heads.h"
#include "window/keys.h"
#include "window/pairs.h"
#include "window/popovers.h"
#include "window/statement-edit.h"

/* What is done in Side by Side by key: on the card, the statement or the column that the focus is in. */

static gint
focused_row (CpSideBySide *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? cp_row_view_position_of (self->list, gtk_root_get_focus (root)) : -1;
}

/* The issue that the row at @position belongs to, or -1. */
static gint
issue_at (CpSideBySide *self,
          gint          position)
{
  g_autoptr (CpRow) row = position >= 0 ? g_list_model_get_item (G_LIST_MODEL (self->context.rows), (guint) position) : NULL;

  return row != NULL ? (gint) cp_row_get_issue (row) : -1;
}

/** cp_side_by_side_focused_issue: Returns: the issue of the card that the focus is in, or -1 */
gint
cp_side_by_side_focused_issue (CpSideBySide *self)
{
  return issue_at (self, focused_row (self));
}

/* Pairs by key: on a statement of a pair it parts them; else it takes this one, and the next one asked is set beside it. */

static gint32
partner_of (CpSideBySide *self,
            gint32        statement)
{
  CpModel *model = cp_view_state_get_model (self->context.state);
  gint32 issue = ((CpModelStatement *) g_ptr_array_index (model->statements, statement))->issue;
  g_autoptr (GPtrArray) pairs = issue >= 0 ? cp_pairs_of (self->context.state, (guint) issue) : NULL;
  guint n = cp_view_state_n_columns (self->context.state);

  for (guint i = 0; pairs != NULL && i < pairs->len; i++)
    {
      const CpPair *pair = g_ptr_array_index (pairs, i);

      for (guint c = 0; c < n; c++)
        if (pair->statements[c] == statement && pair->joined[c])
          return pair->statements[c + 1];
        else if (pair->statements[c] == statement && c > 0 && pair->joined[c - 1])
          return pair->statements[c - 1];
    }
  return -1;
}

/* The knot between the two of a pair stands for both. Returns: whether it has the focus, and parted them */
static gboolean
part_at_knot (CpSideBySide *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && gtk_widget_has_css_class (focus, "knot") && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
         gtk_widget_activate (focus);
}

static void
pair_or_part (GtkWidget  *widget,
              const char *action G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  CpSideBySide *self = CP_SIDE_BY_SIDE (widget);
  CpStatementCell *cell = cp_side_by_side_focused_cell (self);
  gint32 statement = cell != NULL ? (gint32) cp_statement_cell_get_statement (cell) : -1, partner, pairing = self->pairing;

  self->pairing = -1;
  if (part_at_knot (self))
    return;
  if (statement < 0)
    {
      gtk_widget_activate_action (widget, "win.say", "s", _("Go to a statement first."));
      return;
    }
  if (pairing >= 0 && pairing != statement)
    {
      if (!cp_statement_pair (self->context.state, (guint) pairing, (guint) statement))
        gtk_widget_activate_action (widget, "win.say", "s", _("Only statements of two parties on one issue make a pair."));
      return;
    }
  partner = partner_of (self, statement);
  if (partner >= 0)
    {
      cp_statement_part (self->context.state, (guint) statement, (guint) partner);
      return;
    }
  self->pairing = statement;
  gtk_widget_activate_action (widget, "win.say", "s", _("Go to the statement to set beside it and press Ctrl+M again."));
}

/* Columns by key: that of the focus, else the first. */
static guint
focused_column (CpSideBySide *self)
{
  CpModel *model = cp_view_state_get_model (self->context.state);
  CpStatementCell *cell = cp_side_by_side_focused_cell (self);
  gint head = cp_column_heads_focused (CP_COLUMN_HEADS (self->heads));
  gint32 party;

  if (head >= 0)
    return (guint) head;
  if (cell == NULL)
    return 0;
  party = ((CpModelStatement *) g_ptr_array_index (model->statements, cp_statement_cell_get_statement (cell)))->party;
  for (guint c = 0; c < cp_view_state_n_columns (self->context.state); c++)
    if (cp_view_state_get_column (self->context.state, c) == party)
      return c;
  return 0;
}

static void
change_columns (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter G_GNUC_UNUSED)
{
  CpSideBySide *self = CP_SIDE_BY_SIDE (widget);
  guint column = focused_column (self);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (g_str_equal (action, "side-by-side.swap"))
    cp_view_state_swap_columns (self->context.state, 0, 1);
  else if (g_str_equal (action, mirrored ? "side-by-side.move-right" : "side-by-side.move-left"))
    cp_view_state_swap_columns (self->context.state, column, column - 1); /* nothing before the first */
  else if (g_str_equal (action, mirrored ? "side-by-side.move-left" : "side-by-side.move-right"))
    cp_view_state_swap_columns (self->context.state, column, column + 1);
  else if (g_str_equal (action, "side-by-side.add-party") && !cp_column_heads_choose_party (CP_COLUMN_HEADS (self->heads)))
    gtk_widget_activate_action (widget, "win.say", "s", _("Every party has a column."));
}

/* The reasons of the contrast of the card that the focus is in. */

static GtkWidget *
find_why (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_has_css_class (widget, "chip"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_why (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
show_why (GtkWidget  *widget,
          const char *action G_GNUC_UNUSED,
          GVariant   *parameter G_GNUC_UNUSED)
{
  CpSideBySide *self = CP_SIDE_BY_SIDE (widget);
  gint issue = cp_side_by_side_focused_issue (self);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      gboolean is_it = issue < 0 || issue_at (self, cp_row_view_position_of (self->list, item)) == issue;
      GtkWidget *why = gtk_widget_get_mapped (item) && is_it ? find_why (item) : NULL;

      if (why != NULL)
        {
          cp_popovers_open (GTK_MENU_BUTTON (why));
          return;
        }
    }
}

/* On a question the arrow towards where the line goes on opens, the other closes, as with the rows of a tree. */
static gboolean
fold_by_arrow (CpSideBySide *self,
               guint         keyval)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const gboolean open = keyval == (mirrored ? GDK_KEY_Left : GDK_KEY_Right);
  const guint issue = (guint) cp_side_by_side_focused_issue (self);

  if (!gtk_widget_has_css_class (focus, "question") || cp_rows_is_open (self->context.rows, issue) == open)
    return FALSE;
  cp_rows_set_open (self->context.rows, issue, open);
  return TRUE;
}

/* Where there is nothing further the focus stays: GTK would look for the next thing that way in the window, and find a button of the sidebar. */
static gboolean
move_by_arrow (CpSideBySide *self,
               guint         keyval)
{
  GtkDirectionType direction;

  switch (keyval)
    {
    case GDK_KEY_Down:
      direction = GTK_DIR_DOWN;
      break;
    case GDK_KEY_Up:
      direction = GTK_DIR_UP;
      break;
    case GDK_KEY_Left:
      direction = GTK_DIR_LEFT;
      break;
    case GDK_KEY_Right:
      direction = GTK_DIR_RIGHT;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  if (direction == GTK_DIR_DOWN || direction == GTK_DIR_UP || !fold_by_arrow (self, keyval))
    gtk_widget_child_focus (GTK_WIDGET (self->list), direction);
  return GDK_EVENT_STOP;
}

static gboolean
on_plain_key (CpSideBySide *self,
              guint         keyval)
{
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_6)
    {
      cp_view_state_set_show (self->context.state, (CpShow) (keyval - GDK_KEY_1));
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_w)
    return gtk_widget_activate_action (GTK_WIDGET (self), "side-by-side.why", NULL);
  if (keyval == GDK_KEY_Escape && self->pairing >= 0)
    {
      self->pairing = -1;
      return GDK_EVENT_STOP;
    }
  if (focused_row (self) < 0)
    return GDK_EVENT_PROPAGATE;
  return move_by_arrow (self, keyval);
}

static gboolean
on_key (gpointer        listener,
        guint           keyval,
        GdkModifierType held)
{
  CpSideBySide *self = CP_SIDE_BY_SIDE (listener);
  static const struct
  {
    guint           keyval;
    GdkModifierType held;
    const char     *action;
  } keys[] = {
    { GDK_KEY_m, GDK_CONTROL_MASK, "side-by-side.pair" },
    { GDK_KEY_x, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "side-by-side.swap" },
    { GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "side-by-side.add-party" },
    { GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "side-by-side.open-all" },
    { GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "side-by-side.close-all" },
    { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, "side-by-side.move-left" },
    { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, "side-by-side.move-right" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].keyval && held == keys[i].held)
      return gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
  return held == 0 && !cp_keys_typing (GTK_WIDGET (self)) ? on_plain_key (self, keyval) : GDK_EVENT_PROPAGATE;
}

static void
open_or_close_all (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter G_GNUC_UNUSED)
{
  cp_rows_set_all_open (CP_SIDE_BY_SIDE (widget)->context.rows, g_str_equal (action, "side-by-side.open-all"));
}

/** cp_side_by_side_install_keys: gives the view's class the actions that keys lead to */
void
cp_side_by_side_install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "side-by-side.open-all", NULL, open_or_close_all);
  gtk_widget_class_install_action (widget_class, "side-by-side.close-all", NULL, open_or_close_all);
  gtk_widget_class_install_action (widget_class, "side-by-side.pair", NULL, pair_or_part);
  gtk_widget_class_install_action (widget_class, "side-by-side.swap", NULL, change_columns);
  gtk_widget_class_install_action (widget_class, "side-by-side.add-party", NULL, change_columns);
  gtk_widget_class_install_action (widget_class, "side-by-side.move-left", NULL, change_columns);
  gtk_widget_class_install_action (widget_class, "side-by-side.move-right", NULL, change_columns);
  gtk_widget_class_install_action (widget_class, "side-by-side.why", NULL, show_why);
}

/** cp_side_by_side_follow_keys: lets the view hear keys before what stands in it */
void
cp_side_by_side_follow_keys (CpSideBySide *self)
{
  cp_keys_listen (GTK_WIDGET (self), GTK_PHASE_CAPTURE, on_key, self);
}
