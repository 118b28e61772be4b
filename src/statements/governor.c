/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/governor.h"

#include "statements/phrase.h"
#include "statements/relative.h"
#include "statements/subject.h"
#include "statements/words.h"

/* How far left the verb is looked for that governs one without a subject. */
#define GOVERNOR_REACH 80

/* "after they came out": when or why something is done is told in passing, but "though he used stronger words" goes on with the story. */
static gboolean
is_told_in_passing (const CpText *text,
                    guint32       verb)
{
  guint32 mark = cp_text_child (text, verb, CP_DEP_MARK);

  return text->tokens[verb].dep == CP_DEP_ACL_RELCL
         || (text->tokens[verb].dep == CP_DEP_ADVCL
             && (mark == CP_NO_TOKEN || !cp_word_is (&text->tokens[mark], " though although but while whereas ")));
}

/*
 * The subject of the last clause that begins behind the report before @verb: "the rivals called for more, but | Shaw kept quiet,
 * saying". Empty where none begins there.
 */
static CpRange
begun_since (const CpScene    *scene,
             const CpReported *report,
             guint32           verb)
{
  const CpText *text = scene->text;
  guint32 first = MAX (report->cue.last, report->source.last);

  first = MAX (first, g_array_index (report->pieces, CpRange, report->pieces->len - 1).last);
  for (guint32 i = verb; i-- > first;)
    {
      guint32 head = text->tokens[i].dep == CP_DEP_COP ? text->tokens[i].head : i, subject;

      if (scene->quotations->of[i] != scene->quotations->of[verb] || is_told_in_passing (text, head)
          || !cp_word_is_finite (text, i))
        continue;
      subject = cp_subject_child (scene, head);
      if (subject != CP_NO_TOKEN && subject >= first && subject < i && !cp_word_is (&text->tokens[subject], " who which that what it there "))
        return cp_subject_phrase (scene, head, subject);
    }
  return (CpRange){ 0, 0 };
}

/* "Smith said he plans to go, adding": of reports within each other the one that holds the rest, if all end before @verb. */
static const CpReported *
outermost (const CpScene    *scene,
           const CpReported *report,
           guint32           floor,
           guint32           verb)
{
  for (guint32 i = report->cue_head; i-- > floor && verb - i < GOVERNOR_REACH;)
    {
      const CpReported *outer = scene->cue_of[i];

      if (outer != NULL && outer->entry != NULL && !cp_range_is_empty (outer->source) && scene->text->tokens[i].pos == CP_POS_VERB
          && cp_reported_holds (outer, report->cue_head)
          && g_array_index (outer->pieces, CpRange, outer->pieces->len - 1).last <= verb)
        report = outer;
    }
  return report;
}

/**
 * cp_governor_carried_on:
 *
 * Returns: for a verb behind "and", "but" or a comma ("… said A and vowed B", "… said A, adding B") the source of the report
 * before it in the sentence, where that one's content ends before this verb; empty where there is none
 */
CpRange
cp_governor_carried_on (const CpScene *scene,
                        guint32        verb)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[verb].sentence].tokens.first;
  guint32 before = cp_word_verb_group (text, verb, NULL);

  while (before > floor && text->tokens[before - 1].pos == CP_POS_ADV)
    before--;
  if (before == floor || (text->tokens[before - 1].pos != CP_POS_CCONJ && !cp_word_is_mark (&text->tokens[before - 1], ',')
                          && !cp_word_is (&text->tokens[before - 1], " while ")))
    return (CpRange){ 0, 0 };
  if (text->tokens[before - 1].pos != CP_POS_CCONJ && text->tokens[verb].inflection != CP_FORM_GERUND)
    return (CpRange){ 0, 0 };
  for (guint32 i = before; i-- > floor && verb - i < GOVERNOR_REACH;)
    {
      CpReported *report = scene->cue_of[i];

      if (report == NULL || report->entry == NULL || text->tokens[i].pos != CP_POS_VERB || cp_range_is_empty (report->source)
          || report->pieces->len == 0 || scene->quotations->of[i] != scene->quotations->of[verb])
        continue;
      /* "…, which supports it, but | insisted": what hangs on a verb before the relative clause does not go on from it. */
      if (cp_relative_is_pronoun (scene, report->source) && text->tokens[verb].head < report->source.first)
        continue;
      if (g_array_index (report->pieces, CpRange, report->pieces->len - 1).last <= verb)
        {
          CpRange since = begun_since (scene, report, verb);

          return !cp_range_is_empty (since) ? since : cp_relative_left (scene, outermost (scene, report, floor, verb)->source, verb);
        }
    }
  return (CpRange){ 0, 0 };
}

/** cp_governor_main: Returns: the main verb before @verb that has a subject: what a participle behind a comma goes with */
guint32
cp_governor_main (const CpScene *scene,
                  guint32        verb)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[verb].sentence].tokens.first;

  for (guint32 i = verb; i-- > floor && verb - i < GOVERNOR_REACH;)
    {
      const CpToken *token = &text->tokens[i];

      if ((token->pos != CP_POS_VERB && token->pos != CP_POS_ADJ && token->pos != CP_POS_NOUN) || scene->quotations->of[i] != 0)
        continue;
      if ((token->head == i || (token->dep == CP_DEP_CONJ && text->tokens[token->head].head == token->head))
          && cp_subject_child (scene, i) != CP_NO_TOKEN)
        return i;
    }
  return CP_NO_TOKEN;
}

/** cp_governor_by_order: Returns: the nearest verb to the left that has a subject, for where the tree does not say what @verb hangs on */
guint32
cp_governor_by_order (const CpScene *scene,
                      guint32        verb)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[verb].sentence].tokens.first;

  for (guint32 i = verb; i-- > floor && verb - i < GOVERNOR_REACH;)
    if (scene->cue_of[i] != NULL && !cp_range_is_empty (scene->cue_of[i]->source) && scene->quotations->of[i] == 0)
      return i;
  for (guint32 i = verb; i-- > floor && verb - i < GOVERNOR_REACH;)
    if (text->tokens[i].pos == CP_POS_VERB && cp_word_is_finite (text, i) && scene->quotations->of[i] == 0
        && !cp_range_is_empty (cp_source_subject (scene, i)))
      return i;
  return CP_NO_TOKEN;
}
