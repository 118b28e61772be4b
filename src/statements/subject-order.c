/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The subject as the order of the words gives it, where the tree knows none. */
#include "statements/subject.h"

#include <string.h>

#include "statements/phrase.h"
#include "statements/words.h"

/* "in particular", "including Dana Shaw": so many words between two marks at most. */
#define LONGEST_TURN 7
#define LONGEST_INSERTION 24
#define LONGEST_MEANWHILE 12
/* A relative clause behind a subject has so many words at most. */
#define SUBJECT_REACH 16

/*
 * Whether the words between two marks are but a turn of the reporter's: "in particular", "once again", "including Shaw", and between
 * dashes more: "in a line that was aimed at Shaw".
 */
static gboolean
is_turn (const CpText *text,
         guint32       first,
         guint32       last)
{
  const CpToken *begin = &text->tokens[first];
  gboolean dashes = !cp_word_is_mark (&text->tokens[last], ',');

  if (dashes && last - first <= LONGEST_INSERTION && (begin->pos == CP_POS_ADP || cp_word_is (begin, " who which ")))
    return TRUE;
  if (last <= first || last - first > LONGEST_TURN
      || (begin->pos != CP_POS_ADV && begin->pos != CP_POS_ADP && !cp_word_is (begin, " including though too ")))
    return FALSE;
  for (guint32 i = first; i < last; i++)
    if (text->tokens[i].pos == CP_POS_AUX || text->tokens[i].pos == CP_POS_PUNCT || cp_word_is_finite (text, i))
      return FALSE;
  return TRUE;
}

/* "Shaw, | standing a step behind her, | said": what whoever begins the sentence does meanwhile, between two commas. */
static gboolean
is_meanwhile (const CpScene *scene,
              guint32        comma,
              guint32        last)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[comma].sentence].tokens.first;

  if (text->tokens[comma + 1].pos != CP_POS_VERB || text->tokens[comma + 1].inflection != CP_FORM_GERUND || last - comma > LONGEST_MEANWHILE
      || !cp_word_is_mark (&text->tokens[last], ',') || !cp_word_is_capital (&text->tokens[comma - 1]))
    return FALSE;
  for (guint32 i = floor; i < comma; i++)
    if (!cp_word_is_capital (&text->tokens[i]))
      return FALSE;
  for (guint32 i = comma + 1; i < last; i++)
    if (text->tokens[i].pos == CP_POS_AUX || text->tokens[i].pos == CP_POS_PUNCT || cp_word_is_finite (text, i))
      return FALSE;
  return TRUE;
}

/* Where a turn between commas or dashes that ends before @token begins, with its first mark; @token where there is none. */
static guint32
before_turn (const CpScene *scene,
             guint32        token)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[token].sentence].tokens.first;

  if (token < floor + 4 || !cp_word_is (&text->tokens[token - 1], " , - -- – — "))
    return token;
  for (guint32 i = token - 1; i-- > floor + 1 && token - i < LONGEST_INSERTION + 3;)
    if (strcmp (text->tokens[i].norm, text->tokens[token - 1].norm) == 0)
      return cp_phrase_same_quote (scene, i, token) && (is_turn (text, i + 1, token - 1) || is_meanwhile (scene, i, token - 1)) ? i : token;
  return token;
}

/* "a deputy who asked to remain | anonymous said": an adjective that closes a relative clause is no subject; what the clause tells of is. */
static CpRange
told_of_by_clause (const CpScene *scene,
                   CpRange        phrase,
                   guint32        group)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[phrase.first].sentence].tokens.first;
  CpRange noun;

  if (phrase.last != phrase.first + 1 || text->tokens[phrase.first].pos != CP_POS_ADJ || text->tokens[phrase.first].dep != CP_DEP_XCOMP)
    return phrase;
  for (guint32 i = phrase.first; i-- > floor + 1 && phrase.first - i < SUBJECT_REACH && cp_phrase_same_quote (scene, i, phrase.first);)
    if (cp_word_is (&text->tokens[i], " who which "))
      {
        noun = cp_phrase_before (scene, i);
        return cp_range_is_empty (noun) ? phrase : (CpRange){ noun.first, group };
      }
  return phrase;
}

/**
 * cp_subject_by_order:
 *
 * Returns: the subject as the order of the words gives it: what ends at the verb, or begins behind one that a comma or mark precedes
 */
CpSource
cp_subject_by_order (const CpScene *scene,
                     guint32        verb)
{
  const CpText *text = scene->text;
  guint32 group = cp_subject_before_time (scene, cp_word_verb_group (text, verb, NULL));
  CpSource source = { .tokens = cp_phrase_before (scene, group) };
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last;

  /* "She did, however, | thank him": behind its auxiliary the verb has no subject of its own. */
  if (cp_range_is_empty (source.tokens))
    {
      guint32 auxiliary = cp_text_child (text, verb, CP_DEP_AUX);

      if (auxiliary != CP_NO_TOKEN && auxiliary < verb && cp_word_is (&text->tokens[auxiliary], " did does do "))
        source.tokens = cp_phrase_before (scene, auxiliary);
    }
  if (cp_range_is_empty (source.tokens) && before_turn (scene, group) < group)
    {
      group = before_turn (scene, group);
      source.tokens = cp_phrase_before (scene, group);
      /* "Verhaegen, standing by, | said": a name that the tagger knows as no noun. */
      if (cp_range_is_empty (source.tokens) && is_meanwhile (scene, group, cp_word_verb_group (text, verb, NULL) - 1))
        source.tokens = (CpRange){ text->sentences[text->tokens[verb].sentence].tokens.first, group };
    }

  if (!cp_range_is_empty (source.tokens))
    source.tokens = told_of_by_clause (scene, source.tokens, group);

  source.tokens = cp_subject_behind_paper (text, source.tokens);
  /* "who has in the past said", "but on Tuesday said": what a preposition governs is no subject. */
  for (guint i = 0; i < 3 && !cp_range_is_empty (source.tokens) && source.tokens.first > 0
                    && text->tokens[source.tokens.first - 1].pos == CP_POS_ADP
                    && (!cp_word_is (&text->tokens[source.tokens.first - 1], " as than while after before since until ")
                        || (source.tokens.first > 1 && cp_word_is (&text->tokens[source.tokens.first - 2], " who which ")))
                    && text->tokens[source.tokens.first - 1].sentence == text->tokens[verb].sentence; i++)
    {
      group = cp_word_verb_group (text, source.tokens.first - 1, NULL);
      source.tokens = cp_phrase_before (scene, group);
    }
  if (cp_range_is_empty (source.tokens) && cp_word_verb_group (text, verb, NULL) == verb && verb + 1 < end)
    {
      const CpToken *before = verb > 0 ? &text->tokens[verb - 1] : NULL;

      if (before == NULL || before->sentence != text->tokens[verb].sentence || before->pos == CP_POS_PUNCT
          || !cp_phrase_same_quote (scene, verb - 1, verb))
        {
          if (!cp_word_is (&text->tokens[verb + 1], " it him her them me us "))
            source.tokens = cp_phrase_from (scene, verb + 1);
          source.inverted = !cp_range_is_empty (source.tokens);
        }
    }
  source.tokens = cp_subject_without_time (text, cp_subject_grow (scene, source.tokens));
  return source;
}
