/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <math.h>

/* Contents whose telling words weigh no more than this say too little to be like another. */
#define LEAST_WEIGHT 1.0f
/* In a comparison of few statements a word is no less telling for being in all of them. */
#define FEW_STATEMENTS 12

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  guint32 x = ((const CpFeature *) a)->term, y = ((const CpFeature *) b)->term;

  return x < y ? -1 : x > y;
}

/**
 * cp_profile_weigh_stems:
 *
 * Notes what words a content itself has, each once, the more telling the fewer statements have it: what
 * cp_profile_likeness() compares.
 */
void
cp_profile_weigh_stems (CpBuilder *builder,
                        CpProfile *profile)
{
  float n = (float) builder->shelf->n_counted;
  guint kept = 0;

  g_array_set_size (profile->telling, 0);
  for (guint i = 0; i < profile->stems->len; i++)
    {
      guint32 term = g_array_index (profile->stems, guint32, i);

      if (term != G_MAXUINT32)
        g_array_append_val (profile->telling, ((CpFeature){ term, 0 }));
    }
  g_array_sort (profile->telling, compare_terms);
  profile->telling_sum = 0;
  profile->counted = builder->shelf->n_counted;
  for (guint i = 0; i < profile->telling->len; i++)
    {
      CpFeature feature = g_array_index (profile->telling, CpFeature, i);

      if (kept > 0 && g_array_index (profile->telling, CpFeature, kept - 1).term == feature.term)
        continue;
      feature.weight = logf ((n + FEW_STATEMENTS) / ((float) g_array_index (builder->shelf->spread, guint32, feature.term) + 0.5f));
      profile->telling_sum += feature.weight;
      g_array_index (profile->telling, CpFeature, kept++) = feature;
    }
  g_array_set_size (profile->telling, kept);
}

/** cp_profile_likeness: Returns: what two contents share of the smaller one's telling words, 0 … 1 */
float
cp_profile_likeness (const CpProfile *a,
                     const CpProfile *b)
{
  float shared = 0, least = MIN (a->telling_sum, b->telling_sum);
  guint i = 0, j = 0;

  while (i < a->telling->len && j < b->telling->len)
    {
      const CpFeature *x = &g_array_index (a->telling, CpFeature, i), *y = &g_array_index (b->telling, CpFeature, j);

      if (x->term == y->term)
        {
          shared += x->weight;
          j++;
        }
      if (x->term <= y->term)
        i++;
      else
        j++;
    }
  return least > LEAST_WEIGHT ? MIN (1, shared / least) : 0;
}

static void
weigh_statement (CpBuilder *self,
                 guint      statement,
                 gpointer   data G_GNUC_UNUSED)
{
  CpProfile *profile = cp_builder_profile (self, statement);

  cp_profile_weigh_stems (self, profile);
  profile->figure = cp_profile_figure (profile);
}

/** cp_liken_part: weighs the words of each statement's own content, and notes the figure that it claims */
void
cp_liken_part (CpBuilder      *self,
                 const CpPart *part)
{
  cp_builder_each_of (self, part, weigh_statement, NULL);
}
