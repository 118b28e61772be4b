/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "statements/stage.h"
#include "statements/words.h"

/* How far back, in sentences and in sightings, a pronoun looks for whom it means. */
#define MAX_SENTENCES 8
#define MAX_SIGHTINGS 60

/* Through how many sentences a pronoun goes on meaning the same. */
#define CARRIED 2
/* Through how many pronouns whom the first of them meant is carried on. */
#define MAX_STEPS 3

/* What speaks for a candidate, in sentences that it may lie further back. */
#define SUBJECT_BONUS 1.2f
#define SPEAKER_BONUS 1.6f
#define QUOTED_MALUS 2.5f
#define POSSESSIVE_MALUS 1.0f
#define GENDER_BONUS 0.4f
#define OWN_SENTENCE_BONUS 1.5f
#define OWN_SUBJECT_BONUS 1.0f

typedef enum
{
  SEEKS_HE,
  SEEKS_SHE,
  SEEKS_IT,
  SEEKS_THEY,
  SEEKS_NOBODY,
} Seeks;

static Seeks
seeks (const char *norm)
{
  static const struct { const char *words; Seeks what; } table[] = {
    { " he him his ", SEEKS_HE }, { " she her hers ", SEEKS_SHE }, { " it its ", SEEKS_IT }, { " they them their both ", SEEKS_THEY },
  };
  g_autofree char *padded = g_strconcat (" ", norm, " ", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (strstr (table[i].words, padded) != NULL)
      return table[i].what;
  return SEEKS_NOBODY;
}

/* Whether a figure can be meant, and how well: negative for not at all. */
static float
suits (const CpFigure *figure,
       Seeks           what)
{
  gboolean organisation = figure->kind == CP_SPEAKER_ORGANISATION;

  switch (what)
    {
    case SEEKS_HE:
    case SEEKS_SHE:
      {
        CpGender gender = what == SEEKS_HE ? CP_GENDER_MALE : CP_GENDER_FEMALE;

        /* "a memo suggested that … her manager": what is known by mere words is no man and no woman. */
        if (organisation || figure->plural || (figure->kind == CP_SPEAKER_GROUP && figure->role == NULL) || (figure->gender != CP_GENDER_UNKNOWN && figure->gender != gender))
          return -1;
        return figure->gender == gender ? GENDER_BONUS : 0;
      }
    case SEEKS_IT:
      if (!organisation || figure->plural)
        return -1;
      /* A state that is only named is a place. */
      return figure->entry != NULL && figure->entry->kind == CP_ENTRY_STATE && !figure->spoke ? -0.5f + 0.5f * GENDER_BONUS : GENDER_BONUS;
    case SEEKS_THEY:
      /* "A spokesperson said … they said": one of whom not even the name is known. */
      if (figure->kind == CP_SPEAKER_GROUP && !figure->plural && figure->spoke && figure->gender == CP_GENDER_UNKNOWN && figure->role != NULL)
        return 0;
      return figure->plural ? GENDER_BONUS + 0.4f : organisation ? 0 : -1;
    case SEEKS_NOBODY:
    default:
      return -1;
    }
}

/* An apposition to a name has so many words at most. */
#define LONGEST_APPOSITION 12

/* "Dana Shaw, president of the Harbour Institute, who": the person of whose apposition the body is part; %NULL for none. */
static CpFigure *
apposed_before (const CpStage *self,
                guint          body)
{
  guint32 end = g_array_index (self->sightings, CpSighting, body).tokens.first;

  for (guint i = body; i-- > 0;)
    {
      const CpSighting *before = &g_array_index (self->sightings, CpSighting, i);
      guint32 at = before->tokens.last;
      if (at >= end)
        continue;
      if (at + LONGEST_APPOSITION < end || self->text->tokens[at].sentence != self->text->tokens[end].sentence)
        return NULL;
      if (before->figure->kind == CP_SPEAKER_ORGANISATION || strcmp (self->text->tokens[at].norm, ",") != 0)
        continue;
      for (at++; at < end; at++)
        if (cp_word_is_finite (self->text, at) || cp_word_among (self->text->tokens[at].norm, " , ; : who which "))
          return NULL;
      return before->figure;
    }
  return NULL;
}

/* "the Harbour Institute": what has a name and an article is a body, whatever its name was taken for. */
static gboolean
is_body (const CpStage    *self,
         const CpSighting *sighting)
{
  guint32 first = sighting->tokens.first;

  return sighting->figure->kind != CP_SPEAKER_PERSON || strcmp (self->text->tokens[first].norm, "the") == 0
         || (first > 0 && strcmp (self->text->tokens[first - 1].norm, "the") == 0);
}

/* "Dana Shaw of the Harbour Institute, who": where a body stands right behind the person it belongs to, the person. */
static CpFigure *
member_before (const CpStage *self,
               guint          body)
{
  const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, body);
  const CpSighting *before = body > 0 ? &g_array_index (self->sightings, CpSighting, body - 1) : NULL;
  guint32 at;

  if (is_body (self, sighting) && apposed_before (self, body) != NULL)
    return apposed_before (self, body);
  if (before == NULL || sighting->figure->kind != CP_SPEAKER_ORGANISATION || before->figure->kind != CP_SPEAKER_PERSON
      || before->tokens.last + 3 < sighting->tokens.first || before->tokens.last >= sighting->tokens.first)
    return sighting->figure;
  at = before->tokens.last;
  return cp_word_among (self->text->tokens[at].norm, " of from at with ") ? before->figure : sighting->figure;
}

