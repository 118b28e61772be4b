/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tables know by a name, where it is not the beginning of another. */
#include <string.h>

#include "statements/describe.h"
#include "statements/stage.h"
#include "statements/words.h"

/* The longest names that are looked for in the tables, in tokens. */
#define MAX_ENTRY 9

/* "of | Academies", "of | Zambian Workers" */
static gboolean
is_of_many (const CpKnowledge *knowledge,
            const CpText      *text,
            guint32            token,
            guint32            end)
{
  if (cp_knowledge_adjective (knowledge, text->tokens[token].form) != NULL && token + 1 < end && cp_word_is_capital (&text->tokens[token + 1]))
    token++;
  return text->tokens[token].inflection == CP_FORM_PLURAL && cp_knowledge_find (knowledge, text->tokens[token].form) == NULL;
}

/* "European Council | of Academies": what is known by the words before "of" is not what they are of. */
static gboolean
goes_on_of (const CpKnowledge *knowledge,
            const CpText      *text,
            const CpEntry     *entry,
            CpRange            name,
            guint32            end)
{
  guint32 of = name.last;

  return (entry->kind == CP_ENTRY_ORGANISATION || entry->kind == CP_ENTRY_PRESS || entry->kind == CP_ENTRY_AGENCY || entry->kind == CP_ENTRY_PARLIAMENT || entry->kind == CP_ENTRY_BODY)
         && of + 1 < end && strcmp (text->tokens[of].norm, "of") == 0 && cp_word_is_capital (&text->tokens[of + 1])
         && (of > name.first + 1 || entry->kind == CP_ENTRY_PARLIAMENT) && is_of_many (knowledge, text, of + 1, end);
}

/* "Miami | -Dade County": the first half of a body's name; but "Russia | -Ukraine", "China | -Africa Council" have two. */
static gboolean
is_half (const CpKnowledge *knowledge,
         const CpText      *text,
         CpRange            name,
         guint32            end)
{
  const CpToken *hyphen = &text->tokens[name.last], *other = hyphen + 1;

  return name.last + 2 < end && strcmp (hyphen->norm, "-") == 0 && ((hyphen->flags | other->flags) & CP_TOKEN_SPACE_BEFORE) == 0
         && cp_word_is_capital (other) && cp_knowledge_find (knowledge, other->form) == NULL && cp_knowledge_adjective (knowledge, other->form) == NULL
         && cp_word_is_capital (other + 1) && cp_knowledge_institution (knowledge, other[1].form, NULL) != NULL;
}

/* So many words may stand between a town and what its body is: "London | Chamber of | Commerce", "Los Angeles | City Council". */
#define MAX_BETWEEN 3u

/* "London | University", "Nairobi | Airport", "Los Angeles | City Council", "Boston | Police Department": a body of a town, whatever the town's name alone stands for. */
static gboolean
begins_towns_body (const CpKnowledge *knowledge,
                   const CpText      *text,
                   const CpEntry     *entry,
                   CpRange            name,
                   guint32            end)
{
  if (entry->kind != CP_ENTRY_SEAT && entry->kind != CP_ENTRY_PLACE)
    return FALSE;
  if (name.last < end && cp_word_is_capital (&text->tokens[name.last]) && strcmp (text->tokens[name.last].norm, "police") == 0)
    return name.last + 1 < end && cp_word_is_capital (&text->tokens[name.last + 1]) && cp_knowledge_institution (knowledge, text->tokens[name.last + 1].form, NULL) != NULL;
  /* A town of one word is told apart from its body's name elsewhere. */
  if (entry->kind == CP_ENTRY_PLACE && name.last == name.first + 1)
    return FALSE;
  for (guint32 i = name.last; i < end && i <= name.last + MAX_BETWEEN && cp_word_is_capital (&text->tokens[i]); i++)
    {
      const CpInstitution *body = cp_knowledge_institution (knowledge, text->tokens[i].form, NULL);

      if (body != NULL && cp_body_is_of_town (body->kind))
        return TRUE;
    }
  return FALSE;
}

