/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/window-private.h"

#include <glib/gi18n-lib.h>

#include "exchange/json.h"
#include "window/report-preview.h"

#define SUFFIX ".counterpoint"

typedef void (*Chosen) (CpWindow *self, GtkFileChooser *chooser);

typedef struct
{
  CpWindow *window;
  Chosen    chosen;
} Choice;

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  Choice *choice = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    choice->chosen (choice->window, GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
choice_free (gpointer data,
             GClosure *closure G_GNUC_UNUSED)
{
  g_free (data);
}

/* The one place that asks for a file; later versions of GTK have another dialog for it. */
static GtkFileChooser *
choose_file (CpWindow            *self,
             const char          *title,
             GtkFileChooserAction action,
             const char          *accept,
             Chosen               chosen)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  Choice *choice = g_new0 (Choice, 1);

  choice->window = self;
  choice->chosen = chosen;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), choice, choice_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
  return GTK_FILE_CHOOSER (dialog);
}

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* Adding articles */

static void
on_refused (GFile        *file G_GNUC_UNUSED,
            const GError *error,
            gpointer      user_data)
{
  CpWindow *self = user_data;

  g_ptr_array_add (self->failures, g_strdup (error->message));
}

static void
report_failures (CpWindow *self)
{
  g_autofree char *sentence = NULL;

  if (self->failures->len == 1)
    {
      cp_window_message (self, g_ptr_array_index (self->failures, 0), NULL, NULL);
      return;
    }
  sentence = g_strdup_printf (ngettext ("%u article could not be read.", "%u articles could not be read.", self->failures->len),
                              self->failures->len);
  cp_window_message (self, sentence, _("Show…"), "win.show-failures");
}

static void
on_files_added (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CpWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_added = 0;
  gboolean added = cp_comparison_add_files_finish (CP_COMPARISON (source), result, &n_added, &error);

  g_clear_object (&self->reading);
  if (self->state == NULL)
    return;
  if (!added && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (self->failures->len > 0)
        report_failures (self);
      else
        cp_window_message (self, error->message, NULL, NULL);
    }
  else if (self->failures->len > 0)
    report_failures (self);
  if (added && n_added > 0 && !self->example)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u article added.", "%u articles added.", n_added), n_added);

      cp_window_toast (self, title, FALSE);
    }
}

/**
 * cp_window_add_files:
 * @files: (element-type GFile): files and folders
 *
 * Reads @files in the background and adds their articles; what is refused is told in the message bar.
 */
void
cp_window_add_files (CpWindow  *self,
                     GPtrArray *files)
{
  g_ptr_array_set_size (self->failures, 0);
  self->n_asked = files->len;
  if (self->reading == NULL)
    self->reading = g_cancellable_new ();
  cp_message_bar_hide (self->messages);
  cp_comparison_add_files_async (self->comparison, files, on_refused, self, self->reading, on_files_added,
                                 g_object_ref (self));
}

static GPtrArray *
files_of (GListModel *list)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (files, g_list_model_get_item (list, i));
  return files;
}

static void
on_articles_chosen (CpWindow       *self,
                    GtkFileChooser *chooser)
{
  g_autoptr (GListModel) list = gtk_file_chooser_get_files (chooser);
  g_autoptr (GPtrArray) files = files_of (list);

  cp_window_add_files (self, files);
}

static void
add (GtkWidget  *widget,
     const char *action G_GNUC_UNUSED,
     GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_file_chooser_set_select_multiple (choose_file (CP_WINDOW (widget), _("Add Articles"), GTK_FILE_CHOOSER_ACTION_OPEN,
                                                     _("_Add"), on_articles_chosen),
                                        TRUE);
}

static void
add_folder (GtkWidget  *widget,
            const char *action G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  choose_file (CP_WINDOW (widget), _("Add a Folder"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Add"), on_articles_chosen);
}

static void
example (GtkWidget  *widget,
         const char *action G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);
  const char *data = g_getenv ("COUNTERPOINT_DATA");
  g_autofree char *path = g_build_filename (data != NULL ? data : CP_DATA_DIR, "samples", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (path));
  self->example = TRUE;
  cp_window_add_files (self, files);
}

static void
show_failures (GtkWidget  *widget,
               const char *action G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Not Read"), NULL);
  g_autoptr (GString) sentences = g_string_new (NULL);

  for (guint i = 0; i < self->failures->len; i++)
    g_string_append_printf (sentences, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (self->failures, i));
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), sentences->str);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Saved comparisons */

static void
cannot_save (CpWindow     *self,
             const GError *error)
{
  const char *title = cp_comparison_get_title (self->comparison);
  g_autofree char *sentence = g_strdup_printf (_("“%s” could not be saved: %s"), title != NULL ? title : "", error->message);

  cp_window_message (self, sentence, _("Save As…"), "win.save-as");
}

