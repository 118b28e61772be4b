/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/retag-private.h"

#include <math.h>

/* No word of general English is a name for being written as one: by its rank. */
#define COMMON_RANK 20000

/* Whether the tagger took a word for one that is no name, and knows hardly anything of it. */
static gboolean
may_be_name (const CpRetag *self,
             const CpToken *token)
{
  return (token->flags & CP_TOKEN_CAPITAL) != 0
         && (token->pos == CP_POS_ADV || token->pos == CP_POS_ADJ || token->pos == CP_POS_X || token->pos == CP_POS_INTJ)
         && cp_vectors_rarity (self->vectors, token->norm) > logf (COMMON_RANK);
}

/**
 * cp_retag_names:
 *
 * "said Ana Quenton. … | Quenton was away": what is a name within a sentence is one at the head of another.
 */
void
cp_retag_names (CpRetag *self)
{
  CpText *text = self->text;
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 1; i < text->n_tokens; i++)
    if (text->tokens[i].pos == CP_POS_PROPN && text->tokens[i].sentence == text->tokens[i - 1].sentence)
      g_hash_table_add (names, (gpointer) text->tokens[i].form);
  for (guint32 s = 0; s < text->n_sentences && g_hash_table_size (names) > 0; s++)
    {
      CpRange sentence = text->sentences[s].tokens;
      CpToken *first = &text->tokens[sentence.first];

      if (sentence.last <= sentence.first || !may_be_name (self, first) || !g_hash_table_contains (names, first->form))
        continue;
      first->pos = CP_POS_PROPN;
      first->inflection = CP_FORM_SINGULAR;
      cp_lemmas_fill_one (self->lemmas, self->vectors, text, first);
    }
}
