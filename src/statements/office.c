/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/office.h"

#include <math.h>
#include <string.h>

#include "statements/words.h"

/** cp_office_is_official: Returns: whether whoever holds it speaks for what it is of */
gboolean
cp_office_is_official (const CpRole *role)
{
  return role->implies == CP_ROLE_STATE || role->implies == CP_ROLE_SPEAKS;
}

/** cp_office_leads_opposition: Returns: whether it is one against the government: "minority leader", "the shadow health secretary" */
gboolean
cp_office_leads_opposition (const CpStage       *self,
                            const CpDescription *description)
{
  const CpRole *role = description->role;

  /* "the shadow health secretary" */
  return strcmp (role->name, "minority leader") == 0 || strcmp (role->name, "opposition leader") == 0
         || (role->implies == CP_ROLE_STATE && cp_word_among (self->text->tokens[description->role_words.first].norm, " shadow "))
         || (role->implies == CP_ROLE_STATE && description->role_words.first > 0
             && cp_word_among (self->text->tokens[description->role_words.first - 1].norm, " shadow "));
}

/** cp_office_is_past: Returns: whether it was held once: "a former supervisor", "Ana Lind, a former adviser" */
gboolean
cp_office_is_past (const CpStage *self,
                   CpRange        range,
                   CpRange        role)
{
  for (guint32 i = range.first; i < range.last && (i < range.first + 4 || i < role.last); i++)
    if (cp_word_among (self->text->tokens[i].norm, " former formerly ex ex- retired ousted late erstwhile one-time ")
        && (i < range.first + 4 || i + 3 >= role.first))
      return TRUE;
  return FALSE;
}

/** cp_office_has_field: Returns: whether what stands before such an office is what it is over: "Foreign Affairs | Cabinet Secretary" */
gboolean
cp_office_has_field (const CpRole *role)
{
  return role->implies == CP_ROLE_STATE && (strstr (role->name, "minister") != NULL || strstr (role->name, "secretary") != NULL);
}

/* How common, by rank in general English, a word is that may tell of a field of work; names are rarer. */
#define FIELD_RANK 60000

/* So many tokens of an article are looked through for what it says of a name. */
#define MOST_TOKENS 4000

/* Whether the article tells that something is in what is called by @name: a place, whoever has an office there. */
static gboolean
is_place (const CpText *text,
          guint32       name)
{
  for (guint32 i = 1; i < text->n_tokens && i < MOST_TOKENS; i++)
    if (strcmp (text->tokens[i].form, text->tokens[name].form) == 0 && cp_word_among (text->tokens[i - 1].norm, " in near outside around "))
      return TRUE;
  return FALSE;
}

/** cp_office_is_of_work: Returns: whether the capital behind it is a field of work, being nobody's name elsewhere: "Head of Personnel" */
gboolean
cp_office_is_of_work (CpStage             *self,
                      const CpDescription *description)
{
  const CpBodyRef *body = &description->body;

  /* "the governor of Saint Berta" has no other name of it to show. */
  return body->named && body->entry == NULL && body->institution == NULL && description->role != NULL && !g_str_has_suffix (description->role->name, "governor")
         && description->role->body == NULL && body->tokens.first >= description->role_words.last && cp_describe_is_word (self->text, body->tokens)
         && cp_stage_named (self, body->tokens, CP_GENDER_UNKNOWN) == NULL
         && (cp_language_rarity (self->language, self->text->tokens[body->tokens.first].norm) < logf (FIELD_RANK)
             || is_place (self->text, body->tokens.first));
}

/* Whose seats are named with them: "the MP for Harlow East". */
#define MEMBERS_FOR " MP MEP MSP deputy senator congressman congresswoman lawmaker legislator representative councillor member "

/* The word that joins a body to what it stands behind: "at" of "at the clinic". */
static const char *
joint_of (const CpStage *self,
          guint32        body)
{
  const CpToken *before = &self->text->tokens[body - 1];

  return strcmp (before->norm, "the") == 0 && body > 1 ? before[-1].norm : before->norm;
}

/**
 * cp_office_is_post:
 *
 * Returns: whether what stands behind it is where one sits, not for whom one speaks: "the ambassador to Rome", "the MP for Harlow"
 */
