/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/timeline-saving.h"

#include <glib/gi18n-lib.h>

#include "window/timeline-picture.h"

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             CpTimelineState *state)
{
  GtkWindow *window = gtk_native_dialog_get_transient_for (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GError) error = NULL;
      const gboolean saved = cp_timeline_picture_save (state, file, &error);

      if (window != NULL)
        gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", saved ? _("Picture saved.") : error->message);
    }
  gtk_native_dialog_destroy (dialog);
}

/* The kinds of pictures that there are, so that one sees that there is a choice: the name tells which it is. */
static void
add_kinds (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) kinds = gtk_file_filter_new ();

  gtk_file_filter_set_name (kinds, _("Pictures: .svg, or .png by that name"));
  gtk_file_filter_add_suffix (kinds, "svg");
  gtk_file_filter_add_suffix (kinds, "png");
  gtk_file_chooser_add_filter (chooser, kinds);
}

/** cp_timeline_save_picture: asks where, and saves what @timeline shows of @state as a picture there */
void
cp_timeline_save_picture (GtkWidget       *timeline,
                          CpTimelineState *state)
{
  GtkRoot *root = gtk_widget_get_root (timeline);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save Picture"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _("timeline.svg"));
  add_kinds (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), state, 0);
  g_object_set_data_full (G_OBJECT (timeline), "cp-save-dialog", dialog, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
