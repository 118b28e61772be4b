/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>
#include <string.h>

#include "importer/assemble.h"
#include "importer/pdf-text.h"

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

/* How each character of a page is set. */
typedef struct
{
  const PopplerRectangle *boxes;
  guint                   n_boxes;
  GList                  *attributes; /* PopplerTextAttributes, in the order of the text */
} Setting;

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

/* How the character @i is set; characters are asked for in their order. */
static const PopplerTextAttributes *
attributes_at (Setting *setting,
               guint    i)
{
  while (setting->attributes != NULL && ((PopplerTextAttributes *) setting->attributes->data)->end_index < (gint) i)
    setting->attributes = setting->attributes->next;
  return setting->attributes != NULL ? setting->attributes->data : NULL;
}

/* The letters of the line from character @begin to @end: their box, their size and their weight. */
static void
measure_line (CpPdfLine  *line,
              Setting     setting,
              const char *text,
              guint       begin,
              guint       end)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  guint bold = 0;

  for (guint i = begin; i < end && i < setting.n_boxes; i++, text = g_utf8_next_char (text))
    {
      const PopplerTextAttributes *attributes = attributes_at (&setting, i);
      const PopplerRectangle *box = &setting.boxes[i];
      double size = attributes != NULL ? attributes->font_size : box->y2 - box->y1;

      if (g_unichar_isspace (g_utf8_get_char (text)))
        continue;
      line->left = MIN (line->left, box->x1);
      line->right = MAX (line->right, box->x2);
      line->top = MIN (line->top, box->y1);
      line->bottom = MAX (line->bottom, box->y2);
      bold += attributes != NULL && is_bold (attributes->font_name);
      g_array_append_val (sizes, size);
    }
  line->size = cp_pdf_quantile (sizes, 0.5);
  line->is_bold = bold * 10 >= sizes->len * 9;
}

/* The line's words: some programs write two letters as one sign, and small figures after a word point to a note. */
static void
write_line (CpPdfLine  *line,
            Setting    *setting,
            const char *text,
            guint       begin,
            guint       end)
{
  static const char *const letters[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };
  GString *out = g_string_new (NULL);

  for (guint i = begin; i < end; i++, text = g_utf8_next_char (text))
    {
      const PopplerTextAttributes *attributes = attributes_at (setting, i);
      gunichar c = g_utf8_get_char (text);

      if (c >= 0xfb00 && c <= 0xfb06)
        g_string_append (out, letters[c - 0xfb00]);
      else if (!g_unichar_isdigit (c) || out->len == 0 || attributes == NULL || attributes->font_size > line->size * 0.8)
        g_string_append_unichar (out, c == 0xa0 ? ' ' : c);
    }
  line->text = g_string_free (out, FALSE);
}

/* Poppler now and then runs a line on into the next column: its letters then leap. */
static gboolean
leaps (const Setting *setting,
       const char    *text,
       guint          i)
{
  const PopplerRectangle *box, *before;
  double height;
  gboolean after_space;

  if (i == 0 || i >= setting->n_boxes || g_unichar_isspace (g_utf8_get_char (text)))
    return FALSE;
  after_space = g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (text)));
  if (after_space && i < 2)
    return FALSE;
  box = &setting->boxes[i];
  before = &setting->boxes[after_space ? i - 2 : i - 1];
  height = MIN (box->y2 - box->y1, before->y2 - before->y1);
  return box->x1 > before->x2 + height * (after_space ? 2.5 : 0.8) || box->x2 < before->x1 - height
         || fabs (box->y1 + box->y2 - before->y1 - before->y2) > height * 2;
}

/* Cuts a page's characters into lines with their boxes, as poppler puts them together. */
static void
add_page_lines (GArray      *lines,
                PopplerPage *page,
                guint        number)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  GList *attributes;
  Setting setting = { 0 };
  double width, height;
  guint i = 0;

  if (text == NULL || !poppler_page_get_text_layout (page, &boxes, &setting.n_boxes))
    return;
  poppler_page_get_size (page, &width, &height);
  attributes = poppler_page_get_text_attributes (page);
  setting.boxes = boxes;
  setting.attributes = attributes;
  for (const char *p = text; *p != '\0';)
    {
      const char *end = p;
      guint n = 0;
      CpPdfLine line = { .page = number, .page_height = height, .left = width, .top = height };

      for (; *end != '\0' && *end != '\n' && (n == 0 || !leaps (&setting, end, i + n)); end = g_utf8_next_char (end))
        n++;
      measure_line (&line, setting, p, i, i + n);
      write_line (&line, &setting, p, i, i + n);
      cp_pdf_lines_take (lines, &line);
      i += n + (*end == '\n');
      p = end + (*end == '\n');
    }
  poppler_page_free_text_attributes (attributes);
}

/* What the file says of itself; a name that a program gave it is no title. */
static void
read_information (CpArticle       *article,
                  PopplerDocument *document)
{
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);

  if (title != NULL && g_utf8_validate (title, -1, NULL) && strchr (g_strstrip (title), ' ') != NULL
      && !g_str_has_prefix (title, "Microsoft ") && strstr (title, ".doc") == NULL && strstr (title, ".indd") == NULL)
    article->title = g_steal_pointer (&title);
  if (author != NULL && g_utf8_validate (author, -1, NULL) && *g_strstrip (author) != '\0')
    article->byline = g_steal_pointer (&author);
}

/* Where no day is printed above the text, the one on which the file was made has to do. */
static void
read_creation (CpArticle       *article,
               PopplerDocument *document)
{
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);

  if (created == NULL || cp_date_is_valid (&article->published))
    return;
  article->published = cp_date_new_day (g_date_time_get_year (created), g_date_time_get_month (created),
                                        g_date_time_get_day_of_month (created));
  cp_article_add_note (article, CP_NOTE_DOUBTFUL, _ ("The date is the one on which the file was made."));
}

static gboolean
read_pdf (const CpSource *source,
          GPtrArray      *articles,
          GError        **error)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (GArray) lines = cp_pdf_lines_new ();
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
  cp_pdf_assemble (lines, article);
  read_creation (article, document);
  if (article->blocks->len == 0)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NO_ARTICLE,
                   _ ("“%s” holds pictures of pages, but no text."), source->name);
      return FALSE;
    }
  return cp_assemble_close (source, article, articles, error);
}

const CpFormat cp_format_pdf = { "pdf", recognise_pdf, read_pdf };
