/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/stage.h"
#include "statements/words.h"

/* How far back, in names and descriptions, "the company" or "the minister" is looked for. */
#define MAX_LOOK_BACK 400

/* So many sentences back "the Algerian minister" may be somebody who was only named. */
#define RECENT_SENTENCES 4

/* What each degree of fitting outweighs, in the measure of how much a body is in mind. */
#define FIT 5

static gboolean
is_empty (CpRange range)
{
  return range.last <= range.first;
}

/* Without "a", "the", "some" in front. */
static char *
plain_words (const CpStage *self,
             CpRange        range)
{
  for (guint32 i = range.first + 1; i < range.last; i++)
    if (cp_word_among (self->text->tokens[i].norm, " , ( ; : -- ") && (self->text->tokens[i].flags & CP_TOKEN_CAPITAL) == 0)
      range.last = i;
  while (range.last > range.first + 1 && (self->text->tokens[range.last - 1].pos == CP_POS_PUNCT
                                          || strcmp (self->text->tokens[range.last - 1].norm, ",") == 0))
    range.last--;
  while (range.last > range.first + 1 && cp_word_among (self->text->tokens[range.first].norm, " the a an some one another his her its their our my your "))
    range.first++;
  return cp_describe_words (self->text, range);
}

/* Whether "the company", "the union" may mean a body: 3 it is called so, 2 it is something like it, 1 nobody knows, 0 no. */
static int
fits (const CpFigure      *figure,
      const CpInstitution *institution)
{
  const guint32 loose = 1u << CP_BODY_COMPANY | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_UNION | 1u << CP_BODY_GROUP
                        | 1u << CP_BODY_CAMPAIGN | 1u << CP_BODY_MEDIA | 1u << CP_BODY_AGENCY;
  guint32 bit = 1u << institution->kind;

  if (figure->kind != CP_SPEAKER_ORGANISATION || (figure->entry != NULL && figure->entry->kind == CP_ENTRY_STATE))
    return 0;
  if (figure->kinds & bit)
    return 3;
  if (figure->kinds == 0)
    return (bit & loose) != 0;
  if (bit & (1u << CP_BODY_UNION | 1u << CP_BODY_GROUP) && figure->kinds & (1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_UNION))
    return 2;
  if (strcmp (institution->noun, "group") == 0 && figure->kinds & loose)
    return 2;
  return 0;
}

/* How much a body is in the reader's mind: how often it was named, up to a bound, and how lately. */
static float
salience (const CpStage    *self,
          const CpSighting *sighting,
          guint32           before)
{
  guint32 here = self->text->sentences[self->text->tokens[before].sentence].paragraph;
  guint32 there = self->text->sentences[self->text->tokens[sighting->tokens.first].sentence].paragraph;
  float score = MIN ((float) sighting->figure->mentions->len, 6) + (sighting->figure->spoke ? 1 : 0);

  return score + (here == there ? 4 : here == there + 1 ? 2.5f : 0);
}

/* The body that "the ministry" means: one that is called so, else one that might be, the most in mind of them. */
static CpFigure *
last_body (CpStage             *self,
           const CpInstitution *institution,
           guint32              before)
{
  CpFigure *best = NULL;
  float best_score = 0;
  guint looked = 0;

  for (guint i = self->sightings->len; i-- > 0 && looked < MAX_LOOK_BACK;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      int fit;

      if (sighting->tokens.first >= before)
        continue;
      looked++;
      fit = fits (sighting->figure, institution);
      if (fit > 0)
        {
          float score = salience (self, sighting, before) + (float) (fit - 1) * FIT;

          if (score > best_score)
            {
              best_score = score;
              best = sighting->figure;
            }
        }
    }
  return best;
}

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

static gboolean
is_of_state (CpBodyKind kind)
{
  return kind == CP_BODY_GOVERNMENT || kind == CP_BODY_MINISTRY || kind == CP_BODY_FORCE;
}

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

/* "fisheries institute", "Slovenian police", "miners' union": a body's noun with the words before it that say which. */
static CpRange
with_modifiers (const CpStage *self,
                CpRange        noun)
{
  guint32 floor = self->text->sentences[self->text->tokens[noun.first].sentence].tokens.first;

  while (noun.first > floor && noun.first + 5 > noun.last)
    {
      const CpToken *before = &self->text->tokens[noun.first - 1];

      if (before->pos != CP_POS_NOUN && before->pos != CP_POS_PROPN
          && !(before->pos == CP_POS_ADJ && (before->flags & CP_TOKEN_CAPITAL) != 0)
          && !(strcmp (before->norm, "'") == 0 && noun.first - 1 > floor))
        break;
      noun.first--;
    }
  return noun;
}

