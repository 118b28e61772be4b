/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/item-list.h"

/* More separate changes than this are told as one: each costs those who listen. */
#define MAX_CHANGES 256

/* A place in the list. The object is made when it is first asked for. */
typedef struct
{
  char   *key;
  CpItem *item;
} Place;

/* One stretch of the list that is replaced. */
typedef struct
{
  guint old_start, n_removed;
  guint new_start, n_added;
} Change;

struct _CpItemList
{
  GObject parent_instance;

  GType       item_type;
  CpItemKeys  make_keys;
  CpModel    *model;
  GArray     *places;   /* Place */
  GHashTable *by_key;   /* key (of its place) → index + 1 */

  /* While changes are told, from the last to the first, the list is the first @old_end places of the row that it was, then the row
   * that it becomes from @new_start on. */
  CpModel    *old_model;
  GArray     *old_places;
  guint       old_end;
  guint       new_start;
};

static GType
get_item_type (GListModel *list)
{
  return CP_ITEM_LIST (list)->item_type;
}

static guint
get_n_items (GListModel *list)
{
  CpItemList *self = CP_ITEM_LIST (list);

  return self->places->len - self->new_start + self->old_end;
}

static CpItem *
item_of (CpItemList *self,
         Place      *place,
         CpModel    *model,
         guint       index)
{
  if (place->item == NULL)
    place->item = g_object_new (self->item_type, "key", place->key, "model", model, "index", index, NULL);
  return place->item;
}

/** cp_item_list_at: Returns: (transfer none) (nullable): the item at @index, %NULL past the end */
CpItem *
cp_item_list_at (CpItemList *self,
                 guint       index)
{
  guint stays;

  g_return_val_if_fail (CP_IS_ITEM_LIST (self), NULL);

  if (index < self->old_end)
    {
      Place *old = &g_array_index (self->old_places, Place, index);

      stays = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, old->key));
      if (stays == 0)
        return item_of (self, old, self->old_model, index);
      index = stays - 1;
    }
  else
    index += self->new_start - self->old_end;
  return index < self->places->len ? item_of (self, &g_array_index (self->places, Place, index), self->model, index) : NULL;
}

static gpointer
get_item (GListModel *list,
          guint       index)
{
  CpItem *item = cp_item_list_at (CP_ITEM_LIST (list), index);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CpItemList, cp_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
clear_place (gpointer data)
{
  Place *place = data;

  g_clear_pointer (&place->key, g_free);
  g_clear_object (&place->item);
}

static void
cp_item_list_finalize (GObject *object)
{
  CpItemList *self = CP_ITEM_LIST (object);

  g_hash_table_unref (self->by_key);
  g_array_unref (self->places);
  g_clear_pointer (&self->model, cp_model_unref);
  G_OBJECT_CLASS (cp_item_list_parent_class)->finalize (object);
}

static void
cp_item_list_class_init (CpItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_item_list_finalize;
}

static GArray *
places_new (void)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Place));

  g_array_set_clear_func (places, clear_place);
  return places;
}

static void
cp_item_list_init (CpItemList *self)
{
  self->places = places_new ();
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
}

/** cp_item_list_new: Returns: (transfer full): an empty list of items of @item_type, recognised by the keys that @keys gives */
CpItemList *
cp_item_list_new (GType      item_type,
                  CpItemKeys keys)
{
  CpItemList *self = g_object_new (CP_TYPE_ITEM_LIST, NULL);

  self->item_type = item_type;
  self->make_keys = keys;
  return self;
}

/** cp_item_list_find: Returns: (transfer none) (nullable): the item of that key */
CpItem *
cp_item_list_find (CpItemList *self,
                   const char *key)
{
  guint found;

  g_return_val_if_fail (CP_IS_ITEM_LIST (self), NULL);

  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, key));
  return found > 0 ? item_of (self, &g_array_index (self->places, Place, found - 1), self->model, found - 1) : NULL;
}

/* A key that is there already gets a number: the next after the last that @numbers (char* → guint) has of it. Takes @key. */
static char *
make_different (char       *key,
                GHashTable *by_key,
                GHashTable *numbers)
{
  g_autofree char *stem = key;
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, stem));

  for (key = NULL, n = MAX (n, 1) + 1;; n++)
    {
      g_free (key);
      key = g_strdup_printf ("%s#%u", stem, n);
      if (!g_hash_table_contains (by_key, key))
        break;
    }
  g_hash_table_insert (numbers, g_steal_pointer (&stem), GUINT_TO_POINTER (n));
  return key;
}

