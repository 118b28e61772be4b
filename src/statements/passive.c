/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/clause.h"

#include <string.h>

#include "statements/bounds.h"
#include "statements/claim.h"
#include "statements/cue.h"
#include "statements/phrase.h"
#include "statements/source.h"
#include "statements/words.h"

/* What is asked is looked through so far for the verb of whoever was asked. */
#define LONGEST_QUESTION 60
/* Passives that tell what their subject thinks. */
#define MINDS " assured convinced persuaded reassured satisfied "

/* "Dana Shaw, a teacher, asked whether he knew.": the sentence's own verb, since none comes behind a comma. */
static gboolean
asks_behind_apposition (const CpScene *scene,
                        guint32        verb)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;
  CpRange subject;

  if (verb < sentence.first + 3 || !cp_word_is_mark (&text->tokens[verb - 1], ','))
    return FALSE;
  subject = cp_phrase_before (scene, verb);
  if (cp_range_is_empty (subject) || subject.first != sentence.first)
    return FALSE;
  for (guint32 i = verb + 1; i + 1 < sentence.last && i - verb < LONGEST_QUESTION; i++)
    if (cp_word_is_mark (&text->tokens[i], ',') && cp_word_is_finite (text, i + 1))
      return FALSE;
  return TRUE;
}

/** cp_passive_is_asked: Returns: whether it is a passive that looks like none: "when asked whether", "Asked about it, …" */
gboolean
cp_passive_is_asked (const CpScene *scene,
                     guint32        verb)
{
  const CpText *text = scene->text;

  if (!cp_word_is (&text->tokens[verb], " asked pressed quizzed ") || asks_behind_apposition (scene, verb))
    return FALSE;
  return verb == text->sentences[text->tokens[verb].sentence].tokens.first
         || cp_word_is (&text->tokens[verb - 1], " when if once , after while - – — ( ");
}

/* What a passive @verb is said of: "The claim that it leaked | was rejected". */
static CpRange
subject_of (const CpScene *scene,
            guint32        verb)
{
  CpRange claim = cp_claim_before (scene, cp_word_verb_group (scene->text, verb, NULL));

  return cp_range_is_empty (claim) ? cp_source_subject (scene, verb) : claim;
}

/*
 * "Asked whether she would go, the mayor said …": the comma behind which whoever was asked speaks; @end where none does. A verb
 * that the tables do not know as one of saying may as well go on with the question.
 */
static guint32
question_end (const CpScene *scene,
              guint32        asked,
              guint32        from,
              guint32        end)
{
  const CpText *text = scene->text;
  gboolean apposed = asked > 0 && cp_word_is_mark (&text->tokens[asked - 1], ',');
  guint32 last = text->sentences[text->tokens[from].sentence].tokens.last;

  for (guint32 i = from; i <= end && i + 2 < last && i - from < LONGEST_QUESTION; i++)
    {
      CpRange subject;
      guint32 verb;

      if (!cp_word_is_mark (&text->tokens[i], ',') || scene->quotations->of[i] != 0)
        continue;
      /* "The ministry, asked which was right, replied": whoever was asked stands before. */
      if (apposed && text->tokens[i + 1].pos == CP_POS_VERB && cp_word_is_finite (text, i + 1))
        return i;
      if (!cp_word_is_nominal (&text->tokens[i + 1]))
        continue;
      subject = cp_phrase_from (scene, i + 1);
      for (verb = subject.last; verb < last && text->tokens[verb].pos != CP_POS_VERB; verb++)
        if (text->tokens[verb].pos != CP_POS_AUX && text->tokens[verb].pos != CP_POS_ADV && text->tokens[verb].pos != CP_POS_PART)
          break;
      if (verb > i + 1 && verb < last && cp_word_is_finite (text, verb)
          && cp_cues_find (scene->cues, CP_CUE_VERB, text->tokens[verb].lemma) != NULL)
        return i;
    }
  return end;
}

