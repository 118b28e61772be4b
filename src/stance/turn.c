/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/between.h"

#include <math.h>

#include "stance/features.h"

/* What speaks for a statement's bearing on the same question as the one before it, in log odds: a logistic regression over some
 * 3,000 neighbours in news reports, beside what their words have in common, rounded. */
#define NEIGHBOURS       1.6f
#define FAR_BELOW       -1.2f /* two paragraphs or more below */
#define TOLD_IN_THE_NEXT -0.25f /* told, not quoted, in the next paragraph */
#define ANSWERS          0.5f /* somebody else, in the same paragraph */
#define FROM_OTHER_SIDE  0.5f /* the two sides are heard on one question in turn */
#define FROM_OWN_SIDE   -0.55f
#define IS_REPLY         0.15f /* "replied", "rejected" */
#define IS_OPENING      -0.75f /* "announced", "added" */
#define IS_QUOTED        0.95f
#define IS_QUOTED_AFTER  0.45f /* a quotation says once more what was just told */
#define HAS_MUCH_NEW    -0.9f /* many of its words are new */
#define HAS_NOTHING_OLD -0.15f /* all of them are, and it points to nothing */
#define MEANS_THE_SAME   0.4f
#define TURNS_ASIDE     -1.6f /* "also", "there was" */
#define TURNS_ROUND     -0.8f /* "but", "though" */
#define TELLS_BETWEEN   -0.95f /* whole sentences without a statement */
#define TELLS_MUCH      -0.55f /* many words that are nobody's */

/* So many words that did not occur shortly before are many. */
#define MANY_NEW  8
/* So many sentences, and telling words, between two statements are many. */
#define MANY_SENTENCES 4
#define MANY_BETWEEN   12
/* The statements before that it is compared with. */
#define REACH     3
/* Of a long content so many words are compared. */
#define MOST_WORDS 32
/* Words are alike from this cosine on. */
#define UNLIKE    0.5f

/* The same by what is done in saying it: a denial needs something before it, a demand needs nothing. */
static const float NOW[] = {
  [CP_ACT_ASSERT] = 0.25f, [CP_ACT_DENY] = 0.45f, [CP_ACT_DOUBT] = -0.25f, [CP_ACT_DEMAND] = -0.35f, [CP_ACT_OFFER] = -0.35f,
  [CP_ACT_ACCUSE] = -0.05f, [CP_ACT_CONDEMN] = 0, [CP_ACT_PRAISE] = -0.15f, [CP_ACT_WARN] = 0.3f, [CP_ACT_COMMIT] = 0.2f,
  [CP_ACT_QUESTION] = 0.05f, [CP_ACT_CONCEDE] = -0.1f, [CP_ACT_OTHER] = 0,
};

/* And by what was done before it: a charge is mostly gone into. */
static const float BEFORE[] = {
  [CP_ACT_ASSERT] = -0.05f, [CP_ACT_DENY] = 0.1f, [CP_ACT_DOUBT] = -0.15f, [CP_ACT_DEMAND] = -0.25f, [CP_ACT_OFFER] = -0.1f,
  [CP_ACT_ACCUSE] = 0.7f, [CP_ACT_CONDEMN] = 0.45f, [CP_ACT_PRAISE] = -0.3f, [CP_ACT_WARN] = -0.35f, [CP_ACT_COMMIT] = -0.15f,
  [CP_ACT_QUESTION] = 0.25f, [CP_ACT_CONCEDE] = 0.1f, [CP_ACT_OTHER] = -0.3f,
};

/* Who judges something, judges what was told: "calls it reckless", where "calls for" asks for something else. */
static gboolean
judges (CpAct act)
{
  return act == CP_ACT_CONDEMN || act == CP_ACT_PRAISE;
}

static gboolean
was_said (const CpBuilder *self,
          guint            statement,
          guint32          term)
{
  for (guint back = 1; back <= REACH && back <= statement; back++)
    {
      const CpProfile *before = cp_builder_profile (self, statement - back);

      if (before->reading == cp_builder_profile (self, statement)->reading && cp_features_have (before->own, term))
        return TRUE;
    }
  return FALSE;
}

/* What the words that none of the last few statements has speak for. */
static float
odds_of_new_words (const CpBuilder *self,
                   guint            statement)
{
  const CpProfile *profile = cp_builder_profile (self, statement);
  float fresh = 0, all = 0;
  guint n = 0;

  for (guint i = 0; i < profile->own->len; i++)
    {
      CpFeature word = g_array_index (profile->own, CpFeature, i);

      all += word.weight;
      if (was_said (self, statement, word.term))
        continue;
      fresh += word.weight;
      n++;
    }
  return HAS_MUCH_NEW * MIN (1, (float) n / MANY_NEW)
         + (all > 0 && !profile->resumes ? HAS_NOTHING_OLD * fresh / all : 0);
}

static float
cosine (const CpBuilder *self,
        guint32          a,
        guint32          b)
{
  const float *x = cp_shelf_vector (self->shelf, a), *y = cp_shelf_vector (self->shelf, b);
  float sum = 0;

  if (a == b)
    return 1;
  for (guint k = 0; k < CP_VECTOR_SIZE; k++)
    sum += x[k] * y[k];
  return sum;
}

