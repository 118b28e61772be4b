/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/passage-evidence.h"

#include <math.h>
#include <stdlib.h>

#include "comparison/passage-words.h"
#include "comparison/passages.h"

/* What the evidence weighs: the logarithm of the odds that each adds. Found by logistic regression on pairs of articles of which a reader said
 * what is one passage, by tests/passages/fit.py, which also says what was set by hand. */
static const float weights[CP_N_EVIDENCE] = {
  [CP_EVIDENCE_NONE] = -3.30f,
  [CP_EVIDENCE_ENOUGH] = 0.60f,
  [CP_EVIDENCE_MEANING] = 0.43f,
  [CP_EVIDENCE_SAME] = 0.71f,
  [CP_EVIDENCE_AMOUNTS] = 1.00f,
  [CP_EVIDENCE_STANDS] = 1.50f,
  [CP_EVIDENCE_ANSWERS] = 1.50f,
  [CP_EVIDENCE_SPEAKER] = 0.84f,
  [CP_EVIDENCE_PARTY] = 0.81f,
  [CP_EVIDENCE_ALONE] = 0.77f,
  [CP_EVIDENCE_STANCE] = 0.84f,
  [CP_EVIDENCE_CONTEXT] = 1.47f,
  [CP_EVIDENCE_LEAD] = 1.42f,
  [CP_EVIDENCE_PLACE] = -1.20f,
};

/* Two statements are taken for one where that is likelier than not. */
#define ENOUGH -0.4f

/* Whatever else speaks for it, they must have so much in common: in meaning, with a word that is no name among it, or else in words. */
#define LEAST_MEANING 0.25f
#define LEAST_WORDS 0.5f

/* And the same words are, before all others. */
#define CERTAIN 100.0f

/* So much liker than what others say is what one speaker or one party says. */
#define LIKE_OF_ONE_VOICE 1.0f

/* How alike in meaning two statements must be to be one by that alone, by what is known of who makes them. Each word that has its like counts
 * beside how alike they are, and more where it is the same. Looked for on invented paraphrases. */
#define KIN_OF_ONE_SPEAKER 0.46f
#define KIN_OF_ONE_PARTY 0.55f
#define KIN_OF_UNKNOWN 0.95f
#define KIN_ON_OTHER_ISSUES 0.3f
#define KIN_OF_DEEDS 0.15f
#define LEAST_KIN 0.33f /* however many words have their like */
#define LEAST_WORDS_OF_KIN 2u
#define EACH_WORD 0.05f
#define EACH_SAME_WORD 0.1f
#define MAX_WORDS_COUNTED 5u

/* More words than this that are the same say no more. */
#define MAX_SAME 3u

/* With more pairs than this only the words that they share are looked at. */
#define MAX_PAIRS 65536u

/* All pairs of statements of two articles; each place stands for a pair. */
typedef struct
{
  const CpModel    *model;
  const CpMeanings *meanings;
  CpPassageRange    a, b;
  float            *words;    /* how like each pair is in the words that they share */
  gboolean         *by_words;
  CpKinship        *kinship;
  float            *first_a, *second_a; /* the likeness of the likest two of the other article */
  float            *first_b, *second_b;
} Pairs;

static guint
place (const Pairs *self,
       guint        i,
       guint        k)
{
  return (i - self->a.first) * (self->b.end - self->b.first) + (k - self->b.first);
}

/* Whether they are not known to speak for two parties. */
static gboolean
may_be_one (const CpModelStatement *x,
            const CpModelStatement *y)
{
  return x->party < 0 || y->party < 0 || x->party == y->party;
}

static gboolean
have_one_voice (const CpModelStatement *x,
                const CpModelStatement *y)
{
  return (x->speaker >= 0 && x->speaker == y->speaker) || (x->party >= 0 && x->party == y->party);
}

/* By what each is compared with what else it might be one with. */
static float
likeness (const Pairs *self,
          guint        i,
          guint        k)
{
  const guint at = place (self, i, k);
  const CpModelStatement *x = cp_passage_statement (self->model, (gint32) i), *y = cp_passage_statement (self->model, (gint32) k);

  return self->words[at] + self->kinship[at].likeness + (have_one_voice (x, y) ? LIKE_OF_ONE_VOICE : 0);
}

static void
rank (float  value,
      float *first,
      float *second)
{
  if (value > *first)
    {
      *second = *first;
      *first = value;
    }
  else if (value > *second)
    *second = value;
}

static void
compare_all (Pairs *self)
{
  for (guint i = self->a.first; i < self->a.end; i++)
    for (guint k = self->b.first; k < self->b.end; k++)
      {
        self->kinship[place (self, i, k)] = cp_meanings_compare (self->meanings, i, k);
        if (!may_be_one (cp_passage_statement (self->model, (gint32) i), cp_passage_statement (self->model, (gint32) k)))
          continue;
        rank (likeness (self, i, k), &self->first_a[i - self->a.first], &self->second_a[i - self->a.first]);
        rank (likeness (self, i, k), &self->first_b[k - self->b.first], &self->second_b[k - self->b.first]);
      }
}

