/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "language/gist.h"

namespace {

class Gists : public LanguageTest
{
protected:
  CpGist *
  of (const std::string &words)
  {
    return cp_gist_new (language, read ({ words }));
  }

  const std::string weir = "The council said the weir at Garth was leaking and would be repaired in May. Fishermen said the salmon could not "
                           "pass the weir, and asked for a ladder beside the sluice.";
  const std::string weir_later = "The salmon ladder at the weir of Garth was opened on Friday. The council said the sluice no longer leaked, and "
                                 "fishermen praised the repair.";
  const std::string clinic = "The clinic's nurses said on Friday that the night shift was too long. The council asked for a report on the "
                             "shift, and the surgeon said patients would wait.";
};

TEST_F (Gists, TwoArticlesOnOneMatterAreMoreAlikeThanTwoOnTwo)
{
  g_autoptr (CpGist) one = of (weir);
  g_autoptr (CpGist) later = of (weir_later);
  g_autoptr (CpGist) other = of (clinic);

  EXPECT_GT (cp_gist_likeness (one, later), 0.3f);
  EXPECT_LT (cp_gist_likeness (one, other), 0.1f);
  EXPECT_FLOAT_EQ (cp_gist_likeness (one, later), cp_gist_likeness (later, one));
}

TEST_F (Gists, AShortNoteMayHaveFewOfTheWords)
{
  std::string report;

  for (const char *word : { "mackerel", "tariff", "ambassador", "glacier", "violin", "parliament", "harbour", "quota", "embargo", "trawler",
                            "biologist", "whaling", "ministry", "pension", "orchard", "locomotive", "vaccine", "cathedral", "turbine", "lawyer" })
    report += std::string ("The ") + word + " surprised the village. ";
  g_autoptr (CpGist) whole = of (report + weir);
  g_autoptr (CpGist) note = of ("The weir at Garth leaked.");

  EXPECT_GT (cp_gist_likeness (whole, note), 0.2f);
}

TEST_F (Gists, NothingIsKnownOfAnArticleWithoutWords)
{
  g_autoptr (CpGist) one = of (weir);
  g_autoptr (CpGist) none = of ("1 + 1 = 2.");

  EXPECT_EQ (cp_gist_likeness (one, none), 1);
}

} // namespace
