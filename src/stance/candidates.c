/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/candidates.h"

/* What was noted at once of one cluster: a heap of its own within the pool. */
typedef struct
{
  guint32 owner;
  guint   first;
  guint   n;
} Run;

/* A run by the best of its candidates. */
typedef struct
{
  CpCandidate best;
  guint32     run;
} Head;

struct _CpCandidates
{
  guint8 *gone; /* for each cluster whether it was dropped */
  GArray *pool; /* CpCandidate: those of all runs */
  GArray *runs; /* Run */
  GArray *heads; /* Head: a heap of the runs that are not empty */
};

/** cp_candidates_new: Returns: (transfer full): no candidates yet, between clusters numbered from 0 */
CpCandidates *
cp_candidates_new (guint n_clusters)
{
  CpCandidates *self = g_new0 (CpCandidates, 1);

  self->gone = g_new0 (guint8, n_clusters + 1);
  self->pool = g_array_new (FALSE, FALSE, sizeof (CpCandidate));
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->heads = g_array_new (FALSE, FALSE, sizeof (Head));
  return self;
}

/** cp_candidates_free: frees @self */
void
cp_candidates_free (CpCandidates *self)
{
  g_free (self->gone);
  g_array_unref (self->pool);
  g_array_unref (self->runs);
  g_array_unref (self->heads);
  g_free (self);
}

/* Ties are broken by the clusters' numbers, so that the order depends on nothing else. */
static gboolean
before (const CpCandidate *x,
        const CpCandidate *y)
{
  if (x->gain != y->gain)
    return x->gain > y->gain;
  return x->a != y->a ? x->a < y->a : x->b < y->b;
}

/* Lets the candidate at @at of a heap sink to its place. */
static void
sink (CpCandidate *heap,
      guint        n,
      guint        at)
{
  CpCandidate sinking = heap[at];

  for (;;)
    {
      guint child = 2 * at + 1;

      if (child >= n)
        break;
      if (child + 1 < n && before (&heap[child + 1], &heap[child]))
        child++;
      if (before (&sinking, &heap[child]))
        break;
      heap[at] = heap[child];
      at = child;
    }
  heap[at] = sinking;
}

static void
sink_head (GArray *heads)
{
  Head *heap = (Head *) heads->data, sinking = heap[0];
  guint at = 0;

  for (;;)
    {
      guint child = 2 * at + 1;

      if (child >= heads->len)
        break;
      if (child + 1 < heads->len && before (&heap[child + 1].best, &heap[child].best))
        child++;
      if (before (&sinking.best, &heap[child].best))
        break;
      heap[at] = heap[child];
      at = child;
    }
  heap[at] = sinking;
}

static void
raise_head (GArray *heads,
            Head    head)
{
  guint at = heads->len;

  g_array_append_val (heads, head);
  for (guint up; at > 0; at = up)
    {
      up = (at - 1) / 2;
      if (before (&g_array_index (heads, Head, up).best, &head.best))
        break;
      g_array_index (heads, Head, at) = g_array_index (heads, Head, up);
    }
  g_array_index (heads, Head, at) = head;
}

/**
 * cp_candidates_add:
 * @owner: a cluster that all of @candidates are of
 * @n: at least 1
 */
void
cp_candidates_add (CpCandidates      *self,
                   guint32            owner,
                   const CpCandidate *candidates,
                   guint              n)
{
  Run run = { owner, self->pool->len, n };
  CpCandidate *heap;

  g_array_append_vals (self->pool, candidates, n);
  heap = &g_array_index (self->pool, CpCandidate, run.first);
  for (guint i = n / 2; i > 0; i--)
    sink (heap, n, i - 1);
  g_array_append_val (self->runs, run);
  raise_head (self->heads, (Head){ heap[0], self->runs->len - 1 });
}

/** cp_candidates_drop: forgets all candidates of @cluster, which is no more; no more of them are added */
void
cp_candidates_drop (CpCandidates *self,
                    guint32       cluster)
{
  self->gone[cluster] = TRUE;
}

static void
remove_head (GArray *heads)
{
  g_array_index (heads, Head, 0) = g_array_index (heads, Head, heads->len - 1);
  g_array_set_size (heads, heads->len - 1);
  if (heads->len > 0)
    sink_head (heads);
}

/* Takes the best of the first run away. */
static void
advance (CpCandidates *self,
         Run          *run)
{
  CpCandidate *heap = &g_array_index (self->pool, CpCandidate, run->first);

  heap[0] = heap[--run->n];
  if (run->n == 0)
    {
      remove_head (self->heads);
      return;
    }
  sink (heap, run->n, 0);
  g_array_index (self->heads, Head, 0).best = heap[0];
  sink_head (self->heads);
}

/** cp_candidates_take: Returns: whether there is a candidate left; the best is taken away */
gboolean
cp_candidates_take (CpCandidates *self,
                    CpCandidate  *best)
{
  while (self->heads->len > 0)
    {
      Head head = g_array_index (self->heads, Head, 0);
      Run *run = &g_array_index (self->runs, Run, head.run);

      if (self->gone[run->owner])
        {
          remove_head (self->heads);
          continue;
        }
      advance (self, run);
      if (self->gone[head.best.a] || self->gone[head.best.b])
        continue;
      *best = head.best;
      return TRUE;
    }
  return FALSE;
}
