/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nouns with a clause that tells what somebody says, as a part of a sentence: "the claim that it leaked was rejected". */
#include "statements/claim.h"

#include "statements/bounds.h"
#include "statements/words.h"

/** cp_claim_is_noun: Returns: whether @noun is a word for what somebody says that takes a clause: "claim", "allegation" */
gboolean
cp_claim_is_noun (const CpScene *scene,
                  guint32        noun)
{
  const CpToken *token = &scene->text->tokens[noun];
  const GPtrArray *entries = token->pos == CP_POS_NOUN ? cp_cues_find (scene->cues, CP_CUE_NOUN, token->lemma) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (cp_cue_strength (g_ptr_array_index (entries, i), CP_TAKES_THAT, NULL) > 0)
      return TRUE;
  return FALSE;
}

/* Whether a verb that takes a clause without "that" stands at @token: "knew | the bridge was unsafe". */
static gboolean
takes_clause (const CpScene *scene,
              guint32        token)
{
  const GPtrArray *entries = cp_cues_find (scene->cues, CP_CUE_VERB, scene->text->tokens[token].lemma);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (cp_cue_strength (g_ptr_array_index (entries, i), CP_TAKES_BARE, NULL) > 0)
      return TRUE;
  return FALSE;
}

/* Whether a finite verb stands before @noun in its sentence: the noun is then no subject of what follows. */
static gboolean
has_verb_before (const CpText *text,
                 guint32       noun)
{
  for (guint32 i = noun; i-- > text->sentences[text->tokens[noun].sentence].tokens.first;)
    if (cp_word_is_finite (text, i))
      return TRUE;
  return FALSE;
}

/**
 * cp_claim_end:
 * @noun: a word for what somebody says: "claim"
 * @from: where the clause begins that tells what it says
 * @end: where that was found to end
 *
 * Returns: where it ends if the sentence's own verb or clause follows: "The minister's claim that the vote was rigged | was rejected",
 *   "Despite the pledge that it would stay, | the mill closed"; @end where none does
 */
guint32
cp_claim_end (const CpScene *scene,
              guint32        noun,
              guint32        from,
              guint32        end)
{
  const CpText *text = scene->text;
  const guint32 first = text->sentences[text->tokens[noun].sentence].tokens.first;
  guint32 verb = CP_NO_TOKEN;

  if (has_verb_before (text, noun))
    return end;
  for (guint32 i = from + 1; i < end; i++)
    {
      const CpToken *word = &text->tokens[i];

      if (verb != CP_NO_TOKEN && cp_word_is_mark (word, ',') && (text->tokens[first].pos == CP_POS_ADP || text->tokens[first].pos == CP_POS_SCONJ)
          && cp_bounds_has_main_verb (text, i + 1, end))
        return i;
      /* What is joined, or told of a noun, has a verb of its own. */
      if (word->pos == CP_POS_CCONJ || word->pos == CP_POS_SCONJ || word->pos == CP_POS_PUNCT || word->inflection == CP_FORM_WH
          || scene->quotations->of[i] != scene->quotations->of[noun] || cp_word_is (word, " that "))
        verb = verb == CP_NO_TOKEN ? verb : from;
      else if (cp_word_is_finite (text, i) && verb == CP_NO_TOKEN)
        {
          verb = i;
          while (i + 1 < end && (text->tokens[i + 1].pos == CP_POS_VERB || text->tokens[i + 1].pos == CP_POS_AUX || text->tokens[i + 1].pos == CP_POS_ADV
                                 || text->tokens[i + 1].pos == CP_POS_PART)
                 && !(cp_word_is_finite (text, i + 1) && text->tokens[i].pos == CP_POS_VERB))
            i++;
          if (takes_clause (scene, i))
            verb = from;
        }
      else if (cp_word_is_finite (text, i) && verb != from)
        return i;
    }
  return end;
}

/**
 * cp_claim_before:
 * @group: where a verb begins with what helps it
 *
 * Returns: "The minister's claim that the vote was rigged" right before it, which the tree does not know for its subject; empty where
 *   there is none
 */
CpRange
cp_claim_before (const CpScene *scene,
                 guint32        group)
{
  const CpText *text = scene->text;
  const guint32 first = text->sentences[text->tokens[group].sentence].tokens.first;

  for (guint32 i = first + 1; i + 3 < group; i++)
    if (cp_word_is (&text->tokens[i + 1], " that ") && cp_claim_is_noun (scene, i))
      return cp_claim_end (scene, i, i + 1, group + 1) == group ? (CpRange){ first, group } : (CpRange){ 0, 0 };
  return (CpRange){ 0, 0 };
}
