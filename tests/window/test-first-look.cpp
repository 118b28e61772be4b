/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody who looks at a view for the first time would stumble over. */
#include "config.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "fixture.h"
#include "window/detail.h"
#include "window/doubts-view.h"
#include "window/help.h"
#include "window/people-register.h"
#include "window/row-holder.h"
#include "window/row-view.h"
#include "window/side-by-side.h"

namespace
{

GtkWidget *
find_class (GtkWidget *widget, GType type, const char *css_class)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *found = find_class (child, type, css_class); found != nullptr)
      return found;
  return nullptr;
}

/* How far the channels of two pictures of one size lie apart, on average; 255 where they are not of one size or one kind. */
double
apart (GdkPixbuf *a, GdkPixbuf *b)
{
  int width = gdk_pixbuf_get_width (a), height = gdk_pixbuf_get_height (a), channels = gdk_pixbuf_get_n_channels (a);
  double sum = 0;

  if (gdk_pixbuf_get_width (b) != width || gdk_pixbuf_get_height (b) != height || gdk_pixbuf_get_n_channels (b) != channels)
    return 255;
  for (int y = 0; y < height; y++)
    for (int i = 0; i < width * channels; i++)
      sum += std::abs (gdk_pixbuf_read_pixels (a)[y * gdk_pixbuf_get_rowstride (a) + i]
                       - gdk_pixbuf_read_pixels (b)[y * gdk_pixbuf_get_rowstride (b) + i]);
  return sum / (width * height * channels);
}

class FirstLook : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;

  void
  open (const char *view, int width)
  {
    window = fixture_window (0, width, 800);
    cp_window_show_view (window, view);
    fixture_settle ();
  }

  void
  TearDown () override
  {
    if (window != nullptr)
      fixture_close (window);
  }

  GtkWidget *
  part (GType type)
  {
    return fixture_find (GTK_WIDGET (window), type);
  }
};

/* An empty window shows pictures that were made of the drawing once; whoever changes the drawing makes them again:
 * rsvg-convert --width=128 DRAWING > PICTURE, and with 256 */
TEST_F (FirstLook, ThePicturesOfAnEmptyWindowAreTheDrawingOfTheIcon)
{
  const std::map<int, std::string> sizes = { { 128, "icon.png" }, { 256, "icon@2.png" } };

  for (const auto &[size, name] : sizes)
    {
      g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new_from_resource (("/org/counterpoint/Counterpoint/" + name).c_str (), nullptr);
      g_autoptr (GdkPixbuf) drawing = gdk_pixbuf_new_from_file_at_size (
        CP_SOURCE_DATA_DIR "/../icons/hicolor/scalable/apps/org.counterpoint.Counterpoint.svg", size, size, nullptr);

      ASSERT_NE (picture, nullptr);
      ASSERT_NE (drawing, nullptr);
      EXPECT_LT (apart (picture, drawing), 1) << name;
    }
}

TEST_F (FirstLook, TheReasonsOfAContrastAreAsWideAsIsGoodToRead)
{
  open ("side-by-side", 1280);
  GtkWidget *chip = find_class (part (CP_TYPE_SIDE_BY_SIDE), GTK_TYPE_MENU_BUTTON, "chip");

  ASSERT_NE (chip, nullptr);
  gtk_menu_button_popup (GTK_MENU_BUTTON (chip));
  fixture_settle ();
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (chip)));
  int natural;

  gtk_widget_measure (popover, GTK_ORIENTATION_HORIZONTAL, -1, nullptr, &natural, nullptr, nullptr);
  EXPECT_LT (natural, 560);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (chip));
}

/* The height of a line is a multiple of the size of the writing, as wherever text is set; GTK multiplies the font's own height. */
TEST_F (FirstLook, LinesStandAsFarApartAsIsGoodToRead)
{
  static const struct
  {
    const char *css_class;
    double      points, apart;
  } kinds[] = { { "reading", 12.5, 1.65 }, { "quotation", 11.5, 1.4 }, { "passage", 12, 1.65 } };

  open ("side-by-side", 1280);
  for (const auto &kind : kinds)
    {
      GtkWidget *label = gtk_label_new ("one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten");
      int height;

      gtk_widget_add_css_class (label, kind.css_class);
      adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), label);
      gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, nullptr, &height, nullptr, nullptr);
      EXPECT_NEAR (height / 10.0 / (kind.points * 96 / 72), kind.apart, 0.1) << kind.css_class;
    }
}

/* Whether what stands in the popover @editor stands over its window, between the sides. */
bool
is_in_window (GtkWidget *editor)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (editor));
  GtkWidget *child = gtk_popover_get_child (GTK_POPOVER (editor)), *window = GTK_WIDGET (gtk_widget_get_root (editor));
  double x, y, window_x, window_y;
  graphene_rect_t bounds;

  gtk_native_get_surface_transform (GTK_NATIVE (editor), &x, &y);
  gtk_native_get_surface_transform (GTK_NATIVE (window), &window_x, &window_y);
  if (!gtk_widget_compute_bounds (child, editor, &bounds))
    return false;
  const double begin = gdk_popup_get_position_x (GDK_POPUP (surface)) + x + bounds.origin.x - window_x;
  return begin >= 0 && begin + bounds.size.width <= gtk_widget_get_width (window);
}

