/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "fixture.h"
#include "window/report-preview.h"

namespace
{

class ReportPreview : public ::testing::Test
{
protected:
  CpWindow  *parent = nullptr;
  GtkWidget *window = nullptr;
  guint      warnings = 0;

  void
  SetUp () override
  {
    warnings = fixture_n_warnings ();
    parent = fixture_window (60, 1000, 700);
    window = cp_report_preview_new (GTK_WINDOW (parent), cp_view_state_get_model (cp_window_get_state (parent)), nullptr, nullptr, "The boat");
    gtk_window_present (GTK_WINDOW (window));
    fixture_wait ([this] { return !where ().empty (); });
    fixture_settle ();
  }

  void
  TearDown () override
  {
    if (window != nullptr)
      gtk_window_destroy (GTK_WINDOW (window));
    if (parent != nullptr)
      fixture_close (parent);
    EXPECT_EQ (fixture_n_warnings (), warnings);
  }

  /* "Page 1 of 3", as the head says it; "" as long as nothing is laid out. */
  std::string
  where ()
  {
    const char *text = adw_window_title_get_subtitle (ADW_WINDOW_TITLE (fixture_find (window, ADW_TYPE_WINDOW_TITLE)));

    return text != nullptr ? text : "";
  }

  void
  act (const char *action)
  {
    gtk_widget_activate_action (window, action, nullptr);
    fixture_settle ();
  }

  /* The head is there to be read: where it was given a new size while it was laid out, it is not drawn. */
  void
  expect_head ()
  {
    graphene_rect_t bounds;

    EXPECT_TRUE (gtk_widget_compute_bounds (fixture_find (window, ADW_TYPE_HEADER_BAR), window, &bounds));
    EXPECT_EQ (fixture_n_warnings (), warnings) << where ();
  }
};

/* The end is nearer when the sheets become smaller: the page changes while they are laid out. */
TEST_F (ReportPreview, TheHeadTellsThePageThroughEveryZoom)
{
  const std::string first = where (), total = first.substr (first.find (" of "));

  ASSERT_EQ (first.find ("Page 1 of "), 0u) << first;
  for (const char *action : { "preview.last", "preview.zoom-in", "preview.zoom-in", "preview.zoom-out", "preview.zoom-out", "preview.zoom-out",
                              "preview.zoom-out", "preview.fit", "preview.last", "preview.zoom-out", "preview.zoom-out", "preview.first" })
    {
      act (action);
      expect_head ();
    }
  EXPECT_EQ (where (), first);
  act ("preview.last");
  EXPECT_EQ (where (), "Page " + total.substr (4) + total);
}

TEST_F (ReportPreview, AnotherPaperIsShownFromWhereOneIs)
{
  const std::string first = where ();

  act ("preview.last");
  const std::string last = where ();
  for (const CpPaper &paper : { CpPaper { 595.276, 841.890, FALSE }, CP_PAPER_LETTER, CP_PAPER_A4 })
    {
      cp_report_preview_set_paper (CP_REPORT_PREVIEW (window), &paper);
      fixture_wait ([this] { return !gtk_widget_get_visible (fixture_find (window, GTK_TYPE_SPINNER)); });
      fixture_settle ();
      expect_head ();
      EXPECT_NE (where ().substr (0, 10), first.substr (0, 10)) << "it went back to the beginning";
    }
  EXPECT_EQ (where ().substr (where ().find (" of ")), last.substr (last.find (" of ")));
}

TEST_F (ReportPreview, OneThatIsClosedWhileItIsLaidOutNeedsItsParentNoMore)
{
  gpointer alive = window;

  for (int i = 0; i < 12; i++)
    {
      const CpPaper paper = i % 2 == 0 ? CP_PAPER_LETTER : CP_PAPER_A4;

      cp_report_preview_set_paper (CP_REPORT_PREVIEW (window), &paper);
    }
  g_object_add_weak_pointer (G_OBJECT (window), &alive);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&window)));
  ASSERT_NE (alive, nullptr) << "it was laid out too soon to tell";
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&parent)));
  fixture_wait ([&] { return alive == nullptr; });
  EXPECT_EQ (alive, nullptr);
}

} // namespace
