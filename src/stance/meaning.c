/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <math.h>

/* Of the words that came since the last time. */
static void
load_vectors (CpBuilder *self)
{
  CpShelf *shelf = self->shelf;
  guint known = shelf->vectors->len / CP_VECTOR_SIZE;

  g_array_set_size (shelf->vectors, shelf->words->len * CP_VECTOR_SIZE);
  for (guint i = known; i < shelf->words->len; i++)
    {
      const char *form = g_ptr_array_index (shelf->forms, i);

      if (form != NULL)
        cp_language_vector (self->language, form, &g_array_index (shelf->vectors, float, (gsize) i * CP_VECTOR_SIZE));
    }
}

static void
scale_to_unit (float *vector)
{
  float sum = 0;

  for (guint k = 0; k < CP_VECTOR_SIZE; k++)
    sum += vector[k] * vector[k];
  for (guint k = 0; k < CP_VECTOR_SIZE && sum > 0; k++)
    vector[k] /= sqrtf (sum);
}

/* Each word counts once and as much as another: how telling it is, the shared words say already. */
static void
add_words (const CpBuilder *self,
           const GArray    *words,
           float           *sum)
{
  for (guint i = 0; i < words->len; i++)
    {
      const float *vector = cp_shelf_vector (self->shelf, g_array_index (words, CpFeature, i).term);

      for (guint k = 0; k < CP_VECTOR_SIZE; k++)
        sum[k] += vector[k];
    }
}

/* What the content means, and what it means where it stands, half and half. */
static void
fill_vector (CpBuilder *self,
             guint      statement,
             gpointer   data G_GNUC_UNUSED)
{
  CpProfile *profile = cp_builder_profile (self, statement);
  float placed[CP_VECTOR_SIZE] = { 0 };

  add_words (self, profile->own, profile->vector);
  add_words (self, profile->own, placed);
  add_words (self, profile->around, placed);
  scale_to_unit (profile->vector);
  scale_to_unit (placed);
  for (guint k = 0; k < CP_VECTOR_SIZE; k++)
    profile->vector[k] += placed[k];
  scale_to_unit (profile->vector);
}

static void
take_away (CpBuilder *self,
           guint      statement,
           gpointer   mean)
{
  CpProfile *profile = cp_builder_profile (self, statement);

  for (guint k = 0; k < CP_VECTOR_SIZE; k++)
    profile->vector[k] -= ((const float *) mean)[k];
  scale_to_unit (profile->vector);
}

/**
 * cp_mean_part: gives each statement of @part a vector of what it means
 *
 * All that is said in one dispute means much the same; what they have in common is taken away, so that what is left tells
 * one question from another (Arora, Liang and Ma 2017 take away the first component to the same end).
 */
void
cp_mean_part (CpBuilder      *self,
                const CpPart *part)
{
  float *mean = self->shelf->mean;
  guint n = part->end;

  load_vectors (self);
  cp_builder_each_of (self, part, fill_vector, NULL);
  for (guint k = 0; k < CP_VECTOR_SIZE && n > 0; k++)
    mean[k] *= (float) part->first / (float) n;
  for (guint i = part->first; i < n; i++)
    {
      const CpProfile *profile = cp_builder_profile (self, i);

      for (guint k = 0; k < CP_VECTOR_SIZE; k++)
        mean[k] += profile->vector[k] / (float) n;
    }
  cp_builder_each_of (self, part, take_away, mean);
}
