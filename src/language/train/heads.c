/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From states to tags, heads and labels, and from what is wrong with them back to the states. */
#include <math.h>
#include <string.h>

#include "language/activation.h"
#include "language/train/matrix.h"
#include "language/train/model.h"

#define DROP_STATE 0.33f

static guint
best_of (const float *numbers,
         guint        n)
{
  guint best = 0;

  for (guint i = 1; i < n; i++)
    if (numbers[i] > numbers[best])
      best = i;
  return best;
}

/* Turns scores into the gradient of the cross-entropy with @gold; returns that entropy. */
static float
soften (float *scores,
        guint  n,
        guint  gold)
{
  float largest = scores[best_of (scores, n)], sum = 0, right = scores[gold];

  for (guint i = 0; i < n; i++)
    sum += scores[i] = expf (scores[i] - largest);
  for (guint i = 0; i < n; i++)
    scores[i] /= sum;
  scores[gold] -= 1;
  return logf (sum) + largest - right;
}

static void
drop_states (CpModel     *self,
             const float *states,
             float       *dropped,
             float       *mask)
{
  for (guint s = 0; s < self->n_sentences; s++)
    {
      for (guint i = 0; i < CP_NET_STATE; i++)
        mask[s * CP_NET_STATE + i] = !self->training                                       ? 1
                                     : cp_random_unit (&self->random) < DROP_STATE ? 0
                                                                                           : 1 / (1 - DROP_STATE);
      for (gsize word = self->starts[s]; word < self->starts[s + 1]; word++)
        for (guint i = 0; i < CP_NET_STATE; i++)
          dropped[word * CP_NET_STATE + i] = states[word * CP_NET_STATE + i] * mask[s * CP_NET_STATE + i];
    }
}

static void
undrop (CpModel     *self,
        float       *d_states,
        const float *mask)
{
  for (guint s = 0; s < self->n_sentences; s++)
    for (gsize word = self->starts[s]; word < self->starts[s + 1]; word++)
      for (guint i = 0; i < CP_NET_STATE; i++)
        d_states[word * CP_NET_STATE + i] *= mask[s * CP_NET_STATE + i];
}

/* result = states · matrix + bias */
static void
project (CpModel     *self,
         float       *result,
         const float *states,
         guint        matrix,
         gint         bias)
{
  guint rows = self->parameters->rows[matrix], columns = self->parameters->columns[matrix];

  cp_matrix_multiply (result, states, cp_model_values (self, matrix), self->n_words, rows, columns, FALSE);
  if (bias >= 0)
    cp_matrix_add_bias (result, cp_model_values (self, (guint) bias), self->n_words, columns);
}

/* The way back through project(): adds to the gradients and to @d_states. */
static void
project_back (CpModel     *self,
              const float *d_result,
              const float *states,
              float       *d_states,
              guint        matrix,
              gint         bias)
{
  guint rows = self->parameters->rows[matrix], columns = self->parameters->columns[matrix];
  float *turned = g_new (float, MAX ((gsize) self->n_words * rows, (gsize) rows * columns));

  cp_matrix_transpose (turned, states, self->n_words, rows);
  cp_matrix_multiply (cp_model_gradient (self, matrix), turned, d_result, rows, self->n_words, columns, TRUE);
  cp_matrix_transpose (turned, cp_model_values (self, matrix), rows, columns);
  cp_matrix_multiply (d_states, d_result, turned, self->n_words, columns, rows, TRUE);
  if (bias >= 0)
    cp_matrix_add_rows (cp_model_gradient (self, (guint) bias), d_result, self->n_words, columns);
  g_free (turned);
}

static void
squash (float *numbers,
        gsize  n)
{
  for (gsize i = 0; i < n; i++)
    numbers[i] = cp_leaky (numbers[i]);
}

static void
unsquash (float       *d,
          const float *squashed,
          gsize        n)
{
  for (gsize i = 0; i < n; i++)
    d[i] *= squashed[i] > 0 ? 1.0f : 0.1f;
}

static const CpExample *
example_at (const CpModel *self,
            guint          sentence,
            guint32        i)
{
  return &self->sentences[sentence].examples[i];
}

