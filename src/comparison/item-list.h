/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "comparison/item.h"

G_BEGIN_DECLS

#define CP_TYPE_ITEM_LIST (cp_item_list_get_type ())
G_DECLARE_FINAL_TYPE (CpItemList, cp_item_list, CP, ITEM_LIST, GObject)

/* Adds a key (owned, not yet made unique) for each item of the list in @model, in order. */
typedef void (*CpItemKeys) (const CpModel *model, GPtrArray *keys);

CpItemList *cp_item_list_new  (GType       item_type,
                               CpItemKeys  keys);
void        cp_item_list_show (CpItemList *self,
                               CpModel    *model);
CpItem     *cp_item_list_find (CpItemList *self,
                               const char *key);
CpItem     *cp_item_list_at   (CpItemList *self,
                               guint       index);

G_END_DECLS