gboolean
cp_office_is_post (const CpStage       *self,
                   const CpDescription *description)
{
  const CpBodyRef *body = &description->body;
  const CpToken *before = body->tokens.first > 0 ? &self->text->tokens[body->tokens.first - 1] : NULL;
  const CpEntry *of = body->entry != NULL && body->entry->code != NULL ? cp_knowledge_side (self->cast->knowledge, body->entry->code) : NULL;

  if (before == NULL || description->role == NULL || !body->named || body->tokens.first < description->role_words.last)
    return FALSE;
  /* "its representative at the Royal Infirmary" */
  if (description->owner != CP_NO_TOKEN && cp_word_among (joint_of (self, body->tokens.first), " at in to "))
    return TRUE;
  if (cp_word_among (before->norm, " for from ") && body->institution == NULL && cp_word_among (description->role->name, MEMBERS_FOR))
    return TRUE;
  return of != NULL && description->state != NULL && of != description->state && cp_word_among (before->norm, " in to at ");
}

/* Federations whose prime minister or president heads the whole, and premiers its parts. */
#define PREMIERS_OF_PARTS " CA AU ZA "

/**
 * cp_office_is_of_province:
 *
 * Returns: whether it is of a part of the state: "Premier Ana Lind" where premiers head provinces, and then "the finance minister" too
 */
gboolean
cp_office_is_of_province (const CpStage       *self,
                          const CpDescription *description)
{
  const char *last = self->text->tokens[description->role_words.last - 1].norm;

  if (description->role->implies != CP_ROLE_STATE || self->home == NULL || self->home->code == NULL
      || !cp_word_among (self->home->code, PREMIERS_OF_PARTS))
    return FALSE;
  return cp_word_among (last, " premier premiers ")
         || (self->ministers && cp_word_among (last, " minister ministers ") && strcmp (description->role->name, "prime minister") != 0);
}

/* What a town is called by whose officers one tells of. */
#define TOWNS " city town village "

/* "the city's | treasurer", "a municipal | engineer", "a spokesman | for the city": whose officer it is, told beside the office. */
static gboolean
is_told_of_town (const CpText *text,
                 CpRange       office)
{
  CpRange sentence = text->sentences[text->tokens[office.first].sentence].tokens;
  guint32 first = office.first;

  if (office.last + 2 < sentence.last && cp_word_among (text->tokens[office.last].norm, " for of ")
      && strcmp (text->tokens[office.last + 1].norm, "the") == 0 && cp_word_among (text->tokens[office.last + 2].norm, TOWNS)
      && !cp_word_is_capital (&text->tokens[office.last + 2]))
    return office.last + 3 >= sentence.last || !cp_word_among (text->tokens[office.last + 3].norm, " of council 's ");
  if (first > sentence.first && strcmp (text->tokens[first - 1].norm, "municipal") == 0)
    return TRUE;
  while (first > sentence.first + 3 && text->tokens[first - 1].pos == CP_POS_ADJ)
    first--;
  return first > sentence.first + 2 && strcmp (text->tokens[first - 1].norm, "'s") == 0 && cp_word_among (text->tokens[first - 2].norm, TOWNS)
         && strcmp (text->tokens[first - 3].norm, "the") == 0;
}

/** cp_office_is_of_city: Returns: whether it is of a town: "Mayor Lind", "City attorney Berg", "the police chief", "the town's treasurer" */
gboolean
cp_office_is_of_city (const CpStage       *self,
                      const CpDescription *description)
{
  if (cp_word_among (description->role->name, " mayor ") || strcmp (description->role->name, "deputy mayor") == 0
      || strcmp (description->role->name, "police chief") == 0)
    return TRUE;
  if (description->role->implies <= CP_ROLE_WORKER && is_told_of_town (self->text, description->role_words))
    return TRUE;
  return description->role->implies == CP_ROLE_SPEAKS && description->role_words.last > description->role_words.first + 1
         && cp_word_among (self->text->tokens[description->role_words.first].norm, " city town county ");
}

/* "L2 | president": called by the name of a body that nobody explains. */
static gboolean
is_called_by_body (const CpStage *self,
                   CpRange        words)
{
  const CpToken *before = words.first > 0 ? &self->text->tokens[words.first - 1] : NULL;

  return before != NULL && before->dep == CP_DEP_COMPOUND && before->head == words.last - 1 && before->pos == CP_POS_PROPN
         && !cp_word_is_capital (&self->text->tokens[words.last - 1]);
}

