/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "statements/bounds.h"
#include "statements/cue.h"
#include "statements/phrase.h"
#include "statements/scene.h"
#include "statements/words.h"

/* The clause around a phrase that names its source: the sentence but for the phrase, as far as no other mark parts it. */
static void
add_rest_of_sentence (CpScene  *scene,
                      CpReported *report,
                      CpRange   phrase)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[phrase.first].sentence].tokens;
  CpRange before = { sentence.first, phrase.first }, behind = { phrase.last, sentence.last };

  for (guint32 i = phrase.first; i-- > sentence.first;)
    if (cp_word_is_mark (&text->tokens[i], ';') && scene->quotations->of[i] == 0)
      {
        before.first = i + 1;
        break;
      }
  for (guint32 i = phrase.last; i < sentence.last; i++)
    if (cp_word_is_mark (&text->tokens[i], ';') && scene->quotations->of[i] == 0)
      {
        behind.last = i;
        break;
      }
  before = cp_bounds_trim (scene, before);
  behind = cp_bounds_trim (scene, behind);
  if (before.last > before.first && text->tokens[before.first].pos == CP_POS_CCONJ)
    before.first++;
  cp_reported_add_piece (report, before);
  /* Behind a phrase that closes the clause, a new one that the reporter adds begins with its own joining word. */
  if (before.last > before.first && behind.last > behind.first
      && (text->tokens[behind.first].pos == CP_POS_CCONJ || text->tokens[behind.first].pos == CP_POS_SCONJ
          || cp_word_is (&text->tokens[behind.first], " which who while ") || text->tokens[behind.first].inflection == CP_FORM_GERUND))
    return;
  cp_reported_add_piece (report, behind);
}

static void
read_phrase (CpScene     *scene,
             const CpCue *cue,
             guint32      token,
             guint32      after)
{
  const CpText *text = scene->text;
  CpReported *report;
  CpRange source;

  if (after >= text->sentences[text->tokens[token].sentence].tokens.last)
    return;
  source = cp_phrase_from (scene, after);
  if (source.last <= source.first)
    return;
  report = cp_reported_new (token, cp_cue_strength (cue, CP_TAKES_BARE, NULL));
  report->entry = cue;
  report->cue = (CpRange){ token, after };
  report->source = source;
  report->source_head = cp_phrase_head (text, source);
  add_rest_of_sentence (scene, report, (CpRange){ token, source.last });
  cp_reported_explain (report, _("“%s” names the source of the sentence."), text->tokens[token].form);
  if (report->pieces->len == 0)
    cp_reported_free (report);
  else
    cp_scene_take (scene, report);
}

/** cp_scene_find_phrases: "according to X", "in the words of X" and the like, outside quotation marks */
void
cp_scene_find_phrases (CpScene *scene)
{
  const CpText *text = scene->text;

  for (guint32 i = 0; i < text->n_tokens; i++)
    {
      const GPtrArray *entries;

      if (scene->quotations->of[i] != 0 || scene->cue_of[i] != NULL)
        continue;
      entries = cp_cues_find (scene->cues, CP_CUE_PHRASE, text->tokens[i].norm);
      for (guint j = 0; entries != NULL && j < entries->len; j++)
        {
          guint32 after;

          if (cp_cue_match (scene, g_ptr_array_index (entries, j), i, &after))
            {
              read_phrase (scene, g_ptr_array_index (entries, j), i, after);
              break;
            }
        }
    }
}
