/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/worth.h"

#include "statements/clause.h"
#include "statements/words.h"

/* Whoever asks for these wants to speak unnamed: that is how an article names its source, not what the source says. */
#define UNNAMED " named identified quoted unnamed anonymous anonymously "
/* What nobody is named to think where the verb is a passive. */
#define EXPECTED " expected thought believed supposed feared hoped scheduled considered "
/* Words that stand for something said elsewhere. */
#define POINTERS " that it them both this these those something anything nothing following he she they who whom which one him her me us you the out off up down back "

/* How readily a verb must take an object to judge what that points at: not "likes it". */
#define LEAST_JUDGING 0.5f

/* Whether the content only points at other words: "nobody disputes that", "agreed on something", "the following". */
static gboolean
only_points (const CpText     *text,
             const CpReported *report)
{
  CpRange last = g_array_index (report->pieces, CpRange, report->pieces->len - 1);

  /* "wishes to recall the following": it is told by what comes. */
  if (report->pieces->len == 1 && last.last - last.first <= 4 && cp_word_is (&text->tokens[last.last - 1], " following "))
    return TRUE;
  for (guint i = 0; i < report->pieces->len; i++)
    {
      CpRange piece = g_array_index (report->pieces, CpRange, i);

      for (guint32 t = piece.first; t < piece.last; t++)
        if (text->tokens[t].pos != CP_POS_PUNCT && !cp_word_is (&text->tokens[t], POINTERS))
          return FALSE;
    }
  return TRUE;
}

/* "asked not to be named", "declined to be identified", "requested anonymity" */
static gboolean
asks_to_stay_unnamed (const CpText     *text,
                      const CpReported *report)
{
  CpRange piece = g_array_index (report->pieces, CpRange, 0);

  if (cp_word_is (&text->tokens[piece.first], " anonymity "))
    return TRUE;
  /* "a nurse, fearing | for her post, said": why nobody names her. */
  if (report->cue_head != CP_NO_TOKEN && cp_word_is (&text->tokens[report->cue_head], " fearing ") && piece.last == piece.first + 3
      && cp_word_is (&text->tokens[piece.first], " for ") && cp_word_is (&text->tokens[piece.first + 1], " his her their ")
      && cp_word_is (&text->tokens[piece.first + 2], " post job jobs life lives safety career position "))
    return TRUE;
  /* "wanted | his name kept out of it" */
  if (piece.first + 2 < text->n_tokens && cp_word_is (&text->tokens[piece.first], " his her their ") && cp_word_is (&text->tokens[piece.first + 1], " name names identity ")
      && cp_word_is (&text->tokens[piece.first + 2], " kept withheld left hidden "))
    return TRUE;
  for (guint32 t = piece.first; t < piece.last && t - piece.first < 5; t++)
    if (cp_word_is (&text->tokens[t], UNNAMED))
      return t > piece.first && cp_word_is (&text->tokens[t - 1], " be remain stay ");
  return FALSE;
}

/* "the firm denies this", "welcomed it": what was said just before is denied, blamed or praised, and by somebody who is named. */
static gboolean
denies_pointed (const CpText     *text,
                const CpReported *report)
{
  CpRange piece = g_array_index (report->pieces, CpRange, 0);

  return report->entry != NULL && cp_word_among (report->entry->act, " deny condemn praise ") && !report->negated && report->pieces->len == 1
         && piece.last == piece.first + 1 && cp_word_is (&text->tokens[piece.first], " it that this these those them which ")
         && report->source.last > report->source.first && report->cue_head != CP_NO_TOKEN && text->tokens[report->cue_head].pos == CP_POS_VERB
         && cp_cue_strength (report->entry, CP_TAKES_OBJECT, NULL) >= LEAST_JUDGING;
}

static CpVoice
voice_at (const CpScene *scene,
          guint32        token)
{
  return (CpVoice) scene->voice[scene->text->sentences[scene->text->tokens[token].sentence].paragraph];
}

