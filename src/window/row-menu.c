/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/row-menu.h"

#include "window/keys.h"
#include "window/popovers.h"

/* What can be done with what is listed, where it is listed: by the second button, a long press or the key for menus. */

typedef struct
{
  CpRowView     *list; /* not owned: this is its data */
  CpRowMenuMaker maker;
  gpointer       user_data;
} RowMenu;

/* At a place of the row at @position. */
static void
open_menu (const RowMenu *self,
           guint          position,
           double         x,
           double         y)
{
  GtkWidget *row = cp_row_view_get_row (self->list, position), *content = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  g_autoptr (GMenuModel) menu = NULL;
  graphene_point_t place;

  if (content == NULL || !gtk_widget_compute_point (row, content, &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return;
  menu = self->maker (self->list, position, self->user_data);
  cp_popovers_menu (content, menu, (double) place.x, (double) place.y);
}

static void
on_pressed (const RowMenu *self,
            GtkGesture    *gesture,
            double         x,
            double         y)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
  gint position = under != NULL ? cp_row_view_position_of (self->list, under) : -1;
  GtkWidget *row = position >= 0 ? cp_row_view_get_row (self->list, (guint) position) : NULL;
  graphene_point_t place;

  if (row == NULL || !gtk_widget_compute_point (GTK_WIDGET (self->list), row, &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, (guint) position, (double) place.x, (double) place.y);
}

static void
on_click (GtkGestureClick *gesture,
          int              n_press G_GNUC_UNUSED,
          double           x,
          double           y,
          const RowMenu   *self)
{
  on_pressed (self, GTK_GESTURE (gesture), x, y);
}

static void
on_long_press (GtkGestureLongPress *gesture,
               double               x,
               double               y,
               const RowMenu       *self)
{
  on_pressed (self, GTK_GESTURE (gesture), x, y);
}

static gboolean
on_key (gpointer        listener,
        guint           keyval,
        GdkModifierType held)
{
  const RowMenu *self = g_object_get_data (listener, "cp-row-menu");
  GtkRoot *root = gtk_widget_get_root (listener);
  gint position = cp_row_view_position_of (self->list, root != NULL ? gtk_root_get_focus (root) : NULL);

  if (position < 0 || !cp_keys_open_menu (keyval, held))
    return GDK_EVENT_PROPAGATE;
  open_menu (self, (guint) position, 24, 24);
  return GDK_EVENT_STOP;
}

/** cp_row_menu_attach: gives each row of @list the menu that @maker makes for it, as long as @user_data lives, which must be as long as @list */
void
cp_row_menu_attach (CpRowView      *list,
                    CpRowMenuMaker  maker,
                    gpointer        user_data)
{
  RowMenu *self = g_new (RowMenu, 1);
  GtkGesture *click = gtk_gesture_click_new (), *press = gtk_gesture_long_press_new ();

  *self = (RowMenu){ list, maker, user_data };
  g_object_set_data_full (G_OBJECT (list), "cp-row-menu", self, g_free);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_click), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (press));
  cp_keys_listen (GTK_WIDGET (list), GTK_PHASE_CAPTURE, on_key, list);
}

/** cp_row_menu_add_action: adds an action on what is listed at a place, a guint32, of which @callback hears the signal “activate” */
void
cp_row_menu_add_action (GSimpleActionGroup *group,
                        const char         *name,
                        GCallback           callback,
                        gpointer            user_data)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_UINT32);

  g_signal_connect (action, "activate", callback, user_data);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}
