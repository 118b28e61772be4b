/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define ROUNDS 12
/* How strongly a party's statements on one issue hold together, and how strongly an answer turns against what it answers. */
#define PARTY_PULL  1.2f
#define ANSWER_PULL 0.9f
/* Parties that speak to one question are more often against each other than not. */
#define DISPUTE_PULL 0.35f
#define BEARING      0.12f

/* The statements of one issue while their stances are being weighed. */
typedef struct
{
  CpBuilder *builder;
  CpIssue   *issue;
  guint      n;
  float     *own;    /* what each says by itself */
  float     *value;  /* what it is read as, -1 … 1 */
  gint      *answers; /* the place of the statement that it answers, -1 */
  int       *turn;    /* 1 where it agrees with that, -1 where it objects */
  float     *party;   /* the mean of each party */
  float     *weight;
} Weighing;

static CpModelStatement *
statement_at (const Weighing *self,
              guint           place)
{
  return cp_builder_statement (self->builder, g_array_index (self->issue->statements, guint32, place));
}

static CpProfile *
profile_at (const Weighing *self,
            guint           place)
{
  return cp_builder_profile (self->builder, g_array_index (self->issue->statements, guint32, place));
}

static gboolean
objects (CpAct act)
{
  return act == CP_ACT_DENY || act == CP_ACT_DOUBT || act == CP_ACT_CONDEMN;
}

/* The last statement of another party before this one in its article, not far above it. */
static gint
answered_by (const Weighing *self,
             guint           place)
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
read_statements (Weighing *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      const CpModelStatement *s = statement_at (self, i);
      const CpProfile *profile = profile_at (self, i);

      self->own[i] = profile->polarity * profile->strength;
      self->answers[i] = answered_by (self, i);
      self->turn[i] = objects (s->act) ? -1 : 0;
      if (self->answers[i] >= 0 && profile->anaphoric)
        {
          self->own[i] = 0;
          if (self->turn[i] == 0)
            self->turn[i] = profile->polarity < 0 ? -1 : 1;
        }
      self->value[i] = self->own[i];
    }
}

static void
average_parties (Weighing *self)
{
  guint n_parties = self->builder->model->parties->len;

  for (guint p = 0; p < n_parties; p++)
    self->party[p] = self->weight[p] = 0;
  for (guint i = 0; i < self->n; i++)
    {
      gint32 party = statement_at (self, i)->party;

      if (party < 0)
        continue;
      self->party[party] += self->value[i];
      self->weight[party] += 1;
    }
}

/* What the other parties hold, taken together. */
static float
others_mean (const Weighing *self,
             gint32          party)
{
  float sum = 0, weight = 0;

  for (guint p = 0; p < self->builder->model->parties->len; p++)
    if ((gint32) p != party && self->weight[p] > 0)
      {
        sum += self->party[p] / self->weight[p];
        weight += 1;
      }
  return weight > 0 ? sum / weight : 0;
}

/* Lets the statements pull at each other until they settle; those that a person decided pull, and are not moved. */
static void
weigh (Weighing *self,
       gboolean  hold)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      average_parties (self);
      for (guint i = 0; i < self->n; i++)
        {
          gint32 party = statement_at (self, i)->party;
          float sum = self->own[i];

          if (hold && statement_at (self, i)->by_person & 1u << CP_FIELD_STANCE)
            continue;
          if (party >= 0)
            {
              float rest = self->weight[party] - 1;

              if (rest > 0)
                sum += PARTY_PULL * (self->party[party] - self->value[i]) / rest;
              sum -= DISPUTE_PULL * others_mean (self, party);
            }
          if (self->answers[i] >= 0)
            sum += ANSWER_PULL * (float) self->turn[i] * self->value[self->answers[i]];
          self->value[i] = tanhf (sum);
        }
    }
}

/* A refusal to answer is no answer either way. */
static gboolean
evades (CpBuilder              *self,
        const CpModelStatement *s,
        const CpProfile        *profile)
{
  const CpText *text = profile->text;
  CpRange cue = cp_text_tokens_in (text, s->cue);

  for (guint32 t = cue.first; t < cue.last && !cp_span_is_empty (s->cue); t++)
    if (cp_lexicon_has (self->lexicon, text->tokens[t].lemma, CP_LEX_EVASION))
      return TRUE;
  return profile->found != NULL && profile->found->negated_cue && s->act != CP_ACT_DENY && s->act != CP_ACT_DOUBT;
}

