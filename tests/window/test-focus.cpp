/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <vector>

#include "fixture.h"
#include "window/column-heads.h"
#include "window/filter-bar.h"
#include "window/reader-text.h"
#include "window/row-holder.h"
#include "window/row-view.h"
#include "window/side-by-side.h"
#include "window/timeline-canvas.h"
#include "window/window.h"
#include "window/workbench.h"

namespace
{

class Focus : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;

  void
  SetUp () override
  {
    window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
    CpModel *model = fixture_dispute (3);

    gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
    cp_view_state_set_model (cp_window_get_state (window), model);
    cp_model_unref (model);
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
  }

  void
  TearDown () override
  {
    gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
  }

  GtkWidget *focus () { return gtk_window_get_focus (GTK_WINDOW (window)); }

  bool
  is_within (GtkWidget *widget)
  {
    return focus () != nullptr && widget != nullptr && gtk_widget_get_mapped (focus ()) &&
           (focus () == widget || gtk_widget_is_ancestor (focus (), widget));
  }

  void
  add_article ()
  {
    CpModel *model = fixture_dispute (3);

    fixture_add_report (model, "Boat stays", { "The winter boat must stay.", "Without it the island is cut off." });
    cp_view_state_set_model (cp_window_get_state (window), model);
    cp_model_unref (model);
    fixture_settle ();
  }

  void
  go (const char *view)
  {
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", view);
    fixture_settle ();
  }

  bool is_a_menu (GtkWidget *widget)
  {
    return widget != nullptr && gtk_widget_get_mapped (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) != nullptr &&
           is_within (fixture_find (GTK_WIDGET (window), CP_TYPE_FILTER_BAR));
  }

  CpWorkbench *workbench () { return CP_WORKBENCH (fixture_find (GTK_WIDGET (window), CP_TYPE_WORKBENCH)); }
};

TEST_F (Focus, GoesIntoTheViewThatIsAskedForByKey)
{
  for (const char *view : { "side-by-side", "articles", "people", "doubts", "side-by-side" })
    {
      GtkWidget *header = fixture_find (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR);

      gtk_widget_child_focus (header, GTK_DIR_TAB_FORWARD);
      ASSERT_TRUE (is_within (header));
      go (view);
      EXPECT_TRUE (is_within (cp_workbench_get_view (workbench ()))) << view;
      EXPECT_FALSE (is_within (fixture_find (GTK_WIDGET (window), CP_TYPE_FILTER_BAR))) << view;
      EXPECT_FALSE (GTK_IS_EDITABLE (focus ())) << view << ": letters are keys there";
    }
}

TEST_F (Focus, ComesBackToWhereItWasInAView)
{
  go ("articles");
  cp_view_state_show_article (cp_window_get_state (window), 0);
  fixture_settle ();
  GtkWidget *text = fixture_find (GTK_WIDGET (window), CP_TYPE_READER_TEXT);
  ASSERT_EQ (focus (), text);
  go ("people");
  EXPECT_NE (focus (), text);
  go ("articles");
  EXPECT_EQ (focus (), text);
}

/* The stack had given it to the first of the two ways already: given once more, it went on to the second. */
TEST (FocusOfArticles, IsOnTheFirstThing)
{
  CpWindow *several = fixture_window (3, 1280, 800);

  for (const char *view : { "side-by-side", "articles" })
    {
      gtk_widget_activate_action (GTK_WIDGET (several), "win.show-view", "s", view);
      fixture_settle ();
    }
  GtkWidget *ways = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (several)), GTK_TYPE_FLOW_BOX);
  ASSERT_NE (ways, nullptr);
  EXPECT_TRUE (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (several)), gtk_widget_get_first_child (ways)));
  fixture_close (several);
}

/* Nothing is chosen, or something that stands elsewhere: the next statement is the next of the article that is read. */
TEST_F (Focus, MovesAmongTheStatementsOfTheArticleThatIsRead)
{
  add_article ();
  CpViewState *state = cp_window_get_state (window);
  const CpModel *model = cp_view_state_get_model (state);
  auto article_of_chosen = [&] {
    return static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, cp_view_state_get_selected (state)))->article;
  };
  ASSERT_EQ (model->articles->len, 2u);

  for (gint32 chosen : { -1, 0 })
    {
      go ("articles");
      cp_view_state_select (state, chosen);
      cp_view_state_show_article (state, 1);
      fixture_settle ();
      gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
      fixture_settle ();
      ASSERT_GE (cp_view_state_get_selected (state), 0);
      EXPECT_EQ (article_of_chosen (), 1u);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.previous", nullptr);
      fixture_settle ();
      EXPECT_EQ (article_of_chosen (), 0u) << "before its first statement stands the last of the article before";
    }
}

