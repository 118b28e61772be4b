/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/popovers.h"

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
drop_menu (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* Not at once: the menu closes before what was chosen in it is done, and asks the widgets above it to do that. */
static void
on_menu_closed (GtkPopover *popover)
{
  g_idle_add_full (G_PRIORITY_HIGH, drop_menu, g_object_ref (popover), g_object_unref);
}

/** cp_popovers_menu: opens @menu at a place of @parent, until something is chosen or it is left */
void
cp_popovers_menu (GtkWidget  *parent,
                  GMenuModel *menu,
                  double      x,
                  double      y)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (on_menu_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
