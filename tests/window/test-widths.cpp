/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "fixture.h"
#include "window/doubts-view.h"
#include "window/find-panel.h"
#include "window/adaptive-bin.h"
#include "window/column-heads.h"
#include "window/sidebar.h"
#include "window/text-size.h"
#include "window/timeline.h"
#include "window/window.h"
#include "window/workbench.h"

namespace
{

/* The least widget that asks for more than @most, by the names of its style from the outside in; empty for none. */
std::string
too_wide (GtkWidget *widget, int most, const std::string &path)
{
  int minimum = 0;
  g_autofree char *classes = nullptr;
  g_auto (GStrv) list = gtk_widget_get_css_classes (widget);

  if (!gtk_widget_get_mapped (widget))
    return "";
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, nullptr, nullptr, nullptr);
  if (minimum <= most)
    return "";
  classes = g_strjoinv (".", list);
  const std::string here = path + " > " + gtk_widget_get_css_name (widget) + "." + classes + " (" + std::to_string (minimum) + ")";
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    {
      const std::string found = too_wide (child, most, here);

      if (!found.empty ())
        return found;
    }
  return here;
}

/* What has the style class @name, or nullptr. */
GtkWidget *
find_class (GtkWidget *widget, const char *name)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, name) && gtk_widget_get_mapped (widget) ? widget : nullptr;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr && found == nullptr; child = gtk_widget_get_next_sibling (child))
    found = find_class (child, name);
  return found;
}

/* The label that can be seen and ends so, or nullptr. */
GtkWidget *
find_label (GtkWidget *widget, const char *end)
{
  GtkWidget *found = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_has_suffix (gtk_label_get_text (GTK_LABEL (widget)), end)
                       ? widget
                       : nullptr;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr && found == nullptr; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, end);
  return found;
}

class Widths : public ::testing::TestWithParam<int>
{
protected:
  CpWindow *window = nullptr;

  void
  SetUp () override
  {
    g_autoptr (CpModel) model = fixture_dispute (1);

    window = fixture_window (1, GetParam (), 700);
    fixture_add_parties (model, 1);
    g_ptr_array_add (model->articles, fixture_article ("Boat stays", "The winter boat must stay, the council said."));
    cp_view_state_set_model (cp_window_get_state (window), model);
    fixture_settle ();
  }

  void
  TearDown () override
  {
    fixture_close (window);
  }

  void visit_all ();

  void
  expect_fits (const char *what)
  {
    fixture_settle ();
    EXPECT_EQ (too_wide (fixture_find (GTK_WIDGET (window), CP_TYPE_WORKBENCH), GetParam (), ""), "") << what << " at " << GetParam ();
  }
};

/* Where the header has no room for the views, they stand below: there was neither between 600 and 960. */
TEST_P (Widths, TheViewsCanBeChosen)
{
  fixture_settle ();
  GtkWidget *title = fixture_find (GTK_WIDGET (window), ADW_TYPE_VIEW_SWITCHER_TITLE);
  GtkWidget *bar = fixture_find (GTK_WIDGET (window), ADW_TYPE_VIEW_SWITCHER_BAR);

  ASSERT_NE (title, nullptr);
  ASSERT_NE (bar, nullptr);
  EXPECT_EQ (adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (bar)),
             adw_view_switcher_title_get_title_visible (ADW_VIEW_SWITCHER_TITLE (title)));
}

/* Where the columns begin and end, across. */
std::vector<graphene_rect_t>
columns_under (GtkWidget *heads)
{
  GtkWidget *box = gtk_overlay_get_child (GTK_OVERLAY (fixture_find (heads, GTK_TYPE_OVERLAY)));
  std::vector<graphene_rect_t> columns;
  graphene_rect_t bounds;

  for (GtkWidget *head = gtk_widget_get_first_child (box); head != nullptr; head = gtk_widget_get_next_sibling (head))
    if (GTK_IS_BOX (head) && gtk_widget_compute_bounds (head, box, &bounds))
      columns.push_back (bounds);
  return columns;
}

