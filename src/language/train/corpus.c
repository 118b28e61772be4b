/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/train/corpus.h"

#include <string.h>

/* Rarer words are left to their vectors and affixes. */
#define LEAST_COUNT 2
#define FORGET 0.4f

typedef struct
{
  const char *name;
  guint count;
} Count;

static gint
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const Count *first = a, *second = b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return strcmp (first->name, second->name);
}

static GPtrArray *
names_by_count (GHashTable *counts)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Count));
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Count count = { key, GPOINTER_TO_UINT (value) };

      g_array_append_val (sorted, count);
    }
  g_array_sort (sorted, compare_counts);
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (names, g_strdup (g_array_index (sorted, Count, i).name));
  return names;
}

static void
count_name (GHashTable *counts,
            const char *name)
{
  guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

  g_hash_table_insert (counts, (gpointer) name, GUINT_TO_POINTER (count + 1));
}

static guint32
word_hash (const CpTreebankWord *word,
           const CpVectors      *vectors)
{
  return cp_features_of (vectors, word->form, word->norm, word->flags, FALSE).word;
}

/** cp_names_new: Returns: (transfer full): the tags, labels and words of a treebank */
CpNames *
cp_names_new (const CpTreebank *treebank,
              const CpVectors  *vectors)
{
  CpNames *self = g_new0 (CpNames, 1);
  g_autoptr (GHashTable) tags = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  self->words = g_hash_table_new (NULL, NULL);
  self->counts = g_hash_table_new (NULL, NULL);
  self->n_rows = 1;
  for (guint i = 0; i < treebank->words->len; i++)
    {
      const CpTreebankWord *word = &g_array_index (treebank->words, CpTreebankWord, i);
      gpointer key = GUINT_TO_POINTER (word_hash (word, vectors));
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key)) + 1;

      count_name (tags, word->tag);
      count_name (labels, word->label);
      g_hash_table_insert (self->counts, key, GUINT_TO_POINTER (count));
      if (count == LEAST_COUNT)
        g_hash_table_insert (self->words, key, GUINT_TO_POINTER (self->n_rows++));
    }
  self->tags = names_by_count (tags);
  self->labels = names_by_count (labels);
  return self;
}

/** cp_names_free: frees the names */
void
cp_names_free (CpNames *self)
{
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->labels);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->counts);
  g_free (self);
}

static GHashTable *
index_names (GPtrArray *names)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < names->len; i++)
    g_hash_table_insert (index, names->pdata[i], GUINT_TO_POINTER (i + 1));
  return index;
}

/* A name that is not known is never right: it gets the number that no name has. */
static guint16
find_name (GHashTable *index,
           const char *name,
           guint       n_names)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (index, name));

  return (guint16) (found > 0 ? found - 1 : n_names);
}

/** cp_corpus_new: Returns: (transfer full): the sentences of a treebank as examples */
CpCorpus *
cp_corpus_new (const CpTreebank *treebank,
               const CpNames    *names,
               const CpVectors  *vectors)
{
  CpCorpus *self = g_new0 (CpCorpus, 1);
  g_autoptr (GHashTable) tags = index_names (names->tags);
  g_autoptr (GHashTable) labels = index_names (names->labels);

  self->examples = g_new0 (CpExample, treebank->words->len);
  self->sentences = g_new0 (CpExampleSentence, treebank->sentences->len);
  self->n_sentences = treebank->sentences->len;
  for (guint s = 0; s < treebank->sentences->len; s++)
    {
      const CpTreebankSentence *sentence = &g_array_index (treebank->sentences, CpTreebankSentence, s);

      self->sentences[s] = (CpExampleSentence){ self->examples + sentence->first, sentence->n_words };
      for (guint32 i = 0; i < sentence->n_words; i++)
        {
          const CpTreebankWord *word = &g_array_index (treebank->words, CpTreebankWord, sentence->first + i);
          CpExample *example = &self->examples[sentence->first + i];
          gpointer key;
          guint count;

          example->features = cp_features_of (vectors, word->form, word->norm, word->flags, i == 0);
          key = GUINT_TO_POINTER (example->features.word);
          count = GPOINTER_TO_UINT (g_hash_table_lookup (names->counts, key));
          example->row = GPOINTER_TO_UINT (g_hash_table_lookup (names->words, key));
          example->forget = FORGET / (FORGET + (float) count);
          if (example->features.vector != CP_VECTORS_NONE)
            {
              example->vector = cp_vectors_get (vectors, example->features.vector);
              example->scale = CP_NET_VECTOR_GAIN * cp_vectors_scale (vectors, example->features.vector);
            }
          example->tag = find_name (tags, word->tag, names->tags->len);
          example->label = find_name (labels, word->label, names->labels->len);
          example->head = word->head == sentence->n_words ? i : word->head;
        }
    }
  return self;
}

/** cp_corpus_free: frees the examples */
void
cp_corpus_free (CpCorpus *self)
{
  g_free (self->examples);
  g_free (self->sentences);
  g_free (self);
}
