/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <string.h>

#define N_TERMS 3

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const CpFeature *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->term < y->term ? -1 : x->term > y->term;
}

/* What the statements of an issue have in common, the weightiest first. */
static GArray *
common_terms (CpBuilder     *self,
              const CpIssue *issue)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (CpFeature));
  g_autoptr (GHashTable) sums = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < issue->statements->len; i++)
    {
      const CpProfile *profile = cp_builder_profile (self, g_array_index (issue->statements, guint32, i));

      for (guint j = 0; j < profile->features->len; j++)
        {
          CpFeature feature = g_array_index (profile->features, CpFeature, j);
          gpointer key = GUINT_TO_POINTER (feature.term + 1);
          guint at = GPOINTER_TO_UINT (g_hash_table_lookup (sums, key));

          if (at == 0)
            {
              g_array_append_val (terms, feature);
              g_hash_table_insert (sums, key, GUINT_TO_POINTER (terms->len));
            }
          else
            g_array_index (terms, CpFeature, at - 1).weight += feature.weight;
        }
    }
  g_array_sort (terms, compare_weights);
  return terms;
}

/** cp_build_labels: gives each issue the terms, the label and the question that an editor might */
void
cp_build_labels (CpBuilder *self)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      CpIssue *issue = g_ptr_array_index (self->model->issues, i);
      g_autoptr (GArray) terms = common_terms (self, issue);
      GString *label = g_string_new (NULL);

      for (guint j = 0; j < MIN (terms->len, N_TERMS); j++)
        {
          const char *word = g_ptr_array_index (self->words, g_array_index (terms, CpFeature, j).term);

          g_ptr_array_add (issue->terms, g_strdup (word));
          g_string_append_printf (label, "%s%s", j > 0 ? ", " : "", word);
        }
      issue->label = g_string_free (label, FALSE);
    }
}
