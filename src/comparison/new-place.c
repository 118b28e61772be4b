/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "comparison/new-place.h"

#include <string.h>

#include "comparison/said.h"

/* So many of the longest words tell whether a paragraph can have the passage at all. */
#define MOST_SOUGHT 6
/* Words that are as short stand everywhere. */
#define LEAST_LETTERS 4
/* A passage that has fewer of the words than this share is another one. */
#define LEAST_KEPT 0.5
/* Between two words that are still there, each new one weighs so much against them. */
#define WEIGHT_OF_NEW 0.4
/* A statement that has less than this share of the place and of itself in common is another one. */
#define LEAST_SHARED 0.5

typedef struct
{
  const char *words;
  GArray     *said;   /* CpSaidWord */
  GPtrArray  *sought; /* char*: the longest of them, without the marks about them */

  /* The paragraph that has most of these so far. */
  guint       most;   /* how many; 0 for none yet */
  guint       article;
  CpSpan      block;
  const char *at;     /* the longest that it has */
} Sought;

static void
sought_clear (Sought *self)
{
  g_array_unref (self->said);
  g_ptr_array_unref (self->sought);
}

static char *
without_marks (const char *words,
               CpSpan      span)
{
  g_autofree char *word = g_utf8_substring (words, span.start, span.end);
  const char *start = word, *end = word + strlen (word);

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize) (end - start));
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const gsize x = strlen (*(const char *const *) a), y = strlen (*(const char *const *) b);

  return x > y ? -1 : x < y;
}

static Sought
sought_of (const char *words)
{
  Sought self = { .words = words, .said = cp_said_words (words), .sought = g_ptr_array_new_with_free_func (g_free) };

  for (guint i = 0; i < self.said->len; i++)
    {
      char *word = without_marks (words, g_array_index (self.said, CpSaidWord, i).span);

      if (g_utf8_strlen (word, -1) >= LEAST_LETTERS)
        g_ptr_array_add (self.sought, word);
      else
        g_free (word);
    }
  g_ptr_array_sort (self.sought, compare_lengths);
  if (self.sought->len > MOST_SOUGHT)
    g_ptr_array_set_size (self.sought, MOST_SOUGHT);
  return self;
}

/* How many of the words that are sought stand between @start and @end, and where the longest of them does; 0 where it is less than @least. */
static guint
count_in (const Sought *self,
          const char   *start,
          const char   *end,
          guint         least,
          const char  **at)
{
  guint n = 0;

  for (guint i = 0; i < self->sought->len && n + self->sought->len - i >= least; i++)
    {
      const char *word = g_ptr_array_index (self->sought, i);
      const char *found = memmem (start, (gsize) (end - start), word, strlen (word));

      if (found != NULL && n++ == 0)
        *at = found;
    }
  return n >= least ? n : 0;
}

/* The stretch of the paragraph in which the passage would be, which may be long. */
static CpSpan
stretch_around (const Sought    *self,
                const CpArticle *article)
{
  const guint32 length = (guint32) g_utf8_strlen (self->words, -1), start = self->block.start;
  const guint32 middle = start + (guint32) g_utf8_pointer_to_offset (cp_article_at (article, start), self->at);

  return (CpSpan){ middle > start + 2 * length ? middle - 2 * length : start, MIN (self->block.end, middle + 3 * length) };
}

/* The run of words that has most of the old ones and fewest others; how many it has. */
static guint
densest (const GArray *changes,
         guint         n_words,
         guint        *first,
         guint        *last)
{
  g_autofree gboolean *kept = g_new0 (gboolean, n_words + 1);
  double sum = 0, best = 0;
  guint start = 0, n = 0, n_best = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const CpChange *change = &g_array_index (changes, CpChange, i);

      for (guint k = 0; change->kind == CP_CHANGE_KEPT && k < change->n; k++)
        kept[change->beside + k] = TRUE;
    }
  for (guint i = 0; i < n_words; i++)
    {
      if (sum <= 0)
        {
          sum = 0;
          n = 0;
          start = i;
        }
      sum += kept[i] ? 1 : -WEIGHT_OF_NEW;
      n += kept[i];
      if (sum <= best)
        continue;
      best = sum;
      n_best = n;
      *first = start;
      *last = i;
    }
  return n_best;
}

