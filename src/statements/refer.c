/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/refer.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* Places that speak through their council. */
#define PLACES " city town county borough village "

/* How sure it is that whoever the introduction names most answers. */
#define INTERVIEWEE 0.85f

static gboolean
is_finite_verb (const CpToken *token)
{
  return token->pos == CP_POS_VERB && (token->inflection == CP_FORM_PAST || token->inflection == CP_FORM_PRESENT);
}

/** cp_refer_words: Returns: (transfer full): the words of @range without "a", "the", "some" in front, and without a clause behind */
char *
cp_refer_words (const CpStage *self,
                CpRange        range)
{
  for (guint32 i = range.first + 1; i < range.last; i++)
    if (is_finite_verb (&self->text->tokens[i])
        || (cp_word_among (self->text->tokens[i].norm, " , ( ; : -- ") && (self->text->tokens[i].flags & CP_TOKEN_CAPITAL) == 0))
      range.last = i;
  while (range.last > range.first + 1 && (self->text->tokens[range.last - 1].pos == CP_POS_PUNCT
                                          || strcmp (self->text->tokens[range.last - 1].norm, ",") == 0))
    range.last--;
  while (range.last > range.first + 1 && cp_word_among (self->text->tokens[range.first].norm, " the a an some one another his her its their our my your "))
    range.first++;
  return cp_describe_words (self->text, range);
}

/* "Abernathy for Treasurer": a candidate's campaign, called by the office. */
static CpFigure *
campaign_of_name (CpStage             *self,
                  const CpDescription *description,
                  CpRange              range)
{
  const CpInstitution *campaign = cp_knowledge_institution (self->cast->knowledge, "campaign", NULL);
  guint32 at = description->name.last;
  g_autofree char *words = NULL;
  CpFigure *candidate;

  if (campaign == NULL || description->name.first != range.first || at + 1 >= range.last || strcmp (self->text->tokens[at].norm, "for") != 0)
    return NULL;
  for (guint32 i = at + 1; i < range.last; i++)
    if (!cp_word_is_capital (&self->text->tokens[i]))
      return NULL;
  candidate = cp_stage_named (self, description->name, CP_GENDER_UNKNOWN);
  words = cp_describe_words (self->text, range);
  return candidate != NULL && candidate->kind == CP_SPEAKER_PERSON ? cp_stage_body_of_person (self, candidate, campaign, words) : NULL;
}

static CpFigure *
figure_of_name (CpStage             *self,
                const CpDescription *description,
                CpReference         *why)
{
  CpRange name = description->name;
  const CpNameRun *run = cp_stage_run_at (self, name.last - 1);
  CpGender gender = description->title != NULL ? description->title->gender : CP_GENDER_UNKNOWN;
  g_autofree char *words = cp_describe_words (self->text, name);
  CpFigure *figure = run != NULL && run->figure != NULL ? run->figure : cp_stage_named (self, name, gender);
  gboolean person = description->head == CP_HEAD_PERSON || description->title != NULL;

  /* "Marram said" where another article names Marram Power. */
  if (figure == NULL && !person && gender == CP_GENDER_UNKNOWN && cp_describe_is_word (self->text, name))
    figure = cp_cast_called_short (self->cast, words);
  why->sure = name.last - name.first > 1 ? 0.97f : 0.93f;
  why->reason = g_strdup_printf (figure == NULL ? _("“%s” is named here only so") : _("named “%s”"), words);
  if (figure == NULL)
    {
      if (!person && run != NULL && run->body)
        figure = cp_cast_body (self->cast, words, NULL, 0);
      else
        figure = cp_cast_person (self->cast, words, NULL);
      why->sure = 0.75f;
    }
  if (gender != CP_GENDER_UNKNOWN && figure->gender == CP_GENDER_UNKNOWN)
    figure->gender = gender;
  cp_city_take_hall (self, figure, name);
  return figure;
}

/** cp_refer_unnamed: Returns: (transfer none): "residents", "two sides", "a survey": whoever is known by these words alone */
CpFigure *
cp_refer_unnamed (CpStage             *self,
                  const CpDescription *description,
                  const char          *words)
{
  CpFigure *figure = cp_cast_group (self->cast, words, words);

  if (description->head_token != CP_NO_TOKEN)
    figure->plural = self->text->tokens[description->head_token].inflection == CP_FORM_PLURAL;
  return figure;
}

