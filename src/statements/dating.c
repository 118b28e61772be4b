/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When statements were made: by the time in their own clause, that of the clause before, or that of the occasion. */
#include "statements/dating.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/occasion.h"
#include "statements/session.h"
#include "statements/time-fit.h"
#include "statements/words.h"

/* How sure a date is for each fit, and where it is carried on within a paragraph. */
static const float sure[] = { 0, 0.75f, 0.85f, 0.93f };
#define SURE_CARRIED 0.6f

static void
date_from_clause (const CpReading *self,
                  CpStatement     *statement,
                  guint32          cue)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[cue].sentence].tokens;
  const CpWhen *best = NULL;
  CpTimeFit best_fit = CP_TIME_APART;
  guint32 best_distance = 0;

  for (guint i = cp_when_first_from (self->times, sentence.first); i < self->times->len; i++)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);
      guint32 distance = time->tokens.first > cue ? time->tokens.first - cue : cue - time->tokens.first;
      CpTimeFit fit;

      if (time->tokens.first >= sentence.last)
        break;
      fit = cp_time_fit (text, statement, time, cue);
      if (fit > best_fit || (fit == best_fit && fit != CP_TIME_APART && distance < best_distance))
        {
          best = time;
          best_fit = fit;
          best_distance = distance;
        }
    }
  if (best != NULL)
    {
      g_autofree char *words = cp_article_slice (text->article, best->span);
      g_autofree char *iso = cp_date_to_iso (&best->date);

      statement->date = best->date;
      cp_statement_explain (statement, CP_FIELD_DATE, sure[best_fit], _("“%s” is %s"), words, iso);
    }
}

/*
 * "rose on Tuesday, a day after the minister had asked": how many days @cue lies from the verb that it tells the time of, or 0.
 * @behind is where its own clause begins.
 */
static int
days_from_main (const CpText *text,
                guint32       cue,
                guint32      *behind)
{
  static const char *const numbers[] = { "a", "one", "two", "three", "four", "five", "six" };
  guint32 first = text->sentences[text->tokens[cue].sentence].tokens.first;

  for (guint32 i = cue; i-- > first + 2 && cue - i < 12;)
    {
      gboolean after = strcmp (text->tokens[i].norm, "after") == 0;

      if ((cp_word_is_verb (&text->tokens[i]) && text->tokens[i].dep != CP_DEP_AUX) || strcmp (text->tokens[i].norm, ",") == 0)
        return 0;
      if ((!after && strcmp (text->tokens[i].norm, "before") != 0) || strcmp (text->tokens[i - 1].lemma, "day") != 0)
        continue;
      *behind = i;
      for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
        if (strcmp (text->tokens[i - 2].norm, numbers[n]) == 0)
          return (after ? -1 : 1) * (int) MAX (n, 1);
      return 0;
    }
  return 0;
}

/* The day of a clause that is told by the day of another. */
static void
date_from_main (const CpReading *self,
                CpStatement     *statement,
                guint32          cue)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[cue].sentence].tokens;
  guint32 behind = cue;
  int days = days_from_main (text, cue, &behind);
  const CpWhen *day = NULL;

  for (guint i = cp_when_first_from (self->times, sentence.first); days != 0 && i < self->times->len; i++)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);

      if (time->tokens.first >= cue)
        break;
      /* "two days after the board on Monday decided" says its day itself. */
      if (time->tokens.first > behind)
        return;
      if (time->bound == CP_WHEN_AT && !time->future && time->date.precision == CP_PRECISION_DAY && time->basis != CP_WHEN_TOLD)
        day = time;
    }
  if (day == NULL)
    return;
  statement->date = cp_date_add_days (&day->date, days);
  cp_statement_explain (statement, CP_FIELD_DATE, sure[CP_TIME_BESIDE], "%s", _("counted from the day of the clause before it"));
}

/* Whether @statement goes on where @before was: the same paragraph, the same source or "he", a past cue. */
static gboolean
goes_on (const CpText      *text,
         const CpStatement *statement,
         const CpStatement *before)
{
  const CpToken *source, *source_before;

  if (statement->deed || before->deed || statement->source_head == CP_NO_TOKEN || before->source_head == CP_NO_TOKEN
      || statement->cue_head == CP_NO_TOKEN || text->tokens[statement->cue_head].inflection == CP_FORM_PRESENT
      || text->sentences[statement->sentence].paragraph != text->sentences[before->sentence].paragraph)
    return FALSE;
  source = &text->tokens[statement->source_head];
  source_before = &text->tokens[before->source_head];
  return source == source_before || source->pos == CP_POS_PRON || strcmp (source->norm, source_before->norm) == 0;
}

static void
date_from_sentence_before (const CpReading *self,
                           CpStatement     *statement)
{
  const CpWhen *day = cp_occasion_of (self, statement);

  if (day == NULL)
    return;
  statement->date = day->date;
  cp_statement_explain (statement, CP_FIELD_DATE, SURE_CARRIED, "%s", _("said on the same occasion as what stands before it"));
}

/**
 * cp_reading_date:
 *
 * Dates the statements by the times of their reporting clauses; one without goes on from the same speaker's statement before
 * it in the paragraph, or is of the talk that the whole article tells of. The rest stay undated.
 */
void
cp_reading_date (CpReading *self)
{
  const CpStatement *before = NULL;

  for (guint i = 0; i < self->statements->len; i++)
    {
      CpStatement *statement = g_ptr_array_index (self->statements, i);

      if (statement->cue_head != CP_NO_TOKEN)
        {
          date_from_main (self, statement, statement->cue_head);
          if (!cp_date_is_valid (&statement->date))
            date_from_clause (self, statement, statement->cue_head);
        }
      if (!cp_date_is_valid (&statement->date) && before != NULL && cp_date_is_valid (&before->date)
          && before->date.precision >= CP_PRECISION_DAY && goes_on (self->text, statement, before))
        {
          statement->date = before->date;
          cp_statement_explain (statement, CP_FIELD_DATE, SURE_CARRIED, "%s", _("said on the same occasion as what stands before it"));
        }
      if (!cp_date_is_valid (&statement->date) && statement->cue_head != CP_NO_TOKEN)
        date_from_sentence_before (self, statement);
      if (!statement->deed)
        before = statement;
    }
  cp_session_date (self);
}