/* Quotation marks and stops about a passage are the article's. */
static CpSpan
trimmed (const CpArticle *article,
         CpSpan           span)
{
  while (span.start < span.end && !g_unichar_isalnum (g_utf8_get_char (cp_article_at (article, span.start))))
    span.start++;
  while (span.end > span.start && !g_unichar_isalnum (g_utf8_get_char (cp_article_at (article, span.end - 1))))
    span.end--;
  return span;
}

static double
shared (CpSpan a,
        CpSpan b)
{
  const guint32 start = MAX (a.start, b.start), end = MIN (a.end, b.end);

  return end > start ? (double) (end - start) / (MAX (a.end, b.end) - MIN (a.start, b.start)) : 0;
}

static CpSpan
span_of (const CpModelStatement *s)
{
  return (CpSpan){ s->content[0].start, s->content[s->n_content - 1].end };
}

/** cp_new_place_of_statement: makes @place that of @statement */
void
cp_new_place_of_statement (const CpModel *model,
                           guint          statement,
                           CpNewPlace    *place)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);

  *place = (CpNewPlace){ s->article, span_of (s), (gint32) statement };
}

static gint32
statement_at (const CpModel *model,
              guint          article,
              CpSpan         span)
{
  double most = LEAST_SHARED;
  gint32 found = -1;

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);
      const double its = s->article == article ? shared (span_of (s), span) : 0;

      if (its <= most)
        continue;
      most = its;
      found = (gint32) i;
    }
  return found;
}

/* Lays the words beside the stretch. Returns: whether enough of them are there */
static gboolean
lay_beside (const Sought    *self,
            const CpArticle *article,
            CpSpan           stretch,
            CpSpan          *span)
{
  g_autofree char *text = cp_article_slice (article, stretch);
  g_autoptr (GArray) said = cp_said_words (text), changes = cp_said_compare (self->said, said);
  guint first = 0, last = 0;

  if (densest (changes, said->len, &first, &last) < LEAST_KEPT * self->said->len)
    return FALSE;
  *span = trimmed (article, (CpSpan){ stretch.start + g_array_index (said, CpSaidWord, first).span.start,
                                      stretch.start + g_array_index (said, CpSaidWord, last).span.end });
  return !cp_span_is_empty (*span);
}

/* The paragraph of @article that has most of the words, and more than any before it. */
static void
look_in (Sought          *self,
         const CpArticle *article,
         guint            index)
{
  const guint enough = MAX ((self->sought->len + 1) / 2, 1);
  const char *at;

  if (count_in (self, article->text, article->text + strlen (article->text), MAX (enough, self->most + 1), &at) == 0)
    return;
  for (guint i = 0; i < article->blocks->len; i++)
    {
      const CpSpan block = g_array_index (article->blocks, CpBlock, i).span;
      const guint n = count_in (self, cp_article_at (article, block.start), cp_article_at (article, block.end), MAX (enough, self->most + 1), &at);

      if (n == 0)
        continue;
      self->most = n;
      self->at = at;
      self->block = block;
      self->article = index;
    }
}

/**
 * cp_new_place_find:
 * @article: the number of an article, or that of all for all of them
 * @words: as they once stood in an article
 *
 * Finds the passage that is most like @words: in the paragraph that has most of the longest of them, the stretch that has most of all.
 *
 * Returns: whether there is one that has most of the words
 */
gboolean
cp_new_place_find (const CpModel *model,
                   guint          article,
                   const char    *words,
                   CpNewPlace    *place)
{
  Sought sought = sought_of (words);
  gboolean found = FALSE;

  for (guint i = 0; i < model->articles->len; i++)
    if (article >= model->articles->len || article == i)
      look_in (&sought, g_ptr_array_index (model->articles, i), i);
  place->article = sought.article;
  if (sought.most > 0)
    {
      const CpArticle *one = g_ptr_array_index (model->articles, sought.article);

      found = lay_beside (&sought, one, stretch_around (&sought, one), &place->span);
    }
  if (found)
    place->statement = statement_at (model, place->article, place->span);
  if (found && place->statement >= 0)
    cp_new_place_of_statement (model, (guint) place->statement, place);
  sought_clear (&sought);
  return found;
}