class FirstLookEitherWay : public FirstLook, public ::testing::WithParamInterface<GtkTextDirection>
{
protected:
  void
  TearDown () override
  {
    FirstLook::TearDown ();
    gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  }
};

/* Each was half outside of the window: its pencil stands at the edge. */
TEST_P (FirstLookEitherWay, WhatCorrectsAValueStandsInTheWindow)
{
  gtk_widget_set_default_direction (GetParam ());
  open ("articles", 1280);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
  fixture_settle ();
  for (int field = CP_FIELD_SPEAKER; field < CP_N_FIELDS; field++)
    {
      ASSERT_TRUE (cp_detail_edit (CP_DETAIL (part (CP_TYPE_DETAIL)), (CpField) field)) << field;
      fixture_settle ();
      GtkWidget *editor = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_POPOVER);

      ASSERT_NE (editor, nullptr) << field;
      EXPECT_TRUE (is_in_window (editor)) << field;
      gtk_popover_popdown (GTK_POPOVER (editor));
      fixture_settle ();
    }
}

TEST_P (FirstLookEitherWay, WhatChangesASpeakerStandsInTheWindow)
{
  gtk_widget_set_default_direction (GetParam ());
  for (int width : { 370, 1280 })
    for (const char *command : { "people.rename", "people.merge", "people.split" })
      {
        open ("people", width);
        ASSERT_TRUE (fixture_activate (GTK_WIDGET (window), command)) << command;
        fixture_settle ();
        GtkWidget *editor = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_POPOVER);

        ASSERT_NE (editor, nullptr) << command << " at " << width;
        EXPECT_TRUE (fixture_wait ([=] { return is_in_window (editor); })) << command << " at " << width;
        fixture_close (window);
        window = nullptr;
      }
}

/* The first button with three dots below @widget that opens something, or nullptr. */
GtkWidget *
more_of (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_MENU_BUTTON (widget) && g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)), "view-more-symbolic") == 0
                       ? widget
                       : nullptr;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr && found == nullptr; child = gtk_widget_get_next_sibling (child))
    found = more_of (child);
  return found;
}

TEST_P (FirstLookEitherWay, WhatChangesAnIssueStandsInTheWindow)
{
  gtk_widget_set_default_direction (GetParam ());
  for (int width : { 370, 1280 })
    {
      open ("side-by-side", width);
      GtkWidget *menu = more_of (fixture_find (part (CP_TYPE_SIDE_BY_SIDE), CP_TYPE_ROW_VIEW));

      ASSERT_NE (menu, nullptr);
      gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
      fixture_settle ();
      EXPECT_TRUE (fixture_wait ([=] { return is_in_window (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)))); })) << width;
      gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
      fixture_close (window);
      window = nullptr;
    }
}

INSTANTIATE_TEST_SUITE_P (Each, FirstLookEitherWay, ::testing::Values (GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL));

/* One alone in the second line looks left over. */
TEST_F (FirstLook, AnswersToADoubtStandInEvenLines)
{
  for (int width : { 420, 700, 1000, 1100, 1280, 1700 })
    {
      std::map<int, int> lines;
      std::map<int, std::vector<float>> edges; /* of each line, where its answers begin and end */

      open ("doubts", width);
      const std::function<void (GtkWidget *)> count = [&] (GtkWidget *widget) {
        graphene_rect_t bounds;

        if (gtk_widget_has_css_class (widget, "answer-button") && gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds))
          {
            lines[(int) bounds.origin.y]++;
            edges[(int) bounds.origin.y].insert (edges[(int) bounds.origin.y].end (), { bounds.origin.x, bounds.origin.x + bounds.size.width });
          }
        for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
          count (child);
      };
      count (part (CP_TYPE_DOUBTS_VIEW));
      ASSERT_FALSE (lines.empty ());
      for (const auto &line : lines)
        EXPECT_EQ (line.second, 4 / (int) lines.size ()) << width;
      for (const auto &line : edges)
        for (size_t i = 1; i + 1 < line.second.size (); i += 2)
          EXPECT_NEAR (line.second[i + 1] - line.second[i], 12, 1) << width << ": they stand equally far apart";
      fixture_close (window);
      window = nullptr;
    }
}

