/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which body "the ministry", "the Berg campaign", "Norwegian Pelagic Boatowners' Association" are. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How far back, in names and descriptions, "the company" is looked for. */
#define MAX_LOOK_BACK 400

/* What companies and banks have within: "the board". */
#define WITHIN " board management "

/* What a body that is named in somebody's words is less in mind. */
#define QUOTED_MALUS 3.0f

/* What each degree of fitting outweighs, in the measure of how much a body is in mind. */
#define FIT 5

/* How sure it is that a body in a capital is its state's. */
#define CAPITAL_WEIGHT 0.8f

/* From this degree of fitting on a body is called by the noun. */
#define CALLED 3

static gboolean
has_word (const char *name,
          const char *word)
{
  const char *at = strstr (name, word);
  gsize length = strlen (word);

  return at != NULL && (at == name || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' ');
}

/* Nouns by which no association is called but one that has the noun in its name. */
#define SPECIFIC " club trust league championship premiership federation church chamber forum society foundation centre center alliance charity "

/* Nouns that no body is called by which does not have them in its name. */
#define SELF_NAMED " chamber church diocese federation league "

static gboolean
is_specific (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " ", -1);

  for (char **part = parts; *part != NULL; part++)
    if (cp_word_among (*part, SPECIFIC))
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

  if (figure->kind != CP_SPEAKER_ORGANISATION || (figure->entry != NULL && figure->entry->kind == CP_ENTRY_STATE))
    return 0;
  /* "the union" is rather the pilots' than the European one. */
  if (figure->kinds & bit && bit == 1u << CP_BODY_UNION && figure->entry != NULL)
    return CALLED - 1;
  /* "the union" is rather one with a name than "the students' union", which is called so to tell it from that. */
  if (figure->kinds & bit && bit == 1u << CP_BODY_UNION && g_unichar_islower (g_utf8_get_char (figure->name)) && strchr (figure->name, ' ') != NULL)
    return CALLED - 1;
  if (figure->kinds & bit && has_word (figure->folded, institution->noun))
    return CALLED + 1;
  /* "the league" goes on for a championship: clubs play in either. */
  if (figure->kinds & bit && strcmp (institution->noun, "league") == 0
      && (has_word (figure->folded, "championship") || has_word (figure->folded, "premiership")))
    return CALLED + 1;
  /* A supporters' trust is no club. */
  if (figure->kinds & bit && bit == 1u << CP_BODY_ASSOCIATION && cp_word_among (institution->noun, SPECIFIC)
      && (figure->entry != NULL || is_specific (figure->folded)))
    return 0;
  if (figure->kinds & bit)
    return cp_word_among (institution->noun, SELF_NAMED) ? 1 : CALLED;
  /* What is no more than a name may well be a group. */
  if (figure->kinds == 0 && strcmp (institution->noun, "group") == 0)
    return cp_cast_has_members (figure->folded) ? CALLED : 2;
  if (figure->kinds == 0)
    return (bit & loose) == 0 || cp_word_among (institution->noun, SELF_NAMED) ? 0 : office ? 2 : 1;
  /* A group may be a company or people; people have no chief executive. */
  if (figure->kinds == 1u << CP_BODY_GROUP && bit & loose)
    return !office;
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
  float score = MIN ((float) sighting->figure->mentions->len, 6) + (sighting->figure->spoke ? 1 : 0) + (sighting->subject ? 1.5f : 0);

  return score + (here == there ? 4 : here == there + 1 ? 2.5f : 0);
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
  guint looked = 0;

  for (guint i = self->sightings->len; i-- > 0 && looked < MAX_LOOK_BACK;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      int fit;

      if (sighting->tokens.first >= before)
        continue;
      looked++;
      fit = fits (sighting->figure, institution, office);
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

/** cp_body_is_of_state: Returns: whether bodies of a kind speak for their state: its government, its ministries, its forces */
gboolean
cp_body_is_of_state (CpBodyKind kind)
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

/* "the fishermen's union": plurals that take an s behind the apostrophe say what body as the others do. */
static gboolean
is_of_members (const CpStage *self,
               guint32        mark,
               guint32        floor)
{
  return mark > floor && strcmp (self->text->tokens[mark].norm, "'s") == 0 && g_str_has_suffix (self->text->tokens[mark - 1].norm, "men")
         && self->text->tokens[mark - 1].inflection == CP_FORM_PLURAL;
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
          && !(strcmp (before->norm, "'") == 0 && noun.first - 1 > floor) && !is_of_members (self, noun.first - 1, floor))
        break;
      /* "the same evening the | opposition" */
      if (!cp_word_is_capital (before) && cp_word_is_time (before))
        break;
      noun.first--;
    }
  /* "the five-member team": of how many, not which. */
  if (noun.first > floor && strcmp (self->text->tokens[noun.first - 1].norm, "-") == 0 && noun.first + 1 < noun.last)
    noun.first++;
  return noun;
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

