/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/issue-rows.h"

#include "comparison/once.h"
#include "comparison/pairing.h"

static gboolean
holds (const CpPosition *position,
       gint32            statement)
{
  if (position == NULL || statement < 0)
    return FALSE;
  for (guint i = 0; i < position->statements->len; i++)
    if (g_array_index (position->statements, guint32, i) == (guint32) statement)
      return TRUE;
  return FALSE;
}

/* Sets two statements level where both sides have them, in either order, and neither stands in a row yet. */
static void
add_pair (GArray             *rows,
          const CpIssueSides *sides,
          GHashTable         *used,
          gint32              one,
          gint32              other)
{
  gboolean swapped = !holds (sides->positions[0], one);
  CpIssueRow row = { { swapped ? other : one, swapped ? one : other }, TRUE };

  if (!holds (sides->positions[0], row.statements[0]) || !holds (sides->positions[1], row.statements[1]))
    return;
  for (guint side = 0; side < 2; side++)
    if (g_hash_table_contains (used, GINT_TO_POINTER (row.statements[side])))
      return;
  for (guint side = 0; side < 2; side++)
    g_hash_table_add (used, GINT_TO_POINTER (row.statements[side]));
  g_array_append_val (rows, row);
}

/* What the person set beside each other, and nothing beside what the person parted. */
static void
add_pairs_by_hand (CpMaker            *self,
                   GArray             *rows,
                   const CpIssueSides *sides,
                   GHashTable         *used,
                   GHashTable         *parted)
{
  for (guint i = 0; i < self->by_hand->len; i++)
    {
      const CpHandPair *pair = &g_array_index (self->by_hand, CpHandPair, i);
      const CpModelStatement *of = g_ptr_array_index (self->model->statements, pair->a);

      if (of->issue != (gint32) sides->index)
        continue;
      if (pair->b < 0)
        g_hash_table_add (parted, GINT_TO_POINTER (pair->a));
      else
        add_pair (rows, sides, used, pair->a, pair->b);
    }
}

static void
add_pair_of_contrast (GArray             *rows,
                      const CpIssueSides *sides,
                      GHashTable         *used,
                      GHashTable         *parted)
{
  const CpContrast *contrast = cp_maker_contrast (sides->issue, sides->parties[0], sides->parties[1]);

  if (contrast != NULL && !g_hash_table_contains (parted, GINT_TO_POINTER (contrast->statement_a))
      && !g_hash_table_contains (parted, GINT_TO_POINTER (contrast->statement_b)))
    add_pair (rows, sides, used, contrast->statement_a, contrast->statement_b);
}

/* What a side says, each once; nothing where there is no such side. */
static GArray *
said_by (const CpMaker    *self,
         const CpPosition *position)
{
  return position != NULL ? cp_once_list (self->model, position->statements) : g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * cp_issue_rows:
 *
 * Sets two sides' statements level: the pairs stand first, the person's before the one that shows the contrast; then all others in the
 * order of time.
 *
 * Returns: (transfer full) (element-type CpIssueRow): the rows, from the top
 */
GArray *
cp_issue_rows (CpMaker            *self,
               const CpIssueSides *sides)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (CpIssueRow));
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL), parted = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) left = said_by (self, sides->positions[0]), right = said_by (self, sides->positions[1]);
  GArray *said[2] = { left, right };
  guint next[2] = { 0, 0 };

  add_pairs_by_hand (self, rows, sides, used, parted);
  add_pair_of_contrast (rows, sides, used, parted);
  for (;;)
    {
      CpIssueRow row = { { -1, -1 }, FALSE };

      for (guint side = 0; side < 2; side++)
        while (next[side] < said[side]->len && row.statements[side] < 0)
          {
            gint32 statement = (gint32) g_array_index (said[side], guint32, next[side]++);

            if (!g_hash_table_contains (used, GINT_TO_POINTER (statement)))
              row.statements[side] = statement;
          }
      if (row.statements[0] < 0 && row.statements[1] < 0)
        return rows;
      g_array_append_val (rows, row);
    }
}
