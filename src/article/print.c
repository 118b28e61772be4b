/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "article/print.h"

#include <string.h>

/* Paragraphs are compared by the runs of so many words that they hold. */
#define RUN 3

/* One of fewer runs than this is too short to tell. */
#define MIN_RUNS 8

/* What is shared of the runs of both together, or of the shorter's, if one is a cut of the other. */
#define SHARED_BY_BOTH 0.5
#define SHARED_BY_SHORTER 0.8

/*
 * Near copies are found by the least values of so many hash functions over their runs (MinHash), two values a band: two
 * paragraphs that share a half of their runs meet in one of the bands in 99 of 100 cases, two that share a tenth in 15.
 * A. Z. Broder, On the resemblance and containment of documents, 1997.
 */
#define VALUES (2 * CP_PRINT_BANDS)

/* The finishing step of MurmurHash3: every bit of the result hangs on every bit of @value. */
static guint64
mix (guint64 value)
{
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  value ^= value >> 33;
  value *= G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);
  return value ^ value >> 33;
}

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  guint64 first = *(const guint64 *) a, second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

/* Each value once, in order. */
static void
sort_once (GArray *runs)
{
  guint n = 0;

  g_array_sort (runs, compare_runs);
  for (guint i = 0; i < runs->len; i++)
    if (n == 0 || g_array_index (runs, guint64, n - 1) != g_array_index (runs, guint64, i))
      g_array_index (runs, guint64, n++) = g_array_index (runs, guint64, i);
  g_array_set_size (runs, n);
}

static GArray *
read_runs (const char *text,
           const char *end)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint64 words[RUN] = { 0 }, word = 0;
  guint n = 0;

  for (const char *p = text; p <= end; p = p < end ? g_utf8_next_char (p) : p + 1)
    {
      gunichar c = p < end ? g_utf8_get_char (p) : ' ';
      guint64 run;

      if (g_unichar_isalnum (c))
        {
          word = (word + g_unichar_tolower (c) + 1) * G_GUINT64_CONSTANT (1099511628211);
          continue;
        }
      if (word == 0 || c == '\'' || c == 0x2019)
        continue;
      memmove (words, words + 1, sizeof words - sizeof *words);
      words[RUN - 1] = word;
      word = 0;
      if (++n < RUN)
        continue;
      run = mix (words[0] + 3 * mix (words[1] + 5 * mix (words[2])));
      g_array_append_val (runs, run);
    }
  sort_once (runs);
  return runs;
}

/** cp_print_read: reads what the stretch of text from @text to @end is known by; to be cleared with cp_print_clear() */
void
cp_print_read (CpPrint    *self,
               const char *text,
               const char *end)
{
  GArray *runs = read_runs (text, end);

  *self = (CpPrint){ .n_runs = runs->len };
  for (guint i = 0; i < runs->len; i++)
    {
      guint bit = g_array_index (runs, guint64, i) & 255;

      self->bits[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
    }
  self->runs = g_memdup2 (runs->data, runs->len * sizeof (guint64));
  g_array_unref (runs);
}

/** cp_print_clear: frees what @self holds */
void
cp_print_clear (CpPrint *self)
{
  g_clear_pointer (&self->runs, g_free);
}

/** cp_print_is_long: Returns: whether there is enough of it to tell a copy by */
gboolean
cp_print_is_long (const CpPrint *self)
{
  return self->n_runs >= MIN_RUNS;
}

static gboolean
is_enough (const CpPrint *a,
           const CpPrint *b,
           guint          shared)
{
  return shared >= SHARED_BY_BOTH * (a->n_runs + b->n_runs - shared)
         || (shared >= MIN_RUNS && shared >= SHARED_BY_SHORTER * MIN (a->n_runs, b->n_runs));
}

/* How many runs of @a may be in @b: those are not whose bit is not set there. */
static guint
most_shared (const CpPrint *a,
             const CpPrint *b)
{
  guint missing = 0;

  for (guint i = 0; i < G_N_ELEMENTS (a->bits); i++)
    missing += (guint) __builtin_popcountll (a->bits[i] & ~b->bits[i]);
  return a->n_runs - missing;
}

/** cp_print_is_alike: Returns: whether two paragraphs are the same but for a few words, or one is a cut of the other */
gboolean
cp_print_is_alike (const CpPrint *self,
                   const CpPrint *other)
{
  guint shared = 0, i = 0, j = 0;

  if (!is_enough (self, other, MIN (most_shared (self, other), most_shared (other, self))))
    return FALSE;
  while (i < self->n_runs && j < other->n_runs)
    {
      guint64 first = self->runs[i], second = other->runs[j];

      shared += first == second;
      i += first <= second;
      j += second <= first;
    }
  return is_enough (self, other, shared);
}

/** cp_print_bands: tells by which keys, one a band, paragraphs that are alike are likely to meet */
void
cp_print_bands (const CpPrint *self,
                guint64        bands[CP_PRINT_BANDS])
{
  guint64 least[VALUES];

  memset (least, 0xff, sizeof least);
  for (guint i = 0; i < self->n_runs; i++)
    for (guint k = 0; k < VALUES; k++)
      {
        guint64 value = (self->runs[i] ^ (k * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

        value ^= value >> 32;
        least[k] = MIN (least[k], value);
      }
  for (guint band = 0; band < CP_PRINT_BANDS; band++)
    bands[band] = mix (least[2 * band] + mix (least[2 * band + 1] + band));
}
