/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "comparison/arrangement.h"
#include "stance/model.h"

G_BEGIN_DECLS

/* The paper, in points (1/72 inch). */
typedef struct
{
  double   width;
  double   height;
  gboolean colour; /* FALSE: black and white, told apart by pattern */
} CpPaper;

#define CP_PAPER_A4 ((CpPaper){ 595.276, 841.890, TRUE })
#define CP_PAPER_LETTER ((CpPaper){ 612, 792, TRUE })

/**
 * CpReport:
 *
 * A comparison laid out on pages, ready to be drawn: the one layout behind print, preview and PDF.
 */
typedef struct _CpReport CpReport;

CpReport *cp_report_new       (CpModel             *model,
                               const GPtrArray     *corrections,
                               const CpArrangement *arrangement,
                               const char          *title,
                               const CpPaper       *paper);
void      cp_report_free      (CpReport            *self);
guint     cp_report_n_pages   (CpReport            *self);
void      cp_report_draw      (CpReport            *self,
                               guint                page,
                               cairo_t             *cr);
gboolean  cp_report_save_pdf  (CpReport            *self,
                               GFile               *file,
                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpReport, cp_report_free)

G_END_DECLS