static void
run_tags (CpModel *self)
{
  guint n_tags = self->parameters->columns[CP_PARAMETER_TAG];
  gsize n = self->n_words;
  g_autofree float *states = g_new (float, n * CP_NET_STATE);
  g_autofree float *mask = g_new (float, self->n_sentences * CP_NET_STATE);
  g_autofree float *scores = g_new (float, n * n_tags);
  gsize word = 0;

  drop_states (self, self->layers[CP_NET_TAG_LAYER].output, states, mask);
  project (self, scores, states, CP_PARAMETER_TAG, CP_PARAMETER_TAG_BIAS);
  for (guint s = 0; s < self->n_sentences; s++)
    for (guint32 i = 0; i < self->sentences[s].n_examples; i++, word++)
      {
        guint gold = example_at (self, s, i)->tag;

        self->score.n_tags += best_of (scores + word * n_tags, n_tags) == gold;
        self->score.loss += soften (scores + word * n_tags, n_tags, gold);
      }
  if (!self->training)
    return;
  memset (self->d_tag_output, 0, n * CP_NET_STATE * sizeof (float));
  project_back (self, scores, states, self->d_tag_output, CP_PARAMETER_TAG, CP_PARAMETER_TAG_BIAS);
  undrop (self, self->d_tag_output, mask);
}

/* What scoring heads works with, over all words. */
typedef struct
{
  float *dependents, *heads, *pairs, *places;
  float *d_dependents, *d_heads, *d_pairs, *d_places;
  guint32 *found; /* the best head of each word */
} Arcs;

#define N_PLACES (CP_NET_DISTANCES + 1)
#define PLACES_WIDTH 32

/* The heads of one sentence: the score of a pair is that of its states and that of how far apart they are. The root stands for the word itself. */
static void
run_sentence_arcs (CpModel *self,
                   Arcs    *arcs,
                   guint    sentence)
{
  guint32 n = self->sentences[sentence].n_examples, start = self->starts[sentence];
  guint width = (n + 15) & ~15u;
  g_autofree float *turned = g_new0 (float, (gsize) CP_NET_ARC * width);
  g_autofree float *scores = g_new (float, (gsize) n * width);
  const float *root = cp_model_values (self, CP_PARAMETER_ARC_ROOT);

  for (guint32 h = 0; h < n; h++)
    for (guint k = 0; k < CP_NET_ARC; k++)
      turned[(gsize) k * width + h] = arcs->heads[(gsize) (start + h) * CP_NET_ARC + k];
  cp_matrix_multiply (scores, arcs->pairs + (gsize) start * CP_NET_ARC, turned, n, CP_NET_ARC, width, FALSE);

  for (guint32 d = 0; d < n; d++)
    {
      const float *pair = arcs->pairs + (gsize) (start + d) * CP_NET_ARC;
      const float *places = arcs->places + (gsize) (start + d) * PLACES_WIDTH;
      float *row = scores + (gsize) d * width;
      guint32 gold = example_at (self, sentence, d)->head;

      row[d] = 0;
      for (guint k = 0; k < CP_NET_ARC; k++)
        row[d] += pair[k] * root[k];
      for (guint32 h = 0; h < n; h++)
        row[h] += places[cp_network_place (d, h)];
      arcs->found[start + d] = best_of (row, n);
      self->score.n_heads += arcs->found[start + d] == gold;
      self->score.loss += soften (row, n, gold);
      for (guint32 h = n; h < width; h++)
        row[h] = 0;
    }
  if (!self->training)
    return;

  {
    g_autofree float *keys = g_new (float, (gsize) width * CP_NET_ARC);
    g_autofree float *scores_turned = g_new (float, (gsize) n * width);
    float *d_root = cp_model_gradient (self, CP_PARAMETER_ARC_ROOT);

    for (guint32 d = 0; d < n; d++)
      {
        float *row = scores + (gsize) d * width;
        const float *pair = arcs->pairs + (gsize) (start + d) * CP_NET_ARC;
        float *d_pair = arcs->d_pairs + (gsize) (start + d) * CP_NET_ARC;
        float *d_places = arcs->d_places + (gsize) (start + d) * PLACES_WIDTH;

        for (guint32 h = 0; h < n; h++)
          d_places[cp_network_place (d, h)] += row[h];
        for (guint k = 0; k < CP_NET_ARC; k++)
          {
            d_root[k] += row[d] * pair[k];
            d_pair[k] += row[d] * root[k];
          }
        row[d] = 0;
      }
    memset (keys, 0, (gsize) width * CP_NET_ARC * sizeof (float));
    memcpy (keys, arcs->heads + (gsize) start * CP_NET_ARC, (gsize) n * CP_NET_ARC * sizeof (float));
    cp_matrix_multiply (arcs->d_pairs + (gsize) start * CP_NET_ARC, scores, keys, n, width, CP_NET_ARC, TRUE);
    cp_matrix_transpose (scores_turned, scores, n, width);
    cp_matrix_multiply (arcs->d_heads + (gsize) start * CP_NET_ARC, scores_turned, arcs->pairs + (gsize) start * CP_NET_ARC, n, n,
                        CP_NET_ARC, TRUE);
  }
}

