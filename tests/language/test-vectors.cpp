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

/* A copy of the language's folder in which one file is missing, changed by one bit at some place, or cut. */
TEST_F (Vectors, RefuseDamagedFiles)
{
  g_autofree char *folder = g_dir_make_tmp ("cp-language-XXXXXX", nullptr);
  g_autofree char *source = g_build_filename (g_getenv ("COUNTERPOINT_DATA"), "language", "en", nullptr);
  const std::vector<std::string> files = { "words.table", "vectors.bin", "lemmas.table", "parser.bin" };
  std::vector<std::string> contents;
  auto path_of = [&] (const std::string &file) { return std::string (folder) + "/" + file; };
  auto write = [&] (const std::string &file, const std::string &bytes) {
    ASSERT_TRUE (g_file_set_contents (path_of (file).c_str (), bytes.data (), (gssize) bytes.size (), nullptr));
  };
  auto expect_error = [&] (const std::string &file, int code) {
    g_autoptr (GError) error = nullptr;
    EXPECT_EQ (cp_language_load (folder, &error), nullptr);
    ASSERT_NE (error, nullptr);
    EXPECT_TRUE (g_error_matches (error, CP_LANGUAGE_ERROR, code)) << error->message;
    EXPECT_NE (strstr (error->message, file.c_str ()), nullptr) << error->message;
  };

  for (const std::string &file : files)
    {
      g_autofree char *bytes = nullptr;
      gsize length;
      ASSERT_TRUE (g_file_get_contents ((std::string (source) + "/" + file).c_str (), &bytes, &length, nullptr));
      expect_error (file, CP_LANGUAGE_ERROR_MISSING);
      std::string whole (bytes, length);
      if (g_str_has_suffix (file.c_str (), ".bin"))
        {
          for (gsize at : { gsize (0), gsize (9), gsize (13), gsize (40), length / 2, length - 1 })
            {
              std::string damaged = whole;
              damaged[at] ^= 0x40;
              write (file, damaged);
              expect_error (file, CP_LANGUAGE_ERROR_BROKEN);
            }
          for (gsize cut : { gsize (0), gsize (7), gsize (32), length - 16 })
            {
              write (file, whole.substr (0, cut));
              expect_error (file, CP_LANGUAGE_ERROR_BROKEN);
            }
        }
      else
        {
          write (file, "no section\n");
          expect_error (file, CP_LANGUAGE_ERROR_BROKEN);
        }
      write (file, whole);
    }
  for (const std::string &file : files)
    g_remove (path_of (file).c_str ());
  g_rmdir (folder);
}

}
