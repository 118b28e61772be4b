/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/charset.h"
#include "importer/head-lines.h"
#include "importer/lines.h"
#include "importer/sniff.h"

/* A title is no longer than this, in characters, and a text after it has a paragraph this many times as long. */
#define MAX_TITLE 200
#define TITLE_TO_TEXT 2

/* Above the text, at most so many lines tell who wrote it and when. */
#define MAX_HEAD_LINES 5
/* Who gives a text out is named in so many lines, none longer than this. */
#define MAX_ISSUER_LINES 2
#define MAX_ISSUER 100

/* Lines of text that was broken to a width are no longer than this. */
#define MAX_WRAPPED_LINE 100

/* A text may be a million lines: a paragraph of one line is no copy of it. */
typedef struct
{
  char *text;
  guint chars;
  guint is_joined : 1; /* @text is its own, not a stretch of the file */
  guint is_item : 1;   /* of a list */
  guint is_quoted : 1; /* every line began with ">" */
  guint is_single : 1; /* one line, with a blank line or nothing after it */
  guint heads_few : 1; /* the first of two or three lines of their own */
} Paragraph;

static void
paragraph_clear (gpointer data)
{
  Paragraph *self = data;

  if (self->is_joined)
    g_free (self->text);
}

/* What people keep beside articles, and is text for machines alone. */
static const char *const machine_endings[] = {
  ".css",  ".js",   ".mjs",  ".json", ".map",  ".csv", ".tsv", ".xml", ".xsl", ".svg", ".yaml", ".yml",     ".toml",
  ".ini",  ".conf", ".sql",  ".c",    ".h",    ".cpp", ".cc",  ".hpp", ".py",  ".sh",  ".java", ".ts",      ".go",
  ".rs",   ".php",  ".rb",   ".pl",   ".lua",  ".r",   ".po",  ".bib", ".ris", ".ics", ".vcf",  ".desktop", NULL,
};

/* Whether no person is meant to read this: its name says so, or it is XML of a kind that no format knows. */
static gboolean
is_for_machines (const CpSource *source,
                 const char     *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return cp_source_has_suffix (source, machine_endings) || g_str_has_prefix (text, "<?xml");
}

static int
recognise (const CpSource *source)
{
  return cp_sniff_is_binary (source->bytes) ? 0 : 10;
}

/* PARAGRAPHS */

static gboolean
is_blank (const char *line)
{
  for (; *line != '\0'; line = g_utf8_next_char (line))
    if (!g_unichar_isspace (g_utf8_get_char (line)))
      return FALSE;
  return TRUE;
}

/* How many bytes the line end that @text begins with has; 0 where it begins with none. */
static gsize
line_end_length (const char *text)
{
  if (g_str_has_prefix (text, "\xe2\x80\xa8") || g_str_has_prefix (text, "\xe2\x80\xa9"))
    return 3;
  if (text[0] == '\r' && text[1] == '\n')
    return 2;
  return *text != '\0' && strchr ("\n\r\f\v", *text) != NULL;
}

/* Cuts the next line off, in place; %NULL after the last. */
static char *
take_line (char **rest)
{
  char *line = *rest, *end = line;
  gsize length = 0;

  if (line == NULL)
    return NULL;
  for (end += strcspn (end, "\n\r\f\v\xe2"); *end != '\0'; end += strcspn (end, "\n\r\f\v\xe2"))
    {
      length = line_end_length (end);
      if (length > 0)
        break;
      end++;
    }
  *rest = *end != '\0' ? end + length : NULL;
  *end = '\0';
  return line;
}

/* A line of a list: past its bullet or number; %NULL for any other. */
static char *
skip_bullet (char *line)
{
  static const char *const bullets[] = { "- ", "* ", "+ ", "• ", "– ", "· ", "◦ ", "▪ ", "●", "■ " };
  char *p = line;

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);
  while (g_ascii_isdigit (*p))
    p++;
  return p > line && p - line <= 2 && (*p == '.' || *p == ')') && p[1] == ' ' ? p + 2 : NULL;
}

/* Lines that were broken to a width: all but the last nearly fill it. */
static gboolean
is_wrapped (char **lines,
            guint  n)
{
  glong longest = 0;
  guint shorter = 0;

  for (guint i = 0; i < n; i++)
    {
      glong length = g_utf8_strlen (lines[i], -1);

      longest = MAX (longest, length);
    }
  for (guint i = 0; i + 1 < n; i++)
    shorter += g_utf8_strlen (lines[i], -1) * 3 < longest * 2;
  return longest <= MAX_WRAPPED_LINE && longest >= 40 && shorter * 3 <= n - 1;
}

/* Takes the marks of a quotation off, where all lines have them. */
static gboolean
take_quote_marks (char **lines,
                  guint  n)
{
  for (guint i = 0; i < n; i++)
    if (lines[i][0] != '>')
      return FALSE;
  for (guint i = 0; i < n; i++)
    lines[i] = g_strchug (lines[i] + 1);
  return TRUE;
}

