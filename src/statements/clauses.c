/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "statements/amid.h"
#include "statements/bounds.h"
#include "statements/clause.h"
#include "statements/complement.h"
#include "statements/cue.h"
#include "statements/gap.h"
#include "statements/governor.h"
#include "statements/inverted.h"
#include "statements/phrase.h"
#include "statements/scene.h"
#include "statements/relative.h"
#include "statements/source.h"
#include "statements/subject.h"
#include "statements/words.h"

/* How readily a verb takes a that-clause that is one of saying. */
#define LEAST_SAYING 0.8f

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
              && cp_complement_find (scene, g_ptr_array_index (entries, j), i, after).strength >= CP_CLAUSE_LEAST)
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
    if (cp_complement_find (scene, g_ptr_array_index (entries, i), noun, noun + 1).strength >= CP_CLAUSE_LEAST)
      return TRUE;
  return FALSE;
}

/* "Who now says what?": the asker knows of nobody who said it. */
static gboolean
is_asked_for (const CpScene *scene,
              guint32        verb,
              CpSource       source)
{
  const CpText *text = scene->text;

  if (cp_range_is_empty (source.tokens) || text->tokens[verb].dep == CP_DEP_ACL_RELCL || !cp_word_is (&text->tokens[source.tokens.first], " who which "))
    return FALSE;
  for (guint32 i = verb + 1, end = text->sentences[text->tokens[verb].sentence].tokens.last; i < end; i++)
    if (cp_word_is_mark (&text->tokens[i], '?'))
      return TRUE;
  return FALSE;
}

static float
discount (const CpScene *scene,
          const CpFound *found,
          guint32        verb,
          CpSource       source)
{
  float factor = 1;

  if (is_asked_for (scene, verb, source))
    return 0;
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
         && !cp_word_is (&text->tokens[i], CP_CLAUSE_QUESTIONS))
    i++;
  if (i + 1 >= end || i == from + 1 || !cp_word_is (&text->tokens[i], CP_CLAUSE_QUESTIONS))
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
  if (cue->receives)
    {
      /* "drew criticism from the union": told of its subject, by whom the preposition names. */
      CpRange from = cp_phrase_from (scene, found->from);

      cp_reported_add_piece (report, cp_bounds_trim (scene, source.tokens));
      report->cue.last = MIN (report->cue.last, found->from);
      report->source = from;
      report->source_head = cp_phrase_head (text, from);
      cp_reported_explain (report, _("“%s” is a word for what someone says."), text->tokens[found->from - 2].form);
      return report;
    }
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
  report->sure *= discount (scene, found, verb, source);
  if (found->takes == CP_TAKES_OBJECT || found->takes == CP_TAKES_PREPOSITION || found->takes == CP_TAKES_GERUND)
    end = cp_bounds_phrase_end (scene, MAX (found->from, found->with_at), end);
  else if (found->takes == CP_TAKES_THAT || found->takes == CP_TAKES_BARE)
    end = cp_bounds_whole_clause (scene, verb, found->from, end);
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ found->from, end }));
  cp_clause_explain (report, text->tokens[verb].form, found->takes);
  return report;
}

/* Hands the report over, or frees it; returns whether it was sure enough and has a content. */
static gboolean
take_if_sure (CpScene    *scene,
              CpReported *report)
{
  if (report->pieces->len == 0 || report->sure < CP_CLAUSE_LEAST)
    {
      cp_reported_free (report);
      return FALSE;
    }
  cp_scene_take (scene, report);
  return TRUE;
}

/* What is said of somebody who is himself said to say something, and how far behind it that begins. */
#define HEARD_REACH 12
#define HEARD " reported said understood believed thought known rumoured rumored "

/* "is quoted as saying", "is reported to have told them that": the second verb reports. */
static gboolean
is_heard_saying (CpScene *scene,
                 guint32  verb,
                 guint32  after)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last, said = after + 1;
  gboolean quoted = cp_word_is (&text->tokens[verb], " quoted cited ");
  const GPtrArray *entries;

  if (after + 1 >= end || !(quoted ? cp_word_is (&text->tokens[after], " as by him her them ") || text->tokens[after].pos == CP_POS_PROPN
                                   : cp_word_is (&text->tokens[after], " to ") && cp_word_is (&text->tokens[verb], HEARD) && cp_word_is_passive (text, verb)))
    return FALSE;
  while (said < end && (quoted ? text->tokens[said].inflection != CP_FORM_GERUND : text->tokens[said].pos != CP_POS_VERB)
         && text->tokens[said].pos != CP_POS_PUNCT && said - after < HEARD_REACH)
    said++;
  if (said >= end || text->tokens[said].pos != CP_POS_VERB || (quoted && !cp_word_is (&text->tokens[said - 1], " as ")))
    return FALSE;
  entries = cp_cues_find (scene->cues, CP_CUE_VERB, text->tokens[said].lemma);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (quoted || cp_cue_strength (g_ptr_array_index (entries, i), CP_TAKES_THAT, NULL) >= LEAST_SAYING)
      return TRUE;
  return FALSE;
}

