/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/bounds.h"
#include "statements/clause.h"
#include "statements/complement.h"
#include "statements/cue.h"
#include "statements/governor.h"
#include "statements/phrase.h"
#include "statements/reporter.h"
#include "statements/scene.h"
#include "statements/source.h"
#include "statements/subject.h"
#include "statements/words.h"

/* Below this a reading is more often wrong than right. */
#define LEAST 0.42f
/* An object says less of its verb than the verb's own entry knows. */
#define INVERTED 0.9f
/* A verb so sure to report what follows it is not itself reported by one that comes behind. */
#define REPORTED_BEFORE 0.9f

/* So many clauses at most are joined to one that goes on behind its reporting verb. */
#define MOST_JOINED 3

/* What an indirect question begins with. */
#define QUESTIONS " whether if how why when where what who which "

/* The verb of an infinitive that begins at @to, if it is a reporting verb of its own that takes something here. */
static gboolean
leads_to_cue (CpScene *scene,
              guint32  verb,
              guint32  to)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last;

  if (!cp_clause_leads_on (&text->tokens[verb]))
    return FALSE;
  for (guint32 i = to + 1; i < end && i < to + 4; i++)
    {
      const GPtrArray *entries;

      if (text->tokens[i].pos != CP_POS_VERB)
        continue;
      entries = cp_cues_find (scene->cues, CP_CUE_VERB, text->tokens[i].lemma);
      for (guint j = 0; entries != NULL && j < entries->len; j++)
        {
          guint32 after;

          if (cp_cue_match (scene, g_ptr_array_index (entries, j), i, &after)
              && cp_complement_find (scene, g_ptr_array_index (entries, j), i, after).strength >= LEAST)
            return TRUE;
        }
      return FALSE;
    }
  return FALSE;
}

/* "expressed regret at", "repeated its warning that": the noun is the cue, the verb only lends its subject. */
static gboolean
lends_subject (CpScene *scene,
               guint32  verb,
               guint32  from)
{
  const CpText *text = scene->text;
  guint32 noun = cp_phrase_core_end (scene, from) - 1;
  const GPtrArray *entries;

  if (noun < from || text->tokens[noun].pos != CP_POS_NOUN
      || cp_cues_find (scene->cues, CP_CUE_LIGHT, text->tokens[verb].lemma) == NULL)
    return FALSE;
  entries = cp_cues_find (scene->cues, CP_CUE_NOUN, text->tokens[noun].lemma);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (cp_complement_find (scene, g_ptr_array_index (entries, i), noun, noun + 1).strength >= LEAST)
      return TRUE;
  return FALSE;
}

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

/* "A, Smith said." / "A, said Smith." / "A, Smith said, B.": the clause before the comma. Returns whether there is one. */
static gboolean
add_words_before (CpScene  *scene,
                  CpReported *report,
                  CpSource  source)
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

      while (question < content.last && !cp_word_is (&text->tokens[question], QUESTIONS))
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
  if (!finite && !cp_word_is_mark (&text->tokens[MIN (report->cue.last, text->n_tokens - 1)], ','))
    return FALSE;
  cp_reported_add_piece (report, content);
  return TRUE;
}

/* ", B." behind "A, Smith said". */
static void
add_words_behind (CpScene  *scene,
                  CpReported *report,
                  guint32   from)
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
add_words_around_as (CpScene  *scene,
                     CpReported *report,
                     CpSource  source,
                     guint32   behind)
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

static float
discount (const CpScene *scene,
          const CpFound *found,
          CpSource       source)
{
  float factor = 1;

  if (cp_range_is_empty (source.tokens) && !source.impersonal)
    factor *= found->takes == CP_TAKES_THAT ? 0.9f : 0.75f;
  if (!cp_range_is_empty (source.tokens) && cp_word_is (&scene->text->tokens[source.tokens.first], " it ")
      && source.tokens.last == source.tokens.first + 1)
    factor *= 0.9f;
  return factor;
}

/* Where the clause ends that a second interrogative behind the one at @from begins: "when, or whether, …"; @from where none does. */
static guint32
second_question_end (const CpScene *scene,
                     guint32        verb,
                     guint32        from)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[from].sentence].tokens.last, i = from + 1;

  while (i < end && i - from < 4
         && (cp_word_is_mark (&text->tokens[i], ',') || text->tokens[i].pos == CP_POS_CCONJ || text->tokens[i].pos == CP_POS_ADV)
         && !cp_word_is (&text->tokens[i], QUESTIONS))
    i++;
  if (i + 1 >= end || i == from + 1 || !cp_word_is (&text->tokens[i], QUESTIONS))
    return from;
  if (cp_word_is_mark (&text->tokens[i + 1], ','))
    i++;
  return i + 1 < end ? cp_bounds_clause_end (scene, verb, i + 1) : end;
}

