/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/bounds.h"
#include "statements/claim.h"
#include "statements/complement.h"
#include "statements/cue.h"
#include "statements/governor.h"
#include "statements/phrase.h"
#include "statements/scene.h"
#include "statements/source.h"
#include "statements/words.h"

#define LEAST 0.45f
/* A noun whose source is not named reports less often than one whose is. */
#define UNNAMED 0.5f
#define COPULA_REACH 6
#define CUE_REACH 6

/* "was", "remained" before an adjective; CP_NO_TOKEN where there is none. */
static guint32
copula_before (const CpText *text,
               guint32       adjective)
{
  guint32 sentence = text->tokens[adjective].sentence;

  for (guint32 i = adjective; i-- > 0 && adjective - i < COPULA_REACH && text->tokens[i].sentence == sentence;)
    {
      if (cp_word_is (&text->tokens[i], " is are was were be been am 's 're 'm ’s ’re ’m remain remains remained seem seems "
                                        "seemed sound sounds sounded become became grew feel feels felt appear appears appeared "))
        return i;
      if (text->tokens[i].pos != CP_POS_ADV && text->tokens[i].pos != CP_POS_PART)
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/* What one does to what one had against something, and then has no more. */
#define GIVES_UP " drop drops dropped dropping withdraw withdraws withdrew withdrawn withdrawing abandon abandons abandoned abandoning lift lifts lifted " \
                 "lifting end ends ended ending overcome overcame retract retracts retracted "

/* "dropped its long | opposition to": whether somebody gives up what the noun names, which is something done. */
static gboolean
is_given_up (const CpText *text,
           guint32       noun)
{
  guint32 floor = text->sentences[text->tokens[noun].sentence].tokens.first;

  for (guint32 i = noun; i-- > floor && noun - i < CUE_REACH;)
    {
      if (cp_word_is (&text->tokens[i], GIVES_UP) && text->tokens[i].pos == CP_POS_VERB)
        return TRUE;
      if (text->tokens[i].pos != CP_POS_ADJ && text->tokens[i].pos != CP_POS_NOUN && text->tokens[i].pos != CP_POS_DET
          && !cp_word_is (&text->tokens[i], " its their his her our my all 's "))
        return FALSE;
    }
  return FALSE;
}

static CpReported *
report_noun (CpScene       *scene,
             const CpCue   *cue,
             guint32        noun,
             const CpFound *found)
{
  const CpText *text = scene->text;
  CpReported *report = cp_reported_new (noun, found->strength);
  guint32 light;
  CpSource source = cp_source_of_noun (scene, noun, &light);
  guint32 end = cp_bounds_clause_end (scene, noun, found->from);

  report->entry = cue;
  report->cue = (CpRange){ light != CP_NO_TOKEN ? cp_word_verb_group (text, light, &report->negated) : noun,
                           MIN (MAX (found->cue_end, noun + 1), found->from) };
  report->source = source.tokens;
  report->source_head = cp_phrase_head (text, source.tokens);
  if (cp_range_is_empty (source.tokens))
    report->sure *= UNNAMED;
  if (found->takes == CP_TAKES_PREPOSITION)
    end = cp_bounds_phrase_end (scene, found->from, end);
  else if (found->takes == CP_TAKES_THAT)
    end = cp_claim_end (scene, noun, found->from, cp_bounds_whole_clause (scene, noun, found->from, end));
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ found->from, end }));
  cp_reported_explain (report, _("“%s” is a word for what someone says."), text->tokens[noun].form);
  return report;
}

static CpReported *
report_adjective (CpScene       *scene,
                  const CpCue   *cue,
                  guint32        adjective,
                  const CpFound *found)
{
  const CpText *text = scene->text;
  guint32 copula = copula_before (text, adjective);
  CpReported *report;
  CpRange subject;
  guint32 end;

  if (copula == CP_NO_TOKEN)
    return NULL;
  /* "said the gate was shut, and would not be drawn on": who said so before. */
  subject = cp_governor_carried_on (scene, copula);
  if (cp_range_is_empty (subject))
    subject = cp_source_subject (scene, adjective);
  if (cp_range_is_empty (subject) || subject.last > copula)
    subject = cp_phrase_before (scene, cp_word_verb_group (text, copula, NULL));
  if (cp_range_is_empty (subject) || cp_word_is (&text->tokens[subject.first], " it there that this "))
    return NULL;
  report = cp_reported_new (adjective, found->strength);
  end = cp_bounds_clause_end (scene, adjective, found->from);
  report->entry = cue;
  report->cue = (CpRange){ cp_word_verb_group (text, copula, &report->negated), MIN (MAX (found->cue_end, adjective + 1), found->from) };
  report->source = subject;
  report->source_head = cp_phrase_head (text, subject);
  if (found->takes == CP_TAKES_PREPOSITION)
    end = cp_bounds_phrase_end (scene, found->from, end);
  cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ found->from, end }));
  cp_reported_explain (report, _("“%s” tells what someone thinks."), text->tokens[adjective].form);
  return report;
}

