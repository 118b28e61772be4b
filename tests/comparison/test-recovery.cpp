/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <gtest/gtest.h>
#include <string>

#include "comparison/recovery.h"
#include "exchange/json.h"
#include "sample.h"

namespace {

struct Recovery : testing::Test
{
  char *folder = nullptr;

  void SetUp () override { folder = g_dir_make_tmp ("counterpoint-XXXXXX", nullptr); }

  void
  TearDown () override
  {
    GDir *dir = g_dir_open (folder, 0, nullptr);
    while (const char *name = g_dir_read_name (dir))
      g_unlink ((std::string (folder) + "/" + name).c_str ());
    g_dir_close (dir);
    g_rmdir (folder);
    g_free (folder);
  }

  guint
  n_files () const
  {
    g_autoptr (GDir) dir = g_dir_open (folder, 0, nullptr);
    guint n = 0;
    while (g_dir_read_name (dir) != nullptr)
      n++;
    return n;
  }

  guint
  n_found () const
  {
    g_autoptr (GPtrArray) copies = cp_recovery_find (folder);
    return copies->len;
  }
};

/* A comparison with unsaved work. */
CpComparison *
work ()
{
  CpComparison *comparison = cp_comparison_new ();
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);

  g_ptr_array_add (articles, sample_article (1, 4));
  EXPECT_TRUE (cp_comparison_add_articles (comparison, articles, nullptr));
  return comparison;
}

TEST_F (Recovery, LeavesNothingBehindWhenAllIsWell)
{
  g_autoptr (CpComparison) comparison = work ();
  CpRecovery *recovery = cp_recovery_new (comparison, folder);

  ASSERT_TRUE (cp_recovery_write_now (recovery, nullptr));
  EXPECT_EQ (n_found (), 0u) << "it is being kept, so it is no one else's to take";
  cp_recovery_free (recovery);
  EXPECT_EQ (n_files (), 0u);
}

TEST_F (Recovery, TellsOnceThatNothingCanBeKept)
{
  const std::string nowhere = std::string (folder) + "/file";
  g_autoptr (CpComparison) comparison = work ();
  guint told = 0;

  ASSERT_TRUE (g_file_set_contents (nowhere.c_str (), "", 0, nullptr));
  g_autoptr (CpRecovery) recovery = cp_recovery_new (comparison, nowhere.c_str ());
  cp_recovery_watch (recovery, [] (gpointer n) { ++*static_cast<guint *> (n); }, &told);
  for (const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; told == 0 && g_get_monotonic_time () < end;)
    g_main_context_iteration (nullptr, TRUE);
  EXPECT_EQ (told, 1u);
}

TEST_F (Recovery, GivesUpTheCopyWhenTheWorkIsSaved)
{
  g_autoptr (CpComparison) comparison = work ();
  g_autoptr (CpRecovery) recovery = cp_recovery_new (comparison, folder);
  g_autofree char *path = g_build_filename (folder, "saved.xml", nullptr);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  ASSERT_TRUE (cp_recovery_write_now (recovery, nullptr));
  const guint before = n_files ();
  ASSERT_TRUE (cp_comparison_save (comparison, file, nullptr));
  EXPECT_EQ (n_files (), before) << "the saved file came, the copy went";
}

/* A crash takes the process and with it the lock, and leaves the copy: as it stands here in a folder of its own. */
TEST_F (Recovery, BringsBackWhatACrashLeft)
{
  g_autofree char *kept = g_dir_make_tmp ("counterpoint-XXXXXX", nullptr);
  g_autofree char *own = g_build_filename (kept, "mine.xml", nullptr);
  g_autoptr (GFile) file = g_file_new_for_path (own);
  {
    g_autoptr (CpComparison) comparison = work ();
    ASSERT_TRUE (cp_comparison_save (comparison, file, nullptr));
    g_autoptr (CpRecovery) recovery = cp_recovery_new (comparison, kept);
    cp_comparison_set_title (comparison, "Not saved yet");
    g_autoptr (CpArrangement) arrangement = cp_arrangement_new (CP_SORT_DATE);
    cp_arrangement_add (arrangement, "na");
    cp_comparison_arrange (comparison, arrangement, "Columns Changed");
    ASSERT_TRUE (cp_recovery_write_now (recovery, nullptr));
    g_autoptr (GDir) dir = g_dir_open (kept, 0, nullptr);
    while (const char *name = g_dir_read_name (dir))
      if (g_str_has_suffix (name, ".counterpoint"))
        {
          g_autofree char *data = nullptr;
          gsize length = 0;
          ASSERT_TRUE (g_file_get_contents ((std::string (kept) + "/" + name).c_str (), &data, &length, nullptr));
          ASSERT_TRUE (g_file_set_contents ((std::string (folder) + "/" + name).c_str (), data, static_cast<gssize> (length), nullptr));
        }
  }
  g_unlink (own);
  EXPECT_EQ (g_rmdir (kept), 0) << "nothing else is left there";

  g_autoptr (GPtrArray) copies = cp_recovery_find (folder);
  ASSERT_EQ (copies->len, 1u);
  auto *copy = static_cast<GFile *> (g_ptr_array_index (copies, 0));
  g_autoptr (CpComparison) comparison = cp_comparison_load (copy, nullptr);
  ASSERT_NE (comparison, nullptr);
  EXPECT_STREQ (cp_comparison_get_title (comparison), "Not saved yet");
  EXPECT_EQ (cp_comparison_get_arrangement (comparison)->sort, CP_SORT_DATE);
  EXPECT_EQ (cp_comparison_get_arrangement (comparison)->columns->len, 1u);
  EXPECT_TRUE (cp_comparison_get_modified (comparison)) << "it is not saved, only kept";
  g_autofree char *path = g_file_get_path (cp_comparison_get_file (comparison));
  EXPECT_STREQ (path, own) << "it goes back where it came from";
  cp_recovery_discard (copy);
  EXPECT_EQ (n_found (), 0u);
}

}
