/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "language/activation.h"
#include "language/network-private.h"
#include "language/tree.h"

/* The loops over single numbers, once for every x86-64 and once for wider registers: the same numbers either way. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define WIDE __attribute__ ((target_clones ("avx2", "default"), optimize ("O3")))
#else
#define WIDE
#endif

/* How many words are worked on at once; a sentence is never longer. */
#define BATCH CP_NET_BATCH

struct _CpNetworkRun
{
  const CpNetwork *network;
  const CpVectors *vectors;
  gint16 *input;  /* words × CP_NET_INPUT */
  gint16 *states; /* words × CP_NET_STATE: a layer's output as the next one takes it */
  float *outputs[2];
  float *gates;
  float *numbers[4]; /* words × the widest of what the heads work with */
  gint16 *rounded;
  float *scores; /* CP_NET_LONGEST² */
  guint32 *heads;
};

#define WIDEST CP_NET_MAX_TAGS

/** cp_network_run_new: Returns: (transfer full): room for one thread to work with a network, which must outlive it */
CpNetworkRun *
cp_network_run_new (const CpNetwork *network,
                    const CpVectors *vectors)
{
  CpNetworkRun *self = g_new0 (CpNetworkRun, 1);

  G_STATIC_ASSERT (WIDEST >= CP_NET_ARC && WIDEST >= CP_NET_LABEL && WIDEST >= CP_NET_MAX_LABELS && WIDEST % CP_WEIGHTS_GROUP == 0);
  self->network = network;
  self->vectors = vectors;
  self->input = g_new (gint16, BATCH * CP_NET_INPUT);
  self->states = g_new (gint16, BATCH * CP_NET_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (self->outputs); i++)
    self->outputs[i] = g_new (float, BATCH * CP_NET_STATE);
  self->gates = g_new (float, BATCH * 4 * CP_NET_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (self->numbers); i++)
    self->numbers[i] = g_new (float, BATCH * WIDEST);
  self->rounded = g_new (gint16, BATCH * WIDEST);
  self->scores = g_new (float, CP_NET_LONGEST * CP_NET_LONGEST);
  self->heads = g_new (guint32, CP_NET_LONGEST);
  return self;
}

/** cp_network_run_free: frees the room */
void
cp_network_run_free (CpNetworkRun *self)
{
  g_free (self->input);
  g_free (self->states);
  for (guint i = 0; i < G_N_ELEMENTS (self->outputs); i++)
    g_free (self->outputs[i]);
  g_free (self->gates);
  for (guint i = 0; i < G_N_ELEMENTS (self->numbers); i++)
    g_free (self->numbers[i]);
  g_free (self->rounded);
  g_free (self->scores);
  g_free (self->heads);
  g_free (self);
}

static guint32
row_of_word (const CpNetwork *network,
             guint32          hash)
{
  for (guint32 slot = hash;; slot++)
    {
      const guint32 *entry = network->slots + 2 * (slot & (network->n_slots - 1));
      guint32 row = GUINT32_FROM_LE (entry[1]);

      if (row == 0 || GUINT32_FROM_LE (entry[0]) == hash)
        return row;
    }
}

WIDE static void
round_all (gint16 *restrict      rounded,
           const float *restrict numbers,
           gsize                 n)
{
  for (gsize i = 0; i < n; i++)
    rounded[i] = cp_weights_round (numbers[i]);
}

WIDE static void
leak_all (float *restrict numbers,
          gsize           n)
{
  for (gsize i = 0; i < n; i++)
    numbers[i] = cp_leaky (numbers[i]);
}

static inline void
add_scaled (float *restrict       sum,
            const gint8 *restrict bytes,
            float                 scale,
            guint                 n)
{
  for (guint i = 0; i < n; i++)
    sum[i] += scale * bytes[i];
}

WIDE static void
fill_input (const CpNetworkRun *self,
            const CpFeatures   *features,
            gint16             *input)
{
  const CpNetwork *network = self->network;
  float numbers[CP_NET_INPUT] = { 0 };
  float *at = numbers;
  guint32 row = row_of_word (network, features->word);

  if (features->vector != CP_VECTORS_NONE)
    add_scaled (at, cp_vectors_get (self->vectors, features->vector),
                CP_NET_VECTOR_GAIN * cp_vectors_scale (self->vectors, features->vector), CP_NET_VECTOR);
  at += CP_NET_VECTOR;
  for (guint i = 0; i < CP_N_SIGNS; i++)
    at[i] = features->signs[i];
  at += CP_N_SIGNS;
  add_scaled (at, network->words.bytes + (gsize) row * CP_NET_WORD, network->words.scales[row], CP_NET_WORD);
  at += CP_NET_WORD;
  for (guint i = 0; i < CP_N_AFFIXES; i++)
    {
      row = features->affixes[i] & (CP_NET_AFFIX_ROWS - 1);
      add_scaled (at, network->affixes.bytes + (gsize) row * CP_NET_AFFIX, network->affixes.scales[row], CP_NET_AFFIX);
    }
  for (guint i = 0; i < CP_NET_INPUT; i++)
    input[i] = cp_weights_round (numbers[i]);
}