static void
settle (Weighing *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      CpModelStatement *s = statement_at (self, i);
      const CpProfile *profile = profile_at (self, i);
      guint32 number = g_array_index (self->issue->statements, guint32, i);

      if (s->by_person & 1u << CP_FIELD_STANCE)
        continue;
      if (evades (self->builder, s, profile))
        {
          s->stance = CP_STANCE_NEUTRAL;
          cp_builder_explain (self->builder, number, CP_FIELD_STANCE, 0.8f, "%s", _("declines to answer"));
          continue;
        }
      if (ABS (self->value[i]) < BEARING)
        continue;
      s->stance = self->value[i] > 0 ? CP_STANCE_SUPPORT : CP_STANCE_OPPOSE;
      cp_builder_explain (self->builder, number, CP_FIELD_STANCE, 0.4f + 0.5f * ABS (self->value[i]),
                          *profile->why != '\0' ? _("decided by the words %s") : "%s",
                          *profile->why != '\0' ? profile->why : _("nothing in the words speaks against it"));
    }
}

/* Turns the values so that the positive ones answer the issue's question with yes. */
static void
orient (Weighing *self)
{
  const CpYardstick *yardstick = g_hash_table_lookup (self->builder->yardsticks, self->issue);
  float sign = 1;

  for (guint i = 0; i < self->n && yardstick != NULL; i++)
    if (statement_at (self, i) == yardstick->statement)
      sign = (self->value[i] < 0) != yardstick->contrary ? -1 : 1;
  for (guint i = 0; i < self->n; i++)
    {
      const CpModelStatement *s = statement_at (self, i);

      self->own[i] *= sign;
      self->value[i] *= sign;
      if (s->by_person & 1u << CP_FIELD_STANCE)
        self->own[i] = self->value[i] = s->stance == CP_STANCE_SUPPORT ? 1 : s->stance == CP_STANCE_OPPOSE ? -1 : 0;
    }
}

static gboolean
has_given_stance (const Weighing *self)
{
  for (guint i = 0; i < self->n; i++)
    if (statement_at (self, i)->by_person & 1u << CP_FIELD_STANCE)
      return TRUE;
  return FALSE;
}

static void
weighing_init (Weighing  *self,
               CpBuilder *builder,
               CpIssue   *issue)
{
  guint n = issue->statements->len, n_parties = builder->model->parties->len;

  *self = (Weighing){ .builder = builder, .issue = issue, .n = n, .own = g_new0 (float, n + 1), .value = g_new0 (float, n + 1),
                      .answers = g_new0 (gint, n + 1), .turn = g_new0 (int, n + 1), .party = g_new0 (float, n_parties + 1),
                      .weight = g_new0 (float, n_parties + 1) };
  read_statements (self);
  weigh (self, FALSE);
}

static void
weighing_clear (Weighing *self)
{
  g_free (self->own);
  g_free (self->value);
  g_free (self->answers);
  g_free (self->turn);
  g_free (self->party);
  g_free (self->weight);
}

/**
 * cp_builder_weigh:
 *
 * Returns: (transfer full): for each statement of @issue which side of it it is on, -1 … 1; which of the two answers
 *   which question is not said by that
 */
float *
cp_builder_weigh (CpBuilder *self,
                  CpIssue   *issue)
{
  Weighing weighing;
  float *values;

  weighing_init (&weighing, self, issue);
  values = g_steal_pointer (&weighing.value);
  weighing_clear (&weighing);
  return values;
}

static void
read_issue (CpBuilder *self,
            CpIssue   *issue)
{
  Weighing weighing;

  weighing_init (&weighing, self, issue);
  orient (&weighing);
  if (has_given_stance (&weighing))
    weigh (&weighing, TRUE);
  settle (&weighing);
  weighing_clear (&weighing);
}

/** cp_build_stances: reads what each statement answers to the question of its issue */
void
cp_build_stances (CpBuilder *self)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    read_issue (self, g_ptr_array_index (self->model->issues, i));
}
