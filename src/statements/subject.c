/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/subject.h"

#include <string.h>

#include "statements/phrase.h"
#include "statements/words.h"

/* A subject that the tree cut short is made whole over so many words at most. */
#define LONGEST_GAP 40
/* "in particular", "including Dana Shaw": so many words between two marks at most. */
#define LONGEST_TURN 7
#define LONGEST_INSERTION 24
/* A relative clause behind a subject has so many words at most. */
#define SUBJECT_REACH 16

/* Days, and parts of them. */
#define TIMES " monday tuesday wednesday thursday friday saturday sunday today yesterday noon morning afternoon evening night weekend day week month year "

/* Words that say of which time one is: "the | same | evening". */
#define WHICH_TIME " same next following previous very preceding last earlier "

/* Titles and articles, behind which a subject begins anew: "Saturday | Ms Lind", "night | the candidate". */
#define BEGINS_SUBJECT " the a an his her its their one two three some several many mr mrs ms dr mr. mrs. ms. dr. "

/* "The same evening | opposition members walked out", "on Saturday night | the candidate": when, which is no part of who. */
static CpRange
without_time (const CpText *text,
              CpRange       phrase)
{
  guint32 at = phrase.first;
  gboolean which = FALSE;

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

/** cp_subject_grow: Returns: @phrase with the names and titles before it that the tree cut off: "Sen. | Ted Cruz" */
CpRange
cp_subject_grow (const CpScene *scene,
            CpRange        phrase)
{
  const CpText *text = scene->text;
  guint32 floor;

  if (cp_range_is_empty (phrase))
    return phrase;
  floor = text->sentences[text->tokens[phrase.first].sentence].tokens.first;
  while (phrase.first > floor && text->tokens[phrase.first].pos == CP_POS_PROPN
         && text->tokens[phrase.first - 1].pos == CP_POS_PROPN && !cp_word_is_time (&text->tokens[phrase.first - 1])
         && cp_phrase_same_quote (scene, phrase.first, phrase.first - 1))
    phrase.first--;
  /* "the Gazette | 's reporting" */
  if (phrase.first > floor && text->tokens[phrase.first].inflection == CP_FORM_POSSESSIVE && text->tokens[phrase.first].pos == CP_POS_PART)
    phrase.first = cp_phrase_before (scene, phrase.first).first;
  /* "more than | six in 10" */
  if (phrase.first > floor + 1 && text->tokens[phrase.first].pos == CP_POS_NUM && cp_word_is (&text->tokens[phrase.first - 1], " than ")
      && cp_word_is (&text->tokens[phrase.first - 2], " more fewer less "))
    phrase.first -= 2;
  /* "all but | two" */
  if (phrase.first > floor + 1 && cp_word_is (&text->tokens[phrase.first - 1], " but ") && cp_word_is (&text->tokens[phrase.first - 2], " all "))
    phrase.first -= 2;
  return phrase;
}

/* Whether a label, a dateline or the end of a clause stands between: "BERGEN, Norway — The minister said". */
static gboolean
is_parted (const CpText *text,
           guint32       subject,
           guint32       verb)
{
  guint dashes = 0;

  for (guint32 i = subject + 1; i < verb; i++)
    {
      const CpToken *token = &text->tokens[i];

      if (cp_word_is_mark (token, ':') || cp_word_is_mark (token, ';'))
        return TRUE;
      if (cp_word_is (token, " - -- – — ") && (token->flags & CP_TOKEN_SPACE_BEFORE) != 0)
        dashes++;
    }
  return dashes % 2 == 1;
}

/* "saying that the speech …": what stands behind "that" is no subject of the verb before it. */
static gboolean
is_behind_that (const CpText *text,
                guint32       verb,
                guint32       subject)
{
  if (text->tokens[verb].inflection == CP_FORM_GERUND)
    return TRUE;
  for (guint32 i = verb + 1; i < subject && i < verb + 4; i++)
    if (cp_word_is (&text->tokens[i], " that "))
      return TRUE;
  return FALSE;
}

/* Whether the tree calls subject what none can be: "who | in the past | described", "the paper | first | said", "have | both | said". */
static gboolean
is_no_subject (const CpText *text,
               guint32       child,
               guint32       verb)
{
  const CpToken *token = &text->tokens[child];
  guint32 preposition = cp_text_child (text, child, CP_DEP_CASE);

  if (child > verb)
    return FALSE;
  /* But "rely on users to report": whom the preposition names does it. */
  if (cp_word_is_finite (text, verb) && preposition != CP_NO_TOKEN && preposition < child && cp_word_is (&text->tokens[preposition], " in on at during through like unlike "))
    return TRUE;
  /* "and like Shaw has promised": whoever is like him. */
  if (child > 0 && text->tokens[child - 1].pos != CP_POS_VERB && cp_word_is (&text->tokens[child - 1], " like unlike "))
    return TRUE;
  return child > 0 && ((token->pos == CP_POS_ADV && cp_word_is_nominal (&text->tokens[child - 1]))
                       || (cp_word_is (token, " both all each ") && text->tokens[child - 1].pos == CP_POS_AUX));
}

/* ", | campaigning in Sydney,": what the subject does meanwhile. */
static gboolean
is_meanwhile (const CpText *text,
              guint32       token)
{
  return text->tokens[token].pos == CP_POS_VERB && text->tokens[token].inflection == CP_FORM_GERUND && token > 0
         && cp_word_is_mark (&text->tokens[token - 1], ',');
}

/** cp_subject_child: Returns: the subject that the tree gives @verb itself, on its side of quotation marks; %CP_NO_TOKEN for none */
guint32
cp_subject_child (const CpScene *scene,
               guint32        verb)
{
  guint32 found = CP_NO_TOKEN;
  const CpText *text = scene->text;
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n; i++)
    if ((text->tokens[children[i]].dep == CP_DEP_NSUBJ || text->tokens[children[i]].dep == CP_DEP_NSUBJ_PASS)
        && cp_phrase_same_quote (scene, children[i], verb) && !is_parted (text, children[i], verb) && !is_no_subject (text, children[i], verb)
        && !cp_word_is_time (&text->tokens[children[i]]) && !cp_word_is (&text->tokens[children[i]], " him them me us ")
        && !(children[i] > verb && (text->tokens[verb].inflection == CP_FORM_GERUND || cp_word_is (&text->tokens[children[i]], " it her ")
                                   || is_behind_that (text, verb, children[i]))))
      {
        /* "Guests will be paid, the airline promised": of two, the nearer; but "The leader, campaigning in Sydney, said" has one. */
        if ((children[i] < verb || found == CP_NO_TOKEN) && !(found != CP_NO_TOKEN && is_meanwhile (text, children[i])))
          found = children[i];
      }
  return found;
}

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

