/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/cue.h"

#include <string.h>

#include "statements/words.h"

/* "called | on Tuesday | for", "called | last week | on": the token behind when it was, where that parts a verb from its preposition; @i where nothing does. */
static guint32
past_time (const CpText *text,
           guint32       i,
           guint32       last)
{
  guint32 at = i;

  if (at + 1 < last && cp_word_is (&text->tokens[at], " on ") && cp_word_is_time (&text->tokens[at + 1]))
    at++;
  while (at < last && cp_word_is_time (&text->tokens[at]))
    at++;
  return at;
}

/* Whether @token is the cue's @word, which may be one of a set. */
static gboolean
is_word_of (const CpToken *token,
            const char    *word)
{
  return *word == ' ' ? cp_word_among (token->lemma, word) : strcmp (token->norm, word) == 0;
}

/* What may stand between the words of a cue: "made it clear", "laid the blame on", and behind what draws it "sharp criticism". */
static gboolean
may_stand_between (const CpCue   *cue,
                   const CpToken *token)
{
  return cp_word_is (token, " it abundantly perfectly very quite his her their its the a full some ")
         || (cue->receives && (token->pos == CP_POS_ADJ || token->dep == CP_DEP_COMPOUND || cp_word_is (token, " an ")));
}

/**
 * cp_cue_match:
 * @end: (out): one past the cue's words
 *
 * Returns: whether @cue, whose first word is that at @token, is there with all its words; "it" may stand between them, as
 * in "made it clear", an article, as in "laid the blame on", and whose it is, as in "gave her word"
 */
gboolean
cp_cue_match (const CpScene *scene,
              const CpCue   *cue,
              guint32        token,
              guint32       *end)
{
  const CpText *text = scene->text;
  guint32 last = text->sentences[text->tokens[token].sentence].tokens.last;
  guint32 i = token + 1;

  for (guint word = 1; word < cue->n_words; word++, i++)
    {
      while (i < last && !is_word_of (&text->tokens[i], cue->words[word]) && may_stand_between (cue, &text->tokens[i]))
        i++;
      if (cp_word_among (cue->words[word], " for on upon "))
        i = past_time (text, i, last);
      if (i >= last || !is_word_of (&text->tokens[i], cue->words[word]))
        return FALSE;
    }
  *end = i;
  return TRUE;
}

/** cp_cue_match_taking: Returns: (transfer none) (nullable): the verb's entry that takes @takes most strongly */
const CpCue *
cp_cue_match_taking (const CpScene *scene,
                     guint32        token,
                     CpTakes        takes,
                     guint32       *end,
                     float         *strength)
{
  const GPtrArray *entries = cp_cues_find (scene->cues, CP_CUE_VERB, scene->text->tokens[token].lemma);
  const CpCue *best = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CpCue *cue = g_ptr_array_index (entries, i);
      float here = cp_cue_strength (cue, takes, NULL);
      guint32 cue_end;

      if (here > *strength && cp_cue_match (scene, cue, token, &cue_end))
        {
          best = cue;
          *strength = here;
          *end = cue_end;
        }
    }
  return best;
}

/** cp_quotation_ends_sentence: Returns: whether nothing but punctuation follows the quotation in its sentence */
gboolean
cp_quotation_ends_sentence (const CpScene *scene,
                            guint          quotation)
{
  const CpText *text = scene->text;
  const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, quotation);
  guint32 last = text->sentences[text->tokens[item->tokens.last - 1].sentence].tokens.last;

  for (guint32 i = item->tokens.last; i < last; i++)
    if (text->tokens[i].pos != CP_POS_PUNCT)
      return FALSE;
  return TRUE;
}
