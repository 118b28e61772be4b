/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "read-one.h"
#include "statements/hindsight.h"

namespace {

class Hindsight : public Reading
{
protected:
  /* The signs of the statement in @paragraph whose content begins with @words. */
  static guint32
  signs (const char *paragraph, const char *words)
  {
    g_autoptr (CpArticle) article = cp_article_new ();
    g_autoptr (CpReading) reading = nullptr;

    cp_date_parse_iso ("2021-05-20", &article->published);
    cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph);
    cp_article_close (article);
    reading = cp_reading_new (language, knowledge, article);
    for (guint i = 0; i < reading->statements->len; i++)
      {
        auto *s = static_cast<CpStatement *> (g_ptr_array_index (reading->statements, i));
        g_autofree char *content = cp_article_slice (article, s->content[0]);

        if (strstr (content, words) != nullptr)
          return s->signs;
      }
    ADD_FAILURE () << "no statement: " << words;
    return 0;
  }
};

TEST_F (Hindsight, WhatHadBeenSaidIsToldBack)
{
  const char *text = "Ms Olid, who had promised on Monday that the weir would stay open, said on Thursday that the weir must be shut.";

  EXPECT_TRUE (signs (text, "the weir would stay open") & CP_SIGN_TOLD_BACK);
  EXPECT_TRUE (signs (text, "the weir would stay open") & CP_SIGN_HELD);
  EXPECT_FALSE (signs (text, "the weir must be shut") & CP_SIGN_TOLD_BACK);
  EXPECT_FALSE (signs ("Ms Olid said that the weir had been open.", "the weir had been open") & CP_SIGN_TOLD_BACK);
}

TEST_F (Hindsight, ADayThatIsPointedOut)
{
  EXPECT_TRUE (signs ("As recently as Monday Ms Olid said that the weir would stay open.", "the weir would stay open") & CP_SIGN_POINTED);
  EXPECT_TRUE (signs ("Only last week Ms Olid said that the weir would stay open.", "the weir would stay open") & CP_SIGN_POINTED);
  EXPECT_FALSE (signs ("On Monday Ms Olid said that the weir would stay open.", "the weir would stay open") & CP_SIGN_POINTED);
  EXPECT_FALSE (signs ("Ms Olid said that it was only last week that the weir shut.", "it was only last week") & CP_SIGN_POINTED)
    << "within her own words it is her point";
}

TEST_F (Hindsight, WhatAnArticleSetsItAgainst)
{
  EXPECT_TRUE (signs ("The dairy admitted on Thursday that the milk had been sour, something that its director had denied.", "the milk had been sour")
               & CP_SIGN_AGAINST);
  EXPECT_TRUE (signs ("The dairy said the creamery would close, three days after it pledged to keep every creamery.", "the creamery would close")
               & CP_SIGN_AGAINST);
  EXPECT_FALSE (signs ("The dairy said the creamery would close, three days after the flood.", "the creamery would close") & CP_SIGN_AGAINST);
}

TEST_F (Hindsight, ATurnInTheArticlesWords)
{
  EXPECT_TRUE (signs ("In a change of tone, Ms Olid said that the weir would stay open.", "the weir would stay open") & CP_SIGN_TURNED);
  EXPECT_TRUE (signs ("The ministry has backtracked. Ms Olid said that the weir would stay open.", "the weir would stay open") & CP_SIGN_TURNED);
  EXPECT_FALSE (signs ("Ms Olid said that the climate would change.", "the climate would change") & CP_SIGN_TURNED) << "what she says of a change";
  EXPECT_FALSE (signs ("Ms Olid said that the weir would stay open. Nothing suggests that the ministry has backtracked.", "the weir would stay open")
                & CP_SIGN_TURNED);
}

TEST_F (Hindsight, OfASentenceWithoutEndOnlyWhatIsNearIsLookedAt)
{
  std::string said = "The dairy said the creamery would close, ", held = "three days after it pledged to keep every creamery.", mills;

  for (int i = 0; i < 300; i++)
    mills += "and the mill, ";
  EXPECT_TRUE (signs ((said + held).c_str (), "the creamery would close") & CP_SIGN_AGAINST);
  EXPECT_FALSE (signs ((said + mills + held).c_str (), "the creamery would close") & CP_SIGN_AGAINST);
}

TEST_F (Hindsight, WordsThatAreTakenBack)
{
  EXPECT_TRUE (signs ("\"I was wrong about the weir,\" Ms Olid said.", "I was wrong") & CP_SIGN_OWNS_UP);
  EXPECT_TRUE (signs ("\"We said that the weir was sound, and it was not,\" Ms Olid told reporters.", "We said") & CP_SIGN_OWNS_UP);
  EXPECT_FALSE (signs ("\"We say that the weir is sound,\" Ms Olid told reporters.", "We say") & CP_SIGN_OWNS_UP);
  EXPECT_TRUE (signs ("Ms Olid said that she could no longer vouch for the weir.", "she could no longer") & CP_SIGN_NO_MORE);
  EXPECT_TRUE (signs ("Ms Olid now says that the weir is old.", "the weir is old") & CP_SIGN_NOW);
  EXPECT_TRUE (signs ("Ms Olid said again that the weir was sound.", "the weir was sound") & CP_SIGN_AGAIN);
}

} // namespace
