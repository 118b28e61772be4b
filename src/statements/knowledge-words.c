/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "statements/knowledge-private.h"

/** cp_knowledge_is_capitals: Returns: whether the words have letters, and these are all capitals */
gboolean
cp_knowledge_is_capitals (const char *words)
{
  gboolean letters = FALSE;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_islower (c))
        return FALSE;
      letters |= g_unichar_isupper (c);
    }
  return letters;
}

/**
 * cp_knowledge_tidy:
 *
 * Returns: (transfer full): @words with straight quotation marks, plain hyphens without spaces beside them, single white space and no
 *   article in front
 */
char *
cp_knowledge_tidy (const char *words)
{
  GString *result = g_string_sized_new (strlen (words) + 1);

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x2019 || c == 0x2018)
        c = '\'';
      else if (c == 0x2010 || c == 0x2011)
        c = '-';
      if (g_ascii_isalnum (c))
        {
          g_string_append_c (result, (char) c);
          continue;
        }
      if (g_unichar_isspace (c))
        {
          if (result->len > 0 && result->str[result->len - 1] != ' ' && result->str[result->len - 1] != '-')
            g_string_append_c (result, ' ');
          continue;
        }
      if (c == '-' && result->len > 0 && result->str[result->len - 1] == ' ')
        g_string_truncate (result, result->len - 1);
      g_string_append_unichar (result, c);
    }
  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);
  if (g_ascii_strncasecmp (result->str, "the ", 4) == 0)
    g_string_erase (result, 0, 4);
  return g_string_free (result, FALSE);
}

/**
 * cp_knowledge_fold:
 *
 * Returns: (transfer full): @words in the form by which the tables compare them: tidied, in lower case, without an article
 */
char *
cp_knowledge_fold (const char *words)
{
  char *tidied = cp_knowledge_tidy (words), *folded;
  gboolean plain = TRUE;

  for (char *at = tidied; *at != '\0' && plain; at++)
    {
      plain = (guchar) *at < 0x80;
      *at = g_ascii_tolower (*at);
    }
  if (plain)
    return tidied;
  folded = g_utf8_strdown (tidied, -1);
  g_free (tidied);
  return folded;
}

/* Most words that are asked for are plain and alone: they need no tidying. */
static gboolean
is_plain (const char *words,
          gsize      *length)
{
  const char *at = words;

  for (; g_ascii_isalnum (*at) || (*at == '-' && at > words); at++)
    ;
  *length = (gsize) (at - words);
  return *at == '\0';
}

static gconstpointer
find_plain (GHashTable *table,
            const char *word,
            gsize       length)
{
  gconstpointer found = g_hash_table_lookup (table, word);
  char lowered[64];
  gboolean changed = FALSE;

  if (found != NULL)
    return found;
  for (gsize i = 0; i <= length; i++)
    {
      lowered[i] = g_ascii_tolower (word[i]);
      changed |= lowered[i] != word[i];
    }
  return changed ? g_hash_table_lookup (table, lowered) : NULL;
}

static gconstpointer
find_untidy (GHashTable *table,
             const char *words)
{
  g_autofree char *tidied = cp_knowledge_tidy (words);
  g_autofree char *lowered = NULL;
  gconstpointer found = g_hash_table_lookup (table, tidied);

  if (found != NULL)
    return found;
  lowered = g_utf8_strdown (tidied, -1);
  return g_hash_table_lookup (table, lowered);
}

/** cp_knowledge_find_cased: Returns: (nullable): what @words name: by exact case where all in capitals, else whatever the case */
gconstpointer
cp_knowledge_find_cased (GHashTable *table,
            const char *words)
{
  gsize length;

  if (is_plain (words, &length) && length < 64)
    return find_plain (table, words, length);
  return find_untidy (table, words);
}
