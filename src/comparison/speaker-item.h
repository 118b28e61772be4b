/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/item.h"

G_BEGIN_DECLS

#define CP_TYPE_SPEAKER_ITEM (cp_speaker_item_get_type ())
G_DECLARE_FINAL_TYPE (CpSpeakerItem, cp_speaker_item, CP, SPEAKER_ITEM, CpItem)

/**
 * CpSpeakerItem:
 *
 * A speaker in a list.
 *
 * Properties, all to be read only: "name", "role", "kind" (int, #CpSpeakerKind), "party" (name), "party-index" (int, -1 for none),
 * "n-mentions" (uint), "why" (the reason for the party).
 */

const CpModelSpeaker *cp_speaker_item_get  (CpSpeakerItem *self);
void cp_speaker_item_keys (const CpModel *model,
                           GPtrArray     *keys);

G_END_DECLS
