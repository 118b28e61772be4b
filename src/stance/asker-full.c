/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

/* A name in full has so many words before its noun. */
#define MOST_BEFORE 2

/* "chemical", "pay": tells which attack, which offer; "last" and "new" do not. */
static gboolean
tells_which (const CpLexicon *lexicon,
             const CpText    *text,
             guint32          token)
{
  static const char *const passing[] = { "new", "old", "first", "last", "latest", "recent", "next", "other", "same", "such", "whole", "main",
                                         "big", "great", "little", "late", "early", "further", "own", "final", "original", "previous",
                                         "current", "present", "future", "second", "third", "full", "possible", "good", "bad", NULL };
  const CpToken *word = &text->tokens[token];

  if (word->dep == CP_DEP_COMPOUND)
    return word->pos == CP_POS_NOUN;
  return word->dep == CP_DEP_AMOD && word->pos == CP_POS_ADJ && word->inflection == CP_FORM_NONE
         && !g_strv_contains (passing, word->norm) && !cp_lexicon_has (lexicon, word->lemma, CP_LEX_BAD)
         && !cp_lexicon_has (lexicon, word->lemma, CP_LEX_GOOD) && (word->flags & CP_TOKEN_QUOTED) == 0;
}

static char *
name_at (const CpText    *text,
         const CpLexicon *lexicon,
         guint32          noun)
{
  guint32 first = noun;
  GString *name;

  while (first > 0 && noun - first < MOST_BEFORE && text->tokens[first - 1].sentence == text->tokens[noun].sentence
         && tells_which (lexicon, text, first - 1))
    first--;
  if (first == noun || (first > 0 && strcmp (text->tokens[first - 1].norm, "-") == 0))
    return NULL;
  name = g_string_new (NULL);
  for (guint32 t = first; t <= noun; t++)
    g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", text->tokens[t].norm);
  return g_string_free (name, FALSE);
}

/**
 * cp_full_name:
 * @noun: a token that names a thing by one word, "attack"
 *
 * Returns: (transfer full) (nullable): what the text calls it most often in more words, "chemical attack"; %NULL where it does not
 */
char *
cp_full_name (const CpText    *text,
              const CpLexicon *lexicon,
              guint32          noun)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CpToken *wanted = &text->tokens[noun];
  const char *best = NULL;
  guint most = 0;

  for (guint32 t = 0; t < text->n_tokens; t++)
    {
      const CpToken *token = &text->tokens[t];
      char *name;
      guint n;

      if (token->pos != CP_POS_NOUN || strcmp (token->lemma, wanted->lemma) != 0 || token->inflection != wanted->inflection)
        continue;
      name = name_at (text, lexicon, t);
      if (name == NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1;
      g_hash_table_replace (counts, name, GUINT_TO_POINTER (n));
      if (n > most)
        {
          most = n;
          best = name;
        }
      else if (best != NULL && strcmp (best, name) == 0)
        best = name;
    }
  return g_strdup (best);
}