/* "Let me ask about …", "Could you agree on …": what an interviewer asks whoever is there, and no statement of anybody's. */
static gboolean
belongs_to_question (const CpScene    *scene,
                     const CpReported *report)
{
  const CpText *text = scene->text;

  if (report->cue_head == CP_NO_TOKEN || voice_at (scene, report->cue_head) != CP_VOICE_INTERVIEWER)
    return FALSE;
  return report->source.last <= report->source.first || cp_word_is (&text->tokens[report->source.first], " i we me us you 's ")
         || cp_word_is (&text->tokens[report->source.last - 1], " you us ");
}

/* "Does she expect to win?", "Had they hoped for more?", "What charges does he face?": a question of the article's own, whose verb has its
 * subject behind "does", or nobody for one. */
static gboolean
is_asked_by_article (const CpScene    *scene,
                     const CpReported *report)
{
  const CpText *text = scene->text;
  CpRange sentence, tokens = report->source;

  if (report->cue_head == CP_NO_TOKEN || scene->quotations->of[report->cue_head] != 0)
    return FALSE;
  sentence = text->sentences[text->tokens[report->cue_head].sentence].tokens;
  if (cp_range_is_empty (tokens) && !cp_word_is (&text->tokens[sentence.first], " what which who why how when where "))
    return FALSE;
  if (!cp_range_is_empty (tokens) && (tokens.first != sentence.first + 1 || text->tokens[sentence.first].pos != CP_POS_AUX || tokens.last > report->cue_head))
    return FALSE;
  for (guint32 i = sentence.first; i < sentence.last; i++)
    if (cp_word_is_mark (&text->tokens[i], '?') && scene->quotations->of[i] == 0)
      return TRUE;
  return FALSE;
}

/* "Asked about the fare, she said", "The court is expected to rule": nobody is named who asks or expects it. */
static gboolean
is_nobodys (const CpScene    *scene,
            const CpReported *report)
{
  const CpText *text = scene->text;

  if (report->cue_head == CP_NO_TOKEN || report->source.last > report->source.first || text->tokens[report->cue_head].pos != CP_POS_VERB
      || scene->quotations->of[report->cue_head] != 0)
    return FALSE;
  if (cp_word_is (&text->tokens[report->cue_head], EXPECTED))
    return cp_word_is_passive (text, report->cue_head);
  /* "is widely seen as a threat" */
  if (cp_word_is (&text->tokens[report->cue_head], " seen viewed regarded "))
    return cp_word_is_passive (text, report->cue_head);
  /* "was informed of the situation": who was told, of what, and by nobody. */
  if (cp_word_is (&text->tokens[report->cue_head], " informed notified briefed apprised ") && report->cue_head + 1 < text->n_tokens
      && cp_word_is (&text->tokens[report->cue_head + 1], " of about on ") && cp_word_is_passive (text, report->cue_head))
    return TRUE;
  /* "was asked about it four times" */
  if (cp_word_is (&text->tokens[report->cue_head], " asked ") && report->cue_head + 1 < text->n_tokens
      && cp_word_is (&text->tokens[report->cue_head + 1], " about on over ") && cp_word_is_passive (text, report->cue_head))
    return TRUE;
  return cp_passive_is_asked (scene, report->cue_head);
}

/* How far before its verb stands until when somebody may do something. */
#define UNTIL_REACH 8

/* "has until Friday to | seek a review": what somebody may ask yet. */
static gboolean
is_left_open (const CpText     *text,
              const CpReported *report)
{
  guint32 floor, to = report->cue_head - 1;

  if (report->cue_head == CP_NO_TOKEN || report->cue_head == 0 || !cp_word_is (&text->tokens[to], " to "))
    return FALSE;
  floor = text->sentences[text->tokens[report->cue_head].sentence].tokens.first;
  for (guint32 i = to; i-- > floor + 1 && to - i < UNTIL_REACH;)
    if (cp_word_is (&text->tokens[i], " until till ") && cp_word_is (&text->tokens[i - 1], " has have had "))
      return TRUE;
  return FALSE;
}

