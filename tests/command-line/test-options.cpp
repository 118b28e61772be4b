/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/comparison.h"
#include "run.h"

namespace {

TEST_F (CommandLine, TellsItsVersionAndItsOptions)
{
  const Outcome version = run ({ "--version" });
  EXPECT_EQ (version.status, 0);
  EXPECT_TRUE (g_str_has_prefix (version.out.c_str (), "Counterpoint ")) << version.out;
  const Outcome help = run ({ "--help" });
  EXPECT_EQ (help.status, 0);
  for (const char *option : { "--export", "--summary", "--report", "--output", "--verbose", "--version" })
    EXPECT_NE (help.out.find (option), std::string::npos) << option;
}

TEST_F (CommandLine, RefusesWhatItDoesNotUnderstand)
{
  const std::vector<std::vector<std::string>> wrong = {
    { "--export=sheet", "good.txt" }, { "--export=json" }, { "--export=json", "--summary", "good.txt" }, { "--export=json", "--frobnicate", "good.txt" },
    { "--verbose", "good.txt" }, { "--output=x", "--report=y.pdf", "good.txt" }, { "--export=articles", "--report=y.pdf", "good.txt" },
  };
  for (const auto &arguments : wrong)
    {
      const Outcome result = run (arguments);
      EXPECT_EQ (result.status, 2) << arguments[0];
      EXPECT_EQ (result.out, "");
      EXPECT_EQ (result.complaints ().size (), 1u) << result.err;
    }
}

TEST_F (CommandLine, ReadsFilesFoldersUrisAndStandardInputInTheirOrder)
{
  g_mkdir (path ("folder").c_str (), 0755);
  g_mkdir (path ("folder/inside").c_str (), 0755);
  write ("folder/b.txt", std::string ("Second report\n\n") + good_text);
  write ("folder/inside/a.txt", std::string ("Third report\n\n") + good_text);
  const Outcome result = run ({ "--export=articles", "-", "folder", "file://" + path ("good.txt") }, good_text);
  EXPECT_EQ (result.status, 0) << result.err;
  ASSERT_EQ (result.n_articles (), 4);
  size_t place = 0;
  for (const char *uri : { "/dev/stdin\"", "/folder/b.txt\"", "/folder/inside/a.txt\"", "/good.txt\"" })
    {
      const size_t next = result.out.find (uri, place);
      ASSERT_NE (next, std::string::npos) << uri;
      place = next;
    }
  EXPECT_EQ (result.out.find ("\"statements\""), std::string::npos);
}

TEST_F (CommandLine, WritesWhatItSaysOnStandardOutputToAFile)
{
  const Outcome printed = run ({ "--export=json", "good.txt" });
  const Outcome written = run ({ "--export=json", "--output=out.json", "good.txt" });
  EXPECT_EQ (printed.status, 0) << printed.err;
  EXPECT_EQ (written.status, 0) << written.err;
  EXPECT_EQ (written.out, "");
  EXPECT_EQ (contents ("out.json"), printed.out);
}

TEST_F (CommandLine, LeavesTheOldFileWhereNothingCanBeWritten)
{
  write ("out.json", "old");
  const Outcome nothing = run ({ "--export=json", "--output=out.json", "missing.txt" });
  EXPECT_EQ (nothing.status, 2);
  EXPECT_EQ (contents ("out.json"), "old");
  const Outcome nowhere = run ({ "--export=json", "--output=no-folder/out.json", "good.txt" });
  EXPECT_EQ (nowhere.status, 2);
  EXPECT_EQ (nowhere.complaints ().size (), 1u);
}

TEST_F (CommandLine, GivesTheSameBytesEveryTimeAndOnOneProcessor)
{
  std::vector<std::string> arguments = { "--export=json" };
  for (guint i = 0; i < 12; i++)
    {
      const std::string name = "part" + std::to_string (i) + ".txt";
      write (name, good_text + std::string ("\nThe airline made ") + std::to_string (i) + " more flights, Keel said.\n");
      arguments.push_back (name);
    }
  const Outcome first = run (arguments);
  const Outcome second = run (arguments);
  const Outcome slow = run (arguments, nullptr, true);
  EXPECT_EQ (first.n_articles (), 12);
  EXPECT_TRUE (first.out == second.out);
  EXPECT_TRUE (first.out == slow.out);
}

TEST_F (CommandLine, WritesEveryFormWithoutADisplay)
{
  const Outcome summary = run ({ "--summary", "--report=out.pdf", "good.txt" });
  EXPECT_EQ (summary.status, 0) << summary.err;
  EXPECT_NE (summary.out.find ("Pilots reject roster"), std::string::npos);
  EXPECT_TRUE (g_str_has_prefix (contents ("out.pdf").c_str (), "%PDF-"));
  const Outcome table = run ({ "--export=csv", "good.txt" });
  EXPECT_EQ (table.status, 0) << table.err;
  EXPECT_TRUE (g_str_has_prefix (table.out.c_str (), "id,article,"));
  const Outcome page = run ({ "--export=html", "good.txt" });
  EXPECT_EQ (page.status, 0) << page.err;
  EXPECT_TRUE (g_str_has_prefix (page.out.c_str (), "<!DOCTYPE html>"));
}

TEST_F (CommandLine, ReadsASavedComparisonAsItReadsItsArticles)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GFile) article = g_file_new_for_path (path ("good.txt").c_str ());
  g_autoptr (GFile) file = g_file_new_for_path (path ("x.counterpoint").c_str ());
  g_autoptr (GPtrArray) articles = cp_import_file (article, nullptr, nullptr, nullptr, nullptr);

  ASSERT_NE (articles, nullptr);
  ASSERT_TRUE (cp_comparison_add_articles (comparison, articles, nullptr));
  ASSERT_TRUE (cp_comparison_save (comparison, file, nullptr));
  const Outcome read = run ({ "--export=json", "good.txt" });
  const Outcome opened = run ({ "--export=json", "x.counterpoint" });
  EXPECT_EQ (opened.status, 0) << opened.err;
  EXPECT_EQ (read.n_articles (), 1);
  EXPECT_TRUE (opened.out == read.out);
  const Outcome both = run ({ "--export=json", "x.counterpoint", "good.txt" });
  EXPECT_EQ (both.n_articles (), 2);
}

TEST_F (CommandLine, TellsHowAnArticleWasImportedWhenAsked)
{
  const Outcome quiet = run ({ "--export=articles", "good.txt" });
  const Outcome verbose = run ({ "--export=articles", "--verbose", "good.txt" });
  EXPECT_EQ (quiet.err, "");
  EXPECT_NE (verbose.err.find ("good.txt"), std::string::npos);
  EXPECT_EQ (quiet.out, verbose.out);
}

TEST_F (CommandLine, NamesEachPassageThatWasLeftOutAndWhy)
{
  write ("left.txt", "Pier to close\n\nBy Anna Berg\n\nThe harbour council voted on Tuesday to close the old pier, which it called unsafe.\n\n"
                     "Read more: Ferries of the north\n");
  const Outcome verbose = run ({ "--export=articles", "--verbose", "left.txt" });
  EXPECT_NE (verbose.err.find ("Found: 1 paragraph, a title, an author."), std::string::npos) << verbose.err;
  EXPECT_NE (verbose.err.find ("  – byline: By Anna Berg\n"), std::string::npos) << verbose.err;
  EXPECT_NE (verbose.err.find (": Read more: Ferries of the north\n"), std::string::npos) << verbose.err;
}

}
