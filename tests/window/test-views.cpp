/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "fixture.h"
#include "window/articles-view.h"
#include "window/doubts-view.h"
#include "window/people-view.h"
#include "window/rows.h"
#include "window/side-by-side.h"
#include "window/statement-cell.h"
#include "window/window.h"
#include "window/workbench.h"

namespace
{

class Views : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;

  void
  show (CpModel *model)
  {
    window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
    cp_view_state_set_model (cp_window_get_state (window), model);
    cp_model_unref (model);
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
  }

  void
  show_empty ()
  {
    window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
  }

  void
  add_article ()
  {
    g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

    g_ptr_array_add (files, g_file_new_build_filename (g_getenv ("COUNTERPOINT_DATA"), "..", "tests", "comparisons", "asylum-bill", "wire.txt", nullptr));
    cp_comparison_add_files_async (cp_window_get_comparison (window), files, nullptr, nullptr, nullptr, nullptr, nullptr);
  }

  void
  wait_for_article ()
  {
    while (cp_comparison_get_busy (cp_window_get_comparison (window)))
      g_main_context_iteration (nullptr, TRUE);
    fixture_settle ();
  }

  void
  TearDown () override
  {
    if (window == nullptr)
      return;
    g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
    gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
    EXPECT_EQ (window, nullptr) << "the window outlives its closing";
  }
};

TEST_F (Views, AnEmptyWindowHasNoWorkbench)
{
  show_empty ();
  EXPECT_TRUE (cp_window_is_empty (window));
  EXPECT_EQ (fixture_find (GTK_WIDGET (window), CP_TYPE_WORKBENCH), nullptr);
}

