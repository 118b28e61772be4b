/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/token.h"
#include "language/wordlist.h"

G_BEGIN_DECLS

/**
 * cp_sentence_end:
 * @words: abbreviations, and the words that begin sentences or report speech
 * @tokens: the tokens of one paragraph, their quotation marks found
 * @n_tokens: their number
 * @first: the token that begins the sentence
 *
 * A mark that ends a sentence takes closing quotation marks and brackets with it; after "…?" or "…!" the sentence goes on
 * where a lower-case word or a reporting clause follows. Time grows with the length of the sentence.
 *
 * Returns: the token after the sentence's last
 */
guint32 cp_sentence_end (const CpWordlist *words,
                         const CpToken    *tokens,
                         guint32           n_tokens,
                         guint32           first);

G_END_DECLS
