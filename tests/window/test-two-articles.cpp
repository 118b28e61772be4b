/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "fixture.h"
#include "window/bands.h"
#include "window/outlets-view.h"
#include "window/pair-foot.h"
#include "window/two-articles.h"
#include "window/word-changes.h"

namespace
{

CpModel *
two_reports (void)
{
  CpModel *model = cp_model_new ();

  fixture_add_report (model, "Morning", { "The old pier will be sold before the end of the summer", "Nobody asked the anglers about it",
                                  "The price of the pier is not for the public to know" });
  fixture_add_report (model, "Evening", { "A crab boat sank in the bay", "The old pier will be sold before the end of the summer",
                                  "The price of the pier is not known" });
  return model;
}

/* The same in the contrary order: their bands cross. */
CpModel *
crossing_reports (void)
{
  CpModel *model = cp_model_new ();

  fixture_add_report (model, "Morning", { "The old pier will be sold before the end of the summer", "The anglers of the bay will meet at noon on Friday",
                                  "A crab boat sank in the bay off the northern light" });
  fixture_add_report (model, "Evening", { "A crab boat sank in the bay off the northern light", "The anglers of the bay will meet at noon on Friday",
                                  "The old pier will be sold before the end of the summer" });
  return model;
}

CpModel *
strange_reports (void)
{
  CpModel *model = cp_model_new ();

  fixture_add_report (model, "Morning", { "The old pier will be sold before the end of the summer" });
  fixture_add_report (model, "Evening", { "A crab boat sank in the bay off the northern light" });
  return model;
}

class TwoArticles : public ::testing::Test
{
protected:
  CpViewState *state = nullptr;
  GtkWidget   *window = nullptr;
  GtkWidget   *view = nullptr;

  void
  show (GtkWidget *(*create) (CpViewState *), CpModel *(*reports) () = two_reports)
  {
    CpModel *model = reports ();

    state = cp_view_state_new (nullptr);
    cp_view_state_set_model (state, model);
    cp_model_unref (model);
    window = gtk_window_new ();
    view = create (state);
    gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
    gtk_window_set_child (GTK_WINDOW (window), view);
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
  }

  /* The articles stand there at once; how they stand to each other is found in another thread. */
  CpTwoArticles *
  set_beside (guint n_matches)
  {
    CpTwoArticles *two = CP_TWO_ARTICLES (view);

    cp_two_articles_show (two, 0, 1);
    await (n_matches);
    return two;
  }

  void
  await (guint n_matches)
  {
    fixture_wait ([this, n_matches] { return cp_two_articles_n_matches (CP_TWO_ARTICLES (view)) == n_matches; });
    fixture_settle ();
  }

  void
  TearDown () override
  {
    gpointer alive = view;

    g_object_add_weak_pointer (G_OBJECT (view), &alive);
    gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
    EXPECT_EQ (alive, nullptr) << "the view outlives its window";
    g_object_unref (state);
  }
};

TEST_F (TwoArticles, WhatBothHaveIsWalkedThroughAndJoined)
{
  show (cp_two_articles_new);
  CpTwoArticles *two = set_beside (2);

  EXPECT_EQ (cp_two_articles_get_current (two), -1);
  cp_two_articles_move (two, 1);
  fixture_settle ();
  EXPECT_EQ (cp_view_state_get_selected (state), 0);
  cp_two_articles_move (two, 1);
  fixture_settle ();
  EXPECT_EQ (cp_view_state_get_selected (state), 2) << "what only one article has is passed over";
  cp_two_articles_move (two, 1);
  EXPECT_EQ (cp_view_state_get_selected (state), 2) << "the last match stays";
  cp_two_articles_move (two, -1);
  EXPECT_EQ (cp_view_state_get_selected (state), 0);
  GtkWidget *bands = fixture_find (view, CP_TYPE_BANDS);
  ASSERT_NE (bands, nullptr);
  EXPECT_EQ (fixture_count (bands, GTK_TYPE_LABEL), 2u) << "each band in sight has its word";
}

TEST_F (TwoArticles, NoWordOfABandLiesOnAnother)
{
  show (cp_two_articles_new, crossing_reports);
  set_beside (3);
  GtkWidget *bands = fixture_find (view, CP_TYPE_BANDS);
  graphene_rect_t last = GRAPHENE_RECT_INIT (0, -100, 0, 0), one;

  EXPECT_EQ (fixture_count (bands, GTK_TYPE_LABEL), 3u);
  for (GtkWidget *word = gtk_widget_get_first_child (bands); word != nullptr; word = gtk_widget_get_next_sibling (word), last = one)
    {
      ASSERT_TRUE (gtk_widget_compute_bounds (word, bands, &one));
      EXPECT_GE (one.origin.y, last.origin.y + last.size.height);
    }
}

/* Lines of more than some seventy characters are hard to follow. */
TEST_F (TwoArticles, LinesAreNoLongerThanIsReadable)
{
  const int widest = 720;

  show (cp_two_articles_new);
  set_beside (2);
  gtk_widget_set_size_request (view, 1900, -1);
  fixture_settle ();
  EXPECT_GE (gtk_widget_get_width (view), 1900);
  EXPECT_LE (gtk_widget_get_width (fixture_find (view, GTK_TYPE_TEXT_VIEW)), widest);
}

/* The button that does @action. */
GtkWidget *
button_of (GtkWidget *widget, const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *found = button_of (child, action); found != nullptr)
      return found;
  return nullptr;
}

