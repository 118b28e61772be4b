/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which body a phrase means: "the ministry", "the fishermen's union", "the opposition". */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* What companies and banks have within: "the board". */
#define WITHIN " board management "

/* What the council of a town is called by its noun alone. */
#define OF_TOWNS " council municipality "

/** cp_body_is_of_state: Returns: whether bodies of a kind speak for their state: its government, its ministries, its forces */
gboolean
cp_body_is_of_state (CpBodyKind kind)
{
  return kind == CP_BODY_GOVERNMENT || kind == CP_BODY_MINISTRY || kind == CP_BODY_FORCE;
}

/** cp_body_is_of_town: Returns: whether bodies of a kind are a town's own where they are called after it, or nobody's: "London University" */
gboolean
cp_body_is_of_town (CpBodyKind kind)
{
  const guint32 kinds = 1u << CP_BODY_UNIVERSITY | 1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_COMPANY | 1u << CP_BODY_COUNCIL;

  return (kinds & 1u << kind) != 0;
}

/* "the governor's | office": whose it is belongs to what it is called. */
static CpRange
with_officer (const CpStage *self,
              CpRange        office)
{
  guint32 floor = self->text->sentences[self->text->tokens[office.first].sentence].tokens.first;

  if (office.first >= floor + 2 && strcmp (self->text->tokens[office.first - 1].norm, "'s") == 0
      && self->text->tokens[office.first - 2].pos == CP_POS_NOUN && !cp_word_is_capital (&self->text->tokens[office.first - 2]))
    office.first -= 2;
  return office;
}

/* "A regional government": not the state's own. */
static gboolean
is_of_region (const CpStage   *self,
              const CpBodyRef *body)
{
  return body->institution->kind == CP_BODY_GOVERNMENT && body->tokens.first > 0
         && cp_word_among (self->text->tokens[body->tokens.first - 1].norm, " regional provincial municipal cantonal territorial ");
}

/* The government of the article's region, a side as a council is: "the government" from then on, and its governor's. */
static CpFigure *
government_of_region (CpStage    *self,
                      const char *words)
{
  g_autofree char *key = g_strdup_printf ("%s|%u", words, self->article);

  self->region = cp_cast_group (self->cast, key, words);
  self->region->kind = CP_SPEAKER_ORGANISATION;
  self->region->kinds |= 1u << CP_BODY_COUNCIL;
  return self->region;
}

/* "An independent commission" is none that was named before; but "a company spokeswoman" may be of one. */
static gboolean
is_new (const CpText *text,
        CpRange       noun)
{
  guint32 at = noun.first, floor = text->sentences[text->tokens[noun.first].sentence].tokens.first;

  while (at > floor && text->tokens[at - 1].pos == CP_POS_ADJ)
    at--;
  return at > floor && cp_word_among (text->tokens[at - 1].norm, " a an another ") && text->tokens[noun.last - 1].dep != CP_DEP_COMPOUND
         && text->tokens[noun.last - 1].head >= noun.last;
}

/* The government of the part of a state that the article tells of, by the name of that part; %NULL where it tells of none. */
static CpFigure *
part_told_of (CpStage    *self,
              const char *words)
{
  g_autofree char *name = cp_region_find (self);
  CpFigure *figure = name != NULL ? government_of_region (self, words) : NULL;

  if (figure != NULL)
    cp_figure_name_place (figure, name);
  return figure;
}

/** cp_stage_region: Returns: (transfer none) (nullable): the government of the part of a state of which the article's governor is */
CpFigure *
cp_stage_region (CpStage *self)
{
  return self->region != NULL ? self->region : part_told_of (self, "regional government");
}

/** cp_stage_province: Returns: (transfer none): the government of the province whose premier the article tells of */
CpFigure *
cp_stage_province (CpStage *self)
{
  self->ministers = TRUE;
  if (self->region == NULL)
    part_told_of (self, "provincial government");
  return self->region != NULL ? self->region : government_of_region (self, "provincial government");
}

/* Whether the words before a body's noun say only what part it has: "the opposition party", "the main union". */
static gboolean
says_no_more (const CpStage *self,
              CpRange        which,
              CpRange        noun)
{
  for (guint32 i = which.first; i < noun.first; i++)
    if (!cp_word_among (self->text->tokens[i].norm, " opposition main rival "))
      return FALSE;
  return which.last == noun.last;
}