static char *
join (char **lines,
      guint  n)
{
  GString *joined = g_string_new (lines[0]);

  for (guint i = 1; i < n; i++)
    g_string_append_printf (joined, " %s", lines[i]);
  return g_string_free (joined, FALSE);
}

/* Adds @n lines as one paragraph, unless they are blank. */
static void
add_paragraph (GArray  *paragraphs,
               char   **lines,
               guint    n,
               gboolean is_quoted)
{
  char *item = skip_bullet (lines[0]);
  Paragraph paragraph = { .is_item = item != NULL, .is_joined = n > 1, .is_quoted = is_quoted };

  if (item != NULL)
    lines[0] = item;
  paragraph.text = g_strstrip (n > 1 ? join (lines, n) : lines[0]);
  paragraph.chars = (guint) g_utf8_strlen (paragraph.text, -1);
  if (paragraph.chars > 0)
    g_array_append_val (paragraphs, paragraph);
  else
    paragraph_clear (&paragraph);
}

/* The lines between two blank lines: one paragraph broken to a width, or a paragraph each, or the items of a list. */
static void
add_lines (GArray *paragraphs,
           char  **lines,
           guint   n)
{
  gboolean is_quoted = take_quote_marks (lines, n), wrapped = is_quoted || is_wrapped (lines, n);
  guint start = 0, before = paragraphs->len;

  for (guint i = 1; i <= n; i++)
    if (i == n || !wrapped || skip_bullet (lines[i]) != NULL || cp_line_is_turn (lines[i]))
      {
        add_paragraph (paragraphs, lines + start, i - start, is_quoted);
        start = i;
      }
  if (paragraphs->len > before)
    {
      Paragraph *first = &g_array_index (paragraphs, Paragraph, before);

      first->is_single = n == 1;
      first->heads_few = n <= 3 && paragraphs->len - before == n;
    }
}

/* Cuts @text into paragraphs, which point into it. */
static GArray *
split_paragraphs (char *text)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  char *line;

  g_array_set_clear_func (paragraphs, paragraph_clear);
  do
    {
      line = take_line (&text);
      if (line != NULL && *g_strstrip (line) != '\0' && !is_blank (line))
        {
          g_ptr_array_add (lines, line);
          continue;
        }
      if (lines->len > 0)
        add_lines (paragraphs, (char **) lines->pdata, lines->len);
      g_ptr_array_set_size (lines, 0);
    }
  while (line != NULL);
  return paragraphs;
}

/* THE HEAD */

static gboolean
ends_like_sentence (const char *text)
{
  return g_str_has_suffix (text, ".") || g_str_has_suffix (text, ",") || g_str_has_suffix (text, ";")
         || g_str_has_suffix (text, ":") || g_str_has_suffix (text, ".\"") || g_str_has_suffix (text, ".”")
         || g_str_has_suffix (text, ".’") || g_str_has_suffix (text, "।") || g_str_has_suffix (text, "。");
}

static guint
longest_paragraph (GArray *paragraphs)
{
  guint longest = 0;

  for (guint i = 1; i < paragraphs->len; i++)
    longest = MAX (longest, g_array_index (paragraphs, Paragraph, i).chars);
  return longest;
}

/* A title may be a sentence with its full stop, as agencies write them; it is then shorter than a paragraph. */
static gboolean
begins_with_title (GArray *paragraphs)
{
  const Paragraph *first = &g_array_index (paragraphs, Paragraph, 0);
  gboolean is_sentence = ends_like_sentence (first->text);
  guint longest;

  if (paragraphs->len < 2 || !first->heads_few || first->is_item || first->chars > MAX_TITLE)
    return FALSE;
  if (g_str_has_suffix (first->text, ":") || g_str_has_suffix (first->text, ","))
    return FALSE;
  if (cp_line_is_turn (first->text) && cp_line_is_turn (g_array_index (paragraphs, Paragraph, 1).text))
    return FALSE;
  longest = longest_paragraph (paragraphs);
  return is_sentence ? longest > TITLE_TO_TEXT * first->chars : longest >= first->chars;
}

/* THE ARTICLE */

static void
leave_out (CpArticle  *article,
           const char *text,
           CpReason    reason)
{
  cp_article_add_leftover (article, text, cp_reason_words (reason));
}

static CpBlockKind
kind_of (const Paragraph *paragraph,
         gboolean         has_next)
{
  if (paragraph->is_item)
    return CP_BLOCK_LIST_ITEM;
  if (paragraph->is_quoted)
    return CP_BLOCK_QUOTE;
  if (cp_line_is_turn (paragraph->text))
    return CP_BLOCK_TURN;
  /* A question stands above the answer like a heading: both are short and end without a full stop. */
  if (has_next && paragraph->is_single && paragraph->chars <= 80 && !ends_like_sentence (paragraph->text)
      && !g_str_has_suffix (paragraph->text, "”") && !g_str_has_suffix (paragraph->text, "\"")
      && !g_str_has_prefix (paragraph->text, "“") && !g_str_has_prefix (paragraph->text, "\""))
    return CP_BLOCK_HEADING;
  return CP_BLOCK_PARAGRAPH;
}

