/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every view in every look: nothing is squeezed, cut off, beside its place or over its neighbour. High contrast and a display of
 * twice the scale are the environment's matter: the same tests are run with each of them once more. */
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../comparison/sample.h"
#include "fixture.h"
#include "layout-faults.h"
#include "window/articles-view.h"
#include "window/detail.h"
#include "window/find-panel.h"
#include "window/rule.h"
#include "window/sidebar.h"
#include "window/statement-cell.h"
#include "window/text-size.h"
#include "window/timeline-list.h"
#include "window/timeline.h"
#include "window/window.h"
#include "window/workbench.h"

namespace
{

struct Look
{
  const char *name;
  int         width, height;
  bool        dark, mirrored;
  int         text;  /* its size in percent */
  bool        every; /* looked at without statements, with one and with 20,000 as well: the others lay nothing out in another way */
};

std::ostream &
operator<< (std::ostream &out, const Look &look)
{
  return out << look.name;
}

const Look looks[] = {
  { "light", 1280, 800, false, false, 100, true },
  { "dark", 1280, 800, true, false, 100, true },
  { "narrow", 360, 560, false, false, 100, true },
  { "medium", 700, 700, false, false, 100, false },
  { "large", 1920, 1080, false, false, 100, false },
  { "large text", 1280, 800, false, false, 200, false },
  { "mirrored", 1280, 800, false, true, 100, true },
  { "narrow, dark, mirrored", 360, 560, true, true, 100, false },
};

class Looks : public ::testing::TestWithParam<Look>
{
protected:
  CpWindow *window = nullptr;

