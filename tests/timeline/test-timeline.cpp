/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <glib/gstdio.h>
#include <locale.h>
#include <string>

#include "../foreign-locale.h"
#include "../report/dispute.h"

G_BEGIN_DECLS
#include "window/text-size.h"
#include "window/timeline-canvas-private.h"
#include "window/timeline-picture.h"
#include "window/timeline-strip.h"
#include "window/timeline.h"
G_END_DECLS

static void
settle ()
{
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC * 3 / 10;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (nullptr, FALSE))
      g_usleep (2000);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_OBJECT_TYPE (widget) == type)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *found = find (child, type))
      return found;
  return nullptr;
}

static GtkWidget *
find_mapped (GtkWidget *widget, GType type)
{
  if (G_OBJECT_TYPE (widget) == type && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *found = find_mapped (child, type))
      return found;
  return nullptr;
}

/* What a widget draws. */
static std::vector<guint32>
pixels_of (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
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

/* How many pixels of a widget differ from its upper left one: whether anything is drawn at all. */
static guint
count_drawn (GtkWidget *widget)
{
  const std::vector<guint32> pixels = pixels_of (widget);
  guint n = 0;

  for (guint32 pixel : pixels)
    n += pixel != pixels[0];
  return n;
}

/* How many words stand beside each other in the lowest @height pixels of a widget. */
static guint
count_words (GtkWidget *widget, int height)
{
  const std::vector<guint32> pixels = pixels_of (widget);
  const int width = gtk_widget_get_width (widget), most_in_a_word = 7;
  int empty = most_in_a_word + 1;
  guint n = 0;

  for (int x = 0; x < width; x++)
    {
      bool drawn = false;

      for (size_t y = pixels.size () / (size_t) width - (size_t) height; y < pixels.size () / (size_t) width; y++)
        drawn = drawn || pixels[y * (size_t) width + (size_t) x] != pixels.back ();
      n += drawn && empty > most_in_a_word;
      empty = drawn ? 0 : empty + 1;
    }
  return n;
}

class Timeline : public ::testing::Test
{
protected:
  GtkWidget *window = nullptr;
  CpTimeline *timeline = nullptr;
  CpTimelineCanvas *canvas = nullptr;

  void
  show (CpModel *model)
  {
    window = gtk_window_new ();
    timeline = CP_TIMELINE (cp_timeline_new ());
    canvas = CP_TIMELINE_CANVAS (find (GTK_WIDGET (timeline), CP_TYPE_TIMELINE_CANVAS));
    gtk_window_set_default_size (GTK_WINDOW (window), 1200, 300);
    gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (timeline));
    cp_timeline_set_model (timeline, model, nullptr);
    gtk_window_present (GTK_WINDOW (window));
    settle ();
  }

  void
  TearDown () override
  {
    gpointer left = timeline;

    if (window == nullptr)
      return;
    g_object_add_weak_pointer (G_OBJECT (timeline), &left);
    gtk_window_destroy (GTK_WINDOW (window));
    settle ();
    EXPECT_EQ (left, nullptr) << "the timeline outlives its window";
  }
};

/* Where there is no room for events the strip is about what was said, however far off they lie. */
TEST_F (Timeline, TheStripShowsTheTimeOfStatements)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  CpEvent *event = cp_event_new ();
  g_autoptr (CpTimelineState) state = cp_timeline_state_new ();

  event->id = g_strdup ("e0");
  event->label = g_strdup ("The harbour was built");
  event->date = Dispute::day (1949, 4, 4);
  g_ptr_array_insert (model->events, 0, event);
  cp_timeline_state_set_model (state, model, nullptr);
  CpAxis whole = cp_timeline_state_whole (state), said = cp_timeline_state_said (state);

  EXPECT_GT (whole.end - whole.start, 365 * 30.0);
  EXPECT_LT (said.end - said.start, 365 * 3.0);
  EXPECT_GT (said.end, said.start);
}

