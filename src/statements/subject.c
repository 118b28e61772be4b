/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/subject.h"

#include "statements/phrase.h"
#include "statements/words.h"

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

/* "who | before her election | promised" */
static gboolean
opens_behind_relative (const CpText *text,
                       guint32       preposition)
{
  return preposition > 0 && cp_word_is (&text->tokens[preposition], " before after since until ")
         && cp_word_is (&text->tokens[preposition - 1], " who which ");
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
  if (cp_word_is_finite (text, verb) && preposition != CP_NO_TOKEN && preposition < child
      && (cp_word_is (&text->tokens[preposition], " in on at during through like unlike ") || opens_behind_relative (text, preposition)))
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

/**
 * cp_subject_behind_paper:
 *
 * Returns: the name in @phrase that stands behind what a preposition governs at the head of the sentence: "In its application | Norvik
 * says"; or @phrase
 */
CpRange
cp_subject_behind_paper (const CpText *text,
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
  return cp_subject_behind_paper (text, cp_subject_without_time (text, cp_subject_make_whole (scene, verb, cp_subject_grow (scene, phrase))));
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