/* "was rebuked by voters | for his plan": where the verb itself takes "for", that is none of whoever rebuked him. */
static CpRange
agent_of (const CpScene *scene,
          const CpCue   *cue,
          CpRange        agent)
{
  for (guint32 i = agent.first + 1; i < agent.last && cp_cue_strength (cue, CP_TAKES_OBJECT, "for") > 0; i++)
    if (cp_word_is (&scene->text->tokens[i], " for "))
      return (CpRange){ agent.first, i };
  return agent;
}

/* Verbs that "by" belongs to, and times that it leads to. */
#define STAND_BY " stand abide go come pass drop live swear get "
#define DEADLINES " end start beginning time close deadline day week month year spring summer autumn winter evening morning noon midnight "

/*
 * "was accused of taking bribes | by the prosecutor", "was urged to resign | by the board": where "by" stands that names who did so, at
 * the end of what the passive takes and behind a verb of its own that has its object; %CP_NO_TOKEN for nowhere.
 */
static guint32
agent_behind (const CpScene *scene,
              guint32        from,
              guint32        end)
{
  const CpText *text = scene->text;
  guint32 inner = CP_NO_TOKEN;

  for (guint32 i = from; i + 2 < end; i++)
    {
      const CpToken *token = &text->tokens[i];

      if (token->pos == CP_POS_PUNCT || token->pos == CP_POS_SCONJ || token->pos == CP_POS_CCONJ || (cp_word_is_finite (text, i) && i != inner + 1)
          || (token->inflection == CP_FORM_PARTICIPLE && i != inner + 1) || scene->quotations->of[i] != 0)
        return CP_NO_TOKEN;
      if (token->pos == CP_POS_VERB && i != inner + 1)
        inner = i;
      else if (inner != CP_NO_TOKEN && cp_word_is (token, " by "))
        {
          CpRange phrase = cp_phrase_from (scene, i + 1);

          if (cp_range_is_empty (phrase) || phrase.last < end || cp_word_is_time (&text->tokens[i + 1])
              || cp_word_among (text->tokens[cp_phrase_head (text, phrase)].lemma, DEADLINES)
              || (inner + 1 == i && cp_word_among (text->tokens[inner].lemma, STAND_BY))
              || (text->tokens[i + 1].pos != CP_POS_DET && text->tokens[i + 1].pos != CP_POS_PROPN && text->tokens[cp_phrase_head (text, phrase)].inflection != CP_FORM_PLURAL))
            return CP_NO_TOKEN;
          return i;
        }
    }
  return CP_NO_TOKEN;
}

/* Gives @report the source that is named at the end of its content, where one is; returns where the content ends then. */
static guint32
take_agent_behind (const CpScene *scene,
                   CpReported    *report,
                   guint32        from,
                   guint32        end)
{
  guint32 by = agent_behind (scene, from, end);

  if (by == CP_NO_TOKEN)
    return end;
  report->source = (CpRange){ by + 1, end };
  report->source_head = cp_phrase_head (scene->text, report->source);
  return by;
}

/**
 * cp_passive_report:
 *
 * Returns: (transfer full): "Smith was accused by the union of …", "it was announced that …", "the talks are expected to …"
 */
