/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/window-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/date-form.h"
#include "comparison/saved.h"
#include "window/file-choice.h"
#include "window/recent.h"
#include "window/style.h"

/* The saved comparison of a window: opening, saving, asking before it is closed, and what a crash left. Files are read and written in
 * worker threads; the window stays usable. */

/** cp_window_file_name: Returns: (transfer full): a name for a file of the comparison, ending in @suffix */
char *
cp_window_file_name (CpWindow   *self,
                     const char *suffix)
{
  const char *title = cp_comparison_get_title (self->comparison);

  return cp_saved_name (title != NULL && *title != '\0' ? title : _("Comparison"), suffix);
}

/* Saving */

static void
tell_not_saved (CpWindow     *self,
                const GError *error)
{
  self->closing = FALSE;
  cp_window_message (self, error->message, _("Save As…"), "win.save-as");
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CpWindow) self = user_data;
  CpComparison *comparison = CP_COMPARISON (source);
  g_autoptr (GError) error = NULL;
  gboolean saved = cp_comparison_save_finish (comparison, result, &error);

  self->saving = FALSE;
  if (self->state == NULL)
    return;
  cp_window_update_actions (self);
  if (!saved)
    {
      tell_not_saved (self, error);
      return;
    }
  self->example = FALSE;
  cp_recent_add (cp_comparison_get_file (comparison));
  if (self->closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
save_to (CpWindow *self,
         GFile    *file)
{
  self->saving = TRUE;
  cp_window_update_actions (self);
  cp_comparison_save_async (self->comparison, file, NULL, on_saved, g_object_ref (self));
}

static void
on_save_chosen (GtkWindow      *window,
                GPtrArray      *files,
                GtkFileChooser *chooser G_GNUC_UNUSED)
{
  save_to (CP_WINDOW (window), g_ptr_array_index (files, 0));
}

static void
save_as (CpWindow *self)
{
  g_autofree char *name = cp_window_file_name (self, CP_SAVED_EXTENSION);
  GtkFileChooser *chooser = cp_choose_files (GTK_WINDOW (self), _("Save Comparison"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                             on_save_chosen);

  gtk_file_chooser_set_current_name (chooser, name);
  cp_file_chooser_add_kind (chooser, _("Comparisons"), "*" CP_SAVED_EXTENSION);
  cp_file_chooser_ask (chooser);
}

static void
save (CpWindow *self)
{
  GFile *file = cp_comparison_get_file (self->comparison);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    save_as (self);
  else if (cp_comparison_check_file (self->comparison, &error))
    save_to (self, file);
  else
    tell_not_saved (self, error);
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);

  cp_view_state_keep_typed (self->state);
  if (g_str_equal (action, "win.save"))
    save (self);
  else
    save_as (self);
}

static gboolean
close_now (gpointer window)
{
  gtk_window_close (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

/* Not before the question has gone: the key that answers it keeps it a moment longer, and it would look for the window that it belongs to
 * where that was freed. */
static void
close_later (CpWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_now, g_object_ref (self), g_object_unref);
}

static void
on_close_response (CpWindow   *self,
                   const char *response)
{
  self->closing = !g_str_equal (response, "cancel");
  if (g_str_equal (response, "save"))
    save (self);
  else if (g_str_equal (response, "discard"))
    close_later (self);
}

/** cp_window_tell_unkept: says that a crash would take what is not saved with it */
void
cp_window_tell_unkept (gpointer window)
{
  cp_window_message (CP_WINDOW (window), _("Unsaved work could not be kept for the case of a crash. Save it yourself."), _("Save As…"),
                     "win.save-as");
}

/** cp_window_save_then_close: asks whether to save, and closes unless the person cancels */
void
cp_window_save_then_close (CpWindow *self)
{
  const char *title = cp_comparison_get_title (self->comparison);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Save Changes?"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _("“%s” has changes that are not saved. They are lost if you do not save them."),
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

/* Opening */

static void
open_ended (CpWindow *self)
{
  g_clear_object (&self->opening);
  cp_window_show_waiting (self, FALSE);
}

static void
on_opened (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CpWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CpComparison) comparison = cp_comparison_load_finish (result, &error);

  open_ended (self);
  if (self->state == NULL)
    return;
  if (comparison == NULL)
    {
      cp_window_message (self, error->message, NULL, NULL);
      return;
    }
  cp_recent_add (cp_comparison_get_file (comparison));
  cp_window_set_comparison (self, comparison);
  if (cp_comparison_get_trouble (comparison) != NULL)
    cp_window_message (self, cp_comparison_get_trouble (comparison), NULL, NULL);
}

static void
open_file (CpWindow           *self,
           GFile              *file,
           GAsyncReadyCallback opened)
{
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  cp_window_show_waiting (self, TRUE);
  cp_comparison_load_async (file, cp_comparison_get_source (self->comparison), self->opening, opened, g_object_ref (self));
  cp_style_add_symbols (gtk_widget_get_display (GTK_WIDGET (self)));
}

/** cp_window_open_saved: shows the comparison that was saved in @file as soon as it is read, or says why that cannot be */
void
cp_window_open_saved (CpWindow *self,
                      GFile    *file)
{
  cp_message_bar_hide (self->messages);
  open_file (self, file, on_opened);
}

static void
on_open_chosen (GtkWindow      *window,
                GPtrArray      *files,
                GtkFileChooser *chooser G_GNUC_UNUSED)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (window));

  g_application_open (application, (GFile **) files->pdata, (int) files->len, "");
}