/* "Shaw's answer on the fee was that …": where what the noun stands for begins behind "was", if that is a clause; @noun + 1 else. */
static guint32
behind_copula (const CpScene *scene,
               guint32        noun)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[noun].sentence].tokens.last;

  for (guint32 i = noun + 1; i + 1 < end && i - noun < COPULA_REACH && cp_phrase_same_quote (scene, i, noun); i++)
    {
      if (cp_word_is (&text->tokens[i], " is was 's remains remained "))
        return cp_word_is (&text->tokens[i + 1], " that whether ") ? i + 1 : noun + 1;
      if (text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_PUNCT || text->tokens[i].pos == CP_POS_SCONJ)
        break;
    }
  return noun + 1;
}

/* "the claim that was filed": the clause tells which claim, not what it says. */
static gboolean
is_relative (const CpText  *text,
             const CpFound *found)
{
  return found->takes == CP_TAKES_THAT && found->from + 1 < text->n_tokens && cp_word_is (&text->tokens[found->from], " that ")
         && cp_word_is_finite (text, found->from + 1);
}

/* "joined the opposition to defeat the bill": what for, where "the opposition to the bill" stands against it. */
static gboolean
tells_purpose (const CpText  *text,
               const CpFound *found)
{
  const CpToken *verb = found->from < text->n_tokens ? &text->tokens[found->from] : NULL;

  return found->takes == CP_TAKES_PREPOSITION && strcmp (found->with, "to") == 0 && verb != NULL && verb->pos == CP_POS_VERB
         && verb->inflection == CP_FORM_BASE;
}

/* "pushed back against | claims that it leaked": what the verb is about begins with the noun, which is nobody else's word. */
static gboolean
begins_content (const CpScene *scene,
                guint32        noun)
{
  const guint32 floor = scene->text->sentences[scene->text->tokens[noun].sentence].tokens.first;

  for (guint32 i = noun; i-- > floor && noun - i < CUE_REACH;)
    {
      const CpReported *report = scene->cue_of[i];

      if (report != NULL && report->entry != NULL && scene->text->tokens[i].pos == CP_POS_VERB && report->pieces->len > 0)
        {
          const guint32 first = g_array_index (report->pieces, CpRange, 0).first;

          return first == noun || (first + 1 == noun && scene->text->tokens[first].pos == CP_POS_DET);
        }
    }
  return FALSE;
}

/** cp_scene_find_nouns: nouns and adjectives outside quotation marks that report: "his claim that", "was critical of" */
void
cp_scene_find_nouns (CpScene *scene)
{
  const CpText *text = scene->text;

  for (guint32 i = 0; i < text->n_tokens; i++)
    {
      gboolean noun = text->tokens[i].pos == CP_POS_NOUN;
      const GPtrArray *entries;

      if (scene->quotations->of[i] != 0 || scene->cue_of[i] != NULL || (noun && begins_content (scene, i))
          || (!noun && text->tokens[i].pos != CP_POS_ADJ && text->tokens[i].inflection != CP_FORM_PARTICIPLE))
        continue;
      entries = cp_cues_find (scene->cues, noun ? CP_CUE_NOUN : CP_CUE_ADJECTIVE, noun ? text->tokens[i].lemma : text->tokens[i].norm);
      for (guint j = 0; entries != NULL && j < entries->len; j++)
        {
          const CpCue *cue = g_ptr_array_index (entries, j);
          CpReported *report;
          CpFound found;
          guint32 after;

          if (!cp_cue_match (scene, cue, i, &after) || (noun && strcmp (cue->act, "deny") == 0 && is_given_up (text, i)))
            continue;
          if (noun && behind_copula (scene, i) > i + 1)
            after = behind_copula (scene, i);
          found = cp_complement_find (scene, cue, i, after);
          if (found.strength < LEAST || (noun && (is_relative (text, &found) || tells_purpose (text, &found))))
            continue;
          report = noun ? report_noun (scene, cue, i, &found) : report_adjective (scene, cue, i, &found);
          if (report == NULL)
            continue;
          if (report->sure < LEAST || report->pieces->len == 0)
            {
              cp_reported_free (report);
              continue;
            }
          cp_scene_take (scene, report);
          break;
        }
    }
}
