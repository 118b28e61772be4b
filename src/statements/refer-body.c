/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/refer.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

static const CpEntry *
state_of_figure (const CpStage  *self,
                 const CpFigure *figure)
{
  if (figure == NULL)
    return NULL;
  if (figure->entry != NULL && figure->entry->code != NULL)
    return cp_knowledge_side (self->cast->knowledge, figure->entry->code);
  if (figure->affiliations->len > 0)
    return cp_knowledge_side (self->cast->knowledge, ((CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->name);
  return NULL;
}

/* "The country's regulator": of the state that was spoken of last. */
static const CpEntry *
state_in_mind (const CpStage *self,
               guint32        before)
{
  for (guint i = self->sightings->len; i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->tokens.first < before && sighting->subject && !sighting->quoted && sighting->figure->entry != NULL
          && sighting->figure->entry->kind == CP_ENTRY_STATE)
        return sighting->figure->entry;
    }
  return NULL;
}

/* "His ministry" is his province's where he is one's minister, not the state's. */
static gboolean
is_of_less_than_state (const CpFigure *figure)
{
  const CpFigure *body = figure->kind == CP_SPEAKER_PERSON && figure->affiliations->len == 0 && figure->belongs->len > 0
                           ? ((const CpBond *) g_ptr_array_index (figure->belongs, 0))->to : NULL;

  return body != NULL && body->entry == NULL && (body->kinds & 1u << CP_BODY_COUNCIL) != 0;
}

/* How sure it is that "her group" is the one that was named. */
#define OWN_GROUP_WEIGHT 0.8f

/* "Her group has lodged a complaint": somebody of nobody else is of the group that the article has told of. */
static gboolean
is_founded_by (const CpFigure      *owner,
               const CpInstitution *institution)
{
  return owner->kind == CP_SPEAKER_PERSON && owner->belongs->len == 0 && owner->affiliations->len == 0 && !owner->independent
         && cp_word_among (institution->noun, " group union association organisation organization charity ");
}

/* "Her group": the one that the articles have told of is hers from now on. %NULL where they have told of none. */
static CpFigure *
own_group (CpStage             *self,
           CpFigure            *owner,
           const CpDescription *description,
           const char          *words,
           CpReference         *why)
{
  const CpInstitution *institution = description->body.institution;
  CpFigure *figure;

  if (owner == NULL || institution == NULL || description->body.named || !is_founded_by (owner, institution))
    return NULL;
  figure = cp_stage_body_called (self, institution, description->body.tokens);
  if (figure == NULL)
    return NULL;
  cp_figure_bind (owner, figure, OWN_GROUP_WEIGHT, words);
  why->sure = 0.8f;
  why->reason = g_strdup_printf (_("named “%s”"), words);
  return figure;
}

/* "the regulator | , Cocobod", "the operator | of the cable, | Marram Grid": whether nothing but what it is of stands before the name behind the comma. */
static gboolean
is_apposed (const CpText *text,
            guint32       behind,
            guint32       name)
{
  if (name <= behind || strcmp (text->tokens[name - 1].norm, ",") != 0)
    return FALSE;
  for (guint32 i = behind; i + 1 < name; i++)
    if (text->tokens[i].pos == CP_POS_PUNCT || text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_AUX || cp_word_is_capital (&text->tokens[i])
        || (i == behind && strcmp (text->tokens[i].norm, "of") != 0))
      return FALSE;
  return TRUE;
}

/* "The country's cocoa regulator, Cocobod", "the ferry company Northline Ferries": what it is, and then its name. */
static CpFigure *
named_next (CpStage             *self,
            const CpDescription *description,
            const CpEntry       *state,
            CpReference         *why)
{
  const CpBodyRef *body = &description->body;
  gboolean apposed = is_apposed (self->text, body->tokens.last, description->name.first);
  CpFigure *figure;

  if (body->named || cp_range_is_empty (description->name) || (!apposed && description->name.first != body->tokens.last))
    return NULL;
  figure = cp_stage_named (self, description->name, CP_GENDER_UNKNOWN);
  if (apposed)
    {
      g_autofree char *name = cp_describe_words (self->text, description->name);

      if (figure == NULL || figure->kind != CP_SPEAKER_ORGANISATION)
        figure = cp_cast_body (self->cast, name, NULL, 0);
      figure->kinds |= body->institution != NULL ? 1u << body->institution->kind : 0;
      if (state != NULL)
        figure->home = state;
    }
  else if (figure == NULL || figure->kind != CP_SPEAKER_ORGANISATION)
    return NULL;
  why->sure = 0.95f;
  why->reason = g_strdup_printf (_("named “%s”"), figure->name);
  return figure;
}

/* Whose the body is: whoever is named before it, or meant by "his". */
static CpFigure *
owner_of (CpStage             *self,
          const CpDescription *description)
{
  if (description->owner != CP_NO_TOKEN)
    return cp_stage_pronoun (self, description->owner);
  return cp_range_is_empty (description->owner_name) ? NULL : cp_stage_named (self, description->owner_name, CP_GENDER_UNKNOWN);
}

/* The state that the body is one of; %NULL where none is told. */
static const CpEntry *
state_of (CpStage             *self,
          const CpDescription *description,
          const CpFigure      *owner,
          CpRange              range)
{
  const CpInstitution *institution = description->body.institution;
  const CpEntry *state = description->state;

  if (state == NULL && !cp_range_is_empty (description->owner_name))
    state = state_of_figure (self, cp_stage_named (self, description->owner_name, CP_GENDER_UNKNOWN));
  /* "His government has asked for it." */
  if (state == NULL && owner != NULL && owner->kind == CP_SPEAKER_PERSON && institution != NULL && institution->kind == CP_BODY_GOVERNMENT)
    state = cp_state_of_figure (self, owner);
  if (state == NULL && range.last > range.first + 2 && strcmp (self->text->tokens[range.first + 1].norm, "country") == 0)
    state = state_in_mind (self, range.first);
  return state;
}

/* "the broadcasters": several that speak as one. */
static gboolean
are_several (const CpDescription *description,
             CpRange              range)
{
  const CpBodyRef *body = &description->body;

  return body->plural && description->definite && body->institution != NULL && !cp_body_is_of_state (body->institution->kind)
         && body->tokens.first == range.first + 1;
}

/* How sure it is that an inquiry finds what those find who hold it. */
#define HELD_WEIGHT 0.9f

/* "An inquiry | by the Norwegian army found": an inquiry speaks for whoever holds it, and not for nobody. */
static void
bind_holder_of_inquiry (CpStage         *self,
                        CpFigure        *inquiry,
                        const CpBodyRef *body,
                        CpRange          range,
                        const char      *words)
{
  CpRange by = { body->tokens.last + 1, range.last };
  CpDescription description;
  CpFigure *holder;

  if (body->institution == NULL || body->named || strcmp (body->institution->noun, "inquiry") != 0 || inquiry->belongs->len > 0 || by.first >= by.last
      || strcmp (self->text->tokens[by.first - 1].norm, "by") != 0)
    return;
  description = cp_stage_describe (self, by);
  holder = description.head == CP_HEAD_BODY && !description.body.plural
             ? cp_stage_body (self, &description.body, description.state, by.first) : NULL;
  if (holder != NULL && holder != inquiry && holder->kind == CP_SPEAKER_ORGANISATION)
    cp_figure_bind (inquiry, holder, HELD_WEIGHT, words);
}

/* "the WHO's | regional office", "its office in Goma": where a body of many states sits is that body. */
static gboolean
is_office_of_worldwide (const CpFigure      *owner,
                        const CpDescription *description)
{
  const CpBodyRef *body = &description->body;

  return owner->kind == CP_SPEAKER_ORGANISATION && owner->entry != NULL && owner->entry->kind == CP_ENTRY_ORGANISATION && !body->named && !body->plural
         && body->institution != NULL && cp_word_among (body->institution->noun, " office bureau mission secretariat ");
}

/**
 * cp_refer_body:
 * @range: the phrase that @description takes apart
 * @why: (out): how sure it is, and why
 *
 * Returns: (transfer none): the body that is meant: "the ministry", "her group", "the ferry company Northline Ferries"
 */
CpFigure *
cp_refer_body (CpStage             *self,
               const CpDescription *description,
               CpRange              range,
               CpReference         *why)
{
  const CpBodyRef *body = &description->body;
  const CpInstitution *institution = body->institution;
  guint32 before = description->state != NULL && !cp_range_is_empty (description->state_words) ? description->state_words.first
                                                                                               : body->tokens.first;
  CpFigure *owner = owner_of (self, description);
  const CpEntry *state = state_of (self, description, owner, range);
  g_autofree char *words = cp_refer_words (self, range);
  CpFigure *figure = own_group (self, owner, description, words, why);

  if (figure != NULL)
    return figure;
  if (owner != NULL && is_office_of_worldwide (owner, description))
    {
      why->sure = 0.9f;
      why->reason = g_strdup_printf (_("named “%s”"), words);
      return owner;
    }
  if (owner != NULL && owner->kind != CP_SPEAKER_PERSON && institution != NULL && institution->kind == CP_BODY_UNION && !body->named)
    return cp_stage_own_union (self, owner, description, why);
  figure = named_next (self, description, state, why);
  if (figure != NULL)
    return figure;
  figure = description->state == NULL ? cp_place_body (self, body) : NULL;
  if (figure != NULL)
    {
      why->sure = 0.9f;
      why->reason = g_strdup_printf (_("named “%s”"), words);
      return figure;
    }
  why->sure = body->named ? 0.95f : 0.8f;
  why->reason = g_strdup_printf (_("named “%s”"), words);
  if (owner != NULL && !body->named && institution != NULL && (!cp_body_is_of_state (institution->kind) || is_of_less_than_state (owner)))
    {
      figure = cp_stage_own_body (self, owner, institution, range.first);
      return figure != NULL ? figure : cp_stage_body_of_person (self, owner, institution, words);
    }
  figure = cp_stage_body (self, body, state, before);
  if (figure == NULL)
    figure = cp_refer_unnamed (self, description, words);
  bind_holder_of_inquiry (self, figure, body, range, words);
  if (figure->kind == CP_SPEAKER_GROUP && state == NULL && owner == NULL && are_several (description, range))
    {
      figure->kind = CP_SPEAKER_ORGANISATION;
      figure->plural = TRUE;
    }
  return figure;
}
