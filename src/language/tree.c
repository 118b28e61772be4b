/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/tree.h"

#include <string.h>

#define NO_WORD G_MAXUINT32

/* Whether the heads lead every word to one root. */
static gboolean
is_tree (const guint32 *heads,
         guint          n_words,
         guint32       *mark)
{
  guint n_roots = 0;

  memset (mark, 0, n_words * sizeof *mark);
  for (guint32 word = 0; word < n_words; word++)
    {
      guint32 at = word;

      n_roots += heads[word] == word;
      while (mark[at] == 0 && heads[at] != at)
        {
          mark[at] = word + 1;
          at = heads[at];
        }
      if (heads[at] != at && mark[at] == word + 1)
        return FALSE;
      mark[at] = word + 1;
    }
  return n_roots == 1;
}

static void
take_best_heads (const float *scores,
                 guint        n_words,
                 guint        stride,
                 guint32     *heads)
{
  for (guint32 word = 0; word < n_words; word++)
    {
      const float *row = scores + (gsize) word * stride;
      guint32 best = 0;

      for (guint32 head = 1; head < n_words; head++)
        if (row[head] > row[best])
          best = head;
      heads[word] = best;
    }
}

/* The word that loses least by being the root instead of hanging on its best head. */
static guint32
find_root (const float *scores,
           guint        n_words,
           guint        stride)
{
  guint32 root = 0;
  float best_margin = 0;

  for (guint32 word = 0; word < n_words; word++)
    {
      const float *row = scores + (gsize) word * stride;
      float best = -G_MAXFLOAT, margin;

      for (guint32 head = 0; head < n_words; head++)
        if (head != word && row[head] > best)
          best = row[head];
      margin = row[word] - best;
      if (word == 0 || margin > best_margin)
        {
          root = word;
          best_margin = margin;
        }
    }
  return root;
}

/* A graph in which cycles are drawn together into their first node, remembering which words each edge is between. */
typedef struct
{
  guint n;
  guint32 root;
  float *weights;  /* head × dependent */
  guint32 *from;   /* the edge's head among the words */
  guint32 *to;
  guint32 *nodes;  /* those left */
  guint n_nodes;
  guint32 *owner;  /* the node that each word is drawn into */
  guint32 *heads;  /* result */
} Graph;

static inline gsize
edge (const Graph *graph,
      guint32      head,
      guint32      dependent)
{
  return (gsize) head * graph->n + dependent;
}

static void
choose_parents (const Graph *graph,
                guint32     *parents)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      guint32 node = graph->nodes[i], best = NO_WORD;

      for (guint k = 0; k < graph->n_nodes && node != graph->root; k++)
        if (graph->nodes[k] != node
            && (best == NO_WORD || graph->weights[edge (graph, graph->nodes[k], node)] > graph->weights[edge (graph, best, node)]))
          best = graph->nodes[k];
      parents[node] = best;
    }
}

/* Marks the nodes of a cycle among the parents; returns one of them, or NO_WORD. */
static guint32
find_cycle (const Graph   *graph,
            const guint32 *parents,
            guint32       *mark)
{
  memset (mark, 0, graph->n * sizeof *mark);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      guint32 node = graph->nodes[i];

      while (node != NO_WORD && mark[node] == 0)
        {
          mark[node] = i + 1;
          node = parents[node];
        }
      if (node != NO_WORD && mark[node] == i + 1)
        return node;
    }
  return NO_WORD;
}

