/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a phrase tells of its bearer: an office, a gender, for whom one speaks. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How much less sure the body of an office is that is only in mind than one that the text names with it. */
#define GUESS 0.9f

static gboolean
is_empty (CpRange range)
{
  return range.last <= range.first;
}

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

/* A minority leader speaks for the opposition, whatever house he sits in. */
static gboolean
leads_opposition (const CpStage       *self,
                  const CpDescription *description)
{
  const CpRole *role = description->role;

  /* "the shadow health secretary" */
  return strcmp (role->name, "minority leader") == 0 || strcmp (role->name, "opposition leader") == 0
         || (role->implies == CP_ROLE_STATE && cp_word_among (self->text->tokens[description->role_words.first].norm, " shadow "))
         || (role->implies == CP_ROLE_STATE && description->role_words.first > 0
             && cp_word_among (self->text->tokens[description->role_words.first - 1].norm, " shadow "));
}

static void
bind_opposition (CpStage  *self,
                 CpFigure *figure)
{
  const CpInstitution *institution = cp_knowledge_institution (self->cast->knowledge, "opposition", NULL);
  g_autofree char *key = self->home != NULL ? g_strdup_printf ("opposition|%s", self->home->name)
                                            : g_strdup_printf ("opposition|%u", self->article);
  CpFigure *opposition = cp_cast_group (self->cast, key, "the opposition");

  opposition->kind = CP_SPEAKER_ORGANISATION;
  if (institution != NULL)
    opposition->kinds |= 1u << institution->kind;
  cp_figure_bind (figure, opposition, 0.95f, figure->role_words != NULL ? figure->role_words : figure->name);
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

/* "its members", "the guild's pilots" */
static gboolean
is_union (const CpFigure *figure)
{
  return (figure->kinds & 1u << CP_BODY_UNION) != 0;
}

/* Trades whose people say what their firm knows when they are called by it; those of nobody's firm are on their own. */
#define TRADES " engineer chemist geologist scientist physicist technician consultant lawyer auditor accountant planner designer statistician "

/* "an engineer of the company", "the company's engineers" */
static gboolean
works_for_firm (const CpFigure *body,
                const CpRole   *role)
{
  return role->implies == CP_ROLE_EXPERT && cp_word_among (role->name, TRADES) && body->kind == CP_SPEAKER_ORGANISATION
         && body->kinds & 1u << CP_BODY_COMPANY;
}

/** cp_bearer_body_weight: Returns: what comes of a body for whoever belongs to it: a university's people are their own, a company's speak for it */
float
cp_bearer_body_weight (const CpFigure *body,
                       const CpRole   *role)
{
  /* Of a university those speak for it who have an office there. */
  if (body->kinds & (1u << CP_BODY_UNIVERSITY | 1u << CP_BODY_MEDIA) && (role == NULL || role->implies != CP_ROLE_SPEAKS))
    return 0;
  if (role != NULL && works_for_firm (body, role))
    return CP_WORKER_WEIGHT;
  if (role != NULL && role->implies >= CP_ROLE_EXPERT)
    return 0;
  if (role != NULL && role->implies == CP_ROLE_WORKER)
    return CP_WORKER_WEIGHT;
  return role != NULL && role->implies == CP_ROLE_MEMBER ? 0.75f : 0.9f;
}

/* "a former supervisor", "Ana Lind, a former adviser": spoke for it once. */
static gboolean
is_past (const CpStage *self,
         CpRange        range,
         CpRange        role)
{
  for (guint32 i = range.first; i < range.last && (i < range.first + 4 || i < role.last); i++)
    if (cp_word_among (self->text->tokens[i].norm, " former ex ex- retired ousted late erstwhile one-time ")
        && (i < range.first + 4 || i + 3 >= role.first))
      return TRUE;
  return FALSE;
}

/* "Foreign Affairs | Cabinet Secretary": what stands before such an office is what it is of. */
static gboolean
has_field (const CpRole *role)
{
  return role->implies == CP_ROLE_STATE && (strstr (role->name, "minister") != NULL || strstr (role->name, "secretary") != NULL);
}

/* "Head of Personnel": a capital behind "of" that is nobody's name elsewhere is a field of work. */
static gboolean
is_field (CpStage             *self,
          const CpDescription *description)
{
  const CpBodyRef *body = &description->body;

  return body->named && body->entry == NULL && body->institution == NULL && description->role != NULL
         && body->tokens.first >= description->role_words.last && cp_describe_is_word (self->text, body->tokens)
         && cp_stage_named (self, body->tokens, CP_GENDER_UNKNOWN) == NULL;
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

/* Whose seats are named with them: "the MP for Harlow East". */
#define MEMBERS_FOR " MP MEP MSP deputy senator congressman congresswoman lawmaker legislator representative councillor member "

/* "the Kenyan envoy in Kampala", "the ambassador to Rome", "the MP for Harlow": where one sits is not for whom one speaks. */
static gboolean
is_post (const CpStage       *self,
         const CpDescription *description)
{
  const CpBodyRef *body = &description->body;
  const CpToken *before = body->tokens.first > 0 ? &self->text->tokens[body->tokens.first - 1] : NULL;
  const CpEntry *of = body->entry != NULL && body->entry->code != NULL ? cp_knowledge_side (self->cast->knowledge, body->entry->code) : NULL;

  if (before == NULL || description->role == NULL || !body->named || body->tokens.first < description->role_words.last)
    return FALSE;
  if (cp_word_among (before->norm, " for from ") && body->institution == NULL && cp_word_among (description->role->name, MEMBERS_FOR))
    return TRUE;
  return of != NULL && description->state != NULL && of != description->state && cp_word_among (before->norm, " in to at ");
}

/* Federations whose prime minister or president heads the whole, and premiers its parts. */
#define PREMIERS_OF_PARTS " CA AU ZA "

/* "Premier Ana Lind" where premiers head provinces, and then "the finance minister" too */
static gboolean
is_of_province (const CpStage       *self,
                const CpDescription *description)
{
  const char *last = self->text->tokens[description->role_words.last - 1].norm;

  if (description->role->implies != CP_ROLE_STATE || self->home == NULL || self->home->code == NULL || !cp_word_among (self->home->code, PREMIERS_OF_PARTS))
    return FALSE;
  return cp_word_among (last, " premier premiers ") || (self->ministers && cp_word_among (last, " minister ministers ") && strcmp (description->role->name, "prime minister") != 0);
}

/* "Mayor Lind", "City attorney Berg", "the police chief" */
static gboolean
is_of_city (const CpStage       *self,
            const CpDescription *description)
{
  if (cp_word_among (description->role->name, " mayor ") || strcmp (description->role->name, "deputy mayor") == 0
      || strcmp (description->role->name, "police chief") == 0)
    return TRUE;
  return description->role->implies == CP_ROLE_SPEAKS && description->role_words.last > description->role_words.first + 1
         && cp_word_among (self->text->tokens[description->role_words.first].norm, " city town county ");
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

/* "chapter president": of something smaller than a state. */
static gboolean
presides_over_less (const CpStage       *self,
                    const CpDescription *description)
{
  CpRange words = description->role_words;

  /* "president Anton Reis": who presides over a state has a capital there. */
  if (strcmp (description->role->name, "president") == 0 && words.last == words.first + 1 && words.last < self->text->n_tokens
      && !cp_word_is_capital (&self->text->tokens[words.first]) && cp_word_is_capital (&self->text->tokens[words.last]))
    return TRUE;
  return strcmp (description->role->name, "president") == 0 && words.last > words.first + 1
         && !cp_word_is_capital (&self->text->tokens[words.last - 1]) && self->text->tokens[words.last - 2].pos == CP_POS_NOUN;
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

/* "the permanent secretary in his ministry", "a lawyer for her union": of whoever has the body, where it has no name of its own. */
static CpFigure *
owner_of_body (CpStage             *self,
               const CpFigure      *figure,
               const CpDescription *description)
{
  CpFigure *owner;

  if (description->owner_of_body == CP_NO_TOKEN || description->role == NULL || description->role->implies > CP_ROLE_MEMBER
      || description->body.named || description->body.entry != NULL || is_empty (description->body.tokens) || description->state != NULL
      || description->body.tokens.first < description->owner_of_body)
    return NULL;
  owner = cp_stage_pronoun (self, description->owner_of_body);
  return owner != figure ? owner : NULL;
}

/* "ministers from Kenya and Tanzania": of two states, and so of neither. */
static gboolean
is_of_two_states (const CpStage       *self,
                  const CpDescription *description,
                  CpRange              range)
{
  guint32 joint = description->state_words.last, last;
  const CpEntry *other;

  if (!description->plural || description->state == NULL || joint + 1 >= range.last || !cp_word_among (self->text->tokens[joint].norm, " and , "))
    return FALSE;
  other = cp_describe_entry (self->cast->knowledge, self->text, joint + 1, range.last, &last);
  if (other == NULL)
    other = cp_knowledge_adjective (self->cast->knowledge, self->text->tokens[joint + 1].form);
  return other != NULL && other->kind == CP_ENTRY_STATE && other != description->state;
}

/* "the union's president", whichever union that is: of no state; but an ambassador to the union is one's. */
static gboolean
is_of_less (const CpDescription *description)
{
  const guint32 less = 1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_COMPANY | 1u << CP_BODY_CAMPAIGN | 1u << CP_BODY_GROUP;

  return cp_word_among (description->role->name, " president secretary treasurer ") && description->body.institution != NULL
         && less & 1u << description->body.institution->kind;
}

/* How far back, in tokens, it is looked for whose an envoy is, and how sure that is. */
#define ENVOY_REACH  800
#define ENVOY_WEIGHT 0.8f

/* "the Ecuadorian consul … the consul": whoever has been sent is of the state that was said when he was first spoken of; %NULL for others. */
static const CpEntry *
envoys_state (const CpStage *self,
              const CpRole  *role,
              CpRange        range)
{
  if (!cp_word_among (role->name, " consul ambassador envoy "))
    return NULL;
  for (guint32 i = range.first; i-- > 1 && range.first - i < ENVOY_REACH;)
    if (strcmp (self->text->tokens[i].norm, role->name) == 0)
      {
        guint32 before = strcmp (self->text->tokens[i - 1].norm, "'s") == 0 && i > 1 ? i - 2 : i - 1;
        const char *form = self->text->tokens[before].form;
        const CpEntry *state = cp_knowledge_adjective (self->cast->knowledge, form);

        if (state == NULL && before < i - 1)
          state = cp_knowledge_find (self->cast->knowledge, form);
        if (state != NULL && state->kind == CP_ENTRY_STATE)
          return state;
      }
  return NULL;
}

/* "his counterpart"; and, where two states are told of, "her colleague" alone: of the other one. */
static gboolean
is_of_other_state (const CpStage       *self,
                   const CpDescription *description)
{
  if (strcmp (description->role->name, "counterpart") == 0)
    return TRUE;
  return strcmp (description->role->name, "colleague") == 0 && description->owner != CP_NO_TOKEN && self->pair[0] != NULL
         && description->role_words.last == description->role_words.first + 1 && description->state == NULL;
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

/* "the managing director for Austria": a state that is a firm's market. */
static gboolean
manages_country (const CpStage       *self,
                 const CpDescription *description)
{
  guint32 state = description->state_words.first;

  return description->state != NULL && description->role != NULL && g_strcmp0 (description->role->body, "company") == 0
         && state >= description->role_words.last && cp_word_among (self->text->tokens[state - 1].norm, " for in ");
}

static void
learn_sides (CpStage             *self,
             CpFigure            *figure,
             const CpDescription *description,
             CpRange              range)
{
  const CpRole *role = description->role;
  g_autofree char *words = cp_describe_words (self->text, range);
  CpFigure *owner = NULL, *body = NULL;
  gboolean guessed = FALSE;

  if (is_past (self, range, description->role_words) || is_of_two_states (self, description, range))
    return;

  /* "his Ghanaian counterpart" is not his. */
  if (role != NULL && is_of_other_state (self, description))
    {
      learn_other_state (self, figure, description, words);
      return;
    }
  else if (!is_empty (description->owner_name))
    owner = cp_stage_named (self, description->owner_name, CP_GENDER_UNKNOWN);
  else if (description->owner != CP_NO_TOKEN)
    owner = cp_stage_pronoun (self, description->owner);
  else
    owner = owner_of_body (self, figure, description);
  /* "Rail minister Ana Lind" is not of "Northern Cross Rail". */
  if (owner != NULL && role != NULL && has_field (role) && !is_empty (description->owner_name) && owner->kind == CP_SPEAKER_ORGANISATION
      && owner->entry == NULL && (owner->kinds & 1u << CP_BODY_PARTY) == 0)
    owner = NULL;
  if (owner != NULL && description->owner_of_body != CP_NO_TOKEN)
    body = NULL;
  else if (!is_empty (description->body.tokens) && !is_field (self, description) && !is_post (self, description))
    body = description->body.plural && !description->body.named ? several_bodies (self, description)
                                                                : cp_stage_body (self, &description->body, description->state, range.first);
  /* A name that nobody explains may be a body when people have offices in it: "Calder Metro's operations director". */
  if (owner == NULL && body == NULL && !is_empty (description->owner_name) && role != NULL && is_official (role) && !has_field (role)
      && description->owner_name.first < description->role_words.first)
    {
      g_autofree char *name = cp_describe_words (self->text, description->owner_name);

      body = cp_cast_body (self->cast, name, NULL, 0);
    }

  if (role != NULL && description->plural && is_empty (description->body.tokens) && owner == NULL && strcmp (role->name, "councillor") == 0)
    body = cp_stage_council (self, range.first);
  if (role != NULL && body == NULL && owner == NULL && is_empty (description->body.tokens) && is_of_city (self, description))
    body = cp_stage_city (self, range.first);
  if (role != NULL && body == NULL && owner == NULL && description->state == NULL && strcmp (role->name, "chief") == 0)
    body = cp_stage_nation (self, range.first);
  if (role != NULL && body == NULL && owner == NULL && strcmp (role->name, "governor") == 0)
    body = self->region;
  if (role != NULL && body == NULL && owner == NULL && description->state == NULL && is_of_province (self, description))
    {
      cp_figure_bind (figure, cp_stage_province (self), CP_HOME_WEIGHT, words);
      return;
    }
  if (role != NULL && body == NULL && owner == NULL && description->state == NULL && role->implies == CP_ROLE_SPEAKS)
    body = cp_employ_by_words (self, range);
  if (role != NULL && body == NULL && description->state == NULL)
    {
      body = cp_stage_body_of_office (self, role, owner, range.first);
      guessed = body != NULL && owner == NULL;
      owner = body != NULL ? NULL : owner;
    }
  if (role != NULL && role->implies == CP_ROLE_STATE && body == NULL && owner == NULL && description->state == NULL)
    body = cp_cabinet_seen (self, role, range.first);
  if (role != NULL && role->implies == CP_ROLE_STATE && body == NULL && owner == NULL && description->state == NULL && self->home == NULL)
    {
      body = cp_cabinet_ministry (self->cast, role);
      if (body == NULL && self->stateless && self->region == NULL)
        figure->minister = self->article + 1;
    }
  /* "the general manager of the quarry" */
  if (role != NULL && role->implies == CP_ROLE_SPEAKS && body == NULL && owner == NULL && description->state == NULL
      && cp_told_names_works (self, (CpRange){ MIN (description->role_words.last, range.last), range.last }))
    body = cp_stage_employer (self, range.first);
  /* An opposition's candidate stands for himself. */
  if (role != NULL && body != NULL && cp_word_among (role->name, " candidate nominee ") && strcmp (body->folded, "opposition") == 0)
    return;
  if (body != NULL && !guessed)
    learn_kind (self, body, role);

  if (role != NULL && body == NULL && owner == NULL && description->state == NULL && role->implies == CP_ROLE_SPEAKS)
    owner = served (self, description, range);

  figure->local |= role != NULL && description->local;
  if (role != NULL && leads_opposition (self, description))
    {
      bind_opposition (self, figure);
      return;
    }
  if (role != NULL && ((body != NULL && works_for_firm (body, role)) || (owner != NULL && works_for_firm (owner, role))))
    figure->independent = FALSE;
  if (body != NULL && cp_bearer_body_weight (body, role) > 0)
    cp_figure_bind (figure, body, cp_bearer_body_weight (body, role) * (guessed ? GUESS : 1), words);
  if (owner != NULL && role != NULL && works_for_firm (owner, role))
    cp_figure_bind (figure, owner, CP_WORKER_WEIGHT, words);
  if (owner != NULL && (role == NULL || role->implies <= CP_ROLE_WORKER))
    cp_figure_bind (figure, owner, role != NULL && role->implies == CP_ROLE_WORKER && !is_union (owner) ? CP_WORKER_WEIGHT : 0.92f, words);
  if (description->state != NULL && role != NULL && role->implies <= CP_ROLE_MEMBER
      && ((body == NULL && owner == NULL) || (role->implies == CP_ROLE_STATE && !(body != NULL && is_of_less (description)))))
    cp_bearer_add_state (figure, description->state, role->implies == CP_ROLE_STATE ? 0.97f : 0.85f, words);
  else if (role != NULL && role->implies == CP_ROLE_STATE && body == NULL && owner == NULL
           && !is_of_less (description) && !description->local && !presides_over_less (self, description))
    {
      const CpEntry *state = envoys_state (self, role, range), *home = state == NULL ? cp_state_in_mind (self, range) : NULL;

      if (home == NULL)
        home = cp_stage_home_of_offices (self);
      if (state != NULL || home != NULL)
        cp_bearer_add_state (figure, state != NULL ? state : home, state == NULL ? CP_HOME_WEIGHT : ENVOY_WEIGHT, words);
    }
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
          figure->board |= strcmp (description->body.institution->noun, "board") == 0;
        }
      return;
    }
  if (description->role != NULL)
    learn_role (self, figure, description, 0.5f + 0.02f * (float) (description->role_words.last - description->role_words.first)
                                             + (description->role->implies == CP_ROLE_STATE ? 0.1f : 0));
  if (manages_country (self, description))
    {
      stateless.state = NULL;
      description = &stateless;
    }
  if (description->role != NULL || description->head == CP_HEAD_ROLE)
    learn_sides (self, figure, description, range);
  cp_band_learn (self, figure, description, range);
}
