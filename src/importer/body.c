/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/body.h"

#include <string.h>

#include "importer/class-words.h"

/* A paragraph speaks for the elements around it, less and less outward: after Readability's scoring. */
#define SCORED_ANCESTORS 5

/* What a page declares to be the article is believed where it holds this share of what the best other place holds. */
#define BELIEVE_DECLARED 0.35
#define BELIEVE_CLASS 0.55

static gboolean
is_declared_body (const CpHtml *html,
                  guint32       node)
{
  const char *itemprop = cp_html_attribute (html, node, CP_ATTRIBUTE_ITEMPROP);

  return itemprop != NULL && strstr (itemprop, "articleBody") != NULL;
}

/* SCORING */

static float
piece_score (const CpPiece *piece)
{
  float density = (float) piece->link_chars / (float) MAX (1u, piece->chars);

  return (1.0f + (float) MIN (piece->commas, 20) + MIN ((float) piece->chars / 100.0f, 3.0f)) * (1.0f - density);
}

/* A text that stands in a container beside others counts for the container itself; a paragraph for what is around it. */
static gboolean
is_paragraph (const CpPage *page,
              const CpPiece *piece)
{
  const CpNode *node = cp_html_node (page->html, piece->node);

  if (piece->tag == CP_TAG_P || piece->tag == CP_TAG_PRE || piece->tag == CP_TAG_LI || piece->tag == CP_TAG_TD)
    return TRUE;
  for (guint32 i = piece->node + 1; i < node->end; i++)
    if (cp_tag_is_block (cp_html_tag (page->html, i)))
      return FALSE;
    else if (i > piece->node + 40)
      return FALSE;
  return TRUE;
}

static void
score_pieces (CpPage *page)
{
  for (guint32 i = 0; i < page->html->nodes->len; i++)
    page->weights[i].score = 0;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CpPiece *piece = cp_page_piece (page, i);
      guint32 node;
      float score;

      if (piece->reason != CP_REASON_NONE || piece->chars < 25)
        continue;
      score = piece_score (piece);
      node = is_paragraph (page, piece) ? cp_html_node (page->html, piece->node)->parent : piece->node;
      for (int level = 0; level < SCORED_ANCESTORS && node != 0; level++)
        {
          page->weights[node].score += level == 0 ? score : level == 1 ? score / 2 : score / (float) (level * 3);
          node = cp_html_node (page->html, node)->parent;
        }
    }
}

static guint32
find_best_scored (const CpPage *page)
{
  guint32 best = 0;
  float best_score = 0;

  for (guint32 i = 1; i < page->html->nodes->len; i++)
    {
      const CpWeight *weight = &page->weights[i];
      float score;

      if (weight->score <= 0)
        continue;
      score = weight->score * (1.0f - (float) weight->link_chars / (float) MAX (1u, weight->chars));
      if (score > best_score)
        {
          best_score = score;
          best = i;
        }
    }
  return best;
}

/*
 * The body may lie in several pieces cut by advertisements: goes outward while what is gained is running text and little
 * else.
 */
static guint32
widen (const CpPage *page,
       guint32       node)
{
  guint32 best = node;

  for (;;)
    {
      guint32 parent = cp_html_node (page->html, node)->parent;
      const CpWeight *own = &page->weights[best], *outer = &page->weights[parent];
      double gained_good = (double) outer->good_chars - own->good_chars;
      double gained = (double) outer->open_chars - own->open_chars;
      CpTag tag = cp_html_tag (page->html, parent);

      if (parent == 0 || tag == CP_TAG_BODY || tag == CP_TAG_HTML)
        return best;
      if (gained_good >= 0.1 * own->good_chars && gained_good >= 0.6 * gained)
        best = parent;
      node = parent;
    }
}

/* DECLARED */

/* The element of most running text among those for which @is_wanted holds; 0 where none has any. */
static guint32
find_declared (const CpPage *page)
{
  guint32 best = 0;

  for (guint32 i = 1; i < page->html->nodes->len; i++)
    if (page->weights[i].good_chars > (best == 0 ? 0 : page->weights[best].good_chars) && is_declared_body (page->html, i))
      best = i;
  return best;
}

/* The innermost of the elements with a body-like class that still holds nearly all that the largest of them holds. */
static guint32
find_by_class (const CpPage *page)
{
  guint32 largest = 0;

  for (guint32 i = 1; i < page->html->nodes->len; i++)
    if (page->reasons[i] == CP_REASON_NONE
        && page->weights[i].good_chars > (largest == 0 ? 0 : page->weights[largest].good_chars)
        && (cp_page_class_flags (page, i) & CP_CLASS_BODY) != 0)
      largest = i;
  if (largest == 0)
    return 0;
  for (guint32 i = largest + 1; i < cp_html_node (page->html, largest)->end; i++)
    if (page->weights[i].good_chars >= 0.9 * page->weights[largest].good_chars
        && (cp_page_class_flags (page, i) & CP_CLASS_BODY) != 0)
      largest = i;
  return largest;
}

