/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/weighing.h"

#include <math.h>
#include <string.h>

#define ROUNDS 12
/* How strongly a party's statements on one issue hold together. What it did stands more for itself than what it said. */
#define PARTY_PULL   1.2f
#define DEED_PULL    0.4f
/* What it said in other articles, at other times, holds less than what it says here. */
#define ELSEWHERE    0.35f
/* A deed or an admission alone is not yet what a party holds. */
#define LEAST_WEIGHT 0.8f
/* Who concedes goes over to what others hold, and away from what the own side does. */
#define CONCEDE_PULL 0.6f
/* How strongly an answer turns against what it answers, or joins it. */
#define ANSWER_PULL  0.9f
/* Two contents that share most of their telling words agree as their signs do. */
#define ALIKE_PULL   0.4f
#define ALIKE        0.3f
/* A deed against the doer's own words, an admission against its own denial. */
#define AGAINST_SELF 1.3f
/* What is said with a deed, as plainly, holds to it. */
#define DEED_TIE     0.8f
#define MIND_PULL    0.5f
/* Two figures for one thing contradict each other. */
#define FIGURE_PULL  0.9f
/* Parties that speak to one question are more often against each other than not: that weighs the more, the less plain the
 * words themselves are. */
#define DISPUTE_PULL 0.6f
/* What was said so many days before the article is said at another time. */
#define RECENT       7
/* What points back says nothing by itself, unless it goes on for longer than this. */
#define SAYS_ITSELF  8
/* A word that so many of the statements have, and this share of them, is what they are about. */
#define TOPIC_LEAST  3
#define TOPIC_SHARE  0.3f
/* A statement is compared with so many before it. */
#define WINDOW       60

/* One statement pulls at another. */
typedef struct
{
  guint32 on;
  guint32 by;
  float   weight;
} Tie;

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

static void
tie (CpWeighing *self,
     guint       on,
     guint       by,
     float       weight)
{
  g_array_append_val (self->ties, ((Tie){ on, by, weight }));
}

static gboolean
objects (CpAct act)
{
  return act == CP_ACT_DENY || act == CP_ACT_DOUBT || act == CP_ACT_CONDEMN;
}

/* The last statement of another party before this one in its article, not far above it. */
static gint
answered_by (const CpWeighing *self,
             guint             place)
{
  const CpModelStatement *s = statement_at (self, place);
  const CpProfile *profile = profile_at (self, place);

  if (!objects (s->act) && !profile->anaphoric)
    return -1;
  for (guint back = 1; back <= 3 && back <= place; back++)
    {
      const CpModelStatement *before = statement_at (self, place - back);

      if (before->article != s->article || profile_at (self, place - back)->paragraph + 3 < profile->paragraph)
        break;
      if (before->party != s->party && before->party >= 0)
        return (gint) (place - back);
    }
  return -1;
}

static void
tie_answer (CpWeighing *self,
            guint       place)
{
  const CpModelStatement *s = statement_at (self, place);
  const CpProfile *profile = profile_at (self, place);
  gint answered = answered_by (self, place);
  float turn = objects (s->act) ? -1 : 0;

  if (answered < 0)
    return;
  if (profile->anaphoric)
    {
      self->own[place] *= profile->tokens->len > SAYS_ITSELF ? 0.5f : 0;
      if (turn == 0)
        turn = profile->polarity < 0 ? -1 : 1;
    }
  if (turn == 0)
    return;
  tie (self, place, (guint) answered, turn * ANSWER_PULL);
  tie (self, (guint) answered, place, turn * ANSWER_PULL * 0.4f);
}

/* The content's first number, where it has one: "18.5", "38,000". */
static const char *
figure_of (const CpProfile *profile)
{
  for (guint i = 0; i < profile->tokens->len; i++)
    {
      const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];

      if (token->pos == CP_POS_NUM && g_ascii_isdigit (*token->norm) && strlen (token->norm) != 4)
        return token->norm;
    }
  return NULL;
}

/* "put the figure at", "nearer", "below", "only": the number is what is claimed. */
static gboolean
is_about_figures (const CpProfile *profile)
{
  static const char *const words[] = { "figure", "number", "nearer", "closer", "below", "under", "only", "estimate", "some",
                                       "about", "around", "than", "total", "true" };
  guint n = MIN (profile->tokens->len, 14);

  for (guint i = 0; i < n; i++)
    {
      const char *norm = profile->text->tokens[g_array_index (profile->tokens, guint32, i)].norm;

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        if (strcmp (norm, words[j]) == 0)
          return TRUE;
    }
  return FALSE;
}

