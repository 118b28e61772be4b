/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/train/model.h"

#include <string.h>

/** cp_model_new: Returns: (transfer full): a model that works with @parameters, which must outlive it */
CpModel *
cp_model_new (const CpParameters *parameters)
{
  CpModel *self = g_new0 (CpModel, 1);

  self->parameters = parameters;
  self->gradient = g_new0 (float, cp_parameters_size (parameters));
  return self;
}

static void
free_workspace (CpModel *self)
{
  g_free (self->rows);
  g_free (self->starts);
  g_free (self->input);
  g_free (self->d_output);
  g_free (self->d_tag_output);
  g_free (self->d_gates);
  g_free (self->d_input);
  for (guint layer = 0; layer < CP_NET_LAYERS; layer++)
    {
      g_free (self->layers[layer].dropped);
      g_free (self->layers[layer].mask);
      g_free (self->layers[layer].gates);
      g_free (self->layers[layer].memory);
      g_free (self->layers[layer].squashed);
      g_free (self->layers[layer].output);
    }
}

/** cp_model_free: frees the model */
void
cp_model_free (CpModel *self)
{
  free_workspace (self);
  g_free (self->gradient);
  g_free (self->scratch);
  g_free (self);
}

/** cp_model_scratch: Returns: (transfer none): room for numbers until the next call */
float *
cp_model_scratch (CpModel *self,
                  gsize    n_numbers)
{
  if (self->n_scratch < n_numbers)
    {
      g_free (self->scratch);
      self->n_scratch = n_numbers * 2;
      self->scratch = g_new (float, self->n_scratch);
    }
  return self->scratch;
}

static void
make_room (CpModel *self,
           guint32  n_words)
{
  const gsize widest = MAX (CP_NET_INPUT, CP_NET_STATE);

  if (n_words <= self->capacity)
    return;
  free_workspace (self);
  self->capacity = n_words + n_words / 2;
  self->rows = g_new (guint32, self->capacity);
  self->starts = g_new (guint32, self->capacity + 1);
  self->input = g_new (float, self->capacity * CP_NET_INPUT);
  self->d_output = g_new (float, self->capacity * widest);
  self->d_tag_output = g_new (float, self->capacity * CP_NET_STATE);
  self->d_gates = g_new (float, self->capacity * 4 * CP_NET_STATE);
  self->d_input = g_new (float, self->capacity * widest);
  for (guint layer = 0; layer < CP_NET_LAYERS; layer++)
    {
      CpLayerRun *run = &self->layers[layer];

      run->dropped = g_new (float, self->capacity * widest);
      run->mask = g_new (float, self->capacity * widest);
      run->gates = g_new (float, self->capacity * 4 * CP_NET_STATE);
      run->memory = g_new (float, self->capacity * CP_NET_STATE);
      run->squashed = g_new (float, self->capacity * CP_NET_STATE);
      run->output = g_new (float, self->capacity * CP_NET_STATE);
    }
}

/**
 * cp_model_run:
 * @training: whether to drop parts at random and to add to the gradient
 * @seed: of what is dropped
 *
 * Runs the network over whole sentences, none of them empty, and adds to the score how well it does.
 */
void
cp_model_run (CpModel                 *self,
              const CpExampleSentence *sentences,
              guint                    n_sentences,
              gboolean                 training,
              guint64                  seed)
{
  guint32 n_words = 0;

  for (guint i = 0; i < n_sentences; i++)
    n_words += sentences[i].n_examples;
  make_room (self, n_words);
  self->sentences = sentences;
  self->n_sentences = n_sentences;
  self->n_words = n_words;
  self->training = training;
  self->random.state = seed;
  self->starts[0] = 0;
  for (guint i = 0; i < n_sentences; i++)
    self->starts[i + 1] = self->starts[i] + sentences[i].n_examples;

  cp_encoder_forward (self);
  cp_heads_run (self);
  if (training)
    cp_encoder_backward (self);
  self->score.n_words += n_words;
}