static CpReported *
report_active (CpScene       *scene,
               const CpCue   *cue,
               guint32        verb,
               const CpFound *found)
{
  const CpText *text = scene->text;
  CpReported *report = cp_reported_new (verb, found->strength);
  CpSource source = cp_source_of_verb (scene, verb);
  guint32 end = cp_bounds_clause_end (scene, verb, found->from);

  report->entry = cue;
  report->cue = (CpRange){ cp_clause_cue_start (text, verb, &report->negated), MAX (found->cue_end, verb + 1) };
  report->cue.last = MIN (report->cue.last, found->from);
  if (cue->raises)
    {
      /* What seems is told of its subject, and by nobody named. */
      if (found->takes == CP_TAKES_INFINITIVE || found->takes == CP_TAKES_PREPOSITION)
        cp_reported_add_piece (report, cp_bounds_trim (scene, source.tokens));
      source = (CpSource){ .impersonal = TRUE };
    }
  /* "when, or whether, the two would leave": one question with two words for it. */
  if (found->takes == CP_TAKES_WH && end < found->from + 3)
    end = MAX (end, second_question_end (scene, verb, found->from));
  report->source = source.tokens;
  report->source_head = cp_phrase_head (text, source.tokens);
  report->addressee = found->addressee;
  report->sure *= discount (scene, found, source);
  if (found->takes == CP_TAKES_OBJECT || found->takes == CP_TAKES_PREPOSITION || found->takes == CP_TAKES_GERUND)
    end = cp_bounds_phrase_end (scene, MAX (found->from, found->with_at), end);
  else if (found->takes == CP_TAKES_THAT || found->takes == CP_TAKES_BARE)
    end = cp_bounds_whole_clause (scene, verb, found->from, end);
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ found->from, end }));
  cp_clause_explain (report, text->tokens[verb].form, found->takes);
  return report;
}

static CpReported *
report_inverted (CpScene     *scene,
                 const CpCue *cue,
                 guint32      verb,
                 guint32      after)
{
  const CpText *text = scene->text;
  g_autoptr (CpReported) report = NULL;
  CpSource source;
  float strength = MIN (cp_cue_strength (cue, CP_TAKES_BARE, NULL), cp_cue_strength (cue, CP_TAKES_QUOTE, NULL));
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
      behind = cp_complement_behind_addressee (scene, cue, verb, after);
      if (!closes_clause (scene, behind))
        return NULL;
    }
  report = cp_reported_new (verb, strength * INVERTED);
  report->entry = cue;
  report->cue = (CpRange){ cp_clause_cue_start (text, verb, &report->negated), source.inverted ? after : behind };
  report->source = source.tokens;
  report->source_head = cp_phrase_head (text, source.tokens);
  if (!add_words_around_as (scene, report, source, behind))
    {
      if (!add_words_before (scene, report, source))
        return NULL;
      add_words_behind (scene, report, behind_paper (text, behind));
    }
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

  if (strength < LEAST || after >= end || cp_range_is_empty (subject) || subject.first == 0
      || !(text->tokens[after].pos == CP_POS_VERB || text->tokens[after].pos == CP_POS_AUX) || !cp_word_is_finite (text, after))
    return NULL;
  relative = subject.first - 1;
  report = cp_reported_new (verb, strength);
  report->entry = cue;
  report->cue = (CpRange){ cp_clause_cue_start (text, verb, &report->negated), after };
  report->source = subject;
  report->source_head = cp_phrase_head (text, subject);
  if (cp_word_is (&text->tokens[relative], " which what who whom that ") && text->tokens[relative].sentence == text->tokens[verb].sentence)
    cp_reported_add_piece (report, (CpRange){ relative, relative + 1 });
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ after, cp_bounds_clause_end (scene, verb, after) }));
  cp_clause_explain (report, text->tokens[verb].form, CP_TAKES_BARE);
  return report;
}

/*
 * "which the ministry described as a mistake", "whom Shaw on Monday called “a liar”": the relative pronoun is the object of a verb
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

  if (after >= sentence.last || cp_range_is_empty (source.tokens) || source.inverted || source.tokens.first <= sentence.first)
    return NULL;
  relative = source.tokens.first - 1;
  if (!cp_word_is (&text->tokens[relative], " which who whom that "))
    return NULL;
  if (cp_word_is (&text->tokens[after], " as "))
    strength = cp_cue_strength (cue, CP_TAKES_OBJECT, "as");
  else if (text->tokens[after].pos == CP_POS_DET || text->tokens[after].pos == CP_POS_ADJ
           || (quotation != NULL && quotation->tokens.first == after))
    strength = cp_cue_strength (cue, CP_TAKES_OBJECT, "pred");
  else
    return NULL;
  if (strength < LEAST)
    return NULL;
  report = cp_reported_new (verb, strength);
  report->entry = cue;
  report->cue = (CpRange){ cp_clause_cue_start (text, verb, &report->negated), after };
  report->source = source.tokens;
  report->source_head = cp_phrase_head (text, source.tokens);
  cp_reported_add_piece (report, (CpRange){ relative, relative + 1 });
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ after, cp_bounds_phrase_end (scene, after,
                                                                                                cp_bounds_clause_end (scene, verb, after)) }));
  cp_clause_explain (report, text->tokens[verb].form, CP_TAKES_OBJECT);
  return report;
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

/*
 * "the cut she greeted as “…”": what is spoken of stands before the clause,
 * what is said of it behind the verb.
 */