/* What is said of an office that nobody has yet, before it and behind. */
#define COMING " next future potential possible prospective would-be eventual be become becoming "
#define SOUGHT " pick picks hopeful hopefuls contender contenders candidate candidates nominee choice "

/** cp_office_is_to_come: Returns: whether nobody holds it who is told of: "the next president", "a vice president pick", "fit to be president" */
gboolean
cp_office_is_to_come (const CpStage       *self,
                      const CpDescription *description)
{
  CpRange words = description->role_words;

  return (words.first > 0 && cp_word_among (self->text->tokens[words.first - 1].norm, COMING))
         || (words.last < self->text->n_tokens && cp_word_among (self->text->tokens[words.last].norm, SOUGHT));
}

/** cp_office_presides_over_less: Returns: whether it is a president of something smaller than a state: "chapter president" */
gboolean
cp_office_presides_over_less (const CpStage       *self,
                              const CpDescription *description)
{
  CpRange words = description->role_words;

  /* "president Anton Reis": who presides over a state has a capital there. */
  if (strcmp (description->role->name, "president") == 0 && words.last == words.first + 1 && words.last < self->text->n_tokens
      && !cp_word_is_capital (&self->text->tokens[words.first]) && cp_word_is_capital (&self->text->tokens[words.last]))
    return TRUE;
  if (strcmp (description->role->name, "president") == 0 && is_called_by_body (self, words))
    return TRUE;
  return strcmp (description->role->name, "president") == 0 && words.last > words.first + 1
         && !cp_word_is_capital (&self->text->tokens[words.last - 1]) && self->text->tokens[words.last - 2].pos == CP_POS_NOUN;
}

/** cp_office_is_of_two_states: Returns: whether they are of two states, and so of neither: "ministers from Kenya and Tanzania" */
gboolean
cp_office_is_of_two_states (const CpStage       *self,
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

/* Offices of states that any body of several may have. */
static gboolean
presides (const CpRole *role)
{
  return cp_word_among (role->name, " president secretary treasurer ") || strcmp (role->name, "vice president") == 0;
}

/**
 * cp_office_is_of_less:
 *
 * Returns: whether it is of a body, and of no state: "the union's president", "president of the Ski Instructors of Norway"; but an
 *   ambassador is one's
 */
gboolean
cp_office_is_of_less (const CpStage       *self,
                      const CpDescription *description)
{
  const guint32 states = 1u << CP_BODY_GOVERNMENT | 1u << CP_BODY_MINISTRY | 1u << CP_BODY_FORCE | 1u << CP_BODY_PARLIAMENT | 1u << CP_BODY_COURT
                         | 1u << CP_BODY_OFFICE;
  const CpBodyRef *body = &description->body;

  if (cp_range_is_empty (body->tokens) || !presides (description->role))
    return FALSE;
  if (body->institution != NULL)
    return (states & 1u << body->institution->kind) == 0;
  return body->named && body->entry == NULL && body->tokens.first > 0 && body->tokens.first >= description->role_words.last
         && cp_word_among (self->text->tokens[body->tokens.first - 1].norm, " of the ");
}

/**
 * cp_office_is_of_other_state:
 *
 * Returns: whether it is of the other of two states: "his counterpart", and, where two are told of, "her colleague" alone
 */
gboolean
cp_office_is_of_other_state (const CpStage       *self,
                             const CpDescription *description)
{
  if (strcmp (description->role->name, "counterpart") == 0)
    return !description->body.named || cp_range_is_empty (description->body.tokens);
  return strcmp (description->role->name, "colleague") == 0 && description->owner != CP_NO_TOKEN && self->pair[0] != NULL
         && description->role_words.last == description->role_words.first + 1 && description->state == NULL;
}

/** cp_office_is_over: Returns: whether the body's noun behind an office only tells of its field: "its head of case management" */
gboolean
cp_office_is_over (const CpStage       *self,
                   const CpDescription *description)
{
  const CpBodyRef *body = &description->body;
  guint32 of = description->role_words.last;

  if (description->role == NULL || body->named || body->plural || body->institution == NULL || cp_body_is_of_state (body->institution->kind)
      || body->tokens.first <= of || strcmp (self->text->tokens[of].norm, "of") != 0)
    return FALSE;
  for (guint32 i = of + 1; i < body->tokens.first; i++)
    if (self->text->tokens[i].pos == CP_POS_DET || cp_word_is_capital (&self->text->tokens[i]))
      return FALSE;
  return TRUE;
}
