/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom an office or a people's name means that stands without a name: "the minister", "the Frenchwoman". */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/stage.h"
#include "statements/words.h"

/* How far back, in names and descriptions, "the minister" is looked for. */
#define MAX_LOOK_BACK 400

/* So far back, in names and descriptions, whoever is somebody's rival was heard. */
#define RIVAL_SIGHTINGS 40

/* So many sentences back "the Algerian minister" may be somebody who was only named. */
#define RECENT_SENTENCES 4

static gboolean
speaks_for (const CpStage  *self,
            const CpFigure *figure,
            const CpEntry  *state)
{
  if (figure->affiliations->len == 0)
    return state == self->home;
  return g_strcmp0 (((CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->name, state->side) == 0;
}

/* Whoever speaks for a state abroad may be called any of these. */
#define ENVOYS " ambassador envoy diplomat high commissioner "

/* Who may go on as "the official" where no name is known. */
#define OFFICIALS " civil servant aide adviser diplomat inspector officer insider negotiator delegate "

/* "the minister" is the minister of state, "the secretary" the secretary of state. */
static gboolean
is_of_state (const CpRole *known,
             const CpRole *called)
{
  return g_str_has_prefix (known->name, called->name) && strcmp (known->name + strlen (called->name), " of state") == 0;
}

/* "the minister" may be the foreign minister, but "the Prime Minister" is no other. */
static gboolean
is_called (const CpRole *known,
           const CpRole *called)
{
  if (cp_word_among (called->name, " envoy diplomat ") && strstr (ENVOYS, known->name) != NULL)
    return TRUE;
  /* "the junior minister" may be the deputy of any. */
  if (strcmp (called->name, "junior minister") == 0)
    return known == called || g_str_has_prefix (known->name, "deputy ") || strcmp (known->name, "state secretary") == 0;
  if (strchr (known->name, ' ') != NULL && strchr (called->name, ' ') != NULL)
    return strcmp (known->name, called->name) == 0;
  return (strcmp (cp_word_last (known->name), cp_word_last (called->name)) == 0 || is_of_state (known, called))
         && !(strcmp (called->name, "prime minister") == 0 && known != called);
}

/* "the Norwegian minister" of another article, where the articles know but one. */
static CpFigure *
one_elsewhere (const CpStage       *self,
               const CpDescription *description)
{
  CpFigure *found = NULL;

  for (guint i = 0; i < self->cast->figures->len && i < MAX_LOOK_BACK; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->cast->figures, i);

      if (figure->kind != CP_SPEAKER_PERSON || figure->role == NULL || figure->affiliations->len == 0
          || !speaks_for (self, figure, description->state)
          || !is_called (figure->role, description->role))
        continue;
      if (found != NULL)
        return NULL;
      found = figure;
    }
  return found;
}

/* Whether somebody was named so few sentences before that a looser word may go on with them. */
static gboolean
is_near (const CpStage    *self,
         const CpSighting *sighting,
         guint32           before)
{
  return self->text->tokens[sighting->tokens.first].sentence + RECENT_SENTENCES >= self->text->tokens[before].sentence;
}

/* "the Russian leader" is the president of that state, or whoever else heads it. */
static gboolean
heads_state (const CpRole        *known,
             const CpDescription *description)
{
  return description->state != NULL && strcmp (description->role->name, "leader") == 0
         && (cp_word_among (known->name, " president chancellor king queen emir premier dictator taoiseach ") || strcmp (known->name, "prime minister") == 0
             || strcmp (known->name, "supreme leader") == 0);
}

/* The person or group that "the minister" means: the last one called so. */
static CpFigure *
last_of_role (const CpStage       *self,
              const CpDescription *description,
              guint32              before)
{
  const char *noun = cp_word_last (description->role->name);
  CpFigure *minister = NULL;
  guint looked = 0;

  for (guint i = self->sightings->len; i-- > 0 && looked < MAX_LOOK_BACK;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      const CpFigure *figure = sighting->figure;

      if (sighting->tokens.first >= before)
        continue;
      looked++;
      /* "A civil servant was less sure. … the official said" */
      if (strcmp (description->role->name, "official") == 0 && figure->kind == CP_SPEAKER_GROUP && figure->role != NULL && !figure->plural
          && !description->plural && description->state == NULL && strstr (OFFICIALS, figure->role->name) != NULL && is_near (self, sighting, before))
        return sighting->figure;
      if (figure->kind == CP_SPEAKER_ORGANISATION || figure->role == NULL || figure->plural != description->plural)
        continue;
      if (description->role->gender != CP_GENDER_UNKNOWN && figure->gender != CP_GENDER_UNKNOWN
          && figure->gender != description->role->gender)
        continue;
      if (description->state != NULL && !speaks_for (self, figure, description->state))
        continue;
      if (is_called (figure->role, description->role) || heads_state (figure->role, description))
        return sighting->figure;
      if (minister == NULL && strchr (description->role->name, ' ') == NULL && cp_word_among (noun, " minister secretary ") && figure->role->implies == CP_ROLE_STATE
          && cp_word_among (cp_word_last (figure->role->name), " minister secretary chancellor "))
        minister = sighting->figure;
    }
  /* A secretary of state is "the minister" too where nobody else is. */
  return minister != NULL || description->state == NULL ? minister : one_elsewhere (self, description);
}

/* Offices that whoever is known to belong to a firm or a group does not have beside. */
#define OTHER_OFFICES " mayor deputy mayor judge bishop sheriff governor "

/* Whether all that is known of whom someone belongs to is that it is no government and no town. */
static gboolean
is_of_others (const CpFigure *figure)
{
  const guint32 public = 1u << CP_BODY_COUNCIL | 1u << CP_BODY_GOVERNMENT | 1u << CP_BODY_MINISTRY | 1u << CP_BODY_COURT;

  for (guint i = 0; i < figure->belongs->len; i++)
    if (((const CpBond *) g_ptr_array_index (figure->belongs, i))->to->kinds & public)
      return FALSE;
  return figure->belongs->len > 0 && figure->role == NULL;
}

/* Whether someone of whom nothing is known yet may be called so. */
static gboolean
may_be_called (const CpStage       *self,
               const CpFigure      *figure,
               const CpDescription *description)
{
  if (figure->kind != CP_SPEAKER_PERSON || figure->plural || figure->entry != NULL || (figure->independent && figure->role == NULL)
      || (figure->role != NULL && !is_called (figure->role, description->role)))
    return FALSE;
  if (description->role->gender != CP_GENDER_UNKNOWN && figure->gender != CP_GENDER_UNKNOWN
      && figure->gender != description->role->gender)
    return FALSE;
  if (is_of_others (figure)
      && (description->role->implies == CP_ROLE_STATE || cp_word_among (description->role->name, OTHER_OFFICES)))
    return FALSE;
  return description->state == NULL || figure->affiliations->len == 0 || speaks_for (self, figure, description->state);
}

/* "Lotfi Benhamida said … “…”, the Algerian minister said": an office that nobody was said to have is the one's who was named
 * just before, where the article never says what he is. */
static CpFigure *
recent_person (const CpStage       *self,
               const CpDescription *description,
               guint32              before)
{
  for (guint i = self->sightings->len; i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->tokens.first >= before)
        continue;
      if (self->text->tokens[sighting->tokens.first].sentence + RECENT_SENTENCES < self->text->tokens[before].sentence)
        return NULL;
      if (!sighting->quoted && !sighting->possessive && may_be_called (self, sighting->figure, description))
        return sighting->figure;
    }
  return NULL;
}

