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

/* So many pairs are worth handing to a thread. */
#define BLOCK_OF_PAIRS 4096

/* How much likeness of meaning counts beside shared words. */
#define MEANING_SHARE 0.3f
/* A content of so many telling words can be an issue by itself. */
#define WORDS_ALONE 5
/* What two statements have in common that do not bear on one question. */
#define THRESHOLD 0.07f
/* How much the log odds that one goes on with the other count beside what they have in common. */
#define TURN_SHARE 0.3f
/* What speaks against an article's coming back to a question that it had left. */
#define AGAIN 0.1f

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
add_pair (GArray *edges,
          guint   a,
          guint   b)
{
  g_array_append_val (edges, ((CpEdge){ .a = a, .b = b }));
}

static void
weigh_pair (CpBuilder *self,
            guint      number,
            gpointer   pairs)
{
  CpEdge *pair = (CpEdge *) pairs + number;

  pair->weight = similarity (cp_builder_profile (self, pair->a), cp_builder_profile (self, pair->b));
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
              GArray    *partners,
              guint      statement,
              float     *scores)
{
  const GArray *features = cp_builder_profile (self, statement)->features;

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
    add_pair (edges, g_array_index (partners, Partner, i).statement, statement);
  g_array_set_size (partners, 0);
}

static void
add_turns (GArray    *edges,
           CpBuilder *self)
{
  for (guint i = 1; i < self->model->statements->len; i++)
    {
      float turn = cp_builder_profile (self, i)->turn;

      if (turn != 0)
        g_array_append_val (edges, ((CpEdge){ .a = i - 1, .b = i, .tie = TURN_SHARE * turn + AGAIN }));
    }
}

static void
collect_pairs (GArray    *edges,
               CpBuilder *self)
{
  guint n = self->model->statements->len;
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (Partner));
  GArray **postings;
  float *scores;

  if (n <= ALL_PAIRS)
    {
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < i; j++)
          add_pair (edges, j, i);
      return;
    }
  postings = g_new0 (GArray *, self->words->len);
  scores = g_new0 (float, n);
  for (guint i = 0; i < n; i++)
    add_partners (edges, self, postings, partners, i, scores);
  for (guint i = 0; i < self->words->len; i++)
    g_clear_pointer (&postings[i], g_array_unref);
  g_free (postings);
  g_free (scores);
}

static GArray *
collect_edges (CpBuilder *self)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (CpEdge));
  guint n_turns;

  add_turns (edges, self);
  n_turns = edges->len;
  collect_pairs (edges, self);
  if (edges->len > n_turns)
    cp_builder_each (self, edges->len - n_turns, BLOCK_OF_PAIRS, weigh_pair, &g_array_index (edges, CpEdge, n_turns));
  return edges;
}

/* For each statement the article that it stands in. */
static guint32 *
articles_of (const CpBuilder *self)
{
  guint n = self->model->statements->len;
  guint32 *articles = g_new (guint32, n + 1);

  for (guint i = 0; i < n; i++)
    articles[i] = cp_builder_statement (self, i)->article;
  return articles;
}

/* One statement by itself is an issue where a party says enough in it to be asked about. */
static gboolean
stands_alone (const CpBuilder *self,
              guint            statement)
{
  const CpModelStatement *s = cp_builder_statement (self, statement);
  const CpProfile *profile = cp_builder_profile (self, statement);

  return s->party >= 0 && !s->nested && !profile->anaphoric && profile->own->len >= WORDS_ALONE;
}

/** cp_build_issues: groups the statements of all articles by the question that they bear on */
void
cp_build_issues (CpBuilder *self)
{
  guint n = self->model->statements->len;
  g_autoptr (GArray) edges = collect_edges (self);
  g_autofree guint32 *articles = articles_of (self);
  const CpClusterRule rule = { THRESHOLD, articles, AGAIN };
  g_autofree guint32 *labels = cp_cluster (n, (const CpEdge *) edges->data, edges->len, &rule);
  g_autofree guint32 *size = g_new0 (guint32, n + 1);
  g_autofree gint32 *issue_of = g_new (gint32, n + 1);

  for (guint i = 0; i < n; i++)
    {
      size[labels[i]]++;
      issue_of[i] = -1;
    }
  for (guint i = 0; i < n; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);
      CpIssue *issue;

      if (size[labels[i]] < 2 && !stands_alone (self, i))
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