  void
  SetUp () override
  {
    const Look &look = GetParam ();

    gtk_widget_set_default_direction (look.mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look.dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
    cp_text_size_set (nullptr, gtk_settings_get_default (), look.text);
  }

  void
  TearDown () override
  {
    gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
    cp_text_size_set (nullptr, gtk_settings_get_default (), 100);
  }

  void
  open (CpModel *model)
  {
    window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
    if (model != nullptr)
      cp_view_state_set_model (cp_window_get_state (window), model);
    gtk_window_set_default_size (GTK_WINDOW (window), GetParam ().width, GetParam ().height);
    gtk_window_present (GTK_WINDOW (window));
  }

  void
  close ()
  {
    gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
  }

  /* The header bar is the desktop's matter too: how many buttons it has. */
  GtkWidget *
  content ()
  {
    GtkWidget *workbench = fixture_find (GTK_WIDGET (window), CP_TYPE_WORKBENCH);

    return workbench != nullptr ? workbench : fixture_find (GTK_WIDGET (window), CP_TYPE_ADAPTIVE_BIN);
  }

  void
  look_at (const std::string &what)
  {
    std::vector<std::string> faults;
    std::string all;

    /* On a machine that is busy with other things the window may not be laid out to the end yet. */
    for (int tries = 0; tries == 0 || (tries < 5 && !faults.empty ()); tries++)
      {
        fixture_settle ();
        faults = layout_faults (content ());
      }
    for (size_t i = 0; i < faults.size () && i < 8; i++)
      all += "\n  " + faults[i];
    EXPECT_TRUE (all.empty ()) << what << ", " << GetParam ().name << all;
  }

  void
  look_at_side_by_side (const std::string &amount)
  {
    CpViewState *state = cp_window_get_state (window);
    CpFilter *filter = cp_filter_new ();

    look_at ("Side by Side with " + amount);
    fixture_activate (GTK_WIDGET (window), "side-by-side.open-all");
    look_at ("all issues open with " + amount);
    filter->acts = 1u << CP_ACT_PRAISE;
    cp_view_state_take_filter (state, filter);
    look_at ("nothing that passes with " + amount);
    cp_view_state_clear_filters (state);
  }

  /* Of issues and parties, which in a narrow window comes over them. */
  void
  look_at_overview (const std::string &amount)
  {
    const bool beside = cp_workbench_shows_sidebar (CP_WORKBENCH (content ()));

    if (!beside)
      gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", nullptr);
    look_at ("the overview with " + amount);
    EXPECT_TRUE (gtk_widget_get_mapped (fixture_find (content (), CP_TYPE_SIDEBAR)));
    if (!beside)
      gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", nullptr);
  }

  void
  look_at_time (const std::string &amount)
  {
    CpTimeline *timeline = CP_TIMELINE (fixture_find (content (), CP_TYPE_TIMELINE));
    const bool folded = cp_timeline_get_collapsed (timeline);

    cp_timeline_set_collapsed (timeline, TRUE);
    look_at ("the folded timeline with " + amount);
    cp_timeline_set_collapsed (timeline, FALSE);
    look_at ("the timeline with " + amount);
    gtk_widget_activate_action (GTK_WIDGET (timeline), "timeline.list", nullptr);
    look_at ("the timeline as a list with " + amount);
    EXPECT_TRUE (gtk_widget_get_mapped (fixture_find (GTK_WIDGET (timeline), CP_TYPE_TIMELINE_LIST)));
    gtk_widget_activate_action (GTK_WIDGET (timeline), "timeline.list", nullptr);
    cp_timeline_set_collapsed (timeline, folded);
  }

  void
  look_at_found (const std::string &amount)
  {
    CpFindPanel *panel = CP_FIND_PANEL (fixture_find (content (), CP_TYPE_FIND_PANEL));

    gtk_widget_activate_action (GTK_WIDGET (window), "win.find", nullptr);
    look_at ("nothing sought yet with " + amount);
    cp_find_panel_seek (panel, "e");
    look_at ("words found with " + amount);
    EXPECT_GT (cp_find_panel_n_hits (panel), 0u);
    cp_find_panel_close (panel);
  }

  /* Over the text of a narrow window it comes when it is asked for. */
  void
  look_at_detail (const std::string &amount)
  {
    GtkWidget *view = fixture_find (content (), CP_TYPE_ARTICLES_VIEW);
    AdwFlap *flap = ADW_FLAP (fixture_find (view, ADW_TYPE_FLAP));
    const bool beside = adw_flap_get_reveal_flap (flap);

    adw_flap_set_reveal_flap (flap, TRUE);
    look_at ("the detail with " + amount);
    EXPECT_TRUE (gtk_widget_get_mapped (fixture_find (view, CP_TYPE_DETAIL)));
    adw_flap_set_reveal_flap (flap, beside);
  }

  void
  look_at_articles (const std::string &amount, bool any)
  {
    cp_window_show_view (window, "articles");
    look_at ("the list of articles with " + amount);
    cp_view_state_show_article (cp_window_get_state (window), 0);
    look_at ("the reader with " + amount);
    if (any)
      {
        cp_view_state_show (cp_window_get_state (window), 0);
        look_at ("a statement in the reader with " + amount);
        look_at_detail (amount);
      }
    fixture_activate (GTK_WIDGET (window), "articles.two");
    fixture_settle ();
    gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
    look_at ("two articles with " + amount);
    fixture_activate (GTK_WIDGET (window), "articles.outlets");
    look_at ("one quotation elsewhere with " + amount);
  }

  void
  look_at_rest (const std::string &amount)
  {
    cp_window_show_view (window, "people");
    look_at ("people with " + amount);
    fixture_activate (GTK_WIDGET (window), "people.merge");
    look_at ("a speaker with " + amount);
    cp_window_show_view (window, "doubts");
    look_at ("doubts with " + amount);
  }

  void
  look_at_all (const std::string &amount, CpModel *model)
  {
    const bool any = model->statements->len > 0;

    g_ptr_array_add (model->articles, fixture_article ("Boat stays", "The winter boat must stay, the council said."));
    if (model->statements->len > 1)
      for (const char *title : { "Morning", "Evening" })
        fixture_add_report (model, title, { "The old pier will be sold before the end of the summer, whatever the anglers of the bay may say of it" });
    open (model);
    cp_model_unref (model);
    look_at_side_by_side (amount);
    look_at_overview (amount);
    look_at_time (amount);
    look_at_found (amount);
    look_at_articles (amount, any);
    look_at_rest (amount);
    close ();
  }
};

/* A look that is only called so proves nothing. */
TEST_P (Looks, AreWhatTheyAreCalled)
{
  const char *scale = g_getenv ("GDK_SCALE");
  const int shadow = 10; /* a window without a window manager draws it inside */
  AdwStyleManager *style = adw_style_manager_get_default ();

  open (nullptr);
  fixture_settle ();
  EXPECT_EQ (adw_style_manager_get_dark (style), GetParam ().dark);
  EXPECT_EQ (adw_style_manager_get_high_contrast (style), g_strcmp0 (g_getenv ("ADW_DEBUG_HIGH_CONTRAST"), "1") == 0);
  EXPECT_EQ (gtk_widget_get_scale_factor (GTK_WIDGET (window)), scale != nullptr ? atoi (scale) : 1);
  EXPECT_EQ (gtk_widget_get_direction (GTK_WIDGET (window)) == GTK_TEXT_DIR_RTL, GetParam ().mirrored);
  EXPECT_NEAR (gtk_widget_get_width (GTK_WIDGET (window)), GetParam ().width, shadow);
  close ();
}

TEST_P (Looks, NothingIsCutOff)
{
  const guint warnings = fixture_n_warnings ();

  look_at_all ("many statements", fixture_dispute (40));
  if (GetParam ().every)
    {
      look_at_all ("no statement", fixture_silent ());
      look_at_all ("one statement", fixture_one ());
    }
  open (nullptr);
  look_at ("the first run");
  close ();
  EXPECT_EQ (fixture_n_warnings (), warnings) << "warnings in " << GetParam ().name;
}

/* Twenty of each of a thousand articles. Run by itself: it takes as long as all others together. */
TEST_P (Looks, NothingIsCutOffOfMany)
{
  const guint warnings = fixture_n_warnings ();

  if (!GetParam ().every)
    GTEST_SKIP ();
  look_at_all ("20,000 statements", sample_model (1000, 20));
  EXPECT_EQ (fixture_n_warnings (), warnings) << "warnings in " << GetParam ().name;
}

float
middle_in (GtkWidget *widget, GtkWidget *of)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  EXPECT_TRUE (gtk_widget_compute_bounds (widget, of, &bounds));
  return bounds.origin.x + bounds.size.width / 2;
}

/* Where writing runs from the right, the sidebar and the rule beside a quotation stand at the right. */
TEST_P (Looks, WhatStandsAtTheBeginningStandsWhereWritingBegins)
{
  const bool mirrored = GetParam ().mirrored;
  CpModel *model = fixture_dispute (1);

  open (model);
  cp_model_unref (model);
  fixture_settle ();
  GtkWidget *all = content (), *cell = fixture_find (all, CP_TYPE_STATEMENT_CELL), *sidebar = fixture_find (all, CP_TYPE_SIDEBAR);
  ASSERT_NE (cell, nullptr);
  GtkWidget *rule = fixture_find (cell, CP_TYPE_RULE), *words = fixture_find (cell, GTK_TYPE_LABEL);
  EXPECT_EQ (middle_in (rule, cell) > middle_in (words, cell), mirrored);
  if (gtk_widget_get_mapped (sidebar))
    {
      EXPECT_EQ (middle_in (sidebar, all) > middle_in (cell, all), mirrored);
    }
  close ();
}

/* The head of a column of the table of time, or nullptr. */
GtkWidget *
head_of_column (GtkWidget *widget, const char *title)
{
  GtkWidget *found = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), title) ? gtk_widget_get_parent (widget) : nullptr;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr && found == nullptr; child = gtk_widget_get_next_sibling (child))
    found = head_of_column (child, title);
  return found;
}

