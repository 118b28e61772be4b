/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/item.h"

G_BEGIN_DECLS

#define CP_TYPE_PARTY_ITEM (cp_party_item_get_type ())
G_DECLARE_FINAL_TYPE (CpPartyItem, cp_party_item, CP, PARTY_ITEM, CpItem)

/**
 * CpPartyItem:
 *
 * A party in a list.
 *
 * Properties, all to be read only: "name", "letters", "colour" (uint, 0 … 63), "main" (boolean), "n-statements" (uint), "n-speakers" (uint).
 */

const CpModelParty *cp_party_item_get  (CpPartyItem *self);
void cp_party_item_keys (const CpModel *model,
                         GPtrArray     *keys);

G_END_DECLS