TEST_F (TwoArticles, WhereNothingIsSharedThereIsNoneToGoTo)
{
  show (cp_two_articles_new, strange_reports);
  g_autoptr (CpModel) others = two_reports ();
  GtkWidget *next = button_of (view, "two.next");

  set_beside (0);
  ASSERT_NE (next, nullptr);
  EXPECT_TRUE (fixture_wait ([next] { return !gtk_widget_get_sensitive (next); }));
  cp_view_state_set_model (state, others);
  await (2);
  EXPECT_TRUE (gtk_widget_get_sensitive (next));
}

TEST_F (TwoArticles, SwappedTheyAreTheSame)
{
  show (cp_two_articles_new);
  CpTwoArticles *two = set_beside (2);

  gtk_widget_activate_action (view, "two.swap", nullptr);
  await (2);
  cp_two_articles_move (two, 1);
  EXPECT_EQ (cp_view_state_get_selected (state), 4) << "the first match in the order of the other article";
}

TEST_F (TwoArticles, EveryWidthShowsTheFirstAndThePassage)
{
  show (cp_two_articles_new);
  CpTwoArticles *two = set_beside (2);

  for (CpWidthClass width : { CP_WIDTH_NARROW, CP_WIDTH_MEDIUM, CP_WIDTH_WIDE, CP_WIDTH_LARGE })
    {
      cp_two_articles_set_width_class (two, width);
      fixture_settle ();
      EXPECT_EQ (fixture_count (view, GTK_TYPE_TEXT_VIEW), width == CP_WIDTH_NARROW ? 1u : 2u);
      EXPECT_EQ (fixture_count (view, CP_TYPE_PAIR_FOOT), 1u);
      int minimum = 0;
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, nullptr, nullptr, nullptr);
      EXPECT_LE (minimum, width == CP_WIDTH_NARROW ? 360 : width == CP_WIDTH_MEDIUM ? 600 : 960);
    }
}

GtkWidget *
first_of_class (GtkWidget *widget, const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *found = first_of_class (child, css_class); found != nullptr)
      return found;
  return nullptr;
}

/* The words of the first quotation below @widget. */
std::string
first_quotation (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "quotation"))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (const std::string words = first_quotation (child); !words.empty ())
      return words;
  return "";
}

TEST_F (TwoArticles, BelowTheOnlyTextStandsFirstWhatTheOtherHas)
{
  show (cp_two_articles_new);
  CpTwoArticles *two = set_beside (2);

  cp_two_articles_move (two, 1);
  cp_two_articles_move (two, 1);
  for (CpWidthClass width : { CP_WIDTH_NARROW, CP_WIDTH_WIDE, CP_WIDTH_NARROW })
    {
      cp_two_articles_set_width_class (two, width);
      fixture_settle ();
      const std::string words = first_quotation (fixture_find (view, CP_TYPE_PAIR_FOOT));

      EXPECT_EQ (words.find ("known") != std::string::npos, width == CP_WIDTH_NARROW) << words;
    }
}