TEST_F (Focus, LeavesTheQuestionOfADoubtInView)
{
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 480); /* less than a question needs */
  fixture_settle ();
  go ("doubts");
  GtkWidget *view = cp_workbench_get_view (workbench ());
  GtkWidget *viewport = gtk_widget_get_ancestor (focus (), GTK_TYPE_VIEWPORT);

  ASSERT_TRUE (is_within (view));
  ASSERT_NE (viewport, nullptr);
  EXPECT_EQ (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport))), 0);
}

TEST_F (Focus, IsOnASpeakerInPeople)
{
  go ("people");
  EXPECT_NE (gtk_widget_get_ancestor (focus (), CP_TYPE_ROW_VIEW), nullptr);
}

TEST_F (Focus, LeavesTheTimelineForTheView)
{
  gtk_widget_child_focus (fixture_find (GTK_WIDGET (window), CP_TYPE_TIMELINE_CANVAS), GTK_DIR_TAB_FORWARD);
  go ("side-by-side");
  EXPECT_TRUE (is_within (cp_workbench_get_view (workbench ())));
}

/* Before, six more presses of Tab led from its tools to what it shows. */
TEST_F (Focus, ComesByPaneToWhatTheTimelineShows)
{
  go ("side-by-side");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", nullptr);
  EXPECT_TRUE (is_within (fixture_find (GTK_WIDGET (window), CP_TYPE_TIMELINE_CANVAS)));
  fixture_activate (GTK_WIDGET (window), "timeline.list");
  fixture_settle ();
  go ("side-by-side");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", nullptr);
  EXPECT_TRUE (is_within (fixture_find (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW)));
}

/* A span that was drawn with the mouse is widened and cleared by key. */
TEST_F (Focus, ComesToTheTimelineWithTheMouse)
{
  GtkWidget *canvas = fixture_find (GTK_WIDGET (window), CP_TYPE_TIMELINE_CANVAS);
  ASSERT_NE (canvas, nullptr);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (canvas);

  ASSERT_FALSE (is_within (canvas));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = GTK_EVENT_CONTROLLER (g_list_model_get_item (controllers, i));

      if (GTK_IS_GESTURE_DRAG (controller) && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        g_signal_emit_by_name (controller, "drag-begin", gtk_widget_get_width (canvas) - 30.0, 40.0);
    }
  fixture_settle ();
  EXPECT_TRUE (is_within (canvas));
}

TEST_F (Focus, GoesAlongWithFiltersThatMoveToAnotherLine)
{
  GtkWidget *filters = fixture_find (GTK_WIDGET (window), CP_TYPE_FILTER_BAR);

  cp_filter_bar_open (CP_FILTER_BAR (filters));
  fixture_settle ();
  GtkWidget *first = focus ();
  ASSERT_TRUE (is_a_menu (focus ()));
  cp_filter_bar_set_width_class (CP_FILTER_BAR (filters), CP_WIDTH_MEDIUM);
  fixture_settle ();
  EXPECT_EQ (focus (), first);
  EXPECT_TRUE (gtk_widget_get_mapped (first));
  cp_filter_bar_set_width_class (CP_FILTER_BAR (filters), CP_WIDTH_WIDE);
  fixture_settle ();
  EXPECT_EQ (focus (), first);
  EXPECT_TRUE (gtk_widget_get_mapped (first));
}

TEST_F (Focus, ComesToFiltersThatMoveInTheSameMoment)
{
  GtkWidget *filters = fixture_find (GTK_WIDGET (window), CP_TYPE_FILTER_BAR);

  go ("side-by-side");
  cp_filter_bar_open (CP_FILTER_BAR (filters));
  cp_filter_bar_set_width_class (CP_FILTER_BAR (filters), CP_WIDTH_MEDIUM);
  cp_filter_bar_open (CP_FILTER_BAR (filters));
  cp_filter_bar_set_width_class (CP_FILTER_BAR (filters), CP_WIDTH_WIDE);
  cp_filter_bar_set_width_class (CP_FILTER_BAR (filters), CP_WIDTH_MEDIUM);
  fixture_settle ();
  EXPECT_TRUE (is_a_menu (focus ()));
}

/* As a press of the key does that the view takes first; whether it was taken. */
bool
press (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GObject) controller = G_OBJECT (g_list_model_get_item (controllers, i));

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
    }
  fixture_settle ();
  return taken;
}

