/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/item.h"

G_BEGIN_DECLS

#define CP_TYPE_EVENT_ITEM (cp_event_item_get_type ())
G_DECLARE_FINAL_TYPE (CpEventItem, cp_event_item, CP, EVENT_ITEM, CpItem)

/**
 * CpEventItem:
 *
 * An event in a list.
 *
 * Properties, all to be read only: "label", "date" ("12 April 2017"), "day" (int, its number), "n-statements" (uint).
 */

const CpEvent *cp_event_item_get  (CpEventItem *self);
void cp_event_item_keys (const CpModel *model,
                         GPtrArray     *keys);

G_END_DECLS
