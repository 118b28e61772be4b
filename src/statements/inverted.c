/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/inverted.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "statements/bounds.h"
#include "statements/clause.h"
#include "statements/phrase.h"
#include "statements/quoted.h"
#include "statements/reporter.h"
#include "statements/source.h"
#include "statements/subject.h"
#include "statements/words.h"

/* An object says less of its verb than the verb's own entry knows. */
#define INVERTED 0.9f
/* A verb so sure to report what follows it is not itself reported by one that comes behind. */
#define REPORTED_BEFORE 0.9f

/* So many clauses at most are joined to one that goes on behind its reporting verb. */
#define MOST_JOINED 3

static gboolean
has_comma (const CpText *text,
           CpRange       range)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (cp_word_is_mark (&text->tokens[i], ','))
      return TRUE;
  return FALSE;
}

/* The mark that closes a clause right before @at: a comma, or a quotation mark with one inside; CP_NO_TOKEN for none. */
static guint32
closing_mark (const CpScene *scene,
              guint32        at,
              guint32        floor)
{
  const CpText *text = scene->text;
  const CpQuotation *quotation;

  if (at <= floor)
    return CP_NO_TOKEN;
  if (cp_word_is_mark (&text->tokens[at - 1], ','))
    return at - 1;
  quotation = cp_quotations_at (scene->quotations, at - 1);
  if (quotation == NULL || quotation->tokens.last != at || at < floor + 2)
    return CP_NO_TOKEN;
  return cp_word_is (&text->tokens[at - 2], " , ? ! ") ? at : CP_NO_TOKEN;
}

/* Whether nothing but a day and a mark follows: "…, the ministry said on Tuesday." */
static gboolean
closes_sentence (const CpText *text,
                 guint32       from)
{
  guint32 end = from < text->n_tokens ? text->sentences[text->tokens[from].sentence].tokens.last : from;

  for (guint32 i = from; i < end; i++)
    if (text->tokens[i].pos != CP_POS_PUNCT && !cp_word_is_time (&text->tokens[i]) && !cp_word_is (&text->tokens[i], " on this "))
      return FALSE;
  return TRUE;
}

/* So many words tell at most when something was said: "on Friday afternoon". */
#define LONGEST_TIME 4

/* "A, Smith said | on Friday, | B", "A, Smith said | this morning, | B": the comma behind when it was said; @from where none stands there. */
static guint32
behind_time (const CpText *text,
             guint32       from)
{
  guint32 end = from < text->n_tokens ? text->sentences[text->tokens[from].sentence].tokens.last : from;

  for (guint32 i = from; i < MIN (end, from + LONGEST_TIME + 1); i++)
    {
      if (cp_word_is_mark (&text->tokens[i], ','))
        return i;
      if (!cp_word_is_time (&text->tokens[i]) && !(i == from && cp_word_is (&text->tokens[i], " on this last ")))
        return from;
    }
  return from;
}

/* "A, Smith said." / "A, said Smith." / "A, Smith said, B.": the clause before the comma. Returns whether there is one. */
static gboolean
add_words_before (CpScene    *scene,
                  CpReported *report,
                  CpSource    source,
                  guint32     behind)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[report->cue_head].sentence].tokens.first;
  guint32 at = source.inverted || cp_range_is_empty (source.tokens) ? report->cue.first : MIN (source.tokens.first, report->cue.first);
  guint32 mark = closing_mark (scene, at, floor);
  CpRange content;
  gboolean finite = FALSE;

  if (mark == CP_NO_TOKEN)
    return FALSE;
  content = cp_bounds_before (scene, mark);
  /* "Nor, Smith said, had anybody been told." */
  if (mark == floor + 1 && cp_word_is (&text->tokens[floor], " nor neither ") && !source.inverted)
    {
      content = (CpRange){ floor, mark };
      report->negated = FALSE;
    }
  /* "After he had left, police said." tells when, but "After he had left, police said, a fire broke out." is one sentence of theirs. */
  if (cp_range_is_empty (content)
      || (text->tokens[content.first].pos == CP_POS_SCONJ && !has_comma (text, content)
          && !cp_word_is_mark (&text->tokens[MIN (source.inverted ? source.tokens.last : report->cue.last, text->n_tokens - 1)], ',')))
    return FALSE;
  /* "Asked about the fare, Smith said that …": when, not what; but "Asked whether it would rise, Smith would not say." */
  if (cp_passive_is_asked (scene, content.first))
    {
      guint32 question = content.first;

      while (question < content.last && !cp_word_is (&text->tokens[question], CP_CLAUSE_QUESTIONS))
        question++;
      if (!report->negated || question == content.last)
        return FALSE;
      content.first = question;
    }
  /* What another reports there already is no content of this one: "Smith, who knows, said A at the level agreed, …". */
  for (guint32 i = content.first; i < content.last && !closes_sentence (text, source.inverted ? source.tokens.last : report->cue.last); i++)
    if (scene->cue_of[i] != NULL && scene->cue_of[i]->sure >= REPORTED_BEFORE && text->tokens[i].pos == CP_POS_VERB
        && !cp_range_is_empty (scene->cue_of[i]->source))
      return FALSE;
  for (guint32 i = content.first; i < content.last && !finite; i++)
    finite = cp_word_is_finite (text, i) || (scene->quotations->of[i] != 0 && text->tokens[i].pos == CP_POS_VERB);
  if (!finite && !cp_word_is_mark (&text->tokens[MIN (source.inverted ? report->cue.last : behind, text->n_tokens - 1)], ','))
    return FALSE;
  cp_reported_add_piece (report, content);
  return TRUE;
}