/* "…, who": the name or description that ends just before, the comma aside. */
static CpFigure *
antecedent (CpStage *self,
            guint32  token)
{
  guint32 sentence = self->text->tokens[token].sentence;

  for (guint i = self->sightings->len; i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->tokens.first >= token)
        continue;
      if (self->text->tokens[sighting->tokens.first].sentence != sentence)
        break;
      return strcmp (self->text->tokens[token].norm, "who") == 0 ? member_before (self, i) : sighting->figure;
    }
  return NULL;
}

/* "Denholm City wrote. They lost. … their chairman": the subject that the same pronoun was a sentence or two before, where it
 * is nobody's statement and so was not looked at yet; CP_NO_TOKEN for none. */
static guint32
same_before (const CpStage *self,
             guint32        token,
             Seeks          what)
{
  guint32 sentence = self->text->tokens[token].sentence;

  for (guint32 t = token; t-- > 0;)
    {
      const CpToken *before = &self->text->tokens[t];

      if (before->sentence + CARRIED < sentence)
        return CP_NO_TOKEN;
      if (before->dep == CP_DEP_NSUBJ && (before->flags & CP_TOKEN_QUOTED) == 0 && before->sentence != sentence
          && seeks (before->norm) == what)
        return t;
    }
  return CP_NO_TOKEN;
}

/* Whether a sentence that leads up to a pronoun's tells of somebody anew: it comes after the last statement, or in another paragraph
 * than that. */
static gboolean
begins_anew (const CpStage *self,
             guint32        sentence,
             guint32        pronoun)
{
  guint32 last = self->text->tokens[self->last_token].sentence;
  guint32 paragraph = self->text->sentences[pronoun].paragraph;

  if (sentence > last && sentence < pronoun)
    return TRUE;
  return self->text->sentences[sentence].paragraph == paragraph && self->text->sentences[last].paragraph != paragraph;
}

/**
 * cp_pronoun_is_asked_about:
 * @pronoun: behind @token in its sentence
 *
 * Returns: whether a question is about whoever stands at @token: "Asked whether | Zambia had broken the pact, its representative declined"
 */
gboolean
cp_pronoun_is_asked_about (const CpText *text,
                           guint32       token,
                           guint32       pronoun)
{
  guint32 first = text->sentences[text->tokens[pronoun].sentence].tokens.first;

  return token > first + 1 && token < pronoun && cp_word_among (text->tokens[first].norm, " asked questioned pressed ")
         && cp_word_among (text->tokens[first + 1].norm, " whether if why how what when ");
}

/* "Asked by a reporter whether …, he replied": who asks is not who answers. */
static gboolean
is_asker (const CpStage    *self,
          const CpSighting *sighting,
          guint32           pronoun)
{
  CpRange sentence = self->text->sentences[self->text->tokens[pronoun].sentence].tokens;
  guint32 first = sighting->tokens.first;

  if (cp_pronoun_is_asked_about (self->text, first, pronoun))
    return TRUE;
  /* "On an independent umpire | she would only say": what is spoken of is not who speaks. */
  if (first == sentence.first + 1 && cp_word_among (self->text->tokens[sentence.first].norm, " on about regarding concerning "))
    return TRUE;
  if (first < sentence.first + 2 || self->text->tokens[sentence.first].pos != CP_POS_VERB)
    return FALSE;
  for (guint32 i = first; i-- > sentence.first && first - i < 5;)
    if (strcmp (self->text->tokens[i].norm, "by") == 0)
      return i <= sentence.first + 5;
  return FALSE;
}

