/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/passages.h"

#include "comparison/passage-evidence.h"
#include "comparison/passage-words.h"
#include "comparison/said.h"

/* The share of the shorter text that must stand in the longer for it to be the same, shortened. */
#define SHORTENED_KEEPS 0.8

/* Statements stand by article. */
static CpPassageRange
range_of (const CpModel *model,
          guint          article)
{
  CpPassageRange range = { 0, 0 };

  while (range.first < model->statements->len && cp_passage_statement (model, (gint32) range.first)->article != article)
    range.first++;
  range.end = range.first;
  while (range.end < model->statements->len && cp_passage_statement (model, (gint32) range.end)->article == article)
    range.end++;
  return range;
}

/* Two answers to one question, given by one speaker or party. */
static gboolean
answers_anew (const CpModelStatement *a,
              const CpModelStatement *b)
{
  gboolean one = (a->speaker >= 0 && a->speaker == b->speaker) || (a->party >= 0 && a->party == b->party);

  return one && a->issue >= 0 && a->issue == b->issue && a->stance != CP_STANCE_NONE && b->stance != CP_STANCE_NONE &&
         a->stance != b->stance;
}

/** cp_passage_compare: Returns: how the statements @a and @b, which say the same of one thing, differ */
CpPassageKind
cp_passage_compare (const CpModel *model,
                    guint          a,
                    guint          b)
{
  g_autoptr (GArray) words_a = cp_passage_words (model, a), words_b = cp_passage_words (model, b);
  g_autoptr (GArray) changes = cp_said_compare (words_a, words_b);
  guint kept = cp_said_count (changes, CP_CHANGE_KEPT), shorter = MIN (words_a->len, words_b->len);

  if (kept == words_a->len && kept == words_b->len)
    return CP_PASSAGE_SHARED;
  if (answers_anew (cp_passage_statement (model, (gint32) a), cp_passage_statement (model, (gint32) b)))
    return CP_PASSAGE_NEW_ANSWER;
  return words_a->len != words_b->len && kept >= SHORTENED_KEEPS * shorter ? CP_PASSAGE_SHORTENED : CP_PASSAGE_OTHERWISE;
}

/** cp_passage_match_key: Returns: (transfer full): the subject of a correction that says whether @a and @b are one statement */
char *
cp_passage_match_key (const CpModel *model,
                      guint          a,
                      guint          b)
{
  g_autofree char *one = cp_model_statement_key (model, a), *other = cp_model_statement_key (model, b);

  return g_strcmp0 (one, other) < 0 ? g_strdup_printf ("%s|%s", one, other) : g_strdup_printf ("%s|%s", other, one);
}

typedef struct
{
  const CpModel *model;
  GHashTable    *decided; /* char*: match key -> "yes" or "no" */
  GHashTable    *taken;   /* statement + 1 -> passage's other statement + 1 */
  GHashTable    *chosen;  /* statements + 1 that a person joined */
} Matching;

static void
join (Matching *self,
      gint32    a,
      gint32    b)
{
  g_hash_table_insert (self->taken, GINT_TO_POINTER (a + 1), GINT_TO_POINTER (b + 1));
  g_hash_table_insert (self->taken, GINT_TO_POINTER (b + 1), GINT_TO_POINTER (a + 1));
}

static gboolean
is_taken (Matching *self,
          gint32    index)
{
  return g_hash_table_contains (self->taken, GINT_TO_POINTER (index + 1));
}

static void
index_keys (const CpModel *model,
            GHashTable    *keys,
            CpPassageRange range)
{
  for (guint i = range.first; i < range.end; i++)
    g_hash_table_insert (keys, cp_model_statement_key (model, i), GUINT_TO_POINTER (i + 1));
}

/* What the person said is one, or is not. */
static void
take_decisions (Matching        *self,
                const GPtrArray *corrections,
                GHashTable      *keys_a,
                GHashTable      *keys_b)
{
  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (corrections, i);
      g_auto (GStrv) sides = NULL;
      gint32 a, b;

      if (correction->kind != CP_CORRECT_MATCH)
        continue;
      sides = g_strsplit (correction->subject, "|", 2);
      if (g_strv_length (sides) != 2)
        continue;
      a = GPOINTER_TO_INT (g_hash_table_lookup (keys_a, sides[0])) - 1;
      b = GPOINTER_TO_INT (g_hash_table_lookup (keys_b, sides[1])) - 1;
      if (a < 0 || b < 0)
        {
          a = GPOINTER_TO_INT (g_hash_table_lookup (keys_a, sides[1])) - 1;
          b = GPOINTER_TO_INT (g_hash_table_lookup (keys_b, sides[0])) - 1;
        }
      if (a < 0 || b < 0)
        continue;
      g_hash_table_insert (self->decided, g_strdup (correction->subject), correction->value);
      if (g_str_equal (correction->value, "yes") && !is_taken (self, a) && !is_taken (self, b))
        {
          join (self, a, b);
          g_hash_table_add (self->chosen, GINT_TO_POINTER (a + 1));
        }
    }
}

static gboolean
is_refused (Matching *self,
            gint32    a,
            gint32    b)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (self->decided) == 0)
    return FALSE;
  key = cp_passage_match_key (self->model, (guint) a, (guint) b);
  return g_strcmp0 (g_hash_table_lookup (self->decided, key), "no") == 0;
}

