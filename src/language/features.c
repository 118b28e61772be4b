/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/features.h"

#include <string.h>

#define LONGEST_SUFFIX 4
#define LONGEST_PREFIX 3
#define LONGEST_SHAPE 10

static guint32
hash_bytes (guint32     seed,
            const char *bytes,
            gsize       n_bytes)
{
  guint32 hash = 2166136261u ^ (seed * 0x9e3779b9u);

  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ (guchar) (g_ascii_isdigit (bytes[i]) ? '0' : bytes[i])) * 16777619u;
  hash ^= hash >> 16;
  hash *= 0x85ebca6bu;
  return hash ^ (hash >> 13);
}

/* Capital, small letter, digit or the mark itself, no class more than twice in a row. */
static guint32
hash_shape (const char *form,
            gboolean    first)
{
  char shape[LONGEST_SHAPE + 1];
  gsize length = 0;

  shape[length++] = first ? '^' : ' ';
  for (const char *p = form; *p != '\0' && length < LONGEST_SHAPE; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char class;

      if (c < 0x80)
        class = g_ascii_isupper ((char) c) ? 'X' : g_ascii_islower ((char) c) ? 'x' : g_ascii_isdigit ((char) c) ? 'd' : (char) c;
      else if (g_unichar_isalpha (c))
        class = g_unichar_isupper (c) ? 'X' : 'x';
      else
        class = g_unichar_isdigit (c) ? 'd' : '?';
      if (length < 3 || shape[length - 1] != class || shape[length - 2] != class)
        shape[length++] = class;
    }
  return hash_bytes (64, shape, length);
}

/**
 * cp_features_of:
 * @form: the word as written
 * @norm: as in #CpToken
 * @flags: as in #CpToken
 * @first: whether it begins a sentence
 *
 * Returns: what the network is told of the word; digits are all one to the hashes
 */
CpFeatures
cp_features_of (const CpVectors *vectors,
                const char      *form,
                const char      *norm,
                guint            flags,
                gboolean         first)
{
  CpFeatures features = { .vector = cp_vectors_find (vectors, norm) };
  gsize length = strlen (norm);
  const char *start = norm, *end = norm + length;
  guint n = 0;

  features.word = hash_bytes (0, norm, length);
  for (guint i = 1; i <= LONGEST_PREFIX; i++)
    {
      if (start < norm + length)
        start = g_utf8_next_char (start);
      features.affixes[n++] = hash_bytes (i, norm, (gsize) (start - norm));
    }
  for (guint i = 1; i <= LONGEST_SUFFIX; i++)
    {
      if (end > norm)
        end = g_utf8_prev_char (end);
      features.affixes[n++] = hash_bytes (16 + i, end, (gsize) (norm + length - end));
    }
  features.affixes[n] = hash_shape (form, first);
  features.signs[0] = features.vector != CP_VECTORS_NONE;
  features.signs[1] = (flags & CP_TOKEN_CAPITAL) != 0;
  features.signs[2] = first;
  features.signs[3] = (flags & CP_TOKEN_SPACE_BEFORE) != 0;
  return features;
}