TEST_F (Focus, LeadsOutOfAnArticleWithEsc)
{
  go ("articles");
  cp_view_state_show_article (cp_window_get_state (window), 0);
  fixture_settle ();
  ASSERT_EQ (fixture_count (GTK_WIDGET (window), CP_TYPE_READER_TEXT), 1u);
  EXPECT_TRUE (press (GTK_WIDGET (workbench ()), GDK_KEY_Escape));
  EXPECT_EQ (fixture_count (GTK_WIDGET (window), CP_TYPE_READER_TEXT), 0u);
  EXPECT_TRUE (is_within (cp_workbench_get_view (workbench ())));
  EXPECT_FALSE (press (GTK_WIDGET (workbench ()), GDK_KEY_Escape)) << "there is nothing further to leave";
}

TEST_F (Focus, LeadsWithEscFromTheOneWhoFillsANarrowWindow)
{
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 600);
  fixture_settle ();
  go ("people");
  GtkWidget *leaflet = fixture_find (cp_workbench_get_view (workbench ()), ADW_TYPE_LEAFLET);
  ASSERT_NE (leaflet, nullptr);
  ASSERT_TRUE (adw_leaflet_navigate (ADW_LEAFLET (leaflet), ADW_NAVIGATION_DIRECTION_FORWARD));
  fixture_settle ();
  EXPECT_TRUE (press (GTK_WIDGET (workbench ()), GDK_KEY_Escape));
  EXPECT_FALSE (press (GTK_WIDGET (workbench ()), GDK_KEY_Escape)) << "all are there again";
}

