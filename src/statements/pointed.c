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
