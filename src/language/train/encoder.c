/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From words to states: the tables, and layers of simple recurrent units in both directions. */
#include <string.h>

#include "language/activation.h"
#include "language/train/matrix.h"
#include "language/train/model.h"

#define DROP_INPUT 0.25f
#define DROP_LAYER 0.33f
#define DROP_VECTOR 0.03f

static void
fill_input (CpModel         *self,
            const CpExample *example,
            guint32          word)
{
  float *input = self->input + (gsize) word * CP_NET_INPUT;
  const float *table = cp_model_values (self, CP_PARAMETER_WORD), *affixes = cp_model_values (self, CP_PARAMETER_AFFIX);
  gboolean seen = example->vector != NULL && !(self->training && cp_random_unit (&self->random) < DROP_VECTOR);
  guint32 row = self->training && cp_random_unit (&self->random) < example->forget ? 0 : example->row;

  self->rows[word] = row;
  for (guint i = 0; i < CP_NET_VECTOR; i++)
    input[i] = seen ? example->scale * example->vector[i] : 0;
  for (guint i = 0; i < CP_N_SIGNS; i++)
    input[CP_NET_VECTOR + i] = i == 0 ? seen : example->features.signs[i];
  input += CP_NET_VECTOR + CP_N_SIGNS;
  memcpy (input, table + (gsize) row * CP_NET_WORD, CP_NET_WORD * sizeof (float));
  input += CP_NET_WORD;
  memset (input, 0, CP_NET_AFFIX * sizeof (float));
  for (guint k = 0; k < CP_N_AFFIXES; k++)
    {
      const float *affix = affixes + (gsize) (example->features.affixes[k] & (CP_NET_AFFIX_ROWS - 1)) * CP_NET_AFFIX;

      for (guint i = 0; i < CP_NET_AFFIX; i++)
        input[i] += affix[i];
    }
}

static void
fill_inputs (CpModel *self)
{
  guint32 word = 0;

  for (guint s = 0; s < self->n_sentences; s++)
    for (guint32 i = 0; i < self->sentences[s].n_examples; i++)
      fill_input (self, &self->sentences[s].examples[i], word++);
}

/* The same inputs are dropped for all words of a sentence (Gal and Ghahramani 2016). */
static void
drop (CpModel     *self,
      CpLayerRun  *run,
      const float *input,
      guint        width,
      float        rate)
{
  if (!self->training)
    {
      memcpy (run->dropped, input, (gsize) self->n_words * width * sizeof (float));
      return;
    }
  for (guint s = 0; s < self->n_sentences; s++)
    {
      float *mask = run->mask + (gsize) s * width;

      for (guint i = 0; i < width; i++)
        mask[i] = cp_random_unit (&self->random) < rate ? 0 : 1 / (1 - rate);
      for (guint32 word = self->starts[s]; word < self->starts[s + 1]; word++)
        for (guint i = 0; i < width; i++)
          run->dropped[(gsize) word * width + i] = input[(gsize) word * width + i] * mask[i];
    }
}

static void
step_forward (float       *gates,
              float       *memory,
              float       *squashed,
              float       *output,
              const float *before,
              const float *past,
              const float *weights)
{
  for (guint i = 0; i < CP_NET_HIDDEN; i++)
    {
      float forget = cp_sigmoid (gates[CP_NET_STATE + i] + weights[CP_GATE_FORGET_STATE * CP_NET_STATE + i] * before[i]
                                 + weights[CP_GATE_FORGET_BIAS * CP_NET_STATE + i]);
      float reset = cp_sigmoid (gates[2 * CP_NET_STATE + i] + weights[CP_GATE_RESET_STATE * CP_NET_STATE + i] * before[i]
                                + weights[CP_GATE_RESET_BIAS * CP_NET_STATE + i]);

      memory[i] = forget * before[i] + (1 - forget) * gates[i];
      squashed[i] = cp_tanh (memory[i]);
      output[i] = reset * squashed[i] + (1 - reset) * past[i];
      gates[CP_NET_STATE + i] = forget;
      gates[2 * CP_NET_STATE + i] = reset;
    }
}

