/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/pdf-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "importer/author-names.h"
#include "importer/head-lines.h"
#include "importer/lines.h"
#include "importer/pdf-hyphens.h"
#include "importer/pdf-running.h"
#include "importer/reason.h"

/* A gap between lines larger than this many times the usual one ends a paragraph. */
#define WIDE_GAP 1.3
/* Letters this many times as high as usual are a heading's; these many, a title's; and these few, a note's. */
#define LARGE_LETTERS 1.12
#define TITLE_LETTERS 1.25
#define SMALL_LETTERS 0.87
/* A first line is indented by at least so much of its letters' size. */
#define INDENT 0.45
/* A heading is no longer than this, in characters; what is longer and bold is a lead. */
#define MAX_HEADING 200
/* The lines above a text that tell what it is are at most so many paragraphs. */
#define MAX_HEAD 8u

typedef enum
{
  STYLE_TEXT,
  STYLE_HEADING,
  STYLE_NOTE,
} Style;

typedef struct
{
  GArray         *lines; /* CpPdfLine, in reading order */
  double          size;  /* of most letters */
  double          pitch; /* from one line's top to the next one's */
  gboolean        is_bold;
  gboolean        is_indented; /* paragraphs are told by the indents of their first lines */
  CpPdfHyphens   *hyphens;
  GArray         *paragraphs; /* Paragraph */
} Reading;

typedef struct
{
  char    *text;
  char    *first_line;
  Style    style;
  double   size;
  guint    n_lines;
  gboolean is_item;
} Paragraph;

static void
paragraph_clear (gpointer data)
{
  g_free (((Paragraph *) data)->text);
  g_free (((Paragraph *) data)->first_line);
}

/* THE USUAL */

/* The size in which most of the letters are set. */
static double
usual_size (GArray *lines)
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

