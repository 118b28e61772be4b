/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctime>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include "stance/candidates.h"
#include "stance/cluster.h"
#include "stance/sums.h"

namespace {

std::vector<guint32>
cluster (guint n, const std::vector<CpEdge> &edges, float threshold)
{
  const CpClusterRule rule = { threshold, nullptr, 0, nullptr, nullptr };
  g_autofree guint32 *labels = cp_cluster (n, edges.data (), (guint) edges.size (), &rule);

  return std::vector<guint32> (labels, labels + n);
}

TEST (Cluster, LeavesAloneWhatHasNothingInCommon)
{
  EXPECT_EQ (cluster (3, {}, 0.1f), (std::vector<guint32>{ 0, 1, 2 }));
}

TEST (Cluster, JoinsByTheMeanAndNotByTheStrongestPair)
{
  /* 0 and 1 are alike, 2 is like 1 alone: single linkage would take it in. */
  std::vector<CpEdge> edges = { { 0, 1, 0.9f, 0 }, { 1, 2, 0.5f, 0 } };

  EXPECT_EQ (cluster (3, edges, 0.3f), (std::vector<guint32>{ 0, 0, 1 }));
  EXPECT_EQ (cluster (3, edges, 0.2f), (std::vector<guint32>{ 0, 0, 0 }));
}

TEST (Cluster, JoinsByATieWhatHasNothingInCommonAndPartsWhatATiePushesApart)
{
  EXPECT_EQ (cluster (3, { { 0, 1, 0, 0.5f } }, 0.1f), (std::vector<guint32>{ 0, 0, 1 }));
  EXPECT_EQ (cluster (2, { { 0, 1, 0.3f, 0 } }, 0.1f), (std::vector<guint32>{ 0, 0 }));
  EXPECT_EQ (cluster (2, { { 0, 1, 0.3f, 0 }, { 0, 1, 0, -0.5f } }, 0.1f), (std::vector<guint32>{ 0, 1 }));
}

TEST (Cluster, CountsATieOnceHoweverManyItJoins)
{
  /* Two pairs, tied by one neighbour each: what four pairs have in common weighs more than the one tie. */
  std::vector<CpEdge> edges = { { 0, 1, 0.9f, 0 }, { 2, 3, 0.9f, 0 }, { 1, 2, 0, 0.3f } };

  EXPECT_EQ (cluster (4, edges, 0.05f), (std::vector<guint32>{ 0, 0, 0, 0 }));
  EXPECT_EQ (cluster (4, edges, 0.2f), (std::vector<guint32>{ 0, 0, 1, 1 }));
}

TEST (Cluster, WeighsAnItemByWhatItStandsForAndItsTexts)
{
  /* 0 stands for two that have 0.3 in common with 2 together, which is less than two single ones may have apart. */
  std::vector<CpEdge> edges = { { 0, 2, 0.3f, 0 }, { 1, 2, 0.2f, 0 } };
  const guint32 sizes[] = { 2, 1, 1 }, texts[] = { 0, 1, 2, 3 }, again[] = { 0, 3, 2, 3 }, first[] = { 0, 2, 3, 4 };
  const CpClusterRule rule = { 0.16f, texts, 0.1f, first, sizes }, back = { 0.05f, again, 0.5f, first, sizes };
  g_autofree guint32 *labels = cp_cluster (3, edges.data (), (guint) edges.size (), &rule);
  g_autofree guint32 *parted = cp_cluster (3, edges.data (), (guint) edges.size (), &back);

  EXPECT_EQ (std::vector<guint32> (labels, labels + 3), (std::vector<guint32>{ 0, 1, 1 }));
  /* One of the texts of 0 is that of 2 as well. */
  EXPECT_EQ (std::vector<guint32> (parted, parted + 3), (std::vector<guint32>{ 0, 1, 1 }));
}

TEST (Cluster, ATextSeldomComesBackToWhatItHadLeft)
{
  /* 0, 1 and 2 follow each other in one text, 3 is of another: what 0 has in common with 2 and with 3 is the same. */
  std::vector<CpEdge> edges = { { 0, 2, 0.3f, 0 }, { 0, 3, 0.3f, 0 } };
  const guint32 texts[] = { 0, 0, 0, 1 };
  const CpClusterRule rule = { 0.05f, texts, 0.3f, nullptr, nullptr };
  g_autofree guint32 *labels = cp_cluster (4, edges.data (), (guint) edges.size (), &rule);

  EXPECT_EQ (std::vector<guint32> (labels, labels + 4), (std::vector<guint32>{ 0, 1, 2, 0 }));
  EXPECT_EQ (cluster (4, edges, 0.05f), (std::vector<guint32>{ 0, 1, 0, 0 }));
}

TEST (Cluster, DoesNotDependOnTheOrderOfThePairs)
{
  std::vector<CpEdge> edges = { { 0, 3, 0.8f, 0 }, { 1, 2, 0.8f, 0 }, { 0, 1, 0.4f, 0 }, { 2, 3, 0.35f, 0 }, { 3, 4, 0.3f, 0 } };
  std::vector<CpEdge> turned (edges.rbegin (), edges.rend ());

  EXPECT_EQ (cluster (5, edges, 0.25f), cluster (5, turned, 0.25f));
}

TEST (Cluster, GrowsNearlyAsItsPairs)
{
  /* A hundred groups of a thousand in a chain of partners: a quadratic way would not end. */
  const guint n = 100000;
  std::vector<CpEdge> edges;

  for (guint i = 0; i < n; i++)
    for (guint step = 1; step <= 8; step++)
      if (i % 1000 >= step)
        edges.push_back ({ i - step, i, 1.0f / (float) step, 0 });
  const clock_t start = clock ();
  std::vector<guint32> labels = cluster (n, edges, 0.05f);

  EXPECT_LT (clock () - start, 20 * CLOCKS_PER_SEC);
  EXPECT_NE (labels.front (), labels.back ());
}

TEST (Sums, HoldWhatWasAddedThroughAnyRemovals)
{
  std::mt19937 random (1917);
  std::map<guint32, float> expected;
  CpSums sums = { nullptr, 0, 0 };

  EXPECT_EQ (cp_sums_get (&sums, 7), 0);
  cp_sums_remove (&sums, 7);
  for (guint i = 0; i < 20000; i++)
    {
      /* Few enough numbers that they come again, and far enough apart that many begin their search at one place. */
      guint32 key = static_cast<guint32> (random () % 300) * (i % 2 == 0 ? 1u : 65536u);

      if (random () % 3 == 0)
        {
          cp_sums_remove (&sums, key);
          expected.erase (key);
        }
      else
        {
          cp_sums_add (&sums, key, 0.5f);
          expected[key] += 0.5f;
        }
      ASSERT_EQ (sums.n, expected.size ());
    }
  for (guint32 key = 0; key < 300; key++)
    for (guint32 scale : { 1u, 65536u })
      EXPECT_EQ (cp_sums_get (&sums, key * scale), expected.count (key * scale) > 0 ? expected[key * scale] : 0) << key;
  cp_sums_clear (&sums);
  EXPECT_EQ (cp_sums_get (&sums, 1), 0);
}

/* Whatever the runs they come in, the best comes first, and none of a cluster that is no more. */
TEST (Candidates, ComeInOrderWithoutThoseOfDroppedClusters)
{
  constexpr guint n_clusters = 50;
  std::mt19937 random{ 7 };
  g_autoptr (CpCandidates) candidates = cp_candidates_new (n_clusters);
  std::vector<CpCandidate> all;
  CpCandidate best;

  for (guint32 owner = 0; owner < n_clusters; owner++)
    {
      std::vector<CpCandidate> run;

      for (guint i = 0; i < 1 + random () % 9; i++)
        {
          guint32 other = (owner + 1 + random () % (n_clusters - 1)) % n_clusters;

          run.push_back ({ (float) (1 + random () % 20), MIN (owner, other), MAX (owner, other) });
        }
      cp_candidates_add (candidates, owner, run.data (), (guint) run.size ());
      all.insert (all.end (), run.begin (), run.end ());
    }
  for (guint32 gone = 0; gone < n_clusters; gone += 3)
    cp_candidates_drop (candidates, gone);
  all.erase (std::remove_if (all.begin (), all.end (), [] (const CpCandidate &c) { return c.a % 3 == 0 || c.b % 3 == 0; }), all.end ());
  std::sort (all.begin (), all.end (), [] (const CpCandidate &x, const CpCandidate &y) {
    return x.gain != y.gain ? x.gain > y.gain : x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  for (const CpCandidate &expected : all)
    {
      ASSERT_TRUE (cp_candidates_take (candidates, &best));
      EXPECT_EQ (best.gain, expected.gain);
      EXPECT_EQ (best.a, expected.a);
      EXPECT_EQ (best.b, expected.b);
    }
  EXPECT_FALSE (cp_candidates_take (candidates, &best));
}

} // namespace
