/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/question.h"

#include "stance/asker.h"
#include "stance/weighing.h"

#include <math.h>

/* Of a large issue so many statements are tried. */
#define SAMPLE       200
#define FEWEST_WORDS 4
#define MOST_WORDS   18
#define BEST_WORDS   9

static void
start_asker (CpAsker *self)
{
  self->auxiliary = CP_NO_TOKEN;
  self->negated = FALSE;
  self->vague = self->n_words = 0;
  g_string_set_size (self->words, 0);
  self->first = g_array_index (self->profile->tokens, guint32, 0);
  self->last = self->first;
  for (guint i = 0; i < self->profile->tokens->len; i++)
    {
      guint32 t = g_array_index (self->profile->tokens, guint32, i);

      if (t != self->first + i || cp_asker_token (self, t)->sentence != cp_asker_token (self, self->first)->sentence)
        break;
      self->last = t + 1;
    }
  while (self->first + 1 < self->last
         && (cp_asker_token (self, self->first)->pos == CP_POS_SCONJ || cp_asker_token (self, self->first)->pos == CP_POS_CCONJ
             || cp_asker_token (self, self->first)->pos == CP_POS_PUNCT || cp_asker_is_word (self, self->first, "that")
             || cp_asker_is_word (self, self->first, "whether")))
    self->first++;
}

static gboolean
says_no (CpAct act)
{
  return act == CP_ACT_DENY || act == CP_ACT_DOUBT;
}

/* Numbers and days: what is asked over several articles seldom turns on them. */
static guint
passing_words (const CpAsker *self)
{
  guint n = 0;

  for (guint32 t = self->first; t < self->last; t++)
    if (cp_asker_token (self, t)->pos == CP_POS_NUM
        || (cp_asker_token (self, t)->pos == CP_POS_PROPN
            && cp_lexicon_has (self->builder->lexicon, cp_asker_token (self, t)->norm, CP_LEX_EMPTY)))
      n++;
  return n;
}

static float
score_of (const CpAsker *self,
          const GArray  *terms)
{
  float held = 0, best = 0;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->profile->tokens->len; i++)
    {
      guint32 t = g_array_index (self->profile->tokens, guint32, i), term = g_array_index (self->profile->stems, guint32, i);
      const CpFeature *feature = cp_builder_feature (terms, term);

      if (feature != NULL && cp_asker_holds (self, t) && g_hash_table_add (seen, GUINT_TO_POINTER (term + 1)))
        held += feature->weight;
    }
  for (guint i = 0; i < terms->len; i++)
    best = MAX (best, g_array_index (terms, CpFeature, i).weight);
  return held / MAX (best, 0.001f) - 0.06f * fabsf ((float) self->n_words - BEST_WORDS) - 0.8f * (float) self->vague
         - (self->negated ? 0.4f : 0) - (self->s->kind == CP_KIND_DIRECT ? 0.2f : 0) - (self->s->deed ? 0.6f : 0)
         - 0.15f * (float) passing_words (self);
}

/**
 * cp_question_from_statement:
 * @terms: the words of the issue with their weights, by term
 *
 * Turns a statement's clause into a yes/no question: "the advice must be followed" → "Should the advice be followed?".
 * What the speaker negates is asked without the negation.
 *
 * Returns: the question; its words are (transfer full)
 */
CpQuestion
cp_question_from_statement (CpBuilder    *builder,
                            guint         statement,
                            const GArray *terms)
{
  const CpProfile *profile = cp_builder_profile (builder, statement);
  CpAsker asker = { .builder = builder, .s = cp_builder_statement (builder, statement), .profile = profile,
                  .text = profile->text, .words = g_string_new (NULL) };
  CpQuestion question = { 0 };
  gboolean asked = FALSE;

  if (profile->tokens->len > 1 && !asker.s->deed)
    {
      gboolean (*const ways[]) (CpAsker *) = { cp_asker_ask_clause, cp_asker_ask_wish, cp_asker_ask_thing };

      for (guint i = 0; i < G_N_ELEMENTS (ways) && !asked; i++)
        {
          start_asker (&asker);
          asked = ways[i] (&asker);
        }
    }
  else if (profile->tokens->len > 1)
    {
      start_asker (&asker);
      asked = cp_asker_ask_clause (&asker);
    }
  if (asked && asker.n_words >= FEWEST_WORDS && asker.n_words <= MOST_WORDS)
    {
      g_string_append_c (asker.words, '?');
      question.score = score_of (&asker, terms);
      question.contrary = asker.negated != (says_no (asker.s->act) && asker.s->kind != CP_KIND_DIRECT);
      question.words = g_string_free (asker.words, FALSE);
    }
  else
    g_string_free (asker.words, TRUE);
  return question;
}

/* Whether some party answers yes, when the statement at @place answers as @contrary says. */
static gboolean
finds_a_yes (const CpBuilder *self,
             const CpIssue   *issue,
             const float     *values,
             guint            place,
             gboolean         contrary)
{
  float yes = contrary ? -values[place] : values[place];

  for (guint i = 0; i < issue->statements->len; i++)
    if (values[i] * yes > 0 && cp_builder_statement (self, g_array_index (issue->statements, guint32, i))->party >= 0)
      return TRUE;
  return FALSE;
}

static void
ask (CpBuilder *self,
     CpIssue   *issue)
{
  g_autoptr (GArray) terms = cp_builder_common_terms (self, issue);
  const float *values = cp_weighing_of (self, issue)->value;
  float best = 0;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);
      CpQuestion question = cp_question_from_statement (self, statement, terms);
      CpYardstick *yardstick;

      if (question.words == NULL || question.score <= best || values[i] == 0
          || !finds_a_yes (self, issue, values, i, question.contrary))
        {
          g_free (question.words);
          continue;
        }
      best = question.score;
      g_free (issue->question);
      issue->question = question.words;
      yardstick = g_new (CpYardstick, 1);
      *yardstick = (CpYardstick){ cp_builder_statement (self, statement), question.contrary, g_strdup (question.words) };
      g_hash_table_insert (self->yardsticks, issue, yardstick);
    }
}

/** cp_build_questions: puts to each issue a question that one party answers with yes, where one can be made */
void
cp_build_questions (CpBuilder *self)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    ask (self, g_ptr_array_index (self->model->issues, i));
}
