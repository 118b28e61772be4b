/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "language/amounts.h"

namespace {

class Amounts : public LanguageTest
{
protected:
  /* The amounts that a sentence tells, those of a hundred with "%". */
  std::string
  in (const std::string &sentence)
  {
    g_autoptr (CpArticle) article = cp_article_new ();
    std::string result;

    cp_article_add_block (article, CP_BLOCK_PARAGRAPH, sentence.c_str ());
    cp_article_close (article);
    g_autoptr (CpText) own = cp_language_read (language, article);
    g_autoptr (GArray) found = cp_amounts_find (language, own, { 0, own->n_tokens });
    for (guint i = 0; i < found->len; i++)
      {
        const CpAmount *amount = &g_array_index (found, CpAmount, i);
        g_autofree char *value = g_strdup_printf ("%g", amount->value);

        result += std::string (result.empty () ? "" : " ") + value + (amount->share ? "%" : "");
      }
    return result;
  }
};

TEST_F (Amounts, AreReadInTheirManyForms)
{
  EXPECT_EQ (in ("We ask for 31 percent of it."), "31%");
  EXPECT_EQ (in ("We ask for 31 per cent of it."), "31%");
  EXPECT_EQ (in ("We ask for 31% of it."), "31%");
  EXPECT_EQ (in ("We ask for twenty per cent of it."), "20%");
  EXPECT_EQ (in ("We ask for twenty-four per cent of it."), "24%");
  EXPECT_EQ (in ("Nearly a quarter of the jobs will go."), "25%");
  EXPECT_EQ (in ("Two thirds of the jobs will go."), "66.66%");
  EXPECT_EQ (in ("Half of the jobs will go."), "50%");
  EXPECT_EQ (in ("The price may rise by a tenth."), "10%");
  EXPECT_EQ (in ("It cost 4.2 million."), "4.2e+06");
  EXPECT_EQ (in ("They counted 6,480 men."), "6480");
  EXPECT_EQ (in ("A hundred and two dozen came."), "100 24");
}

TEST_F (Amounts, AreNoDaysNoYearsAndNoPlacesInARow)
{
  EXPECT_EQ (in ("It opened on 12 April 1998."), "");
  EXPECT_EQ (in ("A third ship arrived."), "");
  EXPECT_EQ (in ("It took half an hour."), "");
  EXPECT_EQ (in ("A man came."), "");
}

TEST_F (Amounts, AreOneThoughToldLessExactly)
{
  const CpAmount quarter = { { 0, 1 }, 25, TRUE }, share = { { 0, 1 }, 24, TRUE }, third = { { 0, 1 }, 33.33, TRUE };
  const CpAmount men = { { 0, 1 }, 6500, FALSE }, counted = { { 0, 1 }, 6480, FALSE }, three = { { 0, 1 }, 3, FALSE }, four = { { 0, 1 }, 4, FALSE };
  const CpAmount number = { { 0, 1 }, 24, FALSE };

  EXPECT_TRUE (cp_amounts_alike (&quarter, &share));
  EXPECT_TRUE (cp_amounts_alike (&men, &counted));
  EXPECT_FALSE (cp_amounts_alike (&quarter, &third));
  EXPECT_FALSE (cp_amounts_alike (&share, &number));
  EXPECT_FALSE (cp_amounts_alike (&three, &four));
}

} // namespace