/* However many there are: where there is no room for them they are scrolled to, and no narrower. */
TEST_P (Widths, ColumnsAreWideEnoughToRead)
{
  const float inset = 14; /* of the first and the last: so far is it to their edges */
  const bool medium = GetParam () <= 960; /* with the shadow */

  if (GetParam () <= 600)
    GTEST_SKIP () << "one below the other";
  for (guint n : { 2u, 3u })
    {
      if (n > cp_view_state_n_columns (cp_window_get_state (window)))
        cp_view_state_add_column (cp_window_get_state (window), 2);
      fixture_settle ();
      std::vector<graphene_rect_t> columns = columns_under (fixture_find (GTK_WIDGET (window), CP_TYPE_COLUMN_HEADS));
      ASSERT_GE (columns.size (), n);
      const float gutter = columns[1].origin.x - columns[0].origin.x - columns[0].size.width;
      EXPECT_GE (columns[0].size.width + inset, medium ? 240 : 300) << n << " at " << GetParam ();
      EXPECT_GE (gutter, medium ? 64 : 116);
      EXPECT_LE (gutter, medium ? 64 : 180);
    }
}

/* Without being scrolled to: the sidebar gives way. */
TEST_P (Widths, TwoColumnsFindRoom)
{
  GtkWidget *heads = fixture_find (GTK_WIDGET (window), CP_TYPE_COLUMN_HEADS);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (heads, GTK_TYPE_SCROLLED_WINDOW)));
  GtkWidget *sidebar = fixture_find (GTK_WIDGET (window), CP_TYPE_SIDEBAR);

  fixture_wait ([across] { return gtk_adjustment_get_upper (across) <= gtk_adjustment_get_page_size (across); });
  EXPECT_LE (gtk_adjustment_get_upper (across), gtk_adjustment_get_page_size (across));
  if (GetParam () >= 1024)
    {
      EXPECT_GE (gtk_widget_get_width (sidebar), 200);
      EXPECT_LE (gtk_widget_get_width (sidebar), 262);
    }
  if (GetParam () >= 1280)
    {
      EXPECT_EQ (gtk_widget_get_width (sidebar), 262);
    }
}

/* What stands in the header bar is the desktop's matter too: how many buttons it has. */
void
Widths::visit_all ()
{
  CpViewState *state = cp_window_get_state (window);
  CpFilter *filter = cp_filter_new ();

  expect_fits ("side by side");
  if (cp_view_state_n_columns (state) < 3)
    cp_view_state_add_column (state, 2);
  EXPECT_EQ (cp_view_state_n_columns (state), 3u);
  expect_fits ("three columns");
  filter->acts = 1u << CP_ACT_DEMAND;
  cp_view_state_take_filter (state, filter);
  expect_fits ("a filter");
  cp_view_state_clear_filters (state);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", nullptr);
  expect_fits ("find");
  cp_window_show_view (window, "articles");
  expect_fits ("the list of articles");
  cp_view_state_show (state, 0);
  expect_fits ("the reader");
  fixture_activate (GTK_WIDGET (window), "articles.two");
  fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
  expect_fits ("two articles");
  fixture_activate (GTK_WIDGET (window), "articles.outlets");
  expect_fits ("one quotation elsewhere");
  cp_window_show_view (window, "people");
  expect_fits ("people");
  fixture_activate (GTK_WIDGET (window), "people.merge");
  expect_fits ("a speaker");
  cp_window_show_view (window, "doubts");
  expect_fits ("doubts");
}

/* The reasons of a contrast: what else may be said of it is seen below them without scrolling. */
TEST_P (Widths, AnotherAnswerIsSeenBelowTheReasons)
{
  ASSERT_TRUE (fixture_activate (GTK_WIDGET (window), "side-by-side.why"));
  fixture_settle ();
  GtkWidget *reasons = find_class (GTK_WIDGET (window), "reasons");
  ASSERT_NE (reasons, nullptr);
  EXPECT_EQ (too_wide (reasons, GetParam (), ""), "");
  GtkWidget *answers = gtk_widget_get_last_child (reasons);
  EXPECT_NE (fixture_find (answers, GTK_TYPE_BUTTON), nullptr);
  EXPECT_EQ (gtk_widget_get_ancestor (answers, GTK_TYPE_SCROLLED_WINDOW), gtk_widget_get_ancestor (reasons, GTK_TYPE_SCROLLED_WINDOW));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (reasons, GTK_TYPE_POPOVER)));
  fixture_settle ();
}