void
collect_knots (GtkWidget *widget, std::vector<GtkWidget *> &knots)
{
  if (gtk_widget_has_css_class (widget, "knot") && gtk_widget_get_mapped (widget))
    knots.push_back (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    collect_knots (child, knots);
}

/* Its tooltip names the key, and the key said that one was to go to a statement first. */
TEST_F (Focus, PartsAPairFromTheKnotBetweenThem)
{
  go ("side-by-side");
  fixture_activate (GTK_WIDGET (window), "side-by-side.open-all");
  fixture_settle ();
  std::vector<GtkWidget *> before, after;

  collect_knots (GTK_WIDGET (window), before);
  ASSERT_FALSE (before.empty ());
  gtk_widget_grab_focus (before[0]);
  fixture_activate (GTK_WIDGET (window), "side-by-side.pair");
  fixture_settle ();
  collect_knots (GTK_WIDGET (window), after);
  EXPECT_LT (after.size (), before.size ());
}

/* The window of shortcuts said so, and in the list, where the focus is at first, nothing happened. */
TEST_F (Focus, LeadsFromADoubtToItsArticleWithEnterInTheirList)
{
  go ("doubts");
  GtkWidget *list = gtk_widget_get_ancestor (focus (), CP_TYPE_ROW_VIEW);
  ASSERT_NE (list, nullptr);

  EXPECT_TRUE (press (list, GDK_KEY_Return));
  EXPECT_STREQ (cp_window_get_view (window), "articles");
  EXPECT_GE (cp_view_state_get_selected (cp_window_get_state (window)), 0);
}

TEST_F (Focus, GoesToTheNextDoubtWithSpaceInTheirList)
{
  go ("doubts");
  GtkWidget *list = gtk_widget_get_ancestor (focus (), CP_TYPE_ROW_VIEW);
  ASSERT_NE (list, nullptr);
  const gint before = cp_row_view_get_chosen (CP_ROW_VIEW (list));

  EXPECT_TRUE (press (list, GDK_KEY_space));
  fixture_settle ();
  EXPECT_EQ (cp_row_view_get_chosen (CP_ROW_VIEW (list)), before + 1);
  EXPECT_EQ (cp_row_view_position_of (CP_ROW_VIEW (list), focus ()), before + 1);
}

TEST_F (Focus, OpensAndClosesAQuestionByArrow)
{
  for (const GtkTextDirection direction : { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL })
    {
      const guint close = direction == GTK_TEXT_DIR_LTR ? GDK_KEY_Left : GDK_KEY_Right;
      const guint open = direction == GTK_TEXT_DIR_LTR ? GDK_KEY_Right : GDK_KEY_Left;

      gtk_widget_set_default_direction (direction);
      go ("side-by-side");
      ASSERT_TRUE (gtk_widget_has_css_class (focus (), "question"));
      GtkWidget *list = gtk_widget_get_ancestor (focus (), CP_TYPE_ROW_VIEW), *view = gtk_widget_get_ancestor (list, CP_TYPE_SIDE_BY_SIDE);
      const guint rows = fixture_count (list, CP_TYPE_ROW_HOLDER);

      EXPECT_TRUE (press (view, close));
      EXPECT_LT (fixture_count (list, CP_TYPE_ROW_HOLDER), rows);
      ASSERT_TRUE (gtk_widget_has_css_class (focus (), "question")) << "the focus stays on it, not " << (focus () ? G_OBJECT_TYPE_NAME (focus ()) : "nothing");
      EXPECT_TRUE (press (view, open));
      EXPECT_EQ (fixture_count (list, CP_TYPE_ROW_HOLDER), rows);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

TEST_F (Focus, MovesAColumnToWhereTheKeyPoints)
{
  CpViewState *state = cp_window_get_state (window);

  for (const GtkTextDirection direction : { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL })
    {
      gtk_widget_set_default_direction (direction);
      fixture_settle ();
      const gint32 first = cp_view_state_get_column (state, 0);

      fixture_activate (GTK_WIDGET (window), direction == GTK_TEXT_DIR_LTR ? "side-by-side.move-left" : "side-by-side.move-right");
      EXPECT_EQ (cp_view_state_get_column (state, 0), first) << "it is the first";
      fixture_activate (GTK_WIDGET (window), direction == GTK_TEXT_DIR_LTR ? "side-by-side.move-right" : "side-by-side.move-left");
      EXPECT_EQ (cp_view_state_get_column (state, 1), first);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Pressed again and again, the key takes a column where it is wanted. */
TEST_F (Focus, GoesWithTheColumnThatIsMoved)
{
  CpViewState *state = cp_window_get_state (window);
  auto *heads = CP_COLUMN_HEADS (fixture_find (GTK_WIDGET (window), CP_TYPE_COLUMN_HEADS));

  g_autoptr (CpModel) model = fixture_dispute (3);

  ((CpModelStatement *) g_ptr_array_index (model->statements, 0))->party = -1;
  cp_view_state_set_model (state, model);
  fixture_settle ();
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 800);
  fixture_settle ();
  ASSERT_TRUE (cp_view_state_has_bystanders (state));
  gtk_widget_activate_action (GTK_WIDGET (heads), "heads.add", "i", -1);
  fixture_settle ();
  ASSERT_EQ (cp_column_heads_focused (heads), 2) << "it is on the column that came";
  GtkWidget *across = gtk_widget_get_ancestor (GTK_WIDGET (heads), GTK_TYPE_VIEWPORT), *head = gtk_widget_get_parent (focus ());
  graphene_rect_t seen;
  ASSERT_TRUE (gtk_widget_compute_bounds (head, across, &seen));
  EXPECT_GE (seen.origin.x, 0) << "and that is seen";
  EXPECT_LE (seen.origin.x + seen.size.width, gtk_widget_get_width (across)) << "whole";
  for (gint place : { 1, 0 })
    {
      fixture_activate (GTK_WIDGET (window), "side-by-side.move-left");
      fixture_settle ();
      EXPECT_EQ (cp_view_state_get_column (state, (guint) place), -1);
      EXPECT_EQ (cp_column_heads_focused (heads), place);
    }
  gtk_widget_activate_action (GTK_WIDGET (heads), "heads.hide", "u", 0);
  fixture_settle ();
  EXPECT_EQ (cp_column_heads_focused (heads), 0) << "the next has its place";
}

/* Where the focus was behind the question of that card before, the tab order would go on there. */
TEST_F (Focus, TheNextContrastIsSeenToHaveTheFocus)
{
  go ("side-by-side");
  GtkWidget *card = cp_row_view_get_row (CP_ROW_VIEW (fixture_find (fixture_find (GTK_WIDGET (window), CP_TYPE_SIDE_BY_SIDE), CP_TYPE_ROW_VIEW)), 0);

  ASSERT_NE (card, nullptr);
  gtk_widget_grab_focus (fixture_find (card, GTK_TYPE_MENU_BUTTON));
  gtk_window_set_focus (GTK_WINDOW (window), nullptr);
  gtk_window_set_focus_visible (GTK_WINDOW (window), FALSE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
  ASSERT_NE (focus (), nullptr);
  EXPECT_TRUE (gtk_widget_has_css_class (focus (), "question")) << G_OBJECT_TYPE_NAME (focus ());
  EXPECT_TRUE (gtk_window_get_focus_visible (GTK_WINDOW (window)));
}

} // namespace