/* The share of a content's words that the other has, or words that mean the same, by what each has at best. */
static float
coverage (const CpProfile *profile,
          guint            n,
          const float     *best)
{
  float found = 0, all = 0;

  for (guint i = 0; i < n; i++)
    {
      float weight = g_array_index (profile->own, CpFeature, i).weight;

      found += weight * weight * MAX (0, best[i] - UNLIKE) / (1 - UNLIKE);
      all += weight * weight;
    }
  return all > 0 ? found / all : 0;
}

/* How far the words of two contents, or words that mean the same, are found in each other, 0 … 1. */
static float
common_meaning (const CpBuilder *self,
                const CpProfile *a,
                const CpProfile *b)
{
  float best_a[MOST_WORDS] = { 0 }, best_b[MOST_WORDS] = { 0 };
  guint n_a = MIN (a->own->len, MOST_WORDS), n_b = MIN (b->own->len, MOST_WORDS);

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      {
        float alike = cosine (self, g_array_index (a->own, CpFeature, i).term, g_array_index (b->own, CpFeature, j).term);

        best_a[i] = MAX (best_a[i], alike);
        best_b[j] = MAX (best_b[j], alike);
      }
  return (coverage (a, n_a, best_a) + coverage (b, n_b, best_b)) / 2;
}

/* The speaker is not the one before. */
static gboolean
is_another (const CpModelStatement *s,
            const CpModelStatement *last)
{
  return s->speaker < 0 || s->speaker != last->speaker;
}

/* They speak for two sides. */
static gboolean
is_other_side (const CpModelStatement *s,
               const CpModelStatement *last)
{
  return s->party >= 0 && last->party >= 0 && s->party != last->party;
}

/* One speaker goes on, or another one of the same party. */
static gboolean
is_own_side (const CpModelStatement *s,
             const CpModelStatement *last)
{
  return !is_another (s, last) || (s->party >= 0 && s->party == last->party);
}

/* What stands between a statement and the one before it leads away from that. */
static float
odds_of_what_is_between (const CpBuilder *self,
                         guint            statement)
{
  CpBetween between = cp_between (self, statement);

  return (between.aside ? TURNS_ASIDE : 0) + (between.contrast ? TURNS_ROUND : 0)
         + TELLS_BETWEEN * MIN (1, (float) between.sentences / MANY_SENTENCES)
         + TELLS_MUCH * MIN (1, (float) between.words / MANY_BETWEEN);
}

static float
turn_of (const CpBuilder *self,
         guint            statement)
{
  const CpModelStatement *s = cp_builder_statement (self, statement), *last = cp_builder_statement (self, statement - 1);
  const CpProfile *profile = cp_builder_profile (self, statement), *before = cp_builder_profile (self, statement - 1);
  float odds = NEIGHBOURS + NOW[s->act] + BEFORE[last->act] + odds_of_new_words (self, statement) + odds_of_what_is_between (self, statement);

  odds += MEANS_THE_SAME * sqrtf (common_meaning (self, profile, before));
  if (profile->paragraph >= before->paragraph + 2)
    odds += FAR_BELOW;
  if (profile->paragraph == before->paragraph + 1 && s->kind != CP_KIND_DIRECT)
    odds += TOLD_IN_THE_NEXT;
  if (profile->paragraph == before->paragraph && is_another (s, last))
    odds += ANSWERS;
  if (is_other_side (s, last))
    odds += FROM_OTHER_SIDE;
  if (is_own_side (s, last))
    odds += FROM_OWN_SIDE;
  if (cp_builder_is_reported_as (self, statement, CP_LEX_REPLY))
    odds += IS_REPLY;
  if (!judges (s->act) && cp_builder_is_reported_as (self, statement, CP_LEX_OPENING))
    odds += IS_OPENING;
  if (s->kind == CP_KIND_DIRECT)
    odds += IS_QUOTED;
  if (s->kind != CP_KIND_INDIRECT && last->kind == CP_KIND_INDIRECT)
    odds += IS_QUOTED_AFTER;
  return odds;
}

static void
find_turn (CpBuilder *self,
           guint      statement,
           gpointer   data G_GNUC_UNUSED)
{
  CpProfile *profile = cp_builder_profile (self, statement);
  const CpModelStatement *s = cp_builder_statement (self, statement), *last;
  guint turned;

  if (statement == 0 || profile->reading != cp_builder_profile (self, statement - 1)->reading)
    return;
  last = cp_builder_statement (self, statement - 1);
  turned = 1 + (is_another (s, last) ? 1 : 0) + (is_other_side (s, last) ? 2 : 0) + (is_own_side (s, last) ? 4 : 0)
           + 8 * ((guint) s->act + CP_N_ACTS * (guint) last->act);
  if (profile->read_as.turned == turned)
    return;
  profile->turn = turn_of (self, statement);
  profile->read_as.turned = turned;
}

/** cp_build_turns: finds for each statement how surely it goes on with what the statement before it was about */
void
cp_build_turns (CpBuilder *self)
{
  cp_builder_each (self, self->model->statements->len, CP_BLOCK_OF_STATEMENTS, find_turn, NULL);
}
