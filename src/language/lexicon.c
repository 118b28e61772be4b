/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/lexicon.h"

#include <string.h>

/* A word as it is read: under another word, and perhaps turned round. */
typedef struct
{
  const char *word;
  int         sign;
} Reading;

struct _CpLexicon
{
  GStringChunk *strings;
  GHashTable   *classes;   /* lemma → bits 1 << CpLexClass */
  GHashTable   *canonical; /* lemma → Reading */
};

static const char *const class_nicks[] = {
  "plain", "negator", "reverser", "stopper", "backer", "bad", "good", "evasion", "anaphor", "event", "reply", "joining", "contrary",
  "opening", "aside", "contrast", "when", "blame", "measure", "assault", "articled", "held", "turned", "standing",
  "inquiry", "guarded", "empty",
};

typedef void (*LineFunc) (CpLexicon *self, const char *key, const char *word);

static void
add_class (CpLexicon  *self,
           const char *key,
           const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (class_nicks); i++)
    if (strcmp (class_nicks[i], key) == 0)
      {
        guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (self->classes, word)) | 1u << i;

        g_hash_table_insert (self->classes, g_string_chunk_insert_const (self->strings, word), GUINT_TO_POINTER (bits));
      }
}

static void
add_reading (CpLexicon  *self,
             const char *key,
             const char *word,
             int         sign)
{
  Reading *reading;

  if (g_hash_table_contains (self->canonical, word))
    return;
  reading = g_new (Reading, 1);
  reading->word = g_string_chunk_insert_const (self->strings, key);
  reading->sign = sign;
  g_hash_table_insert (self->canonical, g_string_chunk_insert_const (self->strings, word), reading);
}

static void
add_antonym (CpLexicon  *self,
             const char *key,
             const char *word)
{
  add_reading (self, key, word, -1);
}

static void
add_synonym (CpLexicon  *self,
             const char *key,
             const char *word)
{
  add_reading (self, key, word, 1);
}

static gboolean
read_table (CpLexicon  *self,
            const char *directory,
            const char *name,
            LineFunc    add,
            GError    **error)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      char *tab = strchr (*line, '\t');
      g_auto (GStrv) words = NULL;

      if (**line == '#' || tab == NULL)
        continue;
      *tab = '\0';
      words = g_strsplit (tab + 1, " ", -1);
      for (char **word = words; *word != NULL; word++)
        if (**word != '\0')
          add (self, *line, *word);
    }
  return TRUE;
}

/**
 * cp_lexicon_load:
 * @directory: the language's folder
 *
 * Returns: (transfer full) (nullable): the tables, or %NULL where one cannot be read
 */
CpLexicon *
cp_lexicon_load (const char *directory,
                 GError    **error)
{
  g_autoptr (CpLexicon) self = g_new0 (CpLexicon, 1);

  self->strings = g_string_chunk_new (4096);
  self->classes = g_hash_table_new (g_str_hash, g_str_equal);
  self->canonical = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (!read_table (self, directory, "stance.tsv", add_class, error)
      || !read_table (self, directory, "empty.tsv", add_class, error)
      || !read_table (self, directory, "antonyms.tsv", add_antonym, error)
      || !read_table (self, directory, "synonyms.tsv", add_synonym, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** cp_lexicon_free: frees the tables */
void
cp_lexicon_free (CpLexicon *self)
{
  g_clear_pointer (&self->classes, g_hash_table_unref);
  g_clear_pointer (&self->canonical, g_hash_table_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self);
}

/** cp_lexicon_has: Returns: whether @lemma is in @lex_class; a word may be in several */
gboolean
cp_lexicon_has (const CpLexicon *self,
                const char      *lemma,
                CpLexClass      lex_class)
{
  return (cp_lexicon_classes (self, lemma) & 1u << lex_class) != 0;
}

/** cp_lexicon_classes: Returns: all classes that @lemma is in, bit 1 << CpLexClass for each */
guint
cp_lexicon_classes (const CpLexicon *self,
                    const char      *lemma)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->classes, lemma));
}

/**
 * cp_lexicon_canonical:
 * @sign: (out) (optional): -1 where the word says the contrary of the one returned
 *
 * Returns: (transfer none): the word that @lemma is read as, itself where no table has it
 */
const char *
cp_lexicon_canonical (const CpLexicon *self,
                      const char      *lemma,
                      int             *sign)
{
  const Reading *reading = g_hash_table_lookup (self->canonical, lemma);

  if (sign != NULL)
    *sign = reading != NULL ? reading->sign : 1;
  return reading != NULL ? reading->word : lemma;
}