/* At 360 pixels two weeks had one label or none. */
TEST_F (Timeline, TheStripOfANarrowWindowNumbersItsDays)
{
  Dispute d;
  const int port = d.add_party ("Port", "PO"), lind = d.add_speaker ("Astrid Lind", nullptr, port), gate = d.add_issue ("The gate", "Should it open?");
  const int article = d.add_article ("Gate", nullptr, "The Gazette", Dispute::day (2021, 3, 18));

  for (int day = 9; day <= 18; day++)
    d.add_statement ({ article, lind, gate, CP_ACT_ASSERT, CP_STANCE_SUPPORT, Dispute::day (2021, 3, day), "said", "It should.", true });
  g_autoptr (CpModel) model = d.finish ();

  show (model);
  cp_timeline_set_narrow (timeline, TRUE);
  cp_timeline_set_collapsed (timeline, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 78);
  settle ();
  GtkWidget *strip = find_mapped (GTK_WIDGET (timeline), CP_TYPE_TIMELINE_STRIP);
  ASSERT_NE (strip, nullptr);
  EXPECT_GE (count_words (strip, 14), 5u);
}

/* Large text was cut off below, and its years stood over the bars. */
TEST_F (Timeline, TheStripGrowsWithItsWords)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  const int bars = 24;
  int before, after, words;

  show (model);
  cp_timeline_set_narrow (timeline, TRUE);
  cp_timeline_set_collapsed (timeline, TRUE);
  settle ();
  GtkWidget *strip = find_mapped (GTK_WIDGET (timeline), CP_TYPE_TIMELINE_STRIP);
  ASSERT_NE (strip, nullptr);
  before = gtk_widget_get_height (strip);
  cp_text_size_set (nullptr, gtk_settings_get_default (), 200);
  settle ();
  after = gtk_widget_get_height (strip);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (strip, "12");
  pango_layout_get_pixel_size (layout, nullptr, &words);
  cp_text_size_set (nullptr, gtk_settings_get_default (), 100);
  settle ();
  EXPECT_GE (after, bars + words);
  EXPECT_EQ (gtk_widget_get_height (strip), before);
}

TEST_F (Timeline, NothingOneAndManyStatementsAreDrawn)
{
  for (int n : { 0, 1, 20000 })
    {
      g_autoptr (CpModel) model = n == 0 ? cp_model_new () : Dispute::many (n, 3);

      show (model);
      EXPECT_GT (count_drawn (GTK_WIDGET (timeline)), 100u) << n;
      TearDown ();
      window = nullptr;
    }
}

TEST_F (Timeline, EveryFormOfItIsDrawn)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  AdwStyleManager *style = adw_style_manager_get_default ();

  show (model);
  for (AdwColorScheme scheme : { ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK })
    for (GtkTextDirection direction : { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL })
      for (bool narrow : { false, true })
        for (bool collapsed : { false, true })
          {
            adw_style_manager_set_color_scheme (style, scheme);
            gtk_widget_set_direction (GTK_WIDGET (canvas), direction);
            cp_timeline_set_narrow (timeline, narrow);
            cp_timeline_set_collapsed (timeline, collapsed);
            settle ();
            EXPECT_GT (count_drawn (GTK_WIDGET (timeline)), 500u);
          }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

TEST_F (Timeline, TheListHasARowForEachStatement)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  GtkWidget *view;

  show (model);
  gtk_widget_activate_action (GTK_WIDGET (timeline), "timeline.list", nullptr);
  settle ();
  view = find (GTK_WIDGET (timeline), GTK_TYPE_COLUMN_VIEW);
  ASSERT_NE (view, nullptr);
  EXPECT_TRUE (gtk_widget_get_mapped (view));
  EXPECT_EQ (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))), model->statements->len);
}

/* Where nobody chose a height, the pane has that which the timeline asks for: the list had only room for four of its lines. */
TEST_F (Timeline, TheListTakesTheRoomOfTheLanes)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  int lanes, list;

  show (model);
  gtk_widget_measure (GTK_WIDGET (timeline), GTK_ORIENTATION_VERTICAL, -1, nullptr, &lanes, nullptr, nullptr);
  gtk_widget_activate_action (GTK_WIDGET (timeline), "timeline.list", nullptr);
  settle ();
  gtk_widget_measure (GTK_WIDGET (timeline), GTK_ORIENTATION_VERTICAL, -1, nullptr, &list, nullptr, nullptr);
  EXPECT_EQ (list, lanes);
}

