/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>
#include <vector>

#include "comparison/once.h"
#include "exchange/summary.h"
#include "sample.h"

namespace {

CpModelStatement *
statement_at (const CpModel *model, guint index)
{
  return static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, index));
}

/* Three articles of four paragraphs each; the second and the third have the first one's words. */
class Once : public testing::Test
{
protected:
  CpModel *model = sample_model (3, 4);

  void
  SetUp () override
  {
    static const char *const outlets[] = { "The Pier", "Quay Courier", "Dock & Dyke" };

    for (guint i = 0; i < 3; i++)
      {
        auto article = static_cast<CpArticle *> (g_ptr_array_index (model->articles, i));

        g_free (article->publisher);
        article->publisher = g_strdup (outlets[i]);
      }
    for (guint i = 4; i < 12; i++)
      statement_at (model, i)->copy_of = (gint32) (i % 4);
    statement_at (model, 7)->copy_of = statement_at (model, 11)->copy_of = -1;
  }

  void TearDown () override { cp_model_unref (model); }

  std::vector<guint>
  counted (const guint8 *passing)
  {
    g_autofree guint8 *found = cp_once_counted (model, passing);
    std::vector<guint> numbers;

    for (guint i = 0; i < model->statements->len; i++)
      if (found == nullptr || found[i])
        numbers.push_back (i);
    return numbers;
  }

  std::string
  elsewhere (guint statement)
  {
    g_autofree char *words = cp_once_elsewhere (model, statement);

    return words != nullptr ? words : "";
  }
};

TEST_F (Once, WordsThatSeveralArticlesHaveAreCountedOnce)
{
  guint deeds = 99;

  EXPECT_EQ (counted (nullptr), (std::vector<guint>{ 0, 1, 2, 3, 7, 11 }));
  EXPECT_EQ (cp_once_count_all (model, &deeds), 6u);
  EXPECT_EQ (deeds, 0u);
}

TEST_F (Once, AFilterThatLeavesTheFirstOutLetsAnotherStandForIt)
{
  guint8 passing[13] = { 0 };

  passing[4] = passing[5] = passing[7] = passing[8] = passing[9] = passing[10] = TRUE;
  EXPECT_EQ (counted (passing), (std::vector<guint>{ 4, 5, 7, 10 }));
}

TEST_F (Once, IsAllThereIsWithoutCopies)
{
  for (guint i = 0; i < model->statements->len; i++)
    statement_at (model, i)->copy_of = -1;
  EXPECT_EQ (cp_once_counted (model, nullptr), nullptr);
  EXPECT_EQ (cp_once_count_all (model, nullptr), 12u);
  EXPECT_EQ (elsewhere (0), "");
}

TEST_F (Once, OfSomeStatementsTheOriginalIsListedWhereItIsAmongThem)
{
  const guint32 some[] = { 8, 4, 0, 5, 9, 7 }, wanted[] = { 0, 5, 7 };
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_vals (statements, some, 6);
  g_autoptr (GArray) list = cp_once_list (model, statements);

  ASSERT_EQ (list->len, 3u);
  for (guint i = 0; i < 3; i++)
    EXPECT_EQ (g_array_index (list, guint32, i), wanted[i]);
  EXPECT_EQ (cp_once_count (model, statements, nullptr), 3u);
}

TEST_F (Once, TellsWhereElseTheWordsStand)
{
  EXPECT_EQ (elsewhere (0), "also in 2 other articles");
  EXPECT_EQ (elsewhere (8), "also in 2 other articles");
  EXPECT_EQ (elsewhere (3), "");
  statement_at (model, 9)->copy_of = -1;
  EXPECT_EQ (elsewhere (1), "also in Quay Courier");
  EXPECT_EQ (elsewhere (5), "also in The Pier");
}

TEST_F (Once, TheSummaryCountsSo)
{
  g_autofree char *summary = cp_summary_write (model, "Night shift", 80);

  EXPECT_NE (strstr (summary, "3 articles · 6 statements"), nullptr) << summary;
}

} // namespace
