/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which parties stand beside each other before a person chose any. */
#include <gtest/gtest.h>

#include <vector>

#include "fixture.h"
#include "window/rows.h"
#include "window/view-state.h"

namespace
{

/* Side @index of the dispute: those who say most come first. */
void
add_side (CpModel *model, guint index)
{
  CpModelParty *party = cp_model_party_new ();

  party->id = g_strdup_printf ("side%u", index);
  party->name = g_strdup_printf ("Side %u", index);
  party->letters = g_strdup_printf ("S%u", index);
  g_ptr_array_add (model->parties, party);
}

/* An issue on which @parties stand. */
CpIssue *
add_dispute_on (CpModel *model, const char *question, const std::vector<gint32> &parties)
{
  CpIssue *issue = cp_issue_new ();

  issue->label = g_strdup (question);
  issue->question = g_strdup (question);
  for (gint32 one : parties)
    {
      CpPosition *position = cp_position_new ();

      position->party = one;
      position->stance = CP_STANCE_SUPPORT;
      g_ptr_array_add (issue->positions, position);
    }
  g_ptr_array_add (model->issues, issue);
  return issue;
}

void
set_against (CpIssue *issue, gint32 a, gint32 b, CpRelation relation)
{
  CpContrast *contrast = cp_contrast_new ();

  contrast->a = a;
  contrast->b = b;
  contrast->relation = relation;
  contrast->statement_a = contrast->statement_b = -1;
  g_ptr_array_add (issue->contrasts, contrast);
}

/* Five sides: those who say most agree, the second and the fourth clash; the third speaks to what these speak to, the fifth to something else. */
CpModel *
five_sides (guint n_articles = 1)
{
  CpModel *model = cp_model_new ();

  for (guint i = 0; i < n_articles; i++)
    g_ptr_array_add (model->articles, fixture_article ("Boat", "The winter boat must stay."));
  for (guint i = 0; i < 5; i++)
    add_side (model, i);
  CpIssue *agreed = add_dispute_on (model, "Should the harbour be built?", { 0, 1 });
  CpIssue *fought = add_dispute_on (model, "Should the boat stay?", { 1, 2, 3 });
  add_dispute_on (model, "Should the school be painted?", { 4 });

  set_against (agreed, 0, 1, CP_RELATION_ACCORD);
  set_against (fought, 1, 3, CP_RELATION_CLASH);
  return model;
}

class FirstColumns : public ::testing::Test
{
protected:
  CpViewState *state = cp_view_state_new (nullptr);

  void
  SetUp () override
  {
    show (five_sides ());
  }

  void
  TearDown () override
  {
    g_object_unref (state);
  }

  void
  show (CpModel *model)
  {
    cp_view_state_set_model (state, model);
    cp_model_unref (model);
  }

  std::vector<gint32>
  columns ()
  {
    std::vector<gint32> found;

    for (guint i = 0; i < cp_view_state_n_columns (state); i++)
      found.push_back (cp_view_state_get_column (state, i));
    return found;
  }
};

TEST_F (FirstColumns, AreThoseBetweenWhomMostStands)
{
  EXPECT_EQ (columns (), (std::vector<gint32>{ 1, 3 }));
}

/* One statement on each issue of each that stands on it. */
void
let_speak (CpModel *model)
{
  for (guint i = 0; i < model->issues->len; i++)
    {
      CpIssue *issue = (CpIssue *) g_ptr_array_index (model->issues, i);

      for (guint k = 0; k < issue->positions->len; k++)
        {
          CpModelStatement *s = cp_model_statement_new ();
          const guint32 index = model->statements->len;

          s->speaker = -1;
          s->party = ((CpPosition *) g_ptr_array_index (issue->positions, k))->party;
          s->issue = (gint32) i;
          s->content = g_new0 (CpSpan, 1);
          s->content[0].end = 3;
          s->n_content = 1;
          g_ptr_array_add (model->statements, s);
          g_array_append_val (issue->statements, index);
        }
    }
}

std::vector<guint>
issues_of (CpRows *rows)
{
  std::vector<guint> found;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (CpRow) row = CP_ROW (g_list_model_get_item (G_LIST_MODEL (rows), i));

      if (cp_row_get_kind (row) == CP_ROW_QUESTION)
        found.push_back (cp_row_get_issue (row));
    }
  return found;
}

