/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/comparison.h"
#include "run.h"

#include <unistd.h>

namespace {

/* What a file may be called, and what may be handed over in a file's place. */
struct Names : CommandLine
{
  void
  save_comparison (const std::string &name, bool with_article) const
  {
    g_autoptr (CpComparison) comparison = cp_comparison_new ();
    g_autoptr (GFile) article = g_file_new_for_path (path ("good.txt").c_str ());
    g_autoptr (GFile) file = g_file_new_for_path (path (name).c_str ());

    if (with_article)
      {
        g_autoptr (GPtrArray) articles = cp_import_file (article, nullptr, nullptr, nullptr, nullptr);
        ASSERT_TRUE (cp_comparison_add_articles (comparison, articles, nullptr));
      }
    ASSERT_TRUE (cp_comparison_save (comparison, file, nullptr));
  }
};

TEST_F (Names, AnEmptyOneIsNotTheFolderThatTheProgramIsIn)
{
  const Outcome alone = run ({ "--summary", "" });
  EXPECT_EQ (alone.status, 2);
  EXPECT_EQ (alone.out, "");
  EXPECT_EQ (alone.err, "An article’s name is empty.\n");
  const Outcome beside = run ({ "--export=articles", "", "good.txt" });
  EXPECT_EQ (beside.status, 1);
  EXPECT_EQ (beside.n_articles (), 1);
  const Outcome window = run ({ "" });
  EXPECT_EQ (window.status, 2);
  EXPECT_EQ (window.err, "An article’s name is empty.\n");
  for (const char *option : { "--output=", "--report=" })
    {
      const Outcome nowhere = run ({ "--summary", option, "good.txt" });
      EXPECT_EQ (nowhere.status, 2) << option;
      EXPECT_EQ (nowhere.err, "The name of the file to write is empty.\n") << option;
    }
}

TEST_F (Names, AHyphenIsStandardOutput)
{
  const Outcome printed = run ({ "--export=json", "good.txt" });
  const Outcome named = run ({ "--export=json", "--output=-", "good.txt" });
  EXPECT_EQ (named.status, 0) << named.err;
  EXPECT_EQ (named.out, printed.out);
  const Outcome report = run ({ "--report=-", "good.txt" });
  EXPECT_EQ (report.status, 0) << report.err;
  EXPECT_TRUE (g_str_has_prefix (report.out.c_str (), "%PDF-"));
  EXPECT_EQ (contents ("-"), "") << "no file is called so";
  for (const auto &arguments : std::vector<std::vector<std::string>> { { "--summary", "--report=-", "good.txt" },
                                                                       { "--summary", "-o", "x", "--report=x", "good.txt" } })
    {
      const Outcome both = run (arguments);
      EXPECT_EQ (both.status, 2);
      EXPECT_EQ (both.out, "");
      EXPECT_EQ (both.complaints ().size (), 1u) << both.err;
    }
}

TEST_F (Names, AFileIsNamedInOneLineThatSteersNoTerminal)
{
  write ("two\nlines.txt", "");
  write ("red\x1b[31m.txt", "");
  write ("no\xff\xfeutf8.txt", "");
  for (const char *name : { "two\nlines.txt", "red\x1b[31m.txt", "no\xff\xfeutf8.txt", "gone\x1b]0;title\x07.txt" })
    {
      const Outcome refused = run ({ "--export=json", name });
      EXPECT_EQ (refused.status, 2);
      EXPECT_EQ (refused.complaints ().size (), 1u) << refused.err;
      EXPECT_TRUE (g_utf8_validate (refused.err.c_str (), -1, nullptr));
      EXPECT_EQ (refused.err.find_first_of ("\x1b\x07"), std::string::npos) << refused.err;
    }
  const Outcome read = run ({ "--export=json", "-o", "good\xff.txt", "good.txt" });
  EXPECT_EQ (read.status, 0) << read.err;
  const Outcome over = run ({ "--export=json", "-o", "good\xff.txt", "good\xff.txt" });
  EXPECT_TRUE (g_utf8_validate (over.err.c_str (), -1, nullptr)) << over.err;
  const Outcome tells = run ({ "--export=json", "two\nlines.txt" });
  EXPECT_EQ (tells.err, "“two lines.txt” is empty.\n");
}

TEST_F (Names, NothingThatIsReadIsWrittenOver)
{
  save_comparison ("x.counterpoint", true);
  const std::string saved = contents ("x.counterpoint");
  ASSERT_EQ (symlink ("good.txt", path ("link.txt").c_str ()), 0);
  write ("other.html", "<p>Another article</p>");
  for (const auto &arguments : std::vector<std::vector<std::string>> { { "--export=json", "-o", "x.counterpoint", "x.counterpoint" },
                                                                       { "--export=json", "-o", "./link.txt", "good.txt" },
                                                                       { "--report=good.txt", "link.txt" },
                                                                       { "--report", "other.html", "good.txt" } })
    {
      const Outcome result = run (arguments);
      EXPECT_EQ (result.status, 2) << arguments[1];
      EXPECT_EQ (result.complaints ().size (), 1u) << result.err;
    }
  EXPECT_EQ (contents ("x.counterpoint"), saved);
  EXPECT_EQ (contents ("good.txt"), good_text);
  EXPECT_EQ (contents ("other.html"), "<p>Another article</p>");
  EXPECT_EQ (run ({ "--report=out.pdf", "good.txt" }).status, 0);
  EXPECT_EQ (run ({ "--report=out.pdf", "good.txt" }).status, 0) << "a report takes the place of an older one";
}

TEST_F (Names, OneThatIsTooLongIsSaidToBe)
{
  const std::string name (250, 'x');
  for (const std::string &option : { "--output=" + name, "--output=" + name + name })
    {
      const Outcome result = run ({ "--export=articles", option, "good.txt" });
      EXPECT_EQ (result.status, 2);
      EXPECT_TRUE (g_str_has_suffix (result.err.c_str (), "could not be written: its name is too long.\n")) << result.err;
    }
}

TEST_F (Names, ASavedComparisonIsKnownByStandardInputAndPassedOverInAFolder)
{
  g_mkdir (path ("folder").c_str (), 0755);
  write ("folder/good.txt", good_text);
  save_comparison ("folder/x.counterpoint", true);
  const Outcome piped = run ({ "--export=json", "-" }, contents ("folder/x.counterpoint").c_str ());
  const Outcome opened = run ({ "--export=json", "folder/x.counterpoint" });
  EXPECT_EQ (piped.status, 0) << piped.err;
  EXPECT_EQ (piped.out, opened.out);
  const Outcome folder = run ({ "--export=articles", "folder" });
  EXPECT_EQ (folder.status, 0) << folder.err;
  EXPECT_EQ (folder.n_articles (), 1);
  g_remove (path ("folder/good.txt").c_str ());
  const Outcome alone = run ({ "--export=articles", "folder" });
  EXPECT_EQ (alone.status, 2);
  EXPECT_EQ (alone.err, "No article was found in the folder “folder”.\n");
}

TEST_F (Names, ASavedComparisonOfNothingIsSaidToHoldNoArticle)
{
  save_comparison ("empty.counterpoint", false);
  const Outcome alone = run ({ "--summary", "empty.counterpoint" });
  EXPECT_EQ (alone.status, 2);
  EXPECT_EQ (alone.err, "There is no article in “empty.counterpoint”.\n");
  const Outcome beside = run ({ "--export=articles", "empty.counterpoint", "good.txt" });
  EXPECT_EQ (beside.status, 1);
  EXPECT_EQ (beside.n_articles (), 1);
}

TEST_F (Names, WithoutADisplayTheWindowSaysWhatCanBeDone)
{
  const Outcome window = run ({ "good.txt" });
  EXPECT_EQ (window.status, 2);
  EXPECT_EQ (window.err, "There is no display for the window. --summary, --export and --report do without one.\n");
  const Outcome piped = run ({ "-" }, good_text);
  EXPECT_EQ (piped.status, 2);
  EXPECT_EQ (piped.complaints ().size (), 1u) << piped.err;
  const Outcome unknown = run ({ "--frobnicate" });
  EXPECT_EQ (unknown.status, 2);
  EXPECT_EQ (unknown.complaints ().size (), 1u) << unknown.err;
}

}