/* Across, where the box of @popover stands in the window. */
graphene_rect_t
box_of (GtkWidget *popover, GtkWidget *window)
{
  GtkWidget *box = gtk_widget_get_first_child (popover);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  double its, of_window, y;

  EXPECT_TRUE (gtk_widget_compute_bounds (box, popover, &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (popover), &its, &y);
  gtk_native_get_surface_transform (GTK_NATIVE (window), &of_window, &y);
  bounds.origin.x += (float) (gdk_popup_get_position_x (GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (popover)))) + its - of_window);
  return bounds;
}

/* At the edge half of a sentence was beyond what is seen. On a large display: there nothing else keeps it in. */
TEST_P (Widths, ReasonsStandWithinTheWindow)
{
  for (bool mirrored : { false, true })
    {
      gtk_widget_set_default_direction (mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      fixture_settle ();
      ASSERT_TRUE (fixture_activate (GTK_WIDGET (window), "side-by-side.why"));
      fixture_settle ();
      GtkWidget *popover = gtk_widget_get_ancestor (find_class (GTK_WIDGET (window), "reasons"), GTK_TYPE_POPOVER);
      auto is_within = [this, popover] {
        const graphene_rect_t box = box_of (popover, GTK_WIDGET (window));
        return box.origin.x >= 0 && box.origin.x + box.size.width <= gtk_widget_get_width (GTK_WIDGET (window));
      };
      const graphene_rect_t box = box_of (popover, GTK_WIDGET (window));
      EXPECT_TRUE (fixture_wait (is_within)) << box.origin.x << " and " << box.size.width << " wide" << (mirrored ? ", mirrored" : "");
      gtk_popover_popdown (GTK_POPOVER (popover));
      fixture_settle ();
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* How far one is, and how sure a reading must be to be left out, is no matter of the window's width. */
TEST_P (Widths, DoubtsTellHowManyAreCheckedAndBelowWhatIsAsked)
{
  cp_window_show_view (window, "doubts");
  fixture_settle ();
  GtkWidget *doubts = fixture_find (GTK_WIDGET (window), CP_TYPE_DOUBTS_VIEW);
  GtkWidget *threshold = fixture_find (doubts, GTK_TYPE_SPIN_BUTTON), *progress = gtk_widget_get_prev_sibling (threshold);

  EXPECT_TRUE (gtk_widget_get_mapped (threshold));
  ASSERT_TRUE (GTK_IS_LABEL (progress));
  EXPECT_TRUE (gtk_widget_get_mapped (progress));
  EXPECT_NE (strstr (gtk_label_get_text (GTK_LABEL (progress)), "checked"), nullptr);
}

TEST_P (Widths, EveryViewFits)
{
  visit_all ();
}

/* Long names, many marks, much left out: what articles have and a dispute put together by hand has not. */
TEST_P (Widths, EveryViewFitsWithRealArticles)
{
  if (GetParam () != 360 && GetParam () != 1024)
    GTEST_SKIP () << "two widths tell enough";
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  CpComparison *comparison = cp_view_state_get_comparison (cp_window_get_state (window));

  for (const char *name : { "sitting.html", "wire.txt" })
    g_ptr_array_add (files, g_file_new_build_filename (g_getenv ("COUNTERPOINT_DATA"), "..", "tests", "comparisons", "asylum-bill", name, nullptr));
  cp_comparison_add_files_async (comparison, files, nullptr, nullptr, nullptr, nullptr, nullptr);
  while (cp_comparison_get_busy (comparison) || cp_comparison_get_model (comparison)->statements->len == 0)
    g_main_context_iteration (nullptr, TRUE);
  for (int text : { 100, 140 })
    {
      cp_text_size_set (nullptr, gtk_settings_get_default (), text);
      cp_window_show_view (window, "side-by-side");
      visit_all ();
    }
  cp_text_size_set (nullptr, gtk_settings_get_default (), 100);
}

/* "Accord" touched the sign of the answer behind it where the font is wide. */
TEST (Wide, TheChipHasAirOnBothSides)
{
  const int air = 6;
  CpWindow *window = fixture_window (1, 1280, 800);

  fixture_wait ([window] { return find_class (GTK_WIDGET (window), "gutter") != nullptr; });
  GtkWidget *gutter = find_class (GTK_WIDGET (window), "gutter"), *chip = find_class (gutter, "chip");
  int natural = 0;

  ASSERT_NE (chip, nullptr);
  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, nullptr, &natural, nullptr, nullptr);
  EXPECT_GE (gtk_widget_get_width (gutter), natural + 2 * air);
  fixture_close (window);
}

TEST (Wide, TheSidebarStandsBesideAnArticleInALargeWindow)
{
  for (int width : { 1280, 1700 })
    {
      CpWindow *window = fixture_window (1, width, 800);
      CpWorkbench *workbench = CP_WORKBENCH (fixture_find (GTK_WIDGET (window), CP_TYPE_WORKBENCH));

      EXPECT_TRUE (cp_workbench_shows_sidebar (workbench));
      cp_window_show_view (window, "articles");
      fixture_settle ();
      EXPECT_EQ (cp_workbench_shows_sidebar (workbench), width >= 1600) << width;
      fixture_close (window);
    }
}

/* A low and narrow window, as on a telephone. */
class Narrow : public ::testing::Test
{
protected:
  CpWindow *window = fixture_window (40, 360, 480);

  void
  TearDown () override
  {
    fixture_close (window);
  }

  /* How far below the upper edge of the window @widget ends. */
  float
  end_of (GtkWidget *widget)
  {
    graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

    EXPECT_TRUE (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));
    return bounds.origin.y + bounds.size.height;
  }
};

void
expect_whole_counts (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget) && g_ascii_isdigit (*gtk_label_get_text (GTK_LABEL (widget))))
    {
      EXPECT_FALSE (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)))) << gtk_label_get_text (GTK_LABEL (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    expect_whole_counts (child);
}

/* "6 statement…": in fewer words instead. */
TEST_F (Narrow, CountsAreWhole)
{
  for (const char *view : { "side-by-side", "people" })
    {
      cp_window_show_view (window, view);
      fixture_settle ();
      expect_whole_counts (GTK_WIDGET (cp_workbench_get_views (CP_WORKBENCH (fixture_find (GTK_WIDGET (window), CP_TYPE_WORKBENCH)))));
    }
}

/* Where no head of a column says it. */
TEST_F (Narrow, CountsOfASelectionSaySo)
{
  CpViewState *state = cp_window_get_state (window);
  CpFilter *filter = cp_filter_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 590, 480);
  filter->acts = 1u << CP_ACT_DEMAND;
  cp_view_state_take_filter (state, filter);
  EXPECT_TRUE (fixture_wait ([this] { return find_label (GTK_WIDGET (window), "in this selection") != nullptr; }));
}

