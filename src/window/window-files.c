/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/window-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/file-choice.h"
#include "window/widgets.h"

/* Articles that come from files and folders. */

static gboolean
is_same_file (gconstpointer a,
              gconstpointer b)
{
  return g_file_equal ((GFile *) a, (GFile *) b);
}

/* Of an archive several parts may be refused, and it is one file. */
static void
on_refused (GFile        *file,
            const GError *error,
            gpointer      user_data)
{
  CpWindow *self = user_data;

  g_ptr_array_add (self->failures, g_strdup (error->message));
  if (file != NULL && !g_ptr_array_find_with_equal_func (self->refused, file, is_same_file, NULL))
    g_ptr_array_add (self->refused, g_object_ref (file));
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
  sentence = g_strdup_printf (ngettext ("%'u article could not be read.", "%'u articles could not be read.", self->failures->len),
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
  if ((added || n_added > 0) && !self->example)
    {
      g_autofree char *sum = cp_words_added (n_added, cp_comparison_add_files_n_known (result));
      /* Translators: reading was cancelled; "12 articles added." follows */
      g_autofree char *title = added || sum == NULL ? g_steal_pointer (&sum) : g_strdup_printf (_("Stopped. %s"), sum);

      if (title != NULL)
        cp_window_toast (self, title, n_added > 0);
    }
}

/**
 * cp_window_add_files:
 * @files: (element-type GFile): files and folders
 *
 * Reads @files in the background and adds their articles; what is refused is told in the message bar. Of a feed or another
 * collection the person is asked what to add. Addresses of the web among them are fetched.
 */
void
cp_window_add_files (CpWindow  *self,
                     GPtrArray *files)
{
  g_autoptr (GPtrArray) whole = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_set_size (self->failures, 0);
  g_ptr_array_set_size (self->refused, 0);
  cp_message_bar_hide (self->messages);
  for (guint i = 0; i < files->len; i++)
    if (g_file_has_uri_scheme (g_ptr_array_index (files, i), "http") || g_file_has_uri_scheme (g_ptr_array_index (files, i), "https"))
      {
        g_autofree char *address = g_file_get_uri (g_ptr_array_index (files, i));

        cp_window_fetch (self, address);
      }
    else if (cp_window_is_collection (g_ptr_array_index (files, i)))
      cp_window_add_collection (self, g_ptr_array_index (files, i));
    else
      g_ptr_array_add (whole, g_object_ref (g_ptr_array_index (files, i)));
  self->n_asked = whole->len;
  if (whole->len == 0)
    return;
  if (self->reading == NULL)
    self->reading = g_cancellable_new ();
  cp_comparison_add_files_async (self->comparison, whole, on_refused, self, self->reading, on_files_added,
                                 g_object_ref (self));
}

static void
on_articles_chosen (GtkWindow      *window,
                    GPtrArray      *files,
                    GtkFileChooser *chooser G_GNUC_UNUSED)
{
  cp_window_add_files (CP_WINDOW (window), files);
}

static void
add (GtkWidget  *widget,
     const char *action G_GNUC_UNUSED,
     GVariant   *parameter G_GNUC_UNUSED)
{
  GtkFileChooser *chooser = cp_choose_files (GTK_WINDOW (widget), _("Add Articles"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Add"),
                                             on_articles_chosen);

  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  cp_file_chooser_ask (chooser);
}

static void
add_folder (GtkWidget  *widget,
            const char *action G_GNUC_UNUSED,
            GVariant   *parameter G_GNUC_UNUSED)
{
  cp_file_chooser_ask (cp_choose_files (GTK_WINDOW (widget), _("Add a Folder"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Add"),
                                        on_articles_chosen));
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
on_failures_answered (CpWindow   *self,
                      const char *response)
{
  g_autoptr (GPtrArray) again = g_ptr_array_copy (self->refused, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);

  if (g_str_equal (response, "again"))
    cp_window_add_files (self, again);
}

/* There may be hundreds: they scroll. */
static GtkWidget *
sentences_new (GPtrArray *failures,
               int        room)
{
  const int most_width = 420, edges = 60, row_height = 42, most_height = 300;
  GtkWidget *scrolled = gtk_scrolled_window_new (), *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Not Read"), -1);
  for (guint i = 0; i < failures->len; i++)
    {
      const char *words = g_ptr_array_index (failures, i);
      GtkWidget *row = gtk_list_box_row_new (), *sentence = cp_label_new (words, "failure");

      cp_label_wrap (GTK_LABEL (sentence));
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), sentence);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scrolled, MIN (room - edges, most_width), MIN ((int) failures->len * row_height, most_height));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static void
show_failures (GtkWidget  *widget,
               const char *action G_GNUC_UNUSED,
               GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Not Read"), NULL);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), sentences_new (self->failures, gtk_widget_get_width (widget)));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  if (self->refused->len > 0)
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "again", _("_Try Again"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_failures_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/** cp_window_install_file_actions: gives the window's class the actions that add articles from files */
void
cp_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "win.add-folder", NULL, add_folder);
  gtk_widget_class_install_action (widget_class, "win.example", NULL, example);
  gtk_widget_class_install_action (widget_class, "win.show-failures", NULL, show_failures);
}