/* "The Ministry" after "the Ministry of Foreign Affairs of Belarus": the one of @state that was named last; %NULL where none has a name. */
static CpFigure *
ministry_before (CpStage             *self,
                 const CpInstitution *institution,
                 const CpEntry       *state,
                 guint32              before)
{
  CpFigure *meant = institution->kind == CP_BODY_MINISTRY ? cp_bodies_last (self, institution, FALSE, before) : NULL;

  return meant != NULL && meant->kinds & 1u << CP_BODY_MINISTRY && meant->affiliations->len > 0
         && g_strcmp0 (((const CpAffiliation *) g_ptr_array_index (meant->affiliations, 0))->name, state->name) == 0 ? meant : NULL;
}

/* Returns: (nullable): the body whose name a run is, where the noun beside it says what it is */
static CpFigure *
named_by (const CpNameRun *run,
          const CpBodyRef *body)
{
  return run != NULL && run->institution == body->institution && run->figure != NULL && run->figure->kind == CP_SPEAKER_ORGANISATION ? run->figure : NULL;
}

/** cp_bodies_beside_noun: Returns: (transfer none) (nullable): whose name stands before or behind what it is: "the Georgian Hearth | party", "the association | Libera" */
CpFigure *
cp_bodies_beside_noun (const CpStage   *self,
                       const CpBodyRef *body)
{
  const CpNameRun *before, *behind;

  if (body->institution == NULL || body->named || body->tokens.first == 0)
    return NULL;
  before = cp_stage_run_at (self, body->tokens.first - 1);
  if (before != NULL && before->tokens.last == body->tokens.first && named_by (before, body) != NULL)
    return before->figure;
  behind = body->tokens.last < self->text->n_tokens ? cp_stage_run_at (self, body->tokens.last) : NULL;
  return behind != NULL && behind->tokens.first == body->tokens.last ? named_by (behind, body) : NULL;
}

/* "the works | council": no town's, but of those who work there. */
static CpBodyRef
told_apart (const CpStage   *self,
            const CpBodyRef *body)
{
  CpBodyRef told = *body;
  const CpInstitution *staff;

  if (body->institution == NULL || body->named || strcmp (body->institution->noun, "council") != 0 || body->tokens.first == 0
      || !cp_word_among (self->text->tokens[body->tokens.first - 1].norm, " works staff "))
    return told;
  staff = cp_knowledge_institution (self->cast->knowledge, "works-council", NULL);
  told.institution = staff != NULL ? staff : body->institution;
  told.tokens.first--;
  return told;
}

/* "the | council" of an article that tells of a works council and no mayor: that one; %NULL where it tells of none. */
static CpFigure *
works_council_meant (CpStage         *self,
                     const CpBodyRef *body)
{
  const CpMentions *mentions;
  guint32 at = body->tokens.first;
  CpBodyRef ref = *body;

  if (body->named || body->institution == NULL || strcmp (body->institution->noun, "council") != 0 || body->tokens.last != at + 1 || at == 0
      || strcmp (self->text->tokens[at - 1].norm, "the") != 0)
    return NULL;
  mentions = cp_stage_mentions (self);
  if (mentions->mayor || mentions->works_council == CP_NO_TOKEN || mentions->works_council == at)
    return NULL;
  ref.tokens = (CpRange){ mentions->works_council, mentions->works_council + 1 };
  return cp_stage_body (self, &ref, NULL, mentions->works_council);
}

/* "Unterweser Clinics", the name of one body, but not "clinics", nor the "Fisheries" of a ministry. */
static gboolean
is_plural_name (const CpText    *text,
                const CpBodyRef *body)
{
  CpRange words = body->tokens;

  if (!body->named || words.last - words.first < 2 || (words.first > 0 && cp_word_among (text->tokens[words.first - 1].norm, " of and , & ")))
    return FALSE;
  for (guint32 i = words.first; i < words.last; i++)
    if (!cp_word_is_capital (&text->tokens[i]))
      return FALSE;
  return TRUE;
}

/* "his shadow | cabinet": the opposition's, and not the government's. */
static gboolean
is_shadow (const CpText    *text,
           const CpBodyRef *body)
{
  return strcmp (body->institution->noun, "cabinet") == 0 && body->tokens.first > 0 && strcmp (text->tokens[body->tokens.first - 1].norm, "shadow") == 0;
}