static void
run_layer (CpModel     *self,
           guint        layer,
           const float *input,
           guint        width)
{
  CpLayerRun *run = &self->layers[layer];
  const guint columns = cp_network_gates (layer) * CP_NET_STATE;
  const float *weights = cp_model_values (self, CP_PARAMETER_GATES + layer);
  static const float nothing[CP_NET_HIDDEN] = { 0 };

  drop (self, run, input, width, layer == 0 ? DROP_INPUT : DROP_LAYER);
  cp_matrix_multiply (run->gates, run->dropped, cp_model_values (self, CP_PARAMETER_LAYER + layer), self->n_words, width, columns, FALSE);
  for (guint s = 0; s < self->n_sentences; s++)
    for (guint direction = 0; direction < 2; direction++)
      {
        const guint column = direction * CP_NET_HIDDEN;
        const float *before = nothing;
        guint32 n = self->starts[s + 1] - self->starts[s];

        for (guint32 t = 0; t < n; t++)
          {
            gsize word = direction == 0 ? self->starts[s] + t : self->starts[s + 1] - 1 - t;
            float *gates = run->gates + word * columns + column;
            const float *past = layer == 0 ? gates + 3 * CP_NET_STATE : input + word * width + column;
            gsize at = word * CP_NET_STATE + column;

            step_forward (gates, run->memory + at, run->squashed + at, run->output + at, before, past, weights + column);
            before = run->memory + at;
          }
      }
}

void
cp_encoder_forward (CpModel *self)
{
  const float *input = self->input;

  fill_inputs (self);
  for (guint layer = 0; layer < CP_NET_LAYERS; layer++)
    {
      run_layer (self, layer, input, layer == 0 ? CP_NET_INPUT : CP_NET_STATE);
      input = self->layers[layer].output;
    }
}

typedef struct
{
  const float *gates, *before, *squashed, *past;
  const float *weights;
  const float *d_output;
  float *d_gates; /* of the sums before the sigmoids */
  float *d_past;
  float *d_memory; /* of the step after, then of the step before */
  float *d_weights;
} StepBack;

static void
step_backward (const StepBack *b)
{
  for (guint i = 0; i < CP_NET_HIDDEN; i++)
    {
      float forget = b->gates[CP_NET_STATE + i], reset = b->gates[2 * CP_NET_STATE + i];
      float d = b->d_output[i];
      float d_reset = d * (b->squashed[i] - b->past[i]) * reset * (1 - reset);
      float d_memory = b->d_memory[i] + d * reset * (1 - b->squashed[i] * b->squashed[i]);
      float d_forget = d_memory * (b->before[i] - b->gates[i]) * forget * (1 - forget);

      b->d_past[i] = d * (1 - reset);
      b->d_gates[i] = d_memory * (1 - forget);
      b->d_gates[CP_NET_STATE + i] = d_forget;
      b->d_gates[2 * CP_NET_STATE + i] = d_reset;
      b->d_weights[CP_GATE_FORGET_STATE * CP_NET_STATE + i] += d_forget * b->before[i];
      b->d_weights[CP_GATE_RESET_STATE * CP_NET_STATE + i] += d_reset * b->before[i];
      b->d_weights[CP_GATE_FORGET_BIAS * CP_NET_STATE + i] += d_forget;
      b->d_weights[CP_GATE_RESET_BIAS * CP_NET_STATE + i] += d_reset;
      b->d_memory[i] = d_memory * forget + d_forget * b->weights[CP_GATE_FORGET_STATE * CP_NET_STATE + i]
                       + d_reset * b->weights[CP_GATE_RESET_STATE * CP_NET_STATE + i];
    }
}

