/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a phrase tells of its bearer: an office, a gender, for whom one speaks. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/office.h"
#include "statements/words.h"

static gboolean
is_official (const CpRole *role)
{
  return role->implies == CP_ROLE_STATE || role->implies == CP_ROLE_SPEAKS;
}

static void
learn_role (CpStage             *self,
            CpFigure            *figure,
            const CpDescription *description,
            float                weight)
{
  const CpRole *role = description->role;

  if (figure->kind == CP_SPEAKER_ORGANISATION)
    return;
  if (role->gender != CP_GENDER_UNKNOWN && figure->gender == CP_GENDER_UNKNOWN)
    figure->gender = role->gender;
  /* Whoever was said to act for somebody is not on his own for being an expert. */
  if ((role->implies == CP_ROLE_EXPERT || role->implies == CP_ROLE_WITNESS || role->implies == CP_ROLE_PRESS)
      && figure->belongs->len == 0)
    figure->independent = TRUE;
  /* "the vice-chancellor, Professor Rathke": the office says more than what he is besides. */
  if (weight <= figure->role_weight && !(figure->role != NULL && figure->role->implies == CP_ROLE_EXPERT && is_official (role)))
    return;
  g_free (figure->role_words);
  figure->role = role;
  figure->role_words = cp_describe_words (self->text, description->role_words);
  figure->role_weight = weight;
}

/** cp_bearer_add_state: says that a figure speaks for a state, in the article's words */
void
cp_bearer_add_state (CpFigure      *figure,
                     const CpEntry *state,
                     float          weight,
                     const char    *words)
{
  g_autofree char *why = g_strdup_printf (_("“%s” speaks for %s"), words, state->name);

  if (state->side != NULL)
    cp_figure_side (figure, state->side, weight, &CP_DATE_NONE, &CP_DATE_NONE, why);
}

/* Trades whose people say what their firm knows when they are called by it; those of nobody's firm are on their own. */
#define TRADES " engineer chemist geologist scientist physicist technician consultant lawyer auditor accountant planner designer statistician "

/* Those who find out for a group, a union or an authority what it says. */
#define FINDERS TRADES "researcher analyst economist "

/**
 * cp_bearer_works_for:
 *
 * Returns: whether whoever has @role is heard for his firm, or for the group that he finds out for: "an engineer of the company", "the
 *   company's engineers", "the union's economist"
 */
gboolean
cp_bearer_works_for (const CpFigure *body,
                     const CpRole   *role)
{
  const guint32 joined = 1u << CP_BODY_UNION | 1u << CP_BODY_GROUP | 1u << CP_BODY_CAMPAIGN | 1u << CP_BODY_AGENCY;

  if (role->implies != CP_ROLE_EXPERT || body->kind != CP_SPEAKER_ORGANISATION)
    return FALSE;
  return (body->kinds & 1u << CP_BODY_COMPANY && cp_word_among (role->name, TRADES)) || (body->kinds & joined && cp_word_among (role->name, FINDERS));
}

/* "the president of Harrow University" */
static gboolean
presides (const CpRole *role)
{
  return strcmp (role->name, "president") == 0 || strcmp (role->name, "vice president") == 0 || strcmp (role->name, "chancellor") == 0;
}

/** cp_bearer_body_weight: Returns: what comes of a body for whoever belongs to it: a university's people are their own, a company's speak for it */
float
cp_bearer_body_weight (const CpFigure *body,
                       const CpRole   *role)
{
  /* Of a university those speak for it who have an office there, and some of these are called as a state's are. */
  if (body->kinds & (1u << CP_BODY_UNIVERSITY | 1u << CP_BODY_MEDIA) && (role == NULL || (role->implies != CP_ROLE_SPEAKS && !presides (role))))
    return 0;
  if (role != NULL && cp_bearer_works_for (body, role))
    return CP_WORKER_WEIGHT;
  if (role != NULL && role->implies >= CP_ROLE_EXPERT)
    return 0;
  if (role != NULL && role->implies == CP_ROLE_WORKER)
    return CP_WORKER_WEIGHT;
  return role != NULL && role->implies == CP_ROLE_MEMBER ? 0.75f : 0.9f;
}

/* "the managing director for Austria": a state that is a firm's market. */
static gboolean
manages_country (const CpStage       *self,
                 const CpDescription *description)
{
  guint32 state = description->state_words.first;

  return description->state != NULL && description->role != NULL && g_strcmp0 (description->role->body, "company") == 0
         && state >= description->role_words.last && cp_word_among (self->text->tokens[state - 1].norm, " for in ");
}

/* "Hedge fund | Marram Capital": a fund that is not named as one decides for itself, as boards do. */
static gboolean
is_private_fund (const CpFigure      *figure,
                 const CpInstitution *institution)
{
  return strcmp (institution->noun, "fund") == 0 && strstr (figure->folded, "fund") == NULL;
}

/**
 * cp_stage_learn:
 * @range: the phrase that @description takes apart
 *
 * Takes from a phrase what it says of its bearer: role, gender, and for whom it speaks.
 */
void
cp_stage_learn (CpStage             *self,
                CpFigure            *figure,
                const CpDescription *description,
                CpRange              range)
{
  CpDescription stateless = *description;

  if (figure->kind == CP_SPEAKER_ORGANISATION)
    {
      if (description->head == CP_HEAD_BODY && description->body.institution != NULL && !description->body.plural)
        {
          /* Neither a province nor a people becomes a state by being called a government or a nation. */
          if (figure != self->region && (figure->kinds == 0 || strcmp (description->body.institution->noun, "nation") != 0))
            figure->kinds |= 1u << description->body.institution->kind;
          figure->board |= strcmp (description->body.institution->noun, "board") == 0 || is_private_fund (figure, description->body.institution);
        }
      return;
    }
  if (description->role != NULL && description->role->implies == CP_ROLE_STATE && cp_office_is_to_come (self, description))
    return;
  if (description->role != NULL)
    learn_role (self, figure, description, 0.5f + 0.02f * (float) (description->role_words.last - description->role_words.first)
                                             + (description->role->implies == CP_ROLE_STATE ? 0.1f : 0));
  if (manages_country (self, description))
    {
      stateless.state = NULL;
      description = &stateless;
    }
  if (description->role != NULL || description->head == CP_HEAD_ROLE)
    cp_tie_learn (self, figure, description, range);
  cp_band_learn (self, figure, description, range);
}
