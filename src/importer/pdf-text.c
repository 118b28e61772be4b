/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/pdf-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/author-names.h"
#include "importer/head-lines.h"
#include "importer/lines.h"
#include "importer/pdf-paragraphs.h"
#include "importer/pdf-running.h"
#include "importer/reason.h"

/* Letters this many times as high as usual are a title's. */
#define TITLE_LETTERS 1.25
/* The lines above a text that tell what it is are at most so many paragraphs. */
#define MAX_HEAD 8u

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
count_head (GArray *paragraphs)
{
  guint n = 0;

  while (n + 1 < paragraphs->len && n < MAX_HEAD)
    {
      const CpPdfParagraph *paragraph = &g_array_index (paragraphs, CpPdfParagraph, n);

      if (paragraph->style == CP_PDF_STYLE_TEXT && (paragraph->n_lines > 2 || paragraph->is_item || cp_pdf_ends_sentence (paragraph->text)))
        break;
      n++;
    }
  return n;
}

/* The number of the paragraph that is the title: the one that the file names, else the largest above the text; -1 for none. */
static int
find_title (GArray     *paragraphs,
            guint       n_head,
            double      size,
            const char *named)
{
  g_autofree char *key = named != NULL ? bare (named) : NULL;
  double largest = size * TITLE_LETTERS;
  int title = -1;

  for (guint i = 0; i < n_head; i++)
    {
      const CpPdfParagraph *paragraph = &g_array_index (paragraphs, CpPdfParagraph, i);
      g_autofree char *own = bare (paragraph->text);

      if (key != NULL && strlen (own) > 8 && strstr (key, own) != NULL)
        return (int) i;
      if (paragraph->style == CP_PDF_STYLE_HEADING && paragraph->size > largest)
        {
          largest = paragraph->size;
          title = (int) i;
        }
    }
  /* One in letters of the text's size is told by being bold and first. */
  if (title < 0 && named == NULL && n_head > 0 && g_array_index (paragraphs, CpPdfParagraph, 0).style == CP_PDF_STYLE_HEADING)
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
                 const CpPdfParagraph *paragraph,
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
read_head (GArray    *paragraphs,
           double     size,
           CpArticle *article)
{
  guint n_head = count_head (paragraphs);
  int title = find_title (paragraphs, n_head, size, article->title);

  if (title >= 0)
    {
      g_free (article->title);
      article->title = g_strdup (g_array_index (paragraphs, CpPdfParagraph, title).text);
    }
  for (guint i = 0; i < n_head; i++)
    {
      const CpPdfParagraph *paragraph = &g_array_index (paragraphs, CpPdfParagraph, i);
      CpReason reason = (int) i == title ? CP_REASON_TITLE : read_head_lines (article, paragraph, (int) i > title);

      /* What is large and stands above the title names the paper. */
      if (reason == CP_REASON_NONE && (int) i < title)
        {
          reason = CP_REASON_NAVIGATION;
          if (article->publisher == NULL && paragraph->style == CP_PDF_STYLE_HEADING)
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
kind_of (const CpPdfParagraph *paragraph)
{
  if (paragraph->style == CP_PDF_STYLE_HEADING)
    return CP_BLOCK_HEADING;
  if (paragraph->is_item)
    return CP_BLOCK_LIST_ITEM;
  return cp_line_is_turn (paragraph->text) ? CP_BLOCK_TURN : CP_BLOCK_PARAGRAPH;
}

/* Small print is a caption or a note, unless there is much of it. */
static gboolean
has_notes (GArray *paragraphs)
{
  gsize notes = 0, all = 0;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const CpPdfParagraph *paragraph = &g_array_index (paragraphs, CpPdfParagraph, i);

      all += strlen (paragraph->text);
      notes += paragraph->style == CP_PDF_STYLE_NOTE ? strlen (paragraph->text) : 0;
    }
  return notes * 6 < all;
}

static void
add_text (GArray    *paragraphs,
          guint      from,
          CpArticle *article)
{
  gboolean drops_notes = has_notes (paragraphs);

  for (guint i = from; i < paragraphs->len; i++)
    {
      const CpPdfParagraph *paragraph = &g_array_index (paragraphs, CpPdfParagraph, i);
      CpReason reason = cp_line_reason (paragraph->text, (guint) g_utf8_strlen (paragraph->text, -1));

      if (reason != CP_REASON_NONE)
        cp_article_add_leftover (article, paragraph->text, cp_reason_words (reason));
      else if (drops_notes && paragraph->style == CP_PDF_STYLE_NOTE)
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
 * columns are read one after the other, running heads and page numbers left out.
 */
void
cp_pdf_assemble (GArray    *lines,
                 CpArticle *article)
{
  double size = cp_pdf_usual_size (lines);
  g_autoptr (GArray) running = cp_pdf_take_running (lines, size);
  g_autoptr (GArray) paragraphs = NULL;

  cp_pdf_order (lines);
  paragraphs = cp_pdf_paragraphs_new (lines, size);
  add_text (paragraphs, read_head (paragraphs, size, article), article);
  read_running (article, running);
}