static void
open_comparison (GtkWidget  *widget,
                 const char *action G_GNUC_UNUSED,
                 GVariant   *parameter G_GNUC_UNUSED)
{
  GtkFileChooser *chooser = cp_choose_files (GTK_WINDOW (widget), _("Open a Comparison"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                             on_open_chosen);

  cp_file_chooser_add_kind (chooser, _("Comparisons"), "*" CP_SAVED_EXTENSION);
  cp_file_chooser_add_kind (chooser, _("All Files"), "*");
  cp_file_chooser_ask (chooser);
}

static void
open_recent (GtkWidget  *widget,
             const char *action G_GNUC_UNUSED,
             GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (widget)));

  g_application_open (application, &file, 1, "");
}

/* What a crash left */

static void
on_restored (GObject      *source G_GNUC_UNUSED,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CpWindow) self = user_data;
  g_autoptr (CpComparison) comparison = cp_comparison_load_finish (result, NULL);
  g_autoptr (GFile) copy = g_steal_pointer (&self->copy);
  g_autoptr (GFileInfo) info = g_file_query_info (copy, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) time = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;
  g_autofree char *clock = local != NULL ? cp_date_form_write (local, CP_FORM_TIME) : NULL;
  g_autofree char *sentence = NULL;

  open_ended (self);
  if (self->state == NULL)
    return;
  if (comparison == NULL)
    {
      cp_recovery_discard (copy);
      return;
    }
  cp_window_set_comparison (self, comparison);
  if (!cp_recovery_adopt (self->recovery, copy))
    return;
  sentence = g_strdup_printf (_("This is the copy saved at %s, with what was not saved when Counterpoint ended."),
                              clock != NULL ? clock : "–");
  cp_window_message (self, sentence, _("Go Back"), "win.go-back");
}

/** cp_window_restore: shows the unsaved work that a crash left in @copy, which the window keeps from then on */
void
cp_window_restore (CpWindow *self,
                   GFile    *copy)
{
  g_set_object (&self->copy, copy);
  open_file (self, copy, on_restored);
}

/* Gives up what was restored: the comparison is as its file has it, or empty where it had none. */
static void
go_back (GtkWidget  *widget,
         const char *action G_GNUC_UNUSED,
         GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);
  GFile *file = cp_comparison_get_file (self->comparison);
  g_autoptr (GFile) own = file != NULL ? g_object_ref (file) : NULL;
  g_autoptr (CpComparison) empty = cp_comparison_new_with_source (cp_comparison_get_source (self->comparison));

  cp_message_bar_hide (self->messages);
  cp_window_set_comparison (self, empty);
  if (own != NULL)
    cp_window_open_saved (self, own);
}

/** cp_window_install_document_actions: gives the window's class the actions on the saved comparison */
void
cp_window_install_document_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_comparison);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "win.go-back", NULL, go_back);
}
