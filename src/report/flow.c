/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/flow.h"

typedef struct
{
  GPtrArray *pages;
  double     height; /* of a page's body */
  double     y;
} Flow;

static void
page_free (gpointer data)
{
  CpPage *self = data;

  g_array_unref (self->pieces);
  g_free (self);
}

static CpPage *
last_page (Flow *flow)
{
  return g_ptr_array_index (flow->pages, flow->pages->len - 1);
}

static void
begin_page (Flow *flow)
{
  CpPage *page = g_new0 (CpPage, 1);

  page->pieces = g_array_new (FALSE, FALSE, sizeof (CpPlaced));
  g_ptr_array_add (flow->pages, page);
  flow->y = 0;
}

static gboolean
is_fresh (Flow *flow)
{
  return last_page (flow)->pieces->len == 0;
}

static void
place (Flow    *flow,
       CpPiece *piece,
       gboolean repeated)
{
  CpPlaced placed = { piece, flow->y, repeated };

  if (!is_fresh (flow))
    placed.y += piece->before;
  g_array_append_val (last_page (flow)->pieces, placed);
  flow->y = placed.y + piece->height;
}

/* The room that @first and all pieces that must stay with it take. */
static double
chain_height (GPtrArray *pieces,
              guint      first)
{
  double height = 0;

  for (guint i = first; i < pieces->len; i++)
    {
      const CpPiece *piece = g_ptr_array_index (pieces, i);

      height += piece->height + piece->before;
      if (!piece->with_next)
        break;
    }
  return height;
}

static gboolean
fits (Flow      *flow,
      GPtrArray *pieces,
      guint      i)
{
  const CpPiece *piece = g_ptr_array_index (pieces, i);
  double chain = chain_height (pieces, i);

  /* What cannot fit on any page is not helped by a new one. */
  if (chain > flow->height)
    chain = piece->before + piece->height;
  return flow->y + MAX (chain, piece->needs) <= flow->height;
}

static void
turn_page (Flow          *flow,
           const CpPiece *piece)
{
  if (!is_fresh (flow))
    {
      last_page (flow)->continues = piece->continues;
      begin_page (flow);
    }
  if (piece->head != NULL)
    place (flow, piece->head, TRUE);
}

/**
 * cp_flow_pages:
 * @pieces: (element-type CpPiece): in order; they stay the caller's and must outlive the pages
 * @height: of a page's body, in points
 *
 * Sets pieces on pages: none is cut, those that belong together stay together, heads are repeated.
 *
 * Returns: (transfer full) (element-type CpPage): at least one page
 */
GPtrArray *
cp_flow_pages (GPtrArray *pieces,
               double     height)
{
  Flow flow = { .pages = g_ptr_array_new_with_free_func (page_free), .height = height };

  begin_page (&flow);
  for (guint i = 0; i < pieces->len; i++)
    {
      CpPiece *piece = g_ptr_array_index (pieces, i);
      const CpPiece *before = i > 0 ? g_ptr_array_index (pieces, i - 1) : NULL;
      gboolean alone = piece->turned || (before != NULL && before->turned);

      if (!is_fresh (&flow) && (piece->new_page || alone || !fits (&flow, pieces, i)))
        turn_page (&flow, piece);
      place (&flow, piece, FALSE);
    }
  return flow.pages;
}
