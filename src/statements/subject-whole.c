/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A subject that the tree cut short, or took for another, made whole by the order of the words. */
#include "statements/subject.h"

#include "statements/phrase.h"
#include "statements/words.h"

/* So many words are added at most. */
#define LONGEST_GAP 40

/* Whether only words of one plain run stand from @first to @last: no preposition, no "and", no mark. */
static gboolean
is_plain_run (const CpText *text,
              guint32       first,
              guint32       last)
{
  for (guint32 i = first; i < last; i++)
    if (!cp_word_is_nominal (&text->tokens[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_nominative (const CpToken *token)
{
  return token->pos == CP_POS_PRON && cp_word_is (token, " he she they we i ");
}

static gboolean
begins_clause (const CpToken *before)
{
  return cp_word_is_mark (before, ',') || before->pos == CP_POS_CCONJ || before->pos == CP_POS_SCONJ
         || cp_word_is (before, " after before when as while because since until ");
}

/* Whether a finite verb stands there outside quotation marks and relative clauses. */
static gboolean
has_own_verb (const CpText *text,
              guint32       first,
              guint32       last)
{
  gboolean relative = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      if (cp_word_is (&text->tokens[i], " who which whose that "))
        relative = TRUE;
      else if (!relative && cp_word_is_finite (text, i))
        return TRUE;
    }
  return FALSE;
}

/*
 * Whether the phrase right before the verb is its subject, whatever farther left the tree took for it: "In a swipe at Dana Shaw,
 * Clark said", "Listing his debts she said".
 */
static gboolean
is_nearer_subject (const CpScene *scene,
                   CpRange        phrase,
                   CpRange        order,
                   guint32        group)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[group].sentence].tokens.first;
  const CpToken *last = &text->tokens[order.last - 1];

  if (order.last != group || order.first <= phrase.first || cp_word_is_mark (&text->tokens[group - 1], ','))
    return FALSE;
  if (is_nominative (last) && order.last == order.first + 1)
    return TRUE;
  if (has_own_verb (text, phrase.last, order.first - 1) && begins_clause (&text->tokens[order.first - 1]))
    return TRUE;
  if (!cp_word_is_mark (&text->tokens[order.first - 1], ','))
    return FALSE;
  if (last->pos == CP_POS_PROPN || last->pos == CP_POS_PRON)
    return TRUE;
  /* "With talks near, many voters said": what a preposition or a participle leads is no subject. */
  return text->tokens[phrase.first].inflection == CP_FORM_GERUND || (order.first > 1 && cp_word_is_time (&text->tokens[order.first - 2]))
         || cp_word_is (&text->tokens[phrase.first], " particularly especially mostly mainly largely ")
         || (phrase.first == floor + 1 && text->tokens[floor].pos == CP_POS_ADP);
}

static gboolean
is_break (const CpToken *token)
{
  return cp_word_is (token, " : ; that ") || (cp_word_is (token, " - -- – — ") && (token->flags & CP_TOKEN_SPACE_BEFORE) != 0);
}

/* "The talks failed, and | Shaw said": a clause before the comma is none of the subject, though the tree holds both together. */
static gboolean
begins_anew (const CpScene *scene,
             CpRange        phrase,
             CpRange        order,
             guint32        group)
{
  const CpText *text = scene->text;

  if (cp_range_is_empty (order) || order.last != group || order.first < phrase.first + 3 || text->tokens[order.first - 1].pos != CP_POS_CCONJ
      || !cp_word_is_mark (&text->tokens[order.first - 2], ','))
    return FALSE;
  for (guint32 i = phrase.first + 1; i < order.first; i++)
    if (text->tokens[i].pos == CP_POS_VERB && text->tokens[i].inflection != CP_FORM_GERUND
        && !cp_word_is (&text->tokens[i - 1], " who which that "))
      return TRUE;
  return FALSE;
}

/* "the inspector general, | Karl Dahl, said", "Lee of the Centre for | Arms Studies wrote": what stands before belongs to the phrase. */
static gboolean
is_one_phrase (const CpScene *scene,
               guint32        first,
               guint32        last)
{
  const CpText *text = scene->text;

  if (is_plain_run (text, first, last))
    return TRUE;
  if (first > 0 && text->tokens[first - 1].sentence == text->tokens[first].sentence
      && (text->tokens[first - 1].pos == CP_POS_ADP
          || (text->tokens[first - 1].pos == CP_POS_VERB && text->tokens[last - 1].pos == CP_POS_CCONJ)))
    return FALSE;
  for (guint32 i = first; i < last; i++)
    if (cp_word_is_mark (&text->tokens[i], ',') && i + 1 < last)
      return FALSE;
  return TRUE;
}

/* "the order | released on Friday said", "those | surveyed say": right before another verb even one that looks like a past tense. */
static gboolean
is_bare_participle (const CpText *text,
                    guint32       token,
                    guint32       end)
{
  const CpToken *word = &text->tokens[token];

  return (word->inflection == CP_FORM_PARTICIPLE || (word->inflection == CP_FORM_PAST && token + 1 == end)) && token > 0
         && text->tokens[token - 1].pos != CP_POS_AUX;
}

/*
 * The end of a subject that the tree cut short: "people | close to the mayor said", "House Speaker | Paul Reed (R) said". All that
 * stands before the verb belongs to it, but for times and adverbs, where no other clause begins there.
 */
static guint32
filled_end (const CpScene *scene,
            CpRange        phrase,
            guint32        group)
{
  const CpText *text = scene->text;
  guint32 end = cp_subject_before_time (scene, group);

  while (end > phrase.last && text->tokens[end - 1].pos == CP_POS_PUNCT && !cp_word_is (&text->tokens[end - 1], " ) ] -rrb- "))
    end--;
  if (end <= phrase.last || end - phrase.last > LONGEST_GAP
      || (text->tokens[phrase.last - 1].pos == CP_POS_PROPN && cp_word_is (&text->tokens[phrase.last], " in on at during after before ")))
    return phrase.last;
  for (guint32 i = phrase.last; i < end; i++)
    if (i > phrase.last && cp_word_is_mark (&text->tokens[i - 1], ',') && cp_word_is (&text->tokens[i], " who whose which "))
      return i - 1;
    else if (!cp_phrase_same_quote (scene, i, phrase.first) || is_break (&text->tokens[i])
        || (text->tokens[i].pos == CP_POS_SCONJ && !cp_word_is (&text->tokens[i], " than ")) || is_nominative (&text->tokens[i])
        || (scene->cue_of[i] != NULL && text->tokens[i].inflection != CP_FORM_GERUND)
        || (text->tokens[i].pos == CP_POS_VERB && !is_bare_participle (text, i, end) && cp_word_is_finite (text, i))
        || (text->tokens[i].pos == CP_POS_AUX && (text->tokens[i].flags & CP_TOKEN_CAPITAL) == 0))
      return phrase.last;
  return end;
}

/* "Shaw, Lee, | Lind and Karl Dahl said": what ends with "and" and a name at the verb is one list. */
static gboolean
is_list (const CpText *text,
         CpRange       order,
         guint32       first)
{
  gboolean comma = FALSE, joined = FALSE;

  for (guint32 i = order.first; i < order.last; i++)
    {
      comma |= i < first && cp_word_is_mark (&text->tokens[i], ',');
      joined |= i > first && text->tokens[i].pos == CP_POS_CCONJ;
    }
  return comma && joined && !cp_word_is_mark (&text->tokens[order.last], ',');
}

/* "Richard Cross, once of a staff | such as Shaw's, said": a subject between commas does not begin in the middle of what they enclose. */
static gboolean
is_within_piece (const CpText *text,
                 CpRange       order,
                 guint32       first)
{
  return cp_word_is_mark (&text->tokens[order.last], ',') && first > order.first
         && text->tokens[first - 1].pos != CP_POS_SCONJ;
}

/* "two weeks | after prosecutors charged": what stands behind is who does it. */
static gboolean
counts_time_to (const CpText *text,
                CpRange       phrase,
                guint32       group)
{
  const char *last = text->tokens[phrase.last - 1].lemma;

  return phrase.last + 1 < group && cp_word_is (&text->tokens[phrase.last], " after before since ")
         && g_strv_contains ((const char *const[]){ "day", "week", "month", "year", "hour", "minute", NULL }, last != NULL ? last : "");
}

/**
 * cp_subject_make_whole:
 * @phrase: the subject of @verb as the tree has it
 *
 * "Republican pollster | Dana Shaw said", "said Bryan English | , the campaign's director"
 *
 * Returns: the whole subject by the order of the words
 */
CpRange
cp_subject_make_whole (const CpScene *scene,
                       guint32        verb,
                       CpRange        phrase)
{
  const CpText *text = scene->text;
  guint32 group;
  CpRange order;

  if (phrase.first > verb)
    {
      order = phrase.first == verb + 1 ? cp_phrase_from (scene, verb + 1) : phrase;
      return order.last > phrase.last ? order : phrase;
    }
  if (phrase.last > verb)
    return phrase;
  group = cp_subject_before_time (scene, cp_word_verb_group (text, verb, NULL));
  if (counts_time_to (text, phrase, group))
    return (CpRange){ phrase.last + 1, group };
  order = cp_phrase_before (scene, group);
  if (!cp_range_is_empty (order) && is_nearer_subject (scene, phrase, order, group))
    return order;
  if (begins_anew (scene, phrase, order, group))
    return order;
  if (!cp_range_is_empty (order) && order.last >= phrase.last && order.first <= phrase.first)
    {
      if (is_one_phrase (scene, order.first, phrase.first) || is_list (text, order, phrase.first)
          || (order.last < group && is_within_piece (text, order, phrase.first)))
        phrase.first = order.first;
      if (is_plain_run (text, phrase.last, order.last))
        phrase.last = order.last;
    }
  else if (!cp_range_is_empty (order) && order.last == group && order.first > phrase.first && phrase.last < group
           && is_plain_run (text, phrase.last, group))
    phrase.last = group;
  if (phrase.last < group)
    phrase.last = filled_end (scene, phrase, group);
  return phrase;
}
