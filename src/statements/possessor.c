/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose an office is that is called "its" or "their": whoever the text has just had as its subject, however often others are named. */
#include "statements/introduce.h"

#include <string.h>

#include "statements/refer.h"
#include "statements/words.h"

/* Through how many sentences before it a possessive looks for a subject. */
#define MAX_SENTENCES 3

/* What governs a part of a state, and so has officers, though no table calls it a body. */
#define PLACES " region province county district municipality commune canton territory city town borough village "

/* People who live or stand together, and bodies of which there are several, though no table has them. */
#define TOGETHER " families communities villages authorities households couples municipalities tribes clans neighbourhoods islands cantons towns "

/* Trades that bodies ply as people do: "the managing agent … its finance manager". */
#define TRADES_OF_BODIES " agent operator contractor owner builder trader "

/* The possessive, and what it asks of whoever it means. */
typedef struct
{
  CpStage *stage;
  guint32  token;
  gboolean plural;
} Possessive;

static gboolean
is_subject (const CpToken *token)
{
  return token->dep == CP_DEP_NSUBJ || token->dep == CP_DEP_NSUBJ_PASS;
}

/* The subject of a sentence's main clause that stands before @end, else of its first; %CP_NO_TOKEN where it is nobody's but of words in quotes. */
static guint32
main_subject (const CpText *text,
              CpRange       sentence,
              guint32       end)
{
  guint32 found = CP_NO_TOKEN;

  for (guint32 i = sentence.first; i < sentence.last && i < end; i++)
    {
      const CpToken *token = &text->tokens[i];

      if (!is_subject (token) || (token->flags & CP_TOKEN_QUOTED) != 0 || (end < sentence.last && cp_pronoun_is_asked_about (text, i, end)))
        continue;
      if (text->tokens[token->head].dep == CP_DEP_ROOT)
        return i;
      if (found == CP_NO_TOKEN)
        found = i;
    }
  return found;
}

/* Who was seen at a token. */
static CpFigure *
seen_at (const CpStage *self,
         guint32        token)
{
  for (guint i = cp_stage_place_of (self, token + 1); i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->tokens.last > token)
        return sighting->figure;
      if (self->text->tokens[sighting->tokens.first].sentence != self->text->tokens[token].sentence)
        break;
    }
  return NULL;
}

/* "The start-up disputes the number. Its founder": what has officers is a body, though it is only described. */
static gboolean
is_described_body (const CpFigure *figure)
{
  return figure->kind == CP_SPEAKER_GROUP && !figure->plural && figure->gender == CP_GENDER_UNKNOWN
         && (figure->role == NULL || cp_word_among (figure->role->name, TRADES_OF_BODIES));
}

static CpFigure *
figure_of (CpStage *self,
           CpRange  range)
{
  CpDescription description = cp_stage_describe (self, range);
  CpReference why = { 0 };
  CpFigure *figure = cp_stage_figure_of (self, &description, range, &why);

  g_free (why.reason);
  if (figure != NULL)
    cp_stage_see (self, figure, range);
  return figure;
}

/* "The Campania region": not whoever is called Campania. */
static CpFigure *
place_called (CpStage *self,
              CpRange  range)
{
  g_autofree char *words = cp_refer_words (self, range);
  g_autofree char *key = g_strdup_printf ("%s|%u", words, self->article);
  CpFigure *figure = cp_cast_group (self->cast, key, words);

  cp_stage_see (self, figure, range);
  return figure;
}

/* "The Atacameño communities": not whoever is called Atacameño. */
static CpFigure *
people_of (CpStage *self,
           CpRange  range)
{
  CpFigure *figure = figure_of (self, range);

  if (figure != NULL && figure->plural)
    return figure;
  figure = place_called (self, range);
  figure->plural = figure->stands = TRUE;
  return figure;
}

/* "The stallholders": whoever does something by trade, though no table has it. */
static gboolean
are_people (const CpToken *noun)
{
  return g_str_has_suffix (noun->norm, "ers") || g_str_has_suffix (noun->norm, "ists") || g_str_has_suffix (noun->norm, "men")
         || cp_word_among (noun->norm, TOGETHER);
}

/* Those whom a subject means that nothing had to say of before: "Residents", "the two lawmakers", "the Belgian federation". */
static CpFigure *
described_at (const Possessive *self,
              guint32           subject)
{
  CpStage *stage = self->stage;
  const CpToken *noun = &stage->text->tokens[subject];
  const CpKnowledge *knowledge = stage->cast->knowledge;
  CpRange range = { cp_text_subtree (stage->text, subject).first, subject + 1 };
  gboolean several = FALSE;

  if (noun->pos != CP_POS_NOUN || cp_range_is_empty (range))
    return NULL;
  if (self->plural)
    return noun->inflection == CP_FORM_PLURAL && (cp_knowledge_role (knowledge, noun->form, NULL) != NULL || are_people (noun)) ? people_of (stage, range) : NULL;
  if (cp_knowledge_institution (knowledge, noun->form, &several) != NULL)
    return several ? NULL : figure_of (stage, range);
  return cp_word_among (noun->norm, PLACES) ? place_called (stage, range) : NULL;
}