TEST_F (FirstLook, TheThresholdOfDoubtsSaysWhatItIs)
{
  open ("doubts", 1280);
  GtkWidget *threshold = fixture_find (part (CP_TYPE_DOUBTS_VIEW), GTK_TYPE_SPIN_BUTTON);

  EXPECT_STREQ (gtk_editable_get_text (GTK_EDITABLE (threshold)), "below 60%");
  for (const char *typed : { "75", "below 75%", "75%" })
    {
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (threshold), 60);
      gtk_editable_set_text (GTK_EDITABLE (threshold), typed);
      gtk_spin_button_update (GTK_SPIN_BUTTON (threshold));
      EXPECT_EQ (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (threshold)), 75) << typed;
    }
  gtk_editable_set_text (GTK_EDITABLE (threshold), "nothing");
  gtk_spin_button_update (GTK_SPIN_BUTTON (threshold));
  EXPECT_STREQ (gtk_editable_get_text (GTK_EDITABLE (threshold)), "below 75%");
}

TEST_F (FirstLook, TheFocusIsOnWhoIsChosen)
{
  open ("people", 1280);
  ASSERT_TRUE (cp_people_register_focus (CP_PEOPLE_REGISTER (part (CP_TYPE_PEOPLE_REGISTER))));
  GtkWidget *before = gtk_root_get_focus (GTK_ROOT (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
  fixture_settle ();
  GtkWidget *after = gtk_root_get_focus (GTK_ROOT (window));

  EXPECT_NE (after, before);
  ASSERT_TRUE (CP_IS_ROW_HOLDER (after));
  EXPECT_NE (gtk_widget_get_state_flags (after) & GTK_STATE_FLAG_SELECTED, 0);
}

void
collect_icons (GtkWidget *widget, std::set<std::string> &names)
{
  const char *name = GTK_IS_IMAGE (widget) ? gtk_image_get_icon_name (GTK_IMAGE (widget)) : nullptr;

  if (name != nullptr)
    names.insert (name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    collect_icons (child, names);
}

/* How opaque the most opaque part of @widget is: what is written there is no fainter. */
double
ink_of (GtkWidget *widget)
{
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  std::vector<guint32> pixels ((size_t) width * (size_t) height);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint most = 0;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  g_autoptr (GskRenderNode) node = gtk_snapshot_free_to_node (snapshot);
  if (node == nullptr)
    return 0;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, &bounds);
  gdk_texture_download (texture, (guchar *) pixels.data (), (gsize) width * 4);
  for (guint32 pixel : pixels)
    most = MAX (most, pixel >> 24);
  return most / 255.0;
}

/* The inks of all words that can be seen below @widget, by what they say. */
void
collect_inks (GtkWidget *widget, std::map<std::string, double> &inks)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    inks[gtk_label_get_text (GTK_LABEL (widget))] = ink_of (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    collect_inks (child, inks);
}

/* libadwaita shows the second lines of rows, and what is said of a group, at less than half the ink. */
TEST_F (FirstLook, WhatHelpSaysIsReadable)
{
  GtkWidget *help = cp_help_new ();
  std::map<std::string, double> inks;

  gtk_window_present (GTK_WINDOW (help));
  fixture_settle ();
  collect_inks (help, inks);
  ASSERT_GT (inks.size (), 10u);
  for (const auto &[words, ink] : inks)
    EXPECT_GE (ink, 0.58) << words;
  gtk_window_destroy (GTK_WINDOW (help));
  fixture_settle ();
}

/* GTK shows the heads of columns that nothing can be sorted by at a third of the ink. */
TEST_F (FirstLook, TheHeadsOfTheTimelinesListAreReadable)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  open ("side-by-side", 1280);
  ASSERT_TRUE (fixture_activate (GTK_WIDGET (window), "timeline.list"));
  for (AdwColorScheme scheme : { ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK })
    {
      adw_style_manager_set_color_scheme (style, scheme);
      fixture_settle ();
      GtkWidget *list = part (GTK_TYPE_COLUMN_VIEW), *header = gtk_widget_get_first_child (list);
      ASSERT_STREQ (gtk_widget_get_css_name (header), "header");
      EXPECT_GE (ink_of (header), 0.58) << "in scheme " << scheme;
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

TEST_F (FirstLook, HelpExplainsEverySign)
{
  static const char *const signs[] = {
    "act-states-symbolic", "act-rejects-symbolic", "act-asks-symbolic", "act-blames-symbolic", "act-binds-symbolic", "act-does-symbolic",
    "answer-yes-symbolic", "answer-no-symbolic", "answer-neither-symbolic", "answer-none-symbolic", "clash-symbolic", "accord-symbolic",
    "differ-symbolic", "unclear-symbolic", "one-side-symbolic", "dialog-warning-symbolic",
  };
  GtkWidget *help = cp_help_new ();
  std::set<std::string> names;

  gtk_window_present (GTK_WINDOW (help));
  fixture_settle ();
  collect_icons (help, names);
  for (const char *sign : signs)
    EXPECT_EQ (names.count (sign), 1u) << sign;
  gtk_window_destroy (GTK_WINDOW (help));
  fixture_settle ();
}

} // namespace
