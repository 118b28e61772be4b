/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The police force or the army that an article tells of, and whoever has a rank in it. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* So many names are looked through, back from where "the police" stands. */
#define MAX_LOOK_BACK 400

/* Ranks that the police have, alone or among others. */
#define RANKS " chief deputy chief sergeant inspector superintendent constable detective "

/* Ranks that ships and teams have too, so that only where an army was just told of they are in it. */
#define ARMY_RANKS " captain lieutenant commander corporal "

/* So many sentences back an army may have been told of. */
#define RECENT_SENTENCES 3

/* "Port Aldous Police Service", "Brack Constabulary" */
static gboolean
is_police (const CpFigure *figure)
{
  g_auto (GStrv) words = g_strsplit (figure->folded, " ", -1);

  return figure->kind == CP_SPEAKER_ORGANISATION && words[0] != NULL && words[1] != NULL
         && (g_strv_contains ((const char *const *) words, "police") || g_strv_contains ((const char *const *) words, "constabulary"))
         && !cp_cast_has_members (figure->folded);
}

/** cp_constabulary_named: Returns: (transfer none) (nullable): the police force that was named last before @before; %NULL for none */
CpFigure *
cp_constabulary_named (const CpStage *self,
                       guint32        before)
{
  for (guint i = cp_stage_place_of (self, before), looked = 0; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (is_police (sighting->figure))
        return sighting->figure;
    }
  return NULL;
}

/** cp_constabulary_meant: Returns: (transfer none) (nullable): the force that is called "the police" where one was named; %NULL for none */
CpFigure *
cp_constabulary_meant (const CpStage   *self,
                       const CpBodyRef *body,
                       guint32          before)
{
  if (body->named || body->institution == NULL || strcmp (body->institution->noun, "police") != 0 || body->tokens.last != body->tokens.first + 1)
    return NULL;
  return cp_constabulary_named (self, before);
}

static gboolean
is_army (const CpFigure *figure)
{
  return figure->kind == CP_SPEAKER_ORGANISATION && (figure->kinds & 1u << CP_BODY_FORCE) != 0 && !is_police (figure);
}

/* The army of which the sentences right before tell: "The Defence Force showed a film. Captain Ana Lind said"; %NULL for none. */
static CpFigure *
army_just_told (const CpStage *self,
                guint32        before)
{
  for (guint i = cp_stage_place_of (self, before); i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (self->text->tokens[sighting->tokens.first].sentence + RECENT_SENTENCES < self->text->tokens[before].sentence)
        return NULL;
      if (!sighting->quoted && is_army (sighting->figure))
        return sighting->figure;
    }
  return NULL;
}

/** cp_constabulary_of_rank: Returns: (transfer none) (nullable): the force that was named, where an office is a rank in one: "Chief Ana Lind", "Captain Jo Berg" */
CpFigure *
cp_constabulary_of_rank (const CpStage *self,
                         const CpRole  *role,
                         guint32        before)
{
  if (cp_word_among (role->name, ARMY_RANKS))
    return army_just_told (self, before);
  return cp_word_among (role->name, RANKS) ? cp_constabulary_named (self, before) : NULL;
}
