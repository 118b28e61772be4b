/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/vectors.h"

#include <math.h>
#include <string.h>

#include "language/blob.h"
#include "language/language.h"

struct _CpVectors
{
  CpBlob *blob;
  guint32 n_words;
  guint32 n_slots;
  guint32 n_ranks;
  const guint32 *starts; /* n_words + 1 */
  const guint32 *ranks;
  const guint32 *slots;
  const char *letters;
  const gint8 *vectors;
};

/** cp_vectors_hash: Returns: where the search for a word begins in the slots */
guint32
cp_vectors_hash (const char *word,
                 gsize       length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) word[i]) * 16777619u;
  return hash ^ (hash >> 15);
}

static gboolean
read_sections (CpVectors *self)
{
  const guint32 *counts = cp_blob_take (self->blob, 4 * sizeof *counts);

  if (counts == NULL)
    return FALSE;
  self->n_words = GUINT32_FROM_LE (counts[0]);
  self->n_slots = GUINT32_FROM_LE (counts[1]);
  self->n_ranks = GUINT32_FROM_LE (counts[2]);
  if (GUINT32_FROM_LE (counts[3]) != CP_VECTOR_SIZE || self->n_words > G_MAXINT32 / CP_VECTOR_SIZE
      || self->n_slots <= self->n_words || (self->n_slots & (self->n_slots - 1)) != 0)
    return FALSE;

  self->starts = cp_blob_take (self->blob, (self->n_words + 1) * sizeof *self->starts);
  self->ranks = cp_blob_take (self->blob, self->n_words * sizeof *self->ranks);
  self->slots = cp_blob_take (self->blob, self->n_slots * sizeof *self->slots);
  if (self->starts == NULL || self->ranks == NULL || self->slots == NULL)
    return FALSE;
  self->letters = cp_blob_take (self->blob, GUINT32_FROM_LE (self->starts[self->n_words]));
  self->vectors = cp_blob_take (self->blob, (gsize) self->n_words * CP_VECTOR_SIZE);
  return self->letters != NULL && self->vectors != NULL && cp_blob_is_done (self->blob);
}

/* Every number that leads somewhere leads inside the file, and an empty slot ends every search. */
static gboolean
check_sections (const CpVectors *self)
{
  guint32 n_empty = 0;

  if (GUINT32_FROM_LE (self->starts[0]) != 0)
    return FALSE;
  for (guint32 i = 0; i < self->n_words; i++)
    if (GUINT32_FROM_LE (self->starts[i]) > GUINT32_FROM_LE (self->starts[i + 1]))
      return FALSE;
  for (guint32 i = 0; i < self->n_slots; i++)
    {
      if (GUINT32_FROM_LE (self->slots[i]) > self->n_words)
        return FALSE;
      n_empty += self->slots[i] == 0;
    }
  return n_empty > 0;
}

/** cp_vectors_load: Returns: (transfer full): the vectors of a file, or %NULL with #CpLanguageError */
CpVectors *
cp_vectors_load (const char *path,
                 GError    **error)
{
  g_autoptr (CpVectors) self = g_new0 (CpVectors, 1);

  self->blob = cp_blob_open (path, CP_VECTORS_MAGIC, CP_VECTORS_VERSION, error);
  if (self->blob == NULL)
    return NULL;
  if (!read_sections (self) || !check_sections (self))
    {
      cp_blob_set_broken (self->blob, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/** cp_vectors_free: frees the vectors */
void
cp_vectors_free (CpVectors *self)
{
  g_clear_pointer (&self->blob, cp_blob_free);
  g_free (self);
}

/** cp_vectors_find: Returns: the number of @word, in lower case, or %CP_VECTORS_NONE */
guint32
cp_vectors_find (const CpVectors *self,
                 const char      *word)
{
  gsize length = strlen (word);

  for (guint32 slot = cp_vectors_hash (word, length);; slot++)
    {
      guint32 entry = GUINT32_FROM_LE (self->slots[slot & (self->n_slots - 1)]);
      guint32 start;

      if (entry == 0)
        return CP_VECTORS_NONE;
      start = GUINT32_FROM_LE (self->starts[entry - 1]);
      if (GUINT32_FROM_LE (self->starts[entry]) - start == length && memcmp (self->letters + start, word, length) == 0)
        return entry - 1;
    }
}

/** cp_vectors_get: Returns: (transfer none): the CP_VECTOR_SIZE numbers of a word, not of unit length */
const gint8 *
cp_vectors_get (const CpVectors *self,
                guint32          index)
{
  return self->vectors + (gsize) index * CP_VECTOR_SIZE;
}

static gint32
dot (const gint8 *a,
     const gint8 *b)
{
  gint32 sum = 0;

  for (guint i = 0; i < CP_VECTOR_SIZE; i++)
    sum += (gint32) a[i] * b[i];
  return sum;
}

/** cp_vectors_scale: Returns: what the numbers of cp_vectors_get() are multiplied with to be of unit length */
float
cp_vectors_scale (const CpVectors *self,
                  guint32          index)
{
  const gint8 *vector = cp_vectors_get (self, index);
  gint32 square = dot (vector, vector);

  return square > 0 ? 1.0f / sqrtf ((float) square) : 0.0f;
}

/** cp_vectors_similarity: Returns: the cosine of two words' vectors */
float
cp_vectors_similarity (const CpVectors *self,
                       guint32          a,
                       guint32          b)
{
  const gint8 *first = cp_vectors_get (self, a), *second = cp_vectors_get (self, b);
  float squares = (float) dot (first, first) * (float) dot (second, second);

  return squares > 0 ? (float) dot (first, second) / sqrtf (squares) : 0.0f;
}

/** cp_vectors_rarity: Returns: the natural logarithm of a word's rank, that of the whole vocabulary for an unknown word */
float
cp_vectors_rarity (const CpVectors *self,
                   const char      *word)
{
  guint32 index = cp_vectors_find (self, word);
  guint32 rank = index == CP_VECTORS_NONE ? self->n_ranks : GUINT32_FROM_LE (self->ranks[index]);

  return logf ((float) (MAX (rank, 1)));
}
