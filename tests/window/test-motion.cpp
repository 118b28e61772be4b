/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A desktop that is told to hold still: nothing of the window slides, fades or rolls to its place. */
#include <gtest/gtest.h>

#include <malloc.h>
#include <set>
#include <string>

#include "fixture.h"
#include "window/timeline-canvas-private.h"
#include "window/window.h"

namespace
{

bool
is_on_its_way (GtkWidget *widget)
{
  if (GTK_IS_REVEALER (widget))
    return gtk_revealer_get_child_revealed (GTK_REVEALER (widget)) != gtk_revealer_get_reveal_child (GTK_REVEALER (widget));
  if (GTK_IS_STACK (widget))
    return gtk_stack_get_transition_running (GTK_STACK (widget));
  if (ADW_IS_LEAFLET (widget))
    return adw_leaflet_get_child_transition_running (ADW_LEAFLET (widget));
  if (ADW_IS_FLAP (widget))
    {
      const double progress = adw_flap_get_reveal_progress (ADW_FLAP (widget));

      return progress > 0 && progress < 1;
    }
  if (CP_IS_TIMELINE_CANVAS (widget))
    {
      AdwAnimation *slide = ((CpTimelineCanvas *) widget)->animation;

      return slide != nullptr && adw_animation_get_state (slide) == ADW_ANIMATION_PLAYING;
    }
  return false;
}

void
find_on_their_way (GtkWidget *widget, std::set<std::string> &found)
{
  if (gtk_widget_get_mapped (widget) && is_on_its_way (widget))
    found.insert (G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    find_on_their_way (child, found);
}

class Motion : public ::testing::TestWithParam<int>
{
protected:
  CpWindow *window = nullptr;
  std::set<std::string> moved;

  void
  SetUp () override
  {
    window = fixture_window (3, GetParam (), 700);
  }

  void
  TearDown () override
  {
    fixture_close (window);
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, nullptr);
  }

  /* Looks after each turn of the main loop, for as long as a movement would take to begin. */
  void
  watch ()
  {
    const gint64 until = g_get_monotonic_time () + 60 * G_TIME_SPAN_MILLISECOND;

    while (g_get_monotonic_time () < until)
      {
        find_on_their_way (GTK_WIDGET (window), moved);
        if (!g_main_context_iteration (nullptr, FALSE))
          g_usleep (1000);
      }
    fixture_settle ();
  }

  void
  act (const char *action)
  {
    gtk_widget_activate_action (GTK_WIDGET (window), action, nullptr);
    watch ();
  }

  void
  act_below (const char *action)
  {
    fixture_activate (GTK_WIDGET (window), action);
    watch ();
  }

  void
  go_about ()
  {
    static const char *const toggled[] = { "win.find", "win.filters", "win.sidebar", "win.sidebar", "win.timeline", "win.timeline" };

    for (const char *action : toggled)
      act (action);
    if (GtkWidget *canvas = fixture_find (GTK_WIDGET (window), CP_TYPE_TIMELINE_CANVAS))
      {
        cp_timeline_canvas_zoom (CP_TIMELINE_CANVAS (canvas), 0.5);
        watch ();
      }
    cp_window_message (window, "A sentence.", nullptr, nullptr);
    watch ();
    for (const char *view : { "articles", "people", "doubts", "side-by-side" })
      {
        cp_window_show_view (window, view);
        watch ();
        act ("win.next");
      }
    cp_view_state_show (cp_window_get_state (window), 0);
    watch ();
    for (const char *action : { "articles.list", "articles.two", "articles.outlets" })
      act_below (action);
    cp_window_show_view (window, "people");
    act_below ("people.merge");
    cp_window_show_view (window, "doubts");
    watch ();
  }
};

TEST_P (Motion, NothingMovesWhereTheDesktopHoldsStill)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, nullptr);
  go_about ();
  EXPECT_TRUE (moved.empty ()) << *moved.begin () << " and " << moved.size () - 1 << " other kinds";
}

/* Else the test above would prove nothing. */
TEST_P (Motion, WhatMovesElsewhereIsSeen)
{
  if (GetParam () > 360)
    GTEST_SKIP () << "one width tells enough";
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, nullptr);
  go_about ();
  EXPECT_GE (moved.size (), 2u) << (moved.empty () ? "nothing" : *moved.begin ());
}

INSTANTIATE_TEST_SUITE_P (Each, Motion, ::testing::Values (360, 1280));

