/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/tidy.h"

#include <string.h>

#include "importer/head-lines.h"
#include "importer/lines.h"
#include "importer/title.h"

/* A piece of which this share is links points elsewhere. */
#define MOSTLY_LINKS 0.8
#define PARTLY_LINKS 0.35

/* The end of an article begins after this share of its running text. */
#define TAIL_AFTER 0.18

/* What tells something after the end is no more than this share of the running text. */
#define LITTLE 0.1

/* A heading, or a line that could be one, has no more characters than this. */
#define MAX_HEADING 90

typedef struct
{
  CpPage          *page;
  const CpArticle *article;
  GArray          *kept;    /* guint: the pieces that are still taken for the article's */
  guint32          running; /* characters of running text in them */
} Tidy;

static CpPiece *
kept_piece (const Tidy *self,
            guint       i)
{
  return cp_page_piece (self->page, g_array_index (self->kept, guint, i));
}

static void
list_kept (Tidy *self)
{
  g_array_set_size (self->kept, 0);
  self->running = 0;
  for (guint i = 0; i < self->page->pieces->len; i++)
    {
      const CpPiece *piece = cp_page_piece (self->page, i);

      if (piece->reason != CP_REASON_NONE)
        continue;
      g_array_append_val (self->kept, i);
      if (cp_piece_is_running (piece))
        self->running += piece->chars;
    }
}

static double
link_share (const CpPiece *piece)
{
  return (double) piece->link_chars / MAX (1u, piece->chars);
}

/* A piece in the place of a heading: marked as one, or short and no sentence. */
static gboolean
is_heading_like (const Tidy    *self,
                 const CpPiece *piece)
{
  const char *text = cp_piece_text (self->page, piece);

  if (piece->chars > MAX_HEADING || piece->kind == CP_BLOCK_POST)
    return FALSE;
  return piece->kind == CP_BLOCK_HEADING
         || ((piece->is_bold || piece->chars <= 50) && piece->kind == CP_BLOCK_PARAGRAPH && text[piece->length - 1] != '.');
}

/* SINGLE PIECES */

