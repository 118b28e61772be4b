/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/pairs.h"

static void
pair_free (gpointer data)
{
  CpPair *self = data;

  g_free (self->statements);
  g_free (self->joined);
  g_free (self);
}

static CpPair *
pair_new (guint n_columns)
{
  CpPair *self = g_new0 (CpPair, 1);

  self->statements = g_new (gint32, n_columns + 1);
  self->joined = g_new0 (gboolean, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->statements[i] = -1;
  return self;
}

static gboolean
take (GArray *statements,
      gint32  statement)
{
  for (guint i = 0; i < statements->len; i++)
    if (g_array_index (statements, gint32, i) == statement)
      {
        g_array_remove_index (statements, i);
        return TRUE;
      }
  return FALSE;
}

static gboolean
has (GArray *statements,
     gint32  statement)
{
  for (guint i = 0; i < statements->len; i++)
    if (g_array_index (statements, gint32, i) == statement)
      return TRUE;
  return FALSE;
}

static void
add_pair (GPtrArray *pairs,
          GArray   **left,
          guint      n_columns,
          guint      column,
          gint32     a,
          gint32     b)
{
  CpPair *pair;

  if (a < 0 || b < 0 || !has (left[column], a) || !has (left[column + 1], b))
    return;
  take (left[column], a);
  take (left[column + 1], b);
  pair = pair_new (n_columns);
  pair->statements[column] = a;
  pair->statements[column + 1] = b;
  pair->joined[column] = TRUE;
  g_ptr_array_add (pairs, pair);
}

static gint32
statement_with_key (const CpModel *model,
                    GArray        *statements,
                    const char    *key)
{
  for (guint i = 0; i < statements->len; i++)
    {
      gint32 statement = g_array_index (statements, gint32, i);
      g_autofree char *its = cp_model_statement_key (model, (guint) statement);

      if (g_str_equal (its, key))
        return statement;
    }
  return -1;
}

/* What the person paired, and which statements the person parted from what the program paired them with. */
static void
add_chosen_pairs (CpViewState *state,
                  GPtrArray   *pairs,
                  GArray     **left,
                  guint        n_columns,
                  GHashTable  *parted)
{
  CpModel *model = cp_view_state_get_model (state);
  CpComparison *comparison = cp_view_state_get_comparison (state);
  GPtrArray *corrections = comparison != NULL ? cp_comparison_get_corrections (comparison) : NULL;

  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (corrections, i);

      if (correction->kind != CP_CORRECT_PAIR)
        continue;
      for (guint c = 0; c < n_columns; c++)
        {
          gint32 subject = statement_with_key (model, left[c], correction->subject);

          if (subject < 0)
            continue;
          if (*correction->value == '\0')
            {
              g_hash_table_add (parted, GINT_TO_POINTER (subject + 1));
              break;
            }
          if (c + 1 < n_columns)
            add_pair (pairs, left, n_columns, c, subject, statement_with_key (model, left[c + 1], correction->value));
          if (c > 0)
            add_pair (pairs, left, n_columns, c - 1, statement_with_key (model, left[c - 1], correction->value), subject);
          break;
        }
    }
}

static void
add_found_pairs (CpViewState   *state,
                 const CpIssue *issue,
                 GPtrArray     *pairs,
                 GArray       **left,
                 guint          n_columns,
                 GHashTable    *parted)
{
  for (guint c = 0; c + 1 < n_columns; c++)
    for (guint i = 0; i < issue->contrasts->len; i++)
      {
        const CpContrast *contrast = g_ptr_array_index (issue->contrasts, i);
        gint32 a = cp_view_state_get_column (state, c), b = cp_view_state_get_column (state, c + 1);
        gint32 first = contrast->a == a ? contrast->statement_a : contrast->statement_b;
        gint32 second = contrast->a == a ? contrast->statement_b : contrast->statement_a;

        if (!((contrast->a == a && contrast->b == b) || (contrast->a == b && contrast->b == a)))
          continue;
        if (!g_hash_table_contains (parted, GINT_TO_POINTER (first + 1)) &&
            !g_hash_table_contains (parted, GINT_TO_POINTER (second + 1)))
          add_pair (pairs, left, n_columns, c, first, second);
      }
}

/**
 * cp_pairs_of:
 *
 * What stands level in the rows of @issue: what the person paired, what the contrast between neighbours rests on, and then
 * the rest, filled from the top.
 *
 * Returns: (transfer full) (element-type CpPair): the rows
 */
GPtrArray *
cp_pairs_of (CpViewState *state,
             guint        issue)
{
  const CpIssue *i = cp_view_state_get_issue (state, issue);
  guint n_columns = cp_view_state_n_columns (state), first_loose;
  GPtrArray *pairs = g_ptr_array_new_with_free_func (pair_free);
  g_autofree GArray **left = g_new0 (GArray *, n_columns + 1);
  g_autoptr (GHashTable) parted = g_hash_table_new (NULL, NULL);

  for (guint c = 0; c < n_columns; c++)
    left[c] = cp_view_state_get_statements (state, i, cp_view_state_get_column (state, c));
  add_chosen_pairs (state, pairs, left, n_columns, parted);
  add_found_pairs (state, i, pairs, left, n_columns, parted);
  first_loose = pairs->len;
  for (guint c = 0; c < n_columns; c++)
    for (guint k = 0; k < left[c]->len; k++)
      {
        if (first_loose + k >= pairs->len)
          g_ptr_array_add (pairs, pair_new (n_columns));
        ((CpPair *) g_ptr_array_index (pairs, first_loose + k))->statements[c] = g_array_index (left[c], gint32, k);
      }
  for (guint c = 0; c < n_columns; c++)
    g_array_unref (left[c]);
  return pairs;
}
