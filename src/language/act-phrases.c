/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/act-phrases.h"

#include <string.h>

#include "language/table.h"

struct _CpActPhrases
{
  GHashTable *phrases; /* the first word → GPtrArray of CpActPhrase, the longest first */
};

static void
phrase_free (gpointer data)
{
  CpActPhrase *phrase = data;

  g_strfreev (phrase->words);
  g_free (phrase->act);
  g_free (phrase);
}

static gint
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const CpActPhrase *x = *(CpActPhrase *const *) a, *y = *(CpActPhrase *const *) b;

  return (gint) g_strv_length (y->words) - (gint) g_strv_length (x->words);
}

static gboolean
read_phrase (char   **columns,
             gpointer user_data)
{
  CpActPhrases *self = user_data;
  CpActPhrase *phrase;
  GPtrArray *same;

  if (*columns[0] == '\0' || *columns[1] == '\0' || (*columns[2] != '\0' && strcmp (columns[2], "own") != 0))
    return FALSE;
  phrase = g_new0 (CpActPhrase, 1);
  phrase->words = g_strsplit (columns[0], " ", -1);
  phrase->act = g_strdup (columns[1]);
  phrase->own = *columns[2] != '\0';
  same = g_hash_table_lookup (self->phrases, phrase->words[0]);
  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func (phrase_free);
      g_hash_table_insert (self->phrases, g_strdup (phrase->words[0]), same);
    }
  g_ptr_array_add (same, phrase);
  g_ptr_array_sort (same, compare_lengths);
  return TRUE;
}

/**
 * cp_act_phrases_load:
 * @path: the table, as described at its head
 *
 * Returns: (transfer full) (nullable): the phrases, or %NULL with a #GFileError
 */
CpActPhrases *
cp_act_phrases_load (const char *path,
                     GError    **error)
{
  g_autoptr (CpActPhrases) self = g_new0 (CpActPhrases, 1);

  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  if (!cp_table_read (path, 3, read_phrase, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** cp_act_phrases_free: frees @self */
void
cp_act_phrases_free (CpActPhrases *self)
{
  g_hash_table_unref (self->phrases);
  g_free (self);
}

/** cp_act_phrases_find: Returns: (transfer none) (nullable): the phrases that begin with a word, the longest first */
const GPtrArray *
cp_act_phrases_find (const CpActPhrases *self,
                     const char         *first)
{
  return g_hash_table_lookup (self->phrases, first);
}
