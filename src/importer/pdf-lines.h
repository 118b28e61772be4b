/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A line of print with its box, in points from the page's top left. */
typedef struct
{
  char    *text;
  guint    page;
  double   page_height;
  double   left, right, top, bottom;
  double   size; /* of its letters */
  gboolean is_bold;
  /* Filled in by cp_pdf_order(): which column it stands in, told apart over all pages, and where that begins and ends. */
  guint    column;
  double   column_left, column_right;
  gboolean is_justified; /* most lines of the column end where it does */
} CpPdfLine;

GArray *cp_pdf_lines_new  (void);
void    cp_pdf_lines_take (GArray    *lines,
                           CpPdfLine *line);
double  cp_pdf_quantile   (GArray    *values,
                           double     share);
void    cp_pdf_order      (GArray    *lines);

G_END_DECLS
