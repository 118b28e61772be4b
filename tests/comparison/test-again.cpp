/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "comparison/analysis.h"
#include "exchange/json.h"

namespace {

constexpr guint n_pool = 40;
constexpr guint n_rounds = 60;

/* Articles of one long dispute, read once; and the comparison of some of them, which a person changes step by step. */
class Again : public testing::Test
{
protected:
  void
  SetUp () override
  {
    g_autoptr (GError) error = nullptr;
    g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);

    engine = cp_engine_new (&error);
    ASSERT_NE (engine, nullptr) << error->message;
    for (guint i = 0; i < n_pool; i++)
      g_ptr_array_add (articles, make_article (i));
    pool = cp_analysis_read (engine, articles, nullptr, nullptr, nullptr, nullptr);
    readings = g_ptr_array_new ();
    corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
    memory = cp_memory_new ();
  }

  void
  TearDown () override
  {
    g_clear_pointer (&engine, cp_engine_unref);
    g_clear_pointer (&pool, g_ptr_array_unref);
    g_clear_pointer (&readings, g_ptr_array_unref);
    g_clear_pointer (&corrections, g_ptr_array_unref);
    g_clear_pointer (&memory, cp_memory_unref);
  }

  guint pick (guint n) { return static_cast<guint> (random () % n); }

  /* Some paragraphs stand in many articles, word for word or nearly, as a wire story's do. */
  std::string
  make_paragraph ()
  {
    static const char *const who[] = { "Ada Venn, the chair of the growers’ union,", "Tom Brice, a spokesman for Orchard Foods,", "Venn", "Brice",
                                       "The agriculture ministry", "Minister Nora Pell" };
    static const char *const said[] = { "said", "denied", "warned", "insisted" };
    static const char *const what[] = { "the price of apples", "the new reservoir", "the pickers’ wages", "the spraying of the orchards", "the export licence" };
    static const char *const how[] = { "would ruin every grower in the valley", "had been agreed with both sides in the spring", "was safe for all who live near it",
                                       "must be looked at again by a judge" };

    return std::string (who[pick (6)]) + " " + said[pick (4)] + " on " + std::to_string (1 + pick (28)) + " May that " + what[pick (5)] + " " + how[pick (4)] + ".";
  }

  CpArticle *
  make_article (guint number)
  {
    CpArticle *article = cp_article_new ();

    article->uri = g_strdup_printf ("made:%u", number);
    article->published = cp_date_new_day (2022, 6, 1 + static_cast<int> (number % 28));
    for (guint i = 0; i < 6; i++)
      {
        if (wire.size () < 12 || pick (3) != 0)
          wire.push_back (make_paragraph ());
        cp_article_add_block (article, CP_BLOCK_PARAGRAPH, (pick (3) == 0 ? wire[pick (static_cast<guint> (wire.size ()))] : wire.back ()).c_str ());
      }
    cp_article_close (article);
    return article;
  }

  void
  add_article ()
  {
    gpointer fresh = g_ptr_array_index (pool, pick (n_pool));

    if (g_ptr_array_find (readings, fresh, nullptr))
      return;
    g_ptr_array_insert (readings, pick (3) == 0 ? static_cast<gint> (pick (readings->len + 1)) : -1, fresh);
  }

  void
  correct (const CpModel *model)
  {
    static const CpCorrectionKind kinds[] = { CP_CORRECT_ACT, CP_CORRECT_STANCE, CP_CORRECT_SPEAKER, CP_CORRECT_DELETE, CP_CORRECT_CHECKED, CP_CORRECT_ISSUE,
                                              CP_CORRECT_PARTY };
    static const char *const values[] = { "concede", "oppose", "Tom Brice", "yes", "yes", "Are apples dear?", "Growers" };
    guint kind = pick (G_N_ELEMENTS (kinds));
    g_autofree char *key = cp_model_statement_key (model, pick (model->statements->len));

    g_ptr_array_add (corrections, cp_correction_new (kinds[kind], key, values[kind], 0));
  }

  void
  change (const CpModel *model)
  {
    guint what = pick (8);

    if (what == 0 && readings->len > 4)
      g_ptr_array_remove_index (readings, pick (readings->len));
    else if (what == 1 && readings->len > 2)
      std::swap (readings->pdata[pick (readings->len)], readings->pdata[pick (readings->len)]);
    else if (what == 2 && corrections->len > 0)
      g_ptr_array_remove_index (corrections, pick (corrections->len));
    else if (what <= 4 && model != nullptr && model->statements->len > 0)
      correct (model);
    else
      add_article ();
  }

  std::mt19937 random{ 20220601 };
  std::vector<std::string> wire;
  CpEngine *engine = nullptr;
  GPtrArray *pool = nullptr;
  GPtrArray *readings = nullptr;
  GPtrArray *corrections = nullptr;
  CpMemory *memory = nullptr;
};

TEST_F (Again, WhatIsRememberedChangesNothing)
{
  g_autoptr (CpModel) last = nullptr;
  guint n_copies = 0;

  for (guint round = 0; round < n_rounds; round++)
    {
      for (guint i = 0; i <= pick (3); i++)
        change (last);
      g_autoptr (CpModel) again = cp_analysis_build (engine, memory, readings, corrections);
      g_autoptr (CpModel) fresh = cp_analysis_build (engine, nullptr, readings, corrections);
      g_autofree char *one = cp_json_export_model (again);
      g_autofree char *two = cp_json_export_model (fresh);

      ASSERT_STREQ (one, two) << "round " << round;
      for (guint i = 0; i < again->statements->len; i++)
        {
          gint32 copy = ((CpModelStatement *) g_ptr_array_index (again->statements, i))->copy_of;

          ASSERT_EQ (copy, ((CpModelStatement *) g_ptr_array_index (fresh->statements, i))->copy_of) << "round " << round;
          n_copies += copy >= 0;
        }
      g_clear_pointer (&last, cp_model_unref);
      last = cp_model_ref (again);
    }
  EXPECT_GT (last->statements->len, 50u);
  EXPECT_GT (n_copies, 100u);
}

TEST_F (Again, AMemoryInUseIsDoneWithout)
{
  g_ptr_array_add (readings, g_ptr_array_index (pool, 0));
  ASSERT_TRUE (cp_memory_claim (memory));
  g_autoptr (CpModel) model = cp_analysis_build (engine, memory, readings, nullptr);
  cp_memory_release (memory);
  EXPECT_GT (model->statements->len, 0u);
  EXPECT_NE (model->copies, nullptr);
}

}