TEST_F (TwoArticles, BelowTheOnlyTextItIsSeenWhatWasCut)
{
  show (cp_two_articles_new);
  CpTwoArticles *two = set_beside (2);

  cp_two_articles_move (two, 1);
  cp_two_articles_move (two, 1);
  for (CpWidthClass width : { CP_WIDTH_WIDE, CP_WIDTH_NARROW, CP_WIDTH_WIDE })
    {
      cp_two_articles_set_width_class (two, width);
      fixture_settle ();
      GtkWidget *foot = fixture_find (view, CP_TYPE_PAIR_FOOT), *question = first_of_class (foot, "section");
      ASSERT_NE (question, nullptr);
      EXPECT_EQ (gtk_widget_get_prev_sibling (question) == nullptr, width == CP_WIDTH_WIDE) << "the question comes last where there is little room";
      EXPECT_EQ (gtk_widget_get_next_sibling (question) == nullptr, width == CP_WIDTH_NARROW);
    }
}

TEST_F (TwoArticles, WhatChangedWhileTheyWereNotSeenIsShownWhenTheyAre)
{
  g_autoptr (CpModel) more = two_reports ();

  show (cp_two_articles_new);
  set_beside (2);
  gtk_widget_set_visible (view, FALSE);
  fixture_add_report (more, "Night", { "The pier was sold" });
  cp_view_state_set_model (state, more);
  EXPECT_EQ (cp_two_articles_n_matches (CP_TWO_ARTICLES (view)), 0u) << "it costs nothing until it is seen";
  gtk_widget_set_visible (view, TRUE);
  await (2);
  EXPECT_EQ (cp_two_articles_n_matches (CP_TWO_ARTICLES (view)), 2u);
}

TEST_F (TwoArticles, AnArticleThatGoesTakesTheViewWithIt)
{
  show (cp_two_articles_new);
  CpTwoArticles *two = set_beside (2);
  CpModel *fewer = cp_model_new ();

  cp_view_state_set_model (state, fewer);
  cp_model_unref (fewer);
  fixture_settle ();
  EXPECT_EQ (cp_two_articles_n_matches (two), 0u);
}

TEST_F (TwoArticles, QuotationsOfSeveralAreListed)
{
  show (cp_outlets_view_new);
  for (guint i = 0; i < 10 && cp_outlets_view_n_quotations (CP_OUTLETS_VIEW (view)) == 0; i++)
    fixture_settle ();
  EXPECT_EQ (cp_outlets_view_n_quotations (CP_OUTLETS_VIEW (view)), 1u) << "the price is told in words too different to be one quotation";
}

TEST (WordChanges, CutWordsAreStruckAndAddedOnesStandOut)
{
  CpModel *model = two_reports ();
  g_autofree char *first = cp_changes_markup (model, 2, 5, CP_CHANGES_FIRST);
  g_autofree char *second = cp_changes_markup (model, 2, 5, CP_CHANGES_SECOND);
  g_autofree char *both = cp_changes_markup (model, 2, 5, CP_CHANGES_BOTH);
  g_autofree char *spoken = cp_changes_spoken (model, 2, 5), *same = cp_changes_spoken (model, 0, 4);

  EXPECT_NE (strstr (first, "strikethrough"), nullptr);
  EXPECT_EQ (strstr (first, "known"), nullptr);
  EXPECT_NE (strstr (second, "known"), nullptr);
  EXPECT_EQ (strstr (second, "public"), nullptr);
  EXPECT_NE (strstr (both, "known"), nullptr);
  EXPECT_NE (strstr (both, "public"), nullptr);
  EXPECT_TRUE (pango_parse_markup (both, -1, 0, nullptr, nullptr, nullptr, nullptr));
  EXPECT_STREQ (spoken, "5 words cut, 1 word added");
  EXPECT_STREQ (same, "the same words");
  cp_model_unref (model);
}

} // namespace
