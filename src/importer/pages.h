/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How one character of a page is set: its box, in points from the page's top left, and its letters. */
typedef struct
{
  double   x1, y1, x2, y2;
  double   size; /* of its font; its own height where no font is known */
  gboolean has_font;
  gboolean is_bold;
} CpPdfSetting;

/* A page's text, in lines as they are printed. */
typedef struct
{
  char   *text;
  GArray *settings; /* CpPdfSetting: of each character, or of fewer */
  double  width, height;
} CpPdfPage;

/* A PDF that is read. */
typedef struct _CpPdf CpPdf;

/**
 * CpLatePages:
 * @open: begins with @bytes; %NULL where that cannot be, and whether a password is wanted
 * @title, @author: what the file says of itself: may be %NULL, or no UTF-8
 * @created: may be %NULL
 * @read: fills in a page that is empty; %FALSE where it has no text
 *
 * What the module "pages" does, by poppler.
 */
typedef struct
{
  CpPdf     *(*open)    (GBytes    *bytes,
                         gboolean  *is_locked);
  char      *(*title)   (CpPdf     *self);
  char      *(*author)  (CpPdf     *self);
  GDateTime *(*created) (CpPdf     *self);
  int        (*n_pages) (CpPdf     *self);
  gboolean   (*read)    (CpPdf     *self,
                         int        number,
                         CpPdfPage *page);
  void       (*close)   (CpPdf     *self);
} CpLatePages;

extern const CpLatePages cp_late_pages;

G_END_DECLS