/* ", B." behind "A, Smith said". */
static void
add_words_behind (CpScene    *scene,
                  CpReported *report,
                  guint32     from)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[report->cue_head].sentence].tokens.last, to;

  /* "The fence was late, she said; it had cost too much." */
  if (from + 1 < end && cp_word_is_mark (&text->tokens[from], ';') && cp_reporter_lets_go_on (scene, report->cue_head, from))
    {
      cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ from + 1, cp_bounds_clause_end (scene, report->cue_head, from + 1) }));
      return;
    }
  if (from + 1 >= end || !cp_word_is_mark (&text->tokens[from], ',') || text->tokens[from + 1].inflection == CP_FORM_GERUND
      || cp_word_is (&text->tokens[from + 1], " who which while as after where although though whose "))
    return;
  if (text->tokens[from + 1].pos == CP_POS_CCONJ && from + 2 < end && !cp_word_is (&text->tokens[from + 2], " that ")
      && !cp_reporter_lets_go_on (scene, report->cue_head, from + 1))
    return;
  to = cp_bounds_clause_end (scene, report->cue_head, from + 1);
  /* "The contract, she said, was between two firms, | and the state had no part in it." */
  for (guint i = 0; i < MOST_JOINED && to + 2 < end && cp_word_is_mark (&text->tokens[to], ',') && text->tokens[to + 1].pos == CP_POS_CCONJ
                    && cp_reporter_lets_go_on (scene, report->cue_head, to + 1); i++)
    to = cp_bounds_clause_end (scene, report->cue_head, to + 2);
  /* "; prices fell" */
  if (to + 2 < end && cp_word_is_mark (&text->tokens[to], ';') && cp_reporter_lets_go_on (scene, report->cue_head, to))
    to = cp_bounds_clause_end (scene, report->cue_head, to + 1);
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ from + 1, to }));
}

/* "A, Smith said | in a statement, | and B": the comma behind in what it was said. */
static guint32
behind_paper (const CpText *text,
              guint32       from)
{
  guint32 end = from < text->n_tokens ? text->sentences[text->tokens[from].sentence].tokens.last : from;

  return from < end ? cp_bounds_paper_end (text, from, end) : from;
}

/* "As Smith said on Monday, A." / "A, as Smith said.": the sentence but for that clause. Returns whether it is one. */
static gboolean
add_words_around_as (CpScene    *scene,
                     CpReported *report,
                     CpSource    source,
                     guint32     behind)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[report->cue_head].sentence].tokens;
  guint32 at = MIN (source.tokens.first, report->cue.first);

  if (at <= sentence.first || !cp_word_is (&text->tokens[at - 1], " as ")
      || (at - 1 > sentence.first && text->tokens[at - 2].pos != CP_POS_PUNCT))
    return FALSE;
  while (behind < sentence.last && text->tokens[behind].pos != CP_POS_PUNCT)
    behind++;
  cp_bounds_add_around (scene, report, (CpRange){ at - 1, behind });
  return report->pieces->len > 0;
}

/* Whether @verb stands where only a reporting verb with its clause before it stands: behind it the sentence ends or a mark is. */
static gboolean
closes_clause (CpScene *scene,
               guint32  after)
{
  const CpText *text = scene->text;

  if (after + 1 < text->n_tokens && text->tokens[after].pos == CP_POS_SCONJ && text->tokens[after + 1].inflection == CP_FORM_GERUND)
    return TRUE;
  return after >= text->n_tokens || text->tokens[after].sentence != text->tokens[after - 1].sentence
         || text->tokens[after].pos == CP_POS_PUNCT || text->tokens[after].pos == CP_POS_ADP
         || cp_word_is_time (&text->tokens[after]) || text->tokens[after].pos == CP_POS_ADV;
}

/* "If there is a fee, he went on, we must have ten years": a verb that takes no clause behind it, but carries on with one around it. */
static gboolean
carries_on (const CpCue *cue)
{
  return cp_word_among (cue->words[0], " go continue ");
}