TEST_F (Timeline, SteppingTellsEachMarkByAnotherStandIn)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  guint told = 0;

  show (model);
  g_signal_connect_swapped (timeline, "statement-selected", G_CALLBACK (+[] (guint *n) { (*n)++; }), &told);
  ASSERT_TRUE (cp_timeline_canvas_focus_place (canvas, 0, 0));
  GtkWidget *first = canvas->proxies[canvas->proxy];

  EXPECT_TRUE (gtk_widget_has_focus (first));
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Varn Port Authority, Astrid Lind, asserts, answers Yes, 9 March 2021: “Every crane in this "
                                       "harbour has been tested twice, and every one of them is safe.”, 1 of 6");
  ASSERT_TRUE (cp_timeline_canvas_focus_place (canvas, 0, 1));
  EXPECT_NE (canvas->proxies[canvas->proxy], first);
  EXPECT_FALSE (gtk_widget_get_focusable (first));
  EXPECT_EQ (told, 2u);
  EXPECT_FALSE (cp_timeline_canvas_focus_place (canvas, 0, 99));
  EXPECT_FALSE (cp_timeline_canvas_focus_place (canvas, 99, 0));
}

TEST_F (Timeline, TheWindowIsNotToldWhatItSaid)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  guint told = 0;

  show (model);
  g_signal_connect_swapped (timeline, "span-selected", G_CALLBACK (+[] (guint *n) { (*n)++; }), &told);
  g_signal_connect_swapped (timeline, "statement-selected", G_CALLBACK (+[] (guint *n) { (*n)++; }), &told);
  cp_timeline_set_span (timeline, 737858, 737860);
  cp_timeline_set_selected (timeline, 3);
  EXPECT_EQ (told, 0u);
  gtk_widget_activate_action (GTK_WIDGET (timeline), "timeline.clear-span", nullptr);
  EXPECT_EQ (told, 1u);
}

TEST_F (Timeline, APartThatWasZoomedToStaysWhenTheModelIsReplaced)
{
  g_autoptr (CpModel) first = Dispute::harbour (), second = Dispute::harbour ();
  CpAxis part = { 737855, 737862 };

  show (first);
  cp_timeline_state_set_axis (canvas->state, part);
  cp_timeline_set_model (timeline, second, nullptr);
  EXPECT_EQ (cp_timeline_state_get_axis (canvas->state)->start, part.start);
  EXPECT_EQ (cp_timeline_state_get_axis (canvas->state)->end, part.end);
}

TEST_F (Timeline, ASelectedStatementIsBroughtIntoView)
{
  g_autoptr (CpModel) model = Dispute::harbour ();

  show (model);
  cp_timeline_state_set_axis (canvas->state, { 730000, 730010 });
  cp_timeline_set_selected (timeline, 0);
  settle ();
  const CpAxis *axis = cp_timeline_state_get_axis (canvas->state);
  double unit = cp_axis_to_unit (axis, 737858);

  EXPECT_GE (unit, 0);
  EXPECT_LE (unit, 1);
}

TEST_F (Timeline, AGroupIsPartedByZooming)
{
  g_autoptr (CpModel) model = Dispute::many (400, 2);
  CpTimelineHit hit;

  show (model);
  cp_timeline_canvas_update_layout (canvas);
  ASSERT_NE (canvas->layout.detail, CP_DETAIL_MARKS);
  const CpPlot *plot = cp_timeline_state_get_plot (canvas->state);
  const CpPlotLane *lane = (const CpPlotLane *) g_ptr_array_index (plot->lanes, 0);

  for (int i = 0; i < 8 && canvas->layout.detail != CP_DETAIL_MARKS; i++)
    {
      ASSERT_TRUE (cp_timeline_layout_locate (&canvas->layout, 0, g_array_index (lane->order, CpPlotRef, lane->order->len / 2), &hit));
      cp_timeline_canvas_part (canvas, &hit);
      settle ();
      cp_timeline_canvas_update_layout (canvas);
    }
  EXPECT_EQ (canvas->layout.detail, CP_DETAIL_MARKS);
}