/* "the statement said": whoever spoke last. "a survey by the federation": the federation. */
static CpFigure *
figure_of_thing (CpStage             *self,
                 const CpDescription *description,
                 CpRange              range,
                 CpReference         *why)
{
  CpFigure *figure = cp_stage_body (self, &description->body, description->state, range.first);
  g_autofree char *words = cp_refer_words (self, range);

  why->sure = 0.6f;
  if (figure == NULL && description->definite && cp_word_among (self->text->tokens[description->head_token].norm, PLACES))
    figure = cp_stage_mentions (self)->mayor ? cp_stage_city (self, range.first) : cp_stage_council (self, range.first);
  if (figure == NULL && !cp_range_is_empty (description->owner_name))
    figure = cp_stage_named (self, description->owner_name, CP_GENDER_UNKNOWN);
  /* "Its report", "their letter" */
  if (figure == NULL && description->owner == range.first && cp_stage_is_document (self->text->tokens[description->head_token].norm))
    figure = cp_stage_possessor (self, description->owner);
  if (figure == NULL && cp_stage_is_document (self->text->tokens[description->head_token].norm))
    figure = cp_stage_sponsor (self, description->head_token, range.last);
  if (figure == NULL && description->definite && cp_stage_is_document (self->text->tokens[description->head_token].norm))
    {
      figure = cp_stage_author (self, description->head_token);
      figure = figure != NULL ? figure : self->last_speaker;
    }
  if (figure != NULL)
    {
      why->reason = g_strdup_printf (_("“%s” comes from %s"), words, figure->name);
      return figure;
    }
  why->reason = g_strdup_printf (_("not named: “%s”"), words);
  return cp_refer_unnamed (self, description, words);
}

/* "King said", where Pete King was named: a surname that is a word for an office too. */
static CpFigure *
person_called_as_role (CpStage     *self,
                       CpRange      range,
                       CpReference *why)
{
  const CpToken *token = &self->text->tokens[range.first];
  CpFigure *figure = range.last == range.first + 1 && cp_word_is_capital (token)
                       ? cp_cast_surname (self->cast, token->form, self->article, CP_GENDER_UNKNOWN) : NULL;

  if (figure == NULL || figure->kind != CP_SPEAKER_PERSON || figure->last_article != self->article + 1)
    return NULL;
  why->sure = 0.9f;
  why->reason = g_strdup_printf (_("named “%s”"), token->form);
  return figure;
}

/**
 * cp_stage_figure_of:
 * @range: the phrase that @description takes apart
 * @why: (out): how sure it is, and why
 *
 * Returns: (transfer none) (nullable): whom the phrase means
 */
CpFigure *
cp_stage_figure_of (CpStage             *self,
                    const CpDescription *description,
                    CpRange              range,
                    CpReference         *why)
{
  CpFigure *pointed = cp_pointed_rival (self, description, range, why);

  if (pointed == NULL)
    pointed = cp_pointed_partisan (self, range, why);
  if (pointed == NULL)
    pointed = cp_partisan_named (self, range, why);
  if (pointed == NULL)
    pointed = cp_pointed_trait (self, range, why);
  if (pointed != NULL)
    return pointed;
  switch (description->head)
    {
    case CP_HEAD_PRONOUN:
      {
        CpFigure *figure = cp_stage_pronoun (self, description->head_token);

        why->sure = 0.85f;
        if (figure != NULL)
          why->reason = g_strdup_printf (_("“%s” is %s"), self->text->tokens[description->head_token].form, figure->name);
        return figure;
      }
    case CP_HEAD_PERSON:
    case CP_HEAD_NAME:
      {
        CpFigure *figure = cp_stage_people (self, description, why);

        if (figure == NULL && (figure = campaign_of_name (self, description, range)) != NULL)
          {
            why->sure = 0.9f;
            why->reason = g_strdup_printf (_("named “%s”"), figure->name);
          }
        return figure != NULL ? figure : figure_of_name (self, description, why);
      }
    case CP_HEAD_ROLE:
      {
        CpFigure *figure = person_called_as_role (self, range, why);

        return figure != NULL ? figure : cp_refer_role (self, description, range, why);
      }
    case CP_HEAD_BODY:
      return cp_refer_body (self, description, range, why);
    case CP_HEAD_OTHER:
      return figure_of_thing (self, description, range, why);
    case CP_HEAD_NONE:
    default:
      {
        CpFigure *figure = cp_pointed_name (self, range, why);

        if (figure != NULL)
          return figure;
      }
      return cp_range_is_empty (description->owner_name) && cp_range_is_empty (description->body.tokens)
                 && !cp_stage_is_document (self->text->tokens[description->head_token].norm)
               ? NULL : figure_of_thing (self, description, range, why);
    }
}

/* "one of them", "somebody": one person whom nothing tells more of. */
static gboolean
is_somebody (const CpText *text,
             CpRange       range)
{
  if (cp_word_among (text->tokens[range.first].norm, " somebody someone "))
    return TRUE;
  return range.last > range.first + 2 && cp_word_among (text->tokens[range.first].norm, " one another ")
         && strcmp (text->tokens[range.first + 1].norm, "of") == 0;
}

/* "Norwegian officials say so. “It is plain,” | one of them told us": those of whom somebody is one, heard just before; %NULL where they were not. */
static CpFigure *
one_of_those (CpStage *self,
              CpRange  range)
{
  CpFigure *figure = range.last == range.first + 3 && strcmp (self->text->tokens[range.first + 2].norm, "them") == 0
                       ? cp_stage_pronoun (self, range.first + 2) : NULL;

  return figure != NULL && figure->kind == CP_SPEAKER_GROUP && figure->plural && figure == self->last_speaker ? figure : NULL;
}

