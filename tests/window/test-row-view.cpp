/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "fixture.h"
#include "window/row-heights.h"
#include "window/row-view.h"

namespace
{

/* Whether all rows are to be as high as their words. */
gboolean is_level = FALSE;

/* A row's words, and by its place another height. */
GtkWidget *
make_row (gpointer item, guint position, gpointer user_data)
{
  const char *words = gtk_string_object_get_string (GTK_STRING_OBJECT (item));
  GtkWidget *row = user_data != nullptr ? gtk_label_new (words) : gtk_button_new_with_label (words);

  if (!is_level)
    gtk_widget_set_size_request (row, -1, 30 + (int) (position % 5) * 20);
  return row;
}

class RowView : public ::testing::Test
{
protected:
  GtkStringList *model = gtk_string_list_new (nullptr);
  GtkWidget *window = gtk_window_new ();
  CpRowView *view = CP_ROW_VIEW (cp_row_view_new ());
  GtkAdjustment *adjustment = nullptr;

  void
  show (guint n, bool chooses = false)
  {
    GtkWidget *scrolled = gtk_scrolled_window_new ();

    splice (0, 0, n, "row");
    g_object_set (view, "chooses", chooses, nullptr);
    cp_row_view_set (view, G_LIST_MODEL (model), make_row, chooses ? view : nullptr);
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (view));
    gtk_window_set_default_size (GTK_WINDOW (window), 400, 500);
    gtk_window_set_child (GTK_WINDOW (window), scrolled);
    gtk_window_present (GTK_WINDOW (window));
    settle ();
    adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  }

  void
  splice (guint at, guint n_removed, guint n_added, const char *word)
  {
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

    for (guint i = 0; i < n_added; i++)
      g_strv_builder_add (builder, (word + std::to_string (at + i)).c_str ());
    g_auto (GStrv) words = g_strv_builder_end (builder);
    gtk_string_list_splice (model, at, n_removed, (const char *const *) words);
  }

  /* Draws until several frames in a row made nothing new. */
  void
  settle ()
  {
    for (int same = 0, frame = 0; same < 4 && frame < 500; frame++)
      {
        const guint before = n_made ();

        gtk_test_widget_wait_for_draw (window);
        same = n_made () == before ? same + 1 : 0;
      }
  }

  guint
  n_made ()
  {
    guint n = 0;

    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (view)); row != nullptr; row = gtk_widget_get_next_sibling (row))
      n++;
    return n;
  }

  /* The words of the row at the top of what is seen, and how far above the top it begins. */
  std::string
  top (int *above)
  {
    GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_VIEWPORT);

    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (view)); row != nullptr; row = gtk_widget_get_next_sibling (row))
      {
        graphene_rect_t bounds;

        if (!gtk_widget_compute_bounds (row, viewport, &bounds) || bounds.origin.y + bounds.size.height <= 0)
          continue;
        *above = (int) -bounds.origin.y;
        return gtk_button_get_label (GTK_BUTTON (fixture_find (row, GTK_TYPE_BUTTON)));
      }
    return "";
  }

  void
  TearDown () override
  {
    gtk_window_destroy (GTK_WINDOW (window));
    g_object_unref (model);
  }
};

TEST_F (RowView, MakesTheRowsThatAreSeenAndSomeMore)
{
  show (20000);
  EXPECT_GE (n_made (), 8u);
  EXPECT_LE (n_made (), 50u);
  EXPECT_GT (gtk_adjustment_get_upper (adjustment), 20000 * 30);
}

TEST_F (RowView, ScrollsToARowFarAway)
{
  int above = -1;

  show (20000);
  cp_row_view_scroll_to (view, 12345);
  settle ();
  EXPECT_EQ (top (&above), "row12345");
  EXPECT_EQ (above, 0);
  EXPECT_LE (n_made (), 60u);
}