/* "Norwegian" + "Pelagic Boatowners' Association": the adjective is part of the name. */
static CpFigure *
named_body (CpStage         *self,
            const CpBodyRef *body,
            const CpEntry   *state)
{
  CpRange name = body->tokens;
  CpFigure *figure;
  g_autofree char *words = NULL, *bare = cp_describe_words (self->text, name);

  if (name.first > 0 && begins_with_state (self, name.first - 1)
      && self->text->tokens[name.first - 1].sentence == self->text->tokens[name.first].sentence)
    name.first--;
  words = cp_describe_words (self->text, name);
  figure = cp_cast_find_body (self->cast, words);
  if (figure == NULL)
    figure = cp_stage_named (self, body->tokens, CP_GENDER_UNKNOWN);
  if (figure == NULL)
    figure = cp_cast_body (self->cast, words, NULL, body->institution != NULL ? 1u << body->institution->kind : 0);
  cp_cast_alias (self->cast, figure, words);
  if (body->institution != NULL && is_of_state (body->institution->kind))
    {
      const CpEntry *of = state != NULL ? state : figure->affiliations->len == 0 ? self->home : NULL;

      cp_cast_alias (self->cast, figure, bare);
      if (of != NULL && figure->kind == CP_SPEAKER_ORGANISATION)
        {
          g_autofree char *why = g_strdup_printf (_("“%s” speaks for %s"), words, of->name);

          cp_figure_side (figure, of->name, state != NULL ? 0.9f : 0.7f, &CP_DATE_NONE, &CP_DATE_NONE, why);
        }
    }
  return figure;
}

/* "the Berg campaign", "his office": one of its own for each whose it is. */
static CpFigure *
body_of_person (CpStage             *self,
                CpFigure            *owner,
                const CpInstitution *institution,
                const char          *words)
{
  g_autofree char *key = g_strdup_printf ("%s|%u", institution->noun, owner->index);
  CpFigure *figure = cp_cast_group (self->cast, key, words);

  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << institution->kind;
  cp_figure_bind (figure, owner, 0.9f, words);
  return figure;
}

/**
 * cp_stage_body:
 * @state: (nullable): named beside it
 * @before: the token before which "the ministry" must have been named
 *
 * Returns: (transfer none) (nullable): the body that a phrase means
 */
CpFigure *
cp_stage_body (CpStage         *self,
               const CpBodyRef *body,
               const CpEntry   *state,
               guint32          before)
{
  CpFigure *figure, *owner;
  CpRange which;
  g_autofree char *words = NULL, *key = NULL;

  if (is_empty (body->tokens) || body->plural)
    return NULL;
  if (body->entry != NULL)
    {
      const CpEntry *of = body->entry->code != NULL ? cp_knowledge_side (self->cast->knowledge, body->entry->code) : NULL;
      gboolean capital = body->entry->kind == CP_ENTRY_SEAT && of != NULL
                         && cp_knowledge_side (self->cast->knowledge, body->entry->name) == NULL;

      return cp_cast_body (self->cast, capital ? of->name : body->entry->name, capital ? of : body->entry, 0);
    }
  if (body->named || body->institution == NULL)
    return named_body (self, body, state);
  if (body->institution->kind == CP_BODY_GOVERNMENT || (state != NULL && is_of_state (body->institution->kind)
                                                       && body->institution->kind != CP_BODY_MINISTRY
                                                       && body->institution->kind != CP_BODY_FORCE))
    {
      const CpEntry *of = state != NULL ? state : self->home;

      if (of != NULL)
        return cp_stage_state (self, of);
    }
  if (body->tokens.first > 0 && cp_word_among (self->text->tokens[body->tokens.first - 1].norm, " governing ruling ") && self->home != NULL)
    return cp_stage_state (self, self->home);
  which = with_modifiers (self, body->tokens);
  words = cp_describe_words (self->text, which);
  if (state != NULL || self->home != NULL)
    key = g_strdup_printf ("%s|%s", words, (state != NULL ? state : self->home)->name);
  else
    key = g_strdup_printf ("%s|%u", words, self->article);
  figure = g_hash_table_lookup (self->cast->by_name, key);
  if (state == NULL && figure == NULL && which.last - which.first == body->tokens.last - body->tokens.first)
    {
      figure = last_body (self, body->institution, before);
      if (figure != NULL)
        {
          cp_stage_see (self, figure, body->tokens);
          return figure;
        }
    }
  owner = which.first < body->tokens.first ? cp_stage_named (self, (CpRange){ which.first, body->tokens.first }, CP_GENDER_UNKNOWN) : NULL;
  if (owner != NULL && owner->kind == CP_SPEAKER_PERSON)
    return body_of_person (self, owner, body->institution, words);
  /* A body without a name of its own: "the opposition", "Slovenian police", "the Treasury". */
  figure = cp_cast_group (self->cast, key, words);
  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << body->institution->kind;
  if (is_of_state (body->institution->kind) && (state != NULL || (self->home != NULL && body->institution->kind != CP_BODY_FORCE)))
    {
      const CpEntry *of = state != NULL ? state : self->home;
      g_autofree char *why = g_strdup_printf (_("“%s” speaks for %s"), words, of->name);

      cp_figure_side (figure, of->name, state != NULL ? 0.9f : 0.7f, &CP_DATE_NONE, &CP_DATE_NONE, why);
    }
  return figure;
}

