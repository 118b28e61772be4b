/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "importer/assemble.h"
#include "importer/late.h"
#include "importer/pages.h"
#include "importer/pdf-text.h"

/* Pages beyond these are left out, and that is told. */
#define MAX_PAGES 500

static int
recognise_pdf (const CpSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  return size > 5 && memcmp (data, "%PDF-", 5) == 0 ? 95 : 0;
}

static void
page_clear (CpPdfPage *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->settings, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpPdfPage, page_clear)

/* A PDF while it is read, and the library's calls for it. */
typedef struct
{
  const CpLatePages *calls;
  CpPdf             *pdf;
} Document;

static void
document_clear (Document *self)
{
  if (self->pdf != NULL)
    self->calls->close (self->pdf);
  self->pdf = NULL;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

/* How the character @i is set; %NULL where that is not known. */
static const CpPdfSetting *
setting_at (const CpPdfPage *page,
            guint            i)
{
  return i < page->settings->len ? &g_array_index (page->settings, CpPdfSetting, i) : NULL;
}

/* The letters of the line from character @begin to @end: their box, their size and their weight. */
static void
measure_line (CpPdfLine       *line,
              const CpPdfPage *page,
              const char      *text,
              guint            begin,
              guint            end)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  guint bold = 0;

  for (guint i = begin; i < end && i < page->settings->len; i++, text = g_utf8_next_char (text))
    {
      const CpPdfSetting *setting = setting_at (page, i);

      if (g_unichar_isspace (g_utf8_get_char (text)))
        continue;
      line->left = MIN (line->left, setting->x1);
      line->right = MAX (line->right, setting->x2);
      line->top = MIN (line->top, setting->y1);
      line->bottom = MAX (line->bottom, setting->y2);
      bold += (guint) setting->is_bold;
      g_array_append_val (sizes, setting->size);
    }
  line->size = cp_pdf_quantile (sizes, 0.5);
  line->is_bold = bold * 10 >= sizes->len * 9;
}

/* The line's words: some programs write two letters as one sign, and small figures after a word point to a note. */
static void
write_line (CpPdfLine       *line,
            const CpPdfPage *page,
            const char      *text,
            guint            begin,
            guint            end)
{
  static const char *const letters[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };
  GString *out = g_string_new (NULL);

  for (guint i = begin; i < end; i++, text = g_utf8_next_char (text))
    {
      const CpPdfSetting *setting = setting_at (page, i);
      gunichar c = g_utf8_get_char (text);

      if (c >= 0xfb00 && c <= 0xfb06)
        g_string_append (out, letters[c - 0xfb00]);
      else if (!g_unichar_isdigit (c) || out->len == 0 || setting == NULL || !setting->has_font || setting->size > line->size * 0.8)
        g_string_append_unichar (out, c == 0xa0 ? ' ' : c);
    }
  line->text = g_string_free (out, FALSE);
}

/* Poppler now and then runs a line on into the next column: its letters then leap. */
static gboolean
leaps (const CpPdfPage *page,
       const char      *text,
       guint            i)
{
  const CpPdfSetting *box, *before;
  double height;
  gboolean after_space;

  if (i == 0 || i >= page->settings->len || g_unichar_isspace (g_utf8_get_char (text)))
    return FALSE;
  after_space = g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text)));
  if (after_space && i < 2)
    return FALSE;
  box = setting_at (page, i);
  before = setting_at (page, after_space ? i - 2 : i - 1);
  height = MIN (box->y2 - box->y1, before->y2 - before->y1);
  return box->x1 > before->x2 + height * (after_space ? 2.5 : 0.8) || box->x2 < before->x1 - height
         || fabs (box->y1 + box->y2 - before->y1 - before->y2) > height * 2;
}

/* Cuts a page's characters into lines with their boxes, as poppler puts them together. */
static void
add_page_lines (GArray          *lines,
                const CpPdfPage *page,
                guint            number)
{
  guint i = 0;

  for (const char *p = page->text; *p != '\0';)
    {
      const char *end = p;
      guint n = 0;
      CpPdfLine line = { .page = number, .page_height = page->height, .left = page->width, .top = page->height };

      for (; *end != '\0' && *end != '\n' && (n == 0 || !leaps (page, end, i + n)); end = g_utf8_next_char (end))
        n++;
      measure_line (&line, page, p, i, i + n);
      write_line (&line, page, p, i, i + n);
      cp_pdf_lines_take (lines, &line);
      i += n + (*end == '\n');
      p = end + (*end == '\n');
    }
}

/* What the file says of itself; a name that a program gave it is no title. */
static void
read_information (CpArticle      *article,
                  const Document *document)
{
  g_autofree char *title = document->calls->title (document->pdf);
  g_autofree char *author = document->calls->author (document->pdf);

  if (title != NULL && g_utf8_validate (title, -1, NULL) && strchr (g_strstrip (title), ' ') != NULL
      && !g_str_has_prefix (title, "Microsoft ") && strstr (title, ".doc") == NULL && strstr (title, ".indd") == NULL)
    article->title = g_steal_pointer (&title);
  if (author != NULL && g_utf8_validate (author, -1, NULL) && *g_strstrip (author) != '\0')
    article->byline = g_steal_pointer (&author);
}

/* Where no day is printed above the text, the one on which the file was made has to do. */
static void
read_creation (CpArticle      *article,
               const Document *document)
{
  g_autoptr (GDateTime) created = document->calls->created (document->pdf);

  if (created == NULL || cp_date_is_valid (&article->published))
    return;
  article->published = cp_date_new_day (g_date_time_get_year (created), g_date_time_get_month (created),
                                        g_date_time_get_day_of_month (created));
  cp_article_add_note (article, CP_NOTE_DOUBTFUL, _ ("The date is the one on which the file was made."));
}

static gboolean
document_open (Document       *self,
               const CpSource *source,
               GError        **error)
{
  gboolean is_locked;

  self->calls = cp_late_load ("pages", source->name, error);
  if (self->calls == NULL)
    return FALSE;
  self->pdf = self->calls->open (source->bytes, &is_locked);
  if (self->pdf != NULL)
    return TRUE;
  if (is_locked)
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is locked with a password."), source->name);
  else
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."), source->name);
  return FALSE;
}

static gboolean
read_pdf (const CpSource *source,
          GPtrArray      *articles,
          GError        **error)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (GArray) lines = cp_pdf_lines_new ();
  g_auto (Document) document = { NULL };
  int n_pages;

  if (!document_open (&document, source, error))
    return FALSE;
  read_information (article, &document);
  n_pages = document.calls->n_pages (document.pdf);
  if (n_pages > MAX_PAGES)
    cp_source_tell_rest (source, MAX_PAGES);
  n_pages = MIN (n_pages, MAX_PAGES);
  for (int i = 0; i < n_pages; i++)
    {
      g_auto (CpPdfPage) page = { 0 };

      if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
        return FALSE;
      if (document.calls->read (document.pdf, i, &page))
        add_page_lines (lines, &page, (guint) i);
    }
  cp_pdf_assemble (lines, article);
  read_creation (article, &document);
  if (article->blocks->len == 0)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NO_ARTICLE,
                   _ ("“%s” holds pictures of pages, but no text."), source->name);
      return FALSE;
    }
  return cp_assemble_close (source, article, articles, error);
}

const CpFormat cp_format_pdf = { "pdf", recognise_pdf, read_pdf };
