/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/shortcuts.h"

/** cp_shortcuts_new: Returns: (transfer none): the window that lists all keys, made only when it is asked for */
GtkWidget *
cp_shortcuts_new (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/counterpoint/Counterpoint/shortcuts.ui");
  GtkWidget *self = GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  return self;
}
