/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that say what they do, from the table of them: "I was wrong", "that is nonsense". */
#include <string.h>

#include "stance/act-reader.h"

static gboolean
is_quotation_mark (const CpToken *token)
{
  return token->pos == CP_POS_PUNCT && g_strv_contains ((const char *const[]){ "\"", "“", "”", "‘", "’", "'", NULL }, token->form);
}

/* "it is a matter for | Norway", said by Norway: nobody else's, and no answer that is left to others. */
static gboolean
is_own_matter (const CpActReader *self,
               guint              behind)
{
  if (behind == 0 || strcmp (cp_act_norm (self, behind - 1), "for") != 0)
    return FALSE;
  return cp_act_names_own_party (self, cp_act_token (self, strcmp (cp_act_norm (self, behind), "the") == 0 ? behind + 1 : behind));
}

/* Whether the words of @phrase stand from @place on, as written or in their dictionary form, whatever is quoted of them. */
static gboolean
stands_at (const CpActReader *self,
           const CpActPhrase *phrase,
           guint              place)
{
  for (guint i = 0; phrase->words[i] != NULL; i++)
    {
      const CpToken *token = cp_act_token (self, place + i);

      if (i > 0 && token != NULL && is_quotation_mark (token))
        token = cp_act_token (self, ++place + i);
      if (token == NULL || (strcmp (token->norm, phrase->words[i]) != 0 && strcmp (token->lemma, phrase->words[i]) != 0))
        return FALSE;
    }
  return TRUE;
}

/* "now says it was a mistake": told of what the speaker had held, or done. */
static gboolean
says_now (const CpActReader *self)
{
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  for (guint32 t = MAX (cue.first, 1) - 1; t < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (strcmp (text->tokens[t].norm, "now") == 0)
      return TRUE;
  return FALSE;
}

/* Whether the speaker tells of himself in the words up to @place or soon after. */
static gboolean
tells_of_self (const CpActReader *self,
               guint              place)
{
  if (says_now (self))
    return TRUE;
  for (guint i = 0; i < MIN (self->profile->tokens->len, place + 12); i++)
    if (g_strv_contains ((const char *const[]){ "i", "we", "me", "us", "my", "our", "ours", "mine", NULL }, cp_act_norm (self, i)))
      return TRUE;
  return FALSE;
}

/** cp_act_is_phrase: Returns: whether words at @place say what they do, from the table of them: "I was wrong", "that is nonsense" */
gboolean
cp_act_is_phrase (const CpActReader *self,
                  guint              place,
                  CpAct             *act)
{
  const CpActPhrases *phrases = cp_language_get_act_phrases (self->builder->language);
  const CpToken *token = cp_act_token (self, place);
  const GPtrArray *lists[] = { cp_act_phrases_find (phrases, token->norm),
                               strcmp (token->norm, token->lemma) == 0 ? NULL : cp_act_phrases_find (phrases, token->lemma) };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; lists[l] != NULL && i < lists[l]->len; i++)
      {
        const CpActPhrase *phrase = g_ptr_array_index (lists[l], i);

        if (!stands_at (self, phrase, place) || (phrase->own && !tells_of_self (self, place))
            || (strcmp (phrase->act, CP_ACT_PHRASE_EVADE) == 0 && is_own_matter (self, place + g_strv_length (phrase->words))))
          continue;
        self->profile->evades = strcmp (phrase->act, CP_ACT_PHRASE_EVADE) == 0;
        return cp_act_from_nick (self->profile->evades ? "other" : phrase->act, act);
      }
  return FALSE;
}

/** cp_act_has_phrase: Returns: whether any of the words are some that say what they do: "described it as “exactly what we asked for”" */
gboolean
cp_act_has_phrase (const CpActReader *self,
                   CpAct             *act)
{
  guint n = MIN (self->profile->tokens->len, CP_ACT_REACH);

  for (guint i = 0; i < n; i++)
    if (cp_act_is_phrase (self, i, act))
      return TRUE;
  return FALSE;
}
