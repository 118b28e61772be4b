/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/passages.h"

#include <stdlib.h>

#include "comparison/alike.h"
#include "comparison/said.h"

/* How alike two statements must be to be taken for one, by what is known of who makes them. Looked for on invented reports of one event. */
#define LIKE_OF_ONE_SPEAKER 0.20f
#define LIKE_OF_ONE_PARTY 0.32f
#define LIKE_OF_UNKNOWN 0.45f
#define LIKE_OF_OTHERS 0.85f /* only the same words over again: one of the two is misattributed */
#define LIKE_ON_ONE_ISSUE 0.09f /* so much less is asked */
#define LIKE_OF_DEEDS 0.3f /* and more of deeds, which are told in few words and often alike */

/* So many words in a row that both have, on one issue: the one tells what the other said, as where a minister's threat is told by whom it was
 * made to. So many of them tell something and belong to no name: a council with a long name is no passage. Texts of more words than the bound
 * are not looked at so. */
#define WORDS_TOLD_AGAIN 5u
#define TELLING_WORDS 2u
#define LIKE_OF_TOLD_AGAIN 0.22f
#define MAX_WORDS 500u

/* Of fewer telling words than this a text is like too many others, and what is not on one issue shares as many. The same words are the same
 * all the same. */
#define LEAST_TELLING 2u

/* Only so many of the likest are looked at for each statement. */
#define MAX_CANDIDATES 12

/* The share of the shorter text that must stand in the longer for it to be the same, shortened. */
#define SHORTENED_KEEPS 0.8

typedef struct
{
  gint32 a, b;
  float  likeness;
  guint  apart; /* how far from the same place in both articles, to settle between equals */
} Candidate;

static const CpModelStatement *
statement (const CpModel *model,
           gint32         index)
{
  return g_ptr_array_index (model->statements, index);
}

static GArray *
words_of (const CpModel *model,
          guint          index)
{
  g_autofree char *words = cp_model_statement_words (model, index);

  return cp_said_words (words);
}

/* Statements stand by article: the first and one past the last of @article. */
static void
range_of (const CpModel *model,
          guint          article,
          guint         *first,
          guint         *end)
{
  *first = 0;
  while (*first < model->statements->len && statement (model, (gint32) *first)->article != article)
    (*first)++;
  *end = *first;
  while (*end < model->statements->len && statement (model, (gint32) *end)->article == article)
    (*end)++;
}

static float
needed (const CpModelStatement *a,
        const CpModelStatement *b)
{
  float least = LIKE_OF_UNKNOWN;

  if (a->speaker >= 0 && a->speaker == b->speaker)
    least = LIKE_OF_ONE_SPEAKER;
  else if (a->party >= 0 && a->party == b->party)
    least = LIKE_OF_ONE_PARTY;
  else if (a->party >= 0 && b->party >= 0)
    return LIKE_OF_OTHERS;
  if (a->deed)
    least += LIKE_OF_DEEDS;
  return a->issue >= 0 && a->issue == b->issue ? least - LIKE_ON_ONE_ISSUE : least;
}

/* Whether the word is long enough to tell something and no part of a name. */
static gboolean
is_telling (const char       *text,
            const CpSaidWord *word)
{
  const char *at = g_utf8_offset_to_pointer (text, word->span.start);

  while (!g_unichar_isalnum (g_utf8_get_char (at))) /* the marks before it; a word has letters */
    at = g_utf8_next_char (at);
  return word->stem != 0 && !g_unichar_isupper (g_utf8_get_char (at));
}

typedef struct
{
  guint n;
  guint telling;
} Run;

