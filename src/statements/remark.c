/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reporter adds to another's words behind a comma. */
#include "statements/reporter.h"

#include "statements/words.h"

/* The subject of such a clause has so many words at most. */
#define SUBJECT_REACH 10

/** cp_reporter_behind_noun: Returns: one past a noun that says what was said, ", a condition | Shaw calls": @first where none stands there */
guint32
cp_reporter_behind_noun (const CpText *text,
                         guint32       first,
                         guint32       end)
{
  guint32 noun = first + 1;

  if (noun + 1 >= end || !cp_word_is (&text->tokens[first], " a an "))
    return first;
  if (text->tokens[noun].pos == CP_POS_ADJ)
    noun++;
  return noun + 1 < end && text->tokens[noun].pos == CP_POS_NOUN && text->tokens[noun].inflection != CP_FORM_PLURAL ? noun + 1 : first;
}

/** cp_reporter_without_noun: Returns: a source without the noun for what was said that stands before it: ", a condition | Shaw" */
CpRange
cp_reporter_without_noun (const CpText *text,
                          CpRange       source)
{
  if (source.last > source.first + 2 && source.first > 0 && cp_word_is_mark (&text->tokens[source.first - 1], ',')
      && text->tokens[source.last - 1].pos == CP_POS_PROPN)
    source.first = cp_reporter_behind_noun (text, source.first, source.last);
  return source;
}

/* What a word for something said is called that stands beside it. */
#define REMARKS " reference allusion nod jibe jab dig swipe charge claim accusation allegation remark word phrase term figure step demand suggestion " \
                "view assertion argument contention notion description characterisation characterization "

/* ", a charge | the union denies", ", a view | shared by the port": whether somebody is told of who does something to what was said. */
static gboolean
is_done_to (const CpText *text,
            guint32       at,
            guint32       end)
{
  if (at + 1 < end && text->tokens[at].pos == CP_POS_VERB && text->tokens[at].inflection == CP_FORM_PARTICIPLE)
    return cp_word_is (&text->tokens[at + 1], " by ");
  if (!cp_word_is_nominal (&text->tokens[at]))
    return FALSE;
  for (guint32 i = at + 1; i < end && i - at < SUBJECT_REACH && text->tokens[i].pos != CP_POS_PUNCT; i++)
    if (cp_word_is_finite (text, i))
      return TRUE;
  return FALSE;
}

/* ", a charge which she called absurd", ", a reference to the blockade": what the reporter says of the words. */
static gboolean
names_saying (const CpText *text,
              guint32       first,
              guint32       end)
{
  guint32 noun = first + 1;

  if (first + 3 >= end || !cp_word_is (&text->tokens[first], " a an "))
    return FALSE;
  if (text->tokens[noun].pos == CP_POS_ADJ)
    noun++;
  if (noun + 1 >= end || !cp_word_is (&text->tokens[noun], REMARKS))
    return FALSE;
  return cp_word_is (&text->tokens[noun + 1], " which that he she they to at attributed used ") || is_done_to (text, noun + 1, end);
}

/* ", something that its owner had denied", ", eight days after it had told", ", having noticed that": what the reporter tells of the saying. */
static gboolean
tells_of_saying (const CpText *text,
                 guint32       first,
                 guint32       end)
{
  if (cp_word_is (&text->tokens[first], " something ") && (cp_word_is (&text->tokens[first + 1], " that which ") || is_done_to (text, first + 1, end)))
    return TRUE;
  if (cp_word_is (&text->tokens[first], " having ") || names_saying (text, first, end))
    return TRUE;
  return first + 3 < end && (text->tokens[first].pos == CP_POS_NUM || cp_word_is (&text->tokens[first], " a an "))
         && cp_word_is (&text->tokens[first + 1], " day days week weeks month months year years hour hours minutes ")
         && cp_word_is (&text->tokens[first + 2], " after before ");
}

/* How somebody is named who is heard beside the content's own source, in words. */
#define LONGEST_SOURCE 6

/* Where the verb of saying stands whose subject begins at @first, "he | said", "the union | says"; CP_NO_TOKEN for none. */
static guint32
saying_of (const CpScene *scene,
           guint32        first,
           guint32        end)
{
  const CpText *text = scene->text;
  guint32 i = first;

  while (i < end && i - first < LONGEST_SOURCE && cp_word_is_nominal (&text->tokens[i]) && !cp_word_is_finite (text, i))
    i++;
  return i > first && i < end && text->tokens[i].pos == CP_POS_VERB && cp_word_is_finite (text, i) ? i : CP_NO_TOKEN;
}

/* ", which | he said would mean ruin", ", a step | Shaw calls “brave”": whether what was said is then told of by somebody's own words. */
static gboolean
is_told_of (const CpScene *scene,
            guint32        first,
            guint32        end)
{
  const CpText *text = scene->text;
  gboolean which = cp_word_is (&text->tokens[first], " which ");
  guint32 behind = cp_reporter_behind_noun (text, first, end), verb = which || behind > first ? saying_of (scene, which ? first + 1 : behind, end) : CP_NO_TOKEN;

  if (verb == CP_NO_TOKEN || verb + 1 >= end)
    return FALSE;
  if (which)
    return cp_reporter_is_saying (scene, verb) && cp_word_is_finite (text, verb + 1);
  return cp_word_is (&text->tokens[verb], CP_REPORTER_CALLS) && scene->quotations->of[verb + 1] != 0 && scene->quotations->of[verb] == 0;
}

/** cp_reporter_begins_remark: Returns: whether ", which makes it the last of them" ends the sentence: nearly always the reporter's */
gboolean
cp_reporter_begins_remark (const CpScene *scene,
                           guint32        comma,
                           guint32        from,
                           guint32        end)
{
  const CpText *text = scene->text;
  gboolean clause = FALSE;

  if (!cp_word_is_mark (&text->tokens[comma], ',') || comma + 2 >= end)
    return FALSE;
  if (scene->quotations->of[comma] == 0 && (tells_of_saying (text, comma + 1, end) || is_told_of (scene, comma + 1, end)))
    return TRUE;
  if (!cp_word_is (&text->tokens[comma + 1], " which who whom whose "))
    return FALSE;
  for (guint32 i = from; i < comma && !clause; i++)
    clause = cp_word_is_finite (text, i);
  if (!clause)
    return FALSE;
  for (guint32 i = comma + 1; i < end; i++)
    if (scene->quotations->of[i] != 0 || cp_word_is_mark (&text->tokens[i], ','))
      return FALSE;
  return TRUE;
}

