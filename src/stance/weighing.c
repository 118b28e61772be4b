/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/pulls.h"
#include "stance/recall.h"

#include <math.h>
#include <string.h>

/* A statement is compared with so many before it. */
#define WINDOW 40
/* A word that so many of the statements have, and this share of them, is what they are about. */
#define TOPIC_LEAST 3
#define TOPIC_SHARE 0.3f

static CpModelStatement *
statement_at (const CpWeighing *self,
              guint             place)
{
  return cp_builder_statement (self->builder, g_array_index (self->issue->statements, guint32, place));
}

static CpProfile *
profile_at (const CpWeighing *self,
            guint             place)
{
  return cp_builder_profile (self->builder, g_array_index (self->issue->statements, guint32, place));
}

static GHashTable *
find_topics (const CpWeighing *self)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer count;

  for (guint i = 0; i < self->n; i++)
    {
      const GArray *telling = profile_at (self, i)->telling;

      for (guint j = 0; j < telling->len; j++)
        {
          gpointer key = GUINT_TO_POINTER (g_array_index (telling, CpFeature, j).term + 1);

          g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
        }
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    if (GPOINTER_TO_UINT (count) < TOPIC_LEAST || (float) GPOINTER_TO_UINT (count) < TOPIC_SHARE * (float) self->n)
      g_hash_table_iter_remove (&iter);
  return counts;
}

/** cp_weighing_topics: Returns: (transfer none): terms, each + 1, that the issue's statements are about: so many of them have them */
GHashTable *
cp_weighing_topics (CpWeighing *self)
{
  if (self->topics == NULL)
    self->topics = find_topics (self);
  return self->topics;
}

/* "the withdrawal of the levy": a thing, of which "it" may speak as a whole; of "to challenge the levy" it speaks of the levy. */
static gboolean
is_a_thing (const CpProfile *profile)
{
  for (guint i = 0; i < profile->tokens->len; i++)
    {
      CpPos pos = profile->text->tokens[g_array_index (profile->tokens, guint32, i)].pos;

      if (pos == CP_POS_VERB || pos == CP_POS_AUX)
        return FALSE;
    }
  return TRUE;
}

/* Whether the statement at @place judges the thing that the one right before it names: "called it a mistake", "rejected this". */
static gboolean
judges_the_last (const CpWeighing *self,
                 guint             place)
{
  static const guint judging = 1u << CP_ACT_CONDEMN | 1u << CP_ACT_PRAISE | 1u << CP_ACT_DENY | 1u << CP_ACT_DOUBT;
  const GArray *statements = self->issue->statements;
  const CpProfile *profile = profile_at (self, place);

  return place > 0 && profile->anaphoric && is_a_thing (profile_at (self, place - 1)) && (judging & 1u << statement_at (self, place)->act) != 0
         && g_array_index (statements, guint32, place) == g_array_index (statements, guint32, place - 1) + 1
         && profile->reading == profile_at (self, place - 1)->reading
         && profile->paragraph <= profile_at (self, place - 1)->paragraph + 1;
}

static void
read_words (CpWeighing *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      CpProfile *profile = profile_at (self, i);

      cp_polarity_read (self->builder, statement_at (self, i), profile, cp_weighing_topics (self));
      if (judges_the_last (self, i))
        profile->polarity *= profile_at (self, i - 1)->polarity;
      self->own[i] = self->value[i] = profile->polarity * profile->strength;
    }
}

static void
number_parties (CpWeighing *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->n; i++)
    {
      gpointer party = GINT_TO_POINTER (statement_at (self, i)->party), number;

      self->party[i] = -1;
      if (GPOINTER_TO_INT (party) < 0)
        continue;
      if (!g_hash_table_lookup_extended (numbers, party, NULL, &number))
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers));
          g_hash_table_insert (numbers, party, number);
        }
      self->party[i] = GPOINTER_TO_INT (number);
    }
  self->n_parties = g_hash_table_size (numbers);
}

/* n that say much the same count as fewer. */
static float
damped (guint n)
{
  return powf ((float) MAX (n, 1), -CP_PULL_DAMPING);
}

/* How much each statement of a party counts within it, and between it and the others. */
static void
weigh_parties (CpWeighing *self)
{
  g_autofree guint *sizes = g_new0 (guint, self->n_parties + 1);
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->party[i] >= 0)
      {
        sizes[self->party[i]]++;
        n++;
      }
  self->share = g_new0 (float, self->n_parties + 1);
  self->weight = g_new0 (float, self->n_parties + 1);
  for (guint i = 0; i < self->n_parties; i++)
    {
      self->share[i] = damped (sizes[i] - 1);
      self->weight[i] = sqrtf (damped (n - sizes[i]));
    }
}

static float
odds_at (const CpWeighing *self,
         guint             earlier,
         guint             later)
{
  return cp_pull_odds (self->builder, g_array_index (self->issue->statements, guint32, earlier),
                       g_array_index (self->issue->statements, guint32, later));
}

/* How many others stand near enough to be compared, and the first of them. */
static guint
near_of (const CpWeighing *self,
         guint             place,
         guint            *from)
{
  *from = place > WINDOW ? place - WINDOW : 0;
  return MIN (self->n - 1, place + WINDOW) - *from;
}

/** cp_weighing_find_pulls: reads once what any two near statements pull at each other; each place's pulls stand together, in the order of the
 * places that pull */
