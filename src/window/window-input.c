/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/window-private.h"

#include <glib/gi18n-lib.h>

#include "importer/fetch.h"

/* Articles that come by the clipboard and by being dropped. */

/* Longer than this, in bytes, what is pasted is no address. */
#define MAX_ADDRESS 4000u

static void
on_pasted_added (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CpWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_added = 0;

  gboolean added = cp_comparison_add_files_finish (CP_COMPARISON (source), result, &n_added, &error);

  if (self->state == NULL)
    return;
  if (!added)
    cp_window_message (self, error->message, NULL, NULL);
  else
    cp_window_toast (self, n_added > 0 ? _("Text added as an article.") : _("This text was here already."), n_added > 0);
}

static void
import_in_thread (GTask        *task,
                  gpointer      source G_GNUC_UNUSED,
                  gpointer      bytes,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *articles = cp_import_bytes (bytes, NULL, _("Pasted text"), NULL, NULL, cancellable, &error);

  if (articles != NULL)
    g_task_return_pointer (task, articles, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->state == NULL)
    return;
  if (articles != NULL)
    {
      cp_message_bar_hide (self->messages);
      cp_comparison_add_articles_async (self->comparison, articles, NULL, on_pasted_added, g_object_ref (self));
    }
  else
    cp_window_message (self, error->message, NULL, NULL);
}

/* An address alone is no article: the person is asked whether to fetch what is there. */
static gboolean
ask_address (CpWindow   *self,
             const char *text)
{
  g_autofree char *address = NULL;

  if (strlen (text) > MAX_ADDRESS)
    return FALSE;
  address = g_strstrip (g_strdup (text));
  if (strpbrk (address, " \t\r\n") != NULL || !cp_fetch_is_address (address))
    return FALSE;
  cp_window_ask_address (self, address);
  return TRUE;
}

/* What comes may be as long as any file: it is read beside the window's work too. */
static void
add_bytes (CpWindow *self,
           GBytes   *bytes)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_imported, NULL);

  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, import_in_thread);
}

static void
add_text (CpWindow   *self,
          const char *text)
{
  g_autoptr (GBytes) bytes = NULL;

  if (ask_address (self, text))
    return;
  bytes = g_bytes_new (text, strlen (text));
  add_bytes (self, bytes);
}

static void
on_text_read (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CpWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && *text != '\0')
    add_text (self, text);
  else
    cp_window_toast (self, _("There is no text to paste."), FALSE);
}

static void
on_page_copied (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CpWindow) self = user_data;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) > 0)
    bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  if (bytes != NULL)
    add_bytes (self, bytes);
  else
    cp_window_toast (self, _("There is no text to paste."), FALSE);
}

static void
on_page_offered (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CpWindow) self = user_data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream != NULL)
    g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, on_page_copied, g_object_ref (self));
  else
    cp_window_toast (self, _("There is no text to paste."), FALSE);
}

/* Text is as its reader saw it, and goes before the page that it was copied from. */
static void
paste (GtkWidget  *widget,
       const char *action G_GNUC_UNUSED,
       GVariant   *parameter G_GNUC_UNUSED)
{
  static const char *pages[] = { "text/html", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  gboolean has_text = gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
                      || gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8")
                      || gdk_content_formats_contain_mime_type (formats, "text/plain");

  if (!has_text && gdk_content_formats_contain_mime_type (formats, "text/html"))
    gdk_clipboard_read_async (clipboard, pages, G_PRIORITY_DEFAULT, NULL, on_page_offered, g_object_ref (widget));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, on_text_read, g_object_ref (widget));
}

static gboolean
on_drop (GtkDropTarget *target G_GNUC_UNUSED,
         const GValue  *value,
         double         x G_GNUC_UNUSED,
         double         y G_GNUC_UNUSED,
         CpWindow      *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    {
      add_text (self, g_value_get_string (value));
      return TRUE;
    }
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    {
      g_autofree char *uri = g_file_get_uri (l->data);

      if (!ask_address (self, uri))
        g_ptr_array_add (files, g_object_ref (l->data));
    }
  if (files->len == 0)
    return TRUE;
  if (files->len == 1 && cp_window_is_empty (self) && cp_comparison_is_saved_file (g_ptr_array_index (files, 0)))
    cp_window_open_saved (self, g_ptr_array_index (files, 0));
  else
    cp_window_add_files (self, files);
  return TRUE;
}

/* What is dragged out of a window of this program is no new article. */
static gboolean
on_accept (GtkDropTarget *target G_GNUC_UNUSED,
           GdkDrop       *drop,
           CpWindow      *self G_GNUC_UNUSED)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  return gdk_drop_get_drag (drop) == NULL &&
         (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) || gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) ||
          gdk_content_formats_contain_mime_type (formats, "text/uri-list") ||
          gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8") ||
          gdk_content_formats_contain_mime_type (formats, "text/plain"));
}

/** cp_window_accept_drops: lets articles be dropped anywhere in the window */
void
cp_window_accept_drops (CpWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "accept", G_CALLBACK (on_accept), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/** cp_window_install_input_actions: gives the window's class the actions that take what is at hand */
void
cp_window_install_input_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);
}
