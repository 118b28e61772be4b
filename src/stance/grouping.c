/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/grouping.h"

#include "stance/sums.h"

/* What two statements have in common that do not bear on one question. */
#define THRESHOLD 0.055f
/* How much the log odds that one goes on with the other count beside what they have in common. */
#define TURN_SHARE 0.18f
/* What speaks against an article's coming back to a question that it had left. */
#define AGAIN 0.16f

static float
turn_at (const CpBuilder *self,
         guint            statement)
{
  return statement > 0 ? cp_builder_profile (self, statement)->turn : 0;
}

/* What binds a statement to the one before it; 0 for nothing. */
static float
tie_of (float turn)
{
  return turn != 0 ? TURN_SHARE * turn + AGAIN : 0;
}

static GArray *
turns_of (const CpBuilder *self,
          const CpVolume  *volume)
{
  GArray *turns = g_array_sized_new (FALSE, FALSE, sizeof (float), volume->end - volume->first);

  for (guint i = volume->first; i < volume->end; i++)
    {
      float turn = turn_at (self, i);

      g_array_append_val (turns, turn);
    }
  return turns;
}

/* Whether the volume's groups were made with the turns that there are now. */
static gboolean
is_grouped (const CpBuilder *self,
            const CpVolume  *volume)
{
  if (volume->groups == NULL || volume->turns->len != volume->end - volume->first)
    return FALSE;
  for (guint i = volume->first; i < volume->end; i++)
    if (g_array_index (volume->turns, float, i - volume->first) != turn_at (self, i))
      return FALSE;
  return TRUE;
}

/* The volume's edges between its own statements, numbered from its first. */
static GArray *
own_edges (const CpVolume *volume)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (CpEdge), volume->pairs->len + volume->turns->len);

  for (guint i = 1; i < volume->turns->len; i++)
    {
      float tie = tie_of (g_array_index (volume->turns, float, i));

      if (tie != 0)
        g_array_append_val (edges, ((CpEdge){ .a = i - 1, .b = i, .tie = tie }));
    }
  for (guint i = 0; i < volume->pairs->len; i++)
    {
      CpEdge edge = g_array_index (volume->pairs, CpEdge, i);

      if (edge.a < volume->first)
        continue;
      edge.a -= volume->first;
      edge.b -= volume->first;
      g_array_append_val (edges, edge);
    }
  return edges;
}

/* For each of the volume's statements the article that it stands in. */
static guint32 *
articles_of (const CpBuilder *self,
             const CpVolume  *volume)
{
  guint32 *articles = g_new (guint32, volume->end - volume->first + 1);

  for (guint i = volume->first; i < volume->end; i++)
    articles[i - volume->first] = cp_builder_statement (self, i)->article;
  return articles;
}

static void
group_volume (CpBuilder *self,
              CpVolume  *volume)
{
  guint n = volume->end - volume->first;
  g_autofree guint32 *articles = articles_of (self, volume);
  const CpClusterRule rule = { .threshold = THRESHOLD, .texts = articles, .again = AGAIN };
  g_autoptr (GArray) edges = NULL;

  g_clear_pointer (&volume->turns, g_array_unref);
  volume->turns = turns_of (self, volume);
  edges = own_edges (volume);
  g_free (volume->groups);
  volume->groups = cp_cluster (n, (const CpEdge *) edges->data, edges->len, &rule);
  volume->n_groups = 0;
  for (guint i = 0; i < n; i++)
    volume->n_groups = MAX (volume->n_groups, volume->groups[i] + 1);
}

/* The groups of all volumes, in one row. */
typedef struct
{
  guint    n;
  guint32 *of;    /* for each statement its group */
  guint32 *size;  /* of each group */
} Groups;

static void
lay_groups (const CpShelf *shelf,
            Groups        *groups)
{
  groups->of = g_new (guint32, shelf->n_counted + 1);
  groups->n = 0;
  for (guint i = 0; i < shelf->volumes->len; i++)
    {
      const CpVolume *volume = cp_shelf_volume (shelf, i);

      for (guint j = volume->first; j < volume->end; j++)
        groups->of[j] = groups->n + volume->groups[j - volume->first];
      groups->n += volume->n_groups;
    }
  groups->size = g_new0 (guint32, groups->n + 1);
  for (guint i = 0; i < shelf->n_counted; i++)
    groups->size[groups->of[i]]++;
}

