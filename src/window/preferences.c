/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/preferences.h"

#include <glib/gi18n-lib.h>

static void
add_switch (AdwPreferencesGroup *group,
            GSettings           *settings,
            const char          *key,
            const char          *title,
            const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *control = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  if (settings != NULL)
    g_settings_bind (settings, key, control, "active", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (group, row);
}

static void
add_threshold (AdwPreferencesGroup *group,
               GSettings           *settings)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *control = gtk_spin_button_new_with_range (40, 90, 5);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Ask below"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("How sure a reading must be, in percent, not to be a doubt"));
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  if (settings != NULL)
    g_settings_bind (settings, "doubt-threshold", control, "value", G_SETTINGS_BIND_DEFAULT);
  adw_preferences_group_add (group, row);
}

/**
 * cp_preferences_new:
 * @settings: (nullable): what the rows change
 *
 * Returns: (transfer full): the preferences window
 */
GtkWidget *
cp_preferences_new (GSettings *settings)
{
  GtkWidget *self = adw_preferences_window_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (self), FALSE);
  adw_preferences_group_set_title (group, _("Reading"));
  add_threshold (group, settings);
  add_switch (group, settings, "show-marks", _("Show marks in articles"),
              _("Tint and underline the words of each statement"));
  adw_preferences_page_add (page, group);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
  return self;
}
