/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "report/report.h"

G_BEGIN_DECLS

#define CP_TYPE_REPORT_PREVIEW (cp_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (CpReportPreview, cp_report_preview, CP, REPORT_PREVIEW, AdwWindow)

/**
 * CpReportPreview:
 *
 * The report as it will be on paper: its pages below each other, printed or saved from here.
 */

GtkWidget *cp_report_preview_new       (GtkWindow       *parent,
                                        CpModel         *model,
                                        const GPtrArray *corrections,
                                        CpArrangement   *arrangement,
                                        const char      *title);
void       cp_report_preview_set_paper (CpReportPreview *self,
                                        const CpPaper   *paper);
guint      cp_report_preview_get_page  (CpReportPreview *self);

G_END_DECLS
