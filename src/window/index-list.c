/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/index-list.h"

/* An index into one of a model's arrays, as an item of a list. */
struct _CpIndex
{
  GObject parent_instance;

  guint32 index;
};

G_DEFINE_FINAL_TYPE (CpIndex, cp_index, G_TYPE_OBJECT)

/**
 * CpIndexList:
 *
 * A list model of indexes into one of a model's arrays. The items are made when they are asked for, so that a list of 20,000
 * costs what is seen of it. To replace a model is to set the list again: all rows are bound anew.
 */
struct _CpIndexList
{
  GObject parent_instance;

  GArray *indexes; /* guint32 */
};

static void cp_index_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CpIndexList, cp_index_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cp_index_list_model_init))

static void
cp_index_class_init (CpIndexClass *klass G_GNUC_UNUSED)
{
}

static void
cp_index_init (CpIndex *self G_GNUC_UNUSED)
{
}

/** cp_index_get: Returns: the index */
guint
cp_index_get (CpIndex *self)
{
  return self->index;
}

static GType
cp_index_list_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return CP_TYPE_INDEX;
}

static guint
cp_index_list_get_n_items (GListModel *model)
{
  return CP_INDEX_LIST (model)->indexes->len;
}

static gpointer
cp_index_list_get_item (GListModel *model,
                        guint       position)
{
  CpIndexList *self = CP_INDEX_LIST (model);
  CpIndex *item;

  if (position >= self->indexes->len)
    return NULL;
  item = g_object_new (CP_TYPE_INDEX, NULL);
  item->index = g_array_index (self->indexes, guint32, position);
  return item;
}

static void
cp_index_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cp_index_list_get_item_type;
  iface->get_n_items = cp_index_list_get_n_items;
  iface->get_item = cp_index_list_get_item;
}

static void
cp_index_list_finalize (GObject *object)
{
  g_array_unref (CP_INDEX_LIST (object)->indexes);
  G_OBJECT_CLASS (cp_index_list_parent_class)->finalize (object);
}

static void
cp_index_list_class_init (CpIndexListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_index_list_finalize;
}

static void
cp_index_list_init (CpIndexList *self)
{
  self->indexes = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/** cp_index_list_new: Returns: (transfer full): an empty list */
CpIndexList *
cp_index_list_new (void)
{
  return g_object_new (CP_TYPE_INDEX_LIST, NULL);
}

/** cp_index_list_set: replaces all by @n @indexes */
void
cp_index_list_set (CpIndexList   *self,
                   const guint32 *indexes,
                   guint          n)
{
  guint before = self->indexes->len;

  g_array_set_size (self->indexes, 0);
  if (n > 0)
    g_array_append_vals (self->indexes, indexes, n);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, n);
}

/** cp_index_list_fill: replaces all by 0 … @n − 1 */
void
cp_index_list_fill (CpIndexList *self,
                    guint        n)
{
  guint before = self->indexes->len;

  g_array_set_size (self->indexes, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->indexes, guint32, i) = i;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, n);
}

/** cp_index_list_find: Returns: where @index stands in the list, or -1 */
gint
cp_index_list_find (CpIndexList *self,
                    guint32      index)
{
  for (guint i = 0; i < self->indexes->len; i++)
    if (g_array_index (self->indexes, guint32, i) == index)
      return (gint) i;
  return -1;
}

/** cp_index_list_at: Returns: the index at @position */
guint32
cp_index_list_at (CpIndexList *self,
                  guint        position)
{
  return g_array_index (self->indexes, guint32, position);
}