/* The run of the scan that stands at a name. */
static const CpNameRun *
run_at (const CpStage *self,
        guint32        token)
{
  guint low = 0, high = self->names->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->names, CpNameRun, middle).tokens.last <= token)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->names->len && g_array_index (self->names, CpNameRun, low).tokens.first <= token)
    return &g_array_index (self->names, CpNameRun, low);
  return NULL;
}

static gboolean
speaks_for (const CpStage  *self,
            const CpFigure *figure,
            const CpEntry  *state)
{
  if (figure->affiliations->len == 0)
    return state == self->home;
  return g_strcmp0 (((CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->name, state->side) == 0;
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

/* "the Frenchwoman" is who was named just before and of no state yet; "the Brazilians" are their government. */
static CpFigure *
figure_of_people (CpStage             *self,
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
        return NULL;
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
  return NULL;
}

static CpFigure *
figure_of_name (CpStage             *self,
                const CpDescription *description,
                CpReference         *why)
{
  CpRange name = description->name;
  const CpNameRun *run = run_at (self, name.last - 1);
  CpGender gender = description->title != NULL ? description->title->gender : CP_GENDER_UNKNOWN;
  g_autofree char *words = cp_describe_words (self->text, name);
  CpFigure *figure = run != NULL && run->figure != NULL ? run->figure : cp_stage_named (self, name, gender);
  gboolean person = description->head == CP_HEAD_PERSON || description->title != NULL;

  why->sure = name.last - name.first > 1 ? 0.97f : 0.93f;
  why->reason = g_strdup_printf (figure == NULL ? _("“%s” is named here only so") : _("named “%s”"), words);
  if (figure == NULL)
    {
      if (!person && run != NULL && run->body)
        figure = cp_cast_body (self->cast, words, NULL, 0);
      else
        figure = cp_cast_person (self->cast, words, NULL);
      why->sure = 0.75f;
    }
  if (gender != CP_GENDER_UNKNOWN && figure->gender == CP_GENDER_UNKNOWN)
    figure->gender = gender;
  return figure;
}

/* "minister" of "foreign minister": the last word, by which an article goes on. */
static const char *
last_word (const char *words)
{
  const char *space = strrchr (words, ' ');

  return space != NULL ? space + 1 : words;
}

/* "the minister" may be the foreign minister, but "the Prime Minister" is no other. */
static gboolean
is_called (const CpRole *known,
           const CpRole *called)
{
  if (strchr (known->name, ' ') != NULL && strchr (called->name, ' ') != NULL)
    return strcmp (known->name, called->name) == 0;
  return strcmp (last_word (known->name), last_word (called->name)) == 0
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

/* The person or group that "the minister" means: the last one called so. */
static CpFigure *
last_of_role (const CpStage       *self,
              const CpDescription *description,
              guint32              before)
{
  const char *noun = last_word (description->role->name);
  CpFigure *minister = NULL;
  guint looked = 0;

  for (guint i = self->sightings->len; i-- > 0 && looked < MAX_LOOK_BACK;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      const CpFigure *figure = sighting->figure;

      if (sighting->tokens.first >= before)
        continue;
      looked++;
      if (figure->kind == CP_SPEAKER_ORGANISATION || figure->role == NULL || figure->plural != description->plural)
        continue;
      if (description->role->gender != CP_GENDER_UNKNOWN && figure->gender != CP_GENDER_UNKNOWN
          && figure->gender != description->role->gender)
        continue;
      if (description->state != NULL && !speaks_for (self, figure, description->state))
        continue;
      if (is_called (figure->role, description->role))
        return sighting->figure;
      if (minister == NULL && strchr (description->role->name, ' ') == NULL && cp_word_among (noun, " minister secretary ") && figure->role->implies == CP_ROLE_STATE
          && cp_word_among (last_word (figure->role->name), " minister secretary chancellor "))
        minister = sighting->figure;
    }
  /* A secretary of state is "the minister" too where nobody else is. */
  return minister != NULL || description->state == NULL ? minister : one_elsewhere (self, description);
}

/* Whether someone of whom nothing is known yet may be called so. */
static gboolean
may_be_called (const CpStage       *self,
               const CpFigure      *figure,
               const CpDescription *description)
{
  if (figure->kind != CP_SPEAKER_PERSON || figure->plural || figure->entry != NULL
      || (figure->role != NULL && !is_called (figure->role, description->role)))
    return FALSE;
  if (description->role->gender != CP_GENDER_UNKNOWN && figure->gender != CP_GENDER_UNKNOWN
      && figure->gender != description->role->gender)
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

/* What unnamed people are told apart by: their role and to whom they belong. */
static char *
group_key (CpStage             *self,
           const CpDescription *description,
           CpRange              range)
{
  GString *key = g_string_new (description->role->name);
  const CpFigure *body = cp_stage_body (self, &description->body, description->state, range.first);

  g_string_append_c (key, '|');
  if (body != NULL)
    g_string_append_printf (key, "%u", body->index);
  else if (description->state != NULL)
    g_string_append (key, description->state->name);
  else if (!is_empty (description->body.tokens))
    g_string_append (key, self->text->tokens[description->body.tokens.last - 1].norm);
  g_string_append_printf (key, "|%u|%d", self->article, description->plural);
  return g_string_free (key, FALSE);
}

static CpFigure *
figure_of_role (CpStage             *self,
                const CpDescription *description,
                CpRange              range,
                CpReference         *why)
{
  CpFigure *figure = NULL;
  g_autofree char *key = NULL;
  g_autofree char *words = plain_words (self, range);

  if (description->definite && description->owner == CP_NO_TOKEN)
    {
      figure = last_of_role (self, description, range.first);
      if (figure == NULL && !description->plural && description->role->implies <= CP_ROLE_SPEAKS && is_empty (description->body.tokens))
        figure = recent_person (self, description, range.first);
      if (figure != NULL)
        {
          why->sure = 0.8f;
          why->reason = g_strdup_printf (_("“%s” is %s, the last called so"), words, figure->name);
          return figure;
        }
    }
  key = group_key (self, description, range);
  figure = cp_cast_group (self->cast, key, words);
  figure->plural = description->plural;
  figure->gender = description->role->gender;
  figure->in_office |= !cp_word_among (self->text->tokens[range.first].norm, " a an one some another ");
  why->sure = 0.85f;
  why->reason = g_strdup_printf (_("not named: “%s”"), words);
  return figure;
}

/* "residents", "two sides", "a survey": known by these words alone. */
static CpFigure *
unnamed (CpStage             *self,
         const CpDescription *description,
         const char          *words)
{
  CpFigure *figure = cp_cast_group (self->cast, words, words);

  if (description->head_token != CP_NO_TOKEN)
    figure->plural = self->text->tokens[description->head_token].inflection == CP_FORM_PLURAL;
  return figure;
}

static CpFigure *
figure_of_body (CpStage             *self,
                const CpDescription *description,
                CpRange              range,
                CpReference         *why)
{
  CpFigure *owner = is_empty (description->owner_name) ? NULL : cp_stage_named (self, description->owner_name, CP_GENDER_UNKNOWN);
  const CpEntry *state = description->state != NULL ? description->state : state_of_figure (self, owner);
  const CpInstitution *institution = description->body.institution;
  guint32 before = description->state != NULL && !is_empty (description->state_words) ? description->state_words.first
                                                                                      : description->body.tokens.first;
  g_autofree char *words = plain_words (self, range);
  CpFigure *figure;

  if (description->owner != CP_NO_TOKEN)
    owner = cp_stage_pronoun (self, description->owner);
  why->sure = description->body.named ? 0.95f : 0.8f;
  why->reason = g_strdup_printf (_("named “%s”"), words);
  if (owner != NULL && !description->body.named && institution != NULL && !is_of_state (institution->kind))
    return body_of_person (self, owner, institution, words);
  figure = cp_stage_body (self, &description->body, state, before);
  if (figure == NULL)
    figure = unnamed (self, description, words);
  return figure;
}

/* "the statement said": whoever spoke last. "a survey by the federation": the federation. */
static CpFigure *
figure_of_thing (CpStage             *self,
                 const CpDescription *description,
                 CpRange              range,
                 CpReference         *why)
{
  CpFigure *figure = cp_stage_body (self, &description->body, description->state, range.first);
  g_autofree char *words = plain_words (self, range);

  why->sure = 0.6f;
  if (figure == NULL && !is_empty (description->owner_name))
    figure = cp_stage_named (self, description->owner_name, CP_GENDER_UNKNOWN);
  if (figure == NULL && description->definite && self->last_speaker != NULL
      && cp_word_among (self->text->tokens[description->head_token].norm,
                    " statement report letter email e-mail release text note memo document post tweet message filing study survey paper "))
    figure = self->last_speaker;
  if (figure != NULL)
    {
      why->reason = g_strdup_printf (_("“%s” comes from %s"), words, figure->name);
      return figure;
    }
  why->reason = g_strdup_printf (_("not named: “%s”"), words);
  return unnamed (self, description, words);
}

/**
 * cp_stage_figure_of:
 * @range: the phrase that @description takes apart
 * @why: (out): how sure it is, and why
 *
 * Returns: (transfer none) (nullable): whom the phrase means
 */
CpFigure *
cp_stage_figure_of (CpStage             *self,
                    const CpDescription *description,
                    CpRange              range,
                    CpReference         *why)
{
  switch (description->head)
    {
    case CP_HEAD_PRONOUN:
      {
        CpFigure *figure = cp_stage_pronoun (self, description->head_token);

        why->sure = 0.85f;
        if (figure != NULL)
          why->reason = g_strdup_printf (_("“%s” is %s"), self->text->tokens[description->head_token].form, figure->name);
        return figure;
      }
    case CP_HEAD_PERSON:
    case CP_HEAD_NAME:
      {
        CpFigure *figure = figure_of_people (self, description, why);

        return figure != NULL ? figure : figure_of_name (self, description, why);
      }
    case CP_HEAD_ROLE:
      return figure_of_role (self, description, range, why);
    case CP_HEAD_BODY:
      return figure_of_body (self, description, range, why);
    case CP_HEAD_OTHER:
      return figure_of_thing (self, description, range, why);
    case CP_HEAD_NONE:
    default:
      return is_empty (description->owner_name) && is_empty (description->body.tokens) ? NULL
                                                                                      : figure_of_thing (self, description, range, why);
    }
}

/**
 * cp_stage_refer:
 *
 * Resolves the source of a statement. To be called in text order, since what was said before decides who "he" is.
 *
 * Returns: whose the statement is; a figure of %NULL where nobody is named
 */
CpReference
cp_stage_refer (CpStage           *self,
                const CpStatement *statement)
{
  CpRange range = cp_text_tokens_in (self->text, statement->source);
  CpReference reference = { 0 };
  CpDescription description;

  if (is_empty (range))
    return reference;
  description = cp_describe (self->cast->knowledge, self->text, range);
  reference.figure = cp_stage_figure_of (self, &description, range, &reference);
  if (reference.figure == NULL)
    return reference;
  reference.figure->spoke = TRUE;
  cp_stage_settle_home (self, reference.figure);
  if (description.head != CP_HEAD_PRONOUN)
    cp_stage_learn (self, reference.figure, &description, range);
  if (description.head == CP_HEAD_PERSON || description.head == CP_HEAD_NAME)
    cp_stage_see (self, reference.figure, description.name);
  else
    cp_stage_see (self, reference.figure, range);
  if (description.head == CP_HEAD_BODY && description.body.institution != NULL)
    reference.figure->as_government++;
  else if (description.head == CP_HEAD_BODY)
    reference.figure->as_itself++;
  self->last_speaker = reference.figure;
  self->last_token = range.first;
  return reference;
}
