/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "fixture.h"
#include "window/filter-bar.h"
#include "window/window.h"

namespace
{

GtkWidget *
find_chip (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "filter-chip") && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *chip = find_chip (child); chip != nullptr)
      return chip;
  return nullptr;
}

bool
is_whole (GtkWidget *chip)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (chip, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (chip, scrolled, &bounds) && bounds.origin.x >= 0 &&
         bounds.origin.x + bounds.size.width <= (float) gtk_widget_get_width (scrolled);
}

class FilterBar : public ::testing::TestWithParam<int>
{
};

/* The chip of a span was cut off behind the menus, and what takes it away with it. */
TEST_P (FilterBar, ShowsWhatIsFilteredWhole)
{
  CpWindow *window = fixture_window (3, GetParam (), 700);
  CpFilter *filter = cp_filter_new ();

  filter->from = filter->to = 739131; /* a day on which something is said */
  cp_view_state_take_filter (cp_window_get_state (window), filter);
  fixture_settle ();
  GtkWidget *bar = fixture_find (GTK_WIDGET (window), CP_TYPE_FILTER_BAR), *chip = find_chip (bar);

  ASSERT_NE (chip, nullptr);
  fixture_wait ([chip] { return is_whole (chip); });
  EXPECT_TRUE (is_whole (chip));
  cp_view_state_clear_filters (cp_window_get_state (window));
  fixture_settle ();
  EXPECT_EQ (find_chip (bar), nullptr);
  fixture_close (window);
}

/* Below the search they stood in one line, beyond whose end the last could not be seen. */
TEST (FilterMenus, AreWholeInANarrowWindow)
{
  CpWindow *window = fixture_window (3, 360, 700);
  GtkWidget *bar = fixture_find (GTK_WIDGET (window), CP_TYPE_FILTER_BAR);
  guint n_seen = 0;

  cp_filter_bar_open (CP_FILTER_BAR (bar));
  fixture_settle ();
  GtkWidget *first = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_MENU_BUTTON);
  ASSERT_NE (first, nullptr);
  for (GtkWidget *menu = first; menu != nullptr; menu = gtk_widget_get_next_sibling (menu))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_mapped (menu))
        continue;
      n_seen++;
      ASSERT_TRUE (gtk_widget_compute_bounds (menu, GTK_WIDGET (window), &bounds));
      EXPECT_GE (bounds.origin.x, 0);
      EXPECT_LE (bounds.origin.x + bounds.size.width, (float) gtk_widget_get_width (GTK_WIDGET (window)));
    }
  EXPECT_GT (n_seen, 3u);
  fixture_close (window);
}

INSTANTIATE_TEST_SUITE_P (Each, FilterBar, ::testing::Values (360, 700, 1000, 1280, 1700));

} // namespace
