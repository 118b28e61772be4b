/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/row-view-private.h"

/* Choosing rows, and moving among them, by keys and clicks. */

enum
{
  CHOSEN,
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The person chose a row. */
static void
choose (CpRowView *self,
        guint      position)
{
  if (self->chosen == (gint) position)
    return;
  cp_row_view_choose (self, (gint) position);
  g_signal_emit (self, signals[CHOSEN], 0, position);
}

/* The viewport brings what has the focus into view by where it was in the last frame, as if nobody had scrolled since, and at the very top
 * while it has no place yet. The list knows where its rows are; within one that is higher than the view it does not. */
static gboolean
focus_row (CpRowView        *self,
           guint             position,
           GtkDirectionType  direction)
{
  CpRowHolder *holder;
  gboolean knows;
  double value;

  if (self->width <= 0)
    return FALSE;
  cp_row_view_show_row (self, position);
  holder = cp_row_view_ensure_holder (self, position);
  knows = gtk_widget_get_height (GTK_WIDGET (holder)) == 0 || cp_row_heights_get (self->heights, position) <= cp_row_view_page (self);
  value = self->adjustment != NULL ? gtk_adjustment_get_value (self->adjustment) : 0;
  if (!gtk_widget_child_focus (GTK_WIDGET (holder), direction))
    return FALSE;
  if (knows && self->adjustment != NULL)
    gtk_adjustment_set_value (self->adjustment, value);
  if (self->chooses && direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    choose (self, position);
  if (knows || !cp_row_view_is_seen (self, position))
    cp_row_view_reveal (self, position);
  return TRUE;
}

/* Where the focus comes into the list: at the row that was chosen, else at the edge of what is seen. */
static guint
entrance (CpRowView *self,
          int        step)
{
  guint position = self->anchor;

  if (self->chosen >= 0)
    return (guint) self->chosen;
  while (step < 0 && position + 1 < cp_row_view_n_rows (self) && cp_row_view_is_seen (self, position + 1))
    position++;
  return MIN (position, cp_row_view_n_rows (self) - 1);
}

static gboolean
cp_row_view_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  CpRowView *self = CP_ROW_VIEW (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (widget);
  int step = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP ? -1 : 1;
  gint64 position;

  if (focused != NULL && gtk_widget_child_focus (focused, direction))
    return TRUE;
  if (cp_row_view_n_rows (self) == 0 || (focused != NULL && (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)))
    return FALSE;
  position = focused != NULL ? (gint64) cp_row_holder_get_position (CP_ROW_HOLDER (focused)) + step : (gint64) entrance (self, step);
  for (; position >= 0 && position < cp_row_view_n_rows (self); position += step)
    if (focus_row (self, (guint) position, direction))
      return TRUE;
  return FALSE;
}

static gint
focused_position (CpRowView *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return focused != NULL ? (gint) cp_row_holder_get_position (CP_ROW_HOLDER (focused)) : -1;
}

/* Goes so many pages on, or to an end. */
static gboolean
move_far (GtkWidget *widget,
          GVariant  *parameter,
          gpointer   user_data G_GNUC_UNUSED)
{
  CpRowView *self = CP_ROW_VIEW (widget);
  int by = g_variant_get_int32 (parameter), within;
  gint from = focused_position (self);
  guint position;

  if (!self->chooses || from < 0)
    return GDK_EVENT_PROPAGATE;
  if (ABS (by) > 1)
    position = by < 0 ? 0 : cp_row_view_n_rows (self) - 1;
  else
    position = cp_row_heights_find (self->heights, cp_row_heights_sum (self->heights, 0, (guint) from) + by * cp_row_view_page (self), &within);
  return focus_row (self, position, by < 0 ? GTK_DIR_UP : GTK_DIR_DOWN);
}

static gboolean
activate_focused (GtkWidget *widget,
                  GVariant  *parameter G_GNUC_UNUSED,
                  gpointer   user_data G_GNUC_UNUSED)
{
  CpRowView *self = CP_ROW_VIEW (widget);
  gint position = focused_position (self);

  if (!self->chooses || position < 0)
    return GDK_EVENT_PROPAGATE;
  choose (self, (guint) position);
  g_signal_emit (self, signals[ACTIVATE], 0, (guint) position);
  return GDK_EVENT_STOP;
}

static void
on_released (CpRowView *self,
             int        n_press G_GNUC_UNUSED,
             double     x,
             double     y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  gint position = picked != NULL ? cp_row_view_position_of (self, picked) : -1;

  if (!self->chooses || position < 0)
    return;
  gtk_widget_grab_focus (gtk_widget_get_ancestor (picked, CP_TYPE_ROW_HOLDER));
  choose (self, (guint) position);
  g_signal_emit (self, signals[ACTIVATE], 0, (guint) position);
}

/** cp_row_view_install_keys: gives the class of the list its keys and what it tells of them */
void
cp_row_view_install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint  keys[2];
    gint32 by;
  } far[] = {
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, -2 },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 2 },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, -1 },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 1 },
  };
  static const guint activating[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  for (guint i = 0; i < G_N_ELEMENTS (far); i++)
    for (guint k = 0; k < G_N_ELEMENTS (far[i].keys); k++)
      gtk_widget_class_add_binding (widget_class, far[i].keys[k], 0, move_far, "i", far[i].by);
  for (guint i = 0; i < G_N_ELEMENTS (activating); i++)
    gtk_widget_class_add_binding (widget_class, activating[i], 0, activate_focused, NULL);
  widget_class->focus = cp_row_view_focus;
  signals[CHOSEN] = g_signal_new ("chosen", CP_TYPE_ROW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ACTIVATE] = g_signal_new ("activate", CP_TYPE_ROW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

/** cp_row_view_follow_clicks: lets a click choose a row */
void
cp_row_view_follow_clicks (CpRowView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