/* One step of one direction: what the unit keeps of its memory, and how much of it it shows. */
WIDE static void
step (const float *restrict gates,
      const float *restrict past,
      const float *restrict weights,
      float *restrict       memory,
      float *restrict       output)
{
  for (guint i = 0; i < CP_NET_HIDDEN; i++)
    {
      float before = memory[i];
      float forget = cp_sigmoid (gates[CP_NET_STATE + i] + weights[CP_GATE_FORGET_STATE * CP_NET_STATE + i] * before
                                 + weights[CP_GATE_FORGET_BIAS * CP_NET_STATE + i]);
      float reset = cp_sigmoid (gates[2 * CP_NET_STATE + i] + weights[CP_GATE_RESET_STATE * CP_NET_STATE + i] * before
                                + weights[CP_GATE_RESET_BIAS * CP_NET_STATE + i]);

      memory[i] = forget * before + (1 - forget) * gates[i];
      output[i] = reset * cp_tanh (memory[i]) + (1 - reset) * past[i];
    }
}

static void
run_layer (CpNetworkRun  *self,
           guint          layer,
           const guint32 *starts,
           guint          n_sentences,
           const float   *past,
           float         *output)
{
  const CpLayer *weights = &self->network->layers[layer];
  const guint columns = weights->weights.n_out;
  const guint32 n_words = starts[n_sentences] - starts[0];

  cp_weights_apply (&weights->weights, layer == 0 ? self->input : self->states, n_words, self->gates);
  for (guint s = 0; s < n_sentences; s++)
    for (guint direction = 0; direction < 2; direction++)
      {
        const guint column = direction * CP_NET_HIDDEN;
        guint32 first = starts[s] - starts[0], n = starts[s + 1] - starts[s];
        float memory[CP_NET_HIDDEN] = { 0 };

        for (guint32 t = 0; t < n; t++)
          {
            gsize word = direction == 0 ? first + t : first + n - 1 - t;
            const float *gates = self->gates + word * columns + column;

            step (gates, layer == 0 ? gates + 3 * CP_NET_STATE : past + word * CP_NET_STATE + column, weights->gates + column, memory,
                  output + word * CP_NET_STATE + column);
          }
      }
  round_all (self->states, output, (gsize) n_words * CP_NET_STATE);
}

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

static void
run_tags (CpNetworkRun *self,
          guint32       n_words,
          CpAnalysis   *analyses)
{
  const CpWeights *weights = &self->network->tag;

  cp_weights_apply (weights, self->states, n_words, self->numbers[0]);
  for (guint32 word = 0; word < n_words; word++)
    analyses[word].tag = (guint16) best_of (self->numbers[0] + (gsize) word * weights->n_out, self->network->n_tags);
}

/* scores[d][h] = pairs[d] · heads[h], summed in one order: heads lie on their side. */
WIDE static void
multiply_pairs (float *restrict       scores,
                const float *restrict pairs,
                const float *restrict heads,
                guint                 n)
{
  for (guint d = 0; d < n; d++)
    {
      float *row = scores + (gsize) d * CP_NET_LONGEST;

      for (guint h = 0; h < n; h++)
        row[h] = 0;
      for (guint k = 0; k < CP_NET_ARC; k++)
        {
          float factor = pairs[d * CP_NET_ARC + k];

          for (guint h = 0; h < n; h++)
            row[h] += factor * heads[(gsize) k * CP_NET_LONGEST + h];
        }
    }
}

static void
score_sentence (CpNetworkRun *self,
                const float  *heads,
                const float  *pairs,
                const float  *places,
                guint32       n)
{
  const guint places_width = self->network->arc_distance.n_out;
  float *turned = self->gates; /* free by now, and large enough */

  G_STATIC_ASSERT (CP_NET_ARC * CP_NET_LONGEST <= BATCH * 4 * CP_NET_STATE);
  for (guint32 h = 0; h < n; h++)
    for (guint k = 0; k < CP_NET_ARC; k++)
      turned[(gsize) k * CP_NET_LONGEST + h] = heads[(gsize) h * CP_NET_ARC + k];
  multiply_pairs (self->scores, pairs, turned, n);
  for (guint32 d = 0; d < n; d++)
    {
      float *row = self->scores + (gsize) d * CP_NET_LONGEST;
      const float *place = places + (gsize) d * places_width;

      row[d] = 0;
      for (guint k = 0; k < CP_NET_ARC; k++)
        row[d] += pairs[(gsize) d * CP_NET_ARC + k] * self->network->arc_root[k];
      for (guint32 h = 0; h < n; h++)
        row[h] += place[cp_network_place (d, h)];
    }
}

