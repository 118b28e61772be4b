/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/cluster.h"

/* Two clusters that may be joined, with the mean weight between them when that was noted. */
typedef struct
{
  float   mean;
  guint32 a;
  guint32 b;
} Candidate;

typedef struct
{
  guint32    *parent;
  guint32    *size;
  GHashTable **sums; /* for each cluster: other cluster → sum of the weights between them */
  GArray     *heap;  /* Candidate, the largest mean first */
} Clustering;

static gpointer
pack (float value)
{
  union { float f; guint32 u; } bits = { .f = value };

  return GUINT_TO_POINTER (bits.u);
}

static float
unpack (gpointer value)
{
  union { guint32 u; float f; } bits = { .u = GPOINTER_TO_UINT (value) };

  return bits.f;
}

/* Ties are broken by the items' order, so that the result depends on nothing else. */
static gboolean
before (const Candidate *x,
        const Candidate *y)
{
  if (x->mean != y->mean)
    return x->mean > y->mean;
  return x->a != y->a ? x->a < y->a : x->b < y->b;
}

static void
heap_push (GArray   *heap,
           Candidate candidate)
{
  guint i = heap->len;

  g_array_append_val (heap, candidate);
  while (i > 0)
    {
      guint up = (i - 1) / 2;

      if (before (&g_array_index (heap, Candidate, up), &candidate))
        break;
      g_array_index (heap, Candidate, i) = g_array_index (heap, Candidate, up);
      i = up;
    }
  g_array_index (heap, Candidate, i) = candidate;
}

static Candidate
heap_pop (GArray *heap)
{
  Candidate top = g_array_index (heap, Candidate, 0);
  Candidate last = g_array_index (heap, Candidate, heap->len - 1);
  guint n = heap->len - 1, i = 0;

  g_array_set_size (heap, n);
  if (n == 0)
    return top;
  for (;;)
    {
      guint child = 2 * i + 1;

      if (child >= n)
        break;
      if (child + 1 < n && before (&g_array_index (heap, Candidate, child + 1), &g_array_index (heap, Candidate, child)))
        child++;
      if (before (&last, &g_array_index (heap, Candidate, child)))
        break;
      g_array_index (heap, Candidate, i) = g_array_index (heap, Candidate, child);
      i = child;
    }
  g_array_index (heap, Candidate, i) = last;
  return top;
}

static guint32
find (Clustering *self,
      guint32     item)
{
  while (self->parent[item] != item)
    item = self->parent[item] = self->parent[self->parent[item]];
  return item;
}

static float
mean_between (Clustering *self,
              guint32     a,
              guint32     b)
{
  gpointer sum = g_hash_table_lookup (self->sums[a], GUINT_TO_POINTER (b));

  return unpack (sum) / ((float) self->size[a] * (float) self->size[b]);
}

static void
add_sum (Clustering *self,
         guint32     a,
         guint32     b,
         float       weight)
{
  gpointer key = GUINT_TO_POINTER (b);

  g_hash_table_insert (self->sums[a], key, pack (unpack (g_hash_table_lookup (self->sums[a], key)) + weight));
}

static void
note (Clustering *self,
      guint32     a,
      guint32     b,
      float       threshold)
{
  float mean = mean_between (self, a, b);

  if (mean >= threshold)
    heap_push (self->heap, (Candidate){ .mean = mean, .a = MIN (a, b), .b = MAX (a, b) });
}

static int
compare_ids (gconstpointer x,
             gconstpointer y)
{
  guint32 a = *(const guint32 *) x, b = *(const guint32 *) y;

  return a < b ? -1 : a > b;
}

/* Joins the cluster with fewer neighbours to the other: each sum moves no more than log n times. */
static void
join (Clustering *self,
      guint32     a,
      guint32     b,
      float       threshold)
{
  guint32 into = g_hash_table_size (self->sums[a]) >= g_hash_table_size (self->sums[b]) ? a : b;
  guint32 from = into == a ? b : a;
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_remove (self->sums[into], GUINT_TO_POINTER (from));
  g_hash_table_iter_init (&iter, self->sums[from]);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint32 other = GPOINTER_TO_UINT (key);

      if (other == into)
        continue;
      g_hash_table_remove (self->sums[other], GUINT_TO_POINTER (from));
      add_sum (self, into, other, unpack (value));
      add_sum (self, other, into, unpack (value));
      g_array_append_val (moved, other);
    }
  g_clear_pointer (&self->sums[from], g_hash_table_unref);
  self->parent[from] = into;
  self->size[into] += self->size[from];

  g_array_sort (moved, compare_ids);
  for (guint i = 0; i < moved->len; i++)
    note (self, into, g_array_index (moved, guint32, i), threshold);
}

/**
 * cp_cluster:
 * @edges: (array length=n_edges): the pairs that have anything in common
 * @threshold: above 0: clusters are joined while the mean weight between their items is at least this
 *
 * Agglomerative clustering with average linkage (Sokal and Michener 1958) over a sparse graph. A mean that was noted can
 * only have fallen while its clusters grew elsewhere, so the heap holds upper bounds, which are looked at again when they
 * come up. Takes O(E log² n) for E edges.
 *
 * Returns: (transfer full) (array length=n_items): for each item the number of its cluster, numbered from 0 in the order
 *   of their first items
 */
guint32 *
cp_cluster (guint         n_items,
            const CpEdge *edges,
            guint         n_edges,
            float         threshold)
{
  Clustering self = { .parent = g_new (guint32, n_items), .size = g_new (guint32, n_items),
                      .sums = g_new (GHashTable *, n_items) };
  guint32 *labels = g_new (guint32, n_items);
  guint32 *number = g_new (guint32, n_items);
  guint32 n_labels = 0;

  self.heap = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (guint i = 0; i < n_items; i++)
    {
      self.parent[i] = i;
      self.size[i] = 1;
      self.sums[i] = g_hash_table_new (NULL, NULL);
      number[i] = G_MAXUINT32;
    }
  for (guint i = 0; i < n_edges; i++)
    {
      add_sum (&self, edges[i].a, edges[i].b, edges[i].weight);
      add_sum (&self, edges[i].b, edges[i].a, edges[i].weight);
    }
  for (guint i = 0; i < n_edges; i++)
    note (&self, edges[i].a, edges[i].b, threshold);

  while (self.heap->len > 0)
    {
      Candidate top = heap_pop (self.heap);
      guint32 a = find (&self, top.a), b = find (&self, top.b);
      float mean;

      if (a == b || a != top.a || b != top.b)
        continue;
      mean = mean_between (&self, a, b);
      if (mean < threshold || mean > top.mean)
        continue;
      if (mean < top.mean)
        heap_push (self.heap, (Candidate){ .mean = mean, .a = top.a, .b = top.b });
      else
        join (&self, a, b, threshold);
    }

  for (guint i = 0; i < n_items; i++)
    {
      guint32 root = find (&self, i);

      if (number[root] == G_MAXUINT32)
        number[root] = n_labels++;
      labels[i] = number[root];
    }
  for (guint i = 0; i < n_items; i++)
    g_clear_pointer (&self.sums[i], g_hash_table_unref);
  g_free (self.parent);
  g_free (self.size);
  g_free (self.sums);
  g_free (number);
  g_array_unref (self.heap);
  return labels;
}
