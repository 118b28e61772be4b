/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/gap.h"

#include <string.h>

#include "statements/bounds.h"
#include "statements/claim.h"
#include "statements/clause.h"
#include "statements/phrase.h"
#include "statements/reporter.h"
#include "statements/source.h"
#include "statements/subject.h"
#include "statements/words.h"

/* "which the ministry said will open in May", "what she said is a mistake": the clause is split around its reporting verb. */
static CpReported *
report_relative (CpScene     *scene,
                 const CpCue *cue,
                 guint32      verb,
                 guint32      after)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last;
  float strength = cp_cue_strength (cue, CP_TAKES_BARE, NULL);
  CpRange subject = cp_phrase_before (scene, cp_word_verb_group (text, verb, NULL));
  CpReported *report;
  guint32 relative;

  if (strength < CP_CLAUSE_LEAST || after >= end || cp_range_is_empty (subject) || subject.first == 0
      || !(text->tokens[after].pos == CP_POS_VERB || text->tokens[after].pos == CP_POS_AUX) || !cp_word_is_finite (text, after))
    return NULL;
  /* "in what | rights groups say is a bid" */
  if (subject.last > subject.first + 1 && cp_word_is (&text->tokens[subject.first], " which what who whom "))
    subject.first++;
  relative = subject.first - 1;
  report = cp_clause_begin_report (scene, cue, verb, after, subject, strength);
  if (cp_word_is (&text->tokens[relative], " which what who whom that ") && text->tokens[relative].sentence == text->tokens[verb].sentence)
    cp_reported_add_piece (report, (CpRange){ relative, relative + 1 });
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ after, cp_bounds_clause_end (scene, verb, after) }));
  cp_clause_explain (report, text->tokens[verb].form, CP_TAKES_BARE);
  return report;
}

/* ", a | condition | Shaw calls": whether @noun says behind a comma what was said. */
static gboolean
is_apposed_noun (const CpText *text,
                 guint32       noun,
                 CpRange       sentence)
{
  for (guint32 first = noun; first-- > sentence.first + 1 && noun - first < 3;)
    if (cp_word_is_mark (&text->tokens[first - 1], ','))
      return cp_reporter_behind_noun (text, first, sentence.last) == noun + 1;
  return FALSE;
}

/*
 * "which the ministry described as a mistake", ", a condition Shaw calls “the one”", "whom Shaw on Monday called “a liar”": the relative pronoun is the object of a verb
 * that says of it what comes behind.
 */
static CpReported *
report_relative_object (CpScene     *scene,
                        const CpCue *cue,
                        guint32      verb,
                        guint32      after)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;
  CpSource source = cp_subject_by_order (scene, verb);
  const CpQuotation *quotation = after < sentence.last ? cp_quotations_at (scene->quotations, after) : NULL;
  CpReported *report;
  float strength;
  guint32 relative;
  gboolean apposed;

  if (after >= sentence.last || cp_range_is_empty (source.tokens) || source.inverted || source.tokens.first <= sentence.first)
    return NULL;
  source.tokens = cp_reporter_without_noun (text, source.tokens);
  relative = source.tokens.first - 1;
  apposed = quotation != NULL && is_apposed_noun (text, relative, sentence) && cp_word_is (&text->tokens[verb], CP_REPORTER_CALLS);
  if (!apposed && !cp_word_is (&text->tokens[relative], " which who whom that "))
    return NULL;
  if (cp_word_is (&text->tokens[after], " as "))
    strength = cp_cue_strength (cue, CP_TAKES_OBJECT, "as");
  else if (text->tokens[after].pos == CP_POS_DET || text->tokens[after].pos == CP_POS_ADJ
           || (quotation != NULL && quotation->tokens.first == after))
    strength = cp_cue_strength (cue, CP_TAKES_OBJECT, "pred");
  else
    return NULL;
  if (strength < CP_CLAUSE_LEAST)
    return NULL;
  report = cp_clause_begin_report (scene, cue, verb, after, source.tokens, strength);
  if (!apposed)
    cp_reported_add_piece (report, (CpRange){ relative, relative + 1 });
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ after, cp_bounds_phrase_end (scene, after,
                                                                                                cp_bounds_clause_end (scene, verb, after)) }));
  cp_clause_explain (report, text->tokens[verb].form, CP_TAKES_OBJECT);
  return report;
}