/* Whom a pronoun means, through so many others as @steps at most. */
static CpFigure *
meant_by (CpStage *self,
          guint32  token,
          guint    steps)
{
  const CpToken *pronoun = &self->text->tokens[token];
  guint32 paragraph = self->text->sentences[pronoun->sentence].paragraph;
  Seeks what = seeks (pronoun->norm);
  gboolean possessive = cp_word_among (pronoun->norm, " its their his ");
  gboolean person = what == SEEKS_HE || what == SEEKS_SHE;
  CpFigure *best = NULL;
  float best_score = -1000;
  gboolean begun = FALSE; /* the text has gone on to somebody who may be meant since the last speaker spoke */
  guint32 before;
  guint looked = 0;

  if (strcmp (pronoun->norm, "who") == 0 || strcmp (pronoun->norm, "which") == 0 || strcmp (pronoun->norm, "that") == 0
      || strcmp (pronoun->norm, "whose") == 0)
    return antecedent (self, token);
  if (what == SEEKS_NOBODY)
    return NULL;
  for (guint i = cp_stage_place_of (self, token); i-- > 0 && looked < MAX_SIGHTINGS; looked++)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      const CpToken *first = &self->text->tokens[sighting->tokens.first];
      float fit, score;

      if (first->sentence + MAX_SENTENCES < pronoun->sentence)
        break;
      fit = suits (sighting->figure, what);
      if (fit <= -1 || is_asker (self, sighting, token))
        continue;
      score = fit - (float) (pronoun->sentence - first->sentence);
      score -= 0.5f * (float) (paragraph - self->text->sentences[first->sentence].paragraph);
      if (sighting->subject)
        score += SUBJECT_BONUS;
      if ((possessive || what == SEEKS_IT) && sighting->subject && first->sentence == pronoun->sentence)
        score += possessive ? OWN_SENTENCE_BONUS : OWN_SUBJECT_BONUS;
      begun |= (person || (possessive && what == SEEKS_IT)) && sighting->subject && !sighting->quoted && !sighting->possessive && begins_anew (self, first->sentence, pronoun->sentence);
      if (sighting->figure == self->last_speaker && self->last_token < token && !begun)
        score += SPEAKER_BONUS;
      /* "Larkfield would comply, its spokeswoman said": the words are reported, but they are not another's. */
      if (sighting->quoted && sighting->figure != self->last_speaker
          && !(possessive && first->sentence == pronoun->sentence && (first->flags & CP_TOKEN_QUOTED) == 0))
        score -= QUOTED_MALUS;
      if (sighting->possessive)
        score -= POSSESSIVE_MALUS;
      if (score > best_score)
        {
          best_score = score;
          best = sighting->figure;
        }
    }
  before = steps > 0 && (what == SEEKS_THEY || what == SEEKS_IT) ? same_before (self, token, what) : CP_NO_TOKEN;
  if (before != CP_NO_TOKEN)
    {
      CpFigure *figure = meant_by (self, before, steps - 1);
      float score = SUBJECT_BONUS - (float) (pronoun->sentence - self->text->tokens[before].sentence);

      if (figure != NULL && score + suits (figure, what) > best_score)
        best = figure;
    }
  /* He or she fits whoever is so called from now on. */
  if (best != NULL && best->gender == CP_GENDER_UNKNOWN && best->kind != CP_SPEAKER_ORGANISATION)
    best->gender = what == SEEKS_HE ? CP_GENDER_MALE : what == SEEKS_SHE ? CP_GENDER_FEMALE : CP_GENDER_UNKNOWN;
  return best;
}

/**
 * cp_stage_pronoun:
 * @token: "he", "its", "who"
 *
 * Returns: (transfer none) (nullable): whom a pronoun means: of those before it whom it fits, the nearest, with a bonus for
 *   subjects and for who spoke last, and a malus for those named inside a quotation
 */
CpFigure *
cp_stage_pronoun (CpStage *self,
                  guint32  token)
{
  return meant_by (self, token, MAX_STEPS);
}