static void
draw_together (Graph         *graph,
               const guint32 *parents,
               guint32        into,
               const guint8  *in_cycle)
{
  float weight = 0;
  guint kept = 0;
  guint32 node = into;

  do
    {
      weight += graph->weights[edge (graph, parents[node], node)];
      node = parents[node];
    }
  while (node != into);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      guint32 other = graph->nodes[i], out = into, in = into;
      float best_out = -G_MAXFLOAT, best_in = -G_MAXFLOAT;

      if (in_cycle[other])
        continue;
      node = into;
      do
        {
          float leaving = graph->weights[edge (graph, node, other)];
          float entering = weight + graph->weights[edge (graph, other, node)] - graph->weights[edge (graph, parents[node], node)];

          if (leaving > best_out)
            {
              best_out = leaving;
              out = node;
            }
          if (entering > best_in)
            {
              best_in = entering;
              in = node;
            }
          node = parents[node];
        }
      while (node != into);
      graph->from[edge (graph, into, other)] = graph->from[edge (graph, out, other)];
      graph->to[edge (graph, into, other)] = graph->to[edge (graph, out, other)];
      graph->from[edge (graph, other, into)] = graph->from[edge (graph, other, in)];
      graph->to[edge (graph, other, into)] = graph->to[edge (graph, other, in)];
      graph->weights[edge (graph, into, other)] = best_out;
      graph->weights[edge (graph, other, into)] = best_in;
    }

  for (guint i = 0; i < graph->n_nodes; i++)
    if (!in_cycle[graph->nodes[i]] || graph->nodes[i] == into)
      graph->nodes[kept++] = graph->nodes[i];
  graph->n_nodes = kept;
  for (guint32 word = 0; word < graph->n; word++)
    if (in_cycle[graph->owner[word]])
      graph->owner[word] = into;
}

static void
solve (Graph *graph)
{
  g_autofree guint32 *parents = g_new (guint32, graph->n);
  g_autofree guint32 *mark = g_new (guint32, graph->n);
  g_autofree guint32 *owner = g_memdup2 (graph->owner, graph->n * sizeof (guint32));
  g_autofree guint8 *in_cycle = g_new0 (guint8, graph->n);
  guint32 start, node, entered = NO_WORD;

  choose_parents (graph, parents);
  start = find_cycle (graph, parents, mark);
  if (start == NO_WORD)
    {
      for (guint i = 0; i < graph->n_nodes; i++)
        if (graph->nodes[i] != graph->root)
          {
            gsize at = edge (graph, parents[graph->nodes[i]], graph->nodes[i]);

            graph->heads[graph->to[at]] = graph->from[at];
          }
      return;
    }

  /* The edges of the cycle as they are now: drawing it together writes over those of its first node. */
  g_autofree guint32 *cycle_from = g_new (guint32, graph->n);
  g_autofree guint32 *cycle_to = g_new (guint32, graph->n);
  node = start;
  do
    {
      in_cycle[node] = TRUE;
      cycle_from[node] = graph->from[edge (graph, parents[node], node)];
      cycle_to[node] = graph->to[edge (graph, parents[node], node)];
      node = parents[node];
    }
  while (node != start);
  draw_together (graph, parents, start, in_cycle);
  solve (graph);

  for (guint32 word = 0; word < graph->n && entered == NO_WORD; word++)
    if (in_cycle[owner[word]] && graph->heads[word] != NO_WORD)
      entered = owner[word];
  for (node = parents[entered]; node != entered; node = parents[node])
    graph->heads[cycle_to[node]] = cycle_from[node];
}

void
cp_tree_decode (const float *scores,
                guint        n_words,
                guint        stride,
                guint32     *heads)
{
  g_autofree guint32 *mark = g_new (guint32, n_words);
  gsize n_edges = (gsize) n_words * n_words;
  Graph graph = { .n = n_words, .n_nodes = n_words, .heads = heads };

  take_best_heads (scores, n_words, stride, heads);
  if (is_tree (heads, n_words, mark))
    return;

  graph.root = find_root (scores, n_words, stride);
  graph.weights = g_new (float, n_edges);
  graph.from = g_new (guint32, n_edges);
  graph.to = g_new (guint32, n_edges);
  graph.nodes = g_new (guint32, n_words);
  graph.owner = g_new (guint32, n_words);
  for (guint32 word = 0; word < n_words; word++)
    {
      graph.nodes[word] = graph.owner[word] = word;
      heads[word] = NO_WORD;
      for (guint32 head = 0; head < n_words; head++)
        {
          gsize at = edge (&graph, head, word);

          graph.weights[at] = scores[(gsize) word * stride + head];
          graph.from[at] = head;
          graph.to[at] = word;
        }
    }
  solve (&graph);
  heads[graph.root] = graph.root;
  g_free (graph.weights);
  g_free (graph.from);
  g_free (graph.to);
  g_free (graph.nodes);
  g_free (graph.owner);
}
