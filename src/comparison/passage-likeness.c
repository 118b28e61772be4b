/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/passage-likeness.h"

#include <stdlib.h>

#include "comparison/alike.h"
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

/* The same where words count as alike that mean much the same: then more must be alike, for any two statements on one subject have some such
 * words. Each word more that has its like counts, and more where it is the same. With more pairs than the bound only shared words are looked
 * at. Looked for on articles of one dispute each, and on invented paraphrases. */
#define KIN_OF_ONE_SPEAKER 0.36f
#define KIN_OF_ONE_PARTY 0.45f
#define KIN_OF_UNKNOWN 0.85f
#define KIN_ON_OTHER_ISSUES 0.3f
#define KIN_OF_DEEDS 0.15f
#define LEAST_KIN 0.33f /* however many words have their like */
#define EACH_WORD 0.05f
#define EACH_SAME_WORD 0.1f
#define MAX_WORDS_COUNTED 5u
#define MAX_SAME_COUNTED 3u
#define MAX_PAIRS 65536u

/* So alike in their words, statements are taken for one though no word that tells something is among those. */
#define LIKE_BEYOND_MEANING 0.5f

/* Only so many of the likest are looked at for each statement. */
#define MAX_CANDIDATES 12

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
  const CpPassageCandidate *a = x, *b = y;

  if (a->likeness > b->likeness || a->likeness < b->likeness)
    return a->likeness > b->likeness ? -1 : 1;
  if (a->apart != b->apart)
    return a->apart < b->apart ? -1 : 1;
  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return a->b < b->b ? -1 : a->b > b->b;
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
      g_autoptr (GArray) words = words_of (model, i);

      cp_alike_add (alike, i, words);
    }
  cp_alike_close (alike);
  for (guint other = of.first; other < of.end; other++)
    {
      g_autoptr (GArray) words = words_of (model, other);
      g_autoptr (GArray) found = cp_alike_find (alike, words);

      for (guint i = 0; i < MIN (found->len, MAX_CANDIDATES); i++)
        {
          const CpLikeness *one = &g_array_index (found, CpLikeness, i);
          const gint32 a = (gint32) (swapped ? one->text : other), b = (gint32) (swapped ? other : one->text);
          CpPassageCandidate candidate = { a, b, one->likeness, (guint) abs ((int) (other - of.first) - (int) (one->text - in.first)) };

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
                const CpPassageCandidate *one)
{
  const CpModelStatement *x = statement (model, one->a), *y = statement (model, one->b);

  return x->deed == y->deed && (one->likeness >= needed (x, y) || is_told_again (model, (guint) one->a, (guint) one->b, one->likeness)) &&
         tells_enough (model, one->a, one->b);
}

/* How rare a word is depends on the article it is looked for in: the mean of both counts, that two articles match alike whichever stands first. */
static void
add_like (const CpModel *model,
          CpPassageRange a,
          CpPassageRange b,
          GArray        *candidates)
{
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
      if (is_like_enough (model, &one))
        g_array_index (candidates, CpPassageCandidate, n++) = one;
    }
  g_array_set_size (candidates, n);
}

/* How alike in meaning two statements must be to be one in other words, by what is known of who makes them. */
static float
needed_in_meaning (const CpModelStatement *a,
                   const CpModelStatement *b)
{
  float least = KIN_OF_UNKNOWN;

  if (a->speaker >= 0 && a->speaker == b->speaker)
    least = KIN_OF_ONE_SPEAKER;
  else if (a->party >= 0 && a->party == b->party)
    least = KIN_OF_ONE_PARTY;
  if (a->deed)
    least += KIN_OF_DEEDS;
  return a->issue >= 0 && a->issue == b->issue ? least : least + KIN_ON_OTHER_ISSUES;
}

static float
strength (const CpKinship *kinship)
{
  return kinship->likeness + EACH_WORD * (float) MIN (kinship->n_words, MAX_WORDS_COUNTED) +
         EACH_SAME_WORD * (float) MIN (kinship->n_same, MAX_SAME_COUNTED);
}

/* What is found by shared words is the likelier, the more it also means the same. Where no word that tells something has its like, the words
 * that are shared are those that everybody uses: many of them are needed. */
static void
weigh_meaning (const CpMeanings *meanings,
               GArray           *candidates)
{
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      CpPassageCandidate one = g_array_index (candidates, CpPassageCandidate, i);
      const CpKinship kinship = cp_meanings_compare (meanings, (guint) one.a, (guint) one.b);

      if (kinship.n_words == 0 && one.likeness < LIKE_BEYOND_MEANING)
        continue;
      one.likeness += strength (&kinship);
      g_array_index (candidates, CpPassageCandidate, n++) = one;
    }
  g_array_set_size (candidates, n);
}

static gboolean
may_be_kin (const CpModelStatement *a,
            const CpModelStatement *b)
{
  return a->deed == b->deed && (a->party < 0 || b->party < 0 || a->party == b->party);
}

static void
add_kin (const CpModel    *model,
         const CpMeanings *meanings,
         CpPassageRange    a,
         CpPassageRange    b,
         GArray           *candidates)
{
  for (guint i = a.first; i < a.end; i++)
    for (guint k = b.first; k < b.end; k++)
      {
        const CpModelStatement *x = statement (model, (gint32) i), *y = statement (model, (gint32) k);
        CpPassageCandidate one = { (gint32) i, (gint32) k, 0, (guint) abs ((int) (i - a.first) - (int) (k - b.first)) };
        CpKinship kinship;

        if (!may_be_kin (x, y))
          continue;
        kinship = cp_meanings_compare (meanings, i, k);
        one.likeness = strength (&kinship);
        if (kinship.n_words >= LEAST_TELLING && kinship.likeness >= LEAST_KIN && one.likeness - LEAST_TELLING * EACH_WORD >= needed_in_meaning (x, y))
          g_array_append_val (candidates, one);
      }
}

/**
 * cp_passage_candidates:
 * @meanings: (nullable): what the statements mean; without it they are known by the words they share alone
 *
 * Returns: (transfer full) (element-type CpPassageCandidate): statements of the two articles that may be one passage, the likest pairs first
 */
GArray *
cp_passage_candidates (const CpModel    *model,
                       const CpMeanings *meanings,
                       CpPassageRange    a,
                       CpPassageRange    b)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (CpPassageCandidate));

  add_like (model, a, b, candidates);
  if (meanings != NULL && (guint64) (a.end - a.first) * (b.end - b.first) <= MAX_PAIRS)
    {
      weigh_meaning (meanings, candidates);
      add_kin (model, meanings, a, b, candidates);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}