static Style
style_of (const Reading   *reading,
          const CpPdfLine *line)
{
  if (line->size > reading->size * LARGE_LETTERS || (line->is_bold && !reading->is_bold))
    return STYLE_HEADING;
  return line->size < reading->size * SMALL_LETTERS ? STYLE_NOTE : STYLE_TEXT;
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
  gboolean ends = ends_sentence (previous->text), early = would_have_fitted (line, previous);

  if (g_unichar_islower (g_utf8_get_char (line->text)))
    return FALSE;
  /* A headline's last line may be no longer than a column. */
  if (style_of (reading, line) == STYLE_HEADING && line->page == previous->page
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
  Style style = style_of (reading, line);
  gboolean ends = ends_sentence (previous->text), early;
  double pitch = reading->pitch * MAX (line->size / MAX (reading->size, 1), 1);

  if (style != style_of (reading, previous) || (style == STYLE_HEADING && fabs (line->size - previous->size) > 0.8))
    return TRUE;
  if (begins_with_bullet (line->text))
    return TRUE;
  if (line->column != previous->column)
    return begins_with_column (reading, line, previous, n_lines);
  if (line->top - previous->top > pitch * WIDE_GAP)
    return TRUE;
  if (style == STYLE_HEADING)
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
  Paragraph paragraph = { .style = style_of (reading, first), .size = first->size, .n_lines = n_lines };

  if (text->len == 0)
    return;
  paragraph.first_line = g_strdup (first->text);
  paragraph.is_item = begins_with_bullet (text->str);
  paragraph.text = g_strdup (paragraph.is_item ? strchr (text->str, ' ') + 1 : text->str);
  if (paragraph.style == STYLE_HEADING && paragraph.size <= reading->size * LARGE_LETTERS
      && g_utf8_strlen (paragraph.text, -1) > MAX_HEADING)
    paragraph.style = STYLE_TEXT;
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

/* THE HEAD */

/* Letters and digits alone, small: to compare titles by. */
static char *
bare (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

/* How many paragraphs stand above the text itself: short ones, before the first of several lines. */
static guint
count_head (const Reading *reading)
{
  guint n = 0;

  while (n + 1 < reading->paragraphs->len && n < MAX_HEAD)
    {
      const Paragraph *paragraph = &g_array_index (reading->paragraphs, Paragraph, n);

      if (paragraph->style == STYLE_TEXT && (paragraph->n_lines > 2 || paragraph->is_item || ends_sentence (paragraph->text)))
        break;
      n++;
    }
  return n;
}

/* The number of the paragraph that is the title: the one that the file names, else the largest above the text; -1 for none. */
static int
find_title (const Reading *reading,
            guint          n_head,
            const char    *named)
{
  g_autofree char *key = named != NULL ? bare (named) : NULL;
  double largest = reading->size * TITLE_LETTERS;
  int title = -1;

  for (guint i = 0; i < n_head; i++)
    {
      const Paragraph *paragraph = &g_array_index (reading->paragraphs, Paragraph, i);
      g_autofree char *own = bare (paragraph->text);

      if (key != NULL && strlen (own) > 8 && strstr (key, own) != NULL)
        return (int) i;
      if (paragraph->style == STYLE_HEADING && paragraph->size > largest)
        {
          largest = paragraph->size;
          title = (int) i;
        }
    }
  /* One in letters of the text's size is told by being bold and first. */
  if (title < 0 && named == NULL && n_head > 0 && g_array_index (reading->paragraphs, Paragraph, 0).style == STYLE_HEADING)
    return 0;
  return title;
}

/* The parts of a line above the text: "Petra Holm, 12 March 2024"; @names: a name alone is who wrote it */
static CpReason
read_head_line (CpArticle *article,
                const char *text,
                gboolean    names)
{
  CpReason reason = cp_head_line_read (text, article);
  const char *comma = strchr (text, ',');
  g_autofree char *before = comma != NULL ? g_strndup (text, (gsize) (comma - text)) : g_strdup (text);

  if (!names || !cp_author_is_bare_name (before))
    return reason;
  if (comma == NULL ? reason == CP_REASON_NONE : reason != CP_REASON_DATE)
    {
      if (comma != NULL)
        return reason;
      reason = CP_REASON_BYLINE;
    }
  if (article->byline == NULL)
    article->byline = g_strdup (before);
  return reason;
}

/* A byline and a date may stand in two lines without a gap. */
static CpReason
read_head_lines (CpArticle       *article,
                 const Paragraph *paragraph,
                 gboolean         names)
{
  CpReason reason = CP_REASON_NONE;

  if (paragraph->n_lines == 2 && g_str_has_prefix (paragraph->text, paragraph->first_line))
    {
      reason = read_head_line (article, paragraph->first_line, names);
      if (reason != CP_REASON_NONE)
        read_head_line (article, paragraph->text + strlen (paragraph->first_line) + 1, names);
    }
  return reason != CP_REASON_NONE ? reason : read_head_line (article, paragraph->text, names);
}

/* Reads what stands above the text; returns the number of the first paragraph of the text itself. */
static guint
read_head (const Reading *reading,
           CpArticle     *article)
{
  guint n_head = count_head (reading);
  int title = find_title (reading, n_head, article->title);

  if (title >= 0)
    {
      g_free (article->title);
      article->title = g_strdup (g_array_index (reading->paragraphs, Paragraph, title).text);
    }
  for (guint i = 0; i < n_head; i++)
    {
      const Paragraph *paragraph = &g_array_index (reading->paragraphs, Paragraph, i);
      CpReason reason = (int) i == title ? CP_REASON_TITLE : read_head_lines (article, paragraph, (int) i > title);

      /* What is large and stands above the title names the paper. */
      if (reason == CP_REASON_NONE && (int) i < title)
        {
          reason = CP_REASON_NAVIGATION;
          if (article->publisher == NULL && paragraph->style == STYLE_HEADING)
            article->publisher = g_strdup (paragraph->text);
        }
      if (reason == CP_REASON_NONE)
        return i;
      if (reason != CP_REASON_TITLE)
        cp_article_add_leftover (article, paragraph->text, cp_reason_words (reason));
    }
  return n_head;
}

/* THE ARTICLE */

static CpBlockKind
kind_of (const Paragraph *paragraph)
{
  if (paragraph->style == STYLE_HEADING)
    return CP_BLOCK_HEADING;
  if (paragraph->is_item)
    return CP_BLOCK_LIST_ITEM;
  return cp_line_is_turn (paragraph->text) ? CP_BLOCK_TURN : CP_BLOCK_PARAGRAPH;
}

/* Notes and captions in small print stand where a page or a column ends, within a sentence: they are put behind it. */
static void
move_notes_back (GArray *paragraphs)
{
  for (guint i = 0; i + 2 < paragraphs->len; i++)
    {
      Paragraph *before = &g_array_index (paragraphs, Paragraph, i), *after;
      g_autofree char *joined = NULL;
      guint next = i + 1;

      while (next < paragraphs->len && g_array_index (paragraphs, Paragraph, next).style == STYLE_NOTE)
        next++;
      if (next == i + 1 || next == paragraphs->len || before->style != STYLE_TEXT || ends_sentence (before->text)
          || before->n_lines < 2)
        continue;
      after = &g_array_index (paragraphs, Paragraph, next);
      if (after->style != STYLE_TEXT || after->is_item)
        continue;
      joined = g_strconcat (before->text, " ", after->text, NULL);
      g_free (before->text);
      before->text = g_steal_pointer (&joined);
      before->n_lines += after->n_lines;
      g_array_remove_index (paragraphs, next);
    }
}

/* Small print is a caption or a note, unless there is much of it. */
static gboolean
has_notes (const Reading *reading)
{
  gsize notes = 0, all = 0;

  for (guint i = 0; i < reading->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (reading->paragraphs, Paragraph, i);

      all += strlen (paragraph->text);
      notes += paragraph->style == STYLE_NOTE ? strlen (paragraph->text) : 0;
    }
  return notes * 6 < all;
}

static void
add_text (const Reading *reading,
          guint          from,
          CpArticle     *article)
{
  gboolean drops_notes = has_notes (reading);

  for (guint i = from; i < reading->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (reading->paragraphs, Paragraph, i);
      CpReason reason = cp_line_reason (paragraph->text, (guint) g_utf8_strlen (paragraph->text, -1));

      if (reason != CP_REASON_NONE)
        cp_article_add_leftover (article, paragraph->text, cp_reason_words (reason));
      else if (drops_notes && paragraph->style == STYLE_NOTE)
        cp_article_add_leftover (article, paragraph->text, _ ("small print"));
      else
        cp_article_add_block (article, kind_of (paragraph), paragraph->text);
    }
}

/* Running heads tell the day, and where a browser printed a page, its address. */
static void
read_running (CpArticle *article,
              GArray    *running)
{
  for (guint i = 0; i < running->len; i++)
    {
      const char *text = g_array_index (running, CpPdfLine, i).text;
      const char *address = strstr (text, "https://");

      if (article->url == NULL && address != NULL)
        article->url = g_strndup (address, strcspn (address, " "));
      cp_article_add_leftover (article, text, _ ("running head or page number"));
    }
}

/**
 * cp_pdf_assemble:
 * @lines: (element-type CpPdfLine): page by page
 * @article: its title, where the file names one, is checked against what is printed
 *
 * Adds the paragraphs that the lines make up to @article, and title, byline and day where they are printed above the text:
 * columns are read one after the other, running heads and page numbers left out, words cut at a line's end joined;
 * paragraphs are told by gaps, indents and lines that end early, headings by their letters.
 */
void
cp_pdf_assemble (GArray    *lines,
                 CpArticle *article)
{
  Reading reading = { .lines = lines, .size = usual_size (lines), .is_bold = is_usually_bold (lines) };
  g_autoptr (GArray) running = cp_pdf_take_running (lines, reading.size);
  g_autoptr (CpPdfHyphens) hyphens = NULL;
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));

  g_array_set_clear_func (paragraphs, paragraph_clear);
  cp_pdf_order (lines);
  hyphens = cp_pdf_hyphens_new (lines);
  reading.pitch = usual_pitch (lines);
  reading.is_indented = usually_indents (lines);
  reading.hyphens = hyphens;
  reading.paragraphs = paragraphs;
  make_paragraphs (&reading);
  move_notes_back (paragraphs);
  add_text (&reading, read_head (&reading, article), article);
  read_running (article, running);
}