static gboolean
save_to (CpWindow *self,
         GFile    *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_file_get_uri (file);

  if (!cp_comparison_save (self->comparison, file, &error))
    {
      self->closing = FALSE;
      cannot_save (self, error);
      return FALSE;
    }
  self->example = FALSE;
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
  if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
  return TRUE;
}

static void
on_save_chosen (CpWindow       *self,
                GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  save_to (self, file);
}

static void
save_as (CpWindow *self)
{
  const char *title = cp_comparison_get_title (self->comparison);
  g_autofree char *plain = g_strdelimit (g_strdup (title != NULL && *title != '\0' ? title : _("Comparison")), "/", '-');
  g_autofree char *name = g_strconcat (plain, SUFFIX, NULL);
  static const char *const patterns[] = { "*" SUFFIX, NULL };
  GtkFileChooser *chooser = choose_file (self, _("Save Comparison"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), on_save_chosen);

  gtk_file_chooser_set_current_name (chooser, name);
  add_filter (chooser, _("Comparisons"), patterns);
}

static void
save (CpWindow *self)
{
  GFile *file = cp_comparison_get_file (self->comparison);

  if (file != NULL)
    save_to (self, file);
  else
    save_as (self);
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter G_GNUC_UNUSED)
{
  if (g_str_equal (action, "win.save"))
    save (CP_WINDOW (widget));
  else
    save_as (CP_WINDOW (widget));
}

static void
on_close_response (CpWindow   *self,
                   const char *response)
{
  self->closing = !g_str_equal (response, "cancel");
  if (g_str_equal (response, "save"))
    save (self);
  else if (g_str_equal (response, "discard"))
    gtk_window_close (GTK_WINDOW (self));
}

/** cp_window_save_then_close: asks whether to save, and closes unless the person cancels */
void
cp_window_save_then_close (CpWindow *self)
{
  const char *title = cp_comparison_get_title (self->comparison);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save Changes?"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _("“%s” has changes that are not saved. They are lost if you do not save them."),
                                  title != NULL ? title : "");
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "discard", _("Discard"), "save", _("Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/** cp_window_open_saved: shows the comparison that was saved in @file, or says why that cannot be */
void
cp_window_open_saved (CpWindow *self,
                      GFile    *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CpComparison) comparison = cp_comparison_load (file, &error);
  g_autofree char *uri = g_file_get_uri (file);

  if (comparison == NULL)
    {
      cp_window_message (self, error->message, NULL, NULL);
      return;
    }
  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
  cp_window_set_comparison (self, comparison);
}

static void
on_open_chosen (CpWindow       *self,
                GtkFileChooser *chooser)
{
  g_autoptr (GListModel) list = gtk_file_chooser_get_files (chooser);
  g_autoptr (GPtrArray) files = files_of (list);
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  g_application_open (application, (GFile **) files->pdata, (int) files->len, "");
}

static void
open_comparison (GtkWidget  *widget,
                 const char *action G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  static const char *const patterns[] = { "*" SUFFIX, NULL };
  static const char *const all[] = { "*", NULL };
  GtkFileChooser *chooser = choose_file (CP_WINDOW (widget), _("Open a Comparison"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                         on_open_chosen);

  add_filter (chooser, _("Comparisons"), patterns);
  add_filter (chooser, _("All Files"), all);
}

/* What leaves the program */

static void
on_export_chosen (CpWindow       *self,
                  GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autofree char *json = cp_json_export_model (cp_view_state_get_model (self->state));
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents (file, json, strlen (json), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    cp_window_toast (self, _("Exported."), FALSE);
  else
    cp_window_message (self, error->message, NULL, NULL);
}

static void
export_comparison (GtkWidget  *widget,
                   const char *action G_GNUC_UNUSED,
                   GVariant   *parameter G_GNUC_UNUSED)
{
  static const char *const patterns[] = { "*.json", NULL };
  GtkFileChooser *chooser = choose_file (CP_WINDOW (widget), _("Export"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"),
                                         on_export_chosen);

  gtk_file_chooser_set_current_name (chooser, "comparison.json");
  add_filter (chooser, _("JSON"), patterns);
}

static void
report (GtkWidget  *widget,
        const char *action G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);
  GtkWidget *preview = cp_report_preview_new (GTK_WINDOW (self), cp_view_state_get_model (self->state),
                                              cp_comparison_get_corrections (self->comparison),
                                              cp_comparison_get_title (self->comparison));

  gtk_window_present (GTK_WINDOW (preview));
}

/** cp_window_install_file_actions: gives the window's class the actions that read and write files */
void
cp_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "win.add-folder", NULL, add_folder);
  gtk_widget_class_install_action (widget_class, "win.example", NULL, example);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_comparison);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_comparison);
  gtk_widget_class_install_action (widget_class, "win.report", NULL, report);
  gtk_widget_class_install_action (widget_class, "win.show-failures", NULL, show_failures);
}
