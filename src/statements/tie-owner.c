/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose an office is called: "Mrs Lind's lawyer", "the sheriff's attorney", "his spokesman". */
#include <string.h>

#include "statements/office.h"
#include "statements/tie.h"

/* "head of its Mongolian | office": where it is, and not whose. */
static gboolean
is_office (const CpDescription *description)
{
  return description->body.institution != NULL && strcmp (description->body.institution->noun, "office") == 0;
}

/* "the permanent secretary in his ministry", "a lawyer for her union": of whoever has the body, where it has no name of its own. */
static CpFigure *
owner_of_body (CpStage             *self,
               const CpFigure      *figure,
               const CpDescription *description)
{
  CpFigure *owner;

  if (description->owner_of_body == CP_NO_TOKEN || description->role == NULL || description->role->implies > CP_ROLE_MEMBER
      || description->body.named || description->body.entry != NULL || cp_range_is_empty (description->body.tokens) || (description->state != NULL && !is_office (description))
      || description->body.tokens.first < description->owner_of_body)
    return NULL;
  owner = cp_stage_possessor (self, description->owner_of_body);
  return owner != figure ? owner : NULL;
}

/* "Rail minister Ana Lind" is not of "Northern Cross Rail". */
static gboolean
is_field_of_owner (const CpTie *self)
{
  const CpFigure *owner = self->owner;

  return owner != NULL && self->role != NULL && cp_office_has_field (self->role) && !cp_range_is_empty (self->description->owner_name)
         && owner->kind == CP_SPEAKER_ORGANISATION && owner->entry == NULL && (owner->kinds & 1u << CP_BODY_PARTY) == 0;
}

/* "an adviser | there" */
static gboolean
stands_there (const CpTie *self)
{
  const CpDescription *description = self->description;
  guint32 behind = description->role_words.last;

  return self->role != NULL && self->role->implies <= CP_ROLE_WORKER && description->state == NULL && cp_range_is_empty (description->body.tokens)
         && behind < self->stage->text->n_tokens && strcmp (self->stage->text->tokens[behind].norm, "there") == 0;
}

/* "Mrs Lind's | lawyer": the title tells which of those of the name. */
static CpFigure *
owner_named (CpStage *self,
             CpRange  name)
{
  const CpNameRun *run = cp_stage_run_at (self, name.first);

  return run != NULL && run->titled && run->figure != NULL ? run->figure : cp_stage_named (self, name, CP_GENDER_UNKNOWN);
}

/* "the sheriff's | attorney": who has the office, named or not. */
static CpFigure *
owner_in_office (const CpTie *self)
{
  CpRange range = { MIN (self->range.first, self->description->owner_role.first), self->description->owner_role.last };
  CpDescription office = cp_stage_describe (self->stage, range);
  CpReference why = { 0 };
  CpFigure *owner = cp_stage_figure_of (self->stage, &office, range, &why);

  g_free (why.reason);
  return owner != self->figure ? owner : NULL;
}

/**
 * cp_tie_find_owner:
 *
 * Finds whose the office is called, by a name, another office or a pronoun; %NULL stays where it is nobody's.
 */
void
cp_tie_find_owner (CpTie *self)
{
  const CpDescription *description = self->description;

  if (!cp_range_is_empty (description->owner_role))
    self->owner = owner_in_office (self);
  else if (!cp_range_is_empty (description->owner_name))
    self->owner = owner_named (self->stage, description->owner_name);
  /* "Her Russian colleague" is of her trade, and of Russia. */
  else if (description->owner != CP_NO_TOKEN
           && !(description->state != NULL && self->role != NULL && strcmp (self->role->name, "colleague") == 0))
    {
      self->owner = cp_stage_possessor (self->stage, description->owner);
      self->pronoun = TRUE;
    }
  else if (stands_there (self))
    self->owner = cp_stage_subject_before (self->stage, self->range.first);
  /* "treasurer of their union, the Marram Drivers" */
  else if (!cp_tie_is_told_body (self) || cp_told_apposed (self->stage, description->body.tokens.last) == NULL)
    self->owner = owner_of_body (self->stage, self->figure, description);
  if (is_field_of_owner (self))
    self->owner = NULL;
}
