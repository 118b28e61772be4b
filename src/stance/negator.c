/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words that negate deny nothing of what a clause says. */
#include "stance/builder.h"

#include "statements/words.h"

/**
 * cp_negator_closes_list:
 * @token: a word that negates
 *
 * Returns: whether it only says that there is no more than what was told: "in their own waters | and nowhere else", "to the court | and to nobody
 *   else"
 */
gboolean
cp_negator_closes_list (const CpText *text,
                        guint32       token)
{
  /* "no one | else" */
  guint32 before = token, next = token + (cp_word_among (text->tokens[token].norm, " no ") ? 2 : 1);

  if (next >= text->n_tokens || !cp_word_among (text->tokens[token].norm, " nowhere nobody nothing none no ")
      || !cp_word_among (text->tokens[next].norm, " else other more "))
    return FALSE;
  if (before > 0 && text->tokens[before - 1].pos == CP_POS_ADP)
    before--;
  return before > 0 && cp_word_among (text->tokens[before - 1].norm, " and but ");
}
