/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom the bearer of an office speaks: for whose it is called, for the body it belongs to, for a state. */
#include <math.h>
#include <string.h>

#include "statements/bystander.h"
#include "statements/introduce.h"
#include "statements/office.h"
#include "statements/plain.h"
#include "statements/tie.h"
#include "statements/words.h"

/**
 * cp_tie_is_loose:
 *
 * Nobody yet is known for whom an office speaks.
 */
gboolean
cp_tie_is_loose (const CpTie *self)
{
  return self->role != NULL && self->body == NULL && self->owner == NULL;
}

/**
 * cp_tie_is_stateless:
 *
 * Nobody yet is known for whom an office speaks, and it is not called by a state either.
 */
gboolean
cp_tie_is_stateless (const CpTie *self)
{
  return cp_tie_is_loose (self) && self->description->state == NULL;
}

/**
 * cp_tie_is_told_body:
 *
 * "president of the pilots' union, the Wings of Norland": a body of which is only said what it is, where its name may follow.
 */
gboolean
cp_tie_is_told_body (const CpTie *self)
{
  const CpBodyRef *body = &self->description->body;

  return body->institution != NULL && !body->named && !body->plural && body->tokens.last < self->stage->text->n_tokens;
}

/**
 * cp_tie_is_of_state_told:
 *
 * "In Oslo, | Transport Minister Ana Lind": an office of the state of which the words before it tell, whoever was heard before.
 */
gboolean
cp_tie_is_of_state_told (const CpTie *self)
{
  return cp_tie_is_stateless (self) && self->role->implies == CP_ROLE_STATE && !cp_office_is_of_less (self->stage, self->description)
         && cp_state_just_told (self->stage, self->range.first) != NULL;
}

static void
bind_opposition (CpStage  *self,
                 CpFigure *figure)
{
  cp_figure_bind (figure, cp_stage_opposition (self), 0.95f, figure->role_words != NULL ? figure->role_words : figure->name);
}

/* "chief executive of Marrow Lines": such an office tells what a body is. */
static void
learn_kind (const CpStage *self,
            CpFigure      *body,
            const CpRole  *role)
{
  const CpInstitution *institution = role != NULL && role->body != NULL ? cp_knowledge_institution (self->cast->knowledge, role->body, NULL) : NULL;

  if (institution != NULL && strcmp (role->name, "owner") != 0 && body->kinds == 0 && body->entry == NULL && body->kind == CP_SPEAKER_ORGANISATION)
    body->kinds |= 1u << institution->kind;
}

/* "a spokeswoman for the mayor", "an aide to the president": who holds the office that is served; %NULL where nobody is known */
static CpFigure *
served (const CpStage       *self,
        const CpDescription *description,
        CpRange              range)
{
  for (guint32 i = description->role_words.last; i + 2 < range.last; i++)
    if (cp_word_among (self->text->tokens[i].norm, " for to "))
      {
        CpDescription office = cp_stage_describe (self, (CpRange){ i + 1, range.last });

        return office.head == CP_HEAD_ROLE && office.definite && office.owner == CP_NO_TOKEN ? cp_stage_holder (self, &office, range.first) : NULL;
      }
  return NULL;
}

/* "a lawyer for the publishers": several that speak as one, known by the noun. */
static CpFigure *
several_bodies (CpStage             *self,
                const CpDescription *description)
{
  CpRange noun = description->body.tokens;
  g_autofree char *words = cp_describe_words (self->text, noun);
  CpFigure *figure;

  if (description->state != NULL || description->body.institution == NULL || cp_body_is_of_state (description->body.institution->kind)
      || noun.first == 0 || strcmp (self->text->tokens[noun.first - 1].norm, "the") != 0)
    return NULL;
  figure = cp_cast_group (self->cast, words, words);
  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->plural = TRUE;
  return figure;
}

static void
learn_other_state (CpStage             *self,
                   CpFigure            *figure,
                   const CpDescription *description,
                   const char          *words)
{
  CpFigure *owner = description->state == NULL && description->owner != CP_NO_TOKEN ? cp_stage_pronoun (self, description->owner) : NULL;
  const CpEntry *state = owner != NULL && owner != figure ? cp_state_of_other (self, owner) : description->state;

  if (state != NULL)
    cp_bearer_add_state (figure, state, description->state != NULL ? 0.97f : CP_HOME_WEIGHT, words);
}

/* How common, by rank in general English, a word is that heads a sentence and is no name for all its capital. */
#define COMMON_RANK 7000

/* Degrees of an office. */
#define DEGREES " assistant associate deputy vice acting interim joint senior junior principal chief "

