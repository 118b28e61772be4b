/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/file-choice.h"

/* The one place that asks for files; later versions of GTK have another dialog for it. */

typedef struct
{
  GtkWindow    *window;
  CpFilesChosen chosen;
} Choice;

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  Choice *choice = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) list = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        g_ptr_array_add (files, g_list_model_get_item (list, i));
      if (files->len > 0)
        choice->chosen (choice->window, files, GTK_FILE_CHOOSER (dialog));
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
choice_free (gpointer  data,
             GClosure *closure G_GNUC_UNUSED)
{
  Choice *choice = data;

  g_object_unref (choice->window);
  g_free (choice);
}

/**
 * cp_choose_files:
 * @accept: what the button says that takes the choice
 *
 * A dialog beside @window that asks for files and tells @chosen of them, once it is shown by cp_file_chooser_ask().
 *
 * Returns: (transfer none): the dialog, to be set up further
 */
GtkFileChooser *
cp_choose_files (GtkWindow           *window,
                 const char          *title,
                 GtkFileChooserAction action,
                 const char          *accept,
                 CpFilesChosen        chosen)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, window, action, accept, NULL);
  Choice *choice = g_new0 (Choice, 1);

  choice->window = g_object_ref (window);
  choice->chosen = chosen;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), choice, choice_free, 0);
  return GTK_FILE_CHOOSER (dialog);
}

/** cp_file_chooser_ask: shows @chooser as it is set up now; in a sandbox it is the desktop that asks, and is told of nothing later */
void
cp_file_chooser_ask (GtkFileChooser *chooser)
{
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/** cp_file_chooser_add_kind: offers files of one kind: those whose names match @pattern */
void
cp_file_chooser_add_kind (GtkFileChooser *chooser,
                          const char     *name,
                          const char     *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}
