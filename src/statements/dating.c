/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/dating.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/words.h"

/* How well a time belongs to a statement's making; the best is taken, and none below BESIDE. */
typedef enum
{
  APART,
  BESIDE, /* next to the cue or at the head of its clause, though the tree hangs it elsewhere */
  ABOVE,  /* on a verb that the cue's verb goes on from: "on Tuesday he rose, saying …" */
  OWN,    /* on the cue's verb */
} Fit;

/* How sure a date is for each fit, and where it is carried on within a paragraph. */
static const float sure[] = { 0, 0.75f, 0.85f, 0.93f };
#define SURE_CARRIED 0.6f

/* How many heads are climbed from a word to its verb, and from a verb to those above. */
#define MAX_CLIMB 12

static gboolean
is_verb (const CpToken *token)
{
  return token->pos == CP_POS_VERB || token->pos == CP_POS_AUX;
}

/* "a report | published two weeks ago" */
static gboolean
tells_of_document (const CpText *text,
                   guint32       verb)
{
  return text->tokens[verb].dep == CP_DEP_ACL
         && cp_word_is (&text->tokens[text->tokens[verb].head],
                        " report statement letter interview article speech email e-mail note post tweet memo survey study paper ");
}

/* The verb that a word belongs to. What "published" says of a report belongs to whatever the report does; what a relative
 * clause tells stays there. */
static guint32
verb_of (const CpText *text,
         guint32       token)
{
  for (guint i = 0; i < MAX_CLIMB; i++)
    {
      guint32 head = text->tokens[token].head;

      if (head == token)
        return token;
      token = head;
      if (is_verb (&text->tokens[token]) && !tells_of_document (text, token) && text->tokens[token].dep != CP_DEP_AUX
          && text->tokens[token].dep != CP_DEP_COP)
        return token;
    }
  return token;
}

/* Whether @verb goes on from @above: "…, adding", "and said". */
static gboolean
goes_on_from (const CpText *text,
              guint32       verb,
              guint32       above)
{
  for (guint i = 0; i < MAX_CLIMB; i++)
    {
      CpDep dep = (CpDep) text->tokens[verb].dep;
      guint32 head = text->tokens[verb].head;

      if (head == verb || (dep != CP_DEP_CONJ && dep != CP_DEP_ADVCL && dep != CP_DEP_XCOMP && dep != CP_DEP_PARATAXIS))
        return FALSE;
      verb = head;
      if (verb == above)
        return TRUE;
    }
  return FALSE;
}

static gboolean
in_content (const CpStatement *statement,
            CpSpan             span)
{
  for (guint i = 0; i < statement->n_content; i++)
    if (cp_span_overlaps (statement->content[i], span))
      return TRUE;
  return FALSE;
}

/* The word of an expression on which the rest of it hangs. */
static guint32
head_of (const CpText *text,
         CpRange       range)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (text->tokens[i].head < range.first || text->tokens[i].head >= range.last || text->tokens[i].head == i)
      return i;
  return range.first;
}

/* "said Tuesday", "X on Wednesday rejected", "On Tuesday X said": only names and small words between. */
static gboolean
stands_beside (const CpText *text,
               CpRange       time,
               guint32       cue)
{
  guint32 from = MIN (time.last, cue + 1), to = MAX (time.first, cue);
  guint words = 0;

  if (time.first > cue)
    return time.first <= cue + 3;
  for (guint32 i = from; i < to; i++)
    {
      if (is_verb (&text->tokens[i]) || strcmp (text->tokens[i].norm, ",") == 0 || strcmp (text->tokens[i].norm, "\"") == 0)
        {
          /* The first comma after a time at the head of the sentence closes that head. */
          if (i == time.last && time.first <= text->sentences[text->tokens[cue].sentence].tokens.first + 2)
            continue;
          return is_verb (&text->tokens[i]) && text->tokens[i].dep == CP_DEP_AUX;
        }
      words++;
    }
  return words <= 8;
}

static Fit
fit_of (const CpText      *text,
        const CpStatement *statement,
        const CpWhen      *time,
        guint32            cue)
{
  guint32 verb = verb_of (text, head_of (text, time->tokens));
  guint32 cue_verb = is_verb (&text->tokens[cue]) ? cue : verb_of (text, cue);

  if (time->bound != CP_WHEN_AT || time->future || time->date.precision == CP_PRECISION_NONE)
    return APART;
  if (!statement->deed && in_content (statement, time->span))
    return APART;
  if (verb == cue_verb)
    return OWN;
  if (goes_on_from (text, cue_verb, verb))
    return ABOVE;
  return stands_beside (text, time->tokens, cue) ? BESIDE : APART;
}

static guint
first_time_in (const GArray *times,
               guint32       token)
{
  guint low = 0, high = times->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (times, CpWhen, middle).tokens.first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
date_from_clause (const CpReading *self,
                  CpStatement     *statement,
                  guint32          cue)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[cue].sentence].tokens;
  const CpWhen *best = NULL;
  Fit best_fit = APART;
  guint32 best_distance = 0;

  for (guint i = first_time_in (self->times, sentence.first); i < self->times->len; i++)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);
      guint32 distance = time->tokens.first > cue ? time->tokens.first - cue : cue - time->tokens.first;
      Fit fit;

      if (time->tokens.first >= sentence.last)
        break;
      fit = fit_of (text, statement, time, cue);
      if (fit > best_fit || (fit == best_fit && fit != APART && distance < best_distance))
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

/**
 * cp_reading_date:
 *
 * Dates the statements by the times of their reporting clauses; one without goes on from the same speaker's statement before
 * it in the paragraph. The rest stay undated.
 */
void
cp_reading_date (CpReading *self)
{
  const CpStatement *before = NULL;

  for (guint i = 0; i < self->statements->len; i++)
    {
      CpStatement *statement = g_ptr_array_index (self->statements, i);

      if (statement->cue_head != CP_NO_TOKEN)
        date_from_clause (self, statement, statement->cue_head);
      if (!cp_date_is_valid (&statement->date) && before != NULL && cp_date_is_valid (&before->date)
          && goes_on (self->text, statement, before))
        {
          statement->date = before->date;
          cp_statement_explain (statement, CP_FIELD_DATE, SURE_CARRIED, "%s", _("said on the same occasion as what stands before it"));
        }
      if (!statement->deed)
        before = statement;
    }
}
