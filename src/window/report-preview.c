/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/report-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "window/paper-choice.h"
#include "window/report-making.h"
#include "window/report-sheet.h"
#include "window/sayings.h"

#define ROOM 12      /* above, below and beside each sheet */
#define ZOOM_STEP 1.25
#define LEAST_SCALE 0.25
#define MOST_SCALE 6.0
#define WIDEST_FIT 1.9 /* pixels a point: beyond, lines are harder to read, not easier */

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
  GtkListView       *pages;
  GtkStringList     *sheets; /* as many as there are pages */
  GtkDropDown       *paper_choice;
  GtkToggleButton   *mono;

  CpModel   *model;
  GPtrArray *corrections;
  char      *title;
  CpPaper    paper;
  CpReport  *report;     /* NULL until the first is laid out */
  CpPaper    shown;      /* that it is laid out for */
  GCancellable *making;  /* another that is being laid out */
  double     scale;
  gboolean   fits; /* the width of the window, whatever it is */
  guint      fitting;
  guint      telling;
  guint      adding; /* the idle source that adds sheets */
};

G_DEFINE_FINAL_TYPE (CpReportPreview, cp_report_preview, ADW_TYPE_WINDOW)

static double
sheet_height (CpReportPreview *self)
{
  return ceil (self->shown.height * self->scale) + 2 * ROOM;
}

static GtkAdjustment *
scroll (CpReportPreview *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

/** cp_report_preview_get_page: Returns: the page, from 0, that takes the middle of the window */
guint
cp_report_preview_get_page (CpReportPreview *self)
{
  double middle = gtk_adjustment_get_value (scroll (self)) + gtk_adjustment_get_page_size (scroll (self)) / 2;

  if (self->report == NULL)
    return 0;
  return MIN ((guint) MAX (middle / sheet_height (self), 0), cp_report_n_pages (self->report) - 1);
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

static void queue_fit (CpReportPreview *self);

/* Nothing is done with a report that is only being laid out, and there is no last page while some are still to be shown. */
static void
update_actions (CpReportPreview *self)
{
  const gboolean made = self->making == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.save", made);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.print", made);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.last", made && self->adding == 0);
}

static void
update_sheets (CpReportPreview *self,
               GtkWidget       *widget)
{
  if (CP_IS_REPORT_SHEET (widget))
    {
      cp_report_sheet_set_report (CP_REPORT_SHEET (widget), self->report);
      cp_report_sheet_set_size (CP_REPORT_SHEET (widget), self->shown.width, self->shown.height, self->scale);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    update_sheets (self, child);
}

/* Returns: whether there are more pages than sheets still */
static gboolean
add_sheets (CpReportPreview *self)
{
  static const char *const sheets[] = { "", "", "", "", "", "", "", "", NULL };
  const guint at_once = G_N_ELEMENTS (sheets) - 1;
  const guint before = g_list_model_get_n_items (G_LIST_MODEL (self->sheets)), left = cp_report_n_pages (self->report) - before;

  gtk_string_list_splice (self->sheets, before, 0, sheets + at_once - MIN (left, at_once));
  return left > at_once;
}

/* The list makes many of its sheets at once, seen or not: of a long report that would hold the main loop for longer than a frame. */
static gboolean
on_adding (gpointer user_data)
{
  CpReportPreview *self = CP_REPORT_PREVIEW (user_data);

  if (add_sheets (self))
    return G_SOURCE_CONTINUE;
  self->adding = 0;
  update_actions (self);
  return G_SOURCE_REMOVE;
}

/* Pages that were there stay, and with them the place that is looked at. */
static void
show_pages (CpReportPreview *self)
{
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self->sheets)), n = cp_report_n_pages (self->report);

  if (before > n)
    gtk_string_list_splice (self->sheets, n, before - n, NULL);
  update_sheets (self, GTK_WIDGET (self->pages));
  if (before < n && self->adding == 0)
    self->adding = g_idle_add (on_adding, self);
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
  self->shown = paper;
  show_pages (self);
  cp_report_give_up (before);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  update_actions (self);
  queue_heading (self);
  queue_fit (self);
}

static CpPrintJob
job_of (CpReportPreview *self)
{
  return (CpPrintJob){ self->model, self->corrections, self->title, self->paper };
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
    self->shown = self->paper;
  update_actions (self);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
  cp_report_make (self, &job, self->making, on_made);
}