TEST_F (Timeline, CountsTellWhatASpanHolds)
{
  g_autoptr (CpModel) model = Dispute::harbour ();

  show (model);
  EXPECT_EQ (cp_timeline_state_n_in_span (canvas->state), model->statements->len - 2);
  cp_timeline_set_span (timeline, 737865, 737866); /* 16 and 17 March 2021 */
  EXPECT_EQ (cp_timeline_state_n_in_span (canvas->state), 5u);
  cp_timeline_set_span (timeline, 737822, 737822); /* a day of February, which one statement names */
  EXPECT_EQ (cp_timeline_state_n_in_span (canvas->state), 1u);
}

TEST_F (Timeline, APictureIsWrittenInBothForms)
{
  g_autoptr (CpModel) model = Dispute::harbour ();

  show (model);
  g_autoptr (GBytes) svg = cp_timeline_picture_svg (canvas->state), png = cp_timeline_picture_png (canvas->state);
  std::string text ((const char *) g_bytes_get_data (svg, nullptr), g_bytes_get_size (svg));

  EXPECT_EQ (text.compare (0, 5, "<?xml"), 0);
  EXPECT_NE (text.find ("</svg>"), std::string::npos);
  ASSERT_GT (g_bytes_get_size (png), 1000u);
  EXPECT_EQ (memcmp (g_bytes_get_data (png, nullptr), "\x89PNG", 4), 0);
}

TEST_F (Timeline, APictureIsCopiedInBothFormsAndSavedInThatOfItsName)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  g_autofree char *folder = g_dir_make_tmp (nullptr, nullptr);

  show (model);
  gtk_widget_activate_action (GTK_WIDGET (timeline), "timeline.copy-picture", nullptr);
  GdkContentFormats *forms = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (timeline)));
  EXPECT_TRUE (gdk_content_formats_contain_mime_type (forms, "image/png"));
  EXPECT_TRUE (gdk_content_formats_contain_mime_type (forms, "image/svg+xml"));
  const struct { const char *name, *begins; } files[] = { { "a.svg", "<?xml" }, { "b.PNG", "\x89PNG" } };
  for (const auto &one : files)
    {
      g_autofree char *path = g_build_filename (folder, one.name, nullptr), *contents = nullptr;
      g_autoptr (GFile) file = g_file_new_for_path (path);

      EXPECT_TRUE (cp_timeline_picture_save (canvas->state, file, nullptr));
      ASSERT_TRUE (g_file_get_contents (path, &contents, nullptr, nullptr));
      EXPECT_TRUE (g_str_has_prefix (contents, one.begins)) << one.name;
      g_unlink (path);
    }
  g_rmdir (folder);
}

TEST_F (Timeline, AFractionInAPictureHasADotWhateverThePersonWrites)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  g_autofree char *folder = g_dir_make_tmp (nullptr, nullptr), *before = g_strdup (setlocale (LC_ALL, nullptr));
  g_autofree char *remove = g_strdup_printf ("rm -r '%s'", folder);
  const bool made = foreign_locale_make (folder, "de_DE");

  g_setenv ("LOCPATH", folder, TRUE);
  const bool set = made && setlocale (LC_ALL, "de_DE.UTF-8") != nullptr;
  show (model);
  g_autoptr (GBytes) svg = cp_timeline_picture_svg (canvas->state);
  std::string text ((const char *) g_bytes_get_data (svg, nullptr), g_bytes_get_size (svg));
  setlocale (LC_ALL, before);
  g_unsetenv ("LOCPATH");
  g_spawn_command_line_sync (remove, nullptr, nullptr, nullptr, nullptr);

  EXPECT_FALSE (g_regex_match_simple ("=\"[0-9]+,[0-9]+\"|[MLC] [0-9]+,[0-9]+ ", text.c_str (), G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT));
  if (!set)
    GTEST_SKIP () << "no localedef, or no sources of locales";
}

int
main (int argc, char **argv)
{
  ::testing::InitGoogleTest (&argc, argv);
  if (!gtk_init_check ())
    return 77;
  adw_init ();
  return RUN_ALL_TESTS ();
}