/* Places: each dependent's state times each distance's numbers. */
static void
project_places (CpModel *self,
                Arcs    *arcs,
                gboolean back)
{
  g_autofree float *turned = g_new0 (float, (gsize) CP_NET_ARC * PLACES_WIDTH);
  const float *distances = cp_model_values (self, CP_PARAMETER_ARC_DISTANCE);

  if (!back)
    {
      for (guint c = 0; c < N_PLACES; c++)
        for (guint k = 0; k < CP_NET_ARC; k++)
          turned[(gsize) k * PLACES_WIDTH + c] = distances[c * CP_NET_ARC + k];
      cp_matrix_multiply (arcs->places, arcs->dependents, turned, self->n_words, CP_NET_ARC, PLACES_WIDTH, FALSE);
      return;
    }
  {
    g_autofree float *wide = g_new0 (float, (gsize) PLACES_WIDTH * CP_NET_ARC);
    g_autofree float *d_turned = g_new (float, (gsize) self->n_words * PLACES_WIDTH);
    g_autofree float *d_wide = g_new0 (float, (gsize) PLACES_WIDTH * CP_NET_ARC);
    float *d_distances = cp_model_gradient (self, CP_PARAMETER_ARC_DISTANCE);

    memcpy (wide, distances, N_PLACES * CP_NET_ARC * sizeof (float));
    cp_matrix_multiply (arcs->d_dependents, arcs->d_places, wide, self->n_words, PLACES_WIDTH, CP_NET_ARC, TRUE);
    cp_matrix_transpose (d_turned, arcs->d_places, self->n_words, PLACES_WIDTH);
    cp_matrix_multiply (d_wide, d_turned, arcs->dependents, PLACES_WIDTH, self->n_words, CP_NET_ARC, FALSE);
    for (guint i = 0; i < N_PLACES * CP_NET_ARC; i++)
      d_distances[i] += d_wide[i];
  }
}

static void
run_arcs (CpModel     *self,
          const float *states,
          float       *d_states,
          guint32     *found)
{
  gsize n = self->n_words, size = n * CP_NET_ARC;
  g_autofree float *numbers = g_new0 (float, 6 * size + 2 * n * PLACES_WIDTH);
  Arcs arcs = { .dependents = numbers, .heads = numbers + size, .pairs = numbers + 2 * size, .d_dependents = numbers + 3 * size,
                .d_heads = numbers + 4 * size, .d_pairs = numbers + 5 * size, .places = numbers + 6 * size,
                .d_places = numbers + 6 * size + n * PLACES_WIDTH, .found = found };

  project (self, arcs.dependents, states, CP_PARAMETER_ARC_DEPENDENT, CP_PARAMETER_ARC_DEPENDENT_BIAS);
  project (self, arcs.heads, states, CP_PARAMETER_ARC_HEAD, CP_PARAMETER_ARC_HEAD_BIAS);
  squash (arcs.dependents, size);
  squash (arcs.heads, size);
  project (self, arcs.pairs, arcs.dependents, CP_PARAMETER_ARC_PAIR, CP_PARAMETER_ARC_PAIR_BIAS);
  project_places (self, &arcs, FALSE);
  for (guint s = 0; s < self->n_sentences; s++)
    run_sentence_arcs (self, &arcs, s);
  if (!self->training)
    return;

  project_back (self, arcs.d_pairs, arcs.dependents, arcs.d_dependents, CP_PARAMETER_ARC_PAIR, CP_PARAMETER_ARC_PAIR_BIAS);
  project_places (self, &arcs, TRUE);
  unsquash (arcs.d_dependents, arcs.dependents, size);
  unsquash (arcs.d_heads, arcs.heads, size);
  project_back (self, arcs.d_dependents, states, d_states, CP_PARAMETER_ARC_DEPENDENT, CP_PARAMETER_ARC_DEPENDENT_BIAS);
  project_back (self, arcs.d_heads, states, d_states, CP_PARAMETER_ARC_HEAD, CP_PARAMETER_ARC_HEAD_BIAS);
}

