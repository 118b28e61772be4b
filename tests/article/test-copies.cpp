/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "article/copies.h"

namespace {

const char *const wire[] = {
  "The harbour council of Lindvik voted on Tuesday to close the old pier to all traffic until the end of the winter, after divers found that two of its six piles had cracked.",
  "Petra Lomm, who chairs the council, said that nobody would be allowed on the pier before engineers had looked at every plank and every bolt, and that the ferries would land at the south quay.",
  "Fishermen who sell their catch from the pier said the council had known of the cracks since spring and had done nothing about them but put up a sign.",
};

class Copies : public testing::Test
{
protected:
  void
  SetUp () override
  {
    articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  }

  void
  TearDown () override
  {
    g_ptr_array_unref (articles);
    g_clear_pointer (&copies, cp_copies_unref);
  }

  void
  add (const std::vector<std::string> &paragraphs)
  {
    CpArticle *article = cp_article_new ();

    for (const std::string &paragraph : paragraphs)
      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph.c_str ());
    cp_article_close (article);
    g_ptr_array_add (articles, article);
  }

  /* "1.2" for the third paragraph of the second article, "" where it is no copy. */
  std::string
  original (guint article, guint block)
  {
    CpPlace place;

    if (copies == nullptr)
      copies = cp_copies_find (articles);
    return cp_copies_block (copies, CpPlace{ article, block }, &place) ? std::to_string (place.article) + "." + std::to_string (place.block) : "";
  }

  GPtrArray *articles;
  CpCopies *copies = nullptr;
};

TEST_F (Copies, TheSameStoryInTwoOutletsIsFoundParagraphByParagraph)
{
  add ({ wire[0], wire[1], wire[2] });
  add ({ "Lindvik, Tuesday.", wire[0], wire[2] });

  EXPECT_EQ (original (0, 0), "");
  EXPECT_EQ (original (1, 0), "");
  EXPECT_EQ (original (1, 1), "0.0");
  EXPECT_EQ (original (1, 2), "0.2");
  EXPECT_EQ (cp_copies_article (copies, 0), -1);
  EXPECT_EQ (cp_copies_article (copies, 1), 0);
}

TEST_F (Copies, AFewWordsMayBeChangedOrCut)
{
  add ({ wire[0], wire[1] });
  add ({ "The harbour council in Lindvik voted Tuesday to close the old pier to all traffic until the end of winter, after divers found that two of its six piles had cracked.",
         "Petra Lomm, who chairs the council, said that nobody would be allowed on the pier before engineers had looked at every plank and every bolt." });

  EXPECT_EQ (original (1, 0), "0.0");
  EXPECT_EQ (original (1, 1), "0.1");
}

TEST_F (Copies, ParagraphsOnTheSameMatterAreNoCopies)
{
  add ({ wire[0], wire[1], wire[2] });
  add ({ "Lindvik’s old pier stays shut: the council decided this week that it is too dangerous now that cracks were seen in two of the piles, and it will not open before spring.",
         "“Nobody goes on it before the engineers have seen every plank,” said the council’s chair, Petra Lomm, who promised that the ferries would not stop." });

  EXPECT_EQ (original (1, 0), "");
  EXPECT_EQ (original (1, 1), "");
  EXPECT_EQ (cp_copies_article (copies, 1), -1);
}

TEST_F (Copies, AParagraphTwiceInOneArticleIsNoCopy)
{
  add ({ wire[0], wire[1], wire[0] });
  EXPECT_EQ (original (0, 2), "");
}

TEST_F (Copies, TheFirstOfManyIsTheOriginal)
{
  for (guint i = 0; i < 40; i++)
    add ({ wire[i % 3], wire[(i + 1) % 3] });
  for (guint i = 3; i < 40; i++)
    {
      EXPECT_EQ (original (i, 0)[0], '0' + (i % 3 == 2)) << i;
      EXPECT_GE (cp_copies_article (copies, i), 0);
    }
}

TEST_F (Copies, NeitherEmptyNorShortParagraphsAreCompared)
{
  add ({ "Yes, she said.", "…", "42" });
  add ({ "Yes, she said.", "…", "42" });
  add ({});
  EXPECT_EQ (original (1, 0), "");
  EXPECT_EQ (cp_copies_article (copies, 1), -1);
  EXPECT_EQ (cp_copies_article (copies, 2), -1);
}

TEST_F (Copies, AFinderFindsTheSameWhateverItWasAskedBefore)
{
  std::unique_ptr<CpCopyFinder, decltype (&cp_copy_finder_free)> finder (cp_copy_finder_new (), cp_copy_finder_free);
  std::mt19937 random (20190417);
  auto pick = [&] (guint n) { return static_cast<guint> (random () % n); };
  guint n_copies = 0;

  for (guint round = 0; round < 200; round++)
    {
      guint change = pick (4);

      /* An article comes, in front or behind, or one goes, or two change places. */
      if (change == 0 && articles->len > 3)
        g_ptr_array_remove_index (articles, pick (articles->len));
      else if (change == 1 && articles->len > 1)
        std::swap (articles->pdata[pick (articles->len)], articles->pdata[articles->len - 1]);
      else
        {
          std::vector<std::string> paragraphs;

          for (guint i = pick (4); i < 4; i++)
            paragraphs.push_back (wire[pick (3)] + (pick (2) != 0 ? " It was number " + std::to_string (pick (50)) + " of many." : std::string ()));
          add (paragraphs);
          if (change == 2)
            std::rotate (articles->pdata, articles->pdata + articles->len - 1, articles->pdata + articles->len);
        }

      g_autoptr (CpCopies) again = cp_copy_finder_find (finder.get (), articles);
      g_autoptr (CpCopies) fresh = cp_copies_find (articles);

      for (guint i = 0; i < articles->len; i++)
        {
          ASSERT_EQ (cp_copies_article (again, i), cp_copies_article (fresh, i)) << "round " << round;
          for (guint block = 0; block < 4; block++)
            {
              CpPlace one = { 0, 0 }, two = { 0, 0 };

              ASSERT_EQ (cp_copies_block (again, CpPlace{ i, block }, &one), cp_copies_block (fresh, CpPlace{ i, block }, &two));
              ASSERT_EQ (one.article, two.article) << "round " << round;
              ASSERT_EQ (one.block, two.block) << "round " << round;
              n_copies += one.article != G_MAXUINT32 && (one.article != 0 || one.block != 0);
            }
        }
    }
  EXPECT_GT (n_copies, 1000u);
}

}
