/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A popover that goes away while it is open. One that stays in memory keeps the keys and clicks of all windows. */
#include <gtest/gtest.h>

#include "fixture.h"
#include "window/window.h"

namespace
{

/* The last button below @widget that something opens from, with @icon where that is given. */
GtkWidget *
last_menu_button (GtkWidget *widget, const char *icon = nullptr)
{
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != nullptr; child = gtk_widget_get_prev_sibling (child))
    if (GtkWidget *found = last_menu_button (child, icon); found != nullptr)
      return found;
  if (!GTK_IS_MENU_BUTTON (widget) || !gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return nullptr;
  return icon == nullptr || g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)), icon) == 0 ? widget : nullptr;
}

class Popovers : public ::testing::TestWithParam<const char *>
{
protected:
  CpWindow *window = nullptr;
  gpointer  opened = nullptr; /* nullptr again once it is freed */
  guint     warnings = 0;

  void
  SetUp () override
  {
    warnings = fixture_n_warnings ();
    window = fixture_window (3, 1280, 800);
    cp_window_show_view (window, GetParam ());
    cp_view_state_select (cp_window_get_state (window), 0);
    fixture_settle ();
  }

  void
  TearDown () override
  {
    if (opened != nullptr)
      g_object_remove_weak_pointer (G_OBJECT (opened), &opened);
    if (window != nullptr)
      fixture_close (window);
    EXPECT_EQ (fixture_n_warnings (), warnings);
  }

  void
  open (GtkWidget *button)
  {
    ASSERT_NE (button, nullptr);
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
    fixture_settle ();
    opened = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
    ASSERT_NE (opened, nullptr);
    g_object_add_weak_pointer (G_OBJECT (opened), &opened);
    EXPECT_TRUE (gtk_widget_get_mapped (GTK_WIDGET (opened)));
  }
};

TEST_P (Popovers, OneGoesWithItsWindow)
{
  open (last_menu_button (GTK_WIDGET (window)));
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&window)));
  /* As long as a tooltip takes to come. */
  fixture_wait ([until = g_get_monotonic_time () + 600 * G_TIME_SPAN_MILLISECOND] { return g_get_monotonic_time () > until; });
  EXPECT_EQ (opened, nullptr);
}

/* The pencils beside what was read are made anew when the next is chosen. */
TEST_P (Popovers, OneGoesWithWhatItStandsOn)
{
  GtkWidget *pencil = last_menu_button (GTK_WIDGET (window), "document-edit-symbolic");

  if (pencil == nullptr)
    GTEST_SKIP () << "nothing to correct here";
  open (pencil);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
  fixture_settle ();
  EXPECT_EQ (opened, nullptr);
}

/* The pointer is on the pencil that was clicked, and its tooltip came over the popover. */
TEST_P (Popovers, OneIsNotCoveredByTheTooltipOfItsButton)
{
  GtkWidget *pencil = last_menu_button (GTK_WIDGET (window), "document-edit-symbolic");

  if (pencil == nullptr)
    GTEST_SKIP () << "nothing to correct here";
  ASSERT_TRUE (gtk_widget_get_has_tooltip (pencil));
  open (pencil);
  EXPECT_FALSE (gtk_widget_get_has_tooltip (pencil));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (pencil));
  fixture_settle ();
  EXPECT_TRUE (gtk_widget_get_has_tooltip (pencil));
}

INSTANTIATE_TEST_SUITE_P (Each, Popovers, ::testing::Values ("side-by-side", "articles", "people", "doubts"));

} // namespace
