/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/report-pages.h"

#include <math.h>

#include "window/report-sheet.h"

#define ROOM 12 /* above, below and beside each sheet */
#define LEAST_SCALE 0.25
#define MOST_SCALE 6.0
#define WIDEST_FIT 1.9 /* pixels a point: beyond, lines are harder to read, not easier */

struct _CpReportPages
{
  GtkScrolledWindow *scroller;
  GtkListView       *list;
  GtkStringList     *sheets; /* as many as there are pages */
  CpReport          *report; /* NULL until the first is shown; not ours */
  CpPaper            paper;
  double             scale;
  gboolean           fits;     /* the width of the window, whatever it is */
  guint              fitting;  /* the idle source that fits it */
  guint              adding;   /* the idle source that adds sheets */

  CpReportPagesChanged changed;
  gpointer             user_data;
};

static double
sheet_height (CpReportPages *self)
{
  return ceil (self->paper.height * self->scale) + 2 * ROOM;
}

static GtkAdjustment *
scroll (CpReportPages *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

/** cp_report_pages_get_page: Returns: the page, from 0, that takes the middle of what is seen */
guint
cp_report_pages_get_page (CpReportPages *self)
{
  double middle = gtk_adjustment_get_value (scroll (self)) + gtk_adjustment_get_page_size (scroll (self)) / 2;

  if (self->report == NULL)
    return 0;
  return MIN ((guint) MAX (middle / sheet_height (self), 0), cp_report_n_pages (self->report) - 1);
}

/** cp_report_pages_go_to: scrolls to @page, counted from 0 */
void
cp_report_pages_go_to (CpReportPages *self,
                       guint          page)
{
  gtk_adjustment_set_value (scroll (self), page * sheet_height (self));
}

/** cp_report_pages_are_all: Returns: whether every page of the report is there already */
gboolean
cp_report_pages_are_all (CpReportPages *self)
{
  return self->adding == 0;
}

static void
update_sheets (CpReportPages *self,
               GtkWidget     *widget)
{
  if (CP_IS_REPORT_SHEET (widget))
    {
      cp_report_sheet_set_report (CP_REPORT_SHEET (widget), self->report);
      cp_report_sheet_set_size (CP_REPORT_SHEET (widget), self->paper.width, self->paper.height, self->scale);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    update_sheets (self, child);
}

/* The page that was in the middle stays there. */
static void
set_scale (CpReportPages *self,
           double         scale)
{
  double at = gtk_adjustment_get_value (scroll (self)) / sheet_height (self);

  scale = CLAMP (scale, LEAST_SCALE, MOST_SCALE);
  if (fabs (scale - self->scale) < 0.001)
    return;
  self->scale = scale;
  update_sheets (self, GTK_WIDGET (self->list));
  gtk_adjustment_set_value (scroll (self), at * sheet_height (self));
  self->changed (self->user_data);
}

static gboolean
fit (gpointer data)
{
  CpReportPages *self = data;
  double room = gtk_widget_get_width (GTK_WIDGET (self->scroller)) - 2 * ROOM - 2;

  self->fitting = 0;
  if (self->fits && room > 0)
    set_scale (self, MIN (room / self->paper.width, WIDEST_FIT));
  return G_SOURCE_REMOVE;
}

/* Sizes may not change while the window is laid out. */
static void
queue_fit (CpReportPages *self)
{
  if (self->fits && self->fitting == 0)
    self->fitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit, self, NULL);
}

/** cp_report_pages_fit: makes the pages as wide as the window, and keeps them so */
void
cp_report_pages_fit (CpReportPages *self)
{
  self->fits = TRUE;
  queue_fit (self);
}

/** cp_report_pages_zoom: makes the pages @factor times as large, whatever the window's width */
void
cp_report_pages_zoom (CpReportPages *self,
                      double         factor)
{
  self->fits = FALSE;
  set_scale (self, self->scale * factor);
}

/* Returns: whether there are more pages than sheets still */
static gboolean
add_sheets (CpReportPages *self)
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
  CpReportPages *self = user_data;

  if (add_sheets (self))
    return G_SOURCE_CONTINUE;
  self->adding = 0;
  self->changed (self->user_data);
  return G_SOURCE_REMOVE;
}

/** cp_report_pages_set_paper: lets the pages that come have the size of @paper */
void
cp_report_pages_set_paper (CpReportPages *self,
                           const CpPaper *paper)
{
  self->paper = *paper;
  queue_fit (self);
}

/**
 * cp_report_pages_show:
 * @report: must live until another is shown, or @self is freed
 *
 * Shows @report. Pages that were there stay, and with them the place that is looked at.
 */
void
cp_report_pages_show (CpReportPages *self,
                      CpReport      *report,
                      const CpPaper *paper)
{
  guint before = g_list_model_get_n_items (G_LIST_MODEL (self->sheets)), n = cp_report_n_pages (report);

  self->report = report;
  self->paper = *paper;
  if (before > n)
    gtk_string_list_splice (self->sheets, n, before - n, NULL);
  update_sheets (self, GTK_WIDGET (self->list));
  if (before < n && self->adding == 0)
    self->adding = g_idle_add (on_adding, self);
  queue_fit (self);
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
         CpReportPages            *self)
{
  CpReportSheet *sheet = CP_REPORT_SHEET (gtk_list_item_get_child (item));

  cp_report_sheet_set_size (sheet, self->paper.width, self->paper.height, self->scale);
  cp_report_sheet_set_page (sheet, self->report, gtk_list_item_get_position (item));
}

static void
on_unbind (GtkSignalListItemFactory *factory G_GNUC_UNUSED,
           GtkListItem              *item)
{
  cp_report_sheet_set_page (CP_REPORT_SHEET (gtk_list_item_get_child (item)), NULL, 0);
}

static void
fill_list (CpReportPages *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *none;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  self->sheets = gtk_string_list_new (NULL);
  none = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sheets)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (none));
  g_object_unref (none);
}

static void
on_scrolled (CpReportPages *self)
{
  self->changed (self->user_data);
}

/** cp_report_pages_new: Returns: (transfer full): no pages yet, to be shown in @list in @scroller */
CpReportPages *
cp_report_pages_new (GtkScrolledWindow   *scroller,
                     GtkListView         *list,
                     CpReportPagesChanged changed,
                     gpointer             user_data)
{
  CpReportPages *self = g_new0 (CpReportPages, 1);

  self->scroller = g_object_ref (scroller);
  self->list = g_object_ref (list);
  self->changed = changed;
  self->user_data = user_data;
  self->scale = 1;
  self->fits = TRUE;
  fill_list (self);
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (scroller), "notify::page-size", G_CALLBACK (queue_fit), self);
  g_signal_connect_swapped (scroll (self), "value-changed", G_CALLBACK (on_scrolled), self);
  g_signal_connect_swapped (scroll (self), "notify::page-size", G_CALLBACK (on_scrolled), self);
  return self;
}

/** cp_report_pages_free: frees @self; its list is empty then */
void
cp_report_pages_free (CpReportPages *self)
{
  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_handle_id (&self->adding, g_source_remove);
  g_signal_handlers_disconnect_by_data (gtk_scrolled_window_get_hadjustment (self->scroller), self);
  g_signal_handlers_disconnect_by_data (scroll (self), self);
  gtk_list_view_set_model (self->list, NULL);
  gtk_list_view_set_factory (self->list, NULL);
  g_object_unref (self->sheets);
  g_object_unref (self->scroller);
  g_object_unref (self->list);
  g_free (self);
}
