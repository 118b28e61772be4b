/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/format.h"

#include <glib/gi18n-lib.h>

#include "importer/body.h"
#include "importer/charset.h"
#include "importer/html.h"
#include "importer/html-tree.h"
#include "importer/metadata.h"
#include "importer/page.h"
#include "importer/sniff.h"
#include "importer/standfirst.h"
#include "importer/tidy.h"

/* No more than so much of what was left out is kept, in pieces and in characters each: whole, so that it can be taken back. */
#define MAX_LEFTOVERS 300
#define MAX_LEFTOVER_CHARS 5000

static int
recognise (const CpSource *source)
{
  static const char *const suffixes[] = { ".html", ".htm", ".xhtml", ".shtml", NULL };
  int sure = cp_sniff_is_binary (source->bytes) ? 0 : cp_sniff_html (source->bytes);

  return sure >= 30 && cp_source_has_suffix (source, suffixes) ? 95 : sure;
}

static void
leave_out (CpArticle     *article,
           const CpPage  *page,
           const CpPiece *piece)
{
  g_autofree char *words = NULL;

  if (article->leftovers->len >= MAX_LEFTOVERS)
    return;
  words = g_utf8_substring (cp_piece_text (page, piece), 0, MIN (piece->chars, MAX_LEFTOVER_CHARS));
  cp_article_add_leftover (article, words, cp_reason_words ((CpReason) piece->reason));
}

/* Puts the pieces into the article, each in its place, as text or as left out. */
static guint
fill (CpArticle    *article,
      const CpPage *page)
{
  guint left_out = 0;

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CpPiece *piece = cp_page_piece (page, i);

      if (piece->reason == CP_REASON_NONE)
        cp_article_add_block (article, (CpBlockKind) piece->kind, cp_piece_text (page, piece));
      else
        {
          leave_out (article, page, piece);
          left_out++;
        }
    }
  return left_out;
}

static void
note_reading (CpArticle       *article,
              const CpSource  *source,
              const CpHtml    *html,
              const CpDecoded *decoded,
              guint            left_out)
{
  if (html->broken_off)
    cp_article_add_note (article, CP_NOTE_DOUBTFUL,
                         _ ("“%s” breaks off in the middle. What could be read is here, and may lack the end."), source->name);
  if (html->too_deep)
    cp_article_add_note (article, CP_NOTE_DOUBTFUL, _ ("“%s” is nested too deeply; what comes after that was not read."),
                         source->name);
  if (decoded->n_replaced > 0)
    cp_article_add_note (article, CP_NOTE_DOUBTFUL,
                         ngettext ("%u character has no meaning in %s and was replaced.",
                                   "%u characters have no meaning in %s and were replaced.", decoded->n_replaced),
                         decoded->n_replaced, decoded->charset);
  if (left_out > 0)
    cp_article_add_note (article, CP_NOTE_LEFT_OUT,
                         ngettext ("%u passage was left out of the text.", "%u passages were left out of the text.", left_out),
                         left_out);
}

static gboolean
has_text (const CpPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
    if (cp_page_piece (page, i)->reason == CP_REASON_NONE)
      return TRUE;
  return FALSE;
}

/**
 * cp_html_read_article:
 * @decoded: the page
 * @source: what to name it by
 *
 * Returns: (transfer full) (nullable): the article of a page, closed; %NULL where it has none
 */
CpArticle *
cp_html_read_article (const CpDecoded *decoded,
                      const CpSource  *source)
{
  g_autoptr (CpHtml) html = cp_html_parse (decoded->text, decoded->length);
  g_autoptr (CpPage) page = cp_page_new (html);
  g_autoptr (CpArticle) article = cp_article_new ();
  g_auto (CpFacts) facts = { NULL };
  guint32 body = cp_body_find (page);
  guint left_out;

  cp_facts_read (&facts, html);
  if (facts.values[CP_FACT_URL] == NULL)
    facts.values[CP_FACT_URL] = source->address;
  cp_metadata_read (page, &facts, body, article);
  cp_tidy (page, article);
  if (!has_text (page) && cp_page_relax (page))
    {
      cp_body_find (page);
      cp_tidy (page, article);
    }
  cp_standfirst_take (page, &facts, article->title);
  article->uri = g_strdup (source->uri);
  left_out = fill (article, page);
  note_reading (article, source, html, decoded, left_out);
  cp_article_close (article);
  return article->n_chars > 0 ? g_steal_pointer (&article) : NULL;
}

static gboolean
read_html (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (CpDecoded) decoded = cp_decode (source->bytes, source->charset, TRUE);
  CpArticle *article = cp_html_read_article (decoded, source);

  if (article == NULL)
    return cp_source_fail_no_article (source, error);
  g_ptr_array_add (articles, article);
  return TRUE;
}

const CpFormat cp_format_html = {
  .id = "html",
  .recognise = recognise,
  .read = read_html,
};