/* The figure that each statement claims, where one does. */
static void
find_figures (CpWeighing *self)
{
  for (guint i = 0; i < self->n; i++)
    if (is_about_figures (profile_at (self, i)))
      self->figure[i] = figure_of (profile_at (self, i));
}

static gboolean
figures_differ (const CpWeighing *self,
                guint             place,
                guint             other)
{
  const char *x = self->figure[place], *y = self->figure[other];

  return x != NULL && y != NULL && strcmp (x, y) != 0;
}

static gboolean
is_plain (const CpProfile *profile)
{
  return profile->strength >= 0.5f;
}

/* Words of one party that go against its own: what it did other than it said, what it owned up to. */
static void
tie_own (CpWeighing *self,
         guint       place,
         guint       other)
{
  const CpModelStatement *s = statement_at (self, place), *before = statement_at (self, other);
  const CpProfile *profile = profile_at (self, place), *earlier = profile_at (self, other);
  gboolean turned = profile->polarity * earlier->polarity < 0;

  if (s->deed != before->deed && turned && (is_plain (profile) || is_plain (earlier)))
    {
      guint deed = s->deed ? place : other, word = s->deed ? other : place;

      tie (self, deed, word, -AGAINST_SELF);
      tie (self, word, deed, -AGAINST_SELF * 0.6f);
    }
  else if ((s->act == CP_ACT_CONCEDE) != (before->act == CP_ACT_CONCEDE) && cp_profile_likeness (profile_at (self, place), profile_at (self, other)) >= ALIKE)
    {
      guint admission = s->act == CP_ACT_CONCEDE ? place : other, word = s->act == CP_ACT_CONCEDE ? other : place;

      if (statement_at (self, word)->act == CP_ACT_DENY || turned)
        tie (self, admission, word, -AGAINST_SELF);
    }
}

/* One who stands on no side is still of one mind. */
static void
tie_same_mind (CpWeighing *self,
               guint       place,
               guint       other)
{
  const CpModelStatement *s = statement_at (self, place), *before = statement_at (self, other);

  if (s->speaker < 0 || s->speaker != before->speaker || s->article != before->article)
    return;
  tie (self, place, other, MIND_PULL);
  tie (self, other, place, MIND_PULL);
}

/* What a party says when it has done something stands by the deed. */
static void
tie_to_deed (CpWeighing *self,
             guint       place,
             guint       other)
{
  const CpModelStatement *s = statement_at (self, place), *before = statement_at (self, other);
  const CpProfile *profile = profile_at (self, place), *earlier = profile_at (self, other);
  guint deed = s->deed ? place : other, word = s->deed ? other : place;

  if (s->deed == before->deed || self->voice[place] != self->voice[other] || profile->polarity != earlier->polarity
      || !is_plain (profile_at (self, deed)) || !is_plain (profile_at (self, word)))
    return;
  tie (self, word, deed, DEED_TIE);
}

static void
tie_alike (CpWeighing *self,
           guint       place)
{
  const CpProfile *profile = profile_at (self, place);
  guint from = place > WINDOW ? place - WINDOW : 0;

  for (guint other = from; other < place; other++)
    {
      const CpProfile *before = profile_at (self, other);
      float alike, pull;

      if (self->side[other] == self->side[place] && self->side[place] >= 0)
        {
          tie_own (self, place, other);
          tie_to_deed (self, place, other);
          continue;
        }
      if (self->side[other] < 0 && self->side[place] < 0)
        tie_same_mind (self, place, other);
      if (figures_differ (self, place, other))
        {
          self->counts[place] = self->counts[other] = TRUE;
          tie (self, place, other, -FIGURE_PULL);
          tie (self, other, place, -FIGURE_PULL);
          continue;
        }
      alike = cp_profile_likeness (profile_at (self, place), profile_at (self, other));
      if (alike < ALIKE || profile->anaphoric || before->anaphoric)
        continue;
      pull = ALIKE_PULL * alike * profile->polarity * before->polarity;
      tie (self, place, other, pull);
      tie (self, other, place, pull);
    }
}

/* The words that the issue's statements are about: those that so many of them have in common. */
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

