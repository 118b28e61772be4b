/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <gtest/gtest.h>

extern "C" {
#include "article/sandbox.h"
}

namespace {

/* A root of its own, as a Flatpak has one: with or without the file that tells of the sandbox. */
class Sandbox : public ::testing::Test {
protected:
  void
  SetUp () override
  {
    root = g_dir_make_tmp ("counterpoint-sandbox-XXXXXX", nullptr);
    info = g_build_filename (root, ".flatpak-info", nullptr);
  }

  void
  TearDown () override
  {
    g_unlink (info);
    g_rmdir (root);
    g_free (info);
    g_free (root);
  }

  void
  tell (const char *words)
  {
    ASSERT_TRUE (g_file_set_contents (info, words, -1, nullptr));
  }

  bool
  hides (const char *path)
  {
    g_autoptr (GFile) file = g_file_new_for_path (path);

    return cp_sandbox_hides (root, file);
  }

  bool
  hides_within (const char *path)
  {
    g_autofree char *whole = g_build_filename (root, path, nullptr);

    return hides (whole);
  }

  char *root = nullptr, *info = nullptr;
};

TEST_F (Sandbox, HidesNothingWhereThereIsNone)
{
  EXPECT_FALSE (hides_within ("home/person/report.pdf"));
  EXPECT_FALSE (hides_within ("tmp/report.pdf"));
}

TEST_F (Sandbox, HidesWhatTheComputerDoesNotGiveToIt)
{
  tell ("[Application]\nname=org.counterpoint.Counterpoint\n");
  EXPECT_TRUE (hides_within ("home/person/report.pdf"));
  EXPECT_TRUE (hides_within ("report.pdf"));
  EXPECT_TRUE (hides_within ("tmp/report.pdf"));
}

TEST_F (Sandbox, ShowsWhatIsMountedThere)
{
  tell ("[Application]\nname=org.counterpoint.Counterpoint\n");
  EXPECT_FALSE (hides ("/proc/self/status"));
  EXPECT_FALSE (hides ("/proc/self/not-there"));
}

TEST_F (Sandbox, ShowsTheFolderForShortLivedThingsWhereThatIsShared)
{
  tell ("[Application]\nname=org.counterpoint.Counterpoint\n[Context]\nfilesystems=xdg-documents;/tmp:rw;\n");
  EXPECT_FALSE (hides_within ("tmp/report.pdf"));
  EXPECT_TRUE (hides_within ("home/person/report.pdf"));
}

TEST_F (Sandbox, HidesNoAddress)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://news.example/story");

  tell ("[Application]\n");
  EXPECT_FALSE (cp_sandbox_hides (root, file));
}

} // namespace
