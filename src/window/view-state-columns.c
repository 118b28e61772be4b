/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/view-state-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison/words.h"

/* Which parties have a column beside each other, and in which order; the order of the issues. */

static const char *
party_id (CpViewState *self,
          gint32       party)
{
  return party >= 0 ? ((CpModelParty *) g_ptr_array_index (self->model->parties, party))->id : CP_COLUMN_OF_NO_PARTY;
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
  return *id == '\0' ? cp_view_state_has_bystanders (self) : find_party (self, id) >= 0;
}

/* Those who say least do not carry the dispute. */
#define MOST_LOOKED_AT 16

/* How much two parties have to do with each other: the issues on which they clash come before all others on which both stand. */
typedef guint Dispute[MOST_LOOKED_AT][MOST_LOOKED_AT];

static void
add_contrasts (const CpIssue *issue,
               Dispute        dispute)
{
  const guint clash_weighs = 1000;

  for (guint i = 0; i < issue->contrasts->len; i++)
    {
      const CpContrast *one = g_ptr_array_index (issue->contrasts, i);

      if (MIN (one->a, one->b) >= 0 && MAX (one->a, one->b) < MOST_LOOKED_AT)
        dispute[MIN (one->a, one->b)][MAX (one->a, one->b)] += one->relation == CP_RELATION_CLASH ? clash_weighs : 1;
    }
}

/* The two parties between whom most stands; among those of like weight, those that say most, which come first. */
static void
find_leading (const CpModel *model,
              gint32         leading[2])
{
  const guint n = MIN (model->parties->len, MOST_LOOKED_AT);
  Dispute dispute = { 0 };
  guint most = 0;

  leading[0] = n > 0 ? 0 : -1;
  leading[1] = n > 1 ? 1 : -1;
  for (guint i = 0; i < model->issues->len; i++)
    add_contrasts (g_ptr_array_index (model->issues, i), dispute);
  for (guint a = 0; a < n; a++)
    for (guint b = a + 1; b < n; b++)
      if (dispute[a][b] > most)
        {
          most = dispute[a][b];
          leading[0] = (gint32) a;
          leading[1] = (gint32) b;
        }
}

static gboolean
are_first (CpViewState  *self,
           const gint32  parties[2])
{
  const gint32 first = cp_view_state_get_column (self, 0), second = cp_view_state_get_column (self, 1);

  return self->columns->len >= 2 && ((first == parties[0] && second == parties[1]) || (first == parties[1] && second == parties[0]));
}

static gboolean
is_chosen (CpViewState   *self,
           const CpIssue *issue)
{
  const GPtrArray *chosen = self->filter->issues;

  return chosen->len == 0 || g_ptr_array_find_with_equal_func ((GPtrArray *) chosen, cp_words_issue (issue), g_str_equal, NULL);
}

static gboolean
stands_on (const CpIssue *issue,
           gint32         party)
{
  for (guint i = 0; i < issue->positions->len; i++)
    if (((CpPosition *) g_ptr_array_index (issue->positions, i))->party == party)
      return TRUE;
  return FALSE;
}

/* Whether @party speaks to an issue that one of the first two columns speaks to. */
static gboolean
takes_part (CpViewState *self,
            gint32       party)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (self->model->issues, i);

      if (is_chosen (self, issue) && stands_on (issue, party) &&
          (stands_on (issue, cp_view_state_get_column (self, 0)) || stands_on (issue, cp_view_state_get_column (self, 1))))
        return TRUE;
    }
  return FALSE;
}

static void
append (CpViewState *self,
        gint32       party)
{
  if (party >= 0 && !cp_view_state_has_column (self, party))
    g_ptr_array_add (self->columns, g_strdup (party_id (self, party)));
}

/* Those of @columns whose parties are there. */
static void
show_present (CpViewState *self,
              GPtrArray   *columns)
{
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < columns->len; i++)
    if (is_there (self, g_ptr_array_index (columns, i)))
      g_ptr_array_add (self->columns, g_strdup (g_ptr_array_index (columns, i)));
}

static void
remove_gone (CpViewState *self)
{
  for (guint i = self->columns->len; i-- > 0;)
    if (!is_there (self, g_ptr_array_index (self->columns, i)))
      g_ptr_array_remove_index (self->columns, i);
}

/* Fills up to two columns, so that there is something to compare. */
static void
fill (CpViewState  *self,
      const gint32  leading[2])
{
  for (guint i = 0; i < 2 && self->columns->len < 2; i++)
    append (self, leading[i]);
  for (guint i = 0; i < self->model->parties->len && self->columns->len < 2; i++)
    append (self, (gint32) i);
  if (self->columns->len < 2 && !cp_view_state_has_column (self, -1) && cp_view_state_has_bystanders (self))
    g_ptr_array_add (self->columns, g_strdup (CP_COLUMN_OF_NO_PARTY));
}

/* After the first two, the others that speak to the same, as far as there is room. */
static void
add_further (CpViewState *self)
{
  if (self->columns->len > 2)
    g_ptr_array_set_size (self->columns, 2);
  for (guint i = 0; i < self->model->parties->len && self->columns->len < self->room; i++)
    if (takes_part (self, (gint32) i))
      append (self, (gint32) i);
}

/**
 * cp_view_state_settle_columns:
 *
 * Shows the columns that the person chose, as far as their parties are there. Where none were chosen, the two parties that carry the
 * dispute stand first, beside one alone those without a party, and after them as many more as there is room for.
 */