/* Adds up what the statements of a volume's groups have in common with those of other groups. */
static void
sum_bonds (CpVolume     *volume,
           const Groups *groups)
{
  guint32 first = volume->end > volume->first ? groups->of[volume->first] : 0;
  g_autofree CpSums *sums = g_new0 (CpSums, volume->n_groups + 1);

  volume->bonds = g_array_new (FALSE, FALSE, sizeof (CpEdge));
  for (guint i = 1; i < volume->turns->len; i++)
    {
      guint32 a = groups->of[volume->first + i - 1], b = groups->of[volume->first + i];
      float tie = tie_of (g_array_index (volume->turns, float, i));

      if (a != b && tie != 0)
        g_array_append_val (volume->bonds, ((CpEdge){ .a = a, .b = b, .tie = tie }));
    }
  for (guint i = 0; i < volume->pairs->len; i++)
    {
      const CpEdge *pair = &g_array_index (volume->pairs, CpEdge, i);

      if (groups->of[pair->a] != groups->of[pair->b])
        cp_sums_add (&sums[groups->of[pair->b] - first], groups->of[pair->a], pair->weight);
    }
  for (guint i = 0; i < volume->n_groups; i++)
    {
      for (guint j = 0; j < sums[i].n_places; j++)
        if (sums[i].places[j].key != CP_SUMS_FREE)
          g_array_append_val (volume->bonds, ((CpEdge){ .a = sums[i].places[j].key, .b = first + i, .weight = sums[i].places[j].value }));
      cp_sums_clear (&sums[i]);
    }
}

/* For each group the articles that its statements stand in, one behind the other; @first: where those of each begin. */
static guint32 *
articles_of_groups (const CpBuilder *self,
                    const Groups    *groups,
                    guint32         *first)
{
  guint n = self->shelf->n_counted;
  guint32 *articles = g_new (guint32, n + 1);
  g_autofree guint32 *filled = g_new0 (guint32, groups->n + 1);

  first[0] = 0;
  for (guint i = 0; i < groups->n; i++)
    first[i + 1] = first[i] + groups->size[i];
  for (guint i = 0; i < n; i++)
    articles[first[groups->of[i]] + filled[groups->of[i]]++] = cp_builder_statement (self, i)->article;
  return articles;
}

/* Joins groups of several volumes that bear on one question. */
static guint32 *
join_groups (CpBuilder *self)
{
  const CpShelf *shelf = self->shelf;
  g_autoptr (GArray) bonds = g_array_new (FALSE, FALSE, sizeof (CpEdge));
  g_autofree guint32 *articles = NULL, *first = NULL, *joined = NULL;
  Groups groups;
  CpClusterRule rule = { .threshold = THRESHOLD, .again = AGAIN };

  lay_groups (shelf, &groups);
  for (guint i = 0; i < shelf->volumes->len; i++)
    {
      CpVolume *volume = cp_shelf_volume (shelf, i);

      if (volume->bonds == NULL)
        sum_bonds (volume, &groups);
      if (volume->bonds->len > 0)
        g_array_append_vals (bonds, volume->bonds->data, volume->bonds->len);
    }
  first = g_new (guint32, groups.n + 1);
  rule.texts = articles = articles_of_groups (self, &groups, first);
  rule.first_text = first;
  rule.sizes = groups.size;
  joined = cp_cluster (groups.n, (const CpEdge *) bonds->data, bonds->len, &rule);
  for (guint i = 0; i < shelf->n_counted; i++)
    groups.of[i] = joined[groups.of[i]];
  g_free (groups.size);
  return groups.of;
}

/**
 * cp_group_statements:
 *
 * Groups the statements by the question that they bear on: those of each volume, and then the volumes' groups.
 *
 * Returns: (transfer full): for each statement the number of its group, numbered from 0 in the order of their first statements
 */
guint32 *
cp_group_statements (CpBuilder *self)
{
  const CpShelf *shelf = self->shelf;
  gboolean changed = FALSE;

  for (guint i = 0; i < shelf->volumes->len; i++)
    {
      CpVolume *volume = cp_shelf_volume (shelf, i);

      if (volume->paired < volume->end)
        cp_pair_volume (self, volume);
      if (!is_grouped (self, volume))
        {
          group_volume (self, volume);
          changed = TRUE;
        }
      if (changed)
        g_clear_pointer (&volume->bonds, g_array_unref);
    }
  if (shelf->volumes->len == 1)
    return g_memdup2 (cp_shelf_volume (shelf, 0)->groups, shelf->n_counted * sizeof (guint32));
  return join_groups (self);
}