static void
run_arcs (CpNetworkRun  *self,
          const guint32 *starts,
          guint          n_sentences,
          CpAnalysis    *analyses)
{
  const CpNetwork *network = self->network;
  guint32 n_words = starts[n_sentences] - starts[0];
  float *dependents = self->numbers[0], *heads = self->numbers[1], *pairs = self->numbers[2], *places = self->numbers[3];

  cp_weights_apply (&network->arc_dependent, self->states, n_words, dependents);
  cp_weights_apply (&network->arc_head, self->states, n_words, heads);
  leak_all (dependents, (gsize) n_words * CP_NET_ARC);
  leak_all (heads, (gsize) n_words * CP_NET_ARC);
  round_all (self->rounded, dependents, (gsize) n_words * CP_NET_ARC);
  cp_weights_apply (&network->arc_pair, self->rounded, n_words, pairs);
  cp_weights_apply (&network->arc_distance, self->rounded, n_words, places);
  for (guint s = 0; s < n_sentences; s++)
    {
      guint32 first = starts[s] - starts[0], n = starts[s + 1] - starts[s];

      score_sentence (self, heads + (gsize) first * CP_NET_ARC, pairs + (gsize) first * CP_NET_ARC,
                      places + (gsize) first * network->arc_distance.n_out, n);
      cp_tree_decode (self->scores, n, CP_NET_LONGEST, self->heads);
      for (guint32 word = 0; word < n; word++)
        analyses[first + word].head = self->heads[word];
    }
}

static void
run_labels (CpNetworkRun  *self,
            const guint32 *starts,
            guint          n_sentences,
            CpAnalysis    *analyses)
{
  const CpNetwork *network = self->network;
  guint32 n_words = starts[n_sentences] - starts[0];
  float *dependents = self->numbers[0], *heads = self->numbers[1], *scores = self->numbers[2];

  cp_weights_apply (&network->label_dependent, self->states, n_words, dependents);
  cp_weights_apply (&network->label_head, self->states, n_words, heads);
  for (guint s = 0; s < n_sentences; s++)
    {
      guint32 first = starts[s] - starts[0], n = starts[s + 1] - starts[s];

      for (guint32 i = 0; i < n; i++)
        {
          guint32 head = analyses[first + i].head;
          float *dependent = dependents + (gsize) (first + i) * CP_NET_LABEL;
          const float *from = head == i ? network->label_root : heads + (gsize) (first + head) * CP_NET_LABEL;
          const float *distance = network->label_distance + (gsize) cp_network_place (i, head) * CP_NET_LABEL;

          for (guint k = 0; k < CP_NET_LABEL; k++)
            dependent[k] = cp_leaky (dependent[k] + from[k] + distance[k]);
        }
    }
  round_all (self->rounded, dependents, (gsize) n_words * CP_NET_LABEL);
  cp_weights_apply (&network->label, self->rounded, n_words, scores);
  for (guint32 word = 0; word < n_words; word++)
    analyses[word].label = (guint16) best_of (scores + (gsize) word * network->label.n_out, network->n_labels);
}

/**
 * cp_network_run:
 * @features: of the words of all sentences
 * @starts: where each sentence begins in @features, and where the last ends: at most CP_NET_LONGEST words each,
 *   CP_NET_BATCH together, none empty
 * @analyses: (out caller-allocates): one a word
 *
 * Tags and parses a few sentences.
 */
void
cp_network_run (CpNetworkRun     *self,
                const CpFeatures *features,
                const guint32    *starts,
                guint             n_sentences,
                CpAnalysis       *analyses)
{
  guint32 n_words = starts[n_sentences] - starts[0];
  const float *past = NULL;

  g_return_if_fail (n_words <= BATCH);
  for (guint32 word = 0; word < n_words; word++)
    fill_input (self, &features[word], self->input + (gsize) word * CP_NET_INPUT);
  for (guint layer = 0; layer < CP_NET_LAYERS; layer++)
    {
      float *output = self->outputs[layer % 2];

      run_layer (self, layer, starts, n_sentences, past, output);
      if (layer == CP_NET_TAG_LAYER)
        run_tags (self, n_words, analyses);
      past = output;
    }
  run_arcs (self, starts, n_sentences, analyses);
  run_labels (self, starts, n_sentences, analyses);
}
