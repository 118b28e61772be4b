/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever is asked and does not answer: "Asked whether the bridge would reopen, the minister declined to comment". */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "statements/bounds.h"
#include "statements/clause.h"
#include "statements/phrase.h"
#include "statements/words.h"

/* How far behind "asked" the question begins, and how many words a refusal has at most. */
#define QUESTION_REACH 14
#define REFUSAL_REACH  7

/* How sure it is that what was asked is what is not answered. */
#define SURE 0.85f

/* What is refused where nothing is answered. */
#define ANSWERS " answer say reply respond comment commit elaborate speculate guess tell be "

/* "Asked by a reporter | whether": where the question begins that the sentence says was asked; %CP_NO_TOKEN where it says none. */
static guint32
question_start (const CpScene *scene,
                CpRange        sentence)
{
  const CpText *text = scene->text;
  guint32 at = sentence.first;

  if (at + 1 < sentence.last && cp_word_is (&text->tokens[at], " when "))
    at++;
  if (!cp_word_is (&text->tokens[at], " asked pressed questioned ") || scene->cue_of[at] != NULL)
    return CP_NO_TOKEN;
  for (guint32 i = at + 1; i < MIN (sentence.last, at + QUESTION_REACH); i++)
    {
      if (cp_word_is (&text->tokens[i], CP_CLAUSE_QUESTIONS))
        return i;
      if (text->tokens[i].pos == CP_POS_PUNCT || cp_word_is_finite (text, i))
        break;
    }
  return CP_NO_TOKEN;
}

/* "declined to comment", "would not be drawn", "did not commit himself": where what begins at @verb ends; @verb where it refuses no answer. */
static guint32
refusal_end (const CpScene *scene,
             guint32        verb,
             guint32        end,
             guint32       *answer)
{
  const CpText *text = scene->text;
  gboolean negated = FALSE;
  guint32 i = verb;

  if (cp_word_is (&text->tokens[verb], " declined declines refused refuses ") && verb + 2 < end && cp_word_is (&text->tokens[verb + 1], " to "))
    i = verb + 2;
  else
    {
      cp_word_verb_group (text, verb, &negated);
      if (!negated)
        return verb;
    }
  if (!cp_word_among (text->tokens[i].lemma, ANSWERS) && !cp_word_is (&text->tokens[i], " drawn "))
    return verb;
  /* "would not be": only with what says that it is an answer. */
  if (cp_word_is (&text->tokens[i], " be ") && !(i + 1 < end && cp_word_is (&text->tokens[++i], " drawn ")))
    return verb;
  *answer = i;
  for (i++; i < end && i - verb < REFUSAL_REACH; i++)
    {
      if (cp_word_is_mark (&text->tokens[i], '.') || cp_word_is_mark (&text->tokens[i], ',') || cp_word_is (&text->tokens[i], " and but "))
        return i;
      /* "declined to say whether": what is not said stands behind. */
      if (cp_word_is (&text->tokens[i], CP_CLAUSE_QUESTIONS) || cp_word_is (&text->tokens[i], " that ") || scene->quotations->of[i] != 0)
        return verb;
    }
  return i >= end ? end : verb;
}

static void
take (CpScene *scene,
      CpRange  question,
      CpRange  source,
      CpRange  refusal,
      guint32  verb,
      guint32  answer)
{
  const CpText *text = scene->text;
  const GPtrArray *decline = cp_cues_find (scene->cues, CP_CUE_VERB, "decline");
  CpReported *report = cp_reported_new (verb, SURE);

  report->entry = decline != NULL ? g_ptr_array_index (decline, 0) : NULL;
  report->cue = refusal;
  report->negated = TRUE;
  report->source = source;
  report->source_head = cp_phrase_head (text, source);
  cp_reported_add_piece (report, cp_bounds_trim (scene, question));
  cp_reported_explain (report, _("“%s” leaves unanswered what was asked."), text->tokens[verb].form);
  cp_scene_take (scene, report);
  /* None of the other words is another's report. */
  scene->cue_of[answer] = report;
  for (guint32 i = text->sentences[text->tokens[verb].sentence].tokens.first; i < question.first; i++)
    if (text->tokens[i].pos == CP_POS_VERB)
      scene->cue_of[i] = report;
}

/* The refusal behind the question in one sentence, if there is one. */
static void
find_in_sentence (CpScene *scene,
                  CpRange  sentence)
{
  const CpText *text = scene->text;
  guint32 question = question_start (scene, sentence);

  for (guint32 verb = question; question != CP_NO_TOKEN && verb < sentence.last; verb++)
    {
      guint32 end, first, answer = verb;
      CpRange source;

      if (text->tokens[verb].pos != CP_POS_VERB || scene->quotations->of[verb] != 0 || scene->cue_of[verb] != NULL)
        continue;
      end = refusal_end (scene, verb, sentence.last, &answer);
      first = cp_word_verb_group (text, verb, NULL);
      source = end > verb ? cp_phrase_before (scene, first) : (CpRange){ 0, 0 };
      if (cp_range_is_empty (source) || source.first <= question + 2 || !cp_word_is_mark (&text->tokens[source.first - 1], ','))
        continue;
      take (scene, (CpRange){ question, source.first - 1 }, source, (CpRange){ first, end }, verb, answer);
      return;
    }
}

/** cp_scene_find_asked: what was asked and not answered, before any other verb is read */
void
cp_scene_find_asked (CpScene *scene)
{
  for (guint32 i = 0; i < scene->text->n_sentences; i++)
    find_in_sentence (scene, scene->text->sentences[i].tokens);
}