/* A row that is the last that was made is lower by its line: one more is made below it, which makes it higher, so that this one more is not needed. */
TEST_F (RowView, RestsWhereTheLastRowIsOfAnotherHeight)
{
  GtkCssProvider *provider = gtk_css_provider_new ();
  int n_frames = 0;

  gtk_css_provider_load_from_data (provider, "row { padding: 0; border-bottom: 1px solid; } row:last-child { border-bottom: none; } row label { min-height: 49px; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER + 1);
  is_level = TRUE;
  show (2000, true);
  is_level = FALSE;
  EXPECT_EQ (gtk_adjustment_get_page_size (adjustment), 500);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (+[] (GdkFrameClock *, int *n) { (*n)++; }), &n_frames);
  for (gint64 end = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND; g_get_monotonic_time () < end; g_usleep (1000))
    while (g_main_context_iteration (nullptr, FALSE))
      ;
  EXPECT_LT (n_frames, 5);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
  g_object_unref (provider);
}

TEST_F (RowView, ReachesTheLastRow)
{
  show (20000);
  for (int i = 0; i < 2; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      settle ();
    }
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (view));
  graphene_rect_t bounds;

  EXPECT_EQ (cp_row_view_position_of (view, last), 19999);
  ASSERT_TRUE (gtk_widget_compute_bounds (last, gtk_widget_get_ancestor (last, GTK_TYPE_VIEWPORT), &bounds));
  EXPECT_NEAR (bounds.origin.y + bounds.size.height, gtk_adjustment_get_page_size (adjustment), 1);
}

TEST_F (RowView, ShowsWhatReplacedARow)
{
  int above;

  show (1000);
  splice (0, 1000, 1000, "new");
  settle ();
  EXPECT_EQ (top (&above), "new0");
  splice (0, 1000, 3, "few");
  settle ();
  EXPECT_EQ (n_made (), 3u);
  splice (0, 3, 0, "");
  settle ();
  EXPECT_EQ (n_made (), 0u);
}

/* A little at a time, while nobody looks. */
TEST_F (RowView, DropsWhatIsOfThePastWhileItIsHidden)
{
  int above;

  show (1000);
  gtk_widget_set_visible (GTK_WIDGET (view), FALSE);
  splice (0, 1000, 1000, "new");
  EXPECT_GT (n_made (), 12u);
  while (g_main_context_iteration (nullptr, FALSE))
    ;
  EXPECT_EQ (n_made (), 0u);
  splice (0, 1000, 1000, "newer");
  gtk_widget_set_visible (GTK_WIDGET (view), TRUE);
  settle ();
  EXPECT_EQ (top (&above), "newer0");
}

TEST_F (RowView, KeepsItsPlaceWhenRowsComeBefore)
{
  int before = -1, after = -1;

  show (1000);
  gtk_adjustment_set_value (adjustment, 5000);
  settle ();
  const std::string was = top (&before);

  splice (0, 0, 50, "more");
  settle ();
  EXPECT_EQ (top (&after), was);
  EXPECT_EQ (after, before);
}

TEST_F (RowView, GoesFromRowToRow)
{
  show (1000);
  ASSERT_TRUE (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
  for (int i = 0; i < 40; i++)
    {
      ASSERT_TRUE (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_DOWN));
      g_main_context_iteration (nullptr, FALSE);
    }
  settle ();
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  graphene_rect_t bounds;

  EXPECT_EQ (cp_row_view_position_of (view, focus), 40);
  ASSERT_TRUE (gtk_widget_compute_bounds (focus, gtk_widget_get_ancestor (focus, GTK_TYPE_VIEWPORT), &bounds));
  EXPECT_GE (bounds.origin.y, 0);
  EXPECT_LE (bounds.origin.y + bounds.size.height, gtk_adjustment_get_page_size (adjustment));
}

