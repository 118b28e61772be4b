/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Committees of parliaments, which few articles write as names: "the Senate committee on basic education". */
#include <string.h>

#include "statements/describe.h"
#include "statements/words.h"

/* So many words say which committee it is, before its noun and behind it. */
#define MOST_BEFORE 4
#define MOST_BEHIND 5

static gboolean
is_house (const CpKnowledge *knowledge,
          const CpToken     *token)
{
  const CpInstitution *institution = cp_knowledge_institution (knowledge, token->form, NULL);

  return cp_word_among (token->norm, " parliamentary congressional ") || (institution != NULL && institution->kind == CP_BODY_PARLIAMENT);
}

/* The noun of a committee behind a house's, up to @end; CP_NO_TOKEN for none: "Senate | committee", "parliament's transport | committee". */
static guint32
find_noun (const CpKnowledge    *knowledge,
           const CpText         *text,
           guint32               from,
           guint32               end,
           const CpInstitution **committee)
{
  for (guint32 i = from; i < MIN (end, from + MOST_BEFORE); i++)
    {
      const CpToken *token = &text->tokens[i];
      gboolean plural = FALSE;
      const CpInstitution *institution = cp_knowledge_institution (knowledge, token->form, &plural);

      if (institution != NULL && institution->kind == CP_BODY_COMMITTEE)
        {
          *committee = institution;
          return plural ? CP_NO_TOKEN : i;
        }
      if (token->pos != CP_POS_ADJ && token->pos != CP_POS_NOUN && token->pos != CP_POS_PROPN && !cp_word_among (token->norm, " 's and of "))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/* The end of what it is on: "on basic education", "for health and care". */
static guint32
end_of_matter (const CpText *text,
               guint32       from,
               guint32       end)
{
  guint32 last = from;

  if (from >= end || !cp_word_among (text->tokens[from].norm, " on for "))
    return from;
  for (guint32 i = from + 1; i < MIN (end, from + 1 + MOST_BEHIND); i++)
    {
      const CpToken *token = &text->tokens[i];

      if (cp_word_is_time (token))
        break;
      if (token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN)
        last = i + 1;
      else if (token->pos != CP_POS_ADJ && !cp_word_among (token->norm, " the and "))
        break;
    }
  return last;
}

/**
 * cp_describe_house_committee:
 * @words: within which it is looked for, at the first
 * @committee: (out): what its noun says that it is
 *
 * Returns: the name of a committee of a parliament that begins with the house; empty where none does
 */
CpRange
cp_describe_house_committee (const CpKnowledge    *knowledge,
                             const CpText         *text,
                             CpRange               words,
                             const CpInstitution **committee)
{
  guint32 noun = words.first + 1 < words.last && is_house (knowledge, &text->tokens[words.first])
                   ? find_noun (knowledge, text, words.first + 1, words.last, committee) : CP_NO_TOKEN;

  if (noun == CP_NO_TOKEN)
    return (CpRange){ words.first, words.first };
  return (CpRange){ words.first, end_of_matter (text, noun + 1, words.last) };
}
