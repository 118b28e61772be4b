/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/report-preview.h"

#include <glib/gi18n-lib.h>

#include "window/paper-choice.h"
#include "window/report-making.h"
#include "window/report-pages.h"
#include "window/sayings.h"

#define ZOOM_STEP 1.25

/**
 * CpReportPreview:
 *
 * The report as it will be printed. It is laid out in another thread, and so it is for a file: a thousand articles take some seconds.
 */
struct _CpReportPreview
{
  AdwWindow parent_instance;

  AdwToastOverlay   *toasts;
  CpSayings         *sayings; /* what is said in them */
  AdwWindowTitle    *heading;
  GtkWidget         *print_button;
  GtkScrolledWindow *scroller;
  GtkSpinner        *spinner;
  GtkListView       *list;
  CpReportPages     *pages; /* in the list; NULL when the window is closed */
  GtkDropDown       *paper_choice;
  GtkToggleButton   *mono;

  CpModel   *model;
  GPtrArray *corrections;
  CpArrangement *arrangement;
  char      *title;
  CpPaper    paper;
  CpReport  *report;     /* NULL until the first is laid out */
  GCancellable *making;  /* another that is being laid out */
  guint      telling;
};

G_DEFINE_FINAL_TYPE (CpReportPreview, cp_report_preview, ADW_TYPE_WINDOW)

/** cp_report_preview_get_page: Returns: the page, from 0, that takes the middle of the window */
guint
cp_report_preview_get_page (CpReportPreview *self)
{
  return cp_report_pages_get_page (self->pages);
}

static gboolean
update_heading (gpointer data)
{
  CpReportPreview *self = data;
  g_autofree char *where = NULL;

  self->telling = 0;
  if (self->report == NULL)
    return G_SOURCE_REMOVE;
  where = g_strdup_printf (_("Page %u of %u"), cp_report_preview_get_page (self) + 1, cp_report_n_pages (self->report));
  adw_window_title_set_subtitle (self->heading, where);
  return G_SOURCE_REMOVE;
}

/* The page also changes while the window is laid out, and with it what the head has room for: a head that changes then is not drawn. */
static void
queue_heading (CpReportPreview *self)
{
  if (self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_heading, self, NULL);
}

/* Nothing is done with a report that is only being laid out, and there is no last page while some are still to be shown. */
static void
update_actions (CpReportPreview *self)
{
  const gboolean made = self->making == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save", made);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", made);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.last", made && cp_report_pages_are_all (self->pages));
}

static void
on_pages_changed (gpointer user_data)
{
  CpReportPreview *self = CP_REPORT_PREVIEW (user_data);

  queue_heading (self);
  update_actions (self);
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data G_GNUC_UNUSED)
{
  CpReportPreview *self = CP_REPORT_PREVIEW (source);
  CpPaper paper;
  CpReport *report = cp_report_make_finish (result, &paper), *before;

  /* Another was asked for, or the window is closed. */
  if (report == NULL)
    return;
  g_clear_object (&self->making);
  before = self->report;
  self->report = report;
  cp_report_pages_show (self->pages, report, &paper);
  cp_report_give_up (before);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  update_actions (self);
  queue_heading (self);
}

static CpPrintJob
job_of (CpReportPreview *self)
{
  return (CpPrintJob){ self->model, self->corrections, self->arrangement, self->title, self->paper };
}

/* Lays the report out anew, on the paper and in the colours chosen. What was laid out before is shown until then. */
static void
make_report (CpReportPreview *self)
{
  const CpPrintJob job = job_of (self);

  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  self->making = g_cancellable_new ();
  if (self->report == NULL)
    cp_report_pages_set_paper (self->pages, &self->paper);
  update_actions (self);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
  cp_report_make (self, &job, self->making, on_made);
}

