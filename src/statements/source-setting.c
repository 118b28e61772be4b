/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/source.h"

#include "statements/words.h"

/**
 * cp_source_behind_setting:
 *
 * Returns: @tokens without what a preposition before the subject tells, where no comma parts them: "For a month | the company", "In Wednesday's
 *   interview | the chief"
 */
CpRange
cp_source_behind_setting (const CpText *text,
                          CpRange       tokens)
{
  CpRange sentence;

  if (tokens.last < tokens.first + 3 || tokens.first == 0)
    return tokens;
  sentence = text->sentences[text->tokens[tokens.first].sentence].tokens;
  if (tokens.first > sentence.first + 3
      || !(text->tokens[tokens.first - 1].pos == CP_POS_ADP || cp_word_is (&text->tokens[tokens.first], " 's ")))
    return tokens;
  for (guint32 i = tokens.first + 1; i + 1 < tokens.last; i++)
    if (cp_word_is (&text->tokens[i], " the a an its his her their ") && text->tokens[i - 1].pos == CP_POS_NOUN
        && !cp_word_is (&text->tokens[i - 1], " half all both part "))
      return (CpRange){ i, tokens.last };
  return tokens;
}
