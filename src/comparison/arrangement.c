/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/arrangement.h"

/* More columns than anybody reads, and few enough that a file that is meant to do harm does none. */
#define MAX_COLUMNS 256u

static const char *const sorts[CP_N_SORTS] = {
  [CP_SORT_IMPORTANCE] = "importance",
  [CP_SORT_DATE] = "date",
  [CP_SORT_CONTRAST] = "contrast",
};

/** cp_sort_to_nick: Returns: the name of @sort in files and settings */
const char *
cp_sort_to_nick (CpSort sort)
{
  return sorts[sort];
}

/** cp_sort_from_nick: Returns: whether @nick is the name of an order, which goes to @sort */
gboolean
cp_sort_from_nick (const char *nick,
                   CpSort     *sort)
{
  for (guint i = 0; i < CP_N_SORTS; i++)
    if (g_strcmp0 (sorts[i], nick) == 0)
      {
        *sort = (CpSort) i;
        return TRUE;
      }
  return FALSE;
}

/** cp_arrangement_new: Returns: (transfer full): one in which no columns are chosen yet */
CpArrangement *
cp_arrangement_new (CpSort sort)
{
  CpArrangement *self = g_atomic_rc_box_new0 (CpArrangement);

  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->sort = sort;
  return self;
}

/** cp_arrangement_ref: Returns: (transfer full): @self */
CpArrangement *
cp_arrangement_ref (CpArrangement *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  g_ptr_array_unref (((CpArrangement *) data)->columns);
}

/** cp_arrangement_unref: gives up a reference; frees it with the last one */
void
cp_arrangement_unref (CpArrangement *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/** cp_arrangement_add: gives @party a column after the others. Returns: %FALSE where it has one, or there are too many */
gboolean
cp_arrangement_add (CpArrangement *self,
                    const char    *party)
{
  if (self->columns->len >= MAX_COLUMNS || g_ptr_array_find_with_equal_func (self->columns, party, g_str_equal, NULL))
    return FALSE;
  g_ptr_array_add (self->columns, g_strdup (party));
  return TRUE;
}

/** cp_arrangement_equal: Returns: whether both set the sides beside each other in the same way */
gboolean
cp_arrangement_equal (const CpArrangement *a,
                      const CpArrangement *b)
{
  if (a->sort != b->sort || a->columns->len != b->columns->len)
    return FALSE;
  for (guint i = 0; i < a->columns->len; i++)
    if (!g_str_equal (g_ptr_array_index (a->columns, i), g_ptr_array_index (b->columns, i)))
      return FALSE;
  return TRUE;
}