CpReported *
cp_passive_report (CpScene       *scene,
                   const CpCue   *cue,
                   guint32        verb,
                   const CpFound *found)
{
  const CpText *text = scene->text;
  guint32 sentence_end = text->sentences[text->tokens[verb].sentence].tokens.last;
  CpReported *report = cp_reported_new (verb, found->strength);
  CpSource by = cp_source_by (scene, verb + 1, sentence_end);
  CpRange subject = subject_of (scene, verb);
  gboolean clause = found->takes == CP_TAKES_THAT || found->takes == CP_TAKES_WH || found->takes == CP_TAKES_BARE;

  /* "was emphasised by the minister | that it is a duty": what looks like a clause about the minister is what was emphasised. */
  if (clause && by.tokens.first < found->from && found->from < by.tokens.last)
    by.tokens.last = found->from;
  report->entry = cue;
  report->cue = (CpRange){ cp_clause_cue_start (text, verb, &report->negated), MIN (MAX (found->cue_end, verb + 1), found->from) };
  /* "She is assured of a seat": it is she who thinks so. */
  if (cp_range_is_empty (by.tokens) && cp_word_is (&text->tokens[verb], MINDS) && !cp_word_is (&text->tokens[subject.first], " it there "))
    {
      report->source = subject;
      subject.last = subject.first;
    }
  else
    report->source = agent_of (scene, cue, by.tokens);
  report->source_head = cp_phrase_head (text, report->source);
  /* "She was asked whether she would go": nobody says it. */
  if (found->takes == CP_TAKES_WH && strcmp (cue->act, "question") == 0 && cp_range_is_empty (report->source))
    report->sure = 0;
  /* "a copy of which was shown | to this newspaper, complains": no clause begins with whom it was shown to. */
  if (found->takes == CP_TAKES_BARE && cp_word_is (&text->tokens[found->from], " to "))
    report->sure = 0;
  if (!clause && !cp_passive_is_asked (scene, verb) && !cp_range_is_empty (subject) && !cp_word_is (&text->tokens[subject.first], " it there "))
    cp_reported_add_piece (report, cp_bounds_trim (scene, subject));
  if (found->strength > 0 && found->from > verb)
    {
      guint32 end = cp_bounds_clause_end (scene, verb, found->from);

      if (cp_passive_is_asked (scene, verb))
        end = question_end (scene, verb, found->from, end);
      if (!clause && found->takes != CP_TAKES_INFINITIVE)
        end = cp_bounds_phrase_end (scene, found->from, end);
      if (!clause && cp_range_is_empty (report->source))
        end = take_agent_behind (scene, report, found->from, cp_bounds_trim (scene, (CpRange){ found->from, end }).last);
      cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ found->from, end }));
    }
  cp_clause_explain (report, text->tokens[verb].form, found->takes);
  return report;
}

/* What the noun is called that a passive @verb is said of; %NULL where there is none. */
static const char *
subject_lemma (const CpScene *scene,
               guint32        verb)
{
  CpRange subject = subject_of (scene, verb);

  return cp_range_is_empty (subject) ? NULL : scene->text->tokens[cp_phrase_head (scene->text, subject)].lemma;
}

/** cp_passive_find: Returns: what a passive verb takes: as the active does, and behind "by …" the rest of what its object took */
CpFound
cp_passive_find (CpScene     *scene,
                 const CpCue *cue,
                 guint32      verb,
                 guint32      after)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last;
  CpFound found = cp_complement_find (scene, cue, verb, after);
  guint32 at = after;
  float strength;

  if (found.strength > 0 && found.takes != CP_TAKES_OBJECT
      && !(found.takes == CP_TAKES_PREPOSITION && strcmp (found.with, "by") == 0))
    return found;
  found = (CpFound){ .takes = CP_TAKES_OBJECT, .addressee = CP_NO_TOKEN };
  if (at < end && cp_word_is (&text->tokens[at], " by ") && at + 1 < end)
    {
      at = agent_of (scene, cue, cp_phrase_from (scene, at + 1)).last;
      if (at < end && cp_word_is_mark (&text->tokens[at], ','))
        at++;
      found.strength = cp_cue_object (cue, subject_lemma (scene, verb)) * 0.85f;
      found.from = found.cue_end = verb + 1;
    }
  while (at < end && (text->tokens[at].pos == CP_POS_ADV || cp_word_is_time (&text->tokens[at])))
    at++;
  if (at > after && at + 1 < end)
    {
      CpFound behind = cp_complement_find (scene, cue, verb, at);

      if (behind.strength > 0 && (behind.takes == CP_TAKES_THAT || behind.takes == CP_TAKES_WH || behind.takes == CP_TAKES_INFINITIVE))
        return behind;
    }
  if (at + 1 >= end)
    return found.from > verb ? (CpFound){ .takes = CP_TAKES_OBJECT, .strength = found.strength, .addressee = CP_NO_TOKEN } : found;
  strength = cp_cue_strength (cue, CP_TAKES_OBJECT, cp_word_is (&text->tokens[at], " to ") ? "inf" : text->tokens[at].norm);
  if (strength > 0)
    return (CpFound){ CP_TAKES_OBJECT, text->tokens[at].norm, strength, at, verb + 1, CP_NO_TOKEN };
  if (found.from > verb)
    found.from = 0;
  return found;
}
