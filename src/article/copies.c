/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "article/copies.h"

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
#define BANDS 16
#define VALUES (2 * BANDS)

/* No more paragraphs that share a band are compared: time stays in proportion to the text whatever it holds. */
#define MAX_MET 8

/* An article is a copy if so much of it stands in others. */
#define MOST 0.6

#define NO_PLACE ((CpPlace){ G_MAXUINT32, G_MAXUINT32 })

/* A paragraph that others may be copies of. */
typedef struct
{
  CpPlace place;
  GArray *runs; /* guint64, sorted, each once */
  guint   asked; /* the last paragraph that was compared with it: many meet in several bands */
} Original;

struct _CpCopies
{
  GPtrArray *places;    /* of each article a GArray of CpPlace, one a block */
  GArray    *originals; /* gint32: of each article */
};

typedef struct
{
  CpCopies   *copies;
  GPtrArray  *known; /* Original */
  GHashTable *bands; /* guint64 → GArray of guint: those in the band */
  guint       n_asked;
} Search;

static void
original_free (gpointer data)
{
  Original *self = data;

  g_array_unref (self->runs);
  g_free (self);
}

static void
copies_clear (gpointer data)
{
  CpCopies *self = data;

  g_ptr_array_unref (self->places);
  g_array_unref (self->originals);
}

/** cp_copies_ref: Returns: (transfer full): @self */
CpCopies *
cp_copies_ref (CpCopies *self)
{
  return g_atomic_rc_box_acquire (self);
}

/** cp_copies_unref: gives up one reference */
void
cp_copies_unref (CpCopies *self)
{
  g_atomic_rc_box_release_full (self, copies_clear);
}

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

/* The runs of words of a stretch of text, whatever their case and the marks between them. */
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

static gboolean
are_alike (const GArray *a,
           const GArray *b)
{
  guint shared = 0, i = 0, j = 0;

  while (i < a->len && j < b->len)
    {
      guint64 first = g_array_index (a, guint64, i), second = g_array_index (b, guint64, j);

      shared += first == second;
      i += first <= second;
      j += second <= first;
    }
  return shared >= SHARED_BY_BOTH * (a->len + b->len - shared) || (shared >= MIN_RUNS && shared >= SHARED_BY_SHORTER * MIN (a->len, b->len));
}

/* The numbers of the bands that a paragraph falls in. */
static void
list_bands (const GArray *runs,
            guint64       bands[BANDS])
{
  guint64 least[VALUES];

  memset (least, 0xff, sizeof least);
  for (guint i = 0; i < runs->len; i++)
    for (guint k = 0; k < VALUES; k++)
      {
        guint64 value = (g_array_index (runs, guint64, i) ^ (k * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

        value ^= value >> 32;
        least[k] = MIN (least[k], value);
      }
  for (guint band = 0; band < BANDS; band++)
    bands[band] = mix (least[2 * band] + mix (least[2 * band + 1] + band));
}

static const Original *
find_original (Search       *self,
               const GArray *runs,
               const guint64 bands[BANDS],
               guint         article)
{
  self->n_asked++;
  for (guint band = 0; band < BANDS; band++)
    {
      const GArray *met = g_hash_table_lookup (self->bands, &bands[band]);

      for (guint i = 0; met != NULL && i < met->len; i++)
        {
          Original *known = g_ptr_array_index (self->known, g_array_index (met, guint, i));

          if (known->asked == self->n_asked)
            continue;
          known->asked = self->n_asked;
          if (known->place.article != article && are_alike (known->runs, runs))
            return known;
        }
    }
  return NULL;
}

static void
remember (Search       *self,
          CpPlace       place,
          GArray       *runs,
          const guint64 bands[BANDS])
{
  Original *known = g_new (Original, 1);
  guint number = self->known->len;

  *known = (Original){ place, g_array_ref (runs), 0 };
  g_ptr_array_add (self->known, known);
  for (guint band = 0; band < BANDS; band++)
    {
      GArray *met = g_hash_table_lookup (self->bands, &bands[band]);

      if (met == NULL)
        {
          met = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->bands, g_memdup2 (&bands[band], sizeof *bands), met);
        }
      if (met->len < MAX_MET)
        g_array_append_val (met, number);
    }
}

static CpPlace
read_block (Search          *self,
            const CpArticle *article,
            CpPlace          place)
{
  CpSpan span = g_array_index (article->blocks, CpBlock, place.block).span;
  g_autoptr (GArray) runs = read_runs (cp_article_at (article, span.start), cp_article_at (article, span.end));
  guint64 bands[BANDS];
  const Original *original;

  if (runs->len < MIN_RUNS)
    return NO_PLACE;
  list_bands (runs, bands);
  original = find_original (self, runs, bands, place.article);
  if (original != NULL)
    return original->place;
  remember (self, place, runs, bands);
  return NO_PLACE;
}

/* If most of an article stands in earlier ones, that of them which has most of it; -1 otherwise. */
static gint32
find_article (const CpArticle *article,
              const GArray    *places,
              guint            number)
{
  g_autofree guint32 *shared = g_new0 (guint32, number + 1);
  guint32 all = 0;
  gint32 most = -1;

  for (guint i = 0; i < places->len; i++)
    {
      guint32 original = g_array_index (places, CpPlace, i).article, length;

      if (original == G_MAXUINT32)
        continue;
      length = cp_span_length (g_array_index (article->blocks, CpBlock, i).span);
      all += length;
      shared[original] += length;
      if (most < 0 || shared[original] > shared[most])
        most = (gint32) original;
    }
  return all >= MOST * article->n_chars ? most : -1;
}

static void
read_article (Search          *self,
              const CpArticle *article,
              guint            number)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (CpPlace), article->blocks->len);
  gint32 original;

  for (guint i = 0; i < article->blocks->len; i++)
    {
      CpPlace place = read_block (self, article, (CpPlace){ number, i });

      g_array_append_val (places, place);
    }
  g_ptr_array_add (self->copies->places, places);
  original = find_article (article, places, number);
  g_array_append_val (self->copies->originals, original);
}

/**
 * cp_copies_find:
 * @articles: (element-type CpArticle): closed
 *
 * Compares the paragraphs of all articles with those of the articles before. Time grows with their length alone.
 *
 * Returns: (transfer full): what is a copy of what; it does not refer to @articles
 */
CpCopies *
cp_copies_find (GPtrArray *articles)
{
  CpCopies *self = g_atomic_rc_box_new0 (CpCopies);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (original_free);
  g_autoptr (GHashTable) bands = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  Search search = { .copies = self, .known = known, .bands = bands };

  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->originals = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < articles->len; i++)
    read_article (&search, g_ptr_array_index (articles, i), i);
  return self;
}

/**
 * cp_copies_block:
 * @original: (out): the paragraph of an earlier article that this one is a copy of
 *
 * Returns: whether there is one
 */
gboolean
cp_copies_block (const CpCopies *self,
                 CpPlace         place,
                 CpPlace        *original)
{
  const GArray *places = g_ptr_array_index (self->places, place.article);

  if (place.block >= places->len)
    return FALSE;
  *original = g_array_index (places, CpPlace, place.block);
  return original->article != G_MAXUINT32;
}

/** cp_copies_article: Returns: the earlier article that @article is a copy of for the most part; -1 for none */
gint32
cp_copies_article (const CpCopies *self,
                   guint           article)
{
  return g_array_index (self->originals, gint32, article);
}