/* Of a heap of disputes, one saw first on what the two beside each other say nothing. */
TEST_F (FirstColumns, WhatTheySpeakToComesBeforeTheRest)
{
  CpModel *model = five_sides ();

  g_ptr_array_insert (model->issues, 0, g_ptr_array_steal_index (model->issues, 2));
  let_speak (model);
  show (model);
  ASSERT_EQ (columns (), (std::vector<gint32>{ 1, 3 }));
  g_autoptr (CpRows) rows = cp_rows_new (state);
  EXPECT_EQ (issues_of (rows), (std::vector<guint>{ 1, 2, 0 }));
  EXPECT_TRUE (cp_rows_is_open (rows, 1)) << "the first that is seen";
  cp_view_state_set_column (state, 1, 4);
  EXPECT_EQ (issues_of (rows), (std::vector<guint>{ 0, 1, 2 })) << "now one of them speaks to each";
  cp_view_state_set_column (state, 1, 3);
  cp_view_state_set_sort (state, CP_SORT_DATE);
  EXPECT_EQ (issues_of (rows), (std::vector<guint>{ 0, 1, 2 })) << "time is time";
}

/* The articles were taken back and are brought again. */
TEST_F (FirstColumns, TheFirstQuestionIsOpenWhenThereIsOneAgain)
{
  CpModel *model = five_sides ();

  let_speak (model);
  cp_view_state_set_model (state, model);
  g_autoptr (CpRows) rows = cp_rows_new (state);
  show (cp_model_new ());
  EXPECT_EQ (issues_of (rows).size (), 0u);
  show (model);
  EXPECT_TRUE (cp_rows_is_open (rows, issues_of (rows)[0]));
}

TEST_F (FirstColumns, AreAsManyAsThereIsRoomForOfThoseWhoTakePart)
{
  cp_view_state_set_room (state, 3);
  EXPECT_EQ (columns (), (std::vector<gint32>{ 1, 3, 0 }));
  cp_view_state_set_room (state, 6);
  EXPECT_EQ (columns (), (std::vector<gint32>{ 1, 3, 0, 2 })) << "the fifth speaks of something else";
  cp_view_state_set_room (state, 2);
  EXPECT_EQ (columns (), (std::vector<gint32>{ 1, 3 }));
}

TEST_F (FirstColumns, AreTwoWhereThereAreTwoParties)
{
  cp_view_state_set_room (state, 4);
  show (fixture_dispute (1));
  EXPECT_EQ (columns (), (std::vector<gint32>{ 0, 1 }));
}

TEST_F (FirstColumns, AreOfThoseWhoTakePartInTheChosenIssues)
{
  CpFilter *filter = cp_filter_new ();

  cp_view_state_set_room (state, 4);
  g_ptr_array_add (filter->issues, g_strdup ("Should the boat stay?"));
  cp_view_state_take_filter (state, filter);
  EXPECT_EQ (columns (), (std::vector<gint32>{ 1, 3, 2 }));
  cp_view_state_clear_filters (state);
  EXPECT_EQ (columns (), (std::vector<gint32>{ 1, 3, 0, 2 }));
}

TEST_F (FirstColumns, GiveWayToThoseThatThePersonChose)
{
  cp_view_state_set_column (state, 0, 4);
  cp_view_state_set_room (state, 4);
  show (five_sides (2));
  EXPECT_EQ (columns (), (std::vector<gint32>{ 4, 3 }));
}

TEST_F (FirstColumns, DoNotComeBackWhenThePersonHidThem)
{
  cp_view_state_remove_column (state, 1);
  show (five_sides ());
  EXPECT_EQ (columns (), (std::vector<gint32>{ 1 }));
}

TEST_F (FirstColumns, ComeForAPartyThatIsGone)
{
  CpModel *model = five_sides ();

  cp_view_state_swap_columns (state, 0, 1);
  g_ptr_array_remove_range (model->parties, 3, 2);
  g_ptr_array_set_size (model->issues, 1);
  show (model);
  EXPECT_EQ (columns (), (std::vector<gint32>{ 1, 0 }));
}

/* A correction of the person turns what stands between whom: what they look at stays. */
TEST (FirstColumnsOfADocument, StayWhatIsCorrected)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (CpViewState) state = cp_view_state_new (comparison);
  g_autoptr (CpModel) before = five_sides (), after = five_sides (), more = five_sides (2);

  for (CpModel *model : { after, more })
    for (guint i = 0; i < 2; i++)
      set_against ((CpIssue *) g_ptr_array_index (model->issues, 0), 0, 1, CP_RELATION_CLASH);
  cp_view_state_set_model (state, before);
  cp_view_state_set_model (state, after);
  EXPECT_EQ (cp_view_state_get_column (state, 0), 1);
  EXPECT_EQ (cp_view_state_get_column (state, 1), 3);
  cp_view_state_set_model (state, more);
  EXPECT_EQ (cp_view_state_get_column (state, 0), 0) << "an article more, and they are looked for anew";
}

