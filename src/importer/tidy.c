/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/tidy.h"

/**
 * cp_tidy:
 * @body: the element that holds the article
 * @article: its title and byline, as far as they are known
 *
 * Sets the reason of each piece of the page that is no part of the article's text.
 */
void
cp_tidy (CpPage          *page,
         guint32          body,
         const CpArticle *article G_GNUC_UNUSED)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      CpPiece *piece = cp_page_piece (page, i);

      if (!cp_page_holds (page, body, piece->node))
        piece->reason = piece->reason != CP_REASON_NONE ? piece->reason : CP_REASON_OUTSIDE;
      else if (piece->reason == CP_REASON_NONE && piece->link_chars * 10 > piece->chars * 9 && piece->kind != CP_BLOCK_POST)
        piece->reason = CP_REASON_RELATED;
    }
}
