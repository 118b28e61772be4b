/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which body a proper name is: "Norwegian Pelagic Boatowners' Association", "Brazil's Foreign Ministry". */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How sure it is that a body in a capital is its state's. */
#define CAPITAL_WEIGHT 0.8f

static gboolean
begins_with_state (const CpStage *self,
                   guint32        token)
{
  const char *form = self->text->tokens[token].form;
  const CpEntry *entry;

  if ((self->text->tokens[token].flags & CP_TOKEN_CAPITAL) == 0)
    return FALSE;
  entry = cp_knowledge_find (self->cast->knowledge, form);
  return cp_knowledge_adjective (self->cast->knowledge, form) != NULL || (entry != NULL && entry->kind == CP_ENTRY_STATE);
}

/* "Kenya Defence Force": the state by whose name a ministry's or a force's begins; %NULL for none. */
static const CpEntry *
state_ahead (const CpStage *self,
             CpRange        name)
{
  const CpEntry *entry;
  guint32 last;

  if (name.last < name.first + 2)
    return NULL;
  entry = cp_describe_entry (self->cast->knowledge, self->text, name.first, name.last, &last);
  return entry != NULL && entry->kind == CP_ENTRY_STATE && last < name.last ? entry : NULL;
}

/* Whether a ministry that is found by its name alone is another state's: "Brazil's Foreign Ministry" is not Bolivia's. */
static gboolean
is_anothers (const CpFigure  *figure,
             const CpBodyRef *body,
             const CpEntry   *state)
{
  return state != NULL && state->side != NULL && body->entry == NULL && body->institution != NULL && cp_body_is_of_state (body->institution->kind)
         && figure->affiliations->len > 0
         && strcmp (((CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->name, state->side) != 0;
}

static CpFigure *
ministry_of_state (CpStage         *self,
                   const char      *words,
                   const CpBodyRef *body,
                   const CpEntry   *state)
{
  g_autofree char *key = g_strdup_printf ("%s|%s", words, state->name);
  g_autofree char *why = g_strdup_printf (_("“%s” speaks for %s"), words, state->name);
  CpFigure *figure = cp_cast_group (self->cast, key, words);

  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << body->institution->kind;
  cp_figure_side (figure, state->side, 0.9f, &CP_DATE_NONE, &CP_DATE_NONE, why);
  return figure;
}

/* "State Border Committee", "National Bank": what its state calls so need not say of which it is. */
static gboolean
is_of_whole_state (const CpStage *self,
                   CpRange        name)
{
  return cp_word_among (self->text->tokens[name.first].norm, " state national federal central supreme ");
}

/* "the Calder | clinic", "the United Shore | bloc": what nobody is called without the noun behind it is called with it; %NULL where none stands there. */
static CpFigure *
body_with_noun (CpStage             *self,
                CpRange              name,
                const CpInstitution *institution)
{
  const CpText *text = self->text;
  const CpToken *noun = &text->tokens[MIN (name.last, text->n_tokens - 1)];
  gboolean plural = FALSE;
  const CpInstitution *behind = institution == NULL && noun->sentence == text->tokens[name.first].sentence && noun->pos == CP_POS_NOUN
                                    && !cp_word_is_capital (noun) && name.last < text->n_tokens
                                  ? cp_knowledge_institution (self->cast->knowledge, noun->form, &plural) : NULL;
  g_autofree char *words = NULL;

  if (behind == NULL || plural || cp_body_is_of_state (behind->kind) || noun->dep == CP_DEP_COMPOUND
      || cp_knowledge_role (self->cast->knowledge, noun->form, NULL) != NULL)
    return NULL;
  words = cp_describe_words (text, (CpRange){ name.first, name.last + 1 });
  return cp_cast_body (self->cast, words, NULL, 1u << behind->kind);
}

/* "In Seoul, a Commerce Ministry spokesman" */
static gboolean
begins_in_place (const CpStage *self,
                 guint32        token)
{
  return strcmp (self->text->tokens[self->text->sentences[self->text->tokens[token].sentence].tokens.first].norm, "in") == 0;
}

/** cp_bodies_named: Returns: (transfer none): the body that has a proper name; the adjective is part of "Norwegian" + "Pelagic Boatowners' Association" */
CpFigure *
cp_bodies_named (CpStage         *self,
                 const CpBodyRef *body,
                 const CpEntry   *state)
{
  CpRange name = body->tokens;
  CpFigure *figure;
  g_autofree char *words = NULL, *bare = cp_describe_words (self->text, name);

  if (state == NULL && body->institution != NULL && cp_body_is_of_state (body->institution->kind))
    {
      state = cp_describe_state_of (self->cast->knowledge, self->text, name);
      if (state == NULL)
        state = state_ahead (self, name);
      if (state == NULL && begins_in_place (self, name.first))
        state = cp_state_of_place (self, name.first);
      state = state != NULL ? state : cp_state_of_name (self, name);
    }
  if (name.first > 0 && begins_with_state (self, name.first - 1)
      && self->text->tokens[name.first - 1].sentence == self->text->tokens[name.first].sentence)
    name.first--;
  words = cp_describe_words (self->text, name);
  figure = cp_cast_find_body (self->cast, words);
  if (figure != NULL && is_anothers (figure, body, state))
    return ministry_of_state (self, words, body, state);
  if (figure == NULL)
    figure = cp_stage_named (self, body->tokens, CP_GENDER_UNKNOWN);
  /* "the Lithuanian Defence Ministry", where the article told of the Defence Ministry of Belarus */
  if (figure != NULL && is_anothers (figure, body, state))
    return ministry_of_state (self, words, body, state);
  if (figure == NULL)
    figure = body_with_noun (self, name, body->institution);
  if (figure == NULL)
    figure = cp_cast_body (self->cast, words, NULL, body->institution != NULL ? 1u << body->institution->kind : 0);
  cp_cast_alias (self->cast, figure, words);
  cp_prosecution_see (self, figure);
  if (body->institution != NULL && body->institution->kind == CP_BODY_COMMITTEE)
    cp_committee_bind (self, figure, name);
  /* "the State Border Committee in Minsk" */
  if (state == NULL && is_of_whole_state (self, name) && cp_state_behind (self, name.last) != NULL)
    cp_bearer_add_state (figure, cp_state_behind (self, name.last), CAPITAL_WEIGHT, words);
  /* "the Kenya Dairy Board" is at home in Kenya, wherever it is told of. */
  if (state != NULL && body->institution != NULL && body->institution->kind == CP_BODY_AGENCY)
    {
      figure->home = state;
      figure->states = TRUE;
    }
  if (body->institution != NULL && cp_body_is_of_state (body->institution->kind))
    {
      const CpEntry *of = state != NULL ? state : figure->affiliations->len == 0 ? cp_stage_home_of_offices (self) : NULL;

      cp_cast_alias (self->cast, figure, bare);
      if (of != NULL && figure->kind == CP_SPEAKER_ORGANISATION)
        {
          g_autofree char *why = g_strdup_printf (_("“%s” speaks for %s"), words, of->name);

          cp_figure_side (figure, of->name, state != NULL ? 0.9f : 0.7f, &CP_DATE_NONE, &CP_DATE_NONE, why);
        }
    }
  return figure;
}