/* One that was never given a place is not sought at the top of everything. */
TEST_F (RowView, BringsARowIntoViewThatIsOnlyMadeAsItGetsTheFocus)
{
  show (1000, true);
  gtk_adjustment_set_value (adjustment, 5000);
  settle ();
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (view));
  const gint position = cp_row_view_position_of (view, last);
  graphene_rect_t bounds;

  ASSERT_TRUE (gtk_widget_grab_focus (last));
  ASSERT_TRUE (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_DOWN));
  EXPECT_GT (gtk_adjustment_get_value (adjustment), 4000);
  settle ();
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  EXPECT_EQ (cp_row_view_position_of (view, focus), position + 1);
  ASSERT_TRUE (gtk_widget_compute_bounds (focus, gtk_widget_get_ancestor (focus, GTK_TYPE_VIEWPORT), &bounds));
  EXPECT_NEAR (bounds.origin.y + bounds.size.height, gtk_adjustment_get_page_size (adjustment), 1);
}

/* Keys may come faster than frames. */
TEST_F (RowView, GoesNoFurtherThanTheRowWhereNoFrameComesBetweenTwoKeys)
{
  show (1000);
  ASSERT_TRUE (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
  for (int i = 0; i < 12; i++)
    ASSERT_TRUE (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_DOWN));
  EXPECT_LT (gtk_adjustment_get_value (adjustment), 900);
  settle ();
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  graphene_rect_t bounds;

  EXPECT_EQ (cp_row_view_position_of (view, focus), 12);
  ASSERT_TRUE (gtk_widget_compute_bounds (focus, gtk_widget_get_ancestor (focus, GTK_TYPE_VIEWPORT), &bounds));
  EXPECT_NEAR (bounds.origin.y + bounds.size.height, gtk_adjustment_get_page_size (adjustment), 4);
}

TEST_F (RowView, KeepsTheFocusInARowThatIsShownAnew)
{
  show (100);
  ASSERT_TRUE (gtk_widget_child_focus (cp_row_view_get_row (view, 3), GTK_DIR_TAB_FORWARD));
  splice (0, 100, 100, "new");
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  ASSERT_NE (focus, nullptr);
  EXPECT_EQ (cp_row_view_position_of (view, focus), 3);
  EXPECT_STREQ (gtk_button_get_label (GTK_BUTTON (focus)), "new3");
}

TEST_F (RowView, ChoosesWithTheKeys)
{
  show (100, true);
  ASSERT_TRUE (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_TAB_FORWARD));
  EXPECT_EQ (cp_row_view_get_chosen (view), -1);
  ASSERT_TRUE (gtk_widget_child_focus (GTK_WIDGET (view), GTK_DIR_DOWN));
  EXPECT_EQ (cp_row_view_get_chosen (view), 1);
  EXPECT_TRUE (gtk_widget_get_state_flags (cp_row_view_get_row (view, 1)) & GTK_STATE_FLAG_SELECTED);
  splice (0, 100, 1, "one");
  EXPECT_EQ (cp_row_view_get_chosen (view), -1);
}

TEST (RowHeights, TakeWhatIsUsualForWhatWasNotMeasured)
{
  g_autoptr (CpRowHeights) heights = cp_row_heights_new ();
  int within;

  cp_row_heights_splice (heights, 0, 0, 10);
  cp_row_heights_set (heights, 0, 20);
  cp_row_heights_set (heights, 1, 40);
  EXPECT_EQ (cp_row_heights_get (heights, 5), 30);
  EXPECT_EQ (cp_row_heights_sum (heights, 0, 10), 20 + 40 + 8 * 30);
  EXPECT_EQ (cp_row_heights_find (heights, 65, &within), 2u);
  EXPECT_EQ (within, 5);
  EXPECT_EQ (cp_row_heights_find (heights, -7, &within), 0u);
  EXPECT_EQ (within, -7);
  cp_row_heights_splice (heights, 1, 0, 2);
  EXPECT_EQ (cp_row_heights_get (heights, 1), 30);
  EXPECT_EQ (cp_row_heights_get (heights, 3), 40);
  cp_row_heights_splice (heights, 0, 12, 3);
  EXPECT_EQ (cp_row_heights_length (heights), 3u);
  EXPECT_EQ (cp_row_heights_get (heights, 0), 20);
}

} // namespace