/* CHUNKS */

/* Whether both have the same first class, and it names a body; what follows it may differ from piece to piece. */
static gboolean
share_body_class (const CpHtml *html,
                  guint32       a,
                  guint32       b)
{
  const char *first = cp_html_attribute (html, a, CP_ATTRIBUTE_CLASS), *second = cp_html_attribute (html, b, CP_ATTRIBUTE_CLASS);
  g_autofree char *name = NULL;
  gsize length;

  if (first == NULL || second == NULL)
    return FALSE;
  if (strcmp (first, second) == 0)
    return (cp_class_words (first) & CP_CLASS_BODY) != 0;
  length = strcspn (first, " \t\r\n");
  if (length != strcspn (second, " \t\r\n") || strncmp (first, second, length) != 0)
    return FALSE;
  name = g_strndup (first, length);
  return (cp_class_words (name) & CP_CLASS_BODY) != 0;
}

/* Whether @node is another piece of what @body is a piece of. */
static gboolean
is_chunk (const CpPage *page,
          guint32       body,
          guint32       node)
{
  const CpHtml *html = page->html;

  if (cp_html_tag (html, node) != cp_html_tag (html, body) || page->reasons[node] != CP_REASON_NONE
      || page->weights[node].good_chars < 40)
    return FALSE;
  if (is_declared_body (html, body))
    return is_declared_body (html, node);
  return share_body_class (html, body, node);
}

/* Two pieces belong to two articles where a heading of the first or second order stands between. */
static gboolean
is_parted (const CpPage *page,
           guint32       from,
           guint32       to)
{
  for (guint32 i = from; i < to; i++)
    {
      CpTag tag = cp_html_tag (page->html, i);

      if ((tag == CP_TAG_H1 || tag == CP_TAG_H2 || tag == CP_TAG_ARTICLE) && page->weights[i].chars > 0)
        return TRUE;
    }
  return FALSE;
}

static void
take_inside (CpPage *page,
             guint32 node)
{
  for (guint i = 0; i < page->pieces->len; i++)
    if (cp_page_holds (page, node, cp_page_piece (page, i)->node))
      cp_page_piece (page, i)->is_inside = TRUE;
}

/* The body and the other chunks of it that advertisements cut off; returns the first. */
static guint32
take_chunks (CpPage *page,
             guint32 body)
{
  const CpHtml *html = page->html;
  guint32 first = body, last_end = cp_html_node (html, body)->end;
  gboolean has_class = is_declared_body (html, body) || (cp_page_class_flags (page, body) & CP_CLASS_BODY) != 0;
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (guint32));

  take_inside (page, body);
  if (!has_class)
    return body;
  for (guint32 i = 1; i < body; i++)
    if (cp_html_node (html, i)->end <= body && is_chunk (page, body, i))
      g_array_append_val (before, i);
  for (guint i = before->len; i > 0; i--)
    {
      guint32 node = g_array_index (before, guint32, i - 1);

      if (is_parted (page, cp_html_node (html, node)->end, first))
        break;
      take_inside (page, node);
      first = node;
    }
  for (guint32 i = last_end; i < html->nodes->len; i++)
    if (is_chunk (page, body, i))
      {
        if (is_parted (page, last_end, i))
          break;
        take_inside (page, i);
        last_end = cp_html_node (html, i)->end;
        i = last_end - 1;
      }
  return first;
}

static guint32
choose (CpPage *page)
{
  guint32 scored, declared, by_class;
  double good;

  score_pieces (page);
  scored = find_best_scored (page);
  if (scored != 0)
    scored = widen (page, scored);
  good = page->weights[scored].good_chars;

  declared = find_declared (page);
  if (declared != 0 && page->weights[declared].good_chars >= BELIEVE_DECLARED * good)
    return declared;
  by_class = find_by_class (page);
  if (by_class != 0 && page->weights[by_class].good_chars >= BELIEVE_CLASS * good)
    return by_class;
  return scored;
}

/**
 * cp_body_find:
 *
 * Finds the element that holds the article: what the page declares, else what its classes say, else the place of most
 * running text. Marks the pieces that lie inside, also those in further elements that hold the rest of it.
 *
 * Returns: the number of the first such element; 0, the whole page, where no place stands out
 */
guint32
cp_body_find (CpPage *page)
{
  return take_chunks (page, choose (page));
}