/* The start of the words of time, and the adverbs, that stand before @token: "Smith | last week", "Smith | on Sunday night". */
static guint32
before_time (const CpScene *scene,
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
  guint32 end = before_time (scene, group);

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
        || (text->tokens[i].pos == CP_POS_VERB && !is_bare_participle (text, i, end) && cp_word_is_finite (text, i)) || (text->tokens[i].pos == CP_POS_AUX && (text->tokens[i].flags & CP_TOKEN_CAPITAL) == 0))
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

/*
 * The tree's subject, made whole by the order of the words: "Republican pollster | Dana Shaw said", "said Bryan English | , the
 * campaign's director".
 */
static CpRange
with_order (const CpScene *scene,
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
  group = before_time (scene, cp_word_verb_group (text, verb, NULL));
  order = cp_phrase_before (scene, group);
  if (!cp_range_is_empty (order) && is_nearer_subject (scene, phrase, order, group))
    return order;
  if (begins_anew (scene, phrase, order, group))
    return order;
  if (!cp_range_is_empty (order) && order.last >= phrase.last && order.first <= phrase.first)
    {
      if (is_one_phrase (scene, order.first, phrase.first) || is_list (text, order, phrase.first) || (order.last < group && is_within_piece (text, order, phrase.first)))
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

/* "In its application | Norvik says": a name behind what a preposition governs at the head of the sentence. */
static CpRange
name_behind_paper (const CpText *text,
                   CpRange       phrase)
{
  guint32 name = phrase.last;

  if (cp_range_is_empty (phrase) || phrase.first == 0 || phrase.first - 1 != text->sentences[text->tokens[phrase.first].sentence].tokens.first
      || text->tokens[phrase.first - 1].pos != CP_POS_ADP)
    return phrase;
  while (name > phrase.first && text->tokens[name - 1].pos == CP_POS_PROPN)
    name--;
  if (name == phrase.last || name < phrase.first + 2 || text->tokens[name - 1].pos != CP_POS_NOUN || cp_word_is_capital (&text->tokens[name - 1]))
    return phrase;
  return (CpRange){ name, phrase.last };
}

/** cp_subject_phrase: Returns: the phrase of @verb's @subject, made whole by the order of the words */
CpRange
cp_subject_phrase (const CpScene *scene,
                guint32        verb,
                guint32        subject)
{
  const CpText *text = scene->text;
  CpRange phrase = cp_phrase_of (scene, subject);

  /* "a headline that said": the headline. */
  if (cp_word_is (&text->tokens[subject], " that ") && subject < verb && text->tokens[subject].pos == CP_POS_PRON
      && text->tokens[verb].dep == CP_DEP_ACL_RELCL)
    {
      CpRange antecedent = cp_phrase_before (scene, subject);

      if (!cp_range_is_empty (antecedent))
        return antecedent;
    }
  if (text->tokens[subject].pos == CP_POS_PRON && cp_word_is (&text->tokens[subject], " who that which he she they it i we you "))
    return (CpRange){ subject, subject + 1 };
  if (subject < verb)
    for (guint32 i = phrase.first; i < subject; i++)
      if (cp_word_is_mark (&text->tokens[i], ':')
          || (cp_word_is (&text->tokens[i], " - -- – — ") && (text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) != 0))
        phrase.first = i + 1;
  /* "Smith on Tuesday", "Smith in his speech": when and where, not who. */
  if (subject < verb)
    for (guint32 i = subject + 1; i + 1 < phrase.last && !cp_word_is_mark (&text->tokens[i], ','); i++)
      if (cp_word_is (&text->tokens[i], " in on at during after before ")
          && (text->tokens[subject].pos == CP_POS_PROPN || cp_word_is_time (&text->tokens[i + 1])))
        phrase.last = i;
  if (phrase.first <= verb && verb < phrase.last)
    {
      if (subject < verb)
        phrase.last = cp_word_verb_group (scene->text, verb, NULL);
      else
        phrase.first = subject;
      while (phrase.last > subject + 1 && text->tokens[phrase.last - 1].pos == CP_POS_PUNCT)
        phrase.last--;
    }
  return name_behind_paper (text, without_time (text, with_order (scene, verb, cp_subject_grow (scene, phrase))));
}

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
      return cp_phrase_same_quote (scene, i, token) && is_turn (text, i + 1, token - 1) ? i : token;
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
  guint32 group = before_time (scene, cp_word_verb_group (text, verb, NULL));
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
    }

  if (!cp_range_is_empty (source.tokens))
    source.tokens = told_of_by_clause (scene, source.tokens, group);

  source.tokens = name_behind_paper (text, source.tokens);
  /* "who has in the past said", "but on Tuesday said": what a preposition governs is no subject. */
  for (guint i = 0; i < 3 && !cp_range_is_empty (source.tokens) && source.tokens.first > 0
                    && text->tokens[source.tokens.first - 1].pos == CP_POS_ADP
                    && !cp_word_is (&text->tokens[source.tokens.first - 1], " as than while after before since until ")
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
  source.tokens = without_time (text, cp_subject_grow (scene, source.tokens));
  return source;
}

/** cp_source_subject: Returns: the subject of @verb itself, empty where it has none of its own */
CpRange
cp_source_subject (const CpScene *scene,
                   guint32        verb)
{
  guint32 subject = cp_subject_child (scene, verb);

  if (subject != CP_NO_TOKEN)
    return cp_subject_phrase (scene, verb, subject);
  return cp_subject_by_order (scene, verb).tokens;
}
