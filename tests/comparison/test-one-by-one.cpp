/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "comparison/analysis.h"
#include "exchange/json.h"

namespace {

/* The articles of all sample comparisons, which come to one comparison one after the other. */
class OneByOne : public testing::Test
{
protected:
  void
  SetUp () override
  {
    g_autoptr (GError) error = nullptr;

    engine = cp_engine_new (&error);
    ASSERT_NE (engine, nullptr) << error->message;
    memory = cp_memory_new ();
    corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
    readings = g_ptr_array_new ();
    read_samples ();
  }

  void
  TearDown () override
  {
    g_clear_pointer (&engine, cp_engine_unref);
    g_clear_pointer (&memory, cp_memory_unref);
    g_clear_pointer (&corrections, g_ptr_array_unref);
    g_clear_pointer (&readings, g_ptr_array_unref);
    g_clear_pointer (&samples, g_ptr_array_unref);
  }

  static std::vector<std::string>
  children_of (const std::string &folder)
  {
    std::vector<std::string> children;
    g_autoptr (GDir) dir = g_dir_open (folder.c_str (), 0, nullptr);

    for (const char *name = dir != nullptr ? g_dir_read_name (dir) : nullptr; name != nullptr; name = g_dir_read_name (dir))
      children.push_back (folder + "/" + name);
    std::sort (children.begin (), children.end ());
    return children;
  }

  void
  read_samples ()
  {
    g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GPtrArray) articles = nullptr;

    for (const std::string &folder : children_of (std::string (g_getenv ("COUNTERPOINT_DATA")) + "/../tests/comparisons"))
      for (const std::string &file : children_of (folder))
        if (!g_str_has_suffix (file.c_str (), "gold.json"))
          g_ptr_array_add (files, g_file_new_for_path (file.c_str ()));
    articles = cp_analysis_import (files, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
    samples = cp_analysis_read (engine, articles, nullptr, nullptr, nullptr, nullptr);
  }

  /* Another decision after each article, over something that the comparison holds by then. */
  void
  correct (const CpModel *model, guint round)
  {
    static const CpCorrectionKind kinds[] = { CP_CORRECT_STANCE, CP_CORRECT_PARTY, CP_CORRECT_ACT, CP_CORRECT_DELETE };
    static const char *const values[] = { "oppose", "The Valley", "concede", "yes" };
    g_autofree char *key = nullptr;

    if (model->statements->len == 0)
      return;
    key = cp_model_statement_key (model, (round * 7) % model->statements->len);
    g_ptr_array_add (corrections, cp_correction_new (kinds[round % 4], key, values[round % 4], round));
  }

  void
  expect_the_same (guint round)
  {
    g_autoptr (CpModel) again = cp_analysis_build (engine, memory, readings, corrections);
    g_autoptr (CpModel) whole = cp_analysis_build (engine, nullptr, readings, corrections);
    g_autofree char *one = cp_json_export_model (again);
    g_autofree char *two = cp_json_export_model (whole);

    ASSERT_STREQ (one, two) << "after " << round + 1 << " articles and " << corrections->len << " corrections";
    n_inconsistencies = again->inconsistencies->len;
    correct (again, round);
  }

  CpEngine *engine = nullptr;
  CpMemory *memory = nullptr;
  guint n_inconsistencies = 0; /* of the last comparison */
  GPtrArray *samples = nullptr;
  GPtrArray *corrections = nullptr;
  GPtrArray *readings = nullptr;
};

/* One of many articles of a dispute that goes on for long: who says what turns on its number alone. */
static CpReading *
read_made (CpEngine *engine, guint number)
{
  static const char *const names[] = { "Ada Venn", "Tom Brice", "Nora Pell", "Carl Voss", "Ruth Amble", "Joe Tarn", "Ines Holt" };
  static const char *const bodies[] = { "the Corlund council", "the Harbour Union", "the Dunmere Company", "the Fisheries Ministry" };
  static const char *const matters[] = { "budget", "licence", "roof", "lease", "survey", "permit", "tariff", "closure", "crossing" };
  static const char *const things[] = { "harbour", "bridge", "school", "tunnel", "library", "quarry", "ferry", "museum" };
  static const char *const claims[] = { "must be kept", "would ruin every shop", "had not been paid for", "should be looked at again",
                                        "was refused on Friday" };
  static const char *const verbs[] = { "said", "denied", "warned", "argued", "promised" };
  g_autoptr (CpArticle) article = cp_article_new ();
  guint at = number * 7919 + 13;

  article->published = cp_date_new_day (2021, 1 + static_cast<int> (number / 28 % 12), 1 + static_cast<int> (number % 28));
  for (guint i = 0; i < 20; i++, at = (at * 1103515245u + 12345u) & 0x7fffffff)
    {
      /* A name that is new from time to time, and one that was there before as a word. */
      std::string who = number % 9 == 4 && i == 3 ? "Lena Bridge" + std::to_string (number) : names[(at >> 8) % 7];
      std::string line = who + " of " + bodies[(at >> 12) % 4] + " " + verbs[(at >> 16) % 5] + " that the " + matters[(at >> 5) % 9]
                         + " of the " + (i % 5 == 0 ? "Old Bridge" : things[(at >> 20) % 8]) + " " + claims[(at >> 9) % 5] + ".";

      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, line.c_str ());
    }
  cp_article_close (article);
  return cp_reading_new (cp_engine_get_language (engine), cp_engine_get_knowledge (engine), article);
}

/* So many: after each, all that came before are analysed once more. */
static const guint n_articles = 20;

TEST_F (OneByOne, GivesWhatAllTogetherGive)
{
  ASSERT_GE (samples->len, n_articles);
  for (guint i = 0; i < n_articles && !HasFatalFailure (); i++)
    {
      g_ptr_array_add (readings, g_ptr_array_index (samples, i));
      expect_the_same (i);
    }
}

/* Beyond the first volume little is found anew: that must be what all together give, too, whatever came and went between. */
TEST_F (OneByOne, GivesTheSameBeyondAVolume)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_reading_unref);
  const guint sizes[] = { 49, 51, 52, 101, 102, 101, 108 };

  for (guint i = 0; i < 112; i++)
    g_ptr_array_add (made, read_made (engine, i));
  for (guint i = 0; i < G_N_ELEMENTS (sizes) && !HasFatalFailure (); i++)
    {
      g_ptr_array_set_size (readings, 0);
      for (guint j = 0; j < sizes[i]; j++)
        g_ptr_array_add (readings, g_ptr_array_index (made, j));
      expect_the_same (i);
    }
  g_ptr_array_remove_index (readings, 3);
  for (guint i = 110; i < 112 && !HasFatalFailure (); i++)
    {
      expect_the_same (i);
      g_ptr_array_add (readings, g_ptr_array_index (made, i));
    }
  /* Else it would not show that what contradicts what is remembered rightly. */
  EXPECT_GT (n_inconsistencies, 0u);
}

}
