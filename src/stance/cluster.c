/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/cluster.h"

#include "stance/candidates.h"
#include "stance/sums.h"

typedef struct
{
  guint32    *parent;
  guint32    *size;
  CpSums     *sums;  /* for each cluster the sums of the weights between it and the others */
  CpSums     *ties;  /* the same of the ties */
  CpSums     *texts; /* for each cluster the texts that its items stand in */
  CpCandidates *candidates;
  GArray     *noted; /* CpCandidate: those of the cluster at hand */
  const CpClusterRule *rule;
} Clustering;

static guint32
find (Clustering *self,
      guint32     item)
{
  while (self->parent[item] != item)
    item = self->parent[item] = self->parent[self->parent[item]];
  return item;
}

/* In how many texts both clusters have items. */
static guint
common_texts (const CpSums *a,
              const CpSums *b)
{
  const CpSums *fewer = a->n <= b->n ? a : b, *more = fewer == a ? b : a;
  guint n = 0;

  for (guint i = 0; i < fewer->n_places; i++)
    if (fewer->places[i].key != CP_SUMS_FREE && cp_sums_get (more, fewer->places[i].key) > 0)
      n++;
  return n;
}

/* What joining two clusters gains: Ward's criterion on what their items have in common beyond the threshold, and their ties, less
 * what speaks against coming back. */
static float
gain_of (Clustering *self,
         guint32     a,
         guint32     b)
{
  float sum = cp_sums_get (&self->sums[a], b), tie = cp_sums_get (&self->ties[a], b);
  float size_a = (float) self->size[a], size_b = (float) self->size[b];

  float again = self->rule->again > 0 ? self->rule->again * (float) common_texts (&self->texts[a], &self->texts[b]) : 0;

  return 2 * (sum - size_a * size_b * self->rule->threshold) / (size_a + size_b) + tie - again;
}

static void
note (Clustering *self,
      guint32     a,
      guint32     b)
{
  float gain = gain_of (self, a, b);

  if (gain > 0)
    g_array_append_val (self->noted, ((CpCandidate){ .gain = gain, .a = MIN (a, b), .b = MAX (a, b) }));
}

/* Hands over what was noted of one cluster. */
static void
hand_over (Clustering *self,
           guint32     cluster)
{
  if (self->noted->len > 0)
    cp_candidates_add (self->candidates, cluster, (const CpCandidate *) self->noted->data, self->noted->len);
  g_array_set_size (self->noted, 0);
}

/* What @from has in common with others becomes that of @into. Returns: (transfer full): with whom, in any order */
static GArray *
move_sums (CpSums *rows,
           guint32 from,
           guint32 into)
{
  const CpSums *moving = &rows[from];
  GArray *moved = g_array_sized_new (FALSE, FALSE, sizeof (guint32), moving->n);

  cp_sums_remove (&rows[into], from);
  for (guint i = 0; i < moving->n_places; i++)
    {
      CpSum sum = moving->places[i];

      if (sum.key == CP_SUMS_FREE || sum.key == into)
        continue;
      cp_sums_remove (&rows[sum.key], from);
      cp_sums_add (&rows[into], sum.key, sum.value);
      cp_sums_add (&rows[sum.key], into, sum.value);
      g_array_append_val (moved, sum.key);
    }
  cp_sums_clear (&rows[from]);
  return moved;
}

static void
move_texts (Clustering *self,
            guint32     from,
            guint32     into)
{
  const CpSums *moving = &self->texts[from];

  for (guint i = 0; i < moving->n_places; i++)
    if (moving->places[i].key != CP_SUMS_FREE)
      cp_sums_add (&self->texts[into], moving->places[i].key, 1);
  cp_sums_clear (&self->texts[from]);
}

/* Joins the cluster with fewer neighbours to the other: each sum moves no more than log n times. */
static void
join (Clustering *self,
      guint32     a,
      guint32     b)
{
  guint32 into = self->sums[a].n >= self->sums[b].n ? a : b;
  guint32 from = into == a ? b : a;
  g_autoptr (GArray) moved = move_sums (self->sums, from, into);
  g_autoptr (GArray) tied = move_sums (self->ties, from, into);

  move_texts (self, from, into);
  cp_candidates_drop (self->candidates, from);
  self->parent[from] = into;
  self->size[into] += self->size[from];

  for (guint i = 0; i < moved->len; i++)
    note (self, into, g_array_index (moved, guint32, i));
  hand_over (self, into);
}

