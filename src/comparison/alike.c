/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/alike.h"

#include <math.h>

#include "comparison/said.h"

/* A mark that stands in more texts than this tells none of them from another. */
#define MAX_TEXTS 128

/* Two words in a row weigh less than a word: who says it otherwise keeps the words that matter and sets others about them. */
#define WEIGHT_OF_TWO 0.35f

/* What a text is known by. */
typedef struct
{
  guint64 number;
  guint64 two; /* whether it is of two words in a row; as wide as the number, so that there is nothing between */
} Known;

typedef struct
{
  GArray *texts; /* guint32: those that have it, the first MAX_TEXTS */
  guint   n;     /* all of them */
} Mark;

struct _CpAlike
{
  GHashTable *marks;   /* guint64* -> Mark */
  GHashTable *texts;   /* guint32 -> GArray of Known: the marks of each text */
  GHashTable *weights; /* guint32 -> float*: the sum over a text's marks, squared; made on closing */
  guint       n_texts;
};

static void
mark_free (gpointer data)
{
  g_array_unref (((Mark *) data)->texts);
  g_free (data);
}

/** cp_alike_new: Returns: (transfer full): no texts yet */
CpAlike *
cp_alike_new (void)
{
  CpAlike *self = g_new0 (CpAlike, 1);

  self->marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, mark_free);
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->weights = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

/** cp_alike_free: frees @self */
void
cp_alike_free (CpAlike *self)
{
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->weights);
  g_free (self);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  guint64 x = ((const Known *) a)->number, y = ((const Known *) b)->number;

  return x < y ? -1 : x > y;
}

/* The words of a text that are long enough to tell something, and any two words in a row. Each once, in order. */
static GArray *
marks_of (const GArray *words)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (Known));
  guint kept = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const CpSaidWord *word = &g_array_index (words, CpSaidWord, i);

      Known one = { word->stem, FALSE }, two = { 0, TRUE };

      if (one.number != 0)
        g_array_append_val (marks, one);
      if (i == 0)
        continue;
      two.number = g_array_index (words, CpSaidWord, i - 1).number * 31 + word->number;
      g_array_append_val (marks, two);
    }
  g_array_sort (marks, compare_marks);
  for (guint i = 0; i < marks->len; i++)
    if (i == 0 || g_array_index (marks, Known, i).number != g_array_index (marks, Known, i - 1).number)
      g_array_index (marks, Known, kept++) = g_array_index (marks, Known, i);
  g_array_set_size (marks, kept);
  return marks;
}

/** cp_alike_add: takes the text with the number @text and these words (element-type CpSaidWord) in */
void
cp_alike_add (CpAlike      *self,
              guint32       text,
              const GArray *words)
{
  GArray *marks = marks_of (words);

  g_hash_table_insert (self->texts, GUINT_TO_POINTER (text + 1), marks);
  self->n_texts++;
  for (guint i = 0; i < marks->len; i++)
    {
      guint64 number = g_array_index (marks, Known, i).number;
      Mark *mark = g_hash_table_lookup (self->marks, &number);

      if (mark == NULL)
        {
          mark = g_new0 (Mark, 1);
          mark->texts = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (self->marks, g_memdup2 (&number, sizeof number), mark);
        }
      if (mark->n++ < MAX_TEXTS)
        g_array_append_val (mark->texts, text);
    }
}

/* The rarer, the more; what no text has weighs as if one had it. Squared. */
static float
weight (CpAlike     *self,
        const Known *known,
        Mark       **mark)
{
  float idf;

  *mark = g_hash_table_lookup (self->marks, &known->number);
  if (*mark != NULL && (*mark)->n > MAX_TEXTS)
    return 0;
  idf = logf ((float) (self->n_texts + 1) / (float) (*mark != NULL ? (*mark)->n : 1)) + 0.1f;
  return idf * idf * (known->two ? WEIGHT_OF_TWO : 1);
}

static float
weight_of_all (CpAlike      *self,
               const GArray *marks)
{
  float sum = 0;
  Mark *mark;

  for (guint i = 0; i < marks->len; i++)
    sum += weight (self, &g_array_index (marks, Known, i), &mark);
  return sum;
}

/** cp_alike_close: to be called when all texts are in, before the first is sought */
void
cp_alike_close (CpAlike *self)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      float sum = weight_of_all (self, value);

      g_hash_table_insert (self->weights, key, g_memdup2 (&sum, sizeof sum));
    }
}

static int
compare_likeness (gconstpointer a,
                  gconstpointer b)
{
  const CpLikeness *x = a, *y = b;

  if (x->likeness > y->likeness || x->likeness < y->likeness)
    return x->likeness > y->likeness ? -1 : 1;
  return x->text < y->text ? -1 : x->text > y->text;
}

/* Half for how much of both is shared, half for how much of the shorter one stands in the longer: a shortened text is like the whole one. */
static float
likeness (float shared,
          float a,
          float b)
{
  if (a <= 0 || b <= 0)
    return 0;
  return MIN (1, 0.5f * shared / sqrtf (a * b) + 0.5f * shared / MIN (a, b));
}

/** cp_alike_find: Returns: (transfer full) (element-type CpLikeness): the texts that share something with @words, the likest first */
GArray *
cp_alike_find (CpAlike      *self,
               const GArray *words)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CpLikeness));
  g_autoptr (GArray) marks = marks_of (words);
  g_autoptr (GHashTable) shared = g_hash_table_new (NULL, NULL); /* text + 1 -> place in found + 1 */
  float mine = weight_of_all (self, marks);

  for (guint i = 0; i < marks->len; i++)
    {
      Mark *mark;
      float w = weight (self, &g_array_index (marks, Known, i), &mark);

      for (guint k = 0; mark != NULL && w > 0 && k < mark->texts->len; k++)
        {
          guint32 text = g_array_index (mark->texts, guint32, k);
          guint place = GPOINTER_TO_UINT (g_hash_table_lookup (shared, GUINT_TO_POINTER (text + 1)));

          if (place == 0)
            {
              CpLikeness none = { text, 0 };

              g_array_append_val (found, none);
              place = found->len;
              g_hash_table_insert (shared, GUINT_TO_POINTER (text + 1), GUINT_TO_POINTER (place));
            }
          g_array_index (found, CpLikeness, place - 1).likeness += w;
        }
    }
  for (guint i = 0; i < found->len; i++)
    {
      CpLikeness *one = &g_array_index (found, CpLikeness, i);
      const float *theirs = g_hash_table_lookup (self->weights, GUINT_TO_POINTER (one->text + 1));

      one->likeness = likeness (one->likeness, mine, theirs != NULL ? *theirs : 0);
    }
  g_array_sort (found, compare_likeness);
  return found;
}
