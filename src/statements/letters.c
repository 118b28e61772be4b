/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters for which a name goes: "the Ski Instructors of Norland (SIN)". */
#include <string.h>

#include "statements/letters.h"
#include "statements/words.h"

/* How far, in tokens, the letters of a name stand behind its first word. */
#define REACH 14

/* What may stand behind the name for which the letters go: "Amalgamated Transit Union | Local 113", "Associated British Foods | plc". */
#define BEHIND " Local Lodge Branch Ltd Limited plc PLC Plc Inc Corp Corporation Group AG SA Canada Australia Scotland Wales Ireland Kenya Nigeria India "

/* Whether a name may end before @word, as it goes by its letters. */
static gboolean
is_behind_name (const char *word)
{
  g_auto (GStrv) words = g_strsplit (word, " ", 2);

  return cp_word_among (words[0], BEHIND);
}

/** cp_letters_spell: Returns: whether @letters, "CAA" or "SAG-AFTRA", are the first of each capital word of @name */
gboolean
cp_letters_spell (const char *letters,
                  const char *name)
{
  const char *at = letters;

  for (const char *word = name; word != NULL; word = strpbrk (word, " -"))
    {
      word += strspn (word, " -");
      if (!g_unichar_isupper (g_utf8_get_char (word)))
        continue;
      if (*at == '\0' && at > letters + 2 && is_behind_name (word))
        return TRUE;
      if (*at == '.' || *at == '-')
        at++;
      if (*at++ != *word)
        return FALSE;
    }
  return *at == '\0' || (*at == '.' && at[1] == '\0');
}

/* What stands in names beside their capitals. */
static gboolean
may_be_inside (const CpText *text,
               guint32       i)
{
  return cp_word_is_capital (&text->tokens[i]) || cp_word_among (text->tokens[i].norm, " of for and the & in on against - ' 's ");
}

/** cp_letters_end: Returns: where the name ends that begins at @token and is followed by the letters it goes by in brackets; @token for none */
guint32
cp_letters_end (const CpText *text,
                guint32       token)
{
  guint32 end = MIN (text->sentences[text->tokens[token].sentence].tokens.last, token + REACH), at = token;
  g_autofree char *name = NULL;
  const char *letters;

  while (at < end && may_be_inside (text, at))
    at++;
  if (at < token + 2 || at + 2 >= text->n_tokens || strcmp (text->tokens[at].norm, "(") != 0 || strcmp (text->tokens[at + 2].norm, ")") != 0)
    return token;
  letters = text->tokens[at + 1].form;
  name = cp_describe_words (text, (CpRange){ token, at });
  return strlen (letters) > 1 && cp_describe_is_acronym (letters) && cp_letters_spell (letters, name) ? at : token;
}
