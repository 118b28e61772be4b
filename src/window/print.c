/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/print.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SETTINGS_KEY "cp-print-settings"

/* One printing of one comparison. */
typedef struct
{
  CpReportPreview *parent;
  CpPrintJob       job;    /* the preview's: it lives as long */
  CpReport        *report;
  GtkWidget       *mono;   /* the choice in the dialog, while it is there */
  gboolean         in_mono;
  CpPrintDone      done;
  gpointer         user_data;
} Printing;

static void
printing_free (gpointer  data,
               GClosure *closure G_GNUC_UNUSED)
{
  Printing *self = data;

  g_clear_pointer (&self->report, cp_report_free);
  g_clear_object (&self->parent);
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
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->mono), self->in_mono);
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

static CpPaper
paper_of (Printing        *self,
          GtkPrintContext *context,
          gboolean         colour)
{
  /* Not the context's own size: that is not known before a preview has drawn. */
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);

  return (CpPaper){ gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                    gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS), colour && !self->in_mono };
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
  CpPaper paper = paper_of (self, context, colour);

  g_clear_pointer (&self->report, cp_report_free);
  self->report = cp_report_new (self->job.model, self->job.corrections, self->job.arrangement, self->job.title, &paper);
  gtk_print_operation_set_n_pages (operation, (int) cp_report_n_pages (self->report));
}

static gboolean
end_preview (gpointer preview)
{
  gtk_print_operation_preview_end_preview (preview);
  return G_SOURCE_REMOVE;
}

/* The dialog's own preview would start another program: the window that asked shows the paper chosen. */
static gboolean
on_preview (GtkPrintOperation        *operation G_GNUC_UNUSED,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent G_GNUC_UNUSED,
            gpointer                  user_data)
{
  Printing *self = user_data;
  CpPaper paper = paper_of (self, context, TRUE);
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  cp_report_preview_set_paper (self->parent, &paper);
  gtk_window_present (GTK_WINDOW (self->parent));
  g_idle_add_full (G_PRIORITY_LOW, end_preview, g_object_ref (preview), g_object_unref);
  return TRUE;
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

/* What is remembered stays with the window of the comparison. */
static GObject *
keeper (Printing *self)
{
  GtkWindow *owner = gtk_window_get_transient_for (GTK_WINDOW (self->parent));

  return owner != NULL ? G_OBJECT (owner) : G_OBJECT (self->parent);
}

static void
on_done (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         gpointer                user_data)
{
  Printing *self = user_data;
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY && settings != NULL)
    g_object_set_data_full (keeper (self), SETTINGS_KEY, g_object_ref (settings), g_object_unref);
  if (self->done != NULL)
    self->done (error, self->user_data);
}

/* The paper of the preview, which the dialog begins with. */
static GtkPageSetup *
make_setup (const CpPaper *paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  gboolean across = paper->width > paper->height;
  gboolean letter = fabs (MIN (paper->width, paper->height) - 612) < 1;
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (letter ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, across ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

/**
 * cp_print_comparison:
 * @parent: the preview that asks; what it prints lives as long as it does
 * @done: (nullable): told in the end
 *
 * Prints a comparison's report: the desktop's own dialog with printers and "print to file". The window behind @parent keeps
 * the choice of printer for the next time.
 */
void
cp_print_comparison (CpReportPreview  *parent,
                     const CpPrintJob *job,
                     CpPrintDone       done,
                     gpointer          user_data)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_setup (&job->paper);
  g_autoptr (GError) error = NULL;
  Printing *self = g_new0 (Printing, 1);
  g_autoptr (GtkPrintSettings) settings = NULL;
  GtkPrintSettings *kept;

  self->parent = g_object_ref (parent);
  self->job = *job;
  self->in_mono = !job->paper.colour;
  self->done = done;
  self->user_data = user_data;
  kept = g_object_get_data (keeper (self), SETTINGS_KEY);
  settings = kept != NULL ? gtk_print_settings_copy (kept) : gtk_print_settings_new ();

  gtk_print_operation_set_job_name (operation, job->title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_custom_tab_label (operation, _("Report"));
  gtk_print_operation_set_default_page_setup (operation, setup);
  /* The preview says on what, and the file is named as the comparison is. */
  gtk_print_settings_set_paper_size (settings, gtk_page_setup_get_paper_size (setup));
  gtk_print_settings_set_orientation (settings, gtk_page_setup_get_orientation (setup));
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, job->title);
  gtk_print_operation_set_print_settings (operation, settings);

  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (on_create_custom_widget), self);
  g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (on_custom_widget_apply), self);
  g_signal_connect (operation, "preview", G_CALLBACK (on_preview), self);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), self);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done), self, printing_free, 0);
  /* An error is told by "done" as well. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (parent), &error);
}