static CpFigure *
somebody (CpStage     *self,
          CpRange      range,
          CpReference *why)
{
  g_autofree char *words = cp_describe_words (self->text, range);
  g_autofree char *key = g_strdup_printf ("%s|%u", words, self->article);
  CpFigure *those = one_of_those (self, range);

  if (those != NULL)
    {
      why->sure = 0.8f;
      why->reason = g_strdup_printf (_("“%s” is one of %s"), words, those->name);
      return those;
    }
  why->sure = 0.6f;
  why->reason = g_strdup_printf (_("not named: “%s”"), words);
  return cp_cast_group (self->cast, key, words);
}

/* "In | Kinshasa a spokesman for the ministry": where somebody speaks is no part of who does. */
static CpRange
without_scene (const CpText *text,
               CpRange       range)
{
  guint32 at = range.first;

  if (at == 0 || strcmp (text->tokens[at - 1].norm, "in") != 0)
    return range;
  while (at + 1 < range.last && cp_word_is_capital (&text->tokens[at]))
    at++;
  if (at > range.first && cp_word_among (text->tokens[at].norm, " a an the its his her "))
    range.first = at;
  return range;
}

/* "The largest opposition party, | Social Justice, has tabled a motion": the body whose name follows what it is. */
static CpFigure *
named_behind (CpStage     *self,
              CpRange      range,
              CpReference *why)
{
  const CpText *text = self->text;

  if (range.last + 1 >= text->n_tokens || strcmp (text->tokens[range.last].norm, ",") != 0
      || strcmp (text->tokens[range.first].norm, "the") != 0)
    return NULL;
  if (cp_stage_place_of (self, range.last + 1) < self->sightings->len)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, cp_stage_place_of (self, range.last + 1));

      if (sighting->tokens.first > range.last + 1 || sighting->figure->kind != CP_SPEAKER_ORGANISATION || sighting->figure->entry != NULL
          || sighting->tokens.last >= text->n_tokens || strcmp (text->tokens[sighting->tokens.last].norm, ",") != 0)
        return NULL;
      why->sure = 0.95f;
      why->reason = g_strdup_printf (_("named “%s”"), sighting->figure->name);
      return sighting->figure;
    }
  return NULL;
}

static void
note_source (CpFigure *figure)
{
  figure->spoke = TRUE;
  figure->said++;
}

/**
 * cp_stage_refer:
 *
 * Resolves the source of a statement. To be called in text order, since what was said before decides who "he" is.
 *
 * Returns: whose the statement is; a figure of %NULL where nobody is named
 */
CpReference
cp_stage_refer (CpStage           *self,
                const CpStatement *statement)
{
  CpRange range = cp_text_tokens_in (self->text, statement->source);
  CpReference reference = { 0 };
  CpDescription description;

  if (cp_range_is_empty (range))
    return reference;
  reference.figure = cp_stage_interviewee (self, range);
  if (reference.figure != NULL)
    {
      note_source (reference.figure);
      reference.sure = INTERVIEWEE;
      reference.reason = g_strdup (_("The introduction names whoever answers."));
      return reference;
    }
  reference.figure = cp_stage_signatory (self, range);
  if (reference.figure != NULL)
    {
      note_source (reference.figure);
      reference.sure = INTERVIEWEE;
      reference.reason = g_strdup_printf (_("The letter is signed by %s."), reference.figure->name);
      return reference;
    }
  range = cp_stage_told_of (self, without_scene (self->text, range));
  description = cp_stage_describe (self, range);
  /* "In | his | opinion" */
  if (range.last == range.first + 1 && cp_word_among (self->text->tokens[range.first].norm, " his its their "))
    {
      description.head = CP_HEAD_PRONOUN;
      description.head_token = range.first;
    }
  reference.figure = description.head == CP_HEAD_BODY && !description.body.named && description.owner == CP_NO_TOKEN
                       ? named_behind (self, range, &reference) : NULL;
  if (reference.figure == NULL)
    reference.figure = cp_stage_figure_of (self, &description, range, &reference);
  /* Whom no pronoun will mean: "somebody asked the visitor if she would be back". */
  if (reference.figure == NULL && is_somebody (self->text, range))
    {
      reference.figure = somebody (self, range, &reference);
      note_source (reference.figure);
      return reference;
    }
  if (reference.figure == NULL)
    return reference;
  note_source (reference.figure);
  cp_stage_settle_home (self, reference.figure);
  if (description.head != CP_HEAD_PRONOUN)
    cp_stage_learn (self, reference.figure, &description, range);
  if ((description.head == CP_HEAD_PERSON || description.head == CP_HEAD_NAME) && reference.figure->kind != CP_SPEAKER_ORGANISATION)
    cp_stage_see (self, reference.figure, description.name);
  else
    cp_stage_see (self, reference.figure, range);
  if (description.head == CP_HEAD_BODY && description.body.institution != NULL)
    reference.figure->as_government++;
  else if (description.head == CP_HEAD_BODY)
    reference.figure->as_itself++;
  cp_band_heard (self, reference.figure, range);
  self->last_speaker = reference.figure;
  self->last_token = range.first;
  return reference;
}