TEST_F (Narrow, TheCountOfTheTimelineIsWhole)
{
  GtkWidget *timeline = fixture_find (GTK_WIDGET (window), CP_TYPE_TIMELINE);

  for (bool unfolded : { false, true })
    {
      cp_timeline_set_collapsed (CP_TIMELINE (timeline), !unfolded);
      fixture_settle ();
      expect_whole_counts (timeline);
    }
}

/* As people with weak eyes have it: nothing lies beyond the edge. */
TEST_F (Narrow, LargeTextFits)
{
  g_autoptr (CpModel) model = fixture_dispute (40);
  const CpIssue *issue = (const CpIssue *) g_ptr_array_index (model->issues, 0);

  for (guint i = 0; i < issue->positions->len; i++)
    ((CpPosition *) g_ptr_array_index (issue->positions, i))->changed = TRUE;
  g_ptr_array_add (model->articles, fixture_article ("Boat stays", "The winter boat must stay, the council said."));
  cp_view_state_set_model (cp_window_get_state (window), model);
  for (int text : { 140, 200 })
    {
      cp_text_size_set (nullptr, gtk_settings_get_default (), text);
      fixture_settle ();
      const int width = gtk_widget_get_width (fixture_find (GTK_WIDGET (window), CP_TYPE_ADAPTIVE_BIN));

      EXPECT_LE (width, text == 140 ? 360 : 520);
      for (const char *view : { "side-by-side", "articles", "people", "doubts" })
        {
          cp_window_show_view (window, view);
          fixture_settle ();
          EXPECT_EQ (too_wide (fixture_find (GTK_WIDGET (window), CP_TYPE_WORKBENCH), width, ""), "") << view << " at " << text;
          fixture_activate (GTK_WIDGET (window), "people.merge");
          fixture_settle ();
          EXPECT_EQ (too_wide (fixture_find (GTK_WIDGET (window), CP_TYPE_WORKBENCH), width, ""), "") << "within " << view << " at " << text;
        }
    }
  cp_text_size_set (nullptr, gtk_settings_get_default (), 100);
}

