/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/features.h"

#include <math.h>

/** cp_features_add: adds to what @term weighs in @features */
void
cp_features_add (GArray *features,
                 guint32 term,
                 float   weight)
{
  for (guint i = 0; i < features->len; i++)
    {
      CpFeature *feature = &g_array_index (features, CpFeature, i);

      if (feature->term == term)
        {
          feature->weight += weight;
          return;
        }
    }
  g_array_append_val (features, ((CpFeature){ term, weight }));
}

/** cp_features_length: Returns: how long @features are as a vector */
float
cp_features_length (const GArray *features)
{
  float sum = 0;

  for (guint i = 0; i < features->len; i++)
    {
      float weight = g_array_index (features, CpFeature, i).weight;

      sum += weight * weight;
    }
  return sqrtf (sum);
}

/** cp_features_mix: adds @other to @features, made as long as @share */
void
cp_features_mix (GArray       *features,
                 const GArray *other,
                 float         share)
{
  float length = cp_features_length (other);

  if (length == 0)
    return;
  for (guint i = 0; i < other->len; i++)
    {
      CpFeature feature = g_array_index (other, CpFeature, i);

      cp_features_add (features, feature.term, feature.weight * share / length);
    }
}

static int
compare_features (gconstpointer a,
                  gconstpointer b)
{
  guint32 x = ((const CpFeature *) a)->term, y = ((const CpFeature *) b)->term;

  return x < y ? -1 : x > y;
}

/** cp_features_scale: makes @features @factor times as long */
void
cp_features_scale (GArray *features,
                   float   factor)
{
  for (guint i = 0; i < features->len; i++)
    g_array_index (features, CpFeature, i).weight *= factor;
}

/** cp_features_have: Returns: whether @term is one of @features */
gboolean
cp_features_have (const GArray *features,
                  guint32       term)
{
  for (guint i = 0; i < features->len; i++)
    if (g_array_index (features, CpFeature, i).term == term)
      return TRUE;
  return FALSE;
}

/** cp_features_sort: orders @features by term */
void
cp_features_sort (GArray *features)
{
  g_array_sort (features, compare_features);
}
