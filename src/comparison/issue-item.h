/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/item.h"

G_BEGIN_DECLS

#define CP_TYPE_ISSUE_ITEM (cp_issue_item_get_type ())
G_DECLARE_FINAL_TYPE (CpIssueItem, cp_issue_item, CP, ISSUE_ITEM, CpItem)

/**
 * CpIssueItem:
 *
 * An issue in a list.
 *
 * Properties, all to be read only: "question" (the label where none could be put), "label", "n-statements" (uint), "n-positions" (uint),
 * "changed" (boolean: a party changed its answer).
 */

const CpIssue *cp_issue_item_get  (CpIssueItem *self);
void cp_issue_item_keys (const CpModel *model,
                         GPtrArray     *keys);

G_END_DECLS
