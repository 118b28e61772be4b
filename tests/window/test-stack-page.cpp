/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cannot be seen costs nothing, and what is shown comes with a frame each. */
#include <gtest/gtest.h>

#include <set>

#include "fixture.h"
#include "window/speaker-detail.h"
#include "window/stack-page.h"

namespace
{

class StackPage : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;

  void
  SetUp () override
  {
    window = fixture_window (3, 1280, 800);
  }

  void
  TearDown () override
  {
    fixture_close (window);
  }

  void
  show (const char *view)
  {
    cp_window_show_view (window, view);
    fixture_settle ();
  }

  /* Pages whose child is not as visible as they are. */
  static guint
  count_wrong (GtkWidget *widget, guint *n_pages)
  {
    guint n = 0;

    if (CP_IS_STACK_PAGE (widget))
      {
        GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

        ++*n_pages;
        n += child != nullptr && gtk_widget_get_mapped (gtk_widget_get_parent (widget)) &&
             gtk_widget_get_visible (child) != gtk_widget_get_mapped (widget);
      }
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
      n += count_wrong (child, n_pages);
    return n;
  }
};

TEST_F (StackPage, OnlyTheViewThatIsSeenIsThereForTheStyle)
{
  for (const char *view : { "articles", "people", "doubts", "side-by-side" })
    {
      guint n_pages = 0;

      show (view);
      EXPECT_EQ (count_wrong (GTK_WIDGET (window), &n_pages), 0u) << view;
      EXPECT_GE (n_pages, 6u) << "the views, the sidebar, and pages of the articles";
    }
}

TEST_F (StackPage, TheFocusIsWhereItWasInAView)
{
  show ("people");
  gtk_widget_child_focus (fixture_find (GTK_WIDGET (window), CP_TYPE_SPEAKER_DETAIL), GTK_DIR_TAB_FORWARD);
  GtkWidget *before = gtk_root_get_focus (GTK_ROOT (window));

  ASSERT_NE (before, nullptr);
  show ("doubts");
  EXPECT_NE (gtk_root_get_focus (GTK_ROOT (window)), before);
  show ("people");
  EXPECT_EQ (gtk_root_get_focus (GTK_ROOT (window)), before);
}

guint
n_cards (GtkWidget *widget)
{
  guint n = GTK_IS_LIST_BOX (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    n += n_cards (child);
  return n;
}

TEST_F (StackPage, ASpeakersCardsComeOneAfterTheOther)
{
  struct Seen
  {
    GtkWidget *detail;
    std::set<guint> counts;
  } seen;

  show ("people");
  seen.detail = fixture_find (GTK_WIDGET (window), CP_TYPE_SPEAKER_DETAIL);
  const guint all = n_cards (seen.detail);

  EXPECT_GE (all, 4u);
  gulong handler = g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                                     G_CALLBACK (+[] (GdkFrameClock *, Seen *data) { data->counts.insert (n_cards (data->detail)); }), &seen);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
  fixture_wait ([&] { return seen.counts.size () > 2 && *seen.counts.rbegin () == all; });
  EXPECT_GT (seen.counts.size (), 2u);
  EXPECT_EQ (*seen.counts.rbegin (), all);
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), handler);
}

/* What fades is mixed over all that is drawn with it. */
TEST_F (StackPage, NothingInTheTitleFades)
{
  EXPECT_EQ (adw_squeezer_get_transition_type (ADW_SQUEEZER (fixture_find (GTK_WIDGET (window), ADW_TYPE_SQUEEZER))), ADW_SQUEEZER_TRANSITION_TYPE_NONE);
}

} // namespace
