/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "fixture.h"
#include "window/article-list.h"
#include "window/decisions.h"
#include "window/filter-menu.h"
#include "window/outlets-view.h"
#include "window/reader-text.h"
#include "window/trail.h"
#include "window/two-articles.h"
#include "window/window.h"

namespace
{

CpWhereabouts
at (const char *view, gint64 article = -1, const char *statement = nullptr)
{
  return { const_cast<char *> (view), article, const_cast<char *> (statement), -1, FALSE };
}

TEST (Trail, GoesBackAndForwardAgain)
{
  g_autoptr (CpTrail) trail = cp_trail_new ();
  const CpWhereabouts first = at ("side-by-side"), second = at ("articles", 1, "s"), third = at ("people");

  EXPECT_FALSE (cp_trail_can (trail, -1));
  for (const CpWhereabouts *place : { &first, &second, &third })
    cp_trail_visit (trail, place);
  EXPECT_FALSE (cp_trail_can (trail, 1));
  EXPECT_STREQ (cp_trail_step (trail, -1)->statement, "s");
  EXPECT_STREQ (cp_trail_step (trail, -1)->view, "side-by-side");
  EXPECT_EQ (cp_trail_step (trail, -1), nullptr);
  EXPECT_STREQ (cp_trail_step (trail, 1)->view, "articles");
}

TEST (Trail, AnotherStatementOfOneArticleIsNoStep)
{
  g_autoptr (CpTrail) trail = cp_trail_new ();
  const CpWhereabouts first = at ("articles", 0, "a"), second = at ("articles", 0, "b"), other = at ("articles", 1, "c");

  cp_trail_visit (trail, &first);
  cp_trail_visit (trail, &second);
  EXPECT_FALSE (cp_trail_can (trail, -1));
  cp_trail_visit (trail, &other);
  EXPECT_STREQ (cp_trail_step (trail, -1)->statement, "b");
}

TEST (Trail, WhoGoesElsewhereLosesWhatLayAhead)
{
  g_autoptr (CpTrail) trail = cp_trail_new ();
  const CpWhereabouts first = at ("side-by-side"), second = at ("people"), other = at ("doubts");

  cp_trail_visit (trail, &first);
  cp_trail_visit (trail, &second);
  cp_trail_step (trail, -1);
  cp_trail_visit (trail, &other);
  EXPECT_FALSE (cp_trail_can (trail, 1));
  EXPECT_STREQ (cp_trail_step (trail, -1)->view, "side-by-side");
}

TEST (Trail, TheWindowGoesBackToTheViewAndTheArticle)
{
  CpWindow *window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
  CpModel *model = fixture_dispute (1);
  CpViewState *state = cp_window_get_state (window);

  g_ptr_array_add (model->articles, fixture_article ("Boat stays", "The winter boat must stay, the council said."));
  cp_view_state_set_model (state, model);
  cp_model_unref (model);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  cp_window_show_view (window, "articles");
  fixture_settle ();
  cp_view_state_show (state, 1);
  fixture_settle ();
  cp_window_show_view (window, "doubts");
  fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", nullptr);
  fixture_settle ();
  EXPECT_STREQ (cp_window_get_view (window), "articles");
  EXPECT_EQ (cp_view_state_get_selected (state), 1);
  EXPECT_EQ (fixture_count (GTK_WIDGET (window), CP_TYPE_READER_TEXT), 1u);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", nullptr);
  fixture_settle ();
  EXPECT_STREQ (cp_window_get_view (window), "articles");
  EXPECT_EQ (fixture_count (GTK_WIDGET (window), CP_TYPE_READER_TEXT), 0u) << "the list of the articles was there before";
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", nullptr);
  fixture_settle ();
  EXPECT_STREQ (cp_window_get_view (window), "side-by-side");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.forward", nullptr);
  fixture_settle ();
  EXPECT_STREQ (cp_window_get_view (window), "articles");
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* What is set beside each other was no place: going back left the articles, and coming again led to their list. */
TEST (Trail, TheWindowGoesBackFromAndToTwoArticlesAndTheQuotations)
{
  CpWindow *window = fixture_window (1, 1280, 800);
  GtkWidget *all = GTK_WIDGET (window);
  auto shows = [all] (GType type) { return fixture_count (all, type) == 1; };
  auto go = [all] (const char *action) {
    gtk_widget_activate_action (all, action, nullptr);
    fixture_settle ();
  };

  cp_window_show_view (window, "articles");
  fixture_settle ();
  ASSERT_TRUE (fixture_activate (all, "articles.two"));
  fixture_settle ();
  ASSERT_TRUE (fixture_activate (all, "articles.list"));
  fixture_settle ();
  ASSERT_TRUE (fixture_activate (all, "articles.outlets"));
  fixture_settle ();
  ASSERT_TRUE (shows (CP_TYPE_OUTLETS_VIEW));
  cp_window_show_view (window, "people");
  fixture_settle ();
  go ("win.back");
  EXPECT_TRUE (shows (CP_TYPE_OUTLETS_VIEW));
  go ("win.back");
  EXPECT_TRUE (shows (CP_TYPE_ARTICLE_LIST));
  go ("win.back");
  EXPECT_TRUE (shows (CP_TYPE_TWO_ARTICLES));
  go ("win.back");
  EXPECT_TRUE (shows (CP_TYPE_ARTICLE_LIST));
  go ("win.forward");
  EXPECT_TRUE (shows (CP_TYPE_TWO_ARTICLES));
  fixture_close (window);
}

TEST (Filters, PartiesAndIssuesHaveChipsAndCanBeTakenAway)
{
  CpModel *model = fixture_dispute (1);
  g_autoptr (CpViewState) state = cp_view_state_new (nullptr);
  CpFilter *filter = cp_filter_new ();

  cp_view_state_set_model (state, model);
  const guint all = cp_view_state_n_passing (state);
  g_ptr_array_add (filter->parties, g_strdup ("Northline"));
  g_ptr_array_add (filter->issues, g_strdup ("Should the winter boat stay?"));
  cp_view_state_take_filter (state, filter);
  EXPECT_LT (cp_view_state_n_passing (state), all);
  g_autofree char *party = cp_filter_kind_chosen (cp_view_state_get_filter (state), CP_FILTER_PARTY);
  g_autofree char *issue = cp_filter_kind_chosen (cp_view_state_get_filter (state), CP_FILTER_ISSUE);
  EXPECT_STREQ (party, "Northline");
  EXPECT_STREQ (issue, "Should the winter boat stay?");
  filter = cp_filter_copy (cp_view_state_get_filter (state));
  cp_filter_kind_clear (filter, CP_FILTER_PARTY);
  cp_filter_kind_clear (filter, CP_FILTER_ISSUE);
  cp_view_state_take_filter (state, filter);
  EXPECT_EQ (cp_view_state_n_passing (state), all);
  cp_model_unref (model);
}

TEST (Decisions, AreToldWithTimeAndFromAnotherDayWithTheDay)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2024, 5, 3, 15, 30, 0), earlier = g_date_time_new_local (2024, 5, 3, 14, 2, 0);
  g_autoptr (GDateTime) before = g_date_time_new_local (2024, 5, 2, 9, 5, 0);
  const gint64 today = g_date_time_to_unix (now);
  g_autofree char *same = cp_decision_words (g_date_time_to_unix (earlier), today);
  g_autofree char *other = cp_decision_words (g_date_time_to_unix (before), today);
  g_autofree char *unknown = cp_decision_words (0, today);

  EXPECT_STREQ (same, "by you, 14:02");
  EXPECT_STREQ (other, "by you, 2 May 2024, 09:05");
  EXPECT_STREQ (unknown, "by you");
}

} // namespace
