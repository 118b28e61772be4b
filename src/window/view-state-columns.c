/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/view-state-private.h"

#include <string.h>

/* Which parties have a column beside each other, and in which order. */

/* The id of the column of those without a party. */
static const char *const no_party = "";

static const char *
party_id (CpViewState *self,
          gint32       party)
{
  return party >= 0 ? ((CpModelParty *) g_ptr_array_index (self->model->parties, party))->id : no_party;
}

static gint32
find_party (CpViewState *self,
            const char  *id)
{
  for (guint i = 0; i < self->model->parties->len; i++)
    if (g_strcmp0 (party_id (self, (gint32) i), id) == 0)
      return (gint32) i;
  return -1;
}

/** cp_view_state_has_bystanders: Returns: whether anybody without a party says something on an issue */
gboolean
cp_view_state_has_bystanders (CpViewState *self)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (self->model->statements, i);

      if (s->party < 0 && s->issue >= 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_there (CpViewState *self,
          const char  *id)
{
  return strcmp (id, no_party) == 0 ? cp_view_state_has_bystanders (self) : find_party (self, id) >= 0;
}

/* Whether the columns are those of the first parties, in whatever order. */
static gboolean
are_the_first (CpViewState *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (find_party (self, g_ptr_array_index (self->columns, i)) < 0 ||
        find_party (self, g_ptr_array_index (self->columns, i)) >= (gint32) self->columns->len)
      return FALSE;
  return TRUE;
}

/** cp_view_state_settle_columns: keeps the parties that are still there; the first two parties stand where the person chose none, and beside
 * one alone, those without a party */
void
cp_view_state_settle_columns (CpViewState *self)
{
  const guint shown_first = 2;

  if (!self->columns_chosen && !(self->settled && are_the_first (self)))
    g_ptr_array_set_size (self->columns, 0);
  for (guint i = self->columns->len; i-- > 0;)
    if (!is_there (self, g_ptr_array_index (self->columns, i)))
      g_ptr_array_remove_index (self->columns, i);
  for (guint i = 0; i < self->model->parties->len && self->columns->len < MIN (shown_first, self->model->parties->len); i++)
    if (!cp_view_state_has_column (self, (gint32) i))
      g_ptr_array_add (self->columns, g_strdup (party_id (self, (gint32) i)));
  if (self->columns->len < shown_first && (!self->columns_chosen || self->columns->len == 0)
      && !cp_view_state_has_column (self, -1) && cp_view_state_has_bystanders (self))
    g_ptr_array_add (self->columns, g_strdup (no_party));
}

/** cp_view_state_n_columns: Returns: how many parties have a column */
guint
cp_view_state_n_columns (CpViewState *self)
{
  return self->columns->len;
}

/** cp_view_state_get_column: Returns: the party in @column, -1 for those without one, and where there is no such column */
gint32
cp_view_state_get_column (CpViewState *self,
                          guint        column)
{
  return column < self->columns->len ? find_party (self, g_ptr_array_index (self->columns, column)) : -1;
}

/** cp_view_state_set_column: shows @party in @column; where it has one already, the two change places */
void
cp_view_state_set_column (CpViewState *self,
                          guint        column,
                          gint32       party)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (cp_view_state_get_column (self, i) == party)
      {
        cp_view_state_swap_columns (self, i, column);
        return;
      }
  g_free (self->columns->pdata[column]);
  self->columns->pdata[column] = g_strdup (party_id (self, party));
  cp_view_state_columns_changed (self);
}

/** cp_view_state_add_column: gives @party, or -1 for those without one, a column after the others */
void
cp_view_state_add_column (CpViewState *self,
                          gint32       party)
{
  if (cp_view_state_has_column (self, party))
    return;
  g_ptr_array_add (self->columns, g_strdup (party_id (self, party)));
  cp_view_state_columns_changed (self);
}

/** cp_view_state_remove_column: hides the party in @column */
void
cp_view_state_remove_column (CpViewState *self,
                             guint        column)
{
  if (column >= self->columns->len)
    return;
  g_ptr_array_remove_index (self->columns, column);
  cp_view_state_columns_changed (self);
}

/** cp_view_state_swap_columns: lets the parties in columns @a and @b change places */
void
cp_view_state_swap_columns (CpViewState *self,
                            guint        a,
                            guint        b)
{
  gpointer kept;

  if (a == b || a >= self->columns->len || b >= self->columns->len)
    return;
  kept = self->columns->pdata[a];
  self->columns->pdata[a] = self->columns->pdata[b];
  self->columns->pdata[b] = kept;
  cp_view_state_columns_changed (self);
}

/** cp_view_state_has_column: Returns: whether @party, or -1 for those without one, has a column */
gboolean
cp_view_state_has_column (CpViewState *self,
                          gint32       party)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (cp_view_state_get_column (self, i) == party)
      return TRUE;
  return FALSE;
}