/* "…, a charge | he denies", "…, which | the union disputes": what was just said is denied by whom the relative clause tells of. */
static CpReported *
report_denied (CpScene     *scene,
               const CpCue *cue,
               guint32      verb,
               guint32      after)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;
  CpSource source = cp_subject_by_order (scene, verb);
  CpReported *report;
  guint32 first, last;

  if (strcmp (cue->act, "deny") != 0 || cp_cue_strength (cue, CP_TAKES_OBJECT, NULL) < CP_CLAUSE_LEAST || cp_range_is_empty (source.tokens)
      || source.inverted || source.tokens.first < sentence.first + 3 || (after < sentence.last && text->tokens[after].pos != CP_POS_PUNCT))
    return NULL;
  last = first = source.tokens.first - 1;
  if (!cp_word_is (&text->tokens[last], " which "))
    {
      if (!cp_claim_is_noun (scene, last))
        return NULL;
      while (first > sentence.first && text->tokens[first - 1].pos == CP_POS_ADJ)
        first--;
      if (first == sentence.first || !cp_word_is (&text->tokens[--first], " a an "))
        return NULL;
    }
  if (first == sentence.first || !cp_word_is_mark (&text->tokens[first - 1], ','))
    return NULL;
  report = cp_clause_begin_report (scene, cue, verb, after, source.tokens, cp_cue_strength (cue, CP_TAKES_OBJECT, NULL));
  cp_reported_add_piece (report, (CpRange){ first, last + 1 });
  cp_clause_explain (report, text->tokens[verb].form, CP_TAKES_OBJECT);
  return report;
}

/**
 * cp_gap_find:
 * @after: one past the words of @cue
 *
 * "the cut she greeted as “…”": what is spoken of stands before the clause, what is said of it behind the verb.
 *
 * Returns: what is said of it there; of no strength where nothing is
 */
CpFound
cp_gap_find (CpScene     *scene,
             const CpCue *cue,
             guint32      verb,
             guint32      after)
{
  const CpText *text = scene->text;
  const CpQuotation *quotation;
  CpFound found = { .takes = CP_TAKES_PREPOSITION, .with = "as", .addressee = CP_NO_TOKEN };

  if (after + 1 >= text->sentences[text->tokens[verb].sentence].tokens.last)
    return found;
  if (cp_word_is (&text->tokens[after], " as "))
    {
      found.strength = cp_cue_strength (cue, CP_TAKES_OBJECT, "as");
      found.from = found.cue_end = after + 1;
      return found;
    }
  /* "called that “a start”": "that" looks as if it joined a clause. */
  quotation = cp_quotations_at (scene->quotations, after + 1);
  if (cp_word_is (&text->tokens[after], " that ") && quotation != NULL && quotation->tokens.first == after + 1)
    {
      found.strength = cp_cue_strength (cue, CP_TAKES_OBJECT, "pred");
      found.from = found.cue_end = after;
      return found;
    }
  quotation = cp_quotations_at (scene->quotations, after);
  if (quotation != NULL && quotation->tokens.first == after && cp_cue_strength (cue, CP_TAKES_QUOTE, NULL) <= 0)
    {
      found.strength = cp_cue_strength (cue, CP_TAKES_OBJECT, "pred");
      found.from = found.cue_end = after;
    }
  return found;
}

/**
 * cp_gap_report:
 * @after: one past the words of @cue
 *
 * Returns: (transfer full) (nullable): what @verb reports of a relative pronoun before its subject; %NULL where there is none
 */
CpReported *
cp_gap_report (CpScene     *scene,
               const CpCue *cue,
               guint32      verb,
               guint32      after)
{
  CpReported *report = report_relative (scene, cue, verb, after);

  if (report == NULL)
    report = report_relative_object (scene, cue, verb, after);
  return report != NULL ? report : report_denied (scene, cue, verb, after);
}