/* Labels: of the gold head while training, of the best head found while measuring. */
static void
run_labels (CpModel       *self,
            const float   *states,
            float         *d_states,
            const guint32 *found)
{
  guint n_labels = self->parameters->columns[CP_PARAMETER_LABEL];
  gsize n = self->n_words, size = n * CP_NET_LABEL, word = 0;
  g_autofree float *numbers = g_new0 (float, 6 * size + n * n_labels);
  float *dependents = numbers, *heads = numbers + size, *hidden = numbers + 2 * size, *d_dependents = numbers + 3 * size;
  float *d_heads = numbers + 4 * size, *d_hidden = numbers + 5 * size, *scores = numbers + 6 * size;
  const float *root = cp_model_values (self, CP_PARAMETER_LABEL_ROOT), *distances = cp_model_values (self, CP_PARAMETER_LABEL_DISTANCE);
  float *d_root = cp_model_gradient (self, CP_PARAMETER_LABEL_ROOT), *d_distances = cp_model_gradient (self, CP_PARAMETER_LABEL_DISTANCE);

  project (self, dependents, states, CP_PARAMETER_LABEL_DEPENDENT, CP_PARAMETER_LABEL_BIAS);
  project (self, heads, states, CP_PARAMETER_LABEL_HEAD, -1);
  for (guint s = 0; s < self->n_sentences; s++)
    for (guint32 i = 0; i < self->sentences[s].n_examples; i++, word++)
      {
        guint32 head = self->training ? example_at (self, s, i)->head : found[word];
        const float *from = head == i ? root : heads + (gsize) (self->starts[s] + head) * CP_NET_LABEL;
        const float *distance = distances + (gsize) cp_network_place (i, head) * CP_NET_LABEL;

        for (guint k = 0; k < CP_NET_LABEL; k++)
          hidden[word * CP_NET_LABEL + k] = cp_leaky (dependents[word * CP_NET_LABEL + k] + from[k] + distance[k]);
      }
  project (self, scores, hidden, CP_PARAMETER_LABEL, CP_PARAMETER_LABEL_OUT_BIAS);

  word = 0;
  for (guint s = 0; s < self->n_sentences; s++)
    for (guint32 i = 0; i < self->sentences[s].n_examples; i++, word++)
      {
        guint gold = example_at (self, s, i)->label;

        self->score.n_labels += found[word] == example_at (self, s, i)->head && best_of (scores + word * n_labels, n_labels) == gold;
        self->score.loss += soften (scores + word * n_labels, n_labels, gold);
      }
  if (!self->training)
    return;

  project_back (self, scores, hidden, d_hidden, CP_PARAMETER_LABEL, CP_PARAMETER_LABEL_OUT_BIAS);
  unsquash (d_hidden, hidden, size);
  word = 0;
  for (guint s = 0; s < self->n_sentences; s++)
    for (guint32 i = 0; i < self->sentences[s].n_examples; i++, word++)
      {
        guint32 head = example_at (self, s, i)->head;
        float *to = head == i ? d_root : d_heads + (gsize) (self->starts[s] + head) * CP_NET_LABEL;
        float *distance = d_distances + (gsize) cp_network_place (i, head) * CP_NET_LABEL;

        for (guint k = 0; k < CP_NET_LABEL; k++)
          {
            float d = d_hidden[word * CP_NET_LABEL + k];

            d_dependents[word * CP_NET_LABEL + k] = d;
            to[k] += d;
            distance[k] += d;
          }
      }
  project_back (self, d_dependents, states, d_states, CP_PARAMETER_LABEL_DEPENDENT, CP_PARAMETER_LABEL_BIAS);
  project_back (self, d_heads, states, d_states, CP_PARAMETER_LABEL_HEAD, -1);
}

void
cp_heads_run (CpModel *self)
{
  gsize n = self->n_words;
  g_autofree float *states = g_new (float, n * CP_NET_STATE);
  g_autofree float *mask = g_new (float, self->n_sentences * CP_NET_STATE);
  g_autofree guint32 *found = g_new (guint32, n);

  run_tags (self);
  drop_states (self, self->layers[CP_NET_LAYERS - 1].output, states, mask);
  memset (self->d_output, 0, n * CP_NET_STATE * sizeof (float));
  run_arcs (self, states, self->d_output, found);
  run_labels (self, states, self->d_output, found);
  if (self->training)
    undrop (self, self->d_output, mask);
}