void
cp_weighing_find_pulls (CpWeighing *self)
{
  guint from = 0;

  if (self->pulls->len > 0)
    return;
  for (guint i = 0; i < self->n; i++)
    self->first[i + 1] = self->first[i] + near_of (self, i, &from);
  g_array_set_size (self->pulls, self->first[self->n]);
  for (guint i = 0; i < self->n; i++)
    {
      near_of (self, i, &from);
      for (guint j = from; j < i; j++)
        {
          float odds = odds_at (self, j, i);
          guint from_j = 0;

          near_of (self, j, &from_j);
          g_array_index (self->pulls, CpPull, self->first[i] + j - from) = (CpPull){ i, j, odds };
          g_array_index (self->pulls, CpPull, self->first[j] + i - from_j - 1) = (CpPull){ j, i, odds };
        }
    }
}

/**
 * cp_weighing_sign:
 *
 * Returns: 1 where those who answer yes to the question that the program put have positive values, -1 where they have
 *   negative ones, 0 where that is not known
 */
float
cp_weighing_sign (const CpWeighing *self)
{
  const CpYardstick *yardstick = g_hash_table_lookup (self->builder->yardsticks, self->issue);

  for (guint i = 0; i < self->n && yardstick != NULL; i++)
    if (statement_at (self, i) == yardstick->statement)
      return (self->value[i] < 0) != yardstick->contrary ? -1 : 1;
  return 0;
}

/* The statements of @issue and whose they are. */
static CpWeighing *
begin (CpBuilder *builder,
       CpIssue   *issue)
{
  CpWeighing *self = g_new0 (CpWeighing, 1);
  guint n = issue->statements->len;

  self->builder = builder;
  self->issue = issue;
  self->n = n;
  self->asked = -1;
  self->own = g_new0 (float, n + 1);
  self->value = g_new0 (float, n + 1);
  self->held = g_new0 (gboolean, n + 1);
  self->ground = g_new0 (CpGround, n + 1);
  self->party = g_new0 (gint32, n + 1);
  self->first = g_new0 (guint, n + 1);
  self->pulls = g_array_new (FALSE, FALSE, sizeof (CpPull));
  number_parties (self);
  weigh_parties (self);
  return self;
}

/* As the statements were weighed the last time. */
static void
take_over (CpWeighing      *self,
           const CpFinding *finding)
{
  memcpy (self->own, finding->own, self->n * sizeof (float));
  memcpy (self->value, finding->value, self->n * sizeof (float));
  memcpy (self->ground, finding->ground, self->n * sizeof (CpGround));
  for (guint i = 0; i < self->n; i++)
    {
      CpProfile *profile = profile_at (self, i);
      const CpToldWords *told = &finding->told[i];

      profile->polarity = told->polarity;
      profile->strength = told->strength;
      if (g_strcmp0 (profile->why, told->why) == 0)
        continue;
      g_free (profile->why);
      profile->why = g_strdup (told->why);
    }
}

/** cp_weighing_new: Returns: (transfer full): the statements of @issue, weighed */
CpWeighing *
cp_weighing_new (CpBuilder *builder,
                 CpIssue   *issue)
{
  CpWeighing *self = begin (builder, issue);
  const CpFinding *known = cp_recall (builder, issue);

  if (known != NULL)
    {
      take_over (self, known);
      return self;
    }
  read_words (self);
  cp_weighing_run (self);
  return self;
}

/** cp_weighing_of: Returns: (transfer none): the statements of @issue, weighed once for all steps until they change */
CpWeighing *
cp_weighing_of (CpBuilder *builder,
                CpIssue   *issue)
{
  CpWeighing *known = g_hash_table_lookup (builder->weighings, issue);

  if (known == NULL)
    {
      known = cp_weighing_new (builder, issue);
      g_hash_table_insert (builder->weighings, issue, known);
    }
  return known;
}

static void
weigh_issue (CpBuilder *builder,
             guint      number,
             gpointer   fresh)
{
  CpIssue *issue = g_ptr_array_index (builder->model->issues, number);

  if (!g_hash_table_contains (builder->weighings, issue))
    ((CpWeighing **) fresh)[number] = cp_weighing_new (builder, issue);
}

/** cp_weighing_all: weighs the statements of those issues that are not yet weighed; cp_weighing_of() finds them then */
void
cp_weighing_all (CpBuilder *builder)
{
  GPtrArray *issues = builder->model->issues;
  g_autofree CpWeighing **fresh = g_new0 (CpWeighing *, issues->len + 1);

  cp_builder_each (builder, issues->len, CP_BLOCK_OF_ISSUES, weigh_issue, fresh);
  for (guint i = 0; i < issues->len; i++)
    if (fresh[i] != NULL)
      g_hash_table_insert (builder->weighings, g_ptr_array_index (issues, i), fresh[i]);
}

/** cp_weighing_free: frees @self */
void
cp_weighing_free (CpWeighing *self)
{
  g_free (self->own);
  g_free (self->value);
  g_free (self->held);
  g_free (self->ground);
  g_free (self->party);
  g_free (self->share);
  g_free (self->weight);
  g_free (self->first);
  g_array_unref (self->pulls);
  g_clear_pointer (&self->topics, g_hash_table_unref);
  g_free (self);
}
