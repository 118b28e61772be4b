/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/pdf-lines.h"

G_BEGIN_DECLS

typedef enum
{
  CP_PDF_STYLE_TEXT,
  CP_PDF_STYLE_HEADING,
  CP_PDF_STYLE_NOTE,
} CpPdfStyle;

/* What a reader of a printed page sees as one paragraph, made of lines. */
typedef struct
{
  char      *text;
  char      *first_line;
  CpPdfStyle style;
  double     size; /* of its letters */
  guint      n_lines;
  gboolean   is_item; /* of a list */
} CpPdfParagraph;

double   cp_pdf_usual_size     (GArray     *lines);
GArray  *cp_pdf_paragraphs_new (GArray     *lines,
                                double      size);
gboolean cp_pdf_ends_sentence  (const char *text);

G_END_DECLS
