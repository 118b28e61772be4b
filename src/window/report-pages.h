/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/report.h"

G_BEGIN_DECLS

/**
 * CpReportPages:
 *
 * The pages of a report below one another, at a scale or as wide as the window.
 */
typedef struct _CpReportPages CpReportPages;

/* The page in the middle is another, or all are there now. */
typedef void (*CpReportPagesChanged) (gpointer user_data);

CpReportPages *cp_report_pages_new       (GtkScrolledWindow   *scroller,
                                          GtkListView         *list,
                                          CpReportPagesChanged changed,
                                          gpointer             user_data);
void           cp_report_pages_free      (CpReportPages       *self);
void           cp_report_pages_set_paper (CpReportPages       *self,
                                          const CpPaper       *paper);
void           cp_report_pages_show      (CpReportPages       *self,
                                          CpReport            *report,
                                          const CpPaper       *paper);
gboolean       cp_report_pages_are_all   (CpReportPages       *self);
guint          cp_report_pages_get_page  (CpReportPages       *self);
void           cp_report_pages_go_to     (CpReportPages       *self,
                                          guint                page);
void           cp_report_pages_zoom      (CpReportPages       *self,
                                          double               factor);
void           cp_report_pages_fit       (CpReportPages       *self);

G_END_DECLS
