/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/grouping.h"

/* All pairs are compared up to this many statements; beyond, those that share a telling word. */
#define ALL_PAIRS 400
#define POSTINGS  32 /* statements looked at for each word */
#define PARTNERS  16 /* pairs kept for each statement */

/* So many pairs are worth handing to a thread. */
#define BLOCK_OF_PAIRS 4096

/* Two articles whose words are less alike are on two matters; from which on they are on one. Of 148 pairs of articles on one dispute, from
 * tests/comparisons, 99 of 100 are at least 0.17 alike, of pairs from two disputes 95 of 100 at most 0.13, and 99 at most 0.17. */
#define OTHER_MATTER 0.1f
#define SAME_MATTER  0.2f

/* How much likeness of meaning counts beside shared words. */
#define MEANING_SHARE 0.35f

static float
feature_similarity (const GArray *a,
                    const GArray *b)
{
  float sum = 0;
  guint i = 0, j = 0;

  while (i < a->len && j < b->len)
    {
      const CpFeature *x = &g_array_index (a, CpFeature, i), *y = &g_array_index (b, CpFeature, j);

      if (x->term == y->term)
        {
          sum += x->weight * y->weight;
          i++;
          j++;
        }
      else if (x->term < y->term)
        i++;
      else
        j++;
    }
  return sum;
}

static float
similarity (const CpProfile *a,
            const CpProfile *b)
{
  float meaning = 0;

  for (guint k = 0; k < CP_VECTOR_SIZE; k++)
    meaning += a->vector[k] * b->vector[k];
  return feature_similarity (a->features, b->features) + MEANING_SHARE * meaning;
}

/* What the two have in common is found for all pairs at once. */
static void
add_pair (GArray *pairs,
          guint   a,
          guint   b)
{
  g_array_append_val (pairs, ((CpEdge){ .a = a, .b = b }));
}

/* How far two statements may bear on one question for what their articles are about, 0 … 1: those of two matters share words by chance. */
static float
share_of_matter (const CpBuilder *self,
                 const CpProfile *a,
                 const CpProfile *b)
{
  float alike;

  if (a->reading == b->reading)
    return 1;
  alike = cp_gist_likeness (self->readings[a->reading]->gist, self->readings[b->reading]->gist);
  return CLAMP ((alike - OTHER_MATTER) / (SAME_MATTER - OTHER_MATTER), 0, 1);
}

static void
weigh_pair (CpBuilder *self,
            guint      number,
            gpointer   pairs)
{
  CpEdge *pair = (CpEdge *) pairs + number;

  const CpProfile *a = cp_builder_profile (self, pair->a), *b = cp_builder_profile (self, pair->b);

  pair->weight = similarity (a, b);
  if (pair->weight > 0)
    pair->weight *= share_of_matter (self, a, b);
}

typedef struct
{
  guint32 statement;
  float   score;
} Partner;

static gboolean
is_better (const Partner *a,
           const Partner *b)
{
  return a->score != b->score ? a->score > b->score : a->statement < b->statement;
}

/* Leaves the best PARTNERS of @partners, in order. */
static void
keep_best (GArray *partners)
{
  guint kept = 0;

  for (guint i = 0; i < partners->len; i++)
    {
      Partner partner = g_array_index (partners, Partner, i);
      guint at = MIN (kept, PARTNERS);

      if (kept >= PARTNERS && !is_better (&partner, &g_array_index (partners, Partner, PARTNERS - 1)))
        continue;
      if (kept >= PARTNERS)
        at = PARTNERS - 1;
      else
        kept++;
      for (; at > 0 && is_better (&partner, &g_array_index (partners, Partner, at - 1)); at--)
        g_array_index (partners, Partner, at) = g_array_index (partners, Partner, at - 1);
      g_array_index (partners, Partner, at) = partner;
    }
  g_array_set_size (partners, kept);
}

/* For each statement the earlier ones that share its words, the last few of each word's list, the best of those. */
static void
add_partners (GArray    *pairs,
              CpBuilder *self,
              GArray    *partners,
              guint      statement,
              float     *scores)
{
  GPtrArray *postings = self->shelf->postings;
  const GArray *features = cp_builder_profile (self, statement)->features;

  for (guint i = 0; i < features->len; i++)
    {
      CpFeature feature = g_array_index (features, CpFeature, i);
      GArray *list = g_ptr_array_index (postings, feature.term);
      guint from = list != NULL && list->len > POSTINGS ? list->len - POSTINGS : 0;

      if (feature.weight < 0.12f)
        continue;
      for (guint j = from; list != NULL && j < list->len; j++)
        {
          CpFeature other = g_array_index (list, CpFeature, j);

          if (scores[other.term] == 0)
            g_array_append_val (partners, ((Partner){ .statement = other.term }));
          scores[other.term] += feature.weight * other.weight;
        }
      if (list == NULL)
        list = postings->pdata[feature.term] = g_array_new (FALSE, FALSE, sizeof (CpFeature));
      g_array_append_val (list, ((CpFeature){ statement, feature.weight }));
    }
  for (guint i = 0; i < partners->len; i++)
    {
      Partner *partner = &g_array_index (partners, Partner, i);

      partner->score = scores[partner->statement];
      scores[partner->statement] = 0;
    }
  keep_best (partners);
  for (guint i = 0; i < partners->len; i++)
    add_pair (pairs, g_array_index (partners, Partner, i).statement, statement);
  g_array_set_size (partners, 0);
}

static void
add_all (CpVolume *volume)
{
  for (guint i = volume->paired; i < volume->end; i++)
    for (guint j = 0; j < i; j++)
      add_pair (volume->pairs, j, i);
}

static void
add_best (CpBuilder *self,
          CpVolume  *volume)
{
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (Partner));
  g_autofree float *scores = g_new0 (float, volume->end + 1);

  g_ptr_array_set_size (self->shelf->postings, (gint) self->shelf->words->len);
  for (guint i = volume->paired; i < volume->end; i++)
    add_partners (volume->pairs, self, partners, i, scores);
}

/** cp_pair_volume: finds the pairs that have anything in common: of the statements of @volume, and of them with earlier ones */
void
cp_pair_volume (CpBuilder *self,
                CpVolume  *volume)
{
  guint known = volume->pairs->len;

  if (volume->first == 0 && volume->end <= ALL_PAIRS && !volume->full)
    add_all (volume);
  else
    add_best (self, volume);
  volume->paired = volume->end;
  if (volume->pairs->len > known)
    cp_builder_each (self, volume->pairs->len - known, BLOCK_OF_PAIRS, weigh_pair, &g_array_index (volume->pairs, CpEdge, known));
}
