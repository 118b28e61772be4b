/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../foreign-locale.h"
#include "run.h"

namespace {

/* Germans have a comma in fractions and a dot between thousands: neither may get into what a machine reads. */
TEST_F (CommandLine, WritesForPeopleInTheirFormAndForMachinesInOne)
{
  const std::vector<std::string> forms = { "--export=json", "--export=csv", "--export=articles" };
  std::vector<std::string> plain;

  if (!foreign_locale_make (folder, "de_DE"))
    GTEST_SKIP () << "no localedef, or no sources of locales";
  for (const std::string &form : forms)
    plain.push_back (run ({ form, "good.txt" }).out);
  const Outcome english = run ({ "--summary", "good.txt" });
  ASSERT_NE (english.out.find ("1 March 2021"), std::string::npos) << english.out;

  locale = "de_DE.UTF-8";
  for (size_t i = 0; i < forms.size (); i++)
    EXPECT_EQ (run ({ forms[i], "good.txt" }).out, plain[i]) << forms[i];
  const Outcome german = run ({ "--summary", "good.txt" }), page = run ({ "--export=html", "good.txt" });
  EXPECT_NE (german.out.find ("1. März 2021"), std::string::npos) << german.out;
  EXPECT_NE (page.out.find ("1. März 2021"), std::string::npos);
  const Outcome report = run ({ "--report=out.pdf", "good.txt" });
  EXPECT_EQ (report.status, 0) << report.err;
  EXPECT_EQ (contents ("out.pdf").substr (0, 5), "%PDF-");
}

TEST_F (CommandLine, PrintsTheReportOnThePaperThatIsUsualThere)
{
  if (!foreign_locale_make (folder, "en_US"))
    GTEST_SKIP () << "no localedef, or no sources of locales";
  const Outcome elsewhere = run ({ "--report=-", "good.txt" });
  locale = "en_US.UTF-8";
  const Outcome there = run ({ "--report=-", "good.txt" });
  EXPECT_NE (elsewhere.out.find ("/MediaBox [ 0 0 595.2"), std::string::npos);
  EXPECT_NE (there.out.find ("/MediaBox [ 0 0 612 792 ]"), std::string::npos);
}

} // namespace