static gboolean
is_dash (const CpToken *token)
{
  return cp_word_is (token, " — – -- ") || (cp_word_is_mark (token, '-') && (token->flags & CP_TOKEN_SPACE_BEFORE) != 0);
}

/* Whether a dash stands before that at @dash in its sentence, which closes what the first one opened. */
static gboolean
has_dash (const CpText *text,
          guint32       dash)
{
  for (guint32 i = text->sentences[text->tokens[dash].sentence].tokens.first; i < dash; i++)
    if (is_dash (&text->tokens[i]))
      return TRUE;
  return FALSE;
}

/* "The charges, first reported | by the Shore Post, were denied": by whom, and no clause, where a comma stands before the verb or the
 * sentence's own verb comes behind one; "his leave — revealed | just a day before" tells of what stands before, too. */
static gboolean
is_told_of_before (const CpScene *scene,
                   guint32        verb,
                   guint32        after)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last, group = cp_word_verb_group (text, verb, NULL), comma;

  if (cp_word_form (text, verb) == CP_FORM_PRESENT || text->tokens[verb].inflection == CP_FORM_GERUND || after + 2 >= end || group == 0)
    return FALSE;
  if (is_dash (&text->tokens[group - 1]) && !has_dash (text, group - 1) && text->tokens[group].pos != CP_POS_AUX && !cp_word_is (&text->tokens[after], " that "))
    return TRUE;
  if (!cp_word_is (&text->tokens[after], " by "))
    return FALSE;
  if (cp_word_is_mark (&text->tokens[group - 1], ',') && text->tokens[group].pos != CP_POS_AUX
      && (text->tokens[after + 1].pos == CP_POS_DET || text->tokens[after + 1].pos == CP_POS_PROPN))
    return TRUE;
  comma = cp_phrase_from (scene, after + 1).last;
  return comma + 1 < end && cp_word_is_mark (&text->tokens[comma], ',') && cp_word_is_finite (text, comma + 1);
}

/* "was given a desk and told | to wait": who hears it stands before, as in a passive. */
static gboolean
is_told_to (const CpText *text,
            const CpCue  *cue,
            guint32       verb,
            guint32       after)
{
  return cue->addressee && cp_cue_strength (cue, CP_TAKES_INFINITIVE, NULL) <= 0 && cp_word_is (&text->tokens[verb], " told ")
         && after < text->n_tokens && cp_word_is (&text->tokens[after], " to ");
}

/* "was pressed | into announcing an inquiry", "under | questioning": nothing that was announced yet, and no verb. */
static gboolean
is_driven_to (const CpText *text,
              guint32       verb)
{
  return verb > 0 && text->tokens[verb].inflection == CP_FORM_GERUND && cp_word_is (&text->tokens[verb - 1], " into under ");
}

static gboolean
read_entry (CpScene     *scene,
            const CpCue *cue,
            guint32      verb,
            guint32      after)
{
  CpReported *report = NULL;
  CpFound found;

  if (is_heard_saying (scene, verb, after))
    return TRUE;
  if (!cp_word_is_passive (scene->text, verb) && is_told_to (scene->text, cue, verb, after))
    return FALSE;
  report = cp_amid_report (scene, cue, verb, after);
  if (report != NULL)
    return take_if_sure (scene, report);
  if (cp_word_is_passive (scene->text, verb) || cp_passive_is_asked (scene, verb))
    {
      found = cp_passive_find (scene, cue, verb, after);
      if (found.strength >= CP_CLAUSE_LEAST)
        report = cp_passive_report (scene, cue, verb, &found);
    }
  else if (cp_word_is_reduced (scene->text, verb) || is_told_of_before (scene, verb, after) || cp_subject_is_done_to (scene->text, verb))
    return FALSE;
  else
    {
      report = cp_gap_report (scene, cue, verb, after);
      if (report == NULL && cp_inverted_is_behind (scene, verb, after))
        report = cp_inverted_report (scene, cue, verb, after);
      if (report != NULL)
        return take_if_sure (scene, report);
      found = cp_gap_find (scene, cue, verb, after);
      if (found.strength < CP_CLAUSE_LEAST)
        found = cp_complement_find (scene, cue, verb, after);
      if (found.strength >= CP_CLAUSE_LEAST && found.takes == CP_TAKES_INFINITIVE && leads_to_cue (scene, verb, found.from))
        return TRUE;
      if (found.strength >= CP_CLAUSE_LEAST && found.takes == CP_TAKES_OBJECT && lends_subject (scene, verb, found.from))
        return TRUE;
      if (found.strength >= CP_CLAUSE_LEAST)
        report = report_active (scene, cue, verb, &found);
      if (report == NULL)
        report = cp_inverted_report (scene, cue, verb, after);
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
          || cp_text_child (text, report->cue_head, CP_DEP_NSUBJ) != CP_NO_TOKEN || report->source.first > report->cue_head
          || !cp_range_is_empty (cp_relative_joined (scene, report->cue_head)))
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
          || tells_which_noun (text, verb) || is_driven_to (text, verb))
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
