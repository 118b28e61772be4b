/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "statements/bounds.h"
#include "statements/phrase.h"
#include "statements/reporter.h"
#include "statements/scene.h"
#include "statements/source.h"
#include "statements/words.h"

/* How sure it is that the clause behind a colon is said by whom the words before it tell of. */
#define LEADS 0.6f
/* What leads on to a clause is itself short. */
#define LONGEST_LEAD 24

static gboolean
has_finite_verb (const CpText *text,
                 CpRange       range)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (cp_word_is_finite (text, i))
      return TRUE;
  return FALSE;
}

/* The last report whose cue stands in the lead, outside clauses that a comma has closed: "A guard, who asked not to be named, …". */
static CpReported *
report_in (const CpScene *scene,
           CpRange        lead)
{
  for (guint32 i = lead.last; i-- > lead.first;)
    {
      CpReported *report = scene->cue_of[i];
      CpRange last;

      if (report == NULL || report->pieces->len == 0)
        continue;
      last = g_array_index (report->pieces, CpRange, report->pieces->len - 1);
      if (last.last >= lead.last || !cp_word_is_mark (&scene->text->tokens[last.last], ','))
        return report;
    }
  return NULL;
}

/* The word of the lead that tells what someone says or thinks, by any of its classes; %CP_NO_TOKEN where none does. */
static guint32
telling_word (const CpScene *scene,
              CpRange        lead,
              const CpCue  **cue)
{
  const CpText *text = scene->text;

  for (guint32 i = lead.last; i-- > lead.first;)
    {
      const CpToken *token = &text->tokens[i];
      const GPtrArray *entries = NULL;

      if (scene->quotations->of[i] != 0)
        return CP_NO_TOKEN;
      if (token->pos == CP_POS_VERB && cp_word_is_finite (text, i) && !cp_word_is_passive (text, i))
        entries = cp_cues_find (scene->cues, CP_CUE_VERB, token->lemma);
      else if (token->pos == CP_POS_NOUN)
        entries = cp_cues_find (scene->cues, CP_CUE_NOUN, token->lemma);
      else if (token->pos == CP_POS_ADJ)
        entries = cp_cues_find (scene->cues, CP_CUE_ADJECTIVE, token->norm);
      for (guint j = 0; entries != NULL && j < entries->len; j++)
        {
          *cue = g_ptr_array_index (entries, j);
          if ((*cue)->n_words == 1 && (*cue)->n_complements > 0)
            return i;
        }
    }
  return CP_NO_TOKEN;
}

/* Who the lead tells of: the subject of its verb, where that can speak. */
static CpRange
subject_of (const CpScene *scene,
            CpRange        lead)
{
  const CpText *text = scene->text;

  for (guint32 i = lead.first; i < lead.last; i++)
    if (cp_word_is_finite (text, i) && scene->cue_of[i] == NULL)
      {
        CpRange subject = cp_phrase_before (scene, cp_word_verb_group (text, i, NULL));

        if (text->tokens[i].pos == CP_POS_VERB)
          subject = cp_source_of_verb (scene, i).tokens;
        if (cp_range_is_empty (subject) || cp_word_is (&text->tokens[subject.first], " it there this that these who which what "))
          continue;
        return subject;
      }
  return (CpRange){ lead.first, lead.first };
}

static void
read_lead (CpScene *scene,
           CpRange  lead,
           CpRange  clause)
{
  const CpText *text = scene->text;
  CpReported *report = report_in (scene, lead);
  const CpCue *cue = NULL;
  guint32 word;
  CpRange source;

  /* "accuses the firm of stalling: it answered four letters": both halves are said. */
  if (report != NULL)
    {
      if (report->entry != NULL && report->pieces->len > 0
          && g_array_index (report->pieces, CpRange, report->pieces->len - 1).last == lead.last)
        cp_reported_add_piece (report, clause);
      return;
    }
  word = telling_word (scene, lead, &cue);
  if (word == CP_NO_TOKEN)
    return;
  source = subject_of (scene, lead);
  if (cp_range_is_empty (source))
    return;
  report = cp_reported_new (word, LEADS);
  report->entry = cue;
  report->cue = (CpRange){ MIN (source.last, word), lead.last };
  report->source = source;
  report->source_head = cp_phrase_head (text, source);
  cp_reported_add_piece (report, clause);
  cp_reported_explain (report, _("“%s” before a colon leads to a clause."), text->tokens[word].form);
  cp_scene_take (scene, report);
}

/** cp_scene_find_leads: clauses without quotation marks behind a colon: "had a simpler view: nobody had looked" */
void
cp_scene_find_leads (CpScene *scene)
{
  const CpText *text = scene->text;

  for (guint32 i = 1; i + 1 < text->n_tokens; i++)
    {
      CpRange sentence = text->sentences[text->tokens[i].sentence].tokens, clause;

      if (!cp_word_is_mark (&text->tokens[i], ':') || scene->quotations->of[i] != 0 || scene->cue_of[i] != NULL
          || i - sentence.first > LONGEST_LEAD || i < sentence.first + 2 || scene->quotations->of[i + 1] != 0)
        continue;
      clause = cp_bounds_trim (scene, (CpRange){ i + 1, sentence.last });
      if (cp_reporter_speaks_behind (scene, i, sentence.last))
        continue;
      if (clause.last < clause.first + 3 || !has_finite_verb (text, clause) || !has_finite_verb (text, (CpRange){ sentence.first, i }))
        continue;
      read_lead (scene, (CpRange){ sentence.first, i }, clause);
    }
}
