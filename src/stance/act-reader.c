/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/act-reader.h"

#include <string.h>

/** cp_act_token: Returns: (transfer none) (nullable): the content's word at @place, %NULL behind its end */
const CpToken *
cp_act_token (const CpActReader *self,
              guint              place)
{
  if (place >= self->profile->tokens->len)
    return NULL;
  return &self->profile->text->tokens[g_array_index (self->profile->tokens, guint32, place)];
}

/** cp_act_norm: Returns: (transfer none): the word at @place in small letters, empty behind the content's end */
const char *
cp_act_norm (const CpActReader *self,
             guint              place)
{
  const CpToken *token = cp_act_token (self, place);

  return token != NULL ? token->norm : "";
}

/** cp_act_cue_is: Returns: whether any word that reports the content is one of @lemmas */
gboolean
cp_act_cue_is (const CpActReader *self,
               const char *const *lemmas)
{
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  for (guint32 t = cue.first; t < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (g_strv_contains (lemmas, text->tokens[t].lemma))
      return TRUE;
  return FALSE;
}

/** cp_act_holds: Returns: whether a word of the class stands in what is looked at of the content */
gboolean
cp_act_holds (const CpActReader *self,
              CpLexClass         lex_class)
{
  for (guint i = 0; i < MIN (self->profile->tokens->len, CP_ACT_REACH); i++)
    {
      const CpToken *token = cp_act_token (self, i);

      if (cp_lexicon_has (self->builder->lexicon, token->lemma, lex_class))
        return TRUE;
    }
  return FALSE;
}

/** cp_act_names_own_party: Returns: whether a word is the name of the speaker's party, or a part of it, or says that something is of that state */
gboolean
cp_act_names_own_party (const CpActReader *self,
                        const CpToken     *word)
{
  const CpModel *model = self->builder->model;
  const char *party = self->s->party >= 0 ? ((CpModelParty *) g_ptr_array_index (model->parties, (guint) self->s->party))->name : NULL;
  const CpEntry *of;

  if (party == NULL || word == NULL || (word->flags & CP_TOKEN_CAPITAL) == 0 || strlen (word->form) < 2)
    return FALSE;
  of = cp_knowledge_adjective (self->builder->knowledge, word->form);
  if (of == NULL)
    of = cp_knowledge_find (self->builder->knowledge, word->form);
  return strstr (party, word->form) != NULL || (of != NULL && strstr (party, of->name) != NULL);
}
