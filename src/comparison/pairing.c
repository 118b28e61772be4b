/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/pairing.h"

#include "stance/correction.h"

static GHashTable *
index_keys (CpModel *model)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < model->statements->len; i++)
    g_hash_table_insert (keys, cp_model_statement_key (model, i), GUINT_TO_POINTER (i + 1));
  return keys;
}

static gint32
find (GHashTable *keys,
      const char *key)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (keys, key)) - 1;
}

/* The last word on a statement is the one that holds. */
static void
forget (GArray *pairs,
        gint32  statement)
{
  for (guint i = pairs->len; i-- > 0;)
    {
      const CpHandPair *pair = &g_array_index (pairs, CpHandPair, i);

      if (pair->a == statement || pair->b == statement)
        g_array_remove_index (pairs, i);
    }
}

/**
 * cp_pairing_by_hand:
 * @corrections: (nullable) (element-type CpCorrection): what the person decided, in its order
 *
 * Returns: (transfer full) (element-type CpHandPair): which statements stand beside each other, and which do not, because a
 *   person said so; each statement at most once
 */
GArray *
cp_pairing_by_hand (CpModel         *model,
                    const GPtrArray *corrections)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (CpHandPair));
  g_autoptr (GHashTable) keys = NULL;

  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (corrections, i);
      CpHandPair pair;

      if (correction->kind != CP_CORRECT_PAIR)
        continue;
      if (keys == NULL)
        keys = index_keys (model);
      pair.a = find (keys, correction->subject);
      pair.b = find (keys, correction->value);
      /* One of the two may have gone with its article. */
      if (pair.a < 0 || (pair.b < 0 && *correction->value != '\0'))
        continue;
      forget (pairs, pair.a);
      if (pair.b >= 0)
        forget (pairs, pair.b);
      g_array_append_val (pairs, pair);
    }
  return pairs;
}
