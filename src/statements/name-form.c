/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be told of a name by how it is written: whether it is letters, one word, a law's. */
#include <string.h>

#include "statements/describe.h"
#include "statements/name-word.h"
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

/* "the Mineworkers' Convention": what a plural has is a meeting of theirs. */
static gboolean
is_of_members (const CpText *text,
               CpRange       name)
{
  return strcmp (text->tokens[name.last - 1].norm, "convention") == 0 && cp_name_is_of_members (text, name.last - 2);
}

/** cp_describe_is_law: Returns: whether a name is a law's, which says much and speaks for nobody: "the Municipal Finance Management Act" */
gboolean
cp_describe_is_law (const CpText *text,
                    CpRange       name)
{
  return name.last > name.first + 2 && !is_of_members (text, name) && cp_word_among (text->tokens[name.last - 1].norm, " act bill law code treaty convention ordinance regulation protocol constitution ");
}

/** cp_name_is_joined_abroad: Returns: whether a name is what people call themselves in another language: "Units per la República"; but "Renan Costa e Silva" is one of them */
gboolean
cp_name_is_joined_abroad (const CpText *text,
                          CpRange       name)
{
  for (guint32 i = name.first + 1; i + 1 < name.last; i++)
    if (cp_name_is_foreign_joint (text, i))
      return !cp_word_among (text->tokens[i].norm, " y e ") || i == name.first + 1;
  return FALSE;
}

/** cp_name_has_two_last_names: Returns: whether a name is built like a person's with two last names: "Renan Costa e Silva" */
gboolean
cp_name_has_two_last_names (const CpText *text,
                            CpRange       name)
{
  guint32 joint = name.last - 2;

  return name.last >= name.first + 4 && name.last <= name.first + 6 && cp_name_is_foreign_joint (text, joint)
         && cp_word_among (text->tokens[joint].norm, " y e ");
}

/** cp_name_has_members_or_number: Returns: whether a name says whose it is, or which of several: "Teachers' Solidarity", "Local 88" */
gboolean
cp_name_has_members_or_number (const CpText *text,
                               CpRange       name)
{
  for (guint32 i = name.first + 1; i < name.last; i++)
    if (cp_name_is_of_members (text, i))
      return TRUE;
  return g_ascii_isdigit (text->tokens[name.last - 1].form[0]);
}

/* The longest word that goes on with a name behind its hyphen whatever it is, in bytes, and the longest that is no word of English. */
#define MAX_SYLLABLE  4
#define LONG_SYLLABLE 6

/** cp_name_is_syllable: Returns: whether a word may go on with a name behind its hyphen: "Li-wen", "Woo-cheol", but not "London-based" */
gboolean
cp_name_is_syllable (const CpToken *token)
{
  gsize length = strlen (token->form);

  return g_unichar_islower (g_utf8_get_char (token->form)) && (length <= MAX_SYLLABLE || (length <= LONG_SYLLABLE && token->pos == CP_POS_PROPN));
}

/** cp_name_has_syllable: Returns: whether a name is written as people's are in the east of Asia: "Park | Dan-bi", "Kim Woo-cheol" */
gboolean
cp_name_has_syllable (const CpText *text,
                      CpRange       name)
{
  return name.last == name.first + 4 && strcmp (text->tokens[name.last - 2].norm, "-") == 0 && cp_word_is_capital (&text->tokens[name.first])
         && cp_word_is_capital (&text->tokens[name.last - 3]) && cp_name_is_syllable (&text->tokens[name.last - 1]);
}