/* "Ghana | Teachers Association", "Nigeria | Labour Congress": whose members have a word of their own, where "Ghana teachers" would be people of the state. */
static gboolean
begins_members_body (const CpKnowledge *knowledge,
                     const CpText      *text,
                     const CpEntry     *entry,
                     CpRange            name,
                     guint32            end)
{
  gboolean members = FALSE, plural = FALSE;

  if (entry->kind != CP_ENTRY_STATE || name.last + 1 >= end)
    return FALSE;
  for (guint32 i = name.last; i < end && i <= name.last + MAX_BETWEEN && cp_word_is_capital (&text->tokens[i]); i++)
    {
      const CpInstitution *body = cp_knowledge_institution (knowledge, text->tokens[i].form, NULL);
      const CpEntry *party = cp_knowledge_find (knowledge, text->tokens[i].form);

      if (body != NULL && i > name.last)
        return members && (cp_body_is_of_town (body->kind) || strcmp (body->noun, "congress") == 0);
      members |= (cp_knowledge_role (knowledge, text->tokens[i].form, &plural) != NULL && plural) || (party != NULL && party->kind == CP_ENTRY_PARTY);
    }
  return FALSE;
}

/* "Labour | Court", "Labour | Tribunal": what a party of one word begins may be the name of something else. */
static gboolean
goes_on_otherwise (const CpKnowledge *knowledge,
                   const CpText      *text,
                   const CpEntry     *entry,
                   CpRange            name,
                   guint32            end)
{
  const CpInstitution *next = entry->kind == CP_ENTRY_PARTY && name.last == name.first + 1 && name.last < end && cp_word_is_capital (&text->tokens[name.last])
                                ? cp_knowledge_institution (knowledge, text->tokens[name.last].form, NULL) : NULL;

  if (goes_on_of (knowledge, text, entry, name, end) || is_half (knowledge, text, name, end)
      || begins_towns_body (knowledge, text, entry, name, end))
    return TRUE;
  return next != NULL && (next->kind == CP_BODY_COURT || next->kind == CP_BODY_AGENCY || next->kind == CP_BODY_MINISTRY || next->kind == CP_BODY_UNIVERSITY);
}

/* "John F. Kerry": a person whom the tables know without the middle initial. */
static const CpEntry *
person_with_initial (const CpKnowledge *knowledge,
                     const CpText      *text,
                     guint32            token,
                     guint32            end,
                     guint32           *last)
{
  const char *initial = token + 2 < end ? text->tokens[token + 1].form : "";
  g_autofree char *words = NULL;
  const CpEntry *entry;

  if (!g_ascii_isupper (initial[0]) || (initial[1] != '\0' && strcmp (initial + 1, ".") != 0) || !cp_word_is_capital (&text->tokens[token + 2]))
    return NULL;
  words = g_strjoin (" ", text->tokens[token].form, text->tokens[token + 2].form, NULL);
  entry = cp_knowledge_find (knowledge, words);
  if (entry == NULL || entry->kind != CP_ENTRY_PERSON)
    return NULL;
  *last = token + 3;
  return entry;
}

/**
 * cp_describe_entry:
 * @last: (out): the token after the name
 *
 * Returns: (transfer none) (nullable): what the tables know by the longest name that begins at @token
 */
const CpEntry *
cp_describe_entry (const CpKnowledge *knowledge,
                   const CpText      *text,
                   guint32            token_,
                   guint32            end,
                   guint32           *last)
{
  if (!cp_word_is_capital (&text->tokens[token_]) && !g_ascii_isdigit (text->tokens[token_].form[0])
      && !cp_word_among (text->tokens[token_].norm, " al el "))
    return NULL;
  for (guint32 stop = MIN (end, token_ + MIN (MAX_ENTRY, cp_knowledge_reach (knowledge, text->tokens[token_].norm, FALSE)));
       stop > token_; stop--)
    {
      const CpEntry *entry;
      g_autofree char *words = NULL;

      /* "UN refugee agency" ends with a small letter, too. */
      if (!cp_word_is_capital (&text->tokens[stop - 1]) && !g_ascii_isdigit (text->tokens[stop - 1].form[0])
          && (stop < token_ + 3 || text->tokens[stop - 1].pos != CP_POS_NOUN))
        continue;
      words = cp_describe_words (text, (CpRange){ token_, stop });
      entry = cp_knowledge_find (knowledge, words);
      /* "Trinidad and Tobago | Teachers Association" is no body of "Trinidad". */
      if (entry != NULL && begins_members_body (knowledge, text, entry, (CpRange){ token_, stop }, end))
        return NULL;
      if (entry != NULL && !goes_on_otherwise (knowledge, text, entry, (CpRange){ token_, stop }, end))
        {
          *last = stop;
          return entry;
        }
    }
  return person_with_initial (knowledge, text, token_, end, last);
}