static void
on_setup (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
          GtkListItem              *item)
{
  GtkWidget *sheet = cp_report_sheet_new ();

  gtk_widget_set_halign (sheet, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (sheet, GTK_ALIGN_START);
  gtk_widget_set_margin_top (sheet, ROOM);
  gtk_widget_set_margin_bottom (sheet, ROOM);
  gtk_widget_set_margin_start (sheet, ROOM);
  gtk_widget_set_margin_end (sheet, ROOM);
  gtk_list_item_set_child (item, sheet);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_bind (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
         GtkListItem              *item,
         CpReportPreview          *self)
{
  CpReportSheet *sheet = CP_REPORT_SHEET (gtk_list_item_get_child (item));

  cp_report_sheet_set_size (sheet, self->shown.width, self->shown.height, self->scale);
  cp_report_sheet_set_page (sheet, self->report, gtk_list_item_get_position (item));
}

static void
on_unbind (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
           GtkListItem              *item)
{
  cp_report_sheet_set_page (CP_REPORT_SHEET (gtk_list_item_get_child (item)), NULL, 0);
}

static void
go_to (CpReportPreview *self,
       guint            page)
{
  gtk_adjustment_set_value (scroll (self), page * sheet_height (self));
}

/* The page that was in the middle stays there. */
static void
set_scale (CpReportPreview *self,
           double           scale)
{
  double at = gtk_adjustment_get_value (scroll (self)) / sheet_height (self);

  scale = CLAMP (scale, LEAST_SCALE, MOST_SCALE);
  if (fabs (scale - self->scale) < 0.001)
    return;
  self->scale = scale;
  update_sheets (self, GTK_WIDGET (self->pages));
  gtk_adjustment_set_value (scroll (self), at * sheet_height (self));
  queue_heading (self);
}

static gboolean
fit (gpointer data)
{
  CpReportPreview *self = data;
  double room = gtk_widget_get_width (GTK_WIDGET (self->scroller)) - 2 * ROOM - 2;

  self->fitting = 0;
  if (self->fits && room > 0)
    set_scale (self, MIN (room / self->shown.width, WIDEST_FIT));
  return G_SOURCE_REMOVE;
}

/* Sizes may not change while the window is laid out. */
static void
queue_fit (CpReportPreview *self)
{
  if (self->fits && self->fitting == 0)
    self->fitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit, self, NULL);
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
    go_to (self, page + 1);
  else if (g_str_equal (name, "preview.previous"))
    go_to (self, page > 0 ? page - 1 : 0);
  else if (g_str_equal (name, "preview.first"))
    go_to (self, 0);
  else if (g_str_equal (name, "preview.last"))
    go_to (self, cp_report_n_pages (self->report) - 1);
  else
    {
      self->fits = g_str_equal (name, "preview.fit");
      if (self->fits)
        queue_fit (self);
      else
        set_scale (self, g_str_equal (name, "preview.zoom-in") ? self->scale * ZOOM_STEP : self->scale / ZOOM_STEP);
    }
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

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_handle_id (&self->adding, g_source_remove);
  g_clear_pointer (&self->sayings, cp_sayings_free);
  if (self->making != NULL)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  if (self->pages != NULL)
    gtk_list_view_set_model (self->pages, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CP_TYPE_REPORT_PREVIEW);
  G_OBJECT_CLASS (cp_report_preview_parent_class)->dispose (object);
}

static void
cp_report_preview_finalize (GObject *object)
{
  CpReportPreview *self = CP_REPORT_PREVIEW (object);

  g_clear_object (&self->sheets);
  g_clear_pointer (&self->report, cp_report_give_up);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, CpReportPreview, pages);
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
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *none;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sayings = cp_sayings_new (self->toasts);
  self->scale = 1;
  self->fits = TRUE;
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_list_view_set_factory (self->pages, factory);
  g_object_unref (factory);
  self->sheets = gtk_string_list_new (NULL);
  none = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sheets)));
  gtk_list_view_set_model (self->pages, GTK_SELECTION_MODEL (none));
  g_object_unref (none);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size", G_CALLBACK (queue_fit), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll (self), "value-changed", G_CALLBACK (queue_heading), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll (self), "notify::page-size", G_CALLBACK (queue_heading), self, G_CONNECT_SWAPPED);
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
                       const char      *title)
{
  CpReportPreview *self = g_object_new (CP_TYPE_REPORT_PREVIEW, "transient-for", parent, NULL);
  CpPaper paper = cp_paper_usual ();

  self->model = cp_model_ref (model);
  self->title = g_strdup (title != NULL && *title != '\0' ? title : _("Comparison"));
  if (corrections != NULL)
    self->corrections = g_ptr_array_copy ((GPtrArray *) corrections, copy_correction, NULL);
  if (self->corrections != NULL)
    g_ptr_array_set_free_func (self->corrections, (GDestroyNotify) cp_correction_free);
  adw_window_title_set_title (self->heading, self->title);
  cp_report_preview_set_paper (self, &paper);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->pages));
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
  queue_fit (self);
}
