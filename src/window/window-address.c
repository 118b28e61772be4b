/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/window-private.h"

#include <glib/gi18n-lib.h>

#include "importer/fetch.h"

/* Articles from an address: the only time that the program uses the network, asked for by a person each time. */

typedef struct
{
  char      *address;
  GPtrArray *networks; /* GInetAddressMask */
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  g_free (self->address);
  g_ptr_array_unref (self->networks);
  g_free (self);
}

static void
fetch (GTask        *task,
       gpointer      source G_GNUC_UNUSED,
       gpointer      data,
       GCancellable *cancellable)
{
  const Asked *asked = data;
  GError *error = NULL;
  GPtrArray *articles = cp_fetch (asked->address, asked->networks, CP_FETCH_SECONDS, NULL, NULL, cancellable, &error);

  if (articles != NULL)
    g_task_return_pointer (task, articles, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
fetched (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->state == NULL)
    return;
  if (articles != NULL)
    cp_window_choose_articles (self, articles);
  else
    cp_window_message (self, error->message, NULL, NULL);
}

/** cp_window_fetch: fetches @address, which the person asked for, in the background, and adds what is there */
void
cp_window_fetch (CpWindow   *self,
                 const char *address)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, fetched, NULL);
  CpApplication *application = CP_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  Asked *asked = g_new (Asked, 1);

  asked->address = g_strdup (address);
  asked->networks = g_ptr_array_ref (cp_application_get_networks (application));
  cp_window_toast (self, _("Fetching the page…"), FALSE);
  g_task_set_task_data (task, asked, asked_free);
  g_task_run_in_thread (task, fetch);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             GtkEditable      *entry)
{
  CpWindow *self = CP_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  const char *typed = gtk_editable_get_text (entry);
  g_autofree char *address = strstr (typed, "://") != NULL ? g_strdup (typed) : g_strconcat ("https://", typed, NULL);

  if (!g_str_equal (response, "fetch") || *typed == '\0')
    return;
  if (!cp_fetch_is_address (address))
    {
      g_autofree char *sentence = g_strdup_printf (_("“%s” is not an address."), typed);

      cp_window_message (self, sentence, NULL, NULL);
      return;
    }
  cp_window_fetch (self, address);
}

/** cp_window_ask_address: asks whether to fetch a page; @address, which may be %NULL, stands in the entry already */
void
cp_window_ask_address (CpWindow   *self,
                       const char *address)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Open an Address"),
                                              _("Counterpoint will fetch the page once. Nothing else is sent."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_URL);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "https://");
  if (address != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), address);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Address"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "fetch", _("Fetch"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "fetch", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "fetch");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), entry, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_address (GtkWidget  *widget,
              const char *action G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  cp_window_ask_address (CP_WINDOW (widget), NULL);
}

/** cp_window_install_address_action: gives the window's class the action that opens an address */
void
cp_window_install_address_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-address", NULL, open_address);
}
