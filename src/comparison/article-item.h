/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/item.h"

G_BEGIN_DECLS

#define CP_TYPE_ARTICLE_ITEM (cp_article_item_get_type ())
G_DECLARE_FINAL_TYPE (CpArticleItem, cp_article_item, CP, ARTICLE_ITEM, CpItem)

/**
 * CpArticleItem:
 *
 * An article in a list.
 *
 * Properties, all to be read only: "title", "byline", "outlet" (the publisher), "uri", "date" (published, "12 April 2017"), "day" (int, its
 * number, 0 without a date), "n-statements" (uint), "n-left-out" (uint).
 */

const CpArticle *cp_article_item_get  (CpArticleItem *self);
void cp_article_item_keys (const CpModel *model,
                           GPtrArray     *keys);

G_END_DECLS
