/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/amount-words.h"

#include <string.h>

#include "language/table.h"

typedef struct
{
  CpAmountWord kind;
  double       value;
} Word;

struct _CpAmountWords
{
  GHashTable *words; /* char* → Word */
};

static const char *const kind_names[CP_N_AMOUNT_WORDS] = {
  [CP_AMOUNT_WORD_NUMBER] = "number",   [CP_AMOUNT_WORD_ONCE] = "once",   [CP_AMOUNT_WORD_TIMES] = "times",
  [CP_AMOUNT_WORD_PERCENT] = "percent", [CP_AMOUNT_WORD_SHARE] = "share", [CP_AMOUNT_WORD_HALF] = "half",
};

static gboolean
read_word (char   **columns,
           gpointer user_data)
{
  CpAmountWords *self = user_data;
  double value = g_ascii_strtod (columns[2], NULL);

  if (*columns[0] == '\0' || value <= 0)
    return FALSE;
  for (guint i = 0; i < CP_N_AMOUNT_WORDS; i++)
    if (strcmp (columns[1], kind_names[i]) == 0)
      {
        Word word = { (CpAmountWord) i, value };

        g_hash_table_insert (self->words, g_strdup (columns[0]), g_memdup2 (&word, sizeof word));
        return TRUE;
      }
  return FALSE;
}

/**
 * cp_amount_words_load:
 * @path: the table, as described at its head
 *
 * Returns: (transfer full) (nullable): the words, or %NULL with a #GFileError
 */
CpAmountWords *
cp_amount_words_load (const char *path,
                      GError    **error)
{
  g_autoptr (CpAmountWords) self = g_new0 (CpAmountWords, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!cp_table_read (path, 3, read_word, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** cp_amount_words_free: frees @self */
void
cp_amount_words_free (CpAmountWords *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

/** cp_amount_words_find: Returns: whether the word, in lower case, is of @kind; with its value */
gboolean
cp_amount_words_find (const CpAmountWords *self,
                      const char          *norm,
                      CpAmountWord         kind,
                      double              *value)
{
  const Word *word = g_hash_table_lookup (self->words, norm);

  if (word == NULL || word->kind != kind)
    return FALSE;
  if (value != NULL)
    *value = word->value;
  return TRUE;
}
