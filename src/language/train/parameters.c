/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/train/parameters.h"

#include <math.h>
#include <string.h>

#define ADAM_MEAN 0.9f
#define ADAM_SQUARE 0.98f
#define ADAM_EPSILON 1e-8f
#define LARGEST_GRADIENT 5.0f
#define AVERAGE_KEEP 0.999f

static void
set_shape (CpParameters *self,
           guint         parameter,
           guint         rows,
           guint         columns)
{
  self->rows[parameter] = rows;
  self->columns[parameter] = columns;
}

static void
set_shapes (CpParameters *self,
            guint         n_words,
            guint         n_tags,
            guint         n_labels)
{
  set_shape (self, CP_PARAMETER_WORD, n_words, CP_NET_WORD);
  set_shape (self, CP_PARAMETER_AFFIX, CP_NET_AFFIX_ROWS, CP_NET_AFFIX);
  for (guint layer = 0; layer < CP_NET_LAYERS; layer++)
    {
      set_shape (self, CP_PARAMETER_LAYER + layer, layer == 0 ? CP_NET_INPUT : CP_NET_STATE,
                 cp_network_gates (layer) * CP_NET_STATE);
      set_shape (self, CP_PARAMETER_GATES + layer, CP_N_GATE_ROWS, CP_NET_STATE);
    }
  set_shape (self, CP_PARAMETER_TAG, CP_NET_STATE, n_tags);
  set_shape (self, CP_PARAMETER_TAG_BIAS, 1, n_tags);
  set_shape (self, CP_PARAMETER_ARC_DEPENDENT, CP_NET_STATE, CP_NET_ARC);
  set_shape (self, CP_PARAMETER_ARC_DEPENDENT_BIAS, 1, CP_NET_ARC);
  set_shape (self, CP_PARAMETER_ARC_HEAD, CP_NET_STATE, CP_NET_ARC);
  set_shape (self, CP_PARAMETER_ARC_HEAD_BIAS, 1, CP_NET_ARC);
  set_shape (self, CP_PARAMETER_ARC_PAIR, CP_NET_ARC, CP_NET_ARC);
  set_shape (self, CP_PARAMETER_ARC_PAIR_BIAS, 1, CP_NET_ARC);
  set_shape (self, CP_PARAMETER_ARC_ROOT, 1, CP_NET_ARC);
  set_shape (self, CP_PARAMETER_ARC_DISTANCE, CP_NET_DISTANCES + 1, CP_NET_ARC);
  set_shape (self, CP_PARAMETER_LABEL_DEPENDENT, CP_NET_STATE, CP_NET_LABEL);
  set_shape (self, CP_PARAMETER_LABEL_BIAS, 1, CP_NET_LABEL);
  set_shape (self, CP_PARAMETER_LABEL_HEAD, CP_NET_STATE, CP_NET_LABEL);
  set_shape (self, CP_PARAMETER_LABEL_ROOT, 1, CP_NET_LABEL);
  set_shape (self, CP_PARAMETER_LABEL_DISTANCE, CP_NET_DISTANCES + 1, CP_NET_LABEL);
  set_shape (self, CP_PARAMETER_LABEL, CP_NET_LABEL, n_labels);
  set_shape (self, CP_PARAMETER_LABEL_OUT_BIAS, 1, n_labels);
}