/* Lays the edges into rows that have room for them. */
static void
lay_edges (Clustering   *self,
           guint         n_items,
           const CpEdge *edges,
           guint         n_edges)
{
  g_autofree guint *degree = g_new0 (guint, n_items + 1);

  for (guint i = 0; i < n_edges; i++)
    {
      degree[edges[i].a]++;
      degree[edges[i].b]++;
    }
  for (guint i = 0; i < n_items; i++)
    cp_sums_reserve (&self->sums[i], degree[i]);
  for (guint i = 0; i < n_edges; i++)
    {
      cp_sums_add (&self->sums[edges[i].a], edges[i].b, edges[i].weight);
      cp_sums_add (&self->sums[edges[i].b], edges[i].a, edges[i].weight);
      if (edges[i].tie == 0)
        continue;
      cp_sums_add (&self->ties[edges[i].a], edges[i].b, edges[i].tie);
      cp_sums_add (&self->ties[edges[i].b], edges[i].a, edges[i].tie);
    }
}

static void
lay_texts (Clustering *self,
           guint32     item)
{
  const CpClusterRule *rule = self->rule;
  guint32 first = rule->first_text != NULL ? rule->first_text[item] : item;
  guint32 end = rule->first_text != NULL ? rule->first_text[item + 1] : item + 1;

  for (guint32 i = first; rule->texts != NULL && i < end; i++)
    cp_sums_add (&self->texts[item], rule->texts[i], 1);
}

/**
 * cp_cluster:
 * @edges: (array length=n_edges): the pairs that have anything in common
 * @rule: what is asked of clusters
 *
 * Agglomerative clustering over a sparse graph: at each step those two clusters are joined that gain most by it (Ward 1963),
 * until none gains. The gain grows with the mean weight between the items beyond @threshold and with the clusters' sizes, so
 * that what speaks against joining many to many weighs more than what speaks against joining two; ties are added as they are.
 * A text goes through its subjects one after the other: what joins parts of one text that are not tied pays for each text that
 * would come back to what it had left; the ties of what follows each other carry that much more.
 * A gain that was noted can only have fallen while its clusters grew elsewhere, so what is noted are upper bounds, which are
 * looked at again when they come up. Takes O(E log² n) for E edges.
 *
 * Returns: (transfer full) (array length=n_items): for each item the number of its cluster, numbered from 0 in the order
 *   of their first items
 */
guint32 *
cp_cluster (guint                n_items,
            const CpEdge        *edges,
            guint                n_edges,
            const CpClusterRule *rule)
{
  Clustering self = { .parent = g_new (guint32, n_items), .size = g_new (guint32, n_items),
                      .sums = g_new0 (CpSums, n_items), .ties = g_new0 (CpSums, n_items), .texts = g_new0 (CpSums, n_items),
                      .rule = rule };
  guint32 *labels = g_new (guint32, n_items);
  guint32 *number = g_new (guint32, n_items);
  guint32 n_labels = 0;
  CpCandidate top;

  self.candidates = cp_candidates_new (n_items);
  self.noted = g_array_new (FALSE, FALSE, sizeof (CpCandidate));
  for (guint i = 0; i < n_items; i++)
    {
      self.parent[i] = i;
      self.size[i] = rule->sizes != NULL ? rule->sizes[i] : 1;
      number[i] = G_MAXUINT32;
      lay_texts (&self, i);
    }
  lay_edges (&self, n_items, edges, n_edges);
  for (guint i = 0; i < n_edges; i++)
    {
      note (&self, edges[i].a, edges[i].b);
      if (i + 1 == n_edges || edges[i + 1].b != edges[i].b)
        hand_over (&self, edges[i].b);
    }
  while (cp_candidates_take (self.candidates, &top))
    {
      float gain = gain_of (&self, top.a, top.b);

      if (gain <= 0 || gain > top.gain)
        continue;
      if (gain == top.gain)
        join (&self, top.a, top.b);
      else
        {
          note (&self, top.a, top.b);
          hand_over (&self, top.a);
        }
    }

  for (guint i = 0; i < n_items; i++)
    {
      guint32 root = find (&self, i);

      if (number[root] == G_MAXUINT32)
        number[root] = n_labels++;
      labels[i] = number[root];
    }
  for (guint i = 0; i < n_items; i++)
    {
      cp_sums_clear (&self.sums[i]);
      cp_sums_clear (&self.ties[i]);
      cp_sums_clear (&self.texts[i]);
    }
  g_free (self.parent);
  g_free (self.size);
  g_free (self.sums);
  g_free (self.ties);
  g_free (self.texts);
  g_free (number);
  cp_candidates_free (self.candidates);
  g_array_unref (self.noted);
  return labels;
}
