/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/print.h"

G_BEGIN_DECLS

void      cp_report_make         (CpReportPreview    *preview,
                                  const CpPrintJob   *job,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback done);
CpReport *cp_report_make_finish  (GAsyncResult *result,
                                  CpPaper      *paper);
void      cp_report_write        (CpReportPreview    *preview,
                                  const CpPrintJob   *job,
                                  GFile              *file,
                                  GAsyncReadyCallback done);
gboolean  cp_report_write_finish (GAsyncResult *result,
                                  GError      **error);
void      cp_report_give_up      (CpReport *report);

G_END_DECLS