static Pairs *
pairs_new (const CpModel    *model,
           const CpMeanings *meanings,
           CpPassageRange    a,
           CpPassageRange    b)
{
  Pairs *self = g_new0 (Pairs, 1);
  const guint n_a = a.end - a.first, n_b = b.end - b.first;
  g_autoptr (GArray) alike = cp_passage_alike (model, a, b);

  *self = (Pairs){ .model = model, .meanings = meanings, .a = a, .b = b };
  self->words = g_new0 (float, n_a * n_b);
  self->by_words = g_new0 (gboolean, n_a * n_b);
  self->kinship = g_new0 (CpKinship, n_a * n_b);
  self->first_a = g_new0 (float, n_a);
  self->second_a = g_new0 (float, n_a);
  self->first_b = g_new0 (float, n_b);
  self->second_b = g_new0 (float, n_b);
  for (guint i = 0; i < alike->len; i++)
    {
      const CpPassageCandidate *one = &g_array_index (alike, CpPassageCandidate, i);

      self->words[place (self, (guint) one->a, (guint) one->b)] = one->likeness;
      self->by_words[place (self, (guint) one->a, (guint) one->b)] = one->by_words;
    }
  compare_all (self);
  return self;
}

static void
pairs_free (Pairs *self)
{
  g_free (self->words);
  g_free (self->by_words);
  g_free (self->kinship);
  g_free (self->first_a);
  g_free (self->second_a);
  g_free (self->first_b);
  g_free (self->second_b);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pairs, pairs_free)

/* How much liker the two are than either is to another. */
static float
lead (const Pairs *self,
      guint        i,
      guint        k)
{
  const float own = likeness (self, i, k), least = own - self->words[place (self, i, k)] - self->kinship[place (self, i, k)].likeness;
  const guint at_a = i - self->a.first, at_b = k - self->b.first;
  const float other_a = own >= self->first_a[at_a] ? self->second_a[at_a] : self->first_a[at_a];
  const float other_b = own >= self->first_b[at_b] ? self->second_b[at_b] : self->first_b[at_b];

  return own - MAX (least, MAX (other_a, other_b));
}

static guint
count_on_issue (const CpModel          *model,
                CpPassageRange          range,
                const CpModelStatement *like)
{
  guint n = 0;

  for (guint i = range.first; i < range.end; i++)
    {
      const CpModelStatement *one = cp_passage_statement (model, (gint32) i);

      n += one->issue == like->issue && one->party == like->party;
    }
  return n;
}

/* How far the two are from the same place in both articles, in shares of them; the next place is the same in short ones. */
static float
apart (const Pairs *self,
       guint        i,
       guint        k)
{
  const float n_a = (float) (self->a.end - self->a.first), n_b = (float) (self->b.end - self->b.first);
  const float distance = fabsf (((float) (i - self->a.first) + 0.5f) / n_a - ((float) (k - self->b.first) + 0.5f) / n_b);

  return MAX (0, distance - 1 / MIN (n_a, n_b));
}

static float
needed_in_meaning (const CpModelStatement *x,
                   const CpModelStatement *y)
{
  float least = KIN_OF_UNKNOWN;

  if (x->speaker >= 0 && x->speaker == y->speaker)
    least = KIN_OF_ONE_SPEAKER;
  else if (x->party >= 0 && x->party == y->party)
    least = KIN_OF_ONE_PARTY;
  if (x->deed)
    least += KIN_OF_DEEDS;
  return x->issue >= 0 && x->issue == y->issue ? least : least + KIN_ON_OTHER_ISSUES;
}

static gboolean
is_one_by_meaning (const CpModelStatement *x,
                   const CpModelStatement *y,
                   const CpKinship        *kinship)
{
  const float strength = kinship->likeness + EACH_WORD * (float) MIN (kinship->n_words, MAX_WORDS_COUNTED)
                         + EACH_SAME_WORD * (float) MIN (kinship->n_same, MAX_SAME);

  return x->deed == y->deed && kinship->n_words >= LEAST_WORDS_OF_KIN && kinship->likeness >= LEAST_KIN && strength >= needed_in_meaning (x, y);
}