static void
on_paper_chosen (CpReportPreview *self)
{
  CpPaper paper = cp_paper_at (gtk_drop_down_get_selected (self->paper_choice), self->paper.colour);

  if (cp_paper_position (&self->paper) == gtk_drop_down_get_selected (self->paper_choice))
    return;
  cp_report_preview_set_paper (self, &paper);
}

static void
on_mono_toggled (CpReportPreview *self)
{
  if (self->paper.colour == !gtk_toggle_button_get_active (self->mono))
    return;
  self->paper.colour = !gtk_toggle_button_get_active (self->mono);
  make_report (self);
}

static void
tell (CpReportPreview *self,
      const char      *text)
{
  if (self->sayings != NULL) /* it may be closed meanwhile */
    cp_sayings_say (self->sayings, text, FALSE);
}

static void
on_printed (const GError *error,
            gpointer      user_data)
{
  if (error != NULL)
    tell (user_data, error->message);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data G_GNUC_UNUSED)
{
  CpReportPreview *self = CP_REPORT_PREVIEW (source);
  g_autoptr (GError) error = NULL;
  gboolean saved = cp_report_write_finish (result, &error);

  tell (self, saved ? _("Saved as PDF.") : error->message);
}

static void
on_save_response (GtkNativeDialog *dialog,
                  int              response,
                  CpReportPreview *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      const CpPrintJob job = job_of (self);

      cp_report_write (self, &job, file, on_saved);
    }
  gtk_native_dialog_destroy (dialog);
}

