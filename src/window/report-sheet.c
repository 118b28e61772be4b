/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/report-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CpReportSheet
{
  GtkWidget parent_instance;

  CpReport *report; /* not owned */
  guint     page;
  double    width, height; /* of the paper, in points */
  double    scale;         /* pixels a point */
};

G_DEFINE_FINAL_TYPE (CpReportSheet, cp_report_sheet, GTK_TYPE_WIDGET)

static void
cp_report_sheet_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size G_GNUC_UNUSED,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline G_GNUC_UNUSED,
                         int           *natural_baseline G_GNUC_UNUSED)
{
  CpReportSheet *self = CP_REPORT_SHEET (widget);
  double size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;

  *minimum = *natural = (int) ceil (size * self->scale);
}

/* Paper is white and print is for paper, whatever the window's colours are. */
static void
cp_report_sheet_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  CpReportSheet *self = CP_REPORT_SHEET (widget);
  graphene_rect_t sheet = GRAPHENE_RECT_INIT (0, 0, (float) (self->width * self->scale), (float) (self->height * self->scale));
  const GdkRGBA paper = { 1, 1, 1, 1 };
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &paper, &sheet);
  if (self->report == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_scale (cr, self->scale, self->scale);
  cp_report_draw (self->report, self->page, cr);
  cairo_destroy (cr);
}

static void
cp_report_sheet_class_init (CpReportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cp_report_sheet_measure;
  widget_class->snapshot = cp_report_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "sheet");
}

static void
cp_report_sheet_init (CpReportSheet *self)
{
  self->scale = 1;
}

/** cp_report_sheet_new: Returns: (transfer floating): an empty sheet */
GtkWidget *
cp_report_sheet_new (void)
{
  return g_object_new (CP_TYPE_REPORT_SHEET, NULL);
}

/**
 * cp_report_sheet_set_page:
 * @report: (nullable): must live until another is set, or %NULL
 */
void
cp_report_sheet_set_page (CpReportSheet *self,
                          CpReport      *report,
                          guint          page)
{
  self->report = report;
  self->page = page;
  if (report != NULL)
    {
      g_autofree char *name = g_strdup_printf (_("Page %u of %u"), page + 1, cp_report_n_pages (report));

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** cp_report_sheet_set_report: shows the same page of another report, where it shows one */
void
cp_report_sheet_set_report (CpReportSheet *self,
                            CpReport      *report)
{
  if (self->report != NULL)
    cp_report_sheet_set_page (self, report, self->page);
}

/** cp_report_sheet_set_size: sets the paper's size in points, and how many pixels a point takes */
void
cp_report_sheet_set_size (CpReportSheet *self,
                          double         width,
                          double         height,
                          double         scale)
{
  self->width = width;
  self->height = height;
  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
