/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <math.h>

/* How much of a word's weight is taken off for what the first statement that has it says. */
#define ONE_OF_MANY 0.75f
/* A word whose weight is less than this part of what it could be is in one statement alone. */
#define ALONE       0.5f
/* Of issues of more statements so many are looked at. */
#define SAMPLE      200

/* How much it tells of a statement that it has the word: more, the fewer others do; as far as there are full volumes of those in them, so that
 * what is found of an issue does not change with every article. */
static float
rarity_of (const CpBuilder *self,
           guint32          term)
{
  const CpShelf *shelf = self->shelf;
  gboolean full = shelf->full_counted > 0;
  const GArray *spread = full ? shelf->full_spread : shelf->spread;
  guint n = full ? shelf->full_counted : shelf->n_counted;

  return logf (((float) n + 1) / ((term < spread->len ? (float) g_array_index (spread, guint32, term) : 0) + 0.5f));
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  guint32 x = ((const CpFeature *) a)->term, y = ((const CpFeature *) b)->term;

  return x < y ? -1 : x > y;
}

/**
 * cp_builder_common_terms:
 *
 * Returns: (transfer full): the words that the contents of the issue's statements have, by term: each weighs more the more
 *   of these statements have it and the fewer others do; one that a single statement has says little of the issue
 */
GArray *
cp_builder_common_terms (CpBuilder     *self,
                         const CpIssue *issue)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (CpFeature));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      const GArray *stems = cp_builder_profile (self, g_array_index (issue->statements, guint32, i))->stems;
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (guint j = 0; j < stems->len; j++)
        {
          guint32 term = g_array_index (stems, guint32, j);
          gpointer key = GUINT_TO_POINTER (term + 1);
          guint at = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));
          float weight;

          if (term == G_MAXUINT32 || !g_hash_table_add (seen, key))
            continue;
          weight = rarity_of (self, term);
          if (at == 0)
            {
              g_array_append_val (terms, ((CpFeature){ term, weight }));
              g_hash_table_insert (places, key, GUINT_TO_POINTER (terms->len));
            }
          else
            g_array_index (terms, CpFeature, at - 1).weight += weight;
        }
    }
  for (guint i = 0; i < terms->len; i++)
    {
      CpFeature *feature = &g_array_index (terms, CpFeature, i);

      feature->weight -= ONE_OF_MANY * rarity_of (self, feature->term);
    }
  g_array_sort (terms, compare_terms);
  return terms;
}

/** cp_builder_is_alone: Returns: whether a single statement of the issue has a word of cp_builder_common_terms() */
gboolean
cp_builder_is_alone (const CpBuilder *self,
                     const CpFeature *common)
{
  return common->weight < ALONE * rarity_of (self, common->term);
}
