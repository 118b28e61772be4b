/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/report-preview.h"

G_BEGIN_DECLS

/* Called when printing has ended; @error is %NULL where it went well or the person cancelled it. */
typedef void (*CpPrintDone) (const GError *error,
                             gpointer      user_data);

/* What is printed, and on what unless the person chooses otherwise. */
typedef struct
{
  CpModel         *model;
  const GPtrArray *corrections; /* CpCorrection, %NULL for none */
  CpArrangement   *arrangement; /* %NULL for none */
  const char      *title;
  CpPaper          paper;
} CpPrintJob;

void cp_print_comparison (CpReportPreview  *parent,
                          const CpPrintJob *job,
                          CpPrintDone       done,
                          gpointer          user_data);

G_END_DECLS
