/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How surely the bearer of an office speaks for what was found of it. */
#include <string.h>

#include "statements/office.h"
#include "statements/tie.h"
#include "statements/words.h"

/* How much less sure the body of an office is that is only in mind than one that the text names with it. */
#define GUESS 0.9f

/* How sure it is whose an office is that is called somebody's by name, and by a mere pronoun, of which a body that is named says more. */
#define OWNED 0.92f
#define ITS   0.84f

/* "its members", "the guild's pilots" */
static gboolean
is_union (const CpFigure *figure)
{
  return (figure->kinds & 1u << CP_BODY_UNION) != 0;
}

/* How surely an office is of the state of which the words before it tell. */
#define TOLD_WEIGHT 0.8f

/* How sure it is that an envoy is still of the state that was named with him. */
#define ENVOY_WEIGHT 0.8f

static void
bind_body (const CpTie *self)
{
  float weight = self->body != NULL ? cp_bearer_body_weight (self->body, self->role) : 0;

  if (self->role != NULL && ((self->body != NULL && cp_bearer_works_for (self->body, self->role))
                             || (self->owner != NULL && cp_bearer_works_for (self->owner, self->role))))
    self->figure->independent = FALSE;
  if (weight > 0)
    cp_figure_bind (self->figure, self->body, weight * (self->guessed ? GUESS : 1), self->words);
}

static void
bind_owner (const CpTie *self)
{
  gboolean works = self->role != NULL && self->role->implies == CP_ROLE_WORKER;

  if (self->owner == NULL)
    return;
  if (self->role != NULL && cp_bearer_works_for (self->owner, self->role))
    cp_figure_bind (self->figure, self->owner, CP_WORKER_WEIGHT, self->words);
  if (self->role == NULL || self->role->implies <= CP_ROLE_WORKER)
    cp_figure_bind (self->figure, self->owner, works && !is_union (self->owner) ? CP_WORKER_WEIGHT : self->pronoun ? ITS : OWNED, self->words);
}

/* Whether a state that the phrase names is the one that is spoken for. */
static gboolean
speaks_for_state (const CpTie *self)
{
  if (self->description->state == NULL || self->role == NULL || self->role->implies > CP_ROLE_MEMBER)
    return FALSE;
  /* "The American lawyer Kim Noh" is nobody's that was said. */
  if (cp_describe_is_advocate (self->role) || strcmp (self->role->name, "judge") == 0 || strcmp (self->role->name, "MEP") == 0)
    return FALSE;
  /* "Its ambassador to Peru", "its envoy, the Ghanaian judge Lind": where he is sent, or comes from. */
  if (self->pronoun && self->owner != NULL && self->description->state_words.first >= self->description->role_words.last)
    return FALSE;
  return cp_tie_is_loose (self) || (self->role->implies == CP_ROLE_STATE && !(self->body != NULL && cp_office_is_of_less (self->stage, self->description)));
}

/* An office of a state that nobody names. */
static gboolean
has_unnamed_state (const CpTie *self)
{
  return cp_tie_is_loose (self) && self->role->implies == CP_ROLE_STATE && !cp_office_is_of_less (self->stage, self->description) && !self->description->local
         && !cp_office_presides_over_less (self->stage, self->description);
}

static void
bind_state (const CpTie *self)
{
  const CpEntry *state, *home;

  if (speaks_for_state (self))
    {
      cp_bearer_add_state (self->figure, self->description->state, self->role->implies == CP_ROLE_STATE ? 0.97f : 0.85f, self->words);
      return;
    }
  if (!has_unnamed_state (self))
    return;
  state = cp_state_of_known (self->stage, self->figure);
  if (state != NULL)
    {
      cp_bearer_add_state (self->figure, state, TOLD_WEIGHT, self->words);
      return;
    }
  state = cp_state_of_envoy (self->stage, self->role, self->range);
  home = state == NULL ? cp_state_in_mind (self->stage, self->range) : NULL;
  if (home == NULL)
    home = cp_stage_home_of_offices (self->stage);
  if (state != NULL || home != NULL)
    cp_bearer_add_state (self->figure, state != NULL ? state : home,
                         state != NULL ? ENVOY_WEIGHT : cp_tie_is_of_state_told (self) ? TOLD_WEIGHT : CP_HOME_WEIGHT, self->words);
}

/* How far behind one who works somewhere it may be told that nobody is to know who it is. */
#define UNNAMED_REACH 24

/* "A driver with the firm, who did not want to be named": who works somewhere and may not be known to speak does not speak for whom he works for,
 * though an official may. */
static gboolean
stays_unnamed (const CpTie *self)
{
  const CpText *text = self->stage->text;
  guint32 end = MIN (text->sentences[text->tokens[self->range.first].sentence].tokens.last, self->range.first + UNNAMED_REACH);

  if (self->role == NULL || self->role->implies != CP_ROLE_WORKER || self->figure->kind != CP_SPEAKER_GROUP || self->figure->plural)
    return FALSE;
  for (guint32 i = self->range.first + 1; i < end; i++)
    if (cp_word_among (text->tokens[i].norm, " named identified anonymity anonymous authorised authorized ") && (text->tokens[i].flags & CP_TOKEN_QUOTED) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cp_tie_bind:
 *
 * Binds the bearer to the body, the owner and the state that were found.
 */
void
cp_tie_bind (const CpTie *self)
{
  if (stays_unnamed (self) && !(self->body != NULL && is_union (self->body)))
    return;
  bind_body (self);
  bind_owner (self);
  bind_state (self);
}
