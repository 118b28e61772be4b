/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the bodies that were named "the company", "the union" and an office of either call to mind. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How far back, in names and descriptions, "the company" is looked for. */
#define MAX_LOOK_BACK 400

/* What a body that is named in somebody's words is less in mind. */
#define QUOTED_MALUS 3.0f

/* What each degree of fitting outweighs, in the measure of how much a body is in mind. */
#define FIT 5

/* From this degree of fitting on a body is called by the noun. */
#define CALLED 3

static gboolean
has_word (const char *name,
          const char *word)
{
  const char *at = strstr (name, word);
  gsize length = strlen (word);

  return at != NULL && (at == name || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' ' || at[length] == ',');
}

/* Nouns by which no association is called but one that has the noun in its name. */
#define SPECIFIC " club trust league championship premiership federation church chamber forum society foundation centre center alliance charity "

/* Houses that no article calls an association, though they are bodies of that kind. */
#define HOUSES " museum zoo gallery theatre theater orchestra aquarium "

/* Those who fight, by which no body is called but one that has the noun in its name. */
#define FIGHTERS " rebels insurgents "

/* Nouns that no body is called by which does not have them in its name. */
#define SELF_NAMED " chamber church diocese federation league "

/* What authorities alone are called: no name that nobody explains is one. */
#define OFFICIAL " commission inspectorate inspection directorate bureau ombudsman registry commissariat "

/* What the agencies of the United Nations are called. */
#define WORLDWIDE " organization organisation programme unicef unhcr unesco "

static gboolean
has_any_word (const char *name,
              const char *words)
{
  g_auto (GStrv) parts = g_strsplit (name, " ", -1);

  for (char **part = parts; *part != NULL; part++)
    if (cp_word_among (*part, words))
      return TRUE;
  return FALSE;
}

/* Firms of one trade: not every company is an airline. */
#define TRADES " airline carrier brewer insurer lender supermarket bank brewery bakery dairy utility carmaker drugmaker steelmaker publisher organiser organizer "

/* What those who fight a government are called in their names, who are groups and movements to an article: "the Eastern Plains Front". */
#define ARMED " front movement liberation resistance insurgency "

/* What ends the names of hospitals, of several of which the whole is called one: "Marram Health". */
#define OF_HOSPITALS " health healthcare medical infirmary hospitals clinics "

/* Whether the article called a body so before, or the tables know that it is. */
static gboolean
is_called (const CpFigure *figure,
           const char     *noun)
{
  if (figure->entry != NULL && figure->entry->called != NULL && cp_word_among (noun, figure->entry->called))
    return TRUE;
  for (guint i = 0; i < figure->aliases->len; i++)
    if (has_word (g_ptr_array_index (figure->aliases, i), noun))
      return TRUE;
  return FALSE;
}

/* Whether "the company", "the union", or what has an @office of one, may mean a body: 4 its name says so, 3 it is called so, 2 it is something like it, 1 nobody knows,
 * 0 no. */
