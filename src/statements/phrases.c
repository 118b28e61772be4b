/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/bounds.h"
#include "statements/cue.h"
#include "statements/phrase.h"
#include "statements/quoted.h"
#include "statements/scene.h"
#include "statements/words.h"

/* Whose account it is, is told in so many words. */
#define LONGEST_POSSESSOR 10

/* The source with all that tells which one it is: "a survey of 400 drivers released on Friday by the union". */
static CpRange
source_behind (const CpScene *scene,
               guint32        first)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[first].sentence].tokens.last;
  CpRange source = cp_phrase_from (scene, first);

  for (guint32 i = source.last; i < end; i++)
    {
      if (text->tokens[i].pos == CP_POS_PUNCT && !cp_word_is_quote (&text->tokens[i]) && !cp_word_is_mark (&text->tokens[i], '-'))
        {
          source.last = i;
          break;
        }
      if (cp_word_is_finite (text, i) && i > first + 2 && text->tokens[i].inflection != CP_FORM_PAST)
        break;
      if (i + 1 == end)
        source.last = end;
    }
  return source;
}

/*
 * "by her own account", "in the firm's words": the possessor between the first word of such an entry and its last; empty where the
 * words are others. @end is set to one past the last.
 */
static CpRange
possessor_in (const CpScene *scene,
              const CpCue   *cue,
              guint32        token,
              guint32       *end)
{
  const CpText *text = scene->text;
  guint32 last = MIN (text->sentences[text->tokens[token].sentence].tokens.last, token + LONGEST_POSSESSOR);
  CpRange possessor = { token + 1, token + 1 };

  for (guint32 i = token + 1; i < last; i++)
    {
      const CpToken *word = &text->tokens[i];

      if (possessor.last > possessor.first)
        {
          if (strcmp (word->norm, cue->words[2]) == 0)
            {
              *end = i + 1;
              return possessor;
            }
          if (word->pos != CP_POS_ADJ && !cp_word_is (word, " own "))
            break;
        }
      else if (i == token + 1 && cp_word_is (word, " his her their its my our "))
        possessor.last = i + 1;
      else if (i > token + 1 && cp_word_is (word, " 's ' ’s ’ "))
        possessor.last = i;
      else if (!cp_word_is_nominal (word) && !cp_word_is (word, " of "))
        break;
    }
  return (CpRange){ token, token };
}

/* "the reading according to which it is a tax" tells what a noun means, not who says so. */
static gboolean
names_nobody (const CpText *text,
              guint32       token)
{
  return cp_word_is (&text->tokens[token], " which this that these those it plan ");
}

static void
read_phrase (CpScene     *scene,
             const CpCue *cue,
             guint32      token,
             CpRange      possessor,
             guint32      after)
{
  const CpText *text = scene->text;
  CpReported *report;
  CpRange source = possessor;

  if (after >= text->sentences[text->tokens[token].sentence].tokens.last)
    return;
  if (cp_range_is_empty (possessor) && !names_nobody (text, after))
    source = source_behind (scene, after);
  if (cp_range_is_empty (source))
    return;
  report = cp_reported_new (token, cp_cue_strength (cue, CP_TAKES_BARE, NULL));
  report->entry = cue;
  report->cue = (CpRange){ token, after };
  report->source = source;
  report->source_head = cp_phrase_head (text, source);
  /* "said that according to the count it was over": what stands before is the other's. */
  if (token > 0 && cp_word_is (&text->tokens[token - 1], " that ") && text->tokens[token - 1].pos == CP_POS_SCONJ)
    cp_reported_add_piece (report, cp_bounds_trim (scene, (CpRange){ source.last, cp_bounds_clause_end (scene, token, source.last) }));
  else
    cp_bounds_add_around (scene, report, (CpRange){ token, MAX (source.last, after) });
  cp_reported_explain (report, _("“%s” names the source of the sentence."), text->tokens[token].form);
  if (report->pieces->len == 0 || cp_quoted_of_another (scene, report))
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
          const CpCue *cue = g_ptr_array_index (entries, j);
          CpRange possessor = { i, i };
          guint32 after;

          if (cue->n_words == 3 && strcmp (cue->words[1], "~") == 0)
            possessor = possessor_in (scene, cue, i, &after);
          if (possessor.last > possessor.first || cp_cue_match (scene, cue, i, &after))
            {
              read_phrase (scene, cue, i, possessor, after);
              break;
            }
        }
    }
}
