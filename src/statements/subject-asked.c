/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A subject that is parted from its verb by what it was asked or shown. */
#include "statements/subject.h"

#include "statements/words.h"

/* What is done to somebody who then says something. */
#define DONE_TO " asked shown told pressed questioned confronted reminded challenged quizzed approached contacted reached "

/* A subject with an office, and all that stands between the commas, in words. */
#define LONGEST_SUBJECT 12
#define LONGEST_ASIDE   40

/* Where the comma is behind which a clause says what was done to the subject that leads the sentence; CP_NO_TOKEN for none. */
static guint32
comma_before_aside (const CpText *text,
                    CpRange       sentence)
{
  for (guint32 i = sentence.first; i + 2 < sentence.last && i - sentence.first < LONGEST_SUBJECT; i++)
    {
      if (cp_word_is_mark (&text->tokens[i], ','))
        {
          if (i > sentence.first && cp_word_is (&text->tokens[i + 1], DONE_TO))
            return i;
          continue;
        }
      if (text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_AUX || text->tokens[i].pos == CP_POS_CCONJ
          || (text->tokens[i].pos == CP_POS_PUNCT && !cp_word_is (&text->tokens[i], " - ' . ")))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/**
 * cp_subject_asked:
 *
 * Returns: the subject of @verb before what was asked of it, "Ana Lind, | asked whether the firm would pay, | said"; empty where there is none
 */
CpRange
cp_subject_asked (const CpScene *scene,
                  guint32        verb)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;
  guint32 group = cp_word_verb_group (text, verb, NULL), comma;

  if (group <= sentence.first + 3 || group - sentence.first > LONGEST_SUBJECT + LONGEST_ASIDE || !cp_word_is_mark (&text->tokens[group - 1], ',')
      || scene->quotations->of[sentence.first] != 0)
    return (CpRange){ 0, 0 };
  comma = comma_before_aside (text, sentence);
  if (comma == CP_NO_TOKEN || comma + 1 >= group - 1 || comma + 1 == verb)
    return (CpRange){ 0, 0 };
  return (CpRange){ sentence.first, comma };
}

/** cp_subject_is_done_to: Returns: whether @verb only says what was done to the subject that then says something: "Ana Lind, | shown the letter, said" */
gboolean
cp_subject_is_done_to (const CpText *text,
                       guint32       verb)
{
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;

  if (verb < sentence.first + 2 || verb - sentence.first > LONGEST_SUBJECT + 1 || !cp_word_is (&text->tokens[verb], DONE_TO)
      || comma_before_aside (text, sentence) + 1 != verb)
    return FALSE;
  for (guint32 i = verb + 1; i + 1 < sentence.last && i - verb < LONGEST_ASIDE; i++)
    if (cp_word_is_mark (&text->tokens[i], ',') && cp_word_is_finite (text, i + 1))
      return TRUE;
  return FALSE;
}