/* "The Sisters of Mercy", "the Fells Rangers": several by their name. */
static gboolean
is_named_as_several (const CpFigure *figure)
{
  const char *end = strchr (figure->folded, ' ');
  gsize first = end != NULL ? (gsize) (end - figure->folded) : 0, length = strlen (figure->folded);

  return figure->kind == CP_SPEAKER_ORGANISATION && figure->entry == NULL && first > 3
         && (g_str_has_suffix (figure->folded, "ers") || (figure->folded[first - 1] == 's' && g_str_has_prefix (end, " of ")))
         && figure->folded[length - 1] != '\'';
}

static gboolean
may_possess (const Possessive *self,
             CpFigure         *figure)
{
  if (self->plural)
    return figure->plural || is_named_as_several (figure);
  if (is_described_body (figure))
    figure->kind = CP_SPEAKER_ORGANISATION;
  return figure->kind == CP_SPEAKER_ORGANISATION && !figure->plural;
}

/* Whom a subject means, if an office may be theirs. */
static CpFigure *
possessor_at (const Possessive *self,
              guint32           subject)
{
  const CpToken *token = &self->stage->text->tokens[subject];
  CpFigure *figure = cp_stage_subject_name (self->stage, subject);

  if (figure != NULL && may_possess (self, figure))
    return figure;
  figure = cp_word_among (token->norm, self->plural ? " they both " : " it ") ? cp_stage_pronoun (self->stage, subject) : seen_at (self->stage, subject);
  if (figure == NULL)
    figure = described_at (self, subject);
  return figure != NULL && !cp_stage_is_document (token->norm) && may_possess (self, figure) ? figure : NULL;
}

/* Whether a sentence names another body outside the words that it quotes: then that may be meant as well. */
static gboolean
names_body (const CpStage *self,
            CpRange        sentence)
{
  for (guint i = cp_stage_place_of (self, sentence.last); i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->tokens.first < sentence.first)
        break;
      if (sighting->figure->kind == CP_SPEAKER_ORGANISATION && (self->text->tokens[sighting->tokens.first].flags & CP_TOKEN_QUOTED) == 0)
        return TRUE;
    }
  return FALSE;
}

static CpFigure *
subject_from (const Possessive *self,
              guint             back)
{
  const CpText *text = self->stage->text;
  guint32 sentence = text->tokens[self->token].sentence;

  for (; back <= MAX_SENTENCES && back <= sentence; back++)
    {
      CpRange tokens = text->sentences[sentence - back].tokens;
      guint32 subject = main_subject (text, tokens, self->token);
      CpFigure *figure = subject != CP_NO_TOKEN ? possessor_at (self, subject) : NULL;

      if (figure != NULL)
        return figure;
      if (back > 0 && names_body (self->stage, tokens))
        break;
    }
  return NULL;
}

/** cp_stage_subject_before: Returns: (transfer none) (nullable): the body that the sentence before @token has for its subject: that of "an adviser there" */
CpFigure *
cp_stage_subject_before (CpStage *self,
                         guint32  token)
{
  Possessive place = { .stage = self, .token = token };

  return subject_from (&place, 1);
}

/* Whether a state was named, or stood for, in the paragraph of @token: one of which only other paragraphs tell has no "its spokeswoman" there. */
static gboolean
is_told_here (const CpStage  *self,
              const CpFigure *state,
              guint32         token)
{
  guint32 paragraph = self->text->sentences[self->text->tokens[token].sentence].paragraph;

  for (guint i = cp_stage_place_of (self, token); i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (self->text->sentences[self->text->tokens[sighting->tokens.first].sentence].paragraph != paragraph)
        return FALSE;
      if (sighting->figure == state)
        return TRUE;
    }
  return FALSE;
}

/* Whoever the pronoun means by itself. */
static CpFigure *
meant_alone (CpStage *self,
             guint32  token)
{
  CpFigure *figure = cp_stage_pronoun (self, token);
  gboolean state = figure != NULL && figure->entry != NULL && figure->entry->kind == CP_ENTRY_STATE;

  return state && strcmp (self->text->tokens[token].norm, "its") == 0 && !is_told_here (self, figure, token) ? NULL : figure;
}

/* "the backing of the Retail Alliance, | whose secretary": what is named right before. */
static CpFigure *
named_before (const CpStage *self,
              guint32        token)
{
  guint32 end = token > 0 && strcmp (self->text->tokens[token - 1].norm, ",") == 0 ? token - 1 : token;
  const CpNameRun *run = end > 0 ? cp_stage_run_at (self, end - 1) : NULL;

  return run != NULL && run->tokens.last == end && run->figure != NULL && run->figure->kind == CP_SPEAKER_ORGANISATION ? run->figure : NULL;
}

/**
 * cp_stage_possessor:
 * @token: "its", "their", "his" before an office
 *
 * Returns: (transfer none) (nullable): whose the office is: the subject of its own sentence's main clause, or of the sentence before, where
 *   that can have officers; else whoever the pronoun means by itself
 */
CpFigure *
cp_stage_possessor (CpStage *self,
                    guint32  token)
{
  Possessive possessive = { .stage = self, .token = token, .plural = strcmp (self->text->tokens[token].norm, "their") == 0 };
  CpFigure *figure = NULL;

  if (strcmp (self->text->tokens[token].norm, "whose") == 0)
    figure = named_before (self, token);
  else if (cp_word_among (self->text->tokens[token].norm, " its their "))
    figure = subject_from (&possessive, 0);
  return figure != NULL ? figure : meant_alone (self, token);
}