/* "a hall that the ministry had promised to open": a relative clause recalls what was said, and its object is what it tells of. */
static gboolean
is_recalled (const CpScene    *scene,
             const CpReported *report)
{
  const CpText *text = scene->text;
  CpRange piece = g_array_index (report->pieces, CpRange, 0);
  guint32 before = report->source.first;

  if (report->source.last <= before || before == 0 || report->pieces->len > 1 || piece.last > piece.first + 2
      || !cp_word_is (&text->tokens[piece.first], " to ") || text->tokens[before - 1].sentence != text->tokens[before].sentence)
    return FALSE;
  return cp_word_is (&text->tokens[before - 1], " that which whom ");
}

/* "nothing in them suggests that", "few could have said what": nobody says so. */
static gboolean
is_said_by_none (const CpScene    *scene,
                 const CpReported *report)
{
  const CpText *text = scene->text;

  if (report->source.last <= report->source.first)
    return FALSE;
  if (cp_word_is (&text->tokens[report->source.first], " nothing nobody none ")
      || (cp_word_is (&text->tokens[report->source.first], " no ") && report->source.last == report->source.first + 2))
    return TRUE;
  for (guint32 i = report->cue.first; i + 2 < report->cue.last; i++)
    if (cp_word_is (&text->tokens[i], " could ") && cp_word_is (&text->tokens[i + 1], " have "))
      return TRUE;
  return FALSE;
}

/* So many sentences behind a question an answer begins. */
#define ANSWERED_WITHIN 2
/* And so many words. */
#define ANSWER_REACH 80

/* "I asked whether she would go. “Never,” she said.": whoever wrote the article asks, and another answers. */
static gboolean
is_asked_by_writer (const CpScene    *scene,
                    const CpReported *report)
{
  const CpText *text = scene->text;
  CpRange question = report->source;
  guint32 sentence, end;

  if (report->cue_head == CP_NO_TOKEN || question.last != question.first + 1 || !cp_word_is (&text->tokens[question.first], " i we ")
      || !cp_word_is (&text->tokens[report->cue_head], " asked ") || scene->quotations->of[report->cue_head] != 0
      || voice_at (scene, report->cue_head) != CP_VOICE_ARTICLE)
    return FALSE;
  sentence = text->tokens[report->cue_head].sentence;
  end = MIN (text->n_tokens, text->sentences[sentence].tokens.last + ANSWER_REACH);
  for (guint32 i = text->sentences[sentence].tokens.last; i < end && text->tokens[i].sentence <= sentence + ANSWERED_WITHIN; i++)
    if (scene->quotations->of[i] != 0 || (scene->cue_of[i] != NULL && !cp_word_is (&text->tokens[scene->cue_of[i]->source.first], " i we ")))
      return TRUE;
  return FALSE;
}

/* "You can support us": whoever reads it says nothing. */
static gboolean
is_reader (const CpText     *text,
           const CpReported *report)
{
  return report->source.last == report->source.first + 1 && cp_word_is (&text->tokens[report->source.first], " you ");
}

/* "left without commenting on it": nothing is said, but where "without admitting it" refuses to own up. */
static gboolean
is_left_undone (const CpText     *text,
                const CpReported *report)
{
  return report->cue_head != CP_NO_TOKEN && cp_word_is (&text->tokens[report->cue.first], " without ") && strcmp (report->entry->act, "concede") != 0;
}

/* What tells on what occasion something is said. */
#define MET " responding reacting commenting replying answering referring respond reply responded replied "