/* "News director Ana Lind", "Takeaway owner Ana Lind", "Assistant Commissioner Ana Lind": what an office is over, or its degree, and nobody's name. */
static gboolean
is_no_name (const CpStage *self,
            CpRange        name)
{
  const CpToken *word = &self->text->tokens[name.first];

  if (name.last != name.first + 1)
    return FALSE;
  return cp_word_among (word->norm, DEGREES) || cp_plain_is_noun (self, name.first)
         || (name.first == self->text->sentences[word->sentence].tokens.first && cp_language_rarity (self->language, word->norm) < logf (COMMON_RANK));
}

/* "Saxony's | finance minister": of what is no state and no firm, and has ministers: a part of one. */
static gboolean
is_of_part (const CpTie *self)
{
  const CpDescription *description = self->description;

  return cp_office_has_field (self->role) && strcmp (self->stage->text->tokens[description->owner_name.last].norm, "'s") == 0;
}

/* "His campaign | chief": what the office is over, of whoever has it, and no other's side. */
static gboolean
is_campaign_of_owner (const CpTie *self)
{
  const CpBodyRef *body = &self->description->body;

  return self->owner != NULL && self->role != NULL && body->institution != NULL && !body->named
         && body->tokens.last <= self->description->role_words.last && strcmp (body->institution->noun, "campaign") == 0;
}

/* "Marram's | counsel": whoever is called so has a lawyer, and is a side though nothing else tells what he is. */
static gboolean
is_client (const CpTie *self)
{
  const CpDescription *description = self->description;

  return cp_describe_is_advocate (self->role) && description->state == NULL
         && strcmp (self->stage->text->tokens[description->owner_name.last].norm, "'s") == 0;
}

/* "Railway | Minister Ana Lind": what the minister is over, and no railway. */
static gboolean
is_field_of_minister (const CpTie *self)
{
  const CpBodyRef *body = &self->description->body;

  return self->role != NULL && self->role->implies == CP_ROLE_STATE && g_str_has_suffix (self->role->name, "minister") && !body->named
         && body->institution != NULL && !cp_body_is_of_state (body->institution->kind) && !cp_range_is_empty (body->tokens)
         && body->tokens.last == self->description->role_words.first;
}

/* The body that the phrase names. */
static void
find_body (CpTie *self)
{
  const CpDescription *description = self->description;

  self->body = cp_mayor_town (self->stage, description);
  if (self->body != NULL)
    {
      self->owner = NULL;
      return;
    }
  if ((self->owner != NULL && (description->owner_of_body != CP_NO_TOKEN || cp_office_is_over (self->stage, description))) || is_campaign_of_owner (self) || is_field_of_minister (self))
    return;
  if (cp_tie_is_told_body (self))
    self->body = cp_told_apposed (self->stage, description->body.tokens.last);
  if (self->body == NULL)
    self->body = cp_office_body_with_seat (self->stage, description, self->range);
  if (self->body == NULL && !cp_range_is_empty (description->body.tokens) && !cp_office_is_of_work (self->stage, description)
      && !cp_office_is_post (self->stage, description))
    self->body = description->body.plural && !description->body.named && !cp_litigants_are (description->body.institution)
                   ? several_bodies (self->stage, description)
                   : cp_stage_body (self->stage, &description->body, description->state, self->range.first);
  /* A name that nobody explains may be a body when people have offices in it: "Calder Metro's operations director". */
  if (cp_tie_is_loose (self) && !cp_range_is_empty (description->owner_name) && (cp_office_is_official (self->role) || is_client (self))
      && description->owner_name.first < description->role_words.first && !is_no_name (self->stage, description->owner_name)
      && (!cp_office_has_field (self->role) || is_of_part (self)))
    {
      g_autofree char *name = cp_describe_words (self->stage->text, description->owner_name);
      gboolean city = cp_office_is_of_city (self->stage, description);

      self->body = cp_cast_body (self->stage->cast, name, NULL, city || is_of_part (self) ? 1u << CP_BODY_COUNCIL : 0);
      /* "Calder's mayor … The council": the town is what speaks through it. */
      if (city)
        cp_stage_see (self->stage, self->body, description->owner_name);
    }
}

/* Towns, peoples and regions have offices that need not be called by them. */
static void
find_place (CpTie *self)
{
  const CpDescription *description = self->description;

  if (self->role == NULL || self->owner != NULL)
    return;
  /* "the mayor of Calder" */
  if (self->body != NULL && self->body->kinds == 0 && self->body->entry == NULL && self->body->kind == CP_SPEAKER_ORGANISATION
      && cp_office_is_of_city (self->stage, description))
    self->body->kinds |= 1u << CP_BODY_COUNCIL;
  if (cp_office_is_of_part (self->stage, description, self->body))
    self->body = cp_office_is_of_province (self->stage, description) ? cp_stage_province_called (self->stage, description)
                                                                     : cp_stage_part (self->stage, description);
  if (description->plural && cp_range_is_empty (description->body.tokens) && strcmp (self->role->name, "councillor") == 0)
    self->body = cp_stage_council (self->stage, self->range.first);
  if (cp_county_is_commissioners (self->stage, description) && cp_county_commission (self->stage) != NULL)
    self->body = cp_county_commission (self->stage);
  if (cp_tie_is_loose (self))
    self->body = cp_office_place (self->stage, description, self->range);
}

