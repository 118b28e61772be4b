/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/print.h"

#include <glib/gi18n-lib.h>

#include "report/report.h"

#define SETTINGS_KEY "cp-print-settings"
#define SETUP_KEY "cp-print-setup"

/* One printing of one comparison. */
typedef struct
{
  GtkWindow   *parent;
  CpModel     *model;
  char        *title;
  CpReport    *report;
  GtkWidget   *mono;    /* the choice in the dialog, while it is there */
  gboolean     in_mono;
  CpPrintDone  done;
  gpointer     user_data;
} Printing;

static void
printing_free (gpointer data,
               GClosure *closure G_GNUC_UNUSED)
{
  Printing *self = data;

  g_clear_pointer (&self->report, cp_report_free);
  cp_model_unref (self->model);
  g_clear_object (&self->parent);
  g_free (self->title);
  g_free (self);
}

static GObject *
on_create_custom_widget (GtkPrintOperation *operation G_GNUC_UNUSED,
                         gpointer           user_data)
{
  Printing *self = user_data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *note = gtk_label_new (_("Parties are told apart by pattern, answers by fill."));

  self->mono = gtk_check_button_new_with_mnemonic (_("_Black and white"));
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_top (box, 18);
  gtk_box_append (GTK_BOX (box), self->mono);
  gtk_box_append (GTK_BOX (box), note);
  return G_OBJECT (box);
}

static void
on_custom_widget_apply (GtkPrintOperation *operation G_GNUC_UNUSED,
                        GtkWidget         *widget G_GNUC_UNUSED,
                        gpointer           user_data)
{
  Printing *self = user_data;

  self->in_mono = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->mono));
}

static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Printing *self = user_data;
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  gboolean colour = settings == NULL || !gtk_print_settings_has_key (settings, GTK_PRINT_SETTINGS_USE_COLOR)
                    || gtk_print_settings_get_use_color (settings);
  CpPaper paper = { gtk_print_context_get_width (context), gtk_print_context_get_height (context), colour && !self->in_mono };

  g_clear_pointer (&self->report, cp_report_free);
  self->report = cp_report_new (self->model, self->title, &paper);
  gtk_print_operation_set_n_pages (operation, (int) cp_report_n_pages (self->report));
}

static void
on_draw_page (GtkPrintOperation *operation G_GNUC_UNUSED,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  Printing *self = user_data;

  cp_report_draw (self->report, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
remember (GtkWindow  *window,
          const char *key,
          gpointer    object)
{
  if (object != NULL)
    g_object_set_data_full (G_OBJECT (window), key, g_object_ref (object), g_object_unref);
}

static void
on_done (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         gpointer                user_data)
{
  Printing *self = user_data;
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      remember (self->parent, SETTINGS_KEY, gtk_print_operation_get_print_settings (operation));
      remember (self->parent, SETUP_KEY, gtk_print_operation_get_default_page_setup (operation));
    }
  if (self->done != NULL)
    self->done (error, self->user_data);
}

/**
 * cp_print_comparison:
 * @parent: the window that asks; it keeps the choice of printer and paper for the next time
 * @done: (nullable): told in the end
 *
 * Prints a comparison's report: the desktop's own dialog with printers, preview and "print to file".
 */
void
cp_print_comparison (GtkWindow   *parent,
                     CpModel     *model,
                     const char  *title,
                     CpPrintDone  done,
                     gpointer     user_data)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GError) error = NULL;
  GtkPrintSettings *settings = g_object_get_data (G_OBJECT (parent), SETTINGS_KEY);
  GtkPageSetup *setup = g_object_get_data (G_OBJECT (parent), SETUP_KEY);
  Printing *self = g_new0 (Printing, 1);

  self->parent = g_object_ref (parent);
  self->model = cp_model_ref (model);
  self->title = g_strdup (title);
  self->done = done;
  self->user_data = user_data;

  gtk_print_operation_set_job_name (operation, title != NULL && *title != '\0' ? title : _("Comparison"));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_custom_tab_label (operation, _("Report"));
  if (settings != NULL)
    gtk_print_operation_set_print_settings (operation, settings);
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);

  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (on_create_custom_widget), self);
  g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (on_custom_widget_apply), self);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), self);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done), self, printing_free, 0);
  /* An error is told by "done" as well. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error);
}
