/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/passage-likeness.h"

#include <stdlib.h>

#include "comparison/alike.h"
#include "comparison/passage-words.h"
#include "comparison/passages.h"
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

/* Words that both texts have in a row, up to one of each. */
typedef struct
{
  guint n;
  guint telling;
} Run;

static Run
longer (Run a,
        Run b)
{
  return a.n > b.n || (a.n == b.n && a.telling >= b.telling) ? a : b;
}

/* Whether both texts have a run of words that is long and telling enough; a word more here or there does not end it. */
static gboolean
have_run (const char   *text,
          const GArray *words,
          const GArray *others)
{
  const guint n = others->len + 2;
  g_autofree Run *kept = g_new0 (Run, 3 * n);
  Run *rows[] = { kept, kept + n, kept + 2 * n }; /* that end at the word that is looked at, the one before, and that before it */

  for (guint i = 0; i < words->len; i++)
    {
      const CpSaidWord *word = &g_array_index (words, CpSaidWord, i);
      const guint telling = is_telling (text, word);
      Run *last = rows[2];

      rows[2] = rows[1];
      rows[1] = rows[0];
      rows[0] = last;
      for (guint k = 0; k < others->len; k++)
        {
          Run run = { 0, 0 };

          if (word->number == g_array_index (others, CpSaidWord, k).number)
            {
              run = longer (rows[1][k + 1], longer (rows[1][k], rows[2][k + 1]));
              run.n++;
              run.telling += telling;
            }
          rows[0][k + 2] = run;
          if (run.n >= WORDS_TOLD_AGAIN && run.telling >= TELLING_WORDS)
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
  const CpModelStatement *x = cp_passage_statement (model, (gint32) a), *y = cp_passage_statement (model, (gint32) b);
  g_autofree char *text = NULL;
  g_autoptr (GArray) words_a = NULL, words_b = NULL;

  if (x->issue < 0 || x->issue != y->issue || likeness < LIKE_OF_TOLD_AGAIN)
    return FALSE;
  text = cp_model_statement_words (model, a);
  words_a = cp_said_words (text);
  words_b = cp_passage_words (model, b);
  return words_a->len <= MAX_WORDS && words_b->len <= MAX_WORDS && have_run (text, words_a, words_b);
}

/* The likest of those of @in for each of @of. */
static void
add_candidates (const CpModel *model,
                CpPassageRange in,
                CpPassageRange of,
                gboolean       swapped,
                GArray        *candidates)
{
  g_autoptr (CpAlike) alike = cp_alike_new ();

  for (guint i = in.first; i < in.end; i++)
    {
      g_autoptr (GArray) words = cp_passage_words (model, i);

      cp_alike_add (alike, i, words);
    }
  cp_alike_close (alike);
  for (guint other = of.first; other < of.end; other++)
    {
      g_autoptr (GArray) words = cp_passage_words (model, other);
      g_autoptr (GArray) found = cp_alike_find (alike, words);

      for (guint i = 0; i < MIN (found->len, MAX_CANDIDATES); i++)
        {
          const CpLikeness *one = &g_array_index (found, CpLikeness, i);
          const gint32 a = (gint32) (swapped ? one->text : other), b = (gint32) (swapped ? other : one->text);
          CpPassageCandidate candidate = { a, b, one->likeness, (guint) abs ((int) (other - of.first) - (int) (one->text - in.first)), FALSE };

          g_array_append_val (candidates, candidate);
        }
    }
}

static int
compare_pairs (gconstpointer x,
               gconstpointer y)
{
  const CpPassageCandidate *a = x, *b = y;

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
  g_autoptr (GArray) words_a = cp_passage_words (model, (guint) a), words_b = cp_passage_words (model, (guint) b);
  g_autoptr (GHashTable) stems_a = stems_of (words_a), stems_b = stems_of (words_b);
  const gint32 issue = cp_passage_statement (model, a)->issue;
  const guint least_shared = issue >= 0 && issue == cp_passage_statement (model, b)->issue ? 1 : LEAST_TELLING;
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
                const CpPassageCandidate *one)
{
  const CpModelStatement *x = cp_passage_statement (model, one->a), *y = cp_passage_statement (model, one->b);

  return x->deed == y->deed && (one->likeness >= needed (x, y) || is_told_again (model, (guint) one->a, (guint) one->b, one->likeness)) &&
         tells_enough (model, one->a, one->b);
}

/**
 * cp_passage_alike:
 *
 * Statements of two articles that are like one another in the words that they share. How rare a word is depends on the article it is looked
 * for in: the mean of both counts, that two articles match alike whichever stands first.
 *
 * Returns: (transfer full) (element-type CpPassageCandidate): them, in the order of the articles
 */
GArray *
cp_passage_alike (const CpModel *model,
                  CpPassageRange a,
                  CpPassageRange b)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (CpPassageCandidate));
  guint n = 0;

  add_candidates (model, b, a, FALSE, candidates);
  add_candidates (model, a, b, TRUE, candidates);
  g_array_sort (candidates, compare_pairs);
  for (guint i = 0; i + 1 < candidates->len; i++)
    {
      CpPassageCandidate one = g_array_index (candidates, CpPassageCandidate, i);
      const CpPassageCandidate *again = &g_array_index (candidates, CpPassageCandidate, i + 1);

      if (compare_pairs (&one, again) != 0)
        continue;
      one.likeness = (one.likeness + again->likeness) / 2;
      one.by_words = is_like_enough (model, &one);
      g_array_index (candidates, CpPassageCandidate, n++) = one;
    }
  g_array_set_size (candidates, n);
  return candidates;
}
