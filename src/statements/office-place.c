/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offices that need not be called by what they are of: those of towns, peoples, parts of states, the Union and the police. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/office.h"
#include "statements/words.h"

/* Those of a state and of its parts: of which the article tells. */
static CpFigure *
of_state_or_people (CpStage      *self,
                    const CpRole *role,
                    guint32       at)
{
  CpFigure *body = NULL;

  body = cp_prosecution_of_role (self, role);
  if (body != NULL)
    return body;
  /* "Attorney General Ana Lind", where the article tells of a governor: of what he governs. */
  if (strcmp (role->name, "attorney general") == 0)
    return self->region;
  if (strcmp (role->name, "chief") == 0)
    body = cp_stage_nation (self, at);
  return body != NULL ? body : cp_constabulary_of_rank (self, role, at);
}

/**
 * cp_office_place:
 * @description: of an office of nobody who is named
 * @phrase: that it takes apart
 *
 * Returns: (transfer none) (nullable): for whom it speaks
 */
CpFigure *
cp_office_place (CpStage             *self,
                 const CpDescription *description,
                 CpRange              phrase)
{
  const CpRole *role = description->role;
  CpFigure *body = NULL;

  if (cp_range_is_empty (description->body.tokens) && cp_office_is_of_city (self, description))
    return cp_stage_mayors (self, phrase.first);
  body = cp_union_of_commissioner (self, description, phrase);
  if (body == NULL && description->state == NULL)
    body = of_state_or_people (self, role, phrase.first);
  if (body == NULL && strcmp (role->name, "governor") == 0)
    body = cp_stage_governed (self, phrase.first);
  return body;
}

/**
 * cp_office_body_with_seat:
 * @phrase: that @description takes apart
 *
 * "The agency has not answered. A spokesman in Rome, | Paul Berg, said": where a body that the sentences before are about has its seat, and no
 * voice of the state.
 *
 * Returns: (transfer none) (nullable): that body; %NULL where they are about none
 */
CpFigure *
cp_office_body_with_seat (const CpStage       *self,
                          const CpDescription *description,
                          CpRange              phrase)
{
  const CpBodyRef *body = &description->body;
  CpFigure *told;

  if (description->role == NULL || description->role->implies != CP_ROLE_SPEAKS || body->entry == NULL || body->entry->kind != CP_ENTRY_SEAT
      || body->tokens.first < description->role_words.last || strcmp (self->text->tokens[body->tokens.first - 1].norm, "in") != 0)
    return NULL;
  told = cp_employ_body (self, phrase.first, description->role);
  return told != NULL && told->entry != NULL && told->entry->kind == CP_ENTRY_ORGANISATION && told->entry->code == NULL ? told : NULL;
}
