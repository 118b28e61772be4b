/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a body is: "the Berg campaign", "Latour's | office", "the governor's | office". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* Bodies that one deals with and that are not one's voice: "his landlord". */
#define OTHERS_BODIES " landlord employer bank airline carrier retailer school hospital clinic university college council court operator supplier regulator "

/** cp_stage_body_of_person: Returns: (transfer none): "the Berg campaign", "his office": one of its own for each whose it is */
CpFigure *
cp_stage_body_of_person (CpStage             *self,
                         CpFigure            *owner,
                         const CpInstitution *institution,
                         const char          *words)
{
  g_autofree char *key = g_strdup_printf ("%s|%u", institution->noun, owner->index);
  CpFigure *figure = cp_cast_group (self->cast, key, words);

  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << institution->kind;
  if (owner->kind != CP_SPEAKER_PERSON || !cp_word_among (institution->noun, OTHERS_BODIES))
    cp_figure_bind (figure, owner, 0.9f, words);
  return figure;
}

/* "Latour's | office", "Amul's | presidential campaign", "Amul's | 2016 campaign": the name of whose it is; empty where none stands there. */
static CpRange
owner_before (const CpStage *self,
              guint32        noun)
{
  CpRange name;

  while (noun > 1 && (self->text->tokens[noun - 1].pos == CP_POS_ADJ || self->text->tokens[noun - 1].pos == CP_POS_NUM)
         && !cp_word_is_capital (&self->text->tokens[noun - 1]))
    noun--;
  name = (CpRange){ noun, noun };
  if (noun < 2 || strcmp (self->text->tokens[noun - 1].norm, "'s") != 0)
    return name;
  name.first = name.last = noun - 1;
  while (name.first > 0 && self->text->tokens[name.first - 1].sentence == self->text->tokens[noun].sentence
         && cp_word_is_capital (&self->text->tokens[name.first - 1]))
    name.first--;
  /* "Mr. | Amul's" */
  while (name.first + 1 < name.last && cp_knowledge_title (self->cast->knowledge, self->text->tokens[name.first].form) != NULL)
    name.first++;
  return name;
}

/* "The campaign | of Petrus Amul", and with @articled "the council | of the Marram Nation": the name of whose it is; empty where none stands there. */
static CpRange
owner_behind (const CpStage *self,
              guint32        behind,
              gboolean       articled)
{
  CpRange name = { behind + 1, behind + 1 };
  guint32 end = self->text->sentences[self->text->tokens[behind - 1].sentence].tokens.last;

  if (behind >= end || strcmp (self->text->tokens[behind].norm, "of") != 0)
    return (CpRange){ behind, behind };
  if (articled && name.first < end && strcmp (self->text->tokens[name.first].norm, "the") == 0)
    name.first = ++name.last;
  while (name.last < end && cp_word_is_capital (&self->text->tokens[name.last]))
    name.last++;
  return name;
}

/* What firms and banks have within, and what groups send: "the board | of Marram Rail", "the FLO | delegation". */
#define WITHIN " board management delegation "

static gboolean
may_have_board (const CpFigure *figure)
{
  return figure->kind == CP_SPEAKER_ORGANISATION && (figure->entry == NULL || figure->entry->kind != CP_ENTRY_STATE);
}

/** cp_bodies_owner: Returns: (transfer none) (nullable): whose campaign or office a body is, with the words that say so in @phrase; %NULL for nobody's */
CpFigure *
cp_bodies_owner (CpStage         *self,
                 const CpBodyRef *body,
                 CpRange         *phrase)
{
  gboolean within = cp_word_among (body->institution->noun, WITHIN);
  gboolean own = within || body->institution->kind == CP_BODY_CAMPAIGN || body->institution->kind == CP_BODY_OFFICE;
  CpRange name = phrase->first < body->tokens.first && cp_word_is_capital (&self->text->tokens[phrase->first])
                   ? (CpRange){ phrase->first, body->tokens.first } : owner_before (self, phrase->first);
  CpFigure *owner;

  if (name.first >= name.last && own)
    name = owner_behind (self, body->tokens.last, FALSE);
  owner = name.first < name.last ? cp_stage_named (self, name, CP_GENDER_UNKNOWN) : NULL;
  if (owner == NULL || (owner->kind != CP_SPEAKER_PERSON && !(within && may_have_board (owner))))
    return NULL;
  phrase->first = MIN (phrase->first, name.first);
  phrase->last = MAX (phrase->last, name.last);
  return owner;
}

/* "the council | of the 4,100-member nation": a nation that is not named there. */
static gboolean
leads_to_nation (const CpStage *self,
                 guint32        of)
{
  guint32 end = MIN (self->text->sentences[self->text->tokens[of - 1].sentence].tokens.last, of + 8);

  if (of + 2 >= end || strcmp (self->text->tokens[of].norm, "of") != 0 || !cp_word_among (self->text->tokens[of + 1].norm, " the their its "))
    return FALSE;
  for (guint32 i = of + 2; i < end && self->text->tokens[i].pos != CP_POS_VERB && !cp_word_among (self->text->tokens[i].norm, " , . of "); i++)
    if (cp_word_among (self->text->tokens[i].norm, " nation tribe ") && !cp_word_is_capital (&self->text->tokens[i]))
      return TRUE;
  return FALSE;
}

/* What speaks for the body whose it is. */
#define SPEAKS_FOR_ALL " administration council "

/** cp_bodies_administered: Returns: (transfer none) (nullable): whose "the administration | of Norvik National Park", "the council | of the Marram Nation" is: a
 *   body with a name of its own, and no state */
CpFigure *
cp_bodies_administered (CpStage         *self,
                        const CpBodyRef *body)
{
  CpRange name;
  CpFigure *owner;

  if (body->institution == NULL || body->named || !cp_word_among (body->institution->noun, SPEAKS_FOR_ALL))
    return NULL;
  if (strcmp (body->institution->noun, "council") == 0 && leads_to_nation (self, body->tokens.last))
    return cp_stage_nation (self, body->tokens.first);
  name = owner_behind (self, body->tokens.last, TRUE);
  owner = cp_range_is_empty (name) ? NULL : cp_stage_named (self, name, CP_GENDER_UNKNOWN);
  return owner != NULL && owner->kind == CP_SPEAKER_ORGANISATION && owner->entry == NULL ? owner : NULL;
}

/** cp_bodies_office_of_officer: Returns: (transfer none) (nullable): for what "the prime minister's | office", "the governor's | office" speaks */
CpFigure *
cp_bodies_office_of_officer (CpStage         *self,
                             const CpBodyRef *body)
{
  guint32 noun = body->tokens.first, floor = self->text->sentences[self->text->tokens[noun].sentence].tokens.first;
  const CpRole *role = NULL;

  if (body->institution->kind != CP_BODY_OFFICE || noun < floor + 2 || strcmp (self->text->tokens[noun - 1].norm, "'s") != 0)
    return NULL;
  for (guint32 first = noun - 1; first-- > floor && noun - first < 5;)
    {
      g_autofree char *words = cp_describe_words (self->text, (CpRange){ first, noun - 1 });
      const CpRole *longer = cp_knowledge_role (self->cast->knowledge, words, NULL);

      role = longer != NULL ? longer : role;
    }
  if (role == NULL)
    return NULL;
  if (strcmp (role->name, "mayor") == 0)
    return cp_stage_mayors (self, noun);
  if (strcmp (role->name, "governor") == 0)
    return self->region;
  return role->implies == CP_ROLE_STATE && cp_stage_home_of_offices (self) != NULL ? cp_stage_state (self, cp_stage_home_of_offices (self)) : NULL;
}
