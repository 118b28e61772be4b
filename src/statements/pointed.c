/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom words mean that only point at someone: "this person", "his rival", a name that looks like a verb. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How many sentences back "this person" was told of. */
#define PERSON_SENTENCES 3

/** cp_pointed_person: Returns: (transfer none) (nullable): "A member of the panel … this person said": one without a name who was told of just before */
CpFigure *
cp_pointed_person (const CpStage       *self,
                   const CpDescription *description,
                   CpRange              range)
{
  guint32 sentence = self->text->tokens[range.first].sentence;

  if (description->plural || range.last != range.first + 2 || !cp_word_among (self->text->tokens[range.last - 1].norm, " person source ")
      || !cp_word_among (self->text->tokens[range.first].norm, " this the that "))
    return NULL;
  for (guint i = self->sightings->len; i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->tokens.first >= range.first)
        continue;
      if (self->text->tokens[sighting->tokens.first].sentence + PERSON_SENTENCES < sentence)
        return NULL;
      if (sighting->figure->kind == CP_SPEAKER_GROUP && !sighting->figure->plural && sighting->figure->role != NULL)
        return sighting->figure;
    }
  return NULL;
}

/* How many sentences back whoever is called by an age or a feat was told of. */
#define TRAIT_SENTENCES 2

/* What people are called by that they have been or have done. */
#define TRAITS " champion winner medallist medalist finalist veteran teenager pensioner millionaire billionaire tycoon widow widower grandmother grandfather " \
               "cleric prelate politician novelist filmmaker "

/* "the mother of four" */
static gboolean
has_children (const CpText *text,
              CpRange       range)
{
  guint32 of = range.first + 2;

  return of + 2 == range.last && cp_word_among (text->tokens[of - 1].norm, " mother father grandmother grandfather ")
         && strcmp (text->tokens[of].norm, "of") == 0 && text->tokens[of + 1].pos == CP_POS_NUM;
}

/* "the 61-year-old", "the double world champion": words that say of one person something besides a name. */
static gboolean
is_trait (const CpStage *self,
          CpRange        range)
{
  const CpToken *last = &self->text->tokens[range.last - 1];
  g_autofree char *words = cp_describe_words (self->text, range);

  if (range.last < range.first + 2 || strcmp (self->text->tokens[range.first].norm, "the") != 0)
    return FALSE;
  if (g_str_has_suffix (words, "-year-old") || has_children (self->text, range))
    return TRUE;
  for (guint32 i = range.first + 1; i < range.last; i++)
    if (cp_word_is_capital (&self->text->tokens[i]) || self->text->tokens[i].pos == CP_POS_ADP)
      return FALSE;
  return cp_word_among (last->norm, TRAITS);
}

/** cp_pointed_trait: Returns: (transfer none) (nullable): "Lind was angry. … the 61-year-old said": who was told of just before, called by an age or a feat */
CpFigure *
cp_pointed_trait (CpStage     *self,
                  CpRange      range,
                  CpReference *why)
{
  guint32 sentence = self->text->tokens[range.first].sentence;

  if (!is_trait (self, range))
    return NULL;
  for (guint i = cp_stage_place_of (self, range.first); i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      g_autofree char *words = NULL;

      if (self->text->tokens[sighting->tokens.first].sentence + TRAIT_SENTENCES < sentence)
        return NULL;
      if (sighting->quoted || sighting->possessive || sighting->figure->kind != CP_SPEAKER_PERSON)
        continue;
      words = cp_describe_words (self->text, range);
      why->sure = 0.75f;
      why->reason = g_strdup_printf (_("“%s” is %s, named just before"), words, sighting->figure->name);
      return sighting->figure;
    }
  return NULL;
}

/** cp_pointed_name: Returns: (transfer none) (nullable): "Haring | accused": a name known from before, whatever word it looks like at the head of a sentence */
CpFigure *
cp_pointed_name (CpStage     *self,
                 CpRange      range,
                 CpReference *why)
{
  CpFigure *figure = range.last == range.first + 1 && cp_word_is_capital (&self->text->tokens[range.first])
                       ? cp_cast_surname (self->cast, self->text->tokens[range.first].form, self->article, CP_GENDER_UNKNOWN) : NULL;

  if (figure == NULL && range.last == range.first + 1 && cp_word_is_capital (&self->text->tokens[range.first]))
    figure = cp_cast_find_body (self->cast, self->text->tokens[range.first].form);
  if (figure != NULL)
    {
      why->sure = 0.85f;
      why->reason = g_strdup_printf (_("named “%s”"), self->text->tokens[range.first].form);
    }
  return figure;
}

/** cp_pointed_rival: Returns: (transfer none) (nullable): "His rival", "her opponent": the other of the two */
CpFigure *
cp_pointed_rival (CpStage             *self,
                  const CpDescription *description,
                  CpRange              range,
                  CpReference         *why)
{
  CpFigure *owner, *rival;

  if (description->owner == CP_NO_TOKEN || description->plural || range.last != description->head_token + 1
      || !cp_word_among (self->text->tokens[description->head_token].norm, " rival opponent challenger adversary "))
    return NULL;
  owner = cp_stage_pronoun (self, description->owner);
  rival = owner != NULL ? cp_stage_rival (self, owner, range.first) : NULL;
  if (rival != NULL)
    {
      g_autofree char *words = cp_describe_words (self->text, range);

      why->sure = 0.75f;
      why->reason = g_strdup_printf (_("“%s” is %s"), words, rival->name);
    }
  return rival;
}
