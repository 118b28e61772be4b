/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/question.h"

#include "stance/denied-claim.h"
#include "stance/plain.h"
#include "stance/recall.h"

#include <math.h>

/* Of a large issue so many statements are tried. */
#define SAMPLE 200
/* How much it counts that a statement means what the others of its issue mean. */
#define CENTRE_SHARE 0.8f
/* Who said the statement is read as answering otherwise on the whole. */
#define AGAINST_OWN  1.0f
/* Another side answers otherwise. */
#define CONTESTED    0.3f
/* A question of a lower score is worse than none. */
#define LEAST        0.2f

/* An issue while it is looked for what it asks. */
typedef struct
{
  CpBuilder   *builder;
  CpIssue     *issue;
  GArray      *terms;
  const float *values;
  CpYardstick *yardstick; /* the question so far, %NULL for none */
  float        centre[CP_VECTOR_SIZE]; /* what its statements mean, added up */
} Inquiry;

static const CpModelStatement *
statement_at (const Inquiry *self,
              guint          place)
{
  return cp_builder_statement (self->builder, g_array_index (self->issue->statements, guint32, place));
}

static void
find_centre (Inquiry *self)
{
  for (guint i = 0; i < self->issue->statements->len; i++)
    {
      const CpProfile *profile = cp_builder_profile (self->builder, g_array_index (self->issue->statements, guint32, i));

      for (guint k = 0; k < CP_VECTOR_SIZE; k++)
        self->centre[k] += profile->vector[k];
    }
}

/* How near a statement's meaning is to that of the others, -1 … 1. */
static float
nearness (const Inquiry *self,
          guint          place)
{
  const CpProfile *profile = cp_builder_profile (self->builder, g_array_index (self->issue->statements, guint32, place));
  float dot = 0, length = 0;

  for (guint k = 0; k < CP_VECTOR_SIZE; k++)
    {
      float others = self->centre[k] - profile->vector[k];

      dot += others * profile->vector[k];
      length += others * others;
    }
  return length > 0 ? dot / sqrtf (length) : 0;
}

/* How the side of the statement at @place, and how another, answers, when that statement answers yes: 1 or -1, 0 for neither. */
static void
find_answers (const Inquiry *self,
              guint          place,
              float         *own,
              gboolean      *contested)
{
  gint32 party = statement_at (self, place)->party;
  float sum = 0;

  *contested = FALSE;
  for (guint i = 0; i < self->issue->statements->len; i++)
    {
      float same = self->values[i] * self->values[place];

      if (statement_at (self, i)->party == party)
        sum += same;
      else if (same < 0 && statement_at (self, i)->party >= 0)
        *contested = TRUE;
    }
  *own = party < 0 || sum > 0 ? 1 : sum < 0 ? -1 : 0;
}

/* Whether somebody who is known answers yes, when the statement at @place answers as @contrary says; what is denied, somebody has said. */
static gboolean
finds_a_yes (const Inquiry *self,
             guint          place,
             gboolean       contrary)
{
  float yes = contrary ? -self->values[place] : self->values[place];

  for (guint i = 0; i < self->issue->statements->len; i++)
    if (self->values[i] * yes > 0 && (statement_at (self, i)->party >= 0 || statement_at (self, i)->speaker >= 0))
      return TRUE;
  return contrary && statement_at (self, place)->act == CP_ACT_DENY
         && (statement_at (self, place)->kind != CP_KIND_DIRECT
             || cp_denied_claim (self->builder, cp_builder_profile (self->builder, g_array_index (self->issue->statements, guint32, place))) > 0);
}

static float
rank (const Inquiry    *self,
      guint             place,
      const CpQuestion *question)
{
  float own;
  gboolean contested;

  find_answers (self, place, &own, &contested);
  return question->score + CENTRE_SHARE * nearness (self, place) - (own < 0 ? AGAINST_OWN : own == 0 ? AGAINST_OWN / 3 : 0)
         + (contested ? CONTESTED : 0);
}

static void
take (Inquiry    *self,
      guint       place,
      CpQuestion *question)
{
  cp_yardstick_free (self->yardstick);
  self->yardstick = g_new (CpYardstick, 1);
  g_free (self->issue->question);
  self->issue->question = g_steal_pointer (&question->words);
  *self->yardstick = (CpYardstick){ cp_builder_statement (self->builder, g_array_index (self->issue->statements, guint32, place)),
                                    question->contrary, g_strdup (self->issue->question), g_steal_pointer (&question->told),
                                    g_steal_pointer (&question->heading), question->clause, question->thing };
}

/* Returns: (transfer full) (nullable): the question that was put to the same statements the last time */
static CpYardstick *
ask_again (CpBuilder       *builder,
           CpIssue         *issue,
           const CpFinding *known)
{
  CpYardstick *yardstick;

  if (known->question == NULL)
    return NULL;
  issue->question = g_strdup (known->question);
  yardstick = g_new (CpYardstick, 1);
  *yardstick = (CpYardstick){ cp_builder_statement (builder, g_array_index (issue->statements, guint32, known->asker)), known->contrary,
                              g_strdup (known->question), g_strdup (known->told_question), g_strdup (known->heading),
                              known->clause, known->thing };
  return yardstick;
}

static CpYardstick *
ask (CpBuilder *builder,
     CpIssue   *issue)
{
  g_autoptr (GArray) terms = cp_builder_common_terms (builder, issue);
  Inquiry self = { .builder = builder, .issue = issue, .terms = terms, .values = cp_weighing_of (builder, issue)->value };
  float best = LEAST;

  find_centre (&self);
  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      CpQuestion question = cp_question_from_statement (builder, g_array_index (issue->statements, guint32, i), terms);
      float score = question.words != NULL ? rank (&self, i, &question) : 0;

      if (question.words != NULL && score > best && self.values[i] != 0 && finds_a_yes (&self, i, question.contrary))
        {
          best = score;
          take (&self, i, &question);
        }
      cp_question_clear (&question);
    }
  return self.yardstick;
}

static void
ask_or_recall (CpBuilder *builder,
               guint      number,
               gpointer   yardsticks)
{
  CpIssue *issue = g_ptr_array_index (builder->model->issues, number);
  const CpFinding *known = cp_recall (builder, issue);

  ((CpYardstick **) yardsticks)[number] = known != NULL ? ask_again (builder, issue, known) : ask (builder, issue);
}

/** cp_build_questions: puts to each issue a question that one party answers with yes, where one can be made */
void
cp_build_questions (CpBuilder *self)
{
  GPtrArray *issues = self->model->issues;
  g_autofree CpYardstick **yardsticks = g_new0 (CpYardstick *, issues->len + 1);

  cp_recall_begin (self);
  cp_weighing_all (self);
  cp_builder_each (self, issues->len, CP_BLOCK_OF_ISSUES, ask_or_recall, yardsticks);
  for (guint i = 0; i < issues->len; i++)
    if (yardsticks[i] != NULL)
      g_hash_table_insert (self->yardsticks, g_ptr_array_index (issues, i), yardsticks[i]);
  /* Now, so that the next build recalls what comes of it. */
  cp_plain_hold_all (self);
}