static void
add_only_here (CpPassages *self,
               gint32      a,
               gint32      b)
{
  CpPassage passage = { a, b, CP_PASSAGE_ONLY_HERE, FALSE };

  if (a >= 0)
    self->n_only_a++;
  else
    self->n_only_b++;
  g_array_append_val (self->all, passage);
}

static void
add_joined (CpPassages *self,
            Matching   *matching,
            gint32      a,
            gint32      b)
{
  CpPassage passage = { a, b, cp_passage_compare (matching->model, (guint) a, (guint) b),
                        g_hash_table_contains (matching->chosen, GINT_TO_POINTER (a + 1)) };

  if (passage.kind == CP_PASSAGE_SHARED)
    self->n_shared++;
  else
    self->n_otherwise++;
  g_array_append_val (self->all, passage);
}

/* In the order of the first article; what only the second has follows what it follows there. */
static void
line_up (CpPassages *self,
         Matching   *matching,
         CpPassageRange of_a,
         CpPassageRange of_b)
{
  for (guint b = of_b.first; b < of_b.end && !is_taken (matching, (gint32) b); b++)
    add_only_here (self, -1, (gint32) b);
  for (guint a = of_a.first; a < of_a.end; a++)
    {
      gint32 beside = GPOINTER_TO_INT (g_hash_table_lookup (matching->taken, GUINT_TO_POINTER (a + 1))) - 1;

      if (beside < 0)
        {
          add_only_here (self, (gint32) a, -1);
          continue;
        }
      add_joined (self, matching, (gint32) a, beside);
      for (guint after = (guint) beside + 1; after < of_b.end && !is_taken (matching, (gint32) after); after++)
        add_only_here (self, -1, (gint32) after);
    }
}

/**
 * cp_passages_new:
 * @corrections: (nullable) (element-type CpCorrection): where it is looked up what a person matched by hand
 * @language: (nullable): knows which words mean much the same; without it only the words are compared
 *
 * May be called in any thread: with a language the articles are read, which takes its time. Each statement is matched with one at most, the likest pairs first.
 *
 * Returns: (transfer full): the two articles, statement by statement
 */
CpPassages *
cp_passages_new (const CpModel   *model,
                 guint            article_a,
                 guint            article_b,
                 const GPtrArray *corrections,
                 CpLanguage      *language)
{
  CpPassages *self = g_new0 (CpPassages, 1);
  g_autoptr (GHashTable) decided = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL), chosen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) keys_a = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) keys_b = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) candidates = NULL;
  g_autoptr (CpMeanings) meanings = NULL;
  const guint articles[] = { article_a, article_b };
  Matching matching = { model, decided, taken, chosen };
  CpPassageRange of_a, of_b;

  self->article_a = article_a;
  self->article_b = article_b;
  self->all = g_array_new (FALSE, FALSE, sizeof (CpPassage));
  if (article_a == article_b)
    return self;
  of_a = range_of (model, article_a);
  of_b = range_of (model, article_b);
  index_keys (model, keys_a, of_a);
  index_keys (model, keys_b, of_b);
  take_decisions (&matching, corrections, keys_a, keys_b);
  meanings = language != NULL ? cp_meanings_new (language, model, articles, G_N_ELEMENTS (articles)) : NULL;
  candidates = cp_passage_candidates (model, meanings, of_a, of_b);
  for (guint i = 0; i < candidates->len; i++)
    {
      const CpPassageCandidate *one = &g_array_index (candidates, CpPassageCandidate, i);

      if (!is_taken (&matching, one->a) && !is_taken (&matching, one->b) && !is_refused (&matching, one->a, one->b))
        join (&matching, one->a, one->b);
    }
  line_up (self, &matching, of_a, of_b);
  return self;
}

/** cp_passages_free: frees @self */
void
cp_passages_free (CpPassages *self)
{
  g_array_unref (self->all);
  g_free (self);
}

/** cp_passages_find: Returns: the passage that @statement belongs to, or -1 */
gint
cp_passages_find (const CpPassages *self,
                  gint32            statement_index)
{
  for (guint i = 0; statement_index >= 0 && i < self->all->len; i++)
    {
      const CpPassage *passage = &g_array_index (self->all, CpPassage, i);

      if (passage->a == statement_index || passage->b == statement_index)
        return (gint) i;
    }
  return -1;
}

/**
 * cp_passages_in_step:
 *
 * The longest run of matches that come in the same order in both articles: what two texts that scroll together are held by. By binary
 * search over the smallest ends of runs, in n log n.
 *
 * Returns: (transfer full) (element-type guint): places in @all, in order
 */
GArray *
cp_passages_in_step (const CpPassages *self)
{
  GArray *run = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gint *before = g_new (gint, self->all->len + 1);
  g_autofree guint *ends = g_new (guint, self->all->len + 1);
  guint n = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      const CpPassage *passage = &g_array_index (self->all, CpPassage, i);
      guint low = 0, high = n;

      if (passage->kind == CP_PASSAGE_ONLY_HERE)
        continue;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (g_array_index (self->all, CpPassage, ends[middle]).b < passage->b)
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? (gint) ends[low - 1] : -1;
      ends[low] = i;
      n = MAX (n, low + 1);
    }
  g_array_set_size (run, n);
  for (gint i = n > 0 ? (gint) ends[n - 1] : -1; i >= 0; i = before[i])
    g_array_index (run, guint, --n) = (guint) i;
  return run;
}
