/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "stance/cluster.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All pairs are compared up to this many statements; beyond, those that share a telling word. */
#define ALL_PAIRS 400
#define POSTINGS  32 /* statements looked at for each word */
#define PARTNERS  16 /* pairs kept for each statement */

/* How much likeness of meaning, above what any two texts have, counts beside shared words. */
#define MEANING_FLOOR 0.5f
#define MEANING_SHARE 0.4f
/* Statements are one issue while they have this much in common on average. */
#define THRESHOLD 0.14f
/* One that was left alone joins an issue from this on. */
#define LONELY_THRESHOLD 0.08f

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
  return feature_similarity (a->features, b->features) + MEANING_SHARE * MAX (0, meaning - MEANING_FLOOR);
}

static void
add_pair (GArray    *edges,
          CpBuilder *self,
          guint      a,
          guint      b)
{
  float weight = similarity (cp_builder_profile (self, a), cp_builder_profile (self, b));

  if (weight > 0.01f)
    g_array_append_val (edges, ((CpEdge){ .a = a, .b = b, .weight = weight }));
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
add_partners (GArray    *edges,
              CpBuilder *self,
              GArray   **postings,
              guint      statement,
              float     *scores)
{
  const GArray *features = cp_builder_profile (self, statement)->features;
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (Partner));

  for (guint i = 0; i < features->len; i++)
    {
      CpFeature feature = g_array_index (features, CpFeature, i);
      GArray *list = postings[feature.term];
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
        list = postings[feature.term] = g_array_new (FALSE, FALSE, sizeof (CpFeature));
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
    add_pair (edges, self, g_array_index (partners, Partner, i).statement, statement);
}

static GArray *
collect_pairs (CpBuilder *self)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (CpEdge));
  guint n = self->model->statements->len;
  GArray **postings;
  float *scores;

  if (n <= ALL_PAIRS)
    {
      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          add_pair (edges, self, i, j);
      return edges;
    }
  postings = g_new0 (GArray *, self->words->len);
  scores = g_new0 (float, n);
  for (guint i = 0; i < n; i++)
    add_partners (edges, self, postings, i, scores);
  for (guint i = 0; i < self->words->len; i++)
    g_clear_pointer (&postings[i], g_array_unref);
  g_free (postings);
  g_free (scores);
  return edges;
}

/* For each statement its pairs, so that a statement's likeness to each cluster can be added up. */
typedef struct
{
  guint32 *first; /* n + 1 */
  CpEdge  *pairs; /* a is the statement */
} Neighbours;

static Neighbours
neighbours_of (guint         n,
               const GArray *edges)
{
  Neighbours self = { .first = g_new0 (guint32, n + 2), .pairs = g_new (CpEdge, 2 * edges->len + 1) };

  for (guint i = 0; i < edges->len; i++)
    {
      self.first[g_array_index (edges, CpEdge, i).a + 2]++;
      self.first[g_array_index (edges, CpEdge, i).b + 2]++;
    }
  for (guint i = 2; i < n + 2; i++)
    self.first[i] += self.first[i - 1];
  for (guint i = 0; i < edges->len; i++)
    {
      CpEdge edge = g_array_index (edges, CpEdge, i);

      self.pairs[self.first[edge.a + 1]++] = edge;
      self.pairs[self.first[edge.b + 1]++] = (CpEdge){ edge.b, edge.a, edge.weight };
    }
  return self;
}

/* The cluster that a statement by itself has most in common with on average, its own where that is too little. */
static guint32
best_cluster (const Neighbours *neighbours,
              guint             statement,
              const guint32    *labels,
              const guint32    *size,
              float            *sums)
{
  guint32 best = labels[statement];
  float most = LONELY_THRESHOLD;

  for (guint32 i = neighbours->first[statement]; i < neighbours->first[statement + 1]; i++)
    sums[labels[neighbours->pairs[i].b]] += neighbours->pairs[i].weight;
  for (guint32 i = neighbours->first[statement]; i < neighbours->first[statement + 1]; i++)
    {
      guint32 label = labels[neighbours->pairs[i].b];
      float mean = sums[label] / (float) size[label];

      if (size[label] > 1 && mean > most)
        {
          most = mean;
          best = label;
        }
    }
  for (guint32 i = neighbours->first[statement]; i < neighbours->first[statement + 1]; i++)
    sums[labels[neighbours->pairs[i].b]] = 0;
  return best;
}

/* What was left alone may still fit in somewhere. */
static void
place_lonely (guint         n,
              const GArray *edges,
              guint32      *labels,
              guint32      *size)
{
  Neighbours neighbours = neighbours_of (n, edges);
  g_autofree float *sums = g_new0 (float, n + 1);
  g_autofree guint32 *old = g_memdup2 (labels, n * sizeof (guint32));
  g_autofree guint32 *old_size = g_memdup2 (size, n * sizeof (guint32));

  for (guint i = 0; i < n; i++)
    if (old_size[old[i]] == 1)
      {
        labels[i] = best_cluster (&neighbours, i, old, old_size, sums);
        size[old[i]]--;
        size[labels[i]]++;
      }
  g_free (neighbours.first);
  g_free (neighbours.pairs);
}

/** cp_build_issues: groups the statements of all articles by the question that they bear on */
void
cp_build_issues (CpBuilder *self)
{
  guint n = self->model->statements->len;
  g_autoptr (GArray) edges = collect_pairs (self);
  g_autofree guint32 *labels = cp_cluster (n, (const CpEdge *) edges->data, edges->len, THRESHOLD);
  g_autofree guint32 *size = g_new0 (guint32, n + 1);
  g_autofree gint32 *issue_of = g_new (gint32, n + 1);

  for (guint i = 0; i < n; i++)
    {
      size[labels[i]]++;
      issue_of[i] = -1;
    }
  place_lonely (n, edges, labels, size);
  for (guint i = 0; i < n; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);
      CpIssue *issue;

      if (size[labels[i]] < 2)
        continue;
      if (issue_of[labels[i]] < 0)
        {
          issue_of[labels[i]] = (gint32) self->model->issues->len;
          issue = cp_issue_new ();
          issue->id = g_strdup_printf ("i%u", self->model->issues->len + 1);
          g_ptr_array_add (self->model->issues, issue);
        }
      s->issue = issue_of[labels[i]];
      issue = g_ptr_array_index (self->model->issues, s->issue);
      g_array_append_val (issue->statements, i);
    }
}
