/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/application.h"

#include <glib/gi18n-lib.h>

#include "comparison/recovery.h"
#include "importer/fetch.h"
#include "window/application-actions.h"
#include "window/popovers.h"
#include "window/text-size.h"
#include "window/window.h"

/* What the program's exit status says where nothing could be done. */
#define EXIT_NO_DISPLAY 2

struct _CpApplication
{
  AdwApplication parent_instance;

  GSettings      *settings; /* NULL where the schema is not installed */
  CpEngineSource *source;   /* what all windows read articles with; loads nothing before one is there */
  GPtrArray      *networks; /* GInetAddressMask: private ones that may be fetched from */
  guint           restoring;
  gulong          popovers; /* the watch over those that go away while they are open; 0 before the program has begun */
};

G_DEFINE_FINAL_TYPE (CpApplication, cp_application, ADW_TYPE_APPLICATION)

/* A program that was only built has no schema beside it, which GSettings would end the program for. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CP_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* Work that a crash kept from being saved comes back in windows of its own, when what was asked for is shown. */
static gboolean
restore_copies (gpointer data)
{
  CpApplication *self = data;
  g_autoptr (GPtrArray) copies = cp_recovery_find (NULL);

  self->restoring = 0;
  for (guint i = 0; i < copies->len; i++)
    cp_window_restore (cp_window_for_opening (self), g_ptr_array_index (copies, i));
  return G_SOURCE_REMOVE;
}

static void
cp_application_startup (GApplication *application)
{
  CpApplication *self = CP_APPLICATION (application);

  /* GTK would end the program here, too, but in its own words. */
  if (!gtk_init_check ())
    {
      g_printerr ("%s\n", _("There is no display for the window. --summary, --export and --report do without one."));
      exit (EXIT_NO_DISPLAY);
    }
  G_APPLICATION_CLASS (cp_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (CP_APPLICATION_ID);
  self->settings = find_settings ();
  if (self->settings != NULL && g_settings_get_int (self->settings, "text-size") != 100)
    cp_text_size_set (NULL, gtk_settings_get_default (), g_settings_get_int (self->settings, "text-size"));
  cp_application_add_actions (self);
  self->popovers = cp_popovers_watch ();
  self->restoring = g_idle_add (restore_copies, self);
}

static void
cp_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (cp_window_new (CP_APPLICATION (application)));
  gtk_window_present (window);
}

/* One comparison is never open in two windows, which would overwrite each other's work. */
static void
open_comparison (CpApplication *self,
                 GFile         *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GFile *shown = CP_IS_WINDOW (l->data) ? cp_comparison_get_file (cp_window_get_comparison (l->data)) : NULL;

      if (shown != NULL && g_file_equal (shown, file))
        {
          gtk_window_present (l->data);
          return;
        }
    }
  cp_window_open_saved (cp_window_for_opening (self), file);
}

/* Articles that are opened together are one comparison; a saved comparison gets a window of its own. */
static void
cp_application_open (GApplication *application,
                     GFile       **files,
                     int           n_files,
                     const char   *hint G_GNUC_UNUSED)
{
  CpApplication *self = CP_APPLICATION (application);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_files; i++)
    if (cp_comparison_is_saved_file (files[i]))
      open_comparison (self, files[i]);
    else
      g_ptr_array_add (articles, g_object_ref (files[i]));
  if (articles->len > 0)
    cp_window_add_files (cp_window_for_opening (self), articles);
}

/* What the command line says before the program is there; -1: go on. */
static int
cp_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  CpApplication *self = CP_APPLICATION (application);
  g_auto (GStrv) networks = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *ranges;

  g_variant_dict_lookup (options, "private-network", "^as", &networks);
  ranges = cp_fetch_read_ranges (networks, &error);
  if (ranges == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  g_ptr_array_unref (self->networks);
  self->networks = ranges;
  return -1;
}

static void
cp_application_dispose (GObject *object)
{
  CpApplication *self = CP_APPLICATION (object);

  g_clear_handle_id (&self->restoring, g_source_remove);
  if (self->popovers != 0)
    cp_popovers_unwatch (self->popovers);
  self->popovers = 0;
  g_clear_object (&self->settings);
  g_clear_pointer (&self->source, cp_engine_source_unref);
  g_clear_pointer (&self->networks, g_ptr_array_unref);
  G_OBJECT_CLASS (cp_application_parent_class)->dispose (object);
}

static void
cp_application_class_init (CpApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_application_dispose;
  G_APPLICATION_CLASS (klass)->startup = cp_application_startup;
  G_APPLICATION_CLASS (klass)->activate = cp_application_activate;
  G_APPLICATION_CLASS (klass)->open = cp_application_open;
  G_APPLICATION_CLASS (klass)->handle_local_options = cp_application_handle_local_options;
}

static void
cp_application_init (CpApplication *self)
{
  self->source = cp_engine_source_new ();
  self->networks = g_ptr_array_new_with_free_func (g_object_unref);
  g_application_add_main_option (G_APPLICATION (self), "private-network", 0, 0, G_OPTION_ARG_STRING_ARRAY,
                                 _("Fetch addresses in this private network, too, such as 10.0.0.0/8; may be repeated"), _("RANGE"));
}

/** cp_application_new: Returns: (transfer full): the application */
CpApplication *
cp_application_new (void)
{
  return g_object_new (CP_TYPE_APPLICATION, "application-id", CP_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}

/** cp_application_get_settings: Returns: (transfer none) (nullable): what is kept between sessions, %NULL where that is not installed */
GSettings *
cp_application_get_settings (CpApplication *self)
{
  g_return_val_if_fail (CP_IS_APPLICATION (self), NULL);
  return self->settings;
}

/** cp_application_get_engine_source: Returns: (transfer none): what all windows share to read articles with */
CpEngineSource *
cp_application_get_engine_source (CpApplication *self)
{
  g_return_val_if_fail (CP_IS_APPLICATION (self), NULL);
  return self->source;
}

/** cp_application_get_networks: Returns: (transfer none) (element-type GInetAddressMask): private networks that the person named on the command line */
GPtrArray *
cp_application_get_networks (CpApplication *self)
{
  g_return_val_if_fail (CP_IS_APPLICATION (self), NULL);
  return self->networks;
}