static void
save (CpReportPreview *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save as PDF"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _("_Save"), NULL);
  g_autofree char *name = g_strdup_printf ("%s.pdf", self->title);

  g_strdelimit (name, "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_save_response), self, 0);
  g_object_set_data_full (G_OBJECT (self), "cp-save-dialog", dialog, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
print (CpReportPreview *self)
{
  const CpPrintJob job = job_of (self);

  cp_print_comparison (self, &job, on_printed, self);
}

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter G_GNUC_UNUSED)
{
  CpReportPreview *self = CP_REPORT_PREVIEW (widget);
  guint page = cp_report_preview_get_page (self);

  if (g_str_equal (name, "preview.save"))
    save (self);
  else if (g_str_equal (name, "preview.print"))
    print (self);
  else if (g_str_equal (name, "preview.next"))
    cp_report_pages_go_to (self->pages, page + 1);
  else if (g_str_equal (name, "preview.previous"))
    cp_report_pages_go_to (self->pages, page > 0 ? page - 1 : 0);
  else if (g_str_equal (name, "preview.first"))
    cp_report_pages_go_to (self->pages, 0);
  else if (g_str_equal (name, "preview.last"))
    cp_report_pages_go_to (self->pages, cp_report_n_pages (self->report) - 1);
  else if (g_str_equal (name, "preview.fit"))
    cp_report_pages_fit (self->pages);
  else
    cp_report_pages_zoom (self->pages, g_str_equal (name, "preview.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP);
}

/* The list has keys of its own for pages: these come before. */
static void
add_keys (CpReportPreview *self)
{
  static const struct { const char *keys, *action; } keys[] = {
    { "Page_Down|KP_Page_Down", "preview.next" },
    { "Page_Up|KP_Page_Up", "preview.previous" },
    { "Home|KP_Home", "preview.first" },
    { "End|KP_End", "preview.last" },
    { "plus|equal|KP_Add|<Control>plus", "preview.zoom-in" },
    { "minus|KP_Subtract|<Control>minus", "preview.zoom-out" },
    { "0|KP_0|<Control>0", "preview.fit" },
    { "<Control>p", "preview.print" },
    { "<Control>s", "preview.save" },
    { "Escape|<Control>w", "window.close" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].keys),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Closed while its pages are laid out, it lives on until that is done, maybe longer than the window that it belongs to. */
static void
cp_report_preview_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cp_report_preview_parent_class)->unmap (widget);
  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

static void
cp_report_preview_dispose (GObject *object)
{
  CpReportPreview *self = CP_REPORT_PREVIEW (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->sayings, cp_sayings_free);
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  g_clear_pointer (&self->pages, cp_report_pages_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_REPORT_PREVIEW);
  G_OBJECT_CLASS (cp_report_preview_parent_class)->dispose (object);
}

static void
cp_report_preview_finalize (GObject *object)
{
  CpReportPreview *self = CP_REPORT_PREVIEW (object);

  g_clear_pointer (&self->report, cp_report_give_up);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);
  g_clear_pointer (&self->arrangement, cp_arrangement_unref);
  g_clear_pointer (&self->model, cp_model_unref);
  g_free (self->title);
  G_OBJECT_CLASS (cp_report_preview_parent_class)->finalize (object);
}

static void
cp_report_preview_class_init (CpReportPreviewClass *klass)
{
  static const char *const actions[] = {
    "preview.save", "preview.print", "preview.next", "preview.previous", "preview.first", "preview.last", "preview.zoom-in",
    "preview.zoom-out", "preview.fit",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_report_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = cp_report_preview_finalize;
  widget_class->unmap = cp_report_preview_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/report-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CpReportPreview, toasts);
  gtk_widget_class_bind_template_child (widget_class, CpReportPreview, heading);
  gtk_widget_class_bind_template_child (widget_class, CpReportPreview, print_button);
  gtk_widget_class_bind_template_child (widget_class, CpReportPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, CpReportPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, CpReportPreview, list);
  gtk_widget_class_bind_template_child (widget_class, CpReportPreview, paper_choice);
  gtk_widget_class_bind_template_child (widget_class, CpReportPreview, mono);
  gtk_widget_class_bind_template_callback (widget_class, on_paper_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_mono_toggled);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, run_action);
}

static void
cp_report_preview_init (CpReportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sayings = cp_sayings_new (self->toasts);
  self->pages = cp_report_pages_new (self->scroller, self->list, on_pages_changed, self);
  add_keys (self);
}

static gpointer
copy_correction (gconstpointer correction,
                 gpointer      user_data G_GNUC_UNUSED)
{
  return cp_correction_copy (correction);
}

/**
 * cp_report_preview_new:
 * @parent: the window that asks
 * @corrections: (nullable) (element-type CpCorrection): the person's
 * @arrangement: (nullable): how the person set the sides beside each other
 * @title: (nullable): the comparison's name
 *
 * Makes the preview of a comparison's report, as the comparison is now.
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWidget *
cp_report_preview_new (GtkWindow       *parent,
                       CpModel         *model,
                       const GPtrArray *corrections,
                       CpArrangement   *arrangement,
                       const char      *title)
{
  CpReportPreview *self = g_object_new (CP_TYPE_REPORT_PREVIEW, "transient-for", parent, NULL);
  CpPaper paper = cp_paper_usual ();

  self->model = cp_model_ref (model);
  self->arrangement = arrangement != NULL ? cp_arrangement_ref (arrangement) : NULL;
  self->title = g_strdup (title != NULL && *title != '\0' ? title : _("Comparison"));
  if (corrections != NULL)
    self->corrections = g_ptr_array_copy ((GPtrArray *) corrections, copy_correction, NULL);
  if (self->corrections != NULL)
    g_ptr_array_set_free_func (self->corrections, (GDestroyNotify) cp_correction_free);
  adw_window_title_set_title (self->heading, self->title);
  cp_report_preview_set_paper (self, &paper);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->list));
  return GTK_WIDGET (self);
}

/** cp_report_preview_set_paper: lays the report out for @paper */
void
cp_report_preview_set_paper (CpReportPreview *self,
                             const CpPaper   *paper)
{
  self->paper = *paper;
  make_report (self);
  gtk_drop_down_set_selected (self->paper_choice, cp_paper_position (paper));
  gtk_toggle_button_set_active (self->mono, !paper->colour);
}