/* "RSF", known to the tables as another's, where the article tells of the Rapid Support Forces; %NULL where it is what the tables know. */
static CpFigure *
spelled_out (const CpStage   *self,
             const CpBodyRef *body)
{
  const CpNameRun *run = body->tokens.last == body->tokens.first + 1 ? cp_stage_run_at (self, body->tokens.first) : NULL;

  return run != NULL && run->entry == NULL && run->body && run->figure != NULL && run->figure->kind == CP_SPEAKER_ORGANISATION
         && run->tokens.last == body->tokens.last && run->tokens.first == body->tokens.first ? run->figure : NULL;
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
               const CpBodyRef *body_,
               const CpEntry   *state,
               guint32          before)
{
  const CpBodyRef told = told_apart (self, body_), *body = &told;
  CpFigure *figure, *owner;
  CpRange which;
  gboolean called_alone, implied;
  g_autofree char *words = NULL, *key = NULL;

  if (!cp_range_is_empty (body->tokens) && !body->named && cp_litigants_are (body->institution))
    return cp_litigants_meant (self, body->institution);
  if (body->tokens.last <= body->tokens.first || (body->plural && !is_plural_name (self->text, body)))
    return NULL;
  figure = body->entry != NULL ? spelled_out (self, body) : NULL;
  if (figure != NULL)
    return figure;
  if (body->entry != NULL)
    {
      const CpEntry *of = body->entry->code != NULL ? cp_knowledge_side (self->cast->knowledge, body->entry->code) : NULL;
      gboolean capital = body->entry->kind == CP_ENTRY_SEAT && of != NULL
                         && cp_knowledge_side (self->cast->knowledge, body->entry->name) == NULL;

      return cp_cast_body (self->cast, capital ? of->name : body->entry->name, capital ? of : body->entry, 0);
    }
  figure = works_council_meant (self, body);
  if (figure == NULL)
    figure = cp_union_commission (self, body);
  if (figure == NULL && state == NULL)
    figure = cp_constabulary_meant (self, body, before);
  if (figure != NULL)
    return figure;
  if (body->named || body->institution == NULL)
    return cp_bodies_named (self, body, state);
  if (is_shadow (self->text, body))
    return cp_stage_opposition (self);
  figure = cp_bodies_beside_noun (self, body);
  if (figure != NULL)
    return figure;
  figure = state == NULL ? cp_place_body (self, body) : NULL;
  if (figure != NULL)
    return figure;
  figure = cp_bodies_administered (self, body);
  if (figure != NULL)
    return figure;
  if (is_of_region (self, body))
    {
      g_autofree char *of_region = cp_describe_words (self->text, (CpRange){ body->tokens.first - 1, body->tokens.last });

      return government_of_region (self, of_region);
    }
  if (state == NULL && strcmp (body->institution->noun, "nation") == 0 && (figure = cp_stage_nation (self, before)) != NULL)
    {
      cp_stage_see (self, figure, body->tokens);
      return figure;
    }
  if (self->region != NULL && state == NULL && body->institution->kind == CP_BODY_GOVERNMENT)
    return self->region;
  if (state == NULL && (figure = cp_stage_part_unnamed (self, body)) != NULL)
    return figure;
  if (body->institution->kind == CP_BODY_GOVERNMENT && state == NULL)
    state = self->abroad ? cp_state_in_mind (self, body->tokens) : cp_state_just_told (self, body->tokens.first);
  if (body->institution->kind == CP_BODY_GOVERNMENT || (state != NULL && cp_body_is_of_state (body->institution->kind)
                                                       && body->institution->kind != CP_BODY_MINISTRY
                                                       && body->institution->kind != CP_BODY_FORCE))
    {
      const CpEntry *of = state != NULL ? state : self->home;

      if (of != NULL)
        return cp_stage_state (self, of);
    }
  if (state == NULL)
    state = cp_team_state (self, body);
  /* "the Norwegian side", "the Norwegian team" at a court or a table */
  if (state != NULL && (body->institution->kind == CP_BODY_SIDE || strcmp (body->institution->noun, "team") == 0))
    return cp_stage_state (self, state);
  implied = state == NULL;
  if (state == NULL && cp_body_is_of_state (body->institution->kind))
    state = cp_state_of_place (self, body->tokens.first);
  if (state == NULL && (body->institution->kind == CP_BODY_MINISTRY || body->institution->kind == CP_BODY_FORCE))
    {
      state = cp_state_of_paragraph (self, body->tokens.first);
      if (state == NULL)
        state = cp_state_just_told (self, body->tokens.first);
    }
  implied = implied && state != NULL;
  if (body->tokens.first > 0 && cp_word_among (self->text->tokens[body->tokens.first - 1].norm, " governing ruling ") && self->home != NULL)
    return cp_stage_state (self, self->home);
  figure = state == NULL ? cp_bodies_office_of_officer (self, body) : NULL;
  if (figure != NULL)
    return figure;
  which = cp_bodies_words (self, body);
  owner = cp_bodies_owner (self, body, &which);
  if (owner == NULL && body->institution->kind == CP_BODY_OFFICE)
    which = with_officer (self, which);
  words = cp_describe_words (self->text, which);
  if (owner != NULL)
    return cp_stage_body_of_person (self, owner, body->institution, words);
  figure = state == NULL ? cp_stage_body_described (self, body, which, before) : NULL;
  if (figure != NULL)
    {
      cp_stage_see (self, figure, which);
      return figure;
    }
  if (state != NULL || self->home != NULL)
    key = g_strdup_printf ("%s|%s", words, (state != NULL ? state : self->home)->name);
  else
    key = g_strdup_printf ("%s|%u", words, self->article);
  figure = g_hash_table_lookup (self->cast->by_name, key);
  if (figure == NULL || figure->last_article != self->article + 1)
    {
      CpFigure *meant = cp_stage_body_told_anew (self, body, which, before);

      if (meant != NULL)
        {
          cp_stage_see (self, meant, which);
          return meant;
        }
    }
  called_alone = says_no_more (self, which, body->tokens) && !is_new (self->text, body->tokens);
  if (called_alone && implied)
    {
      CpFigure *ministry = ministry_before (self, body->institution, state, before);

      if (ministry != NULL)
        {
          cp_stage_see (self, ministry, body->tokens);
          return ministry;
        }
    }
  if (state == NULL && called_alone)
    {
      CpFigure *meant = cp_word_among (body->institution->noun, OF_TOWNS) ? cp_stage_council (self, before)
                                                                         : cp_bodies_meant (self, body->institution, before);
      CpFigure *later = cp_bodies_named_later (self, body->institution, body->tokens.first, meant);

      meant = later != NULL ? later : meant;
      if (meant != NULL && (figure == NULL || figure->last_article != self->article + 1))
        {
          figure = meant;
          /* Whatever has been called an association once is the one that is meant by the word later. */
          if (figure->kinds == 0 || body->institution->kind == CP_BODY_UNION)
            figure->kinds |= 1u << body->institution->kind;
          cp_stage_see (self, figure, body->tokens);
          return figure;
        }
    }
  owner = state == NULL && which.first == body->tokens.first && cp_word_among (body->institution->noun, WITHIN) ? cp_employ_body (self, before, NULL) : NULL;
  if (owner == NULL && state == NULL && which.first == body->tokens.first && cp_word_among (body->institution->noun, WITHIN))
    owner = cp_stage_employer (self, before);
  if (owner != NULL)
    return cp_stage_body_of_person (self, owner, body->institution, words);
  /* A body without a name of its own: "the opposition", "Slovenian police", "the Treasury". */
  figure = cp_cast_group (self->cast, key, words);
  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << body->institution->kind;
  if (body->institution->kind == CP_BODY_COMMITTEE)
    cp_committee_bind (self, figure, which);
  if (figure->home == NULL)
    figure->home = state != NULL ? state : self->home;
  if (cp_body_is_of_state (body->institution->kind) && (state != NULL || (self->home != NULL && body->institution->kind != CP_BODY_FORCE)))
    {
      const CpEntry *of = state != NULL ? state : self->home;
      g_autofree char *why = g_strdup_printf (_("“%s” speaks for %s"), words, of->name);

      cp_figure_side (figure, of->name, state != NULL ? 0.9f : 0.7f, &CP_DATE_NONE, &CP_DATE_NONE, why);
    }
  return figure;
}
