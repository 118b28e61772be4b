/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "comparison/comparison.h"
#include "comparison/looks.h"
#include "sample.h"

namespace {

const CpModelParty *
party (CpModel *model, const char *id)
{
  for (guint i = 0; i < model->parties->len; i++)
    if (std::string (static_cast<CpModelParty *> (g_ptr_array_index (model->parties, i))->id) == id)
      return static_cast<CpModelParty *> (g_ptr_array_index (model->parties, i));
  return nullptr;
}

CpModel *
parties (std::initializer_list<const char *> ids)
{
  CpModel *model = cp_model_new ();

  for (const char *id : ids)
    sample_party (model, id, id, id, model->parties->len);
  return model;
}

TEST (Looks, StayWithTheirPartiesWhenTheOrderTurns)
{
  g_autoptr (CpLooks) looks = cp_looks_new ();
  g_autoptr (CpModel) before = parties ({ "a", "b", "c" }), after = parties ({ "d", "c", "a", "b" });

  cp_looks_apply (looks, before);
  EXPECT_EQ (party (before, "b")->colour, 1u) << "nothing was noted yet";
  cp_looks_note (looks, before);
  cp_looks_apply (looks, after);
  EXPECT_EQ (party (after, "a")->colour, 0u);
  EXPECT_EQ (party (after, "b")->colour, 1u);
  EXPECT_EQ (party (after, "c")->colour, 2u);
  EXPECT_EQ (party (after, "d")->colour, 3u) << "the first that is free";
}

TEST (Looks, LeaveWhatAPersonChose)
{
  g_autoptr (CpLooks) looks = cp_looks_new ();
  g_autoptr (CpModel) before = parties ({ "a", "b" }), after = parties ({ "b", "a" }), again = parties ({ "b", "a" });
  auto *b = static_cast<CpModelParty *> (g_ptr_array_index (after->parties, 0));
  auto *a = static_cast<CpModelParty *> (g_ptr_array_index (after->parties, 1));

  cp_looks_note (looks, before);
  b->colour = 5;
  b->colour_chosen = TRUE;
  a->colour = 1 + 8 * 2; /* the second colour with the fourth pattern */
  a->pattern_chosen = TRUE;
  cp_looks_apply (looks, after);
  EXPECT_EQ (b->colour, 5u);
  EXPECT_EQ (a->colour, 0u + 8 * 3) << "its own colour, with the pattern that was chosen";
  cp_looks_note (looks, after);
  cp_looks_apply (looks, again);
  EXPECT_EQ (party (again, "b")->colour, 1u) << "what is no longer chosen falls back";
}

/* Whoever turns a majority sees the other party first, and both in their colours. */
TEST (Looks, OutliveABulkChange)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);

  g_ptr_array_add (files, g_file_new_build_filename (g_getenv ("COUNTERPOINT_DATA"), "samples", nullptr));
  cp_comparison_add_files_async (comparison, files, nullptr, nullptr, nullptr, nullptr, nullptr);
  while (cp_comparison_get_busy (comparison) || g_main_context_pending (nullptr))
    g_main_context_iteration (nullptr, TRUE);

  CpModel *model = cp_comparison_get_model (comparison);
  ASSERT_GE (model->parties->len, 2u);
  const std::string first = static_cast<CpModelParty *> (g_ptr_array_index (model->parties, 0))->id;
  const std::string second = static_cast<CpModelParty *> (g_ptr_array_index (model->parties, 1))->id;
  const guint colour = party (model, first.c_str ())->colour, other = party (model, second.c_str ())->colour;
  const std::string other_name = party (model, second.c_str ())->name;

  for (guint i = 0; i < model->statements->len; i++)
    if (static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, i))->party == 0)
      {
        g_autofree char *key = cp_model_statement_key (model, i);
        g_ptr_array_add (corrections, cp_correction_new (CP_CORRECT_PARTY, key, other_name.c_str (), 1));
      }
  cp_comparison_correct (comparison, corrections, "Party changed");
  while (cp_comparison_get_busy (comparison) || g_main_context_pending (nullptr))
    g_main_context_iteration (nullptr, TRUE);

  model = cp_comparison_get_model (comparison);
  EXPECT_EQ (static_cast<CpModelParty *> (g_ptr_array_index (model->parties, 0))->id, second) << "the order turned";
  ASSERT_NE (party (model, second.c_str ()), nullptr);
  EXPECT_EQ (party (model, second.c_str ())->colour, other);
  const CpModelParty *left = party (model, first.c_str ());
  EXPECT_TRUE (left == nullptr || left->colour == colour);
}

} // namespace
