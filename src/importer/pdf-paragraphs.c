/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/pdf-paragraphs.h"

#include <math.h>
#include <string.h>

#include "importer/lines.h"
#include "importer/pdf-hyphens.h"

/* A gap between lines larger than this many times the usual one ends a paragraph. */
#define WIDE_GAP 1.3
/* Letters this many times as high as usual are a heading's, and these few a note's. */
#define LARGE_LETTERS 1.12
#define SMALL_LETTERS 0.87
/* A first line is indented by at least so much of its letters' size. */
#define INDENT 0.45
/* A heading is no longer than this, in characters; what is longer and bold is a lead. */
#define MAX_HEADING 200

typedef struct
{
  GArray       *lines; /* CpPdfLine, in reading order */
  double        size;  /* of most letters */
  double        pitch; /* from one line's top to the next one's */
  gboolean      is_bold;
  gboolean      is_indented; /* paragraphs are told by the indents of their first lines */
  CpPdfHyphens *hyphens;
  GArray       *paragraphs; /* CpPdfParagraph */
} Reading;

static void
paragraph_clear (gpointer data)
{
  g_free (((CpPdfParagraph *) data)->text);
  g_free (((CpPdfParagraph *) data)->first_line);
}

/* THE USUAL */

/** cp_pdf_usual_size: Returns: the size in which most of the letters are set */
double
cp_pdf_usual_size (GArray *lines)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (NULL, NULL);
  guint most = 0, size = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (lines, CpPdfLine, i);
      gpointer key = GUINT_TO_POINTER ((guint) lround (CLAMP (line->size, 0.1, 1000.0) * 10));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (letters, key)) + (guint) strlen (line->text);

      g_hash_table_insert (letters, key, GUINT_TO_POINTER (n));
      if (n > most)
        {
          most = n;
          size = GPOINTER_TO_UINT (key);
        }
    }
  return size / 10.0;
}

static gboolean
is_usually_bold (GArray *lines)
{
  gsize bold = 0, all = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (lines, CpPdfLine, i);

      all += strlen (line->text);
      bold += line->is_bold ? strlen (line->text) : 0;
    }
  return bold * 2 > all;
}

/* The usual distance from one line's top to the next one's, where the next stands below in the same column. */
static double
usual_pitch (GArray *lines)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (lines, CpPdfLine, i);
      double pitch = line->top - line[-1].top;

      if (line->column == line[-1].column && pitch > line->size / 2)
        g_array_append_val (pitches, pitch);
    }
  /* Short paragraphs have many gaps between them: what is usual within one is among the smaller distances. */
  return cp_pdf_quantile (pitches, 0.3);
}

static gboolean
is_indented (const CpPdfLine *line)
{
  return line->left > line->column_left + line->size * INDENT;
}

static gboolean
usually_indents (GArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += is_indented (&g_array_index (lines, CpPdfLine, i));
  return n >= 3 && n * 30 >= lines->len;
}

/* LINES TO PARAGRAPHS */

static CpPdfStyle
style_of (const Reading   *reading,
          const CpPdfLine *line)
{
  if (line->size > reading->size * LARGE_LETTERS || (line->is_bold && !reading->is_bold))
    return CP_PDF_STYLE_HEADING;
  return line->size < reading->size * SMALL_LETTERS ? CP_PDF_STYLE_NOTE : CP_PDF_STYLE_TEXT;
}

/** cp_pdf_ends_sentence: Returns: whether @text ends in the mark that ends a sentence, quotation marks and brackets behind it aside */
gboolean
cp_pdf_ends_sentence (const char *text)
{
  const char *p = text + strlen (text);

  while (p > text)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x3002)
        return TRUE;
      if (c != '"' && c != '\'' && c != ')' && c != 0x201c && c != 0x201d && c != 0x2019 && c != 0xbb && c != 0xab)
        return FALSE;
    }
  return FALSE;
}

static gboolean
begins_with_bullet (const char *text)
{
  static const char *const bullets[] = { "• ", "– ", "- ", "▪ ", "◦ ", "· ", "* ", "‣ " };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      return TRUE;
  return FALSE;
}

/* Whether @line's first word would have had its place at the end of the line before, which was broken there for a reason. */
static gboolean
would_have_fitted (const CpPdfLine *line,
                   const CpPdfLine *previous)
{
  double letter = (line->right - line->left) / MAX (g_utf8_strlen (line->text, -1), 1);
  glong word = g_utf8_strlen (line->text, (gssize) strcspn (line->text, " "));

  return previous->right + letter * (word + 1.5) < previous->column_right;
}

static double
column_width (const CpPdfLine *line)
{
  return line->column_right - line->column_left;
}

/* Whether a paragraph begins with a column, @n_lines of the one before it being read. */
static gboolean
begins_with_column (const Reading   *reading,
                    const CpPdfLine *line,
                    const CpPdfLine *previous,
                    guint            n_lines)
{
  gboolean ends = cp_pdf_ends_sentence (previous->text), early = would_have_fitted (line, previous);

  if (g_unichar_islower (g_utf8_get_char (line->text)))
    return FALSE;
  /* A headline's last line may be no longer than a column. */
  if (style_of (reading, line) == CP_PDF_STYLE_HEADING && line->page == previous->page
      && fabs (line->top - previous->top) < line->size * 2)
    return FALSE;
  /* A line over several columns does not go on in one of them. */
  if (n_lines == 1 && (early || fabs (column_width (line) - column_width (previous)) > column_width (line) / 4))
    return TRUE;
  if ((ends || previous->is_justified) && early)
    return TRUE;
  if (reading->is_indented)
    return is_indented (line) && ends;
  return ends && !previous->is_justified;
}

