/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/popovers.h"

#include "window/keys.h"
#include "window/limit-layout.h"

/* What GTK 4.8 does not do for a popover that goes away while it is open, with its window or because what it stands on is made anew: it
 * keeps all keys and clicks of the program to itself, which then no window hears any more, stays in memory, and a tooltip over it is asked
 * for on a surface that is gone. */

/* Only now: what it stands on is being taken apart when it is unmapped, which who hears that it closed must not meddle with. */
static gboolean
close_now (gpointer popover)
{
  gtk_popover_popdown (popover);
  return G_SOURCE_REMOVE;
}

static gboolean
on_unmap (GSignalInvocationHint *hint G_GNUC_UNUSED,
          guint                  n_values G_GNUC_UNUSED,
          const GValue          *values,
          gpointer               user_data G_GNUC_UNUSED)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_POPOVER (widget) && gtk_widget_get_visible (widget))
    g_idle_add_full (G_PRIORITY_HIGH, close_now, g_object_ref (widget), g_object_unref);
  return TRUE;
}

static guint
unmap_signal (void)
{
  /* The signal is there with the class. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  return g_signal_lookup ("unmap", GTK_TYPE_WIDGET);
}

/** cp_popovers_watch: lets every popover of the program close that is unmapped while it is open. Returns: for cp_popovers_unwatch() */
gulong
cp_popovers_watch (void)
{
  return g_signal_add_emission_hook (unmap_signal (), 0, on_unmap, NULL, NULL);
}

/** cp_popovers_unwatch: ends @watch */
void
cp_popovers_unwatch (gulong watch)
{
  g_signal_remove_emission_hook (unmap_signal (), watch);
}

static void
on_closed (GtkWidget *before)
{
  gtk_widget_grab_focus (before);
}

/** cp_popovers_open: opens that of @button for somebody who is elsewhere, and goes on there when it is closed */
void
cp_popovers_open (GtkMenuButton *button)
{
  GtkWidget *before = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button)));

  gtk_menu_button_popup (button);
  if (before != NULL && gtk_menu_button_get_popover (button) != NULL)
    g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (on_closed), before, G_CONNECT_SWAPPED);
}

static gboolean
drop (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Not at once: a menu closes before what was chosen in it is done, and asks the widgets above it to do that. */
static void
on_shown_closed (GtkPopover *popover)
{
  g_idle_add_full (G_PRIORITY_HIGH, drop, g_object_ref (popover), g_object_unref);
}

/** cp_popovers_show: opens @popover (transfer floating) at a place of @parent, until it is left; then whoever had the focus goes on */
void
cp_popovers_show (GtkWidget *parent,
                  GtkWidget *popover,
                  double     x,
                  double     y)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *before = root != NULL ? gtk_root_get_focus (root) : NULL;

  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (on_shown_closed), NULL);
  if (before != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (on_closed), before, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/** cp_popovers_menu: opens @menu at a place of @parent, until something is chosen or it is left */
void
cp_popovers_menu (GtkWidget  *parent,
                  GMenuModel *menu,
                  double      x,
                  double      y)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  cp_popovers_show (parent, popover, x, y);
}

/* The menu of an area that has a button for it, asked for as elsewhere. */

static void
on_asked (GtkGestureClick *gesture,
          int              n_press G_GNUC_UNUSED,
          double           x G_GNUC_UNUSED,
          double           y G_GNUC_UNUSED,
          GtkMenuButton   *button)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  cp_popovers_open (button);
}

static gboolean
on_key (gpointer        button,
        guint           keyval,
        GdkModifierType held)
{
  if (!cp_keys_open_menu (keyval, held))
    return GDK_EVENT_PROPAGATE;
  cp_popovers_open (button);
  return GDK_EVENT_STOP;
}

/** cp_popovers_let_ask: opens that of @button, which stands in @area, also by the second button of the mouse and the key for menus there */
void
cp_popovers_let_ask (GtkWidget     *area,
                     GtkMenuButton *button)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_asked), button, 0);
  gtk_widget_add_controller (area, GTK_EVENT_CONTROLLER (click));
  cp_keys_listen (area, GTK_PHASE_BUBBLE, on_key, button);
}

/* The frame of a popover on either side of what it holds, and air beside it. */
static const int edge = 9, air = 6;

static void
move_into_window (GtkWidget *popover)
{
  GtkWidget *button = gtk_widget_get_parent (popover), *root = button != NULL ? GTK_WIDGET (gtk_widget_get_root (button)) : NULL;
  graphene_rect_t place;
  GdkRectangle at;
  int width, begin, offset, kept, y;

  if (root == NULL || !gtk_widget_compute_bounds (button, root, &place))
    return;
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (popover)), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width += 2 * edge;
  if (!gtk_popover_get_pointing_to (GTK_POPOVER (popover), &at))
    at = (GdkRectangle){ .width = (int) place.size.width };
  begin = (int) place.origin.x + at.x + at.width / 2 - width / 2;
  offset = MAX (MIN (begin, gtk_widget_get_width (root) - width), 0) - begin;
  gtk_popover_get_offset (GTK_POPOVER (popover), &kept, &y);
  if (offset != kept)
    gtk_popover_set_offset (GTK_POPOVER (popover), offset, y);
}

/* What it stands on may still be sliding in. */
static gboolean
follow_button (GtkWidget     *popover,
               GdkFrameClock *clock,
               gpointer       until)
{
  move_into_window (popover);
  return gdk_frame_clock_get_frame_time (clock) < *(gint64 *) until ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Whoever opened it has the pointer on what it stands on, whose tooltip would cover its first lines. */
static void
let_tooltip (GtkWidget *popover,
             gboolean   shown)
{
  GtkWidget *button = gtk_widget_get_parent (popover);

  if (button != NULL && gtk_widget_get_tooltip_text (button) != NULL)
    gtk_widget_set_has_tooltip (button, shown);
}

static void
on_unmapped (GtkWidget *popover)
{
  let_tooltip (popover, TRUE);
}

static void
on_mapped (GtkWidget *popover)
{
  gint64 *until = g_new (gint64, 1);

  let_tooltip (popover, FALSE);
  *until = g_get_monotonic_time () + 600 * G_TIME_SPAN_MILLISECOND;
  gtk_widget_add_tick_callback (popover, follow_button, until, g_free);
}

/**
 * cp_popovers_hold:
 *
 * Sets the child of @popover, which then stands below the middle of its button, but not over the edge of the window, where half of it is not
 * seen, and is no wider than the window. As long as it is open its button has no tooltip.
 */
void
cp_popovers_hold (GtkWidget *popover,
                  GtkWidget *child)
{
  gtk_popover_set_child (GTK_POPOVER (popover), cp_limit_box_new (child, 2 * (edge + air)));
  g_signal_connect (popover, "map", G_CALLBACK (on_mapped), NULL);
  g_signal_connect (popover, "unmap", G_CALLBACK (on_unmapped), NULL);
}