void
cp_view_state_settle_columns (CpViewState *self)
{
  const guint n_chosen = self->arrangement->columns->len;
  gint32 leading[2];

  find_leading (self->model, leading);
  if (n_chosen > 0)
    show_present (self, self->arrangement->columns);
  else if (self->settling && !(self->settled && are_first (self, leading)))
    g_ptr_array_set_size (self->columns, 0);
  else
    remove_gone (self);
  if (n_chosen == 0 || self->columns->len < MIN (n_chosen, 2))
    fill (self, leading);
  if (n_chosen == 0)
    add_further (self);
}

static gpointer
copy_id (gconstpointer id,
         gpointer      data G_GNUC_UNUSED)
{
  return g_strdup (id);
}

static GPtrArray *
copy_of (GPtrArray *columns)
{
  return g_ptr_array_copy (columns, copy_id, NULL);
}

static gboolean
are_same (GPtrArray *a,
          GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/* What stood there before the person chose comes back when they take that back. */
static void
keep_unchosen (CpViewState *self,
               guint        n_chosen)
{
  if (n_chosen > 0 && self->unchosen == NULL)
    self->unchosen = copy_of (self->columns);
  else if (n_chosen == 0 && self->unchosen != NULL)
    {
      show_present (self, self->unchosen);
      g_clear_pointer (&self->unchosen, g_ptr_array_unref);
    }
}

/* Sets the sides beside each other as @arrangement does, and tells what is another by that. */
static void
take_arrangement (CpViewState   *self,
                  CpArrangement *arrangement)
{
  g_autoptr (GPtrArray) before = copy_of (self->columns);
  const CpSort sort_before = self->arrangement->sort;

  keep_unchosen (self, arrangement->columns->len);
  cp_arrangement_ref (arrangement);
  cp_arrangement_unref (self->arrangement);
  self->arrangement = arrangement;
  cp_view_state_settle_columns (self);
  if (!are_same (before, self->columns))
    cp_view_state_tell_columns (self);
  if (arrangement->sort != sort_before)
    cp_view_state_tell_sort (self);
}

static void
on_arranged (CpViewState *self)
{
  take_arrangement (self, cp_comparison_get_arrangement (self->comparison));
}

/** cp_view_state_follow_arrangement: sets the sides beside each other as the document has it, now and whenever that changes */
void
cp_view_state_follow_arrangement (CpViewState *self)
{
  g_signal_connect_object (self->comparison, "arranged", G_CALLBACK (on_arranged), self, G_CONNECT_SWAPPED);
  on_arranged (self);
}

/* As the person wants it: in the document, by a step that undo calls @name, and so here. */
static void
arrange (CpViewState   *self,
         CpArrangement *arrangement,
         const char    *name)
{
  if (self->comparison != NULL)
    cp_comparison_arrange (self->comparison, arrangement, name);
  else
    take_arrangement (self, arrangement);
}

/* The person wants these columns, in this order. */
static void
choose (CpViewState *self,
        GPtrArray   *columns)
{
  g_autoptr (CpArrangement) arrangement = cp_arrangement_new (self->arrangement->sort);

  for (guint i = 0; i < columns->len; i++)
    cp_arrangement_add (arrangement, g_ptr_array_index (columns, i));
  arrange (self, arrangement, _("Columns changed"));
}

/** cp_view_state_get_sort: Returns: the order of the issues */
CpSort
cp_view_state_get_sort (CpViewState *self)
{
  return self->arrangement->sort;
}

/** cp_view_state_set_sort: orders the issues, a step for undo */
void
cp_view_state_set_sort (CpViewState *self,
                        CpSort       sort)
{
  g_autoptr (CpArrangement) arrangement = cp_arrangement_new (sort);

  for (guint i = 0; i < self->arrangement->columns->len; i++)
    cp_arrangement_add (arrangement, g_ptr_array_index (self->arrangement->columns, i));
  arrange (self, arrangement, _("Issues sorted"));
}

/** cp_view_state_set_room: says how many columns there is room for at first, before the person chooses others: two at least */
void
cp_view_state_set_room (CpViewState *self,
                        guint        n_columns)
{
  const guint before = self->columns->len;

  n_columns = MAX (2, n_columns);
  if (self->room == n_columns)
    return;
  self->room = n_columns;
  cp_view_state_settle_columns (self);
  if (self->columns->len != before)
    cp_view_state_tell_columns (self);
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
  g_autoptr (GPtrArray) columns = copy_of (self->columns);

  for (guint i = 0; i < self->columns->len; i++)
    if (cp_view_state_get_column (self, i) == party)
      {
        cp_view_state_swap_columns (self, i, column);
        return;
      }
  g_free (columns->pdata[column]);
  columns->pdata[column] = g_strdup (party_id (self, party));
  choose (self, columns);
}

/** cp_view_state_add_column: gives @party, or -1 for those without one, a column after the others */
void
cp_view_state_add_column (CpViewState *self,
                          gint32       party)
{
  g_autoptr (GPtrArray) columns = copy_of (self->columns);

  if (cp_view_state_has_column (self, party))
    return;
  g_ptr_array_add (columns, g_strdup (party_id (self, party)));
  choose (self, columns);
}

/** cp_view_state_remove_column: hides the party in @column */
void
cp_view_state_remove_column (CpViewState *self,
                             guint        column)
{
  g_autoptr (GPtrArray) columns = copy_of (self->columns);

  if (column >= columns->len)
    return;
  g_ptr_array_remove_index (columns, column);
  choose (self, columns);
}

/** cp_view_state_swap_columns: lets the parties in columns @a and @b change places */
void
cp_view_state_swap_columns (CpViewState *self,
                            guint        a,
                            guint        b)
{
  g_autoptr (GPtrArray) columns = copy_of (self->columns);
  gpointer kept;

  if (a == b || a >= columns->len || b >= columns->len)
    return;
  kept = columns->pdata[a];
  columns->pdata[a] = columns->pdata[b];
  columns->pdata[b] = kept;
  choose (self, columns);
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