/* Takes the title, where there is one; returns the number of the paragraph after it. */
static guint
read_title (CpArticle *article,
            GArray    *paragraphs)
{
  if (!begins_with_title (paragraphs))
    return 0;
  article->title = g_strdup (g_array_index (paragraphs, Paragraph, 0).text);
  if (g_str_has_suffix (article->title, ";"))
    article->title[strlen (article->title) - 1] = '\0';
  return 1;
}

/* Takes the lines above the text; returns the number of the first paragraph of the text itself. */
static guint
read_head_lines (CpArticle *article,
                 GArray    *paragraphs,
                 guint      first)
{
  guint i;

  for (i = first; i < paragraphs->len - 1 && i < first + MAX_HEAD_LINES; i++)
    {
      const Paragraph *paragraph = &g_array_index (paragraphs, Paragraph, i);
      CpReason reason = cp_head_line_read (paragraph->text, article);

      if (reason == CP_REASON_NONE)
        break;
      leave_out (article, paragraph->text, reason);
    }
  return i;
}

static gboolean
may_name_issuer (GArray *paragraphs,
                 guint   i)
{
  const Paragraph *paragraph = &g_array_index (paragraphs, Paragraph, i);

  return paragraph->chars <= MAX_ISSUER && !paragraph->is_item && !ends_like_sentence (paragraph->text);
}

/* A line or two before a date line, or before a paragraph with a dateline, may name who gives the text out. Returns: the number of the
 * paragraph after them */
static guint
read_issuer (CpArticle *article,
             GArray    *paragraphs,
             guint      i)
{
  for (guint n = 1; n <= MAX_ISSUER_LINES && article->title != NULL && i + n + 1 < paragraphs->len; n++)
    {
      const char *below = g_array_index (paragraphs, Paragraph, i + n).text;
      gboolean was_dated = cp_date_is_valid (&article->published);
      CpReason reason;

      if (!may_name_issuer (paragraphs, i + n - 1))
        return i;
      reason = cp_head_line_read (below, article);
      if (reason == CP_REASON_NONE)
        cp_head_dateline_read (below, article);
      if (reason == CP_REASON_NONE && (was_dated || !cp_date_is_valid (&article->published)))
        continue;
      for (guint j = i; j < i + n; j++)
        leave_out (article, g_array_index (paragraphs, Paragraph, j).text, CP_REASON_BYLINE);
      return read_head_lines (article, paragraphs, i + n);
    }
  return i;
}

static void
fill (CpArticle *article,
      GArray    *paragraphs)
{
  guint i = read_head_lines (article, paragraphs, read_title (article, paragraphs));

  i = read_issuer (article, paragraphs, i);
  if (i < paragraphs->len)
    cp_head_dateline_read (g_array_index (paragraphs, Paragraph, i).text, article);
  for (; i < paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (paragraphs, Paragraph, i);
      CpReason reason = cp_line_reason (paragraph->text, paragraph->chars);

      if (reason != CP_REASON_NONE)
        leave_out (article, paragraph->text, reason);
      else
        cp_article_add_block (article, kind_of (paragraph, i + 1 < paragraphs->len), paragraph->text);
    }
}

static void
note_reading (CpArticle       *article,
              const CpDecoded *decoded)
{
  if (article->title == NULL)
    cp_article_add_note (article, CP_NOTE_DOUBTFUL, _ ("The text begins without a title."));
  if (decoded->n_replaced > 0)
    cp_article_add_note (article, CP_NOTE_DOUBTFUL,
                         ngettext ("%u character has no meaning in %s and was replaced.",
                                   "%u characters have no meaning in %s and were replaced.", decoded->n_replaced),
                         decoded->n_replaced, decoded->charset);
  if (article->leftovers->len > 0)
    cp_article_add_note (article, CP_NOTE_LEFT_OUT,
                         ngettext ("%u passage was left out of the text.", "%u passages were left out of the text.",
                                   article->leftovers->len),
                         article->leftovers->len);
}

static gboolean
read_text (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (CpDecoded) decoded = cp_decode (source->bytes, source->charset, FALSE);
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (GArray) paragraphs = NULL;

  if (is_for_machines (source, decoded->text))
    return cp_source_fail_no_article (source, error);
  paragraphs = split_paragraphs (decoded->text);
  if (paragraphs->len == 0)
    return cp_source_fail_empty (source, error);
  article->uri = g_strdup (source->uri);
  fill (article, paragraphs);
  note_reading (article, decoded);
  cp_article_close (article);
  if (article->n_chars == 0)
    return cp_source_fail_no_article (source, error);
  g_ptr_array_add (articles, g_steal_pointer (&article));
  return TRUE;
}

const CpFormat cp_format_text = {
  .id = "text",
  .recognise = recognise,
  .read = read_text,
};
