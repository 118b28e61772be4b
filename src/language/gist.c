/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/gist.h"

#include <math.h>

/* A word of no higher rarity stands in articles on anything. */
#define COMMON 5.5f
/* Of fewer words an article has, each weighs more: a short note can have few of a long report's. */
#define SHORT 60

typedef struct
{
  guint hash; /* of the word */
  float weight;
} Word;

struct _CpGist
{
  GArray *words; /* Word, by hash; as a vector one long */
};

static gboolean
tells (const CpToken *token)
{
  return token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_VERB || token->pos == CP_POS_ADJ;
}

/* How often the text has each word that may tell: dictionary form → its count. */
static GHashTable *
count_words (const CpText *text)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < text->n_tokens; i++)
    {
      const CpToken *token = &text->tokens[i];

      if (tells (token) && token->lemma != NULL)
        g_hash_table_insert (counts, (gpointer) token->lemma,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, token->lemma)) + 1));
    }
  return counts;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  const Word *x = a, *y = b;

  return x->hash != y->hash ? (x->hash < y->hash ? -1 : 1) : x->weight < y->weight ? -1 : x->weight > y->weight;
}

static void
make_one_long (GArray *words)
{
  float squares = 0;

  for (guint i = 0; i < words->len; i++)
    squares += g_array_index (words, Word, i).weight * g_array_index (words, Word, i).weight;
  for (guint i = 0; i < words->len; i++)
    g_array_index (words, Word, i).weight /= sqrtf (squares);
}

/** cp_gist_new: Returns: (transfer full): what @text is about */
CpGist *
cp_gist_new (const CpLanguage *language,
             const CpText     *text)
{
  CpGist *self = g_new (CpGist, 1);
  g_autoptr (GHashTable) counts = count_words (text);
  GHashTableIter iter;
  gpointer lemma, count;

  self->words = g_array_sized_new (FALSE, FALSE, sizeof (Word), g_hash_table_size (counts));
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &lemma, &count))
    {
      float rarity = cp_language_rarity (language, lemma) - COMMON;

      if (rarity > 0)
        g_array_append_val (self->words, ((Word){ g_str_hash (lemma), rarity * (1 + logf ((float) GPOINTER_TO_UINT (count))) }));
    }
  g_array_sort (self->words, compare_words);
  make_one_long (self->words);
  return self;
}

/** cp_gist_free: frees @self */
void
cp_gist_free (CpGist *self)
{
  g_array_unref (self->words);
  g_free (self);
}

/**
 * cp_gist_likeness:
 *
 * Returns: how far two articles have their telling words in common, from 0: the cosine of their words' weights, more where one is short;
 *   1 where one has none
 */
float
cp_gist_likeness (const CpGist *self,
                  const CpGist *other)
{
  guint i = 0, j = 0, fewer = MIN (self->words->len, other->words->len);
  float sum = 0;

  if (fewer == 0)
    return 1;
  while (i < self->words->len && j < other->words->len)
    {
      const Word *x = &g_array_index (self->words, Word, i), *y = &g_array_index (other->words, Word, j);

      if (x->hash == y->hash)
        {
          sum += x->weight * y->weight;
          i++;
          j++;
        }
      else if (x->hash < y->hash)
        i++;
      else
        j++;
    }
  return fewer < SHORT ? sum * sqrtf (SHORT / (float) fewer) : sum;
}
