/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words whose capital tells of no name: "Support for the guides has come", "Warehouse manager Ana Lind". */
#include "statements/plain.h"

#include <math.h>

#include "statements/describe.h"
#include "statements/words.h"

/* A noun that general English knows at all (by rank) says what it is; names that are tagged as nouns are rarer. */
#define KNOWN_RANK 60000

/** cp_plain_is_place: Returns: whether any word has a capital where @token stands: at the head of a sentence, a quotation or a bracket */
gboolean
cp_plain_is_place (const CpText *text,
                   guint32       token)
{
  guint32 first = text->sentences[text->tokens[token].sentence].tokens.first;

  return token == first || cp_word_is_quote (&text->tokens[token - 1]) || cp_word_among (text->tokens[token - 1].norm, " ( [ : - – — ");
}

/** cp_plain_is_known: Returns: whether general English knows a word; names that are tagged as nouns are rarer */
gboolean
cp_plain_is_known (const CpLanguage *language,
                   const CpToken    *word)
{
  return cp_language_rarity (language, word->norm) < logf (KNOWN_RANK);
}

/** cp_plain_is_noun: Returns: whether a word with a capital is a noun with one for its place; names are tagged otherwise, or unknown */
gboolean
cp_plain_is_noun (const CpStage *self,
                  guint32        token)
{
  const CpToken *noun = &self->text->tokens[token];

  return noun->pos == CP_POS_NOUN && cp_plain_is_place (self->text, token) && !cp_describe_is_acronym (noun->form)
         && cp_plain_is_known (self->language, noun);
}
