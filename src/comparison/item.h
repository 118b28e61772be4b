/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "stance/model.h"

G_BEGIN_DECLS

#define CP_TYPE_ITEM (cp_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (CpItem, cp_item, CP, ITEM, GObject)

/**
 * CpItem:
 *
 * Something in a model, as an object for lists, expressions and selections. It stays the same object when the comparison is analysed
 * again as long as its key is found again: then it leads to its place in the new model, and its properties tell what changed.
 *
 * Properties of all items: "key" (string), "index" (uint: the place in the model's list).
 */
struct _CpItemClass
{
  GObjectClass parent_class;

  /* Whether what the properties show is another at @index of @model than where the item stands. */
  gboolean (*differs) (CpItem *self, const CpModel *model, guint index);
};

const char *cp_item_get_key   (CpItem  *self);
CpModel    *cp_item_get_model (CpItem  *self);
guint       cp_item_get_index (CpItem  *self);
void        cp_item_move      (CpItem  *self,
                               CpModel *model,
                               guint    index);

G_END_DECLS