/* "Responding to the offer, Shaw said": what he says comes behind, and this tells only of what. */
static gboolean
is_met_with (const CpScene    *scene,
             const CpReported *report)
{
  const CpText *text = scene->text;
  CpRange sentence;

  if (report->cue_head == CP_NO_TOKEN || !cp_word_is (&text->tokens[report->cue_head], MET))
    return FALSE;
  sentence = text->sentences[text->tokens[report->cue_head].sentence].tokens;
  /* "has until June to respond to it", "neither of them responded to a request" */
  if (cp_word_is (&text->tokens[report->cue.first], " to ")
      || (report->source.last > report->source.first
          && (cp_word_is (&text->tokens[report->source.first], " neither ")
              || (report->source.first > 0 && cp_word_is (&text->tokens[report->source.first - 1], " neither ")))))
    return TRUE;
  if (report->cue_head > sentence.first + 1)
    return FALSE;
  for (guint32 i = report->cue_head + 1; i < sentence.last; i++)
    if (scene->cue_of[i] != NULL)
      return TRUE;
  return FALSE;
}

/* "Asked by a reporter | which of them was right, Shaw said": where what is asked begins on the way to an answer; %CP_NO_TOKEN where nothing is. */
static guint32
question_by (const CpText *text,
             CpRange       sentence)
{
  if (sentence.first + 2 >= sentence.last || !cp_word_is (&text->tokens[sentence.first], " asked pressed questioned ")
      || !cp_word_is (&text->tokens[sentence.first + 1], " by "))
    return CP_NO_TOKEN;
  for (guint32 i = sentence.first + 2; i < sentence.last && text->tokens[i].pos != CP_POS_PUNCT; i++)
    if (cp_word_is (&text->tokens[i], CP_CLAUSE_QUESTIONS))
      return i;
  return CP_NO_TOKEN;
}

/* What is asked on the way to an answer is nobody's statement, nor is what the question tells of. */
static gboolean
is_asked_for_answer (const CpScene    *scene,
                     const CpReported *report)
{
  const CpText *text = scene->text;
  CpRange sentence;
  guint32 question;

  if (report->cue_head == CP_NO_TOKEN)
    return FALSE;
  sentence = text->sentences[text->tokens[report->cue_head].sentence].tokens;
  question = report->cue_head == sentence.first || text->tokens[report->cue_head].pos == CP_POS_NOUN ? question_by (text, sentence) : CP_NO_TOKEN;
  if (question == CP_NO_TOKEN)
    return FALSE;
  for (guint32 i = MAX (question, report->cue_head + 1); i < sentence.last; i++)
    if (scene->cue_of[i] != NULL && scene->cue_of[i] != report && text->tokens[i].pos == CP_POS_VERB)
      return TRUE;
  return FALSE;
}

/* "the biggest blast that the village has felt | since the quarry was reopened": since when something was, and nothing that anybody says. */
static gboolean
tells_only_when (const CpText     *text,
                 const CpReported *report)
{
  CpRange content = g_array_index (report->pieces, CpRange, 0);

  return report->cue_head != CP_NO_TOKEN && text->tokens[report->cue_head].pos == CP_POS_VERB && content.first > report->cue_head
         && text->tokens[content.first].dep == CP_DEP_MARK && cp_word_is (&text->tokens[content.first], " since until till ");
}

/** cp_worth_telling: Returns: whether the content of @report, which has some, says anything */
gboolean
cp_worth_telling (const CpScene    *scene,
                  const CpReported *report)
{
  CpRange first = g_array_index (report->pieces, CpRange, 0);

  if (voice_at (scene, first.first) == CP_VOICE_REPEAT || belongs_to_question (scene, report)
      || is_asked_by_article (scene, report) || is_asked_by_writer (scene, report) || is_asked_for_answer (scene, report))
    return FALSE;
  if (report->own_words || report->entry == NULL || scene->quotations->of[first.first] != 0)
    return TRUE;
  if (is_reader (scene->text, report) || is_left_undone (scene->text, report) || is_left_open (scene->text, report) || is_nobodys (scene, report) || is_recalled (scene, report) || is_said_by_none (scene, report)
      || tells_only_when (scene->text, report))
    return FALSE;
  return (!only_points (scene->text, report) || denies_pointed (scene->text, report)) && !is_met_with (scene, report) && !asks_to_stay_unnamed (scene->text, report);
}
