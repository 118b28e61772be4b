/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <math.h>

static void
load_vectors (CpBuilder *self)
{
  self->vectors = g_new0 (float, (gsize) self->words->len * CP_VECTOR_SIZE + 1);
  for (guint i = 0; i < self->words->len; i++)
    {
      const char *form = g_ptr_array_index (self->forms, i);

      if (form != NULL)
        cp_language_vector (self->language, form, self->vectors + (gsize) i * CP_VECTOR_SIZE);
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
      const float *vector = self->vectors + (gsize) g_array_index (words, CpFeature, i).term * CP_VECTOR_SIZE;

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
 * cp_build_meanings: gives each statement a vector of what it means
 *
 * All that is said in one dispute means much the same; what they have in common is taken away, so that what is left tells
 * one question from another (Arora, Liang and Ma 2017 take away the first component to the same end).
 */
void
cp_build_meanings (CpBuilder *self)
{
  guint n = self->model->statements->len;
  float mean[CP_VECTOR_SIZE] = { 0 };

  load_vectors (self);
  cp_builder_each (self, n, CP_BLOCK_OF_STATEMENTS, fill_vector, NULL);
  for (guint i = 0; i < n; i++)
    {
      const CpProfile *profile = cp_builder_profile (self, i);

      for (guint k = 0; k < CP_VECTOR_SIZE; k++)
        mean[k] += profile->vector[k] / (float) n;
    }
  cp_builder_each (self, n, CP_BLOCK_OF_STATEMENTS, take_away, mean);
}
