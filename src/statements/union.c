/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The European Commission, where an article calls it by less than its name. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* Words for what is of the Union. */
#define OF_UNION " european eu "

static CpFigure *
commission (CpStage *self)
{
  const CpEntry *entry = cp_knowledge_find (self->cast->knowledge, "European Commission");

  return entry != NULL ? cp_cast_body (self->cast, entry->name, entry, 0) : NULL;
}

/**
 * cp_union_commission:
 *
 * Returns: (transfer none) (nullable): the European Commission, where "the Commission" means it; %NULL where another may be meant
 */
CpFigure *
cp_union_commission (CpStage         *self,
                     const CpBodyRef *body)
{
  const CpToken *noun = &self->text->tokens[body->tokens.first];

  if (body->institution == NULL || strcmp (body->institution->noun, "commission") != 0 || body->tokens.last != body->tokens.first + 1
      || !cp_word_is_capital (noun) || !cp_stage_mentions (self)->commission)
    return NULL;
  return commission (self);
}

/** cp_union_of_commissioner: Returns: (transfer none) (nullable): the European Commission, where an office is one in it: "the European transport commissioner" */
CpFigure *
cp_union_of_commissioner (CpStage             *self,
                          const CpDescription *description,
                          CpRange              phrase)
{
  CpRange office = description->role_words;

  if (description->role == NULL || !g_str_has_suffix (description->role->name, "commissioner") || description->state != NULL)
    return NULL;
  for (guint32 i = phrase.first; i < MAX (office.last, phrase.first); i++)
    if (cp_word_among (self->text->tokens[i].norm, OF_UNION))
      return commission (self);
  return cp_word_is_capital (&self->text->tokens[office.first]) && cp_stage_mentions (self)->commission ? commission (self) : NULL;
}