TEST_F (Views, AViewThatIsAskedForBeforeTheFirstArticleComesWithIt)
{
  show_empty ();
  add_article ();
  EXPECT_TRUE (cp_window_is_empty (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", "people");
  wait_for_article ();
  EXPECT_STREQ (cp_window_get_view (window), "people");
}

TEST_F (Views, NoViewCanBeAskedForWhereNoArticleIsOnTheWay)
{
  show_empty ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", "people");
  add_article ();
  wait_for_article ();
  EXPECT_STREQ (cp_window_get_view (window), "side-by-side");
}

TEST_F (Views, EveryViewShowsADispute)
{
  static const char *const names[] = { "side-by-side", "articles", "people", "doubts" };

  show (fixture_dispute (0));
  for (const char *name : names)
    {
      cp_window_show_view (window, name);
      fixture_settle ();
      EXPECT_STREQ (cp_window_get_view (window), name);
    }
}

TEST_F (Views, EveryViewBearsArticlesWithoutStatements)
{
  static const char *const names[] = { "side-by-side", "articles", "people", "doubts" };

  show (fixture_silent ());
  for (const char *name : names)
    {
      cp_window_show_view (window, name);
      fixture_settle ();
    }
  EXPECT_FALSE (cp_window_is_empty (window));
  EXPECT_EQ (fixture_count (GTK_WIDGET (window), CP_TYPE_STATEMENT_CELL), 0u);
}

TEST_F (Views, WhatIsSaidWithoutSidesIsShownAllTheSame)
{
  CpModel *model = fixture_dispute (0);

  for (guint i = 0; i < model->statements->len; i++)
    ((CpModelStatement *) g_ptr_array_index (model->statements, i))->party = -1;
  for (guint i = 0; i < model->speakers->len; i++)
    ((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->party = -1;
  for (guint i = 0; i < model->issues->len; i++)
    {
      CpIssue *issue = (CpIssue *) g_ptr_array_index (model->issues, i);

      g_ptr_array_set_size (issue->positions, 0);
      g_ptr_array_set_size (issue->contrasts, 0);
    }
  g_ptr_array_set_size (model->inconsistencies, 0);
  g_ptr_array_set_size (model->parties, 0);
  show (model);
  EXPECT_EQ (cp_view_state_n_columns (cp_window_get_state (window)), 1u);
  EXPECT_EQ (cp_view_state_get_column (cp_window_get_state (window), 0), -1);
  EXPECT_GT (fixture_count (GTK_WIDGET (window), CP_TYPE_STATEMENT_CELL), 0u);
}

TEST_F (Views, ManyStatementsMakeFewWidgets)
{
  show (fixture_dispute (2000));
  guint n = fixture_count (GTK_WIDGET (window), CP_TYPE_STATEMENT_CELL);

  EXPECT_GT (n, 0u);
  EXPECT_LT (n, 400u) << "rows beyond the window are made too";
}

TEST_F (Views, AStatementLeadsToItsArticle)
{
  show (fixture_dispute (0));
  cp_view_state_show (cp_window_get_state (window), 1);
  fixture_settle ();
  EXPECT_STREQ (cp_window_get_view (window), "articles");
  EXPECT_EQ (cp_view_state_get_selected (cp_window_get_state (window)), 1);
}

TEST_F (Views, WordsAskedForBeforeTheViewsAreMadeAreShown)
{
  CpModel *model = fixture_dispute (0);

  window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  cp_view_state_set_model (cp_window_get_state (window), model);
  cp_model_unref (model);
  cp_view_state_show (cp_window_get_state (window), 1);
  EXPECT_STREQ (cp_window_get_view (window), "articles");
  GtkWidget *articles = fixture_find (GTK_WIDGET (window), CP_TYPE_ARTICLES_VIEW);
  ASSERT_NE (articles, nullptr);
  fixture_settle ();
  GtkWidget *text = fixture_find (articles, GTK_TYPE_TEXT_VIEW);
  ASSERT_NE (text, nullptr);
  EXPECT_TRUE (gtk_widget_get_mapped (text)) << "the list of articles is shown instead of the words";
}

TEST_F (Views, EveryWidthLaysOut)
{
  static const int widths[] = { 360, 700, 1100, 1700 };
  static const char *const classes[] = { "narrow", "medium", "wide", "large" };

  show (fixture_dispute (0));
  for (int i = 0; i < 4; i++)
    {
      GtkWidget *bin = fixture_find (GTK_WIDGET (window), CP_TYPE_ADAPTIVE_BIN);

      EXPECT_STREQ (cp_width_class_name (cp_width_class_for (widths[i])), classes[i]);
      gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 700);
      fixture_settle ();
      int minimum = 0;
      gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, nullptr, nullptr, nullptr);
      EXPECT_EQ (minimum, 360);
    }
}

TEST (Rows, OpenAndCloseTouchOnlyTheirIssue)
{
  g_autoptr (CpViewState) state = cp_view_state_new (nullptr);
  CpModel *model = fixture_dispute (0);

  cp_view_state_set_model (state, model);
  cp_model_unref (model);
  g_autoptr (CpRows) rows = cp_rows_new (state);
  guint before = g_list_model_get_n_items (G_LIST_MODEL (rows));

  EXPECT_TRUE (cp_rows_is_open (rows, 0));
  EXPECT_EQ (before, 3u + 1u + 2u) << "question, answers, one pair, why; question and answers";
  cp_rows_set_open (rows, 0, FALSE);
  EXPECT_EQ (g_list_model_get_n_items (G_LIST_MODEL (rows)), 4u);
  EXPECT_EQ (cp_rows_find_issue (rows, 1), 2);
  cp_rows_set_all_open (rows, TRUE);
  EXPECT_EQ (cp_rows_find_issue (rows, 1), 4);
}

/* A card that is read stays open when its question is put in other words, and as a part of another question. */
TEST (Rows, WhatIsOpenStaysOpenUnderAnotherName)
{
  g_autoptr (CpViewState) state = cp_view_state_new (nullptr);
  g_autoptr (CpModel) before = fixture_dispute (0), renamed = fixture_dispute (0), merged = fixture_dispute (0);
  CpIssue *first = (CpIssue *) g_ptr_array_index (renamed->issues, 0);

  cp_view_state_set_model (state, before);
  g_autoptr (CpRows) rows = cp_rows_new (state);
  g_free (first->question);
  first->question = g_strdup ("Is the winter boat to stay?");
  cp_view_state_set_model (state, renamed);
  EXPECT_TRUE (cp_rows_is_open (rows, 0));
  EXPECT_FALSE (cp_rows_is_open (rows, 1));
  cp_view_state_set_model (state, before);
  EXPECT_TRUE (cp_rows_is_open (rows, 0)) << "undone, too";

  cp_rows_set_open (rows, 0, FALSE);
  cp_rows_set_open (rows, 1, TRUE);
  for (guint i = 0; i < merged->statements->len; i++)
    ((CpModelStatement *) g_ptr_array_index (merged->statements, i))->issue = 0;
  g_ptr_array_remove_index (merged->issues, 1);
  cp_view_state_set_model (state, merged);
  EXPECT_TRUE (cp_rows_is_open (rows, 0)) << "what was open is a part of it";
}

TEST (Rows, AContrastStandsLevel)
{
  g_autoptr (CpViewState) state = cp_view_state_new (nullptr);
  CpModel *model = fixture_dispute (3);

  cp_view_state_set_model (state, model);
  cp_model_unref (model);
  g_autoptr (CpRows) rows = cp_rows_new (state);
  g_autoptr (CpRow) pair = (CpRow *) g_list_model_get_item (G_LIST_MODEL (rows), 2);

  ASSERT_EQ (cp_row_get_kind (pair), CP_ROW_PAIR);
  EXPECT_TRUE (cp_row_is_joined (pair, 0));
  EXPECT_EQ (cp_row_get_statement (pair, 0), 0);
  EXPECT_EQ (cp_row_get_statement (pair, 1), 1);
}

TEST (State, AFilterLeavesOutAndShowKindsOfIssues)
{
  g_autoptr (CpViewState) state = cp_view_state_new (nullptr);
  CpModel *model = fixture_dispute (0);
  CpFilter *filter = cp_filter_new ();

  cp_view_state_set_model (state, model);
  cp_model_unref (model);
  g_autoptr (CpRows) rows = cp_rows_new (state);

  EXPECT_EQ (cp_rows_n_issues (rows), 2u);
  cp_view_state_set_show (state, CP_SHOW_CLASH);
  EXPECT_EQ (cp_rows_n_issues (rows), 1u);
  cp_view_state_set_show (state, CP_SHOW_WARNINGS);
  EXPECT_EQ (cp_rows_find_issue (rows, 1), 0);
  cp_view_state_set_show (state, CP_SHOW_ALL);
  filter->acts = 1u << CP_ACT_DEMAND;
  cp_view_state_take_filter (state, filter);
  EXPECT_EQ (cp_view_state_n_passing (state), 1u);
  EXPECT_EQ (cp_rows_n_issues (rows), 1u);
  cp_view_state_clear_filters (state);
  EXPECT_EQ (cp_rows_n_issues (rows), 2u);
}

/* What a party said elsewhere says nothing of what it holds there: "Clash" stood beside "No statement". */
TEST (State, AFilterTellsAnswersFromWhatItLetsThrough)
{
  g_autoptr (CpViewState) state = cp_view_state_new (nullptr);
  g_autoptr (CpModel) model = fixture_dispute (0);
  CpFilter *filter = cp_filter_new ();

  cp_view_state_set_model (state, model);
  EXPECT_EQ (cp_view_state_get_issue (state, 0)->contrasts->len, 1u);
  EXPECT_EQ (cp_view_state_n_shown (state, CP_SHOW_CLASH), 1u);
  g_ptr_array_add (filter->parties, g_strdup (((CpModelParty *) g_ptr_array_index (model->parties, 0))->name));
  cp_view_state_take_filter (state, filter);
  EXPECT_EQ (cp_view_state_get_issue (state, 0)->positions->len, 1u);
  EXPECT_EQ (cp_view_state_get_issue (state, 0)->contrasts->len, 0u);
  EXPECT_EQ (cp_view_state_n_shown (state, CP_SHOW_CLASH), 0u);
  cp_view_state_clear_filters (state);
  EXPECT_EQ (cp_view_state_get_issue (state, 0), g_ptr_array_index (model->issues, 0));
}

TEST (State, ColumnsAreSwappedAndKeptOverModels)
{
  g_autoptr (CpViewState) state = cp_view_state_new (nullptr);
  CpModel *model = fixture_dispute (0), *again = fixture_dispute (1);

  cp_view_state_set_model (state, model);
  EXPECT_EQ (cp_view_state_n_columns (state), 2u);
  cp_view_state_swap_columns (state, 0, 1);
  EXPECT_EQ (cp_view_state_get_column (state, 0), 1);
  cp_view_state_set_model (state, again);
  EXPECT_EQ (cp_view_state_get_column (state, 0), 1);
  cp_model_unref (model);
  cp_model_unref (again);
}

TEST (State, ACorrectionIsUndone)
{
  g_autoptr (CpComparison) comparison = cp_comparison_new ();
  g_autoptr (CpViewState) state = cp_view_state_new (comparison);
  gboolean can_undo = FALSE;

  cp_view_state_correct (state, CP_CORRECT_PARTY_LETTERS, "Northline", "NO", "Change letters");
  g_object_get (comparison, "can-undo", &can_undo, nullptr);
  EXPECT_TRUE (can_undo);
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 1u);
  cp_comparison_undo (comparison);
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 0u);
}

} // namespace

int
main (int   argc,
      char *argv[])
{
  const int skipped = 77;

  fixture_count_warnings ();
  ::testing::InitGoogleTest (&argc, argv);
  if (!gtk_init_check ())
    return skipped;
  adw_init ();
  /* What moves by itself is waited for: a cursor that blinks, and what slides. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, "gtk-enable-animations", FALSE, nullptr);
  g_autoptr (CpApplication) application = cp_application_new ();
  g_application_set_flags (G_APPLICATION (application), GApplicationFlags (G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN));
  g_application_register (G_APPLICATION (application), nullptr, nullptr);
  g_application_set_default (G_APPLICATION (application));
  return RUN_ALL_TESTS ();
}