std::vector<gint32>
columns_of (CpViewState *state)
{
  std::vector<gint32> found;

  for (guint i = 0; i < cp_view_state_n_columns (state); i++)
    found.push_back (cp_view_state_get_column (state, i));
  return found;
}

TEST (ChosenColumns, AreTakenBackAndDoneAgain)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (CpViewState) state = cp_view_state_new (comparison);
  g_autoptr (CpModel) before = five_sides (), after = five_sides ();
  const std::vector<std::vector<gint32>> steps = { { 1, 3 }, { 3, 1 }, { 3, 1, 4 }, { 3, 4 }, { 3, 0 } };
  guint told = 0;
  auto count = +[] (CpViewState *, gpointer n) { ++*static_cast<guint *> (n); };

  for (guint i = 0; i < 2; i++)
    set_against ((CpIssue *) g_ptr_array_index (after->issues, 0), 0, 1, CP_RELATION_CLASH);
  cp_view_state_set_model (state, before);
  cp_view_state_set_model (state, after); /* others carry the dispute since, and what is looked at stays */
  g_signal_connect (state, "columns-changed", G_CALLBACK (count), &told);
  cp_view_state_swap_columns (state, 0, 1);
  cp_view_state_add_column (state, 4);
  cp_view_state_remove_column (state, 1);
  cp_view_state_set_column (state, 1, 0);
  EXPECT_EQ (columns_of (state), steps.back ());
  EXPECT_EQ (told, 4u);
  cp_view_state_set_sort (state, CP_SORT_CONTRAST);
  EXPECT_EQ (told, 4u);
  cp_comparison_undo (comparison);
  EXPECT_EQ (cp_view_state_get_sort (state), CP_SORT_IMPORTANCE);
  for (size_t i = steps.size () - 1; i-- > 0;)
    {
      cp_comparison_undo (comparison);
      EXPECT_EQ (columns_of (state), steps[i]) << "undone to step " << i;
    }
  EXPECT_EQ (told, 8u);
  cp_view_state_set_room (state, 3);
  EXPECT_EQ (columns_of (state).size (), 3u) << "nothing is chosen any more";
  for (size_t i = 1; i < steps.size (); i++)
    {
      cp_comparison_redo (comparison);
      EXPECT_EQ (columns_of (state), steps[i]) << "done again to step " << i;
    }
}

/* A file may name a party that is not there: merged, or of articles that were taken out. */
TEST (ChosenColumns, StandWithoutAPartyThatIsGoneAndTakeItInWhenItComesBack)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (CpArrangement) arrangement = cp_arrangement_new (CP_SORT_DATE);
  g_autoptr (CpModel) fewer = five_sides (), all = five_sides ();

  for (const char *party : { "side4", "side2", "side0" })
    cp_arrangement_add (arrangement, party);
  cp_comparison_arrange (comparison, arrangement, "Columns changed");
  g_autoptr (CpViewState) state = cp_view_state_new (comparison);
  g_ptr_array_remove_range (fewer->parties, 4, 1);
  g_ptr_array_set_size (fewer->issues, 2);
  cp_view_state_set_model (state, fewer);
  EXPECT_EQ (columns_of (state), (std::vector<gint32>{ 2, 0 }));
  EXPECT_EQ (cp_view_state_get_sort (state), CP_SORT_DATE);
  EXPECT_TRUE (cp_arrangement_equal (cp_comparison_get_arrangement (comparison), arrangement)) << "and nothing is lost of the choice";
  cp_view_state_set_model (state, all);
  EXPECT_EQ (columns_of (state), (std::vector<gint32>{ 4, 2, 0 }));
}

TEST (FirstColumnsOfAWindow, AreMoreInALargeOne)
{
  CpWindow *window = fixture_window (1, 1700, 900);
  CpViewState *state = cp_window_get_state (window);
  g_autoptr (CpModel) model = five_sides ();

  cp_view_state_set_model (state, model);
  EXPECT_TRUE (fixture_wait ([state] { return cp_view_state_n_columns (state) == 3; })) << cp_view_state_n_columns (state);
  fixture_close (window);
}

} // namespace
