/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/span.h"
#include "language/wordlist.h"

G_BEGIN_DECLS

/**
 * cp_tokenize:
 * @words: the kinds of words that decide how some are cut
 * @chars: code points of one paragraph
 * @n_chars: their number
 * @pieces: (out): array of #CpSpan that the tokens are appended to, counted from @chars
 *
 * Cuts a paragraph into words and marks as the English Web Treebank does: clitics ("do|n't", "Anna|'s"), hyphenated
 * words except after a prefix ("15|-|year", "co-worker"), abbreviations with their period, addresses whole. The
 * pieces are in order, not empty, do not overlap, and leave out nothing but white space and invisible characters.
 * Time grows with @n_chars.
 */
void cp_tokenize (const CpWordlist *words,
                  const gunichar   *chars,
                  guint32           n_chars,
                  GArray           *pieces);

/** cp_char_is_apostrophe: Returns: whether @c may stand for an apostrophe or a single quotation mark */
static inline gboolean
cp_char_is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == '`' || c == 0x00b4 || c == 0x02bc;
}

/** cp_char_is_dash: Returns: whether @c is a hyphen or a dash of any length */
static inline gboolean
cp_char_is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

G_END_DECLS
