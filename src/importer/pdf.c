/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>
#include <stdlib.h>
#include <string.h>

#include "importer/assemble.h"
#include "importer/pdf-lines.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

/* Pages beyond these are left out. */
#define MAX_PAGES 500

static int
recognise_pdf (const CpSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  return size > 5 && memcmp (data, "%PDF-", 5) == 0 ? 95 : 0;
}

/* Cuts a page's characters into lines with their boxes, in poppler's reading order, column by column. */
static void
add_page_lines (CpPdfLines  *lines,
                PopplerPage *page,
                guint        number)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  double width, height;
  guint n_boxes = 0, i = 0;

  if (text == NULL || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return;
  poppler_page_get_size (page, &width, &height);
  for (const char *p = text; *p != '\0';)
    {
      const char *end = p + strcspn (p, "\n");
      CpPdfLine line = { .page = number, .page_height = height, .left = width, .top = height };

      line.text = g_strndup (p, (gsize) (end - p));
      for (; p < end; p = g_utf8_next_char (p), i++)
        if (i < n_boxes && !g_unichar_isspace (g_utf8_get_char (p)))
          {
            line.left = MIN (line.left, boxes[i].x1);
            line.right = MAX (line.right, boxes[i].x2);
            line.top = MIN (line.top, boxes[i].y1);
            line.bottom = MAX (line.bottom, boxes[i].y2);
          }
      if (*p == '\n')
        {
          p++;
          i++;
        }
      cp_pdf_lines_take (lines, &line);
    }
}

static void
read_information (CpArticle       *article,
                  PopplerDocument *document)
{
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);

  if (title != NULL && g_utf8_validate (title, -1, NULL) && *g_strstrip (title) != '\0' && strchr (title, ' ') != NULL)
    article->title = g_steal_pointer (&title);
  if (author != NULL && g_utf8_validate (author, -1, NULL) && *g_strstrip (author) != '\0')
    article->byline = g_steal_pointer (&author);
  if (created != NULL)
    article->published = cp_date_new_day (g_date_time_get_year (created), g_date_time_get_month (created),
                                          g_date_time_get_day_of_month (created));
}

static gboolean
read_pdf (const CpSource *source,
          GPtrArray      *articles,
          GError        **error)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (CpPdfLines) lines = cp_pdf_lines_new ();
  g_autoptr (GError) poppler_error = NULL;
  g_autoptr (PopplerDocument) document = poppler_document_new_from_bytes (source->bytes, NULL, &poppler_error);
  int n_pages;

  if (document == NULL)
    {
      if (g_error_matches (poppler_error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
        g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is locked with a password."), source->name);
      else
        g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."),
                     source->name);
      return FALSE;
    }
  read_information (article, document);
  n_pages = MIN (poppler_document_get_n_pages (document), MAX_PAGES);
  for (int i = 0; i < n_pages; i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);

      if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
        return FALSE;
      if (page != NULL)
        add_page_lines (lines, page, (guint) i);
    }
  cp_pdf_lines_assemble (lines, article);
  if (article->blocks->len == 0)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NO_ARTICLE,
                   _ ("“%s” holds pictures of pages, but no text."), source->name);
      return FALSE;
    }
  return cp_assemble_close (source, article, articles, error);
}

const CpFormat cp_format_pdf = { "pdf", recognise_pdf, read_pdf };
