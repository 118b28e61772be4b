/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <cmath>

namespace {

class Vectors : public LanguageTest
{
};

TEST_F (Vectors, AreOfUnitLength)
{
  float vector[CP_VECTOR_SIZE];
  ASSERT_TRUE (cp_language_vector (language, "investigation", vector));
  double square = 0;
  for (float number : vector)
    square += (double) number * number;
  EXPECT_NEAR (square, 1.0, 1e-4);
  EXPECT_FALSE (cp_language_vector (language, "qqqxzzv", vector));
}

TEST_F (Vectors, SetWordsOfOneMeaningNearer)
{
  float near = cp_language_similarity (language, "investigation", "probe");
  EXPECT_GT (near, cp_language_similarity (language, "investigation", "banana") + 0.3f);
  EXPECT_GT (cp_language_similarity (language, "strike", "strikes"), 0.7f);
  EXPECT_FLOAT_EQ (near, cp_language_similarity (language, "probe", "investigation"));
  EXPECT_FLOAT_EQ (cp_language_similarity (language, "qqqxzzv", "qqqxzzv"), 1.0f);
  EXPECT_FLOAT_EQ (cp_language_similarity (language, "qqqxzzv", "banana"), 0.0f);
}

TEST_F (Vectors, RankWordsByHowCommonTheyAre)
{
  EXPECT_FLOAT_EQ (cp_language_rarity (language, "the"), 0.0f);
  EXPECT_LT (cp_language_rarity (language, "said"), cp_language_rarity (language, "veto"));
  EXPECT_LT (cp_language_rarity (language, "veto"), cp_language_rarity (language, "qqqxzzv"));
  EXPECT_FLOAT_EQ (cp_language_rarity (language, "n't"), 0.0f);
  EXPECT_FLOAT_EQ (cp_language_rarity (language, "co-worker"),
                   std::max (cp_language_rarity (language, "co"), cp_language_rarity (language, "worker")));
}

/* A copy of the language's folder, with one byte of a file changed or the file cut. */
TEST_F (Vectors, RefuseADamagedFile)
{
  g_autofree char *folder = g_dir_make_tmp ("cp-language-XXXXXX", nullptr);
  g_autofree char *source = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "language", "en", nullptr);
  g_autofree char *copy = g_build_filename (folder, "vectors.bin", nullptr);
  g_autofree char *words = g_build_filename (folder, "words.table", nullptr);
  g_autofree char *original = g_build_filename (source, "vectors.bin", nullptr);
  g_autofree char *table = g_build_filename (source, "words.table", nullptr);
  g_autofree char *contents = nullptr, *text_of_table = nullptr;
  gsize length, table_length;
  ASSERT_TRUE (g_file_get_contents (original, &contents, &length, nullptr));
  ASSERT_TRUE (g_file_get_contents (table, &text_of_table, &table_length, nullptr));
  ASSERT_TRUE (g_file_set_contents (words, text_of_table, (gssize) table_length, nullptr));

  auto expect_error = [&] (int code) {
    g_autoptr (GError) error = nullptr;
    EXPECT_EQ (cp_language_load (folder, &error), nullptr);
    ASSERT_NE (error, nullptr);
    EXPECT_TRUE (g_error_matches (error, CP_LANGUAGE_ERROR, code)) << error->message;
    EXPECT_NE (strstr (error->message, "vectors.bin"), nullptr);
  };
  expect_error (CP_LANGUAGE_ERROR_MISSING);
  for (gsize at : { gsize (0), gsize (9), gsize (13), gsize (40), length / 2, length - 1 })
    {
      contents[at] ^= 0x40;
      ASSERT_TRUE (g_file_set_contents (copy, contents, (gssize) length, nullptr));
      expect_error (CP_LANGUAGE_ERROR_BROKEN);
      contents[at] ^= 0x40;
    }
  for (gsize cut : { gsize (0), gsize (7), gsize (32), length - 16 })
    {
      ASSERT_TRUE (g_file_set_contents (copy, contents, (gssize) cut, nullptr));
      expect_error (CP_LANGUAGE_ERROR_BROKEN);
    }
  g_remove (copy);
  g_remove (words);
  g_rmdir (folder);
}

}
