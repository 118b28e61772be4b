/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When something was said, which is no part of who said it. */
#include "statements/subject.h"

#include <string.h>

#include "statements/phrase.h"
#include "statements/words.h"

/* Days, and parts of them. */
#define TIMES " monday tuesday wednesday thursday friday saturday sunday today yesterday noon morning afternoon evening night weekend day week month year "

#define MONTHS " january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. " \
               "feb aug sept oct nov "

/* Words that say of which time one is: "the | same | evening". */
#define WHICH_TIME " same next following previous very preceding last earlier "

/* Titles and articles, behind which a subject begins anew: "Saturday | Ms Lind", "night | the candidate". */
#define BEGINS_SUBJECT " the a an his her its their one two three some several many mr mrs ms dr mr. mrs. ms. dr. "

static gboolean
is_year (const CpToken *token)
{
  return strlen (token->norm) == 4 && g_ascii_isdigit (token->norm[0]) && strspn (token->norm, "0123456789") == 4;
}

/* Behind the words of a date: "Sept 2021 | the mayor", where the "in" before them is no part of the phrase. */
static guint32
behind_date (const CpText *text,
             CpRange       phrase)
{
  guint32 at = phrase.first;

  if (at > 0 && at < phrase.last && cp_word_is (&text->tokens[at], MONTHS)
      && cp_word_is (&text->tokens[at - 1], " in since until by on "))
    at++;
  if (at < phrase.last && is_year (&text->tokens[at]))
    at++;
  return at > phrase.first && at < phrase.last && cp_word_is (&text->tokens[at], BEGINS_SUBJECT) ? at : phrase.first;
}

/**
 * cp_subject_without_time:
 *
 * "The same evening | opposition members walked out", "on Saturday night | the candidate": when, which is no part of who.
 *
 * Returns: @phrase without such a time before it
 */
CpRange
cp_subject_without_time (const CpText *text,
                         CpRange       phrase)
{
  guint32 at = behind_date (text, phrase);
  gboolean which = FALSE;

  if (at > phrase.first)
    return (CpRange){ at, phrase.last };
  if (at < phrase.last && cp_word_is (&text->tokens[at], " the that this "))
    at++;
  if (at < phrase.last && cp_word_is (&text->tokens[at], WHICH_TIME))
    {
      which = TRUE;
      at++;
    }
  if (at > phrase.first && !which)
    return phrase;
  if (at >= phrase.last || !cp_word_is (&text->tokens[at], TIMES))
    return phrase;
  while (at < phrase.last && cp_word_is (&text->tokens[at], TIMES))
    at++;
  if (at >= phrase.last || !cp_word_is_nominal (&text->tokens[at]) || cp_word_is (&text->tokens[at], " 's ' ’s "))
    return phrase;
  return which || cp_word_is (&text->tokens[at], BEGINS_SUBJECT) ? (CpRange){ at, phrase.last } : phrase;
}

/**
 * cp_subject_before_time:
 *
 * Returns: the start of the words of time, and the adverbs, that stand before @token: "Smith | last week", "Smith | on Sunday night"
 */
guint32
cp_subject_before_time (const CpScene *scene,
                        guint32        token)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[token].sentence].tokens.first;
  guint32 at = token;

  while (at > floor + 1 && cp_phrase_same_quote (scene, at - 1, token)
         && (text->tokens[at - 1].pos == CP_POS_ADV
             || (cp_word_is_time (&text->tokens[at - 1]) && !cp_word_is (&text->tokens[at - 1], " may march "))))
    at--;
  if (at < token && at > floor + 1 && cp_word_is (&text->tokens[at - 1], " on this that in "))
    at--;
  return at;
}