/* Several things that are said at once: none may be sent away while it is seen to come, or the toolkit looks at what it freed. */
TEST (Toasts, WhatIsSaidAtOnceIsSaidInOnePlace)
{
  gboolean moving;
  GtkSettings *settings = gtk_settings_get_default ();
  CpWindow *window = fixture_window (1, 960, 700);
  const gint64 begun = g_get_monotonic_time ();
  guint n_said = 0;

  g_object_get (settings, "gtk-enable-animations", &moving, nullptr);
  g_object_set (settings, "gtk-enable-animations", TRUE, nullptr);
  fixture_wait ([&] {
    if (g_get_monotonic_time () - begun > n_said * 150 * G_TIME_SPAN_MILLISECOND && n_said < 8)
      {
        n_said++;
        cp_window_toast (window, ("Said " + std::to_string (n_said)).c_str (), n_said % 2 == 0);
      }
    return g_get_monotonic_time () - begun > 3 * G_USEC_PER_SEC;
  });
  EXPECT_EQ (n_said, 8u);
  GtkWidget *toasts = fixture_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);
  guint n_seen = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (toasts); child != nullptr; child = gtk_widget_get_next_sibling (child))
    n_seen += g_str_equal (gtk_widget_get_css_name (child), "toast") ? 1 : 0;
  EXPECT_EQ (n_seen, 1u);
  g_object_set (settings, "gtk-enable-animations", moving, nullptr);
  fixture_close (window);
}

/* In the narrowest window all that is said can be read. */
TEST (Toasts, AreWholeInANarrowWindow)
{
  CpWindow *window = fixture_window (1, 360, 600);
  GtkWidget *toasts = fixture_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);

  cp_window_toast (window, "Only statements of two parties on one issue make a pair, and these are not.", TRUE);
  fixture_settle ();
  GtkWidget *toast = gtk_widget_get_last_child (toasts), *label = fixture_find (toast, GTK_TYPE_LABEL);
  ASSERT_NE (label, nullptr);
  EXPECT_FALSE (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  EXPECT_GT (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), 1);
  EXPECT_LE (gtk_widget_get_width (toast), 360);
  fixture_close (window);
}

/* Elsewhere it is a line, and what is short is one everywhere. */
TEST (Toasts, AreALineWhereThereIsRoom)
{
  for (int width : { 360, 1280 })
    {
      CpWindow *window = fixture_window (1, width, 600);
      GtkWidget *toasts = fixture_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);

      cp_window_toast (window, width < 600 ? "Borders moved" : "Speaker changed to “Helga Strand” (16 statements)", TRUE);
      fixture_settle ();
      GtkWidget *label = fixture_find (gtk_widget_get_last_child (toasts), GTK_TYPE_LABEL);
      ASSERT_NE (label, nullptr);
      EXPECT_EQ (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), 1) << width;
      EXPECT_FALSE (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)))) << width;
      fixture_close (window);
    }
}

/* The button of the toast that is seen, pressed while it takes the place of another: nothing may look at what was freed. */
TEST (Toasts, ItsOwnButtonMayBePressedAsSoonAsItIsSeen)
{
  gboolean moving;
  GtkSettings *settings = gtk_settings_get_default ();
  CpWindow *window = fixture_window (1, 960, 700);
  GtkWidget *toasts = fixture_find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);
  auto wait = [] (int milliseconds) {
    const gint64 begun = g_get_monotonic_time ();
    fixture_wait ([=] { return g_get_monotonic_time () - begun > milliseconds * G_TIME_SPAN_MILLISECOND; });
  };

  g_object_get (settings, "gtk-enable-animations", &moving, nullptr);
  g_object_set (settings, "gtk-enable-animations", TRUE, nullptr);
  mallopt (M_PERTURB, 0xa5); /* what is freed is nothing any more */
  for (guint n = 0; n < 3; n++)
    {
      GtkWidget *toast = nullptr;

      cp_window_toast (window, "Said first", FALSE);
      wait (900);
      cp_window_toast (window, "Said next", TRUE);
      fixture_wait ([&] {
        toast = gtk_widget_get_last_child (toasts);
        GtkWidget *button = toast != nullptr && g_str_equal (gtk_widget_get_css_name (toast), "toast") ? fixture_find (toast, GTK_TYPE_BUTTON) : nullptr;
        return button != nullptr && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Undo") == 0;
      });
      wait (50);
      g_signal_emit_by_name (fixture_find (toast, GTK_TYPE_BUTTON), "clicked");
      wait (1200);
      for (GtkWidget *child = gtk_widget_get_first_child (toasts); child != nullptr; child = gtk_widget_get_next_sibling (child))
        EXPECT_STRNE (gtk_widget_get_css_name (child), "toast") << "it went";
    }
  mallopt (M_PERTURB, 0);
  g_object_set (settings, "gtk-enable-animations", moving, nullptr);
  fixture_close (window);
}

} // namespace