/* At the right where writing runs from there; and what was said has room, however narrow the window is: a word of it was left. */
TEST_P (Looks, TheTableOfTimeBeginsWithTheDate)
{
  const int least = 150;
  CpModel *model = fixture_dispute (1);
  graphene_rect_t date, words;

  open (model);
  cp_model_unref (model);
  fixture_settle ();
  GtkWidget *timeline = fixture_find (content (), CP_TYPE_TIMELINE);
  cp_timeline_set_collapsed (CP_TIMELINE (timeline), FALSE);
  gtk_widget_activate_action (timeline, "timeline.list", nullptr);
  fixture_settle ();
  GtkWidget *table = fixture_find (timeline, CP_TYPE_TIMELINE_LIST);
  ASSERT_TRUE (gtk_widget_compute_bounds (head_of_column (table, "Date"), table, &date));
  ASSERT_TRUE (gtk_widget_compute_bounds (head_of_column (table, "Words"), table, &words));
  EXPECT_GE (date.origin.x, 0);
  EXPECT_LE (date.origin.x + date.size.width, gtk_widget_get_width (table));
  EXPECT_EQ (date.origin.x > words.origin.x, GetParam ().mirrored);
  EXPECT_GE (words.size.width, least);
  close ();
}

void
find_all (GtkWidget *widget, const char *css_class, std::vector<GtkWidget *> &found)
{
  if (gtk_widget_has_css_class (widget, css_class) && gtk_widget_get_mapped (widget))
    found.push_back (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    find_all (child, css_class, found);
}

/* Where writing begins in @widget, seen from there. */
float
beginning_in (GtkWidget *widget, GtkWidget *of, bool mirrored)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  EXPECT_TRUE (gtk_widget_compute_bounds (widget, of, &bounds));
  return mirrored ? bounds.origin.x + bounds.size.width : bounds.origin.x;
}

