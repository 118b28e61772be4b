/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/when-ahead.h"

#include <string.h>

static gboolean
is (const CpWhenWords *words,
    const CpText      *text,
    guint32            token,
    CpWhenClass        when_class)
{
  return cp_when_words_find (words, text->tokens[token].norm, when_class, NULL);
}

/* What a verb at @token tells of time: 1 looks ahead, -1 does not, 0 is no verb. Untagged words count by the table alone. */
static int
verb_direction (const CpWhenWords *words,
                const CpText      *text,
                guint32            token,
                guint32            first)
{
  const CpToken *tokens = text->tokens;
  guint32 at = token;

  if (is (words, text, token, CP_WHEN_FUTURE) && tokens[token].pos != CP_POS_PROPN && tokens[token].pos != CP_POS_NOUN)
    return 1;
  if (tokens[token].pos != CP_POS_VERB && tokens[token].pos != CP_POS_AUX)
    return 0;
  /* The group's first word decides: "will have been held", "to withdraw", "was held". */
  while (at > first && (tokens[at - 1].pos == CP_POS_AUX || tokens[at - 1].pos == CP_POS_PART || tokens[at - 1].pos == CP_POS_ADV
                        || is (words, text, at - 1, CP_WHEN_FUTURE)))
    {
      at--;
      /* "went back to work", where the tagger takes the noun for a verb */
      if (at > first && strcmp (tokens[at].norm, "to") == 0 && strcmp (tokens[at + 1].norm, "work") == 0
          && (strcmp (tokens[at - 1].norm, "back") == 0 || strcmp (tokens[at - 1].lemma, "return") == 0))
        return 0;
      if (is (words, text, at, CP_WHEN_FUTURE) || (strcmp (tokens[at].norm, "to") == 0 && tokens[at + 1].inflection == CP_FORM_BASE
                                                  && strcmp (tokens[at + 1].norm, "have") != 0))
        return 1;
    }
  return -1;
}

/* "with two votes to find, Shaw this morning | asked": a verb in a tense right behind the time, where a comma parts it from those before. */
static gboolean
stands_before_its_verb (const CpText *text,
                        CpRange       range,
                        guint32       verb)
{
  const CpToken *tokens = text->tokens;

  if (range.last >= text->n_tokens || tokens[range.last].pos != CP_POS_VERB
      || (tokens[range.last].inflection != CP_FORM_PAST && tokens[range.last].inflection != CP_FORM_PRESENT))
    return FALSE;
  for (guint32 i = verb + 1; i < range.first; i++)
    if (strcmp (tokens[i].norm, ",") == 0)
      return TRUE;
  return FALSE;
}

/* "as late as Friday", "as recently as May" */
static gboolean
is_called_late (const CpText *text,
                guint32       token)
{
  return token >= 3 && strcmp (text->tokens[token - 1].norm, "as") == 0 && strcmp (text->tokens[token - 3].norm, "as") == 0
         && (strcmp (text->tokens[token - 2].norm, "late") == 0 || strcmp (text->tokens[token - 2].norm, "recently") == 0);
}

/* The verb of a time stands no further off than this, in tokens; a sentence of nothing but times has none for any of them. */
#define VERB_REACH 120

/**
 * cp_when_looks_ahead:
 * @range: a time
 *
 * Returns: whether the verb that the time belongs to looks ahead: the nearest before it in the sentence, else the first after
 */
gboolean
cp_when_looks_ahead (const CpWhenWords *words,
                     const CpText      *text,
                     CpRange            range)
{
  CpRange sentence = text->sentences[text->tokens[range.first].sentence].tokens;

  sentence.first = MAX (sentence.first, range.first > VERB_REACH ? range.first - VERB_REACH : 0);
  sentence.last = MIN (sentence.last, range.last + VERB_REACH);
  if (is_called_late (text, range.first))
    return FALSE;
  for (guint32 i = range.first; i-- > sentence.first;)
    {
      int direction = verb_direction (words, text, i, sentence.first);

      if (direction > 0)
        return !stands_before_its_verb (text, range, i);
      if (direction == 0)
        continue;
      /* "when he meets her on Friday" */
      if (text->tokens[i].inflection == CP_FORM_PRESENT)
        for (guint32 j = i; j > sentence.first && j + 8 > i; j--)
          if (is (words, text, j - 1, CP_WHEN_CONDITION))
            return TRUE;
      return FALSE;
    }
  for (guint32 i = range.last; i < sentence.last; i++)
    {
      int direction = verb_direction (words, text, i, range.last);

      if (direction != 0)
        return direction > 0;
    }
  return FALSE;
}
