/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies that are named in full once and called otherwise later: "the Dearborn company", "the editors' union". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How far back, in names and descriptions, a body is looked for. */
#define MAX_LOOK_BACK 400

/* What is called by where it has its seat. */
#define AT_HOME " company firm carmaker automaker maker group manufacturer developer operator retailer bank airline insurer "

/* Whether each word from @range is one of the name's, or the beginning of one: "editors' union" for the "Union of Independent Editors". */
static gboolean
has_all_words (const CpStage  *self,
               const CpFigure *figure,
               CpRange         range)
{
  g_auto (GStrv) parts = g_strsplit_set (figure->folded, " '", -1);

  for (guint32 i = range.first; i < range.last; i++)
    if (g_unichar_isalpha (g_utf8_get_char (self->text->tokens[i].norm)) && strcmp (self->text->tokens[i].norm, "'s") != 0
        && !g_strv_contains ((const char *const *) parts, self->text->tokens[i].norm))
      return FALSE;
  return TRUE;
}

static gboolean
is_named_body (const CpFigure *figure)
{
  return figure->kind == CP_SPEAKER_ORGANISATION && (figure->entry == NULL || figure->entry->kind != CP_ENTRY_STATE)
         && g_unichar_isupper (g_utf8_get_char (figure->name));
}

/* The last body seen before that has all the words of a description in its name. */
static CpFigure *
of_same_words (const CpStage *self,
               CpRange        which,
               guint32        before)
{
  for (guint i = cp_stage_place_of (self, before), looked = 0; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (is_named_body (sighting->figure) && has_all_words (self, sighting->figure, which))
        return sighting->figure;
    }
  return NULL;
}

/* Whether a word is part of the name of any body that was seen. */
static gboolean
names_body (const CpStage *self,
            guint32        token)
{
  guint looked = 0;

  for (guint i = self->sightings->len; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const CpFigure *figure = g_array_index (self->sightings, CpSighting, i).figure;

      if (is_named_body (figure) && has_all_words (self, figure, (CpRange){ token, token + 1 }))
        return TRUE;
    }
  return FALSE;
}

/* What bodies are told to be each time in other words: "the rail company", "the drivers' union", "the green charity". Other nouns bodies have for a
 * title, so that with another word before it each is that of another: "the breeders' association", "the county commission". */
#define TOLD_ANEW " group charity organisation organization nonprofit club lobby regulator watchdog "

static gboolean
is_told_anew (const CpInstitution *institution)
{
  return institution->kind == CP_BODY_COMPANY || institution->kind == CP_BODY_MEDIA || institution->kind == CP_BODY_PARTY
         || strcmp (institution->noun, "union") == 0 || cp_word_among (institution->noun, TOLD_ANEW);
}

/* What joins a place and what a body has there: "the Toronto-listed miner", "the Paris-based agency". */
#define SEATED " based listed headquartered owned born run "

/* Words that tell one body from another of its kind, and do not only say more of the one that is in mind. */
#define ANOTHER " other another second third new same first rival local biggest largest smaller larger parent sister opposition ruling governing main own "

/* Whether the capital word at @token says where a body is at home: "Swedish", "Toronto-listed", "Anglo-Swedish". */
static gboolean
is_of_home (const CpStage *self,
            guint32        token,
            guint32        end)
{
  const CpToken *tokens = self->text->tokens;
  const CpEntry *entry = cp_knowledge_find (self->cast->knowledge, tokens[token].form);

  if (cp_knowledge_adjective (self->cast->knowledge, tokens[token].form) != NULL)
    return TRUE;
  if (entry != NULL && (entry->kind == CP_ENTRY_PLACE || entry->kind == CP_ENTRY_STATE || entry->kind == CP_ENTRY_SEAT))
    return TRUE;
  for (guint32 i = token; i < end && (i == token || cp_word_is_capital (&tokens[i])); i++)
    if (i + 2 < end && strcmp (tokens[i + 1].norm, "-") == 0)
      return cp_word_among (tokens[i + 2].norm, SEATED) || cp_knowledge_adjective (self->cast->knowledge, tokens[i + 2].form) != NULL;
  return FALSE;
}

/* What a group is for: no business. */
#define CAUSES " environmental environment advocacy rights campaign campaigning lobby lobbying pressure consumer civil community conservation aid " \
               "activist activists protest green climate animal welfare student medical relief support women youth volunteer watchdog "

/* Those who fight. */
#define ARMS " armed militant militants rebel paramilitary insurgent guerrilla jihadist islamist extremist separatist terrorist "

/* "the furniture | group" is a business, "the environmental group" is none. */
static const CpInstitution *
group_told_apart (const CpStage   *self,
                  const CpBodyRef *body,
                  CpRange          which)
{
  if (body->institution->kind != CP_BODY_GROUP || strcmp (body->institution->noun, "group") != 0)
    return body->institution;
  for (guint32 i = which.first; i < body->tokens.first; i++)
    if (cp_word_among (self->text->tokens[i].norm, ARMS))
      return body->institution;
  for (guint32 i = which.first; i < body->tokens.first; i++)
    if (cp_word_among (self->text->tokens[i].norm, CAUSES) || cp_word_among (self->text->tokens[i].norm, " ' 's "))
      return cp_knowledge_institution (self->cast->knowledge, "association", NULL);
  return cp_knowledge_institution (self->cast->knowledge, "company", NULL);
}