static gboolean
is_bare_address (const char *text)
{
  return (g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://")) && strchr (text, ' ') == NULL;
}

static CpReason
reason_alone (const Tidy    *self,
              const CpPiece *piece)
{
  const char *text = cp_piece_text (self->page, piece);
  CpReason reason;

  if (piece->kind == CP_BLOCK_POST)
    return CP_REASON_NONE;
  reason = cp_line_reason (text, piece->chars);
  if (reason != CP_REASON_NONE)
    return reason;
  if (link_share (piece) >= MOSTLY_LINKS && !is_bare_address (text) && piece->kind != CP_BLOCK_HEADING)
    return CP_REASON_RELATED;
  return CP_REASON_NONE;
}

static void
judge_single_pieces (Tidy *self)
{
  for (guint i = 0; i < self->page->pieces->len; i++)
    {
      CpPiece *piece = cp_page_piece (self->page, i);

      if (!piece->is_inside)
        piece->reason = piece->reason != CP_REASON_NONE ? piece->reason : CP_REASON_OUTSIDE;
      else if (piece->reason == CP_REASON_NONE)
        piece->reason = (guint8) reason_alone (self, piece);
    }
}

/* THE HEAD */

static gboolean
is_title (const Tidy    *self,
          const CpPiece *piece,
          const char    *title)
{
  g_autofree char *folded = NULL;

  if (title == NULL || piece->chars > 400)
    return FALSE;
  folded = cp_title_fold (cp_piece_text (self->page, piece));
  return strcmp (folded, title) == 0;
}

/* Headline, byline and date within the body, and what stands above them. */
static void
cut_head (Tidy *self)
{
  g_autofree char *title = self->article->title != NULL ? cp_title_fold (self->article->title) : NULL;
  g_autoptr (CpArticle) scratch = cp_article_new ();
  guint32 running = 0;
  guint i;

  if (title != NULL && title[1] == '\0')
    g_clear_pointer (&title, g_free);
  for (i = 0; i < self->kept->len && running * 4 <= self->running && i < 40; i++)
    {
      CpPiece *piece = kept_piece (self, i);

      if (is_title (self, piece, title))
        {
          piece->reason = CP_REASON_TITLE;
          /* What stands above the headline is no part of the text, if it is little. */
          for (guint j = 0; j < i && running <= 300; j++)
            if (kept_piece (self, j)->reason == CP_REASON_NONE)
              kept_piece (self, j)->reason = CP_REASON_NAVIGATION;
          continue;
        }
      if (piece->chars <= 150 && running == 0 && !cp_piece_is_running (piece))
        piece->reason = (guint8) cp_head_line_read (cp_piece_text (self->page, piece), scratch);
      if (cp_piece_is_running (piece))
        running += piece->chars;
    }
  list_kept (self);
}

/* THE TAIL */

/* What follows a piece of the page within the body. */
typedef struct
{
  guint   pieces;
  guint   links;   /* pieces that point elsewhere */
  guint32 telling; /* characters of paragraphs that do not */
  guint   stretch; /* the most paragraphs in a row, of those */
} Rest;

static gboolean
points_elsewhere (const Tidy    *self,
                  const CpPiece *piece)
{
  return piece->reason == CP_REASON_RELATED
         || (link_share (piece) >= PARTLY_LINKS && strstr (cp_piece_text (self->page, piece), "http") == NULL);
}

/* Whether a piece announces other articles, by its words or by its own class. */
static gboolean
announces (const Tidy    *self,
           const CpPiece *piece)
{
  guint32 parent = cp_html_node (self->page->html, piece->node)->parent;

  return piece->reason == CP_REASON_RELATED && link_share (piece) < PARTLY_LINKS && self->page->reasons[parent] == CP_REASON_NONE;
}

/* Of each piece of the page, what follows it; one pass from the end. */
static GArray *
measure_rests (const Tidy *self)
{
  guint n = self->page->pieces->len;
  GArray *rests = g_array_sized_new (FALSE, TRUE, sizeof (Rest), n);
  Rest rest = { 0 };
  guint stretch = 0;

  g_array_set_size (rests, n);
  for (guint i = n; i > 0; i--)
    {
      const CpPiece *piece = cp_page_piece (self->page, i - 1);

      g_array_index (rests, Rest, i - 1) = rest;
      if (!piece->is_inside || (piece->reason != CP_REASON_NONE && piece->reason != CP_REASON_RELATED))
        continue;
      rest.pieces++;
      if (points_elsewhere (self, piece))
        {
          rest.links++;
          stretch = 0;
        }
      else if (piece->reason == CP_REASON_NONE && piece->chars >= 100)
        {
          rest.telling += piece->chars;
          rest.stretch = MAX (rest.stretch, ++stretch);
        }
    }
  return rests;
}

/* Whether other articles follow from here to the end: they are announced, and links stand among them; or there is little else. */
static gboolean
begins_tail (const Tidy *self,
             guint       i,
             Rest        rest)
{
  const CpPiece *piece = cp_page_piece (self->page, i);

  if (piece->chars > MAX_HEADING || (piece->reason != CP_REASON_RELATED && !is_heading_like (self, piece)))
    return FALSE;
  if (rest.links == 0)
    return FALSE;
  if (announces (self, piece))
    return rest.links * 4 >= rest.pieces && rest.stretch <= 2 && (rest.links >= 3 || rest.telling <= LITTLE * self->running);
  return piece->reason == CP_REASON_NONE && rest.links * 2 >= rest.pieces && rest.telling <= LITTLE * self->running && rest.stretch <= 1;
}

static void
cut_tail (Tidy *self)
{
  g_autoptr (GArray) rests = measure_rests (self);
  guint32 running = 0;

  for (guint i = 0; i < self->page->pieces->len; i++)
    {
      const CpPiece *piece = cp_page_piece (self->page, i);

      if (!piece->is_inside)
        continue;
      if (running > TAIL_AFTER * self->running && begins_tail (self, i, g_array_index (rests, Rest, i)))
        {
          for (guint j = i; j < self->page->pieces->len; j++)
            if (cp_page_piece (self->page, j)->reason == CP_REASON_NONE && cp_page_piece (self->page, j)->kind != CP_BLOCK_POST)
              cp_page_piece (self->page, j)->reason = CP_REASON_RELATED;
          break;
        }
      if (piece->reason == CP_REASON_NONE && cp_piece_is_running (piece))
        running += piece->chars;
    }
  list_kept (self);
}

/* A heading with nothing left under it: the next piece taken is far on, or a heading of the same rank or none. */
static void
drop_orphan_headings (Tidy *self)
{
  for (guint i = self->kept->len; i > 0; i--)
    {
      CpPiece *piece = kept_piece (self, i - 1);
      guint here = g_array_index (self->kept, guint, i - 1);
      const CpPiece *next = here + 1 < self->page->pieces->len ? cp_page_piece (self->page, here + 1) : NULL;

      if (piece->kind != CP_BLOCK_HEADING || piece->chars > MAX_HEADING)
        continue;
      if (next == NULL || !next->is_inside || next->reason == CP_REASON_RELATED || next->reason == CP_REASON_SHARE
          || next->reason == CP_REASON_PROMOTION || next->reason == CP_REASON_TAGS)
        piece->reason = CP_REASON_RELATED;
    }
  list_kept (self);
}

/**
 * cp_tidy:
 * @article: its title, as far as it is known
 *
 * Sets the reason of each piece of the page that is no part of the article's text: what lies outside the body, and
 * within it the headline, the byline, links to other articles, promotions and what follows the text's end.
 */
void
cp_tidy (CpPage          *page,
         const CpArticle *article)
{
  Tidy self = { .page = page, .article = article, .kept = g_array_new (FALSE, FALSE, sizeof (guint)) };

  judge_single_pieces (&self);
  list_kept (&self);
  cut_head (&self);
  cut_tail (&self);
  drop_orphan_headings (&self);
  g_array_unref (self.kept);
}