static void
scan_backward (CpModel     *self,
               guint        layer,
               const float *input,
               guint        width,
               const float *d_output,
               float       *d_past)
{
  CpLayerRun *run = &self->layers[layer];
  const guint columns = cp_network_gates (layer) * CP_NET_STATE;
  static const float nothing[CP_NET_HIDDEN] = { 0 };

  for (guint s = 0; s < self->n_sentences; s++)
    for (guint direction = 0; direction < 2; direction++)
      {
        const guint column = direction * CP_NET_HIDDEN;
        guint32 n = self->starts[s + 1] - self->starts[s];
        float d_memory[CP_NET_HIDDEN] = { 0 };

        for (guint32 t = n; t-- > 0;)
          {
            gsize word = direction == 0 ? self->starts[s] + t : self->starts[s + 1] - 1 - t;
            gsize last = direction == 0 ? word - 1 : word + 1;
            gsize at = word * CP_NET_STATE + column;
            float *gates = run->gates + word * columns + column, *d_gates = self->d_gates + word * columns + column;
            StepBack back = {
              .gates = gates,
              .before = t == 0 ? nothing : run->memory + last * CP_NET_STATE + column,
              .squashed = run->squashed + at,
              .past = layer == 0 ? gates + 3 * CP_NET_STATE : input + word * width + column,
              .weights = cp_model_values (self, CP_PARAMETER_GATES + layer) + column,
              .d_output = d_output + at,
              .d_gates = d_gates,
              .d_past = layer == 0 ? d_gates + 3 * CP_NET_STATE : d_past + at,
              .d_memory = d_memory,
              .d_weights = cp_model_gradient (self, CP_PARAMETER_GATES + layer) + column,
            };

            step_backward (&back);
          }
      }
}

static void
layer_backward (CpModel     *self,
                guint        layer,
                const float *input,
                guint        width,
                const float *d_output,
                float       *d_input)
{
  CpLayerRun *run = &self->layers[layer];
  const guint columns = cp_network_gates (layer) * CP_NET_STATE;
  gsize n = self->n_words;
  float *d_past = cp_model_scratch (self, n * CP_NET_STATE + MAX ((gsize) width * columns, n * width));
  float *turned = d_past + n * CP_NET_STATE;

  scan_backward (self, layer, input, width, d_output, d_past);
  cp_matrix_transpose (turned, run->dropped, self->n_words, width);
  cp_matrix_multiply (cp_model_gradient (self, CP_PARAMETER_LAYER + layer), turned, self->d_gates, width, self->n_words, columns, TRUE);
  cp_matrix_transpose (turned, cp_model_values (self, CP_PARAMETER_LAYER + layer), width, columns);
  cp_matrix_multiply (d_input, self->d_gates, turned, self->n_words, columns, width, FALSE);
  for (guint s = 0; s < self->n_sentences; s++)
    for (gsize word = self->starts[s]; word < self->starts[s + 1]; word++)
      for (guint i = 0; i < width; i++)
        {
          d_input[word * width + i] *= run->mask[(gsize) s * width + i];
          if (layer > 0)
            d_input[word * width + i] += d_past[word * CP_NET_STATE + i];
        }
}

static void
tables_backward (CpModel     *self,
                 const float *d_input)
{
  float *words = cp_model_gradient (self, CP_PARAMETER_WORD), *affixes = cp_model_gradient (self, CP_PARAMETER_AFFIX);
  guint32 word = 0;

  for (guint s = 0; s < self->n_sentences; s++)
    for (guint32 e = 0; e < self->sentences[s].n_examples; e++, word++)
      {
        const float *d = d_input + (gsize) word * CP_NET_INPUT + CP_NET_VECTOR + CP_N_SIGNS;
        const CpFeatures *features = &self->sentences[s].examples[e].features;

        for (guint i = 0; i < CP_NET_WORD; i++)
          words[(gsize) self->rows[word] * CP_NET_WORD + i] += d[i];
        for (guint k = 0; k < CP_N_AFFIXES; k++)
          for (guint i = 0; i < CP_NET_AFFIX; i++)
            affixes[(gsize) (features->affixes[k] & (CP_NET_AFFIX_ROWS - 1)) * CP_NET_AFFIX + i] += d[CP_NET_WORD + i];
      }
}

void
cp_encoder_backward (CpModel *self)
{
  float *d_output = self->d_output, *d_input = self->d_input;

  for (guint layer = CP_NET_LAYERS; layer-- > 0;)
    {
      const float *input = layer == 0 ? self->input : self->layers[layer - 1].output;
      float *swap = d_output;

      if (layer == CP_NET_TAG_LAYER)
        for (gsize i = 0; i < (gsize) self->n_words * CP_NET_STATE; i++)
          d_output[i] += self->d_tag_output[i];
      layer_backward (self, layer, input, layer == 0 ? CP_NET_INPUT : CP_NET_STATE, d_output, d_input);
      d_output = d_input;
      d_input = swap;
    }
  tables_backward (self, d_output);
}
