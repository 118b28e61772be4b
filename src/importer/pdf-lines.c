/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/pdf-lines.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The share of a page's height, at its head and at its foot, where running heads and page numbers stand. */
#define MARGIN 0.09
/* A gap between lines larger than this many times the usual one ends a paragraph. */
#define WIDE_GAP 1.35
/* Letters this many times as high as usual are a heading's. */
#define LARGE_LETTERS 1.2

struct _CpPdfLines
{
  GArray *lines; /* CpPdfLine */
};

static void
line_clear (gpointer data)
{
  g_free (((CpPdfLine *) data)->text);
}

/** cp_pdf_lines_new: Returns: (transfer full): no lines yet */
CpPdfLines *
cp_pdf_lines_new (void)
{
  CpPdfLines *self = g_new0 (CpPdfLines, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (CpPdfLine));
  g_array_set_clear_func (self->lines, line_clear);
  return self;
}

/** cp_pdf_lines_free: frees @self */
void
cp_pdf_lines_free (CpPdfLines *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

/** cp_pdf_lines_take: adds a line in reading order, whose text it takes; one of white space alone is dropped */
void
cp_pdf_lines_take (CpPdfLines *self,
                   CpPdfLine  *line)
{
  g_strstrip (line->text);
  if (*line->text == '\0')
    g_clear_pointer (&line->text, g_free);
  else
    g_array_append_vals (self->lines, line, 1);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
median (GArray *values)
{
  if (values->len == 0)
    return 0;
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, values->len / 2);
}

static double
median_height (CpPdfLines *self)
{
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (self->lines, CpPdfLine, i);
      double height = line->bottom - line->top;

      g_array_append_val (heights, height);
    }
  return median (heights);
}

static gboolean
stands_in_margin (const CpPdfLine *line)
{
  return line->bottom < line->page_height * MARGIN || line->top > line->page_height * (1 - MARGIN);
}

/* The usual distance from one line's top to the next one's, where the next stands below in the same column. */
static double
median_pitch (CpPdfLines *self)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < self->lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (self->lines, CpPdfLine, i);
      double pitch = line->top - line[-1].top;

      if (stands_in_margin (line) || stands_in_margin (line - 1))
        continue;
      if (line->page == line[-1].page && pitch > 0 && line->left < line[-1].right && line[-1].left < line->right)
        g_array_append_val (pitches, pitch);
    }
  return median (pitches);
}

/* A line without its digits, so that "Page 3 of 9" is the same on every page. */
static char *
without_digits (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p))
      g_string_append_c (out, *p);
  return g_strstrip (g_string_free (out, FALSE));
}

/* Running heads repeat in the margin from page to page; a number alone there is a page number. */
static GHashTable *
count_running_heads (CpPdfLines *self)
{
  GHashTable *pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (self->lines, CpPdfLine, i);

      if (stands_in_margin (line))
        {
          char *key = without_digits (line->text);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (pages, key));

          g_hash_table_insert (pages, key, GUINT_TO_POINTER (n + 1));
        }
    }
  return pages;
}

static gboolean
is_running_head (const CpPdfLine *line,
                 GHashTable      *pages)
{
  g_autofree char *key = without_digits (line->text);

  return stands_in_margin (line) && (strlen (key) < 4 || GPOINTER_TO_UINT (g_hash_table_lookup (pages, key)) > 1);
}

static gboolean
ends_sentence (const char *text)
{
  const char *p = text + strlen (text);

  while (p > text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026)
        return TRUE;
      if (c != '"' && c != '\'' && c != ')' && c != 0x201d && c != 0x2019 && c != 0xbb)
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_large (const CpPdfLine *line,
          double           height)
{
  return line->bottom - line->top > height * LARGE_LETTERS;
}

static gboolean
begins_paragraph (const CpPdfLine *line,
                  const CpPdfLine *previous,
                  double           height,
                  double           pitch)
{
  gboolean same_column = line->page == previous->page && line->top > previous->top
                         && line->left < previous->right && previous->left < line->right;

  if (is_large (line, height) != is_large (previous, height))
    return TRUE;
  if (!same_column)
    return ends_sentence (previous->text);
  if (line->top - previous->top > pitch * WIDE_GAP)
    return TRUE;
  return line->left > previous->left + height && ends_sentence (previous->text);
}

/* Adds a line to a paragraph; a word that was cut at the line's end is put together again. */
static void
join_line (GString    *paragraph,
           const char *text)
{
  gboolean cut = paragraph->len > 1 && paragraph->str[paragraph->len - 1] == '-'
                 && g_ascii_isalpha (paragraph->str[paragraph->len - 2]) && g_unichar_islower (g_utf8_get_char (text));

  if (cut)
    g_string_truncate (paragraph, paragraph->len - 1);
  else if (paragraph->len > 0)
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, text);
}

static void
flush (CpArticle *article,
       GString   *paragraph,
       gboolean   large)
{
  if (large && article->title == NULL && article->blocks->len == 0)
    article->title = g_strdup (paragraph->str);
  else
    cp_article_add_block (article, large ? CP_BLOCK_HEADING : CP_BLOCK_PARAGRAPH, paragraph->str);
  g_string_truncate (paragraph, 0);
}

/**
 * cp_pdf_lines_assemble:
 *
 * Adds the paragraphs that the lines make up to @article, and its title where large letters give one at the head: running
 * heads and page numbers are left out, words cut at a line's end joined, paragraphs told by gaps, indents and columns.
 */
void
cp_pdf_lines_assemble (CpPdfLines *self,
                       CpArticle  *article)
{
  g_autoptr (GHashTable) pages = count_running_heads (self);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  const CpPdfLine *previous = NULL;
  double height = median_height (self);
  double pitch = median_pitch (self);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (self->lines, CpPdfLine, i);

      if (is_running_head (line, pages))
        {
          cp_article_add_leftover (article, line->text, _ ("running head or page number"));
          continue;
        }
      if (previous != NULL && begins_paragraph (line, previous, height, pitch))
        flush (article, paragraph, is_large (previous, height));
      join_line (paragraph, line->text);
      previous = line;
    }
  if (previous != NULL)
    flush (article, paragraph, is_large (previous, height));
}