static void
weigh (const Pairs       *self,
       guint              i,
       guint              k,
       CpPassageEvidence *evidence)
{
  const CpModelStatement *x = cp_passage_statement (self->model, (gint32) i), *y = cp_passage_statement (self->model, (gint32) k);
  const guint at = place (self, i, k);
  const gboolean one_speaker = x->speaker >= 0 && x->speaker == y->speaker;
  const gboolean one_party = x->party >= 0 && x->party == y->party;
  const gboolean one_issue = x->issue >= 0 && x->issue == y->issue;
  float *values = evidence->values;

  evidence->a = (gint32) i;
  evidence->b = (gint32) k;
  evidence->in_common = (self->kinship[at].n_words > 0 && self->kinship[at].likeness >= LEAST_MEANING) || self->words[at] >= LEAST_WORDS;
  values[CP_EVIDENCE_NONE] = 1;
  values[CP_EVIDENCE_ENOUGH] = (float) (self->by_words[at] + is_one_by_meaning (x, y, &self->kinship[at]));
  values[CP_EVIDENCE_MEANING] = self->kinship[at].likeness;
  values[CP_EVIDENCE_SAME] = (float) MIN (self->kinship[at].n_same, MAX_SAME);
  values[CP_EVIDENCE_AMOUNTS] = (float) MIN (self->kinship[at].n_amounts, MAX_SAME);
  values[CP_EVIDENCE_STANDS] = self->kinship[at].stands && have_one_voice (x, y);
  values[CP_EVIDENCE_ANSWERS] = self->kinship[at].answers && have_one_voice (x, y);
  values[CP_EVIDENCE_SPEAKER] = one_speaker;
  values[CP_EVIDENCE_PARTY] = one_party && !one_speaker;
  if (one_issue && one_party)
    values[CP_EVIDENCE_ALONE] = 1.0f / (float) MAX (count_on_issue (self->model, self->a, x), count_on_issue (self->model, self->b, y));
  values[CP_EVIDENCE_STANCE] = one_issue && x->stance != CP_STANCE_NONE && x->stance == y->stance;
  values[CP_EVIDENCE_CONTEXT] = cp_meanings_compare_contexts (self->meanings, i, k);
  values[CP_EVIDENCE_LEAD] = lead (self, i, k);
  values[CP_EVIDENCE_PLACE] = apart (self, i, k);
}

/**
 * cp_passage_evidence:
 *
 * Returns: (transfer full) (element-type CpPassageEvidence): all pairs of statements of the two articles that are not known to be of two
 * parties, in their order, and what speaks for each
 */
GArray *
cp_passage_evidence (const CpModel    *model,
                     const CpMeanings *meanings,
                     CpPassageRange    a,
                     CpPassageRange    b)
{
  g_autoptr (Pairs) pairs = pairs_new (model, meanings, a, b);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (CpPassageEvidence));

  for (guint i = a.first; i < a.end; i++)
    for (guint k = b.first; k < b.end; k++)
      {
        CpPassageEvidence one = { 0 };

        if (!may_be_one (cp_passage_statement (model, (gint32) i), cp_passage_statement (model, (gint32) k)))
          continue;
        weigh (pairs, i, k, &one);
        g_array_append_val (all, one);
      }
  return all;
}

static float
odds (const CpPassageEvidence *evidence)
{
  float sum = 0;

  for (guint i = 0; i < CP_N_EVIDENCE; i++)
    sum += weights[i] * evidence->values[i];
  return sum;
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

static void
add_likely (const CpModel    *model,
            const CpMeanings *meanings,
            CpPassageRange    a,
            CpPassageRange    b,
            GArray           *candidates)
{
  g_autoptr (GArray) all = cp_passage_evidence (model, meanings, a, b);

  for (guint i = 0; i < all->len; i++)
    {
      const CpPassageEvidence *one = &g_array_index (all, CpPassageEvidence, i);
      const CpPassageCandidate candidate = { one->a, one->b, odds (one),
                                             (guint) abs ((one->a - (gint32) a.first) - (one->b - (gint32) b.first)), FALSE };

      if (candidate.likeness >= ENOUGH && one->in_common)
        g_array_append_val (candidates, candidate);
    }
}

/* Those whose words alone tell: because they are the same, or were taken over from another side; or there is nothing else to tell by. */
static void
add_told_by_words (const CpModel *model,
                   gboolean       weighed,
                   CpPassageRange a,
                   CpPassageRange b,
                   GArray        *candidates)
{
  g_autoptr (GArray) alike = cp_passage_alike (model, a, b);

  for (guint i = 0; i < alike->len; i++)
    {
      CpPassageCandidate one = g_array_index (alike, CpPassageCandidate, i);
      const gboolean same = one.by_words && cp_passage_compare (model, (guint) one.a, (guint) one.b) == CP_PASSAGE_SHARED;

      if (!one.by_words || (weighed && !same && may_be_one (cp_passage_statement (model, one.a), cp_passage_statement (model, one.b))))
        continue;
      one.likeness += same ? CERTAIN : 0;
      g_array_append_val (candidates, one);
    }
}

/**
 * cp_passage_candidates:
 * @meanings: (nullable): what the statements mean; without it they are known by the words they share alone
 *
 * Returns: (transfer full) (element-type CpPassageCandidate): statements of the two articles that may be one passage, the likeliest pairs first
 */
GArray *
cp_passage_candidates (const CpModel    *model,
                       const CpMeanings *meanings,
                       CpPassageRange    a,
                       CpPassageRange    b)
{
  const gboolean weighed = meanings != NULL && (guint64) (a.end - a.first) * (b.end - b.first) <= MAX_PAIRS;
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (CpPassageCandidate));

  add_told_by_words (model, weighed, a, b, candidates);
  if (weighed)
    add_likely (model, meanings, a, b, candidates);
  g_array_sort (candidates, compare_candidates);
  return candidates;
}
