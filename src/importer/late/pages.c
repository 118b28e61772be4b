/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/pages.h"

#include <poppler.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

struct _CpPdf
{
  PopplerDocument *document;
};

static CpPdf *
pages_open (GBytes   *bytes,
            gboolean *is_locked)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);
  CpPdf *self;

  *is_locked = g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
  if (document == NULL)
    return NULL;
  self = g_new (CpPdf, 1);
  self->document = document;
  return self;
}

static void
pages_close (CpPdf *self)
{
  g_object_unref (self->document);
  g_free (self);
}

static char *
pages_title (CpPdf *self)
{
  return poppler_document_get_title (self->document);
}

static char *
pages_author (CpPdf *self)
{
  return poppler_document_get_author (self->document);
}

static GDateTime *
pages_created (CpPdf *self)
{
  return poppler_document_get_creation_date_time (self->document);
}

static int
pages_n_pages (CpPdf *self)
{
  return poppler_document_get_n_pages (self->document);
}

static gboolean
is_bold (const char *font)
{
  static const char *const weights[] = { "bold", "black", "heavy", "-demi", "cmbx" };
  g_autofree char *low = font != NULL ? g_ascii_strdown (font, -1) : NULL;

  for (guint i = 0; low != NULL && i < G_N_ELEMENTS (weights); i++)
    if (strstr (low, weights[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Fonts are told for characters in a row, rows in the order of the text. */
static void
add_settings (GArray                 *settings,
              const PopplerRectangle *boxes,
              guint                   n_boxes,
              GList                  *rows)
{
  gboolean bold = rows != NULL && is_bold (((PopplerTextAttributes *) rows->data)->font_name);

  for (guint i = 0; i < n_boxes; i++)
    {
      const PopplerTextAttributes *font;
      CpPdfSetting setting = { boxes[i].x1, boxes[i].y1, boxes[i].x2, boxes[i].y2, boxes[i].y2 - boxes[i].y1, FALSE, FALSE };

      while (rows != NULL && ((PopplerTextAttributes *) rows->data)->end_index < (gint) i)
        {
          rows = rows->next;
          bold = rows != NULL && is_bold (((PopplerTextAttributes *) rows->data)->font_name);
        }
      font = rows != NULL ? rows->data : NULL;
      if (font != NULL)
        {
          setting.size = font->font_size;
          setting.has_font = TRUE;
          setting.is_bold = bold;
        }
      g_array_append_val (settings, setting);
    }
}

static gboolean
pages_read (CpPdf     *self,
            int        number,
            CpPdfPage *page)
{
  g_autoptr (PopplerPage) printed = poppler_document_get_page (self->document, number);
  g_autofree char *text = printed != NULL ? poppler_page_get_text (printed) : NULL;
  g_autofree PopplerRectangle *boxes = NULL;
  GList *rows;
  guint n_boxes;

  if (text == NULL || !poppler_page_get_text_layout (printed, &boxes, &n_boxes))
    return FALSE;
  rows = poppler_page_get_text_attributes (printed);
  page->text = g_steal_pointer (&text);
  page->settings = g_array_sized_new (FALSE, FALSE, sizeof (CpPdfSetting), n_boxes);
  add_settings (page->settings, boxes, n_boxes, rows);
  poppler_page_get_size (printed, &page->width, &page->height);
  poppler_page_free_text_attributes (rows);
  return TRUE;
}

const CpLatePages cp_late_pages = {
  pages_open, pages_title, pages_author, pages_created, pages_n_pages, pages_read, pages_close,
};