/* The places of @model without items, and where each key stands. */
static GArray *
lay_places (CpItemList *self,
            CpModel    *model,
            GHashTable *by_key)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *places = places_new ();

  self->make_keys (model, keys);
  g_array_set_size (places, keys->len);
  for (guint i = 0; i < keys->len; i++)
    {
      char *key = g_ptr_array_index (keys, i);

      if (g_hash_table_contains (by_key, key))
        key = make_different (key, by_key, numbers);
      g_array_index (places, Place, i).key = key;
      g_hash_table_insert (by_key, key, GUINT_TO_POINTER (i + 1));
    }
  return places;
}

static guint
index_in (GHashTable  *by_key,
          const Place *place)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (by_key, place->key));
}

/* The stretches in which the two rows of places differ, in order; FALSE where what stays stands in another order. */
static gboolean
find_changes (const GArray *old,
              GHashTable   *old_by_key,
              const GArray *new,
              GHashTable   *new_by_key,
              GArray       *changes)
{
  guint i = 0, j = 0;

  for (;; i++, j++)
    {
      Change change = { i, 0, j, 0 };

      while (i < old->len && index_in (new_by_key, &g_array_index (old, Place, i)) == 0)
        i++;
      while (j < new->len && index_in (old_by_key, &g_array_index (new, Place, j)) == 0)
        j++;
      change.n_removed = i - change.old_start;
      change.n_added = j - change.new_start;
      if (change.n_removed > 0 || change.n_added > 0)
        g_array_append_val (changes, change);
      if (i == old->len && j == new->len)
        return changes->len <= MAX_CHANGES;
      if (i == old->len || j == new->len || index_in (new_by_key, &g_array_index (old, Place, i)) != j + 1)
        return FALSE;
    }
}

static gboolean
same_key (const GArray *a,
          guint         i,
          const GArray *b,
          guint         j)
{
  return g_str_equal (g_array_index (a, Place, i).key, g_array_index (b, Place, j).key);
}

/* One change: everything between what is the same at the beginning and at the end. */
static void
find_whole_change (const GArray *old,
                   const GArray *new,
                   GArray       *changes)
{
  guint before = 0, after = 0;
  Change change;

  while (before < MIN (old->len, new->len) && same_key (old, before, new, before))
    before++;
  while (after < MIN (old->len, new->len) - before && same_key (old, old->len - 1 - after, new, new->len - 1 - after))
    after++;
  change = (Change){ before, old->len - before - after, before, new->len - before - after };
  g_array_set_size (changes, 0);
  if (change.n_removed > 0 || change.n_added > 0)
    g_array_append_val (changes, change);
}

/* Lets the objects go on in their new places. */
static void
carry_items (CpItemList *self)
{
  for (guint i = 0; i < self->old_places->len; i++)
    {
      Place *from = &g_array_index (self->old_places, Place, i);
      guint to = from->item != NULL ? index_in (self->by_key, from) : 0;

      if (to == 0)
        continue;
      g_array_index (self->places, Place, to - 1).item = g_steal_pointer (&from->item);
    }
}

static void
tell_changes (CpItemList   *self,
              const GArray *changes)
{
  for (guint c = changes->len; c-- > 0;)
    {
      const Change *change = &g_array_index (changes, Change, c);

      self->old_end = change->old_start;
      self->new_start = change->new_start;
      g_list_model_items_changed (G_LIST_MODEL (self), change->old_start, change->n_removed, change->n_added);
    }
  self->old_end = self->new_start = 0;
}

/* Each object learns its place in the new model before the list tells of its changes, so that whoever hears of one finds all in order. */
static void
move_items (CpItemList *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      CpItem *item = g_array_index (self->places, Place, i).item;

      if (item != NULL)
        cp_item_move (item, self->model, i);
    }
}

/**
 * cp_item_list_show:
 *
 * Shows @model's items instead of those shown so far. An item whose key is found again stays the same object, and the fewest
 * stretches of the list that tell the difference are announced as changed.
 */
void
cp_item_list_show (CpItemList *self,
                   CpModel    *model)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_autoptr (GHashTable) old_by_key = NULL;
  g_autoptr (CpItemList) alive = NULL;

  g_return_if_fail (CP_IS_ITEM_LIST (self));
  g_return_if_fail (self->old_places == NULL);

  alive = g_object_ref (self);
  old_by_key = g_steal_pointer (&self->by_key);
  self->old_model = g_steal_pointer (&self->model);
  self->old_places = g_steal_pointer (&self->places);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->model = cp_model_ref (model);
  self->places = lay_places (self, model, self->by_key);

  if (!find_changes (self->old_places, old_by_key, self->places, self->by_key, changes))
    find_whole_change (self->old_places, self->places, changes);
  carry_items (self);
  self->old_end = self->old_places->len;
  self->new_start = self->places->len;
  move_items (self);
  tell_changes (self, changes);
  g_clear_pointer (&self->old_places, g_array_unref);
  g_clear_pointer (&self->old_model, cp_model_unref);
}