/* How well a body has to go with what it is told to be: a name that nobody explains may be any firm's, but no authority's. */
static int
least_fit (const CpInstitution *institution)
{
  switch (institution->kind)
    {
    case CP_BODY_COMPANY:
    case CP_BODY_ASSOCIATION:
      return 1;
    case CP_BODY_GROUP:
      return 2;
    default:
      return 3;
    }
}

/* Those who have no trade union. */
#define NO_TRADE " students student pupils tenants residents farmers growers herders patients passengers breeders "

/* "the drivers' | union" may be Aslef, but not the Seamen's Union, nor that of the students Unison. */
static gboolean
may_have_members (const CpStage  *self,
                  const CpFigure *figure,
                  CpRange         which)
{
  gboolean of_members = FALSE;

  for (guint32 i = which.first; i < which.last; i++)
    {
      if (cp_word_among (self->text->tokens[i].norm, NO_TRADE))
        return FALSE;
      if (self->text->tokens[i].inflection == CP_FORM_PLURAL && has_all_words (self, figure, (CpRange){ i, i + 1 }))
        return TRUE;
      of_members |= cp_word_among (self->text->tokens[i].norm, " ' 's ") || cp_knowledge_role (self->cast->knowledge, self->text->tokens[i].form, NULL) != NULL;
    }
  return !of_members || !cp_cast_has_members (figure->folded);
}

/* The one body before that is such a one; among several, whoever the paragraph is about. */
static CpFigure *
only_such (const CpStage       *self,
           const CpInstitution *institution,
           CpRange              which,
           guint32              before)
{
  guint32 paragraph = self->text->sentences[self->text->tokens[before].sentence].paragraph;
  int best = least_fit (institution) - 1;
  CpFigure *found = NULL, *here = NULL;
  gboolean several = FALSE;

  for (guint i = cp_stage_place_of (self, before), looked = 0; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      int fit = is_named_body (sighting->figure) && may_have_members (self, sighting->figure, which) ? cp_bodies_fit (sighting->figure, institution) : 0;

      if (fit > best)
        {
          best = fit;
          found = sighting->figure;
          here = NULL;
          several = FALSE;
        }
      if (fit < best || fit == 0)
        continue;
      several |= sighting->figure != found;
      if (here == NULL && sighting->subject && !sighting->quoted
          && self->text->sentences[self->text->tokens[sighting->tokens.first].sentence].paragraph == paragraph)
        here = sighting->figure;
    }
  return several ? here : found;
}

/**
 * cp_stage_body_told_anew:
 * @which: the noun of @body with what stands before it
 * @before: the token before which the body must have been named
 *
 * Returns: (transfer none) (nullable): the body in mind that other words than those of its name say what it is: "the rail company", "the
 *   Toronto-listed miner", "the shopworkers' union"
 */
CpFigure *
cp_stage_body_told_anew (CpStage         *self,
                         const CpBodyRef *body,
                         CpRange          which,
                         guint32          before)
{
  const CpToken *tokens = self->text->tokens;
  gboolean definite = which.first > 0 && strcmp (tokens[which.first - 1].norm, "the") == 0;

  if (!definite || body->plural || body->named || which.first >= body->tokens.first || !is_told_anew (body->institution)
      || (which.last < self->text->n_tokens && strcmp (tokens[which.last].norm, "'s") != 0 && cp_word_is_capital (&tokens[which.last])))
    return NULL;
  for (guint32 i = which.first; i < body->tokens.first; i++)
    if (cp_word_among (tokens[i].norm, ANOTHER) || (cp_word_is_capital (&tokens[i]) && (names_body (self, i) || !is_of_home (self, i, body->tokens.first))))
      return NULL;
  return only_such (self, group_told_apart (self, body, which), which, before);
}

/**
 * cp_stage_body_described:
 * @which: the noun of @body with what stands before it
 * @before: the token before which the body must have been named
 *
 * Returns: (transfer none) (nullable): the body that is described by words of its own name, or by the place where it is at home
 */
CpFigure *
cp_stage_body_described (CpStage         *self,
                         const CpBodyRef *body,
                         CpRange          which,
                         guint32          before)
{
  const CpToken *first = &self->text->tokens[which.first];
  gboolean definite = which.first > 0 && strcmp (self->text->tokens[which.first - 1].norm, "the") == 0;

  if (!definite || body->plural || which.first >= body->tokens.first)
    return NULL;
  if (!cp_word_is_capital (first))
    return of_same_words (self, which, before);
  if (which.first + 1 == body->tokens.first && cp_word_among (body->institution->noun, AT_HOME) && !names_body (self, which.first))
    return cp_bodies_last (self, body->institution, FALSE, before);
  return NULL;
}
