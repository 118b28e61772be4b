/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/article.h"

G_BEGIN_DECLS

/* A line of print with its box, in points from the page's top left. */
typedef struct
{
  char  *text;
  guint  page;
  double page_height;
  double left, right, top, bottom;
} CpPdfLine;

/**
 * CpPdfLines:
 *
 * The lines of a printed document in reading order, from which its paragraphs are put together again.
 */
typedef struct _CpPdfLines CpPdfLines;

CpPdfLines *cp_pdf_lines_new      (void);
void        cp_pdf_lines_free     (CpPdfLines *self);
void        cp_pdf_lines_take     (CpPdfLines *self,
                                   CpPdfLine  *line);
void        cp_pdf_lines_assemble (CpPdfLines *self,
                                   CpArticle  *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpPdfLines, cp_pdf_lines_free)

G_END_DECLS
