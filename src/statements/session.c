/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/session.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/occasion.h"
#include "statements/words.h"

/* How sure the day is of what was said in a talk that a whole article tells of. */
#define SURE_SESSION 0.6f
/* A label has so many tokens at most. */
#define LONGEST_LABEL 8

/* What an interviewer says of the interview. */
#define TALK " us me interview interviewed spoke talked answered conversation "

/* An answer under its label: "Lind: We were late." */
static gboolean
is_answer (const CpText      *text,
           const CpStatement *statement)
{
  guint32 first;

  if (statement->cue_head == CP_NO_TOKEN || statement->source_head == CP_NO_TOKEN)
    return FALSE;
  first = text->paragraphs[text->sentences[text->tokens[statement->cue_head].sentence].paragraph].tokens.first;
  return cp_word_is_mark (&text->tokens[statement->cue_head], ':') && statement->source_head >= first
         && statement->cue_head - first < LONGEST_LABEL;
}

/* Whether a time is the day on which something was done that is over. */
static gboolean
is_past_day (const CpWhen *time)
{
  return time->bound == CP_WHEN_AT && !time->future && time->basis != CP_WHEN_TOLD && time->date.precision >= CP_PRECISION_DAY;
}

static gboolean
sentence_has (const CpText *text,
              guint32       sentence,
              const char   *words)
{
  for (guint32 i = text->sentences[sentence].tokens.first; i < text->sentences[sentence].tokens.last; i++)
    if (cp_word_is (&text->tokens[i], words))
      return TRUE;
  return FALSE;
}

/* "On Thursday she gave us forty minutes.": the day of an interview, told before its first answer or behind its last; %NULL for none. */
static const CpWhen *
interview_day (const CpReading *self,
               guint32          first_answer,
               guint32          last_answer)
{
  const CpText *text = self->text;

  for (guint i = 0; i < self->times->len; i++)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);
      guint32 paragraph = text->sentences[text->tokens[time->tokens.first].sentence].paragraph;

      if ((paragraph < first_answer || paragraph > last_answer) && is_past_day (time) && cp_occasion_verb (text, time) != CP_NO_TOKEN
          && sentence_has (text, text->tokens[time->tokens.first].sentence, TALK))
        return time;
    }
  return NULL;
}

static void
take_day (CpStatement  *statement,
          const CpWhen *day)
{
  statement->date = day->date;
  cp_statement_explain (statement, CP_FIELD_DATE, SURE_SESSION, "%s", _("said on the same occasion as what stands before it"));
}

static void
date_interview (CpReading *self)
{
  const CpText *text = self->text;
  guint32 first = CP_NO_TOKEN, last = 0;
  const CpWhen *day;

  for (guint i = 0; i < self->statements->len; i++)
    {
      const CpStatement *statement = g_ptr_array_index (self->statements, i);

      if (!is_answer (text, statement))
        continue;
      last = text->sentences[text->tokens[statement->cue_head].sentence].paragraph;
      first = MIN (first, last);
    }
  if (first == CP_NO_TOKEN || (day = interview_day (self, first, last)) == NULL)
    return;
  for (guint i = 0; i < self->statements->len; i++)
    {
      CpStatement *statement = g_ptr_array_index (self->statements, i);

      if (!cp_date_is_valid (&statement->date) && is_answer (text, statement))
        take_day (statement, day);
    }
}

/* "met today with", "held talks on Tuesday with" */
static gboolean
is_meeting (const CpText *text,
            guint32       verb)
{
  guint32 object;

  if (cp_word_among (text->tokens[verb].lemma, " meet receive confer "))
    return TRUE;
  object = cp_text_child (text, verb, CP_DEP_OBJ);
  return strcmp (text->tokens[verb].lemma, "hold") == 0 && object != CP_NO_TOKEN
         && cp_word_among (text->tokens[object].lemma, " talk meeting consultation negotiation ");
}

/* The first day on which the article tells that two met; %NULL for none. */
static const CpWhen *
meeting_day (const CpReading *self)
{
  const CpText *text = self->text;

  for (guint i = 0; i < self->times->len; i++)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);
      guint32 verb = is_past_day (time) ? cp_occasion_verb (text, time) : CP_NO_TOKEN;

      if (verb != CP_NO_TOKEN && is_meeting (text, verb))
        return time;
    }
  return NULL;
}

/* Whether the sentence of the meeting names whoever @head names: "the ambassador", "Lind". */
static gboolean
took_part (const CpText *text,
           guint32       sentence,
           guint32       head)
{
  CpRange words = text->sentences[sentence].tokens;

  for (guint32 i = words.first; i < words.last; i++)
    if ((text->tokens[i].pos == CP_POS_NOUN || text->tokens[i].pos == CP_POS_PROPN)
        && g_ascii_strcasecmp (text->tokens[i].norm, text->tokens[head].norm) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a statement is told in the past, as what was said in a meeting is: "stated", not "says" or "has said". */
static gboolean
is_told_of_past (const CpText *text,
                 guint32       cue)
{
  guint32 auxiliary = cp_text_child (text, cue, CP_DEP_AUX);

  return cp_word_form (text, cue) == CP_FORM_PAST && auxiliary == CP_NO_TOKEN;
}

/*
 * "The minister met the ambassador today. The minister recalled …. He proposed …. The ambassador replied …": what those who met are
 * told to have said is of that meeting, as far as no other day is told of it.
 */
static void
date_meeting (CpReading *self)
{
  const CpText *text = self->text;
  const CpWhen *day = meeting_day (self);
  gboolean inside = FALSE;

  for (guint i = 0; day != NULL && i < self->statements->len; i++)
    {
      CpStatement *statement = g_ptr_array_index (self->statements, i);
      guint32 sentence = text->tokens[day->tokens.first].sentence;

      if (statement->deed || statement->cue_head == CP_NO_TOKEN || statement->sentence <= sentence)
        continue;
      if (cp_date_is_valid (&statement->date))
        return;
      if (statement->source_head == CP_NO_TOKEN || !is_told_of_past (text, statement->cue_head))
        continue;
      if (text->tokens[statement->source_head].pos == CP_POS_PRON ? inside : took_part (text, sentence, statement->source_head))
        {
          take_day (statement, day);
          inside = TRUE;
        }
    }
}

/**
 * cp_session_date:
 *
 * Dates what was said in a talk that the whole article tells of, an interview or a meeting, by the day of that talk.
 */
void
cp_session_date (CpReading *self)
{
  date_interview (self);
  date_meeting (self);
}
