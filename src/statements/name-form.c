/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be told of a name by how it is written: whether it is letters, one word, a law's. */
#include <string.h>

#include "statements/describe.h"
#include "statements/words.h"

/** cp_describe_words: Returns: (transfer full): the words of @range as they are written, white space made single */
char *
cp_describe_words (const CpText *text,
                   CpRange       range)
{
  GString *words = g_string_new (NULL);

  for (guint32 i = range.first; i < range.last; i++)
    {
      if (i > range.first && (text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) != 0)
        g_string_append_c (words, ' ');
      g_string_append (words, text->tokens[i].form);
    }
  return g_string_free (words, FALSE);
}

/** cp_describe_is_acronym: Returns: whether a word is letters all in capitals */
gboolean
cp_describe_is_acronym (const char *form)
{
  gboolean letters = FALSE;

  for (; *form != '\0'; form++)
    {
      if (g_ascii_islower (*form) || (guchar) *form >= 0x80)
        return FALSE;
      letters |= g_ascii_isupper (*form);
    }
  return letters;
}

/** cp_describe_is_word: Returns: whether @range is written as one word: "Lind", "Harcourt-Bell" */
gboolean
cp_describe_is_word (const CpText *text,
                     CpRange       range)
{
  for (guint32 i = range.first + 1; i < range.last; i++)
    if ((text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) != 0)
      return FALSE;
  return range.last > range.first;
}

/* How far back, in tokens, it is looked for a name that a word ended. */
#define NAMED_REACH 600

/** cp_describe_is_named: Returns: whether a word at the head of its sentence ended a name before: "the Coastal Front … Front chairman Lind" */
gboolean
cp_describe_is_named (const CpText *text,
                      guint32       token)
{
  for (guint32 i = token; i-- > 1 && token - i < NAMED_REACH;)
    if (strcmp (text->tokens[i].form, text->tokens[token].form) == 0 && cp_word_is_capital (&text->tokens[i - 1])
        && text->tokens[i].sentence == text->tokens[i - 1].sentence)
      return text->tokens[i - 1].pos != CP_POS_DET;
  return FALSE;
}

/** cp_describe_is_law: Returns: whether a name is a law's, which says much and speaks for nobody: "the Municipal Finance Management Act" */
gboolean
cp_describe_is_law (const CpText *text,
                    CpRange       name)
{
  return name.last > name.first + 2 && cp_word_among (text->tokens[name.last - 1].norm, " act bill law code treaty convention ordinance regulation protocol constitution ");
}