/**
 * cp_stage_rival:
 * @owner: whose rival
 *
 * Returns: (transfer none) (nullable): who of the same kind as @owner, and not of its side, was heard last before @before
 */
CpFigure *
cp_stage_rival (const CpStage  *self,
                const CpFigure *owner,
                guint32         before)
{
  guint looked = 0;

  for (guint i = self->sightings->len; i-- > 0 && looked < RIVAL_SIGHTINGS;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      const CpFigure *figure = sighting->figure;

      if (sighting->tokens.first >= before)
        continue;
      looked++;
      if (figure != owner && figure->kind == owner->kind && figure->spoke && !figure->plural && !figure->independent && !sighting->quoted)
        return sighting->figure;
    }
  return NULL;
}

/* "Frenchwoman", "Dutchman", "Brazilians": of which state; @gender: what the word tells. */
static const CpEntry *
people_of (const CpStage *self,
           const char    *word,
           CpGender      *gender)
{
  const CpEntry *entry = cp_knowledge_people (self->cast->knowledge, word);
  g_autofree char *adjective = NULL;

  *gender = g_str_has_suffix (word, "woman") ? CP_GENDER_FEMALE : g_str_has_suffix (word, "man") ? CP_GENDER_MALE : CP_GENDER_UNKNOWN;
  if (entry != NULL || *gender == CP_GENDER_UNKNOWN)
    return entry;
  adjective = g_strndup (word, strlen (word) - (*gender == CP_GENDER_FEMALE ? strlen ("woman") : strlen ("man")));
  return cp_knowledge_adjective (self->cast->knowledge, adjective);
}