static int
fits (const CpFigure      *figure,
      const CpInstitution *institution,
      gboolean             office)
{
  const guint32 loose = 1u << CP_BODY_COMPANY | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_UNION | 1u << CP_BODY_GROUP
                        | 1u << CP_BODY_CAMPAIGN | 1u << CP_BODY_MEDIA | 1u << CP_BODY_AGENCY;
  guint32 bit = 1u << institution->kind;

  /* Those who fight, or bring a case, are no group that is called otherwise. */
  if (cp_litigants_are (institution) && !has_word (figure->folded, institution->noun))
    return 0;
  if (cp_word_among (institution->noun, FIGHTERS) && !has_word (figure->folded, institution->noun))
    return 0;
  if (figure->kind != CP_SPEAKER_ORGANISATION || (figure->entry != NULL && figure->entry->kind == CP_ENTRY_STATE))
    return 0;
  /* "the union" is rather the pilots' than the European one. */
  if (figure->kinds & bit && bit == 1u << CP_BODY_UNION && figure->entry != NULL && figure->entry->called == NULL)
    return CALLED - 1;
  /* "the union" is rather one with a name than "the students' union", which is called so to tell it from that. */
  if (figure->kinds & bit && bit == 1u << CP_BODY_UNION && g_unichar_islower (g_utf8_get_char (figure->name)) && strchr (figure->name, ' ') != NULL)
    return CALLED - 1;
  if (figure->kinds & bit && has_word (figure->folded, institution->noun))
    return CALLED + 1;
  /* "the Secretariat of Economy" is a ministry that is called by its noun, and "the Congress of Northern Workers" a union. */
  if (cp_word_among (institution->noun, " secretariat congress ") && has_word (figure->folded, institution->noun))
    return CALLED + 1;
  /* "the league" goes on for a championship: clubs play in either. */
  if (figure->kinds & bit && strcmp (institution->noun, "league") == 0
      && (has_word (figure->folded, "championship") || has_word (figure->folded, "premiership")))
    return CALLED + 1;
  /* A supporters' trust is no club. */
  if (figure->kinds & bit && bit == 1u << CP_BODY_ASSOCIATION && cp_word_among (institution->noun, SPECIFIC)
      && (figure->entry != NULL || has_any_word (figure->folded, SPECIFIC)))
    return 0;
  /* "the agency" is as well what the United Nations have for health, which nobody calls one in its name. */
  if (strcmp (institution->noun, "agency") == 0 && figure->entry != NULL && figure->entry->kind == CP_ENTRY_ORGANISATION
      && has_any_word (figure->folded, WORLDWIDE))
    return CALLED;
  if (figure->kinds & bit && cp_word_among (institution->noun, TRADES) && !is_called (figure, institution->noun))
    return 1;
  if (figure->kinds & bit && strcmp (institution->noun, "association") == 0 && has_any_word (figure->folded, HOUSES))
    return 0;
  if (figure->kinds & bit)
    return cp_word_among (institution->noun, SELF_NAMED) ? 1 : CALLED;
  if (cp_word_among (institution->noun, " group rebels militia movement ") && has_any_word (figure->folded, ARMED))
    return CALLED;
  if (cp_word_among (institution->noun, " hospital clinic ") && (figure->kinds & ~(1u << CP_BODY_COMPANY | 1u << CP_BODY_ASSOCIATION)) == 0
      && cp_word_among (cp_word_last (figure->folded), OF_HOSPITALS))
    return CALLED;
  /* What is no more than a name may well be a group. */
  if (figure->kinds == 0 && strcmp (institution->noun, "group") == 0)
    return cp_cast_has_members (figure->folded) ? CALLED : 2;
  /* A name that nobody explains is a firm's rather than a union's or a campaign's. */
  if (figure->kinds == 0)
    return (bit & loose & ~(1u << CP_BODY_CAMPAIGN | 1u << CP_BODY_UNION)) == 0 || cp_word_among (institution->noun, SELF_NAMED OFFICIAL) ? 0 : office ? 2 : 1;
  /* A group with a name may be a company or people; people have no chief executive, and a crew is no company. */
  if (figure->kinds == 1u << CP_BODY_GROUP && bit & loose)
    return !office && (g_unichar_isupper (g_utf8_get_char (figure->name)) || bit != 1u << CP_BODY_COMPANY);
  /* A council is an authority. */
  if (figure->kinds & 1u << CP_BODY_COUNCIL && strcmp (institution->noun, "authority") == 0)
    return CALLED;
  /* So have councils, those of towns and those of trades. */
  if (office && bit == 1u << CP_BODY_COMPANY && figure->kinds & 1u << CP_BODY_COUNCIL)
    return 2;
  /* Trusts and hospitals have chief executives as companies have. */
  if (office && bit == 1u << CP_BODY_COMPANY && figure->kinds & (1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_UNIVERSITY))
    return !cp_cast_has_members (figure->folded);
  if (bit & (1u << CP_BODY_UNION | 1u << CP_BODY_GROUP) && figure->kinds & (1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_UNION))
    return 2;
  if (strcmp (institution->noun, "group") == 0 && figure->kinds & loose)
    return 2;
  /* "the fund" may be the company that was called a hedge fund. */
  return strcmp (institution->noun, "fund") == 0 && figure->kinds & 1u << CP_BODY_COMPANY ? (is_called (figure, institution->noun) ? CALLED : 2) : 0;
}

