/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/application-actions.h"

#include <glib/gi18n-lib.h>

#include "window/help.h"
#include "window/preferences.h"
#include "window/window.h"

typedef struct
{
  const char *action;
  const char *keys[4];
} Keys;

/* The keys that hold in the whole window; those of one view are bound by its widgets. */
static const Keys window_keys[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "app.help", { "F1" } },
  { "win.open", { "<Control>o" } },
  { "win.add", { "<Control>i" } },
  { "win.open-address", { "<Control>l" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.export", { "<Control>e" } },
  { "win.report", { "<Control>p" } },
  { "window.close", { "<Control>w" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.rename", { "F2" } },
  { "win.show-view::side-by-side", { "<Alt>1" } },
  { "win.show-view::articles", { "<Alt>2" } },
  { "win.show-view::people", { "<Alt>3" } },
  { "win.show-view::doubts", { "<Alt>4" } },
  { "win.sidebar", { "F9" } },
  { "win.timeline", { "<Control>t" } },
  { "win.back", { "<Alt>Left" } },
  { "win.forward", { "<Alt>Right" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.find", { "<Control>f" } },
  { "win.find-next", { "<Control>g" } },
  { "win.find-previous", { "<Control><Shift>g" } },
  { "win.filters", { "<Control><Shift>f" } },
  { "win.clear-filters", { "<Control><Shift>l" } },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.full-screen", { "F11" } },
  { "win.next", { "<Alt>Down" } },
  { "win.previous", { "<Alt>Up" } },
  { "win.menu", { "F10" } },
  { "win.shortcuts", { "<Control>question", "<Control>slash" } },
};

static void
on_new_window (GSimpleAction *action G_GNUC_UNUSED,
               GVariant      *parameter G_GNUC_UNUSED,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (cp_window_new (user_data)));
}

static void
on_preferences (GSimpleAction *action G_GNUC_UNUSED,
                GVariant      *parameter G_GNUC_UNUSED,
                gpointer       user_data)
{
  GtkWindow *preferences = GTK_WINDOW (cp_preferences_new (cp_application_get_settings (user_data)));

  gtk_window_set_transient_for (preferences, gtk_application_get_active_window (user_data));
  gtk_window_present (preferences);
}

/* The window of the program that is called @name, or NULL. */
static GtkWindow *
find_window (const char *name)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_str_equal (gtk_widget_get_name (window), name))
        return GTK_WINDOW (window); /* the list holds it */
    }
  return NULL;
}

/* It stays open beside the work: asked for again, it comes to the front. */
static void
on_help (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       user_data)
{
  static const char *const name = "help";
  GtkWindow *help = find_window (name);

  if (help == NULL)
    {
      help = GTK_WINDOW (cp_help_new ());
      gtk_widget_set_name (GTK_WIDGET (help), name);
      gtk_window_set_transient_for (help, gtk_application_get_active_window (user_data));
    }
  gtk_window_present (help);
}

static void
on_about (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *parameter G_GNUC_UNUSED,
          gpointer       user_data)
{
  adw_show_about_window (gtk_application_get_active_window (user_data),
                         "application-name", _("Counterpoint"),
                         "application-icon", CP_APPLICATION_ID,
                         "version", CP_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Sets what the sides of a dispute say beside each other."),
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* Windows are asked one by one, so that each may ask to be saved; the application ends with the last. */
static void
on_quit (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter G_GNUC_UNUSED,
         gpointer       user_data)
{
  g_autolist (GtkWindow) windows = NULL;

  for (GList *l = gtk_application_get_windows (user_data); l != NULL; l = l->next)
    windows = g_list_append (windows, g_object_ref (l->data)); /* one may take others with it */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

/** cp_application_add_actions: gives @self its actions, and all actions of the window their keys */
void
cp_application_add_actions (CpApplication *self)
{
  static const GActionEntry entries[] = {
    { "new-window", on_new_window, NULL, NULL, NULL, { 0 } },
    { "preferences", on_preferences, NULL, NULL, NULL, { 0 } },
    { "help", on_help, NULL, NULL, NULL, { 0 } },
    { "about", on_about, NULL, NULL, NULL, { 0 } },
    { "quit", on_quit, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (window_keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), window_keys[i].action, window_keys[i].keys);
}