/* However large the text is: a long name pushed its value away from the others. */
TEST_P (Looks, ValuesStandBelowEachOther)
{
  CpModel *model = fixture_dispute (1);
  std::vector<GtkWidget *> values;

  open (model);
  cp_model_unref (model);
  cp_view_state_show (cp_window_get_state (window), 0);
  fixture_settle ();
  find_all (content (), "field-value", values);
  for (GtkWidget *value : values)
    EXPECT_NEAR (beginning_in (value, content (), GetParam ().mirrored), beginning_in (values[0], content (), GetParam ().mirrored), 1);
  close ();
}

/* The words of an article run their own way, and so do the names of keys. */
TEST_P (Looks, WordsOfAnArticleBeginAtTheirOwnSide)
{
  CpModel *model = fixture_dispute (1);
  std::vector<GtkWidget *> passages, keys;

  open (model);
  cp_model_unref (model);
  cp_window_show_view (window, "doubts");
  fixture_settle ();
  find_all (content (), "passage", passages);
  ASSERT_FALSE (passages.empty ());
  for (GtkWidget *passage : passages)
    EXPECT_NEAR (beginning_in (passage, content (), false), beginning_in (passages[0], content (), false), 1);
  for (GtkWidget *passage : passages)
    EXPECT_EQ (gtk_widget_get_direction (passage), GTK_TEXT_DIR_LTR);
  find_all (content (), "keycap", keys);
  for (GtkWidget *key : keys)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (key);

      if (next != nullptr && gtk_widget_has_css_class (next, "keycap"))
        {
          EXPECT_LT (middle_in (key, content ()), middle_in (next, content ())) << gtk_label_get_text (GTK_LABEL (key));
        }
    }
  close ();
}

INSTANTIATE_TEST_SUITE_P (Each, Looks, ::testing::ValuesIn (looks));

} // namespace