/** cp_bodies_fit: Returns: how well the noun of a body goes with @figure: 4 its name has it, 3 it is called so, 2 it is alike, 1 nobody knows, 0 not at all */
int
cp_bodies_fit (const CpFigure      *figure,
               const CpInstitution *institution)
{
  return fits (figure, institution, FALSE);
}

/* How much a body is in the reader's mind: how often it was named, up to a bound, and how lately. */
static float
salience (const CpStage    *self,
          const CpSighting *sighting,
          guint32           before)
{
  guint32 here = self->text->sentences[self->text->tokens[before].sentence].paragraph;
  guint32 there = self->text->sentences[self->text->tokens[sighting->tokens.first].sentence].paragraph;
  float score = MIN ((float) sighting->figure->mentions->len, 6) + (sighting->figure->spoke ? 1 : 0) + (sighting->subject ? 1.5f : 0);

  return score + (here == there ? 4 : here == there + 1 ? 2.5f : 0);
}

/* "Runway India: Did your pilots …": the label of whoever asks and says nothing, which no answer speaks of as "the airline". */
static gboolean
only_asks (const CpStage    *self,
           const CpSighting *sighting)
{
  CpRange name = sighting->tokens;
  const CpSentence *sentence = &self->text->sentences[self->text->tokens[name.first].sentence];

  return !sighting->figure->spoke && name.last < self->text->n_tokens && strcmp (self->text->tokens[name.last].norm, ":") == 0
         && self->text->paragraphs[sentence->paragraph].tokens.first == name.first;
}

/**
 * cp_bodies_last:
 * @office: whether it must be one that has officers
 * @before: the token before which it must have been named
 *
 * Returns: (transfer none) (nullable): the body that "the ministry" means: one that is called so, else one that might be, the most in mind
 *   of them
 */
CpFigure *
cp_bodies_last (CpStage             *self,
                const CpInstitution *institution,
                gboolean             office,
                guint32              before)
{
  CpFigure *best = NULL;
  float best_score = 0;

  for (guint i = cp_stage_place_of (self, before), looked = 0; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      int fit = only_asks (self, sighting) ? 0 : fits (sighting->figure, institution, office);

      if (fit > 0)
        {
          float score = salience (self, sighting, before) + (float) (fit - 1) * FIT
                        - ((self->text->tokens[sighting->tokens.first].flags & CP_TOKEN_QUOTED) != 0 ? QUOTED_MALUS : 0);

          if (score > best_score)
            {
              best_score = score;
              best = sighting->figure;
            }
        }
    }
  return best;
}

/* Returns: (transfer full): what a body is known by that "the union" meant in any article */
static char *
key_of_noun (const CpInstitution *institution)
{
  return g_strdup_printf ("the|%s", institution->noun);
}

/* "The Greens want to go further. Party leader Ana Lind said": what the sentences before are about, in the same paragraph, where it may well be one. */
static CpFigure *
subject_here (const CpStage       *self,
              const CpInstitution *institution,
              guint32              before)
{
  guint32 paragraph = self->text->sentences[self->text->tokens[before].sentence].paragraph;

  for (guint i = cp_stage_place_of (self, before); i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (self->text->sentences[self->text->tokens[sighting->tokens.first].sentence].paragraph != paragraph)
        return NULL;
      if (sighting->subject && !sighting->quoted && sighting->figure->kind == CP_SPEAKER_ORGANISATION
          && self->text->tokens[sighting->tokens.first].sentence < self->text->tokens[before].sentence)
        return sighting->figure->kinds == 0 && sighting->figure->entry == NULL ? sighting->figure
               : fits (sighting->figure, institution, FALSE) >= CALLED        ? sighting->figure : NULL;
    }
  return NULL;
}