/* Matrices begin uniform with the spread of Glorot and Bengio 2010, tables small, biases at 0 but for the gates'. */
static void
set_values (CpParameters *self,
            CpRandom     *random)
{
  for (guint p = 0; p < CP_N_PARAMETERS; p++)
    {
      float *values = cp_parameters_get (self, self->values, p);
      gsize n = (gsize) self->rows[p] * self->columns[p];
      float spread = sqrtf (6.0f / (float) (self->rows[p] + self->columns[p]));

      if (self->rows[p] == 1 || (p >= CP_PARAMETER_GATES && p < CP_PARAMETER_GATES + CP_NET_LAYERS))
        spread = 0;
      else if (p == CP_PARAMETER_WORD || p == CP_PARAMETER_AFFIX || p == CP_PARAMETER_ARC_DISTANCE || p == CP_PARAMETER_LABEL_DISTANCE)
        spread = 0.1f;
      else if (p >= CP_PARAMETER_LAYER && p < CP_PARAMETER_LAYER + CP_NET_LAYERS)
        spread = sqrtf (6.0f / (float) (self->rows[p] + CP_NET_STATE));
      for (gsize i = 0; i < n; i++)
        values[i] = spread * (2 * cp_random_unit (random) - 1);
    }
  for (guint layer = 0; layer < CP_NET_LAYERS; layer++)
    for (guint i = 0; i < CP_NET_STATE; i++)
      cp_parameters_get (self, self->values, CP_PARAMETER_GATES + layer)[CP_GATE_FORGET_BIAS * CP_NET_STATE + i] = 0.5f;
}

/** cp_parameters_new: Returns: (transfer full): parameters as training begins with */
CpParameters *
cp_parameters_new (guint     n_words,
                   guint     n_tags,
                   guint     n_labels,
                   CpRandom *random)
{
  CpParameters *self = g_new0 (CpParameters, 1);

  set_shapes (self, n_words, n_tags, n_labels);
  for (guint p = 0; p < CP_N_PARAMETERS; p++)
    self->offsets[p + 1] = self->offsets[p] + (((gsize) self->rows[p] * self->columns[p] + 15) & ~(gsize) 15);
  self->values = g_new0 (float, cp_parameters_size (self));
  self->mean = g_new0 (float, cp_parameters_size (self));
  self->square = g_new0 (float, cp_parameters_size (self));
  self->average = g_new0 (float, cp_parameters_size (self));
  set_values (self, random);
  return self;
}

/** cp_parameters_free: frees the parameters */
void
cp_parameters_free (CpParameters *self)
{
  g_free (self->values);
  g_free (self->mean);
  g_free (self->square);
  g_free (self->average);
  g_free (self);
}

/** cp_parameters_size: Returns: how many numbers all matrices have */
gsize
cp_parameters_size (const CpParameters *self)
{
  return self->offsets[CP_N_PARAMETERS];
}

/**
 * cp_parameters_update:
 * @gradient: of the loss; cleared
 * @rate: of learning
 * @average: whether this step's values go into the running average
 *
 * Takes one step of Adam, the gradient cut to a largest length.
 */
void
cp_parameters_update (CpParameters *self,
                      float        *gradient,
                      float         rate,
                      gboolean      average)
{
  gsize size = cp_parameters_size (self);
  double length = 0;
  float scale, step;

  for (gsize i = 0; i < size; i++)
    length += (double) gradient[i] * gradient[i];
  length = sqrt (length);
  scale = length > LARGEST_GRADIENT ? (float) (LARGEST_GRADIENT / length) : 1.0f;

  self->step++;
  step = rate * (float) (sqrt (1 - pow (ADAM_SQUARE, self->step)) / (1 - pow (ADAM_MEAN, self->step)));
  for (gsize i = 0; i < size; i++)
    {
      float g = gradient[i] * scale;

      self->mean[i] = ADAM_MEAN * self->mean[i] + (1 - ADAM_MEAN) * g;
      self->square[i] = ADAM_SQUARE * self->square[i] + (1 - ADAM_SQUARE) * g * g;
      self->values[i] -= step * self->mean[i] / (sqrtf (self->square[i]) + ADAM_EPSILON);
      gradient[i] = 0;
    }
  if (!average)
    return;
  if (self->n_averaged++ == 0)
    memcpy (self->average, self->values, size * sizeof (float));
  else
    {
      float keep = MIN (AVERAGE_KEEP, (float) self->n_averaged / (float) (self->n_averaged + 10));

      for (gsize i = 0; i < size; i++)
        self->average[i] = keep * self->average[i] + (1 - keep) * self->values[i];
    }
}

/** cp_parameters_use_average: makes the running average the values */
void
cp_parameters_use_average (CpParameters *self)
{
  if (self->n_averaged > 0)
    memcpy (self->values, self->average, cp_parameters_size (self) * sizeof (float));
}