static gboolean
begins_paragraph (const Reading   *reading,
                  const CpPdfLine *line,
                  const CpPdfLine *previous,
                  guint            n_lines,
                  gboolean         in_item)
{
  CpPdfStyle style = style_of (reading, line);
  gboolean ends = cp_pdf_ends_sentence (previous->text), early;
  double pitch = reading->pitch * MAX (line->size / MAX (reading->size, 1), 1);

  if (style != style_of (reading, previous) || (style == CP_PDF_STYLE_HEADING && fabs (line->size - previous->size) > 0.8))
    return TRUE;
  if (begins_with_bullet (line->text))
    return TRUE;
  if (line->column != previous->column)
    return begins_with_column (reading, line, previous, n_lines);
  if (line->top - previous->top > pitch * WIDE_GAP)
    return TRUE;
  if (style == CP_PDF_STYLE_HEADING)
    return FALSE;
  if (in_item)
    return !is_indented (line) && ends;
  if (is_indented (line) && (ends || line->left > previous->left + line->size * INDENT)
      && (ends || previous->right < previous->column_right - line->size))
    return TRUE;
  early = would_have_fitted (line, previous);
  if (cp_line_is_turn (line->text) && (ends || early))
    return TRUE;
  return (ends || previous->is_justified) && early;
}

static void
flush (Reading         *reading,
       const CpPdfLine *first,
       GString         *text,
       guint            n_lines)
{
  CpPdfParagraph paragraph = { .style = style_of (reading, first), .size = first->size, .n_lines = n_lines };

  if (text->len == 0)
    return;
  paragraph.first_line = g_strdup (first->text);
  paragraph.is_item = begins_with_bullet (text->str);
  paragraph.text = g_strdup (paragraph.is_item ? strchr (text->str, ' ') + 1 : text->str);
  if (paragraph.style == CP_PDF_STYLE_HEADING && paragraph.size <= reading->size * LARGE_LETTERS
      && g_utf8_strlen (paragraph.text, -1) > MAX_HEADING)
    paragraph.style = CP_PDF_STYLE_TEXT;
  g_array_append_val (reading->paragraphs, paragraph);
  g_string_truncate (text, 0);
}

static void
make_paragraphs (Reading *reading)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const CpPdfLine *first = NULL, *previous = NULL;
  guint n_lines = 0;

  for (guint i = 0; i < reading->lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (reading->lines, CpPdfLine, i);

      if (previous != NULL && begins_paragraph (reading, line, previous, n_lines, begins_with_bullet (text->str)))
        {
          flush (reading, first, text, n_lines);
          n_lines = 0;
        }
      if (n_lines++ == 0)
        first = line;
      cp_pdf_hyphens_join (reading->hyphens, text, line->text);
      previous = line;
    }
  if (previous != NULL)
    flush (reading, first, text, n_lines);
}

/* Notes and captions in small print stand where a page or a column ends, within a sentence: they are put behind it. */
static void
move_notes_back (GArray *paragraphs)
{
  for (guint i = 0; i + 2 < paragraphs->len; i++)
    {
      CpPdfParagraph *before = &g_array_index (paragraphs, CpPdfParagraph, i), *after;
      g_autofree char *joined = NULL;
      guint next = i + 1;

      while (next < paragraphs->len && g_array_index (paragraphs, CpPdfParagraph, next).style == CP_PDF_STYLE_NOTE)
        next++;
      if (next == i + 1 || next == paragraphs->len || before->style != CP_PDF_STYLE_TEXT || cp_pdf_ends_sentence (before->text)
          || before->n_lines < 2)
        continue;
      after = &g_array_index (paragraphs, CpPdfParagraph, next);
      if (after->style != CP_PDF_STYLE_TEXT || after->is_item)
        continue;
      joined = g_strconcat (before->text, " ", after->text, NULL);
      g_free (before->text);
      before->text = g_steal_pointer (&joined);
      before->n_lines += after->n_lines;
      g_array_remove_index (paragraphs, next);
    }
}

/**
 * cp_pdf_paragraphs_new:
 * @lines: (element-type CpPdfLine): in reading order, without running heads
 * @size: of most letters
 *
 * Tells paragraphs by gaps, indents and lines that end early, headings by their letters, and joins words cut at a line's end.
 *
 * Returns: (transfer full) (element-type CpPdfParagraph): the paragraphs that the lines make up
 */
GArray *
cp_pdf_paragraphs_new (GArray *lines,
                       double  size)
{
  g_autoptr (CpPdfHyphens) hyphens = cp_pdf_hyphens_new (lines);
  Reading reading = {
    .lines = lines,
    .size = size,
    .pitch = usual_pitch (lines),
    .is_bold = is_usually_bold (lines),
    .is_indented = usually_indents (lines),
    .hyphens = hyphens,
    .paragraphs = g_array_new (FALSE, FALSE, sizeof (CpPdfParagraph)),
  };

  g_array_set_clear_func (reading.paragraphs, paragraph_clear);
  make_paragraphs (&reading);
  move_notes_back (reading.paragraphs);
  return reading.paragraphs;
}
