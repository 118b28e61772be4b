/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose body is told of only to say who they are: "a restaurant owner in Kirk Lane", "Ana Lind, who runs a bakery". */
#include "statements/bystander.h"

#include <string.h>

#include "statements/plain.h"
#include "statements/words.h"

/* How far around, in tokens, it is looked whether an article tells of a body otherwise. */
#define REACH 800

/* Those who are called by what they have. */
#define OWNERS " owner proprietor "

/* What one does with what one has. */
#define HAS " runs ran owns owned manages keeps kept "

/* What one keeps that is no firm of which news tell. */
#define PREMISES " shop stall bar inn store kiosk cafe café guesthouse teahouse "

/* So far behind the article it stands: "the only corner | shop". */
#define PREMISES_REACH 4

/* What joins one who works somewhere to where that is. */
#define JOINS " at with "

/* What stands before one of many, or before several of one's own. */
#define ONE " a an another "

/* Whether the same word stands anywhere else around: "the mill", of which the article tells, or "Harbour Mill". */
static gboolean
is_told_of (const CpText *text,
            guint32       noun)
{
  guint32 end = MIN (text->n_tokens, noun + REACH);

  for (guint32 i = noun > REACH ? noun - REACH : 0; i < end; i++)
    if (i != noun && strcmp (text->tokens[i].norm, text->tokens[noun].norm) == 0)
      return TRUE;
  return FALSE;
}

/* "restaurant | owner", "Restaurant | owner Ana Lind": the noun that says of what one is the owner; CP_NO_TOKEN where none or a name does. */
static guint32
noun_before (const CpStage       *self,
             const CpDescription *description)
{
  const CpToken *tokens = self->text->tokens;
  guint32 owner = description->role_words.last - 1, noun = owner - 1;

  if (owner == 0 || tokens[noun].head != owner || (tokens[noun].pos != CP_POS_NOUN && tokens[noun].pos != CP_POS_PROPN)
      || (cp_word_is_capital (&tokens[noun]) && !cp_plain_is_noun (self, noun)))
    return CP_NO_TOKEN;
  return cp_range_is_empty (description->owner_name) || description->owner_name.first == noun ? noun : CP_NO_TOKEN;
}

/* "an owner of | a bakery", "a clerk at | a private lender": one of many, with the word before it. */
static gboolean
is_one_of_many (const CpText *text,
                guint32       noun,
                const char   *joints)
{
  guint32 floor = text->sentences[text->tokens[noun].sentence].tokens.first, at = noun;

  while (at > floor && (text->tokens[at - 1].pos == CP_POS_ADJ || text->tokens[at - 1].dep == CP_DEP_COMPOUND))
    at--;
  return at > floor + 1 && cp_word_among (text->tokens[at - 1].norm, ONE) && cp_word_among (text->tokens[at - 2].norm, joints);
}

/* "who keeps | the only shop" */
static gboolean
is_only_one (const CpText *text,
             guint32       the)
{
  return strcmp (text->tokens[the].norm, "the") == 0 && cp_word_among (text->tokens[the + 1].norm, " only last first ");
}

/* "a corner | shop": the noun of what one keeps; CP_NO_TOKEN where it is something else. */
static guint32
premises_in (const CpText *text,
             CpRange       owned)
{
  for (guint32 i = owned.first + 1; i < owned.last && i <= owned.first + PREMISES_REACH; i++)
    {
      if (cp_word_is_capital (&text->tokens[i]))
        return CP_NO_TOKEN;
      if (cp_word_among (text->tokens[i].norm, PREMISES) && text->tokens[i].dep != CP_DEP_COMPOUND)
        return i;
    }
  return CP_NO_TOKEN;
}

/* A firm of which is only said what it is. */
static gboolean
is_nameless_firm (const CpBodyRef *body)
{
  return body->institution != NULL && body->institution->kind == CP_BODY_COMPANY && body->entry == NULL && !body->named && !body->plural;
}

/**
 * cp_bystander_by_office:
 * @range: the phrase that @description takes apart
 *
 * Returns: whether whoever is described has a firm, or works for one, that the article does not tell of otherwise: "mill owner Ana Lind",
 *   "a clerk at a private lender"
 */
gboolean
cp_bystander_by_office (const CpStage       *self,
                        const CpDescription *description,
                        CpRange              range)
{
  const CpBodyRef *body = &description->body;
  guint32 noun;

  if (description->role == NULL || description->definite || description->owner != CP_NO_TOKEN || description->plural || body->named
      || cp_range_is_empty (description->role_words))
    return FALSE;
  noun = cp_word_among (description->role->name, OWNERS) ? noun_before (self, description) : CP_NO_TOKEN;
  if (noun != CP_NO_TOKEN && noun >= range.first)
    return !is_told_of (self->text, noun);
  return is_nameless_firm (body) && body->tokens.first >= description->role_words.last
         && is_one_of_many (self->text, body->tokens.last - 1, cp_word_among (description->role->name, OWNERS) ? " of " : JOINS)
         && !is_told_of (self->text, body->tokens.last - 1);
}

/**
 * cp_bystander_by_trade:
 * @verb: of what is told of somebody
 * @owned: the words behind it
 *
 * Returns: whether it tells of a firm, or of several, that the article does not tell of otherwise: "who runs | a bakery", "nine stores"
 */
gboolean
cp_bystander_by_trade (const CpStage *self,
                       guint32        verb,
                       CpRange        owned)
{
  const CpText *text = self->text;
  CpDescription description;

  if (owned.last < owned.first + 2 || !cp_word_among (text->tokens[verb].norm, HAS))
    return FALSE;
  if (text->tokens[owned.first].pos == CP_POS_NUM)
    return text->tokens[owned.first + 1].pos == CP_POS_NOUN && text->tokens[owned.first + 1].inflection == CP_FORM_PLURAL
           && !is_told_of (text, owned.first + 1);
  if (!cp_word_among (text->tokens[owned.first].norm, ONE) && !is_only_one (text, owned.first))
    return FALSE;
  if (premises_in (text, owned) != CP_NO_TOKEN)
    return !is_told_of (text, premises_in (text, owned));
  description = cp_stage_describe (self, owned);
  return is_nameless_firm (&description.body) && cp_range_is_empty (description.name) && cp_range_is_empty (description.owner_name)
         && !is_told_of (text, description.body.tokens.last - 1);
}