/* "Norwegian" + "Pelagic Boatowners' Association": the adjective is part of the name. */
static CpFigure *
named_body (CpStage         *self,
            const CpBodyRef *body,
            const CpEntry   *state)
{
  CpRange name = body->tokens;
  CpFigure *figure;
  g_autofree char *words = NULL, *bare = cp_describe_words (self->text, name);

  if (state == NULL && body->institution != NULL && cp_body_is_of_state (body->institution->kind))
    state = cp_state_of_name (self, name);
  if (name.first > 0 && begins_with_state (self, name.first - 1)
      && self->text->tokens[name.first - 1].sentence == self->text->tokens[name.first].sentence)
    name.first--;
  words = cp_describe_words (self->text, name);
  figure = cp_cast_find_body (self->cast, words);
  if (figure != NULL && is_anothers (figure, body, state))
    return ministry_of_state (self, words, body, state);
  if (figure == NULL)
    figure = cp_stage_named (self, body->tokens, CP_GENDER_UNKNOWN);
  if (figure == NULL)
    figure = cp_cast_body (self->cast, words, NULL, body->institution != NULL ? 1u << body->institution->kind : 0);
  cp_cast_alias (self->cast, figure, words);
  if (body->institution != NULL && body->institution->kind == CP_BODY_COMMITTEE)
    cp_city_commits (self, figure, name);
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

/* Bodies that one deals with and that are not one's voice: "his landlord". */
#define OTHERS_BODIES " landlord employer bank airline carrier retailer school hospital clinic university college council court operator supplier regulator "

/** cp_stage_body_of_person: Returns: (transfer none): "the Berg campaign", "his office": one of its own for each whose it is */
CpFigure *
cp_stage_body_of_person (CpStage             *self,
                         CpFigure            *owner,
                         const CpInstitution *institution,
                         const char          *words)
{
  g_autofree char *key = g_strdup_printf ("%s|%u", institution->noun, owner->index);
  CpFigure *figure = cp_cast_group (self->cast, key, words);

  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << institution->kind;
  if (owner->kind != CP_SPEAKER_PERSON || !cp_word_among (institution->noun, OTHERS_BODIES))
    cp_figure_bind (figure, owner, 0.9f, words);
  return figure;
}

/* "Latour's | office": the name of whose it is; empty where none stands there. */
static CpRange
owner_before (const CpStage *self,
              guint32        noun)
{
  CpRange name = { noun, noun };

  if (noun < 2 || strcmp (self->text->tokens[noun - 1].norm, "'s") != 0)
    return name;
  name.first = name.last = noun - 1;
  while (name.first > 0 && self->text->tokens[name.first - 1].sentence == self->text->tokens[noun].sentence
         && cp_word_is_capital (&self->text->tokens[name.first - 1]))
    name.first--;
  return name;
}

/* "The campaign | of Petrus Amul": the name of whose it is; empty where none stands there. */
static CpRange
owner_behind (const CpStage *self,
              guint32        behind)
{
  CpRange name = { behind + 1, behind + 1 };
  guint32 end = self->text->sentences[self->text->tokens[behind - 1].sentence].tokens.last;

  if (behind >= end || strcmp (self->text->tokens[behind].norm, "of") != 0)
    return (CpRange){ behind, behind };
  while (name.last < end && cp_word_is_capital (&self->text->tokens[name.last]))
    name.last++;
  return name;
}

/* Whose campaign or office a body is, where it is somebody's, with the words that say so in @phrase; %NULL for nobody's. */
static CpFigure *
person_of (CpStage         *self,
           const CpBodyRef *body,
           CpRange         *phrase)
{
  gboolean own = body->institution->kind == CP_BODY_CAMPAIGN || body->institution->kind == CP_BODY_OFFICE;
  CpRange name = phrase->first < body->tokens.first ? (CpRange){ phrase->first, body->tokens.first } : owner_before (self, phrase->first);
  CpFigure *owner;

  if (name.first >= name.last && own)
    name = owner_behind (self, body->tokens.last);
  owner = name.first < name.last ? cp_stage_named (self, name, CP_GENDER_UNKNOWN) : NULL;
  if (owner == NULL || owner->kind != CP_SPEAKER_PERSON)
    return NULL;
  phrase->first = MIN (phrase->first, name.first);
  phrase->last = MAX (phrase->last, name.last);
  return owner;
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

/* Returns: (transfer full): what a body is known by that "the union" meant in any article */
static char *
key_of_noun (const CpInstitution *institution)
{
  return g_strdup_printf ("the|%s", institution->noun);
}

/* The body that "the union" means: of this article, else the one that it meant in another, where nothing here is sure to be one. */
static CpFigure *
meant_by_noun (CpStage             *self,
               const CpInstitution *institution,
               guint32              before)
{
  CpFigure *meant = cp_bodies_last (self, institution, FALSE, before), *known;
  int fit = meant != NULL ? fits (meant, institution, FALSE) : 0;
  g_autofree char *key = key_of_noun (institution);

  known = g_hash_table_lookup (self->cast->by_name, key);
  if (institution->kind != CP_BODY_UNION)
    return meant;
  if (fit < CALLED - 1 && known != NULL && fits (known, institution, FALSE) >= CALLED - 1)
    return known;
  if (fit >= CALLED - 1 && known == NULL && g_unichar_isupper (g_utf8_get_char (meant->name)))
    g_hash_table_insert (self->cast->by_name, g_steal_pointer (&key), meant);
  return meant;
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

/** cp_stage_province: Returns: (transfer none): the government of the province whose premier the article tells of */
CpFigure *
cp_stage_province (CpStage *self)
{
  self->ministers = TRUE;
  return self->region != NULL ? self->region : government_of_region (self, "provincial government");
}

/* "the prime minister's | office", "the governor's | office": for what the office of an officer speaks; %NULL where it is nobody's. */
static CpFigure *
office_of_officer (CpStage         *self,
                   const CpBodyRef *body)
{
  guint32 noun = body->tokens.first, floor = self->text->sentences[self->text->tokens[noun].sentence].tokens.first;
  const CpRole *role = NULL;

  if (body->institution->kind != CP_BODY_OFFICE || noun < floor + 2 || strcmp (self->text->tokens[noun - 1].norm, "'s") != 0)
    return NULL;
  for (guint32 first = noun - 1; first-- > floor && noun - first < 5;)
    {
      g_autofree char *words = cp_describe_words (self->text, (CpRange){ first, noun - 1 });
      const CpRole *longer = cp_knowledge_role (self->cast->knowledge, words, NULL);

      role = longer != NULL ? longer : role;
    }
  if (role == NULL)
    return NULL;
  if (strcmp (role->name, "mayor") == 0)
    return cp_stage_city (self, noun);
  if (strcmp (role->name, "governor") == 0)
    return self->region;
  return role->implies == CP_ROLE_STATE && cp_stage_home_of_offices (self) != NULL ? cp_stage_state (self, cp_stage_home_of_offices (self)) : NULL;
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
  gboolean called_alone, implied;
  g_autofree char *words = NULL, *key = NULL;

  if (body->tokens.last <= body->tokens.first || body->plural)
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
  if (is_of_region (self, body))
    {
      g_autofree char *of_region = cp_describe_words (self->text, (CpRange){ body->tokens.first - 1, body->tokens.last });

      return government_of_region (self, of_region);
    }
  if (self->region != NULL && state == NULL && body->institution->kind == CP_BODY_GOVERNMENT)
    return self->region;
  if (state == NULL && strcmp (body->institution->noun, "nation") == 0 && (figure = cp_stage_nation (self, before)) != NULL)
    {
      cp_stage_see (self, figure, body->tokens);
      return figure;
    }
  if (body->institution->kind == CP_BODY_GOVERNMENT && state == NULL && self->abroad)
    state = cp_state_in_mind (self, body->tokens);
  if (body->institution->kind == CP_BODY_GOVERNMENT || (state != NULL && cp_body_is_of_state (body->institution->kind)
                                                       && body->institution->kind != CP_BODY_MINISTRY
                                                       && body->institution->kind != CP_BODY_FORCE))
    {
      const CpEntry *of = state != NULL ? state : self->home;

      if (of != NULL)
        return cp_stage_state (self, of);
    }
  if (state != NULL && body->institution->kind == CP_BODY_SIDE)
    return cp_stage_state (self, state);
  implied = state == NULL;
  if (state == NULL && cp_body_is_of_state (body->institution->kind))
    state = cp_state_of_place (self, body->tokens.first);
  if (state == NULL && (body->institution->kind == CP_BODY_MINISTRY || body->institution->kind == CP_BODY_FORCE))
    state = cp_state_of_paragraph (self, body->tokens.first);
  implied = implied && state != NULL;
  if (body->tokens.first > 0 && cp_word_among (self->text->tokens[body->tokens.first - 1].norm, " governing ruling ") && self->home != NULL)
    return cp_stage_state (self, self->home);
  figure = state == NULL ? office_of_officer (self, body) : NULL;
  if (figure != NULL)
    return figure;
  which = with_modifiers (self, body->tokens);
  owner = person_of (self, body, &which);
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
      CpFigure *meant = strcmp (body->institution->noun, "council") == 0 ? cp_stage_council (self, before)
                                                                         : meant_by_noun (self, body->institution, before);

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
    cp_city_commits (self, figure, which);
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
  const CpInstitution *tribe = cp_knowledge_institution (self->cast->knowledge, "tribe", NULL);
  CpFigure *figure = tribe != NULL ? cp_bodies_last (self, tribe, FALSE, before) : NULL;

  return figure != NULL && (has_word (figure->folded, "nation") || has_word (figure->folded, "tribe")) ? figure : NULL;
}

/**
 * cp_stage_body_of_office:
 * @owner: (nullable): whose office it is called
 * @before: the token of the office
 *
 * "Chief executive Lena Marsh said": of that body of its kind that the article has in mind, where it is called nobody's or that of a
 * body which has no such office.
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

  if (institution == NULL || (owner != NULL && (owner->kind != CP_SPEAKER_ORGANISATION || fits (owner, institution, TRUE) > 0)))
    return NULL;
  return cp_bodies_last (self, institution, TRUE, before);
}
