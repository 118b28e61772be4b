/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/amid.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "statements/bounds.h"
#include "statements/clause.h"
#include "statements/phrase.h"
#include "statements/words.h"

/* A verb that stands so reports little else. */
#define AMID 0.93f

/* Whoever is named amid his words is named in so many words at most, and behind so many. */
#define LONGEST_SOURCE    24
#define LONGEST_BEGINNING 30

/* Verbs behind which stands to whom, or what is given: "The man, told the news, wept". */
#define TO_WHOM " tell ask give offer show teach deny "

/* What tells when: "The bridge, announced the same day, was never built". */
#define WHEN " day week month year morning evening night hour moment time "

/* Whether nothing but a phrase, without a verb of its own, stands between the sentence's head and @comma. */
static gboolean
is_begun_by_phrase (const CpScene *scene,
                    guint32        comma)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[comma].sentence].tokens.first;
  gboolean names = FALSE;

  if (comma > floor + LONGEST_BEGINNING)
    return FALSE;
  for (guint32 i = floor; i < comma; i++)
    {
      if (cp_word_is_finite (text, i) || scene->quotations->of[i] != scene->quotations->of[comma] || cp_word_is (&text->tokens[i], " : ; "))
        return FALSE;
      names |= cp_word_is_nominal (&text->tokens[i]);
    }
  return names;
}

/* Whether the verb that the sentence's head waits for begins at @at: "…, | would cost jobs", "…, | has never been paid" */
static gboolean
goes_on (const CpText *text,
         guint32       at,
         guint32       end)
{
  while (at < end && text->tokens[at].pos == CP_POS_ADV)
    at++;
  return at < end && cp_word_is_finite (text, at);
}

/* "said Smith | on Monday": where the phrase goes on to when and where it was said. */
static guint32
source_end (const CpText *text,
            guint32       from,
            guint32       end)
{
  for (guint32 i = from + 1; i + 1 < end; i++)
    if (cp_word_is (&text->tokens[i], " on in at during after before ") && text->tokens[i].pos == CP_POS_ADP
        && (cp_word_is_time (&text->tokens[i + 1]) || cp_word_is (&text->tokens[i], " on during after before ")))
      return i;
  return end;
}

/* Whether a phrase can be somebody: it begins as one, and tells no time. */
static gboolean
may_be_somebody (const CpText *text,
                 guint32       first,
                 guint32       end)
{
  const CpToken *token = &text->tokens[first];

  if (first >= end || cp_word_is_time (token) || cp_word_is (token, " this that these those it them him us me itself himself "))
    return FALSE;
  for (guint32 i = first; i < end; i++)
    if (cp_word_is_time (&text->tokens[i]) || cp_word_is (&text->tokens[i], WHEN))
      return FALSE;
  return token->pos == CP_POS_DET || token->pos == CP_POS_PRON || token->pos == CP_POS_NUM || token->pos == CP_POS_ADJ || cp_word_is_nominal (token);
}

/* The comma that ends the source that begins at @from, with what tells of it: "its president, Ana Lind, who owns the club |, is"; CP_NO_TOKEN for none. */
static guint32
closing_comma (const CpScene *scene,
               guint32        from)
{
  const CpText *text = scene->text;
  guint32 end = MIN (text->sentences[text->tokens[from].sentence].tokens.last, from + LONGEST_SOURCE);
  gboolean within = FALSE; /* a clause that tells of the source */

  for (guint32 i = from + 1; i + 1 < end; i++)
    {
      if (scene->quotations->of[i] != scene->quotations->of[from] || cp_word_is (&text->tokens[i], " : ; "))
        return CP_NO_TOKEN;
      if (cp_word_is_mark (&text->tokens[i], ','))
        {
          if (goes_on (text, i + 1, end))
            return i;
          within = cp_word_is (&text->tokens[i + 1], " who whose which ");
        }
      else if (!within && cp_word_is_finite (text, i))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/**
 * cp_amid_report:
 * @after: one past the words of @cue
 *
 * Returns: (transfer full) (nullable): what @verb reports where it stands with its subject behind it between commas, amid the clause that it
 *   reports: "The plan, said Smith, would cost jobs."; %NULL where it does not
 */
CpReported *
cp_amid_report (CpScene     *scene,
                const CpCue *cue,
                guint32      verb,
                guint32      after)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;
  float strength = MIN (cp_cue_strength (cue, CP_TAKES_BARE, NULL), cp_cue_strength (cue, CP_TAKES_QUOTE, NULL));
  guint32 comma, last;
  CpReported *report;

  if (strength < 0.5f || verb < sentence.first + 2 || after >= sentence.last || !cp_word_is_finite (text, verb)
      || !cp_word_is_mark (&text->tokens[verb - 1], ',') || cp_word_among (text->tokens[verb].lemma, TO_WHOM)
      || !is_begun_by_phrase (scene, verb - 1))
    return NULL;
  comma = closing_comma (scene, after);
  last = comma != CP_NO_TOKEN ? source_end (text, after, comma) : after;
  if (comma == CP_NO_TOKEN || !may_be_somebody (text, after, last))
    return NULL;
  report = cp_clause_begin_report (scene, cue, verb, after, (CpRange){ after, last }, strength * AMID);
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ sentence.first, verb - 1 }));
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ comma + 1, cp_bounds_clause_end (scene, verb, comma + 1) }));
  cp_reported_explain (report, _("“%s” stands amid what it reports."), text->tokens[verb].form);
  return report;
}