/**
 * cp_inverted_report:
 * @after: one past the words of @cue
 *
 * Returns: (transfer full) (nullable): what @verb reports where it stands behind that, or amid it; %NULL where it does not
 */
CpReported *
cp_inverted_report (CpScene     *scene,
                    const CpCue *cue,
                    guint32      verb,
                    guint32      after)
{
  const CpText *text = scene->text;
  g_autoptr (CpReported) report = NULL;
  CpSource source;
  float strength = carries_on (cue) ? cp_cue_strength (cue, CP_TAKES_QUOTE, NULL)
                                    : MIN (cp_cue_strength (cue, CP_TAKES_BARE, NULL), cp_cue_strength (cue, CP_TAKES_QUOTE, NULL));
  guint32 behind = after;

  if (strength < 0.5f || !(cp_word_is_finite (text, verb)))
    return NULL;
  source = cp_source_of_verb (scene, verb);
  /* "…, whatever a court may think" */
  if (cp_range_is_empty (source.tokens) || cp_word_is (&text->tokens[source.tokens.first], " whatever whoever however "))
    return NULL;
  if (source.inverted)
    behind = source.tokens.last;
  else
    {
      /* "Still, Smith told reporters, B." */
      behind = behind_time (text, cp_complement_behind_addressee (scene, cue, verb, after));
      if (!closes_clause (scene, behind))
        return NULL;
    }
  report = cp_clause_begin_report (scene, cue, verb, source.inverted ? after : cp_complement_behind_addressee (scene, cue, verb, after), source.tokens, strength * INVERTED);
  if (!add_words_around_as (scene, report, source, behind))
    {
      if (!add_words_before (scene, report, source, behind))
        return NULL;
      add_words_behind (scene, report, behind_paper (text, behind));
    }
  if (cp_quoted_of_another (scene, report))
    return NULL;
  cp_reported_explain (report, _("“%s” stands behind what it reports."), text->tokens[verb].form);
  return g_steal_pointer (&report);
}

/* "…, said Smith": no subject before the verb, only the mark that closes the clause. */
static gboolean
stands_behind_its_clause (CpScene *scene,
                          guint32  verb)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[verb].sentence].tokens.first;

  CpSource source;

  if (verb <= floor + 1 || closing_mark (scene, verb, floor) == CP_NO_TOKEN || !cp_word_is_finite (text, verb)
      || !cp_range_is_empty (cp_phrase_before (scene, verb)))
    return FALSE;
  source = cp_source_of_verb (scene, verb);
  /* "…, said the programme is late": what follows is a clause, not who said it. */
  return source.inverted
         && !(source.tokens.last < text->n_tokens && text->tokens[source.tokens.last].sentence == text->tokens[verb].sentence
              && (text->tokens[source.tokens.last].pos == CP_POS_VERB || text->tokens[source.tokens.last].pos == CP_POS_AUX)
              && cp_word_is_finite (text, source.tokens.last));
}

/*
 * "As Smith noted in a letter on Monday, A.", "A, Smith said on Monday in Oslo, warning …": where, how and when stand behind the
 * verb, and no clause of its own before the comma.
 */
static gboolean
stands_outside_content (const CpScene *scene,
                        guint32        verb,
                        guint32        after)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;
  CpRange subject;
  guint32 at = after;

  while (at < sentence.last && (text->tokens[at].pos == CP_POS_ADV || cp_word_is_time (&text->tokens[at])))
    at++;
  if (at + 1 >= sentence.last
      || !(text->tokens[at].pos == CP_POS_ADP || (text->tokens[at].pos == CP_POS_SCONJ && text->tokens[at + 1].inflection == CP_FORM_GERUND)))
    return FALSE;
  subject = cp_subject_by_order (scene, verb).tokens;
  if (cp_range_is_empty (subject) || subject.first <= sentence.first || subject.last > verb)
    return FALSE;
  if (cp_word_is (&text->tokens[subject.first - 1], " as "))
    return TRUE;
  if (closing_mark (scene, subject.first, sentence.first) == CP_NO_TOKEN)
    return FALSE;
  for (at++; at < sentence.last && text->tokens[at].pos != CP_POS_PUNCT; at++)
    if (cp_word_is_finite (text, at) || text->tokens[at].pos == CP_POS_SCONJ || cp_word_is (&text->tokens[at], " that "))
      return FALSE;
  return TRUE;
}

/** cp_inverted_is_behind: Returns: whether what @verb reports can only stand before it, or around it */
gboolean
cp_inverted_is_behind (CpScene *scene,
                       guint32  verb,
                       guint32  after)
{
  return stands_behind_its_clause (scene, verb) || stands_outside_content (scene, verb, after);
}
