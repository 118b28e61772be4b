/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program draws itself follows the accent colour that a person gives the desktop, in light and in dark, also while it is open. */
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "fixture.h"
#include "window/bands.h"
#include "window/overview-strip.h"
#include "window/timeline-canvas.h"
#include "window/timeline-strip.h"
#include "window/timeline.h"
#include "window/workbench.h"

namespace
{

/* libadwaita's own accent: for grounds in both schemes, for words in light and in dark. */
const guint32 blues[] = { 0xff3584e4, 0xff1c71d8, 0xff78aeff };
const guint32 accent = 0xffe0289f;
const char *const sheet = "@define-color accent_color #e0289f; @define-color accent_bg_color #e0289f; @define-color accent_fg_color #ffffff;";

std::vector<guint32>
pixels_of (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  std::vector<guint32> pixels ((size_t) width * (size_t) height);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);
  if (node == nullptr)
    return pixels;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, &bounds);
  gdk_texture_download (texture, (guchar *) pixels.data (), (gsize) width * 4);
  return pixels;
}

guint
count (GtkWidget *widget, guint32 colour)
{
  guint n = 0;

  for (guint32 pixel : pixels_of (widget))
    n += pixel == colour;
  return n;
}

/* Two articles with the same words. */
CpModel *
copies ()
{
  CpModel *model = cp_model_new ();

  for (guint i = 0; i < 2; i++)
    {
      CpArticle *article = fixture_article ("Pier", "The old pier will be sold before the end of the summer");
      CpModelStatement *s = cp_model_statement_new ();

      s->article = i;
      s->content = g_new (CpSpan, 1);
      s->content[0] = g_array_index (article->blocks, CpBlock, 0).span;
      s->n_content = 1;
      s->kind = CP_KIND_DIRECT;
      s->speaker = s->party = s->issue = -1;
      s->confidence = 0.8f;
      g_ptr_array_add (model->statements, s);
      g_ptr_array_add (model->articles, article);
    }
  return model;
}

class Accent : public ::testing::TestWithParam<bool>
{
protected:
  CpWindow *window = nullptr;
  CpViewState *state = nullptr;
  GtkCssProvider *provider = nullptr;

  void
  SetUp () override
  {
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), GetParam () ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
    window = fixture_window (0, 1280, 800);
    state = cp_window_get_state (window);
  }

  void
  TearDown () override
  {
    if (provider != nullptr)
      gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
    g_clear_object (&provider);
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
    fixture_close (window);
  }

  GtkWidget *part (GType type) { return fixture_find (GTK_WIDGET (window), type); }

  /* As ~/.config/gtk-4.0/gtk.css has it, and a desktop that changes it while the window is open. */
  void
  choose_accent ()
  {
    if (provider == nullptr)
      {
        provider = gtk_css_provider_new ();
        gtk_css_provider_load_from_data (provider, sheet, -1);
        gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
      }
    fixture_settle ();
  }

  void
  expect_follows (GtkWidget *widget, const char *what)
  {
    ASSERT_NE (widget, nullptr) << what;
    EXPECT_GT (count (widget, accent), 8u) << what;
    for (guint32 blue : blues)
      EXPECT_EQ (count (widget, blue), 0u) << what;
  }
};

TEST_P (Accent, TheTimelineFollowsIt)
{
  const CpDate day = cp_date_new_day (2024, 9, 2);
  cp_timeline_set_span (CP_TIMELINE (part (CP_TYPE_TIMELINE)), cp_date_to_day_number (&day), cp_date_to_day_number (&day));
  fixture_settle ();
  ASSERT_GT (count (part (CP_TYPE_TIMELINE_CANVAS), blues[0]), 8u) << "it shows the accent at first";
  choose_accent ();
  expect_follows (part (CP_TYPE_TIMELINE_CANVAS), "the span");
}

TEST_P (Accent, TheReaderFollowsIt)
{
  cp_view_state_show (state, 0);
  fixture_settle ();
  GtkWidget *workbench = part (CP_TYPE_WORKBENCH);
  ASSERT_GT (count (workbench, blues[0]), 8u);
  choose_accent ();
  expect_follows (workbench, "the handles of the chosen statement, its mark on the timeline");
}

TEST_P (Accent, TwoArticlesFollowIt)
{
  g_autoptr (CpModel) model = copies ();

  cp_view_state_set_model (state, model);
  cp_window_show_view (window, "articles");
  fixture_activate (GTK_WIDGET (window), "articles.two");
  fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
  fixture_settle ();
  choose_accent ();
  expect_follows (part (CP_TYPE_BANDS), "bands");
  expect_follows (part (CP_TYPE_OVERVIEW_STRIP), "the strip");
}

TEST_P (Accent, EveryViewFollowsIt)
{
  choose_accent ();
  for (const char *view : { "side-by-side", "articles", "people", "doubts" })
    {
      cp_window_show_view (window, view);
      fixture_settle ();
      for (guint32 blue : blues)
        EXPECT_EQ (count (part (CP_TYPE_WORKBENCH), blue), 0u) << view;
    }
}

INSTANTIATE_TEST_SUITE_P (Schemes, Accent, ::testing::Values (false, true),
                          [] (const ::testing::TestParamInfo<bool> &dark) { return dark.param ? "dark" : "light"; });

} // namespace