static void
read_statements (CpWeighing *self)
{
  self->topics = find_topics (self);
  find_figures (self);
  for (guint i = 0; i < self->n; i++)
    {
      guint32 number = g_array_index (self->issue->statements, guint32, i);

      cp_polarity_read (self->builder, statement_at (self, i), cp_builder_profile (self->builder, number), self->topics);
    }
  for (guint i = 0; i < self->n; i++)
    {
      const CpProfile *profile = profile_at (self, i);

      self->own[i] = profile->polarity * profile->strength;
      tie_answer (self, i);
      tie_alike (self, i);
      self->value[i] = self->own[i];
    }
}

static guint
number_of (GHashTable *numbers,
           gint64      key)
{
  gpointer known = g_hash_table_lookup (numbers, &key);

  if (known == NULL)
    {
      known = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
      g_hash_table_insert (numbers, g_memdup2 (&key, sizeof key), known);
    }
  return GPOINTER_TO_UINT (known) - 1;
}

/* When a statement was made, as far as a party's voice goes: with its article, or, where the article looks back, weeks before. */
static guint32
time_of (const CpWeighing       *self,
         const CpModelStatement *s)
{
  const CpArticle *article = g_ptr_array_index (self->builder->model->articles, s->article);
  gint32 day;

  if (!cp_date_is_valid (&s->date) || !cp_date_is_valid (&article->published))
    return s->article;
  day = cp_date_to_day_number (&s->date);
  return day + RECENT < cp_date_to_day_number (&article->published) ? 1u << 31 | (guint32) (day / RECENT + 10000000) : s->article;
}

/* The sides that speak to the issue, and their voices at each time, numbered for it alone. */
static void
number_sides (CpWeighing *self)
{
  g_autoptr (GHashTable) sides = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) voices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->n; i++)
    {
      const CpModelStatement *s = statement_at (self, i);

      self->side[i] = -1;
      if (s->party < 0)
        continue;
      self->side[i] = (gint32) number_of (sides, s->party);
      self->voice[i] = number_of (voices, (gint64) time_of (self, s) << 24 ^ s->party);
    }
  self->n_sides = g_hash_table_size (sides);
  self->n_voices = g_hash_table_size (voices);
}

/* How far a statement stands for what its party holds. */
static float
share_of (const CpModelStatement *s)
{
  return s->act == CP_ACT_CONCEDE ? 0.2f : s->deed ? 0.5f : 1.0f;
}

static void
average_sides (CpWeighing *self)
{
  for (guint side = 0; side < self->n_sides; side++)
    self->sum[side] = self->weight[side] = 0;
  for (guint voice = 0; voice < self->n_voices; voice++)
    self->voice_sum[voice] = self->voice_weight[voice] = 0;
  for (guint i = 0; i < self->n; i++)
    if (self->side[i] >= 0)
      {
        float share = share_of (statement_at (self, i));

        self->sum[self->side[i]] += share * self->value[i];
        self->weight[self->side[i]] += share;
        self->voice_sum[self->voice[i]] += share * self->value[i];
        self->voice_weight[self->voice[i]] += share;
      }
}

/* What the party's other statements hold. */
static float
party_mean (const CpWeighing *self,
            guint             place)
{
  float share = share_of (statement_at (self, place));
  guint voice = self->voice[place];
  gint32 side = self->side[place];
  float here = self->voice_weight[voice] - share, there = ELSEWHERE * (self->weight[side] - self->voice_weight[voice]);
  float sum = self->voice_sum[voice] - share * self->value[place] + ELSEWHERE * (self->sum[side] - self->voice_sum[voice]);

  return here + there > 0.1f ? sum / MAX (LEAST_WEIGHT, here + there) * (here > 0.1f ? 1 : sqrtf (ELSEWHERE)) : 0;
}

/* What the other parties hold, taken together. */
static float
others_mean (const CpWeighing *self,
             float             all,
             guint             n_all,
             gint32            side)
{
  if (n_all < 2)
    return 0;
  return (all - self->sum[side] / self->weight[side]) / (float) (n_all - 1);
}

static float
pull_of_parties (const CpWeighing *self,
                 guint             place,
                 float             all)
{
  const CpModelStatement *s = statement_at (self, place);
  float others = self->settled ? 0 : others_mean (self, all, self->n_sides, self->side[place]);

  if (s->act == CP_ACT_CONCEDE)
    return CONCEDE_PULL * (others - party_mean (self, place));
  return (s->deed ? DEED_PULL : PARTY_PULL) * party_mean (self, place)
         - DISPUTE_PULL * (1.2f - ABS (self->own[place])) * others;
}

