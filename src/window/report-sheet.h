/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/report.h"

G_BEGIN_DECLS

#define CP_TYPE_REPORT_SHEET (cp_report_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CpReportSheet, cp_report_sheet, CP, REPORT_SHEET, GtkWidget)

/* One page of a report as it will lie on the table. */

GtkWidget *cp_report_sheet_new        (void);
void       cp_report_sheet_set_page   (CpReportSheet *self,
                                       CpReport      *report,
                                       guint          page);
void       cp_report_sheet_set_report (CpReportSheet *self,
                                       CpReport      *report);
void       cp_report_sheet_set_size   (CpReportSheet *self,
                                       double         width,
                                       double         height,
                                       double         scale);

G_END_DECLS