static gboolean
spoke_just_before (const CpStage *self,
                   guint32        token,
                   CpGender       gender)
{
  const CpFigure *last = self->last_speaker;

  return gender != CP_GENDER_UNKNOWN && last != NULL && last->kind == CP_SPEAKER_PERSON
         && (last->gender == gender || last->gender == CP_GENDER_UNKNOWN)
         && self->text->tokens[self->last_token].sentence + RECENT_SENTENCES >= self->text->tokens[token].sentence;
}

/**
 * cp_stage_people:
 * @why: (out): how sure it is, and why
 *
 * Returns: (transfer none) (nullable): whom a people's name means: "the Frenchwoman" is who was named just before and of no state
 *   yet, "the Brazilians" are their government; %NULL where it is no people's name
 */
CpFigure *
cp_stage_people (CpStage             *self,
                 const CpDescription *description,
                 CpReference         *why)
{
  g_autofree char *words = cp_describe_words (self->text, description->name);
  CpGender gender;
  const CpEntry *state = description->definite && cp_describe_is_word (self->text, description->name)
                         ? people_of (self, words, &gender) : NULL;

  if (state == NULL)
    return NULL;
  if (self->text->tokens[description->name.first].inflection == CP_FORM_PLURAL)
    {
      why->sure = 0.7f;
      why->reason = g_strdup_printf (_("“%s” are those who speak for %s"), words, state->name);
      return cp_stage_state (self, state);
    }
  for (guint i = self->sightings->len; i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      CpFigure *figure = sighting->figure;

      if (sighting->tokens.first >= description->name.first)
        continue;
      if (self->text->tokens[sighting->tokens.first].sentence + RECENT_SENTENCES < self->text->tokens[description->name.first].sentence)
        break;
      if (sighting->quoted || sighting->possessive || figure->kind != CP_SPEAKER_PERSON
          || (gender != CP_GENDER_UNKNOWN && figure->gender != CP_GENDER_UNKNOWN && figure->gender != gender)
          || (figure->affiliations->len > 0 && !speaks_for (self, figure, state)))
        continue;
      if (figure->affiliations->len == 0 && figure->belongs->len == 0 && !figure->independent && state->side != NULL)
        {
          g_autofree char *reason = g_strdup_printf (_("“%s” speaks for %s"), words, state->name);

          cp_figure_side (figure, state->side, 0.6f, &CP_DATE_NONE, &CP_DATE_NONE, reason);
        }
      why->sure = 0.75f;
      why->reason = g_strdup_printf (_("“%s” is %s, named just before"), words, figure->name);
      return figure;
    }
  /* What somebody is by birth is not for whom he speaks: "the Dutchman" may be a commissioner of the Union. */
  if (!spoke_just_before (self, description->name.first, gender))
    return NULL;
  why->sure = 0.6f;
  why->reason = g_strdup_printf (_("“%s” is %s, named just before"), words, self->last_speaker->name);
  return self->last_speaker;
}

/**
 * cp_stage_holder:
 * @before: the token where the description begins
 *
 * Returns: (transfer none) (nullable): whom a definite description of an office means: the last called so, else one who was only
 *   named before and may be called so
 */
CpFigure *
cp_stage_holder (const CpStage       *self,
                 const CpDescription *description,
                 guint32              before)
{
  CpFigure *figure = last_of_role (self, description, before);

  if (figure == NULL && !description->plural && description->role->implies <= CP_ROLE_SPEAKS
      && description->body.tokens.last <= description->body.tokens.first)
    figure = recent_person (self, description, before);
  return figure;
}