TEST_F (Narrow, WhatIsSoughtCanBeRead)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", nullptr);
  fixture_settle ();
  GtkWidget *panel = fixture_find (GTK_WIDGET (window), CP_TYPE_FIND_PANEL), *entry = fixture_find (panel, GTK_TYPE_ENTRY);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fixture_find (panel, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  cp_find_panel_seek (CP_FIND_PANEL (panel), "council(");
  fixture_settle ();
  EXPECT_EQ (too_wide (fixture_find (GTK_WIDGET (window), CP_TYPE_WORKBENCH), 360, ""), "");
  EXPECT_GT (gtk_widget_get_width (entry), 100);
}

TEST_F (Narrow, TheAnswersOfADoubtAreInView)
{
  cp_window_show_view (window, "doubts");
  fixture_settle ();
  GtkWidget *yes = find_class (GTK_WIDGET (window), "suggested-action");

  ASSERT_NE (yes, nullptr);
  EXPECT_EQ (gtk_widget_get_ancestor (yes, GTK_TYPE_SCROLLED_WINDOW), nullptr) << "they are not scrolled away";
  EXPECT_LE (end_of (yes), gtk_widget_get_height (GTK_WIDGET (window)));
}

/* The last lines of a passage were cut off above an empty place. */
TEST_P (Widths, TheQuestionOfADoubtHasTheRoomThatThereIs)
{
  CpWindow *window = fixture_window (0, GetParam (), 640);

  cp_window_show_view (window, "doubts");
  fixture_settle ();
  GtkWidget *yes = find_class (GTK_WIDGET (window), "suggested-action"), *foot = gtk_widget_get_ancestor (yes, ADW_TYPE_CLAMP);
  GtkWidget *view = gtk_widget_get_ancestor (foot, CP_TYPE_DOUBTS_VIEW), *scrolled = gtk_widget_get_prev_sibling (foot);
  GtkAdjustment *seen = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  graphene_rect_t bounds;

  ASSERT_TRUE (gtk_widget_compute_bounds (foot, view, &bounds));
  EXPECT_TRUE (gtk_adjustment_get_upper (seen) <= gtk_adjustment_get_page_size (seen)
               || bounds.origin.y + bounds.size.height >= gtk_widget_get_height (view) - 1)
    << gtk_adjustment_get_upper (seen) - gtk_adjustment_get_page_size (seen) << " are cut off";
  fixture_close (window);
}

std::string
labels_of (GtkWidget *widget)
{
  std::string all = GTK_IS_LABEL (widget) ? std::string (gtk_label_get_text (GTK_LABEL (widget))) + "\n" : "";

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    all += labels_of (child);
  return all;
}

/* There is no button whose tooltip could tell it. */
TEST_F (Narrow, TheMenuNamesWhatWouldBeUndone)
{
  CpViewState *state = cp_window_get_state (window);
  g_autofree char *key = cp_model_statement_key (cp_view_state_get_model (state), 0);

  cp_view_state_correct (state, CP_CORRECT_NOTE, key, "look again", "A_note on a statement that is long");
  fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.menu", nullptr);
  fixture_settle ();
  EXPECT_NE (labels_of (GTK_WIDGET (window)).find ("Undo “A_note on a statement t…”"), std::string::npos);
}

/* The title has the room of what the menu has as well. */
TEST_F (Narrow, TheTitleIsReadable)
{
  const int least = 100;
  GtkWidget *title = fixture_find (GTK_WIDGET (window), ADW_TYPE_VIEW_SWITCHER_TITLE);

  ASSERT_NE (title, nullptr);
  EXPECT_GE (gtk_widget_get_width (title), least);
}

INSTANTIATE_TEST_SUITE_P (Each, Widths, ::testing::Values (360, 600, 900, 960, 1024, 1600));

} // namespace
