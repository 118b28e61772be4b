/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/when-words.h"

#include <string.h>

#include "language/table.h"

#define NOT_OF_CLASS G_MININT8

typedef struct
{
  gint8 values[CP_N_WHEN_CLASSES];
} Word;

struct _CpWhenWords
{
  GHashTable *words; /* char* → Word */
};

static const char *const class_names[CP_N_WHEN_CLASSES] = {
  [CP_WHEN_MONTH] = "month",   [CP_WHEN_MONTH_WORD] = "month-word", [CP_WHEN_WEEKDAY] = "weekday",
  [CP_WHEN_NUMBER] = "number", [CP_WHEN_ORDINAL] = "ordinal",       [CP_WHEN_UNIT] = "unit",
  [CP_WHEN_DAY] = "day",       [CP_WHEN_PART] = "part",             [CP_WHEN_SHIFT] = "shift",
  [CP_WHEN_STORY] = "story",   [CP_WHEN_AGO] = "ago",               [CP_WHEN_EARLIER] = "earlier",
  [CP_WHEN_LATER] = "later",   [CP_WHEN_BEFORE] = "before",         [CP_WHEN_AFTER] = "after",
  [CP_WHEN_EDGE] = "edge",     [CP_WHEN_ENTERS] = "enters",         [CP_WHEN_BOUND] = "bound",
  [CP_WHEN_FUTURE] = "future", [CP_WHEN_CONDITION] = "condition",
};

static gboolean
read_word (char   **columns,
           gpointer user_data)
{
  CpWhenWords *self = user_data;
  gint64 value;

  if (*columns[0] == '\0' || !g_ascii_string_to_signed (columns[2], 10, -100, 100, &value, NULL))
    return FALSE;
  for (guint i = 0; i < CP_N_WHEN_CLASSES; i++)
    if (strcmp (columns[1], class_names[i]) == 0)
      {
        Word *word = g_hash_table_lookup (self->words, columns[0]);

        if (word == NULL)
          {
            word = g_new (Word, 1);
            memset (word->values, NOT_OF_CLASS, sizeof word->values);
            g_hash_table_insert (self->words, g_strdup (columns[0]), word);
          }
        word->values[i] = (gint8) value;
        return TRUE;
      }
  return FALSE;
}

/**
 * cp_when_words_load:
 * @path: the table, as described at its head
 *
 * Returns: (transfer full) (nullable): the words, or %NULL with a #GFileError
 */
CpWhenWords *
cp_when_words_load (const char *path,
                    GError    **error)
{
  g_autoptr (CpWhenWords) self = g_new0 (CpWhenWords, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!cp_table_read (path, 3, read_word, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** cp_when_words_free: frees @self */
void
cp_when_words_free (CpWhenWords *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

/** cp_when_words_find: Returns: whether the word, in lower case, is of a class; with its value there */
gboolean
cp_when_words_find (const CpWhenWords *self,
                    const char        *norm,
                    CpWhenClass        when_class,
                    int               *value)
{
  const Word *word = g_hash_table_lookup (self->words, norm);

  if (word == NULL || word->values[when_class] == NOT_OF_CLASS)
    return FALSE;
  if (value != NULL)
    *value = word->values[when_class];
  return TRUE;
}
