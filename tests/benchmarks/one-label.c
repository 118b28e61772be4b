/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that a libadwaita program can be: what the start of ours is measured against. */
#include <adwaita.h>

static void
activate (GApplication *application,
          gpointer      user_data G_GNUC_UNUSED)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), gtk_label_new ("One label"));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.counterpoint.OneLabel", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