static CpFound
find_behind_gap (CpScene     *scene,
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

/* Hands the report over, or frees it; returns whether it was sure enough and has a content. */
static gboolean
take_if_sure (CpScene    *scene,
              CpReported *report)
{
  if (report->pieces->len == 0 || report->sure < LEAST)
    {
      cp_reported_free (report);
      return FALSE;
    }
  cp_scene_take (scene, report);
  return TRUE;
}

/* "is quoted as saying": the second verb reports. */
static gboolean
is_quoted_as (const CpScene *scene,
              guint32        verb)
{
  const CpText *text = scene->text;

  return cp_word_is (&text->tokens[verb], " quoted cited ") && verb + 2 < text->n_tokens && cp_word_is (&text->tokens[verb + 1], " as ")
         && text->tokens[verb + 2].inflection == CP_FORM_GERUND && scene->cue_of[verb + 2] != NULL;
}

static gboolean
read_entry (CpScene     *scene,
            const CpCue *cue,
            guint32      verb,
            guint32      after)
{
  CpReported *report = NULL;
  CpFound found;

  if (is_quoted_as (scene, verb))
    return TRUE;
  if (cp_word_is_passive (scene->text, verb) || cp_passive_is_asked (scene, verb))
    {
      found = cp_passive_find (scene, cue, verb, after);
      if (found.strength >= LEAST)
        report = cp_passive_report (scene, cue, verb, &found);
    }
  else if (cp_word_is_reduced (scene->text, verb))
    return FALSE;
  else
    {
      report = report_relative (scene, cue, verb, after);
      if (report == NULL)
        report = report_relative_object (scene, cue, verb, after);
      if (report == NULL && (stands_behind_its_clause (scene, verb) || stands_outside_content (scene, verb, after)))
        report = report_inverted (scene, cue, verb, after);
      if (report != NULL)
        return take_if_sure (scene, report);
      found = find_behind_gap (scene, cue, verb, after);
      if (found.strength < LEAST)
        found = cp_complement_find (scene, cue, verb, after);
      if (found.strength >= LEAST && found.takes == CP_TAKES_INFINITIVE && leads_to_cue (scene, verb, found.from))
        return TRUE;
      if (found.strength >= LEAST && found.takes == CP_TAKES_OBJECT && lends_subject (scene, verb, found.from))
        return TRUE;
      if (found.strength >= LEAST)
        report = report_active (scene, cue, verb, &found);
      if (report == NULL)
        report = report_inverted (scene, cue, verb, after);
    }
  return report != NULL && take_if_sure (scene, report);
}

/* "… said it was early but added, “…”": found with its quotation before the clause was, so its source is only known now. */
static void
carry_sources (CpScene *scene)
{
  const CpText *text = scene->text;

  for (guint i = 0; i < scene->reports->len; i++)
    {
      CpReported *report = g_ptr_array_index (scene->reports, i);
      CpRange source;

      if (report->entry == NULL || report->cue_head == CP_NO_TOKEN || text->tokens[report->cue_head].pos != CP_POS_VERB
          || cp_text_child (text, report->cue_head, CP_DEP_NSUBJ) != CP_NO_TOKEN || report->source.first > report->cue_head)
        continue;
      source = cp_governor_carried_on (scene, report->cue_head);
      if (cp_range_is_empty (source))
        continue;
      report->source = source;
      report->source_head = cp_phrase_head (text, source);
    }
}

/* "a | reporting system": what tells which noun is meant is no verb. */
static gboolean
tells_which_noun (const CpText *text,
                  guint32       verb)
{
  return verb > 0 && verb + 1 < text->n_tokens && text->tokens[verb].inflection == CP_FORM_GERUND
         && text->tokens[verb - 1].pos == CP_POS_DET && text->tokens[verb + 1].pos == CP_POS_NOUN
         && text->tokens[verb].head == verb + 1;
}

/** cp_scene_find_clauses: verbs outside quotation marks that report a clause, an infinitive, or what their object names */
void
cp_scene_find_clauses (CpScene *scene)
{
  const CpText *text = scene->text;

  for (guint32 verb = 0; verb < text->n_tokens; verb++)
    {
      const GPtrArray *entries;

      if (text->tokens[verb].pos != CP_POS_VERB || scene->quotations->of[verb] != 0 || scene->cue_of[verb] != NULL
          || tells_which_noun (text, verb))
        continue;
      entries = cp_cues_find (scene->cues, CP_CUE_VERB, text->tokens[verb].lemma);
      for (guint i = 0; entries != NULL && i < entries->len; i++)
        {
          const CpCue *cue = g_ptr_array_index (entries, i);
          guint32 after;

          if (cp_cue_match (scene, cue, verb, &after)
              && ((cue->n_words > 1 && cue->n_complements == 0) || read_entry (scene, cue, verb, after)))
            break;
        }
    }
  carry_sources (scene);
}