/* Whether both texts have a run of words that is long and telling enough. */
static gboolean
have_run (const char   *text,
          const GArray *words,
          const GArray *others)
{
  g_autofree Run *runs = g_new0 (Run, others->len + 1); /* that end at each word of @others and the one of @words that is looked at */

  for (guint i = 0; i < words->len; i++)
    {
      const CpSaidWord *word = &g_array_index (words, CpSaidWord, i);
      const guint telling = is_telling (text, word);

      for (guint k = others->len; k > 0; k--)
        {
          if (word->number != g_array_index (others, CpSaidWord, k - 1).number)
            runs[k] = (Run){ 0, 0 };
          else
            runs[k] = (Run){ runs[k - 1].n + 1, runs[k - 1].telling + telling };
          if (runs[k].n >= WORDS_TOLD_AGAIN && runs[k].telling >= TELLING_WORDS)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whoever says it, here and there: the words themselves were taken over. */
static gboolean
is_told_again (const CpModel *model,
               guint          a,
               guint          b,
               float          likeness)
{
  const CpModelStatement *x = statement (model, (gint32) a), *y = statement (model, (gint32) b);
  g_autofree char *text = NULL;
  g_autoptr (GArray) words_a = NULL, words_b = NULL;

  if (x->issue < 0 || x->issue != y->issue || likeness < LIKE_OF_TOLD_AGAIN)
    return FALSE;
  text = cp_model_statement_words (model, a);
  words_a = cp_said_words (text);
  words_b = words_of (model, b);
  return words_a->len <= MAX_WORDS && words_b->len <= MAX_WORDS && have_run (text, words_a, words_b);
}

static int
compare_candidates (gconstpointer x,
                    gconstpointer y)
{
  const Candidate *a = x, *b = y;

  if (a->likeness > b->likeness || a->likeness < b->likeness)
    return a->likeness > b->likeness ? -1 : 1;
  if (a->apart != b->apart)
    return a->apart < b->apart ? -1 : 1;
  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

/* The likest of @first to @end for each of those from @first_other on. */
static void
add_candidates (const CpModel *model,
                guint          first,
                guint          end,
                guint          first_other,
                guint          end_other,
                gboolean       swapped,
                GArray        *candidates)
{
  g_autoptr (CpAlike) alike = cp_alike_new ();

  for (guint i = first; i < end; i++)
    {
      g_autoptr (GArray) words = words_of (model, i);

      cp_alike_add (alike, i, words);
    }
  cp_alike_close (alike);
  for (guint other = first_other; other < end_other; other++)
    {
      g_autoptr (GArray) words = words_of (model, other);
      g_autoptr (GArray) found = cp_alike_find (alike, words);

      for (guint i = 0; i < MIN (found->len, MAX_CANDIDATES); i++)
        {
          const CpLikeness *one = &g_array_index (found, CpLikeness, i);
          const gint32 a = (gint32) (swapped ? one->text : other), b = (gint32) (swapped ? other : one->text);
          Candidate candidate = { a, b, one->likeness, (guint) abs ((int) (other - first_other) - (int) (one->text - first)) };

          g_array_append_val (candidates, candidate);
        }
    }
}

static int
compare_pairs (gconstpointer x,
               gconstpointer y)
{
  const Candidate *a = x, *b = y;

  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
}

static GHashTable *
stems_of (const GArray *words)
{
  GHashTable *stems = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, CpSaidWord, i).stem != 0)
      g_hash_table_add (stems, &g_array_index (words, CpSaidWord, i).stem);
  return stems;
}

static gboolean
tells_enough (const CpModel *model,
              gint32         a,
              gint32         b)
{
  g_autoptr (GArray) words_a = words_of (model, (guint) a), words_b = words_of (model, (guint) b);
  g_autoptr (GHashTable) stems_a = stems_of (words_a), stems_b = stems_of (words_b);
  const gint32 issue = statement (model, a)->issue;
  const guint least_shared = issue >= 0 && issue == statement (model, b)->issue ? 1 : LEAST_TELLING;
  GHashTableIter iter;
  gpointer stem;
  guint n_shared = 0;

  g_hash_table_iter_init (&iter, stems_a);
  while (g_hash_table_iter_next (&iter, &stem, NULL))
    n_shared += g_hash_table_contains (stems_b, stem);
  return (n_shared >= least_shared && MIN (g_hash_table_size (stems_a), g_hash_table_size (stems_b)) >= LEAST_TELLING) ||
         cp_passage_compare (model, (guint) a, (guint) b) == CP_PASSAGE_SHARED;
}

static gboolean
is_like_enough (const CpModel   *model,
                const Candidate *one)
{
  const CpModelStatement *x = statement (model, one->a), *y = statement (model, one->b);

  return x->deed == y->deed && (one->likeness >= needed (x, y) || is_told_again (model, (guint) one->a, (guint) one->b, one->likeness)) &&
         tells_enough (model, one->a, one->b);
}

/* How rare a word is depends on the article it is looked for in: the mean of both counts, that two articles match alike whichever stands first. */
static GArray *
find_candidates (const CpModel *model,
                 guint          first_a,
                 guint          end_a,
                 guint          first_b,
                 guint          end_b)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n = 0;

  add_candidates (model, first_b, end_b, first_a, end_a, FALSE, candidates);
  add_candidates (model, first_a, end_a, first_b, end_b, TRUE, candidates);
  g_array_sort (candidates, compare_pairs);
  for (guint i = 0; i + 1 < candidates->len; i++)
    {
      Candidate one = g_array_index (candidates, Candidate, i);
      const Candidate *again = &g_array_index (candidates, Candidate, i + 1);

      if (compare_pairs (&one, again) != 0)
        continue;
      one.likeness = (one.likeness + again->likeness) / 2;
      if (is_like_enough (model, &one))
        g_array_index (candidates, Candidate, n++) = one;
    }
  g_array_set_size (candidates, n);
  g_array_sort (candidates, compare_candidates);
  return candidates;
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
  g_autoptr (GArray) words_a = words_of (model, a), words_b = words_of (model, b);
  g_autoptr (GArray) changes = cp_said_compare (words_a, words_b);
  guint kept = cp_said_count (changes, CP_CHANGE_KEPT), shorter = MIN (words_a->len, words_b->len);

  if (kept == words_a->len && kept == words_b->len)
    return CP_PASSAGE_SHARED;
  if (answers_anew (statement (model, (gint32) a), statement (model, (gint32) b)))
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
            guint          first,
            guint          end)
{
  for (guint i = first; i < end; i++)
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
         guint       first_a,
         guint       end_a,
         guint       first_b,
         guint       end_b)
{
  guint b = first_b;

  for (; b < end_b && !is_taken (matching, (gint32) b); b++)
    add_only_here (self, -1, (gint32) b);
  for (guint a = first_a; a < end_a; a++)
    {
      gint32 beside = GPOINTER_TO_INT (g_hash_table_lookup (matching->taken, GUINT_TO_POINTER (a + 1))) - 1;

      if (beside < 0)
        {
          add_only_here (self, (gint32) a, -1);
          continue;
        }
      add_joined (self, matching, (gint32) a, beside);
      for (guint after = (guint) beside + 1; after < end_b && !is_taken (matching, (gint32) after); after++)
        add_only_here (self, -1, (gint32) after);
    }
}

/**
 * cp_passages_new:
 * @corrections: (nullable) (element-type CpCorrection): where it is looked up what a person matched by hand
 *
 * Each statement is matched with one at most, the likest pairs first.
 *
 * Returns: (transfer full): the two articles, statement by statement
 */
CpPassages *
cp_passages_new (const CpModel   *model,
                 guint            article_a,
                 guint            article_b,
                 const GPtrArray *corrections)
{
  CpPassages *self = g_new0 (CpPassages, 1);
  g_autoptr (GHashTable) decided = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL), chosen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) keys_a = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) keys_b = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) candidates = NULL;
  Matching matching = { model, decided, taken, chosen };
  guint first_a, end_a, first_b, end_b;

  self->article_a = article_a;
  self->article_b = article_b;
  self->all = g_array_new (FALSE, FALSE, sizeof (CpPassage));
  if (article_a == article_b)
    return self;
  range_of (model, article_a, &first_a, &end_a);
  range_of (model, article_b, &first_b, &end_b);
  index_keys (model, keys_a, first_a, end_a);
  index_keys (model, keys_b, first_b, end_b);
  take_decisions (&matching, corrections, keys_a, keys_b);
  candidates = find_candidates (model, first_a, end_a, first_b, end_b);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *one = &g_array_index (candidates, Candidate, i);

      if (!is_taken (&matching, one->a) && !is_taken (&matching, one->b) && !is_refused (&matching, one->a, one->b))
        join (&matching, one->a, one->b);
    }
  line_up (self, &matching, first_a, end_a, first_b, end_b);
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