/* So many names ahead a body may stand that "the Group" is short for before it is named: in the last lines of its own statement. */
#define LOOK_AHEAD 400

/**
 * cp_bodies_named_later:
 * @noun: behind "the"
 * @meant: (nullable): what was named before and may be called by the noun
 *
 * Returns: (transfer none) (nullable): the body that "the Group" is short for which a statement names only behind it, as in its last lines: one
 *   that has the noun in its name goes before whatever was named that has not
 */
CpFigure *
cp_bodies_named_later (const CpStage       *self,
                       const CpInstitution *institution,
                       guint32              noun,
                       const CpFigure      *meant)
{
  const CpToken *token = &self->text->tokens[noun];

  /* "the Ministry" is another's than the one that is named next, where there are two. */
  if (noun == 0 || cp_body_is_of_state (institution->kind) || !cp_word_is_capital (token) || strcmp (token->norm, institution->noun) != 0 || strcmp (self->text->tokens[noun - 1].norm, "the") != 0
      || (meant != NULL && fits (meant, institution, FALSE) >= CALLED))
    return NULL;
  for (guint i = self->introduced; i < self->names->len && i - self->introduced < LOOK_AHEAD; i++)
    {
      const CpFigure *figure = g_array_index (self->names, CpNameRun, i).figure;

      if (figure != NULL && g_str_has_suffix (figure->folded, institution->noun) && strchr (figure->folded, ' ') != NULL
          && fits (figure, institution, FALSE) > CALLED)
        return g_array_index (self->names, CpNameRun, i).figure;
    }
  return NULL;
}

/**
 * cp_bodies_meant:
 * @before: the token before which it must have been named
 *
 * Returns: (transfer none) (nullable): the body that "the union" means: of this article, else the one that it meant in another, where nothing
 *   here is sure to be one
 */
CpFigure *
cp_bodies_meant (CpStage             *self,
                 const CpInstitution *institution,
                 guint32              before)
{
  CpFigure *here = institution->kind == CP_BODY_PARTY ? subject_here (self, institution, before) : NULL;
  CpFigure *meant = here != NULL ? here : cp_bodies_last (self, institution, FALSE, before), *known;
  int fit = meant != NULL ? fits (meant, institution, FALSE) : 0;
  g_autofree char *key = key_of_noun (institution);

  /* A club is no league, though both are associations. */
  if (fit <= CALLED && cp_word_among (institution->noun, SPECIFIC))
    {
      CpFigure *mentioned = cp_stage_body_mentioned (self, institution, before);

      return mentioned != NULL ? mentioned : meant;
    }
  known = g_hash_table_lookup (self->cast->by_name, key);
  if (here != NULL)
    here->kinds |= 1u << CP_BODY_PARTY;
  if (institution->kind != CP_BODY_UNION && strcmp (institution->noun, "association") != 0)
    return meant;
  if (fit < CALLED - 1 && known != NULL && fits (known, institution, FALSE) >= CALLED - 1)
    return known;
  if (fit >= CALLED - 1 && known == NULL && g_unichar_isupper (g_utf8_get_char (meant->name)))
    g_hash_table_insert (self->cast->by_name, g_steal_pointer (&key), meant);
  return meant;
}

/**
 * cp_stage_body_called:
 * @noun: behind "the"
 *
 * Returns: (transfer none) (nullable): the body that "the union" means among those that are called so, and that "the army" is behind
 *   "In Bamako"
 */
