/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/item.h"

G_BEGIN_DECLS

#define CP_TYPE_STATEMENT_ITEM (cp_statement_item_get_type ())
G_DECLARE_FINAL_TYPE (CpStatementItem, cp_statement_item, CP, STATEMENT_ITEM, CpItem)

/**
 * CpStatementItem:
 *
 * A statement in a list.
 *
 * Properties, all to be read only: "words" (quoted as the interface quotes), "lead" (the cue before reported words, or none), "speaker",
 * "role", "party" (names), "party-index" (int, -1 for none), "act" ("accuses"), "deed" (boolean), "stance" (int, #CpStance), "answer"
 * ("Yes"), "date" ("12 April 2017"), "day" (int, the first day's number, 0 without a date), "issue" (the question), "article" (its title),
 * "outlet" (its publisher), "attribution" (who, what and when), "confidence" (0 … 1), "checked" (boolean), "note".
 */

const CpModelStatement *cp_statement_item_get  (CpStatementItem *self);
void cp_statement_item_keys (const CpModel *model,
                             GPtrArray     *keys);

G_END_DECLS