/* The body that the bearer speaks of, or that the article has in mind for such an office. */
static void
find_in_mind (CpTie *self)
{
  if (cp_tie_is_stateless (self) && self->role->implies == CP_ROLE_SPEAKS)
    self->body = cp_employ_by_words (self->stage, self->range);
  if (self->role == NULL || self->body != NULL || self->description->state != NULL || cp_tie_is_of_state_told (self))
    return;
  self->body = cp_stage_body_of_office (self->stage, self->role, self->owner, self->range.first);
  self->guessed = self->body != NULL && self->owner == NULL;
  if (self->body != NULL)
    self->owner = NULL;
}

/* The ministry of a minister whose state nobody names. */
static void
find_ministry (CpTie *self)
{
  CpStage *stage = self->stage;

  if (cp_tie_is_of_state_told (self))
    return;
  if (cp_tie_is_stateless (self) && self->role->implies == CP_ROLE_STATE)
    self->body = cp_cabinet_seen (stage, self->role, self->range.first);
  if (!cp_tie_is_stateless (self) || self->role->implies != CP_ROLE_STATE || stage->home != NULL)
    return;
  self->body = cp_cabinet_ministry (stage->cast, self->role);
  if (self->body == NULL && stage->stateless && stage->region == NULL)
    self->figure->minister = stage->article + 1;
}

/* "the general manager of the quarry" */
static void
find_works (CpTie *self)
{
  CpRange behind = { MIN (self->description->role_words.last, self->range.last), self->range.last };

  if (cp_tie_is_stateless (self) && self->role->implies == CP_ROLE_SPEAKS && cp_told_names_works (self->stage, behind))
    self->body = cp_stage_employer (self->stage, self->range.first);
}

/* An opposition's candidate stands for himself. */
static gboolean
stands_alone (const CpTie *self)
{
  return self->role != NULL && self->body != NULL && cp_word_among (self->role->name, " candidate nominee ")
         && strcmp (self->body->folded, "opposition") == 0;
}

static void
learn_ties (CpTie *self)
{
  cp_tie_find_owner (self);
  find_body (self);
  find_place (self);
  if (cp_tie_is_stateless (self) && cp_office_is_of_province (self->stage, self->description))
    {
      cp_figure_bind (self->figure, cp_stage_province (self->stage), CP_HOME_WEIGHT, self->words);
      return;
    }
  find_in_mind (self);
  find_ministry (self);
  find_works (self);
  if (stands_alone (self))
    return;
  if (self->body != NULL && !self->guessed)
    learn_kind (self->stage, self->body, self->role);
  /* "Marram's general manager" */
  if (self->owner != NULL && !self->pronoun)
    learn_kind (self->stage, self->owner, self->role);
  if (cp_tie_is_stateless (self) && self->role->implies == CP_ROLE_SPEAKS)
    self->owner = served (self->stage, self->description, self->range);
  self->figure->local |= self->role != NULL && self->description->local;
  if (self->role != NULL && cp_office_leads_opposition (self->stage, self->description))
    {
      bind_opposition (self->stage, self->figure);
      return;
    }
  cp_tie_bind (self);
}

/**
 * cp_tie_learn:
 * @range: the phrase that @description takes apart
 *
 * Learns from a phrase for whom its bearer speaks.
 */
void
cp_tie_learn (CpStage             *self,
              CpFigure            *figure,
              const CpDescription *description,
              CpRange              range)
{
  g_autofree char *words = cp_describe_words (self->text, range);
  CpTie tie = { .stage = self, .figure = figure, .description = description, .role = description->role, .range = range, .words = words };

  if (cp_office_is_past (self, range, description->role_words))
    {
      figure->retired = TRUE;
      return;
    }
  if (cp_office_is_of_two_states (self, description, range))
    return;
  if (cp_bystander_by_office (self, description, range) && figure->belongs->len == 0)
    {
      figure->independent = TRUE;
      return;
    }
  /* "his Ghanaian counterpart" is not his. */
  if (description->role != NULL && cp_office_is_of_other_state (self, description))
    learn_other_state (self, figure, description, words);
  else
    learn_ties (&tie);
}