CpFigure *
cp_stage_body_called (CpStage             *self,
                      const CpInstitution *institution,
                      CpRange              noun)
{
  CpBodyRef ref = { .tokens = noun, .institution = institution };
  CpFigure *body;

  if (cp_body_is_of_state (institution->kind) && cp_state_of_place (self, noun.first) != NULL)
    return cp_stage_body (self, &ref, NULL, noun.first);
  body = cp_bodies_last (self, institution, FALSE, noun.first - 1);
  return body != NULL && fits (body, institution, FALSE) >= CALLED ? body : NULL;
}

/** cp_stage_employer: Returns: (transfer none) (nullable): the company or the like whose managers are heard at @before */
CpFigure *
cp_stage_employer (CpStage *self,
                   guint32  before)
{
  const CpInstitution *company = cp_knowledge_institution (self->cast->knowledge, "company", NULL);

  return company != NULL ? cp_bodies_last (self, company, TRUE, before) : NULL;
}

/** cp_stage_nation: Returns: (transfer none) (nullable): the people that "the nation" means at @before, or that a chief is of */
CpFigure *
cp_stage_nation (CpStage *self,
                 guint32  before)
{
  for (guint i = cp_stage_place_of (self, before), looked = 0; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      CpFigure *figure = g_array_index (self->sightings, CpSighting, i).figure;

      if (figure->kind == CP_SPEAKER_ORGANISATION && (figure->entry == NULL || figure->entry->kind != CP_ENTRY_STATE)
          && (has_word (figure->folded, "nation") || has_word (figure->folded, "tribe")))
        return figure;
    }
  return NULL;
}

/**
 * cp_stage_body_of_office:
 * @owner: (nullable): whose office it is called
 * @before: the token of the office
 *
 * "Chief executive Lena Marsh said": of that body of its kind that the article has in mind, where it is called nobody's or that of a
 * state, which has no such office.
 *
 * Returns: (transfer none) (nullable): the body
 */
CpFigure *
cp_stage_body_of_office (CpStage      *self,
                         const CpRole *role,
                         CpFigure     *owner,
                         guint32       before)
{
  const CpInstitution *institution = role->body != NULL ? cp_knowledge_institution (self->cast->knowledge, role->body, NULL) : NULL;
  CpFigure *figure, *mentioned;

  if (institution == NULL || (owner != NULL && (owner->entry == NULL || owner->entry->kind != CP_ENTRY_STATE)))
    return NULL;
  if (cp_litigants_are (institution))
    return cp_litigants_meant (self, institution);
  figure = cp_bodies_last (self, institution, TRUE, before);
  mentioned = figure == NULL || fits (figure, institution, TRUE) < CALLED ? cp_stage_body_mentioned (self, institution, before) : NULL;
  return mentioned != NULL ? mentioned : figure;
}

/**
 * cp_stage_only_body_of_office:
 *
 * "Race director Ana Lind … The organiser, Marram Events": where the body of an office is named behind its bearer.
 *
 * Returns: (transfer none) (nullable): the one body of the whole article that is called by the noun of the bodies that have the office; %NULL
 *   where there is none or more than one
 */
CpFigure *
cp_stage_only_body_of_office (CpStage      *self,
                              const CpRole *role)
{
  const CpInstitution *institution = role->body != NULL ? cp_knowledge_institution (self->cast->knowledge, role->body, NULL) : NULL;
  CpFigure *found = NULL;

  for (guint i = 0; institution != NULL && i < self->sightings->len && i < MAX_LOOK_BACK; i++)
    {
      CpFigure *figure = g_array_index (self->sightings, CpSighting, i).figure;

      if (figure == found || !g_unichar_isupper (g_utf8_get_char (figure->name)) || fits (figure, institution, FALSE) < CALLED)
        continue;
      if (found != NULL)
        return NULL;
      found = figure;
    }
  return found;
}