/* Lays @n ties in the order of the statement that they pull on, or that pulls, those of one as they came: counts how many each has. */
static void
count_out (const Tie *from,
           Tie       *to,
           guint      n,
           guint      n_statements,
           gboolean   on)
{
  g_autofree guint *next = g_new0 (guint, n_statements + 2);

  for (guint i = 0; i < n; i++)
    next[(on ? from[i].on : from[i].by) + 1]++;
  for (guint i = 0; i < n_statements; i++)
    next[i + 1] += next[i];
  for (guint i = 0; i < n; i++)
    to[next[on ? from[i].on : from[i].by]++] = from[i];
}

/* The ties on one statement stand together, in the order of those that pull. */
static void
order_ties (CpWeighing *self)
{
  g_autofree Tie *by = g_new (Tie, self->ties->len + 1);

  count_out ((const Tie *) self->ties->data, by, self->ties->len, self->n, FALSE);
  count_out (by, (Tie *) self->ties->data, self->ties->len, self->n, TRUE);
}

static float
mean_of (const CpWeighing *self,
         gint32            side)
{
  return self->sum[side] / self->weight[side];
}

/* Gives a statement its new value; @all, the sum of the sides' means, follows. */
static void
move (CpWeighing *self,
      guint       place,
      float       value,
      float      *all)
{
  gint32 side = self->side[place];
  float change = share_of (statement_at (self, place)) * (value - self->value[place]);

  self->value[place] = value;
  if (side < 0)
    return;
  *all -= mean_of (self, side);
  self->sum[side] += change;
  self->voice_sum[self->voice[place]] += change;
  *all += mean_of (self, side);
}

/* What a tie pulls at a statement. What a person decided shows that a tie between two that would part them was read wrongly. */
static float
pull_of (const CpWeighing *self,
         const Tie        *tie)
{
  float pull = tie->weight * self->value[tie->by];

  return self->held[tie->by] && tie->weight < 0 && pull * self->own[tie->on] < 0 ? 0 : pull;
}

/* One after the other, so that of two that only push each other apart the first stays and the second goes. */
static void
run_round (CpWeighing *self)
{
  float all = 0;
  guint next = 0;

  average_sides (self);
  for (guint side = 0; side < self->n_sides; side++)
    all += mean_of (self, (gint32) side);
  for (guint i = 0; i < self->n; i++)
    {
      float pull = self->own[i] + (self->side[i] >= 0 ? pull_of_parties (self, i, all) : 0);

      for (; next < self->ties->len && g_array_index (self->ties, Tie, next).on == i; next++)
        pull += pull_of (self, &g_array_index (self->ties, Tie, next));
      if (!self->held[i])
        move (self, i, tanhf (pull), &all);
    }
}

/** cp_weighing_run: lets the statements pull at each other until they settle */
void
cp_weighing_run (CpWeighing *self)
{
  order_ties (self);
  for (guint round = 0; round < ROUNDS; round++)
    run_round (self);
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

/** cp_weighing_new: Returns: (transfer full): the statements of @issue, weighed */
CpWeighing *
cp_weighing_new (CpBuilder *builder,
                 CpIssue   *issue)
{
  CpWeighing *self = g_new0 (CpWeighing, 1);
  guint n = issue->statements->len;

  self->builder = builder;
  self->issue = issue;
  self->n = n;
  self->own = g_new0 (float, n + 1);
  self->value = g_new0 (float, n + 1);
  self->held = g_new0 (gboolean, n + 1);
  self->counts = g_new0 (gboolean, n + 1);
  self->side = g_new0 (gint32, n + 1);
  self->figure = g_new0 (const char *, n + 1);
  self->ties = g_array_new (FALSE, FALSE, sizeof (Tie));
  self->voice = g_new0 (guint, n + 1);
  number_sides (self);
  self->voice_sum = g_new0 (float, self->n_voices + 1);
  self->voice_weight = g_new0 (float, self->n_voices + 1);
  self->sum = g_new0 (float, self->n_sides + 1);
  self->weight = g_new0 (float, self->n_sides + 1);
  read_statements (self);
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

/** cp_weighing_free: frees @self */
void
cp_weighing_free (CpWeighing *self)
{
  g_free (self->own);
  g_free (self->value);
  g_free (self->held);
  g_free (self->counts);
  g_free (self->side);
  g_free (self->figure);
  g_free (self->sum);
  g_free (self->weight);
  g_free (self->voice);
  g_free (self->voice_sum);
  g_free (self->voice_weight);
  g_array_unref (self->ties);
  g_hash_table_unref (self->topics);
  g_free (self);
}
