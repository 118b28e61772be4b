/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/search.h"

#include <string.h>

#include "comparison/matcher.h"

static gboolean
touches (const CpModelStatement *s,
         CpSpan                  span)
{
  for (guint i = 0; i < s->n_content; i++)
    if (cp_span_overlaps (s->content[i], span))
      return TRUE;
  return FALSE;
}

static gboolean
is_before (const CpModelStatement *s,
           guint                   article,
           CpSpan                  span)
{
  return s->article < article || (s->article == article && (s->n_content == 0 || s->content[s->n_content - 1].end <= span.start));
}

/* Statements stand by article and place: @next moves on over those that end before this span, and the rest of the article is looked through
 * until one begins behind it. */
static gint32
statement_at (const CpModel *model,
              guint          article,
              CpSpan         span,
              guint         *next)
{
  while (*next < model->statements->len && is_before (g_ptr_array_index (model->statements, *next), article, span))
    (*next)++;
  for (guint i = *next; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->article != article || (s->n_content > 0 && s->content[0].start >= span.end))
        break;
      if (touches (s, span))
        return (gint32) i;
    }
  return -1;
}

static void
add_hit (const CpModel *model,
         guint32        article,
         CpSpan         span,
         guint         *next,
         GArray        *hits)
{
  const CpHit hit = { article, span, statement_at (model, article, span, next) };

  g_array_append_val (hits, hit);
}

static void
search_one (const CpModel   *model,
            guint32          article,
            const CpMatcher *matcher,
            guint           *next,
            GArray          *hits)
{
  const CpArticle *text = g_ptr_array_index (model->articles, article);
  const char *end = text->text + strlen (text->text);
  const char *from = text->text;
  guint32 offset = 0;
  const char *found;

  while (hits->len < CP_SEARCH_MAX_HITS && (found = cp_matcher_find (matcher, from, end)) != NULL)
    {
      offset += (guint32) g_utf8_pointer_to_offset (from, found);
      add_hit (model, article, (CpSpan){ offset, offset + cp_matcher_length (matcher) }, next, hits);
      from = g_utf8_next_char (found);
      offset++;
    }
}

/**
 * cp_search_articles:
 * @sought: words in a row, as typed
 *
 * Returns: (transfer full) (element-type CpHit): where they stand in all articles, in text order
 */
GArray *
cp_search_articles (const CpModel *model,
                    const char    *sought)
{
  g_autoptr (CpMatcher) matcher = cp_matcher_new (sought);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CpHit));
  guint next = 0;

  if (cp_matcher_length (matcher) == 0)
    return hits;
  for (guint32 i = 0; i < model->articles->len; i++)
    search_one (model, i, matcher, &next, hits);
  return hits;
}

/* What takes a pattern too long in one article is given up there: GLib says how long that is. */
static void
match_one (const CpModel *model,
           guint32        article,
           const GRegex  *pattern,
           guint         *next,
           GArray        *hits)
{
  const char *text = ((const CpArticle *) g_ptr_array_index (model->articles, article))->text, *from = text;
  g_autoptr (GMatchInfo) found = NULL;
  guint32 offset = 0;
  int start, end;

  for (g_regex_match (pattern, text, 0, &found); hits->len < CP_SEARCH_MAX_HITS && g_match_info_fetch_pos (found, 0, &start, &end);
       g_match_info_next (found, NULL))
    {
      CpSpan span;

      if (end == start) /* "a*" is everywhere */
        continue;
      span.start = offset + (guint32) g_utf8_pointer_to_offset (from, text + start);
      span.end = span.start + (guint32) g_utf8_pointer_to_offset (text + start, text + end);
      add_hit (model, article, span, next, hits);
      from = text + end;
      offset = span.end;
    }
}

/** cp_search_pattern: Returns: (transfer full) (element-type CpHit): where @pattern matches in all articles, in text order */
GArray *
cp_search_pattern (const CpModel *model,
                   const GRegex  *pattern)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CpHit));
  guint next = 0;

  for (guint32 i = 0; i < model->articles->len; i++)
    match_one (model, i, pattern, &next, hits);
  return hits;
}

static gboolean
is_space_at (const CpArticle *article,
             guint32          place)
{
  return g_unichar_isspace (g_utf8_get_char (cp_article_at (article, place)));
}

/* From the first whole word on, where there is one before the match; to the last behind it. */
static void
keep_whole_words (const CpArticle *article,
                  const CpHit     *hit,
                  gboolean         cut_before,
                  gboolean         cut_after,
                  CpSpan          *around)
{
  guint32 start = around->start, end = around->end;

  while (cut_before && start < hit->span.start && !is_space_at (article, start - 1))
    start++;
  while (cut_after && end > hit->span.end && !is_space_at (article, end))
    end--;
  around->start = start < hit->span.start ? start : around->start;
  around->end = end > hit->span.end ? end : around->end;
}

/**
 * cp_search_context:
 * @n_around: code points before and after the match
 * @match: (out): where in the result the match stands, in code points
 *
 * Returns: (transfer full): the line to show for @hit: the match with what stands around it, in its own paragraph
 */
char *
cp_search_context (const CpModel *model,
                   const CpHit   *hit,
                   guint          n_around,
                   CpSpan        *match)
{
  const CpArticle *article = g_ptr_array_index (model->articles, hit->article);
  const CpBlock *block = &g_array_index (article->blocks, CpBlock, cp_article_paragraph_at (article, hit->span.start));
  CpSpan around;
  gboolean cut_before, cut_after;
  g_autofree char *words = NULL;

  around.start = MAX (block->span.start, hit->span.start - MIN (hit->span.start, n_around));
  around.end = MIN (MAX (block->span.end, hit->span.end), hit->span.end + n_around);
  cut_before = around.start > block->span.start;
  cut_after = around.end < block->span.end;
  keep_whole_words (article, hit, cut_before, cut_after, &around);
  words = cp_article_slice (article, around);
  g_strdelimit (words, "\n", ' ');
  match->start = hit->span.start - around.start + (cut_before ? 1 : 0);
  match->end = match->start + cp_span_length (hit->span);
  return g_strdup_printf ("%s%s%s", cut_before ? "…" : "", words, cut_after ? "…" : "");
}
