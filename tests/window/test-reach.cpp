/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever can be clicked in a view can be come to by keys: by Tab, and by Down and Right within what Tab comes to. And whatever has the focus
 * has a role, by which a screen reader tells what it is. */
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <set>
#include <string>

#include "fixture.h"
#include "window/bands.h"
#include "window/overview-strip.h"
#include "window/window.h"

namespace
{

/* A kind of control, whichever row it is in: its style and that of those around it, and what it is called. */
std::string
kind_of (GtkWidget *widget)
{
  g_autofree char *tooltip = nullptr;
  std::string kind;

  g_object_get (widget, "tooltip-text", &tooltip, nullptr);
  for (GtkWidget *at = widget; at != nullptr && !GTK_IS_WINDOW (at); at = gtk_widget_get_parent (at))
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (at);
      std::string names = gtk_widget_get_css_name (at);

      for (guint i = 0; classes[i] != nullptr; i++)
        if (!g_str_has_prefix (classes[i], "party-"))
          names += std::string (".") + classes[i];
      kind = names + (kind.empty () ? "" : " > ") + kind;
    }
  if (GTK_IS_BUTTON (widget) && tooltip == nullptr && gtk_button_get_label (GTK_BUTTON (widget)) != nullptr)
    return kind + " “" + gtk_button_get_label (GTK_BUTTON (widget)) + "”";
  return tooltip != nullptr ? kind + " “" + tooltip + "”" : kind;
}

/* What GTK makes of several parts, of which one takes the focus for all. */
bool
is_made_of_parts (GtkWidget *widget)
{
  return GTK_IS_MENU_BUTTON (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SEARCH_ENTRY (widget) ||
         GTK_IS_ENTRY (widget) || GTK_IS_RANGE (widget);
}

/* Clicks on these are the desktop's and GTK's own matter. */
bool
is_of_the_desktop (GtkWidget *widget)
{
  return GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_WINDOW_HANDLE (widget) || GTK_IS_PANED (widget) || GTK_IS_SCROLLBAR (widget) ||
         GTK_IS_SCROLLED_WINDOW (widget) || ADW_IS_FLAP (widget) || ADW_IS_LEAFLET (widget) || ADW_IS_TOAST_OVERLAY (widget);
}

bool
listens_to_clicks (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = G_OBJECT (g_list_model_get_item (controllers, i));

      if (GTK_IS_GESTURE_CLICK (controller) && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) <= GDK_BUTTON_PRIMARY)
        return true;
    }
  return false;
}

/* What the keys of a whole view do as well: they go from match to match of two articles, as a click on a band or in the overview does. */
bool
has_keys_of_the_view (GtkWidget *widget)
{
  return CP_IS_BANDS (widget) || CP_IS_OVERVIEW_STRIP (widget);
}

bool
is_clickable (GtkWidget *widget)
{
  if (!gtk_widget_is_sensitive (widget) || is_of_the_desktop (widget) || has_keys_of_the_view (widget) || GTK_IS_NATIVE (widget))
    return false;
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_TEXT (widget) ||
         GTK_IS_TEXT_VIEW (widget) || listens_to_clicks (widget);
}

/* The text of an entry is told as the entry. */
bool
is_roleless (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    widget = gtk_widget_get_parent (widget);

  const GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_WIDGET || role == GTK_ACCESSIBLE_ROLE_GENERIC || role == GTK_ACCESSIBLE_ROLE_NONE ||
         role == GTK_ACCESSIBLE_ROLE_PRESENTATION;
}

class Reach : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;
  std::set<std::string> focused; /* had the focus */
  std::set<std::string> entered; /* it, or something in it, had */
  std::set<std::string> roleless; /* had it, and a screen reader is not told what it is */

  void
  TearDown () override
  {
    if (window != nullptr)
      fixture_close (window);
  }

  GtkWidget *focus () { return gtk_window_get_focus (GTK_WINDOW (window)); }

  static void
  run_soon ()
  {
    for (int i = 0; i < 40 && g_main_context_iteration (nullptr, FALSE); i++)
      ;
  }

  /* Takes note of what has the focus now; whether nothing of its kind had it before. */
  bool
  note ()
  {
    if (focus () == nullptr)
      return false;
    for (GtkWidget *at = focus (); at != nullptr && !GTK_IS_WINDOW (at); at = gtk_widget_get_parent (at))
      entered.insert (kind_of (at));
    if (is_roleless (focus ()))
      roleless.insert (kind_of (focus ()));
    return focused.insert (kind_of (focus ())).second;
  }

  /* As the key does: whoever is around the focus may take it, else it moves the focus. */
  void
  press (guint keyval, GtkDirectionType direction)
  {
    for (GtkWidget *at = focus (); at != nullptr && !GTK_IS_WINDOW (at); at = gtk_widget_get_parent (at))
      {
        g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (at);

        for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
          {
            g_autoptr (GObject) controller = G_OBJECT (g_list_model_get_item (controllers, i));
            gboolean taken = FALSE;

            if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
              g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
            if (taken)
              return;
          }
      }
    gtk_widget_child_focus (GTK_WIDGET (window), direction);
  }

  void
  go_round ()
  {
    std::deque<GtkWidget *> seen;

    gtk_window_set_focus (GTK_WINDOW (window), nullptr);
    for (int i = 0; i < 500; i++)
      {
        gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
        run_soon ();
        if (focus () == nullptr || std::find (seen.begin (), seen.end (), focus ()) != seen.end ())
          break;
        seen.push_back (focus ());
        go_on_by_arrows ();
        if (gtk_widget_get_root (seen.back ()) == GTK_ROOT (window) && gtk_widget_get_mapped (seen.back ()))
          gtk_widget_grab_focus (seen.back ());
      }
  }

  /* From a kind of control where the keyboard was not before. */
  void
  go_on_by_arrows ()
  {
    static const struct { guint keyval; GtkDirectionType direction; } arrows[] = {
      { GDK_KEY_Down, GTK_DIR_DOWN }, { GDK_KEY_Right, GTK_DIR_RIGHT },
    };

    if (!note () || GTK_IS_TEXT (focus ()) || GTK_IS_TEXT_VIEW (focus ()))
      return;
    for (const auto &arrow : arrows)
      {
        g_autoptr (GObject) here = G_OBJECT (g_object_ref (focus ()));

        press (arrow.keyval, arrow.direction);
        run_soon ();
        if (focus () != nullptr && G_OBJECT (focus ()) != here)
          go_on_by_arrows ();
        if (gtk_widget_get_root (GTK_WIDGET (here)) != GTK_ROOT (window) || !gtk_widget_get_mapped (GTK_WIDGET (here)))
          return;
        gtk_widget_grab_focus (GTK_WIDGET (here));
        run_soon ();
      }
  }

  /* Whether Tab or an arrow came to it, into it, or to what does the same for it: the row that it is in, or the control it is a part of. */
  bool
  is_reached (GtkWidget *widget)
  {
    if (entered.count (kind_of (widget)) > 0)
      return true;
    for (GtkWidget *at = gtk_widget_get_parent (widget); at != nullptr && !GTK_IS_WINDOW (at); at = gtk_widget_get_parent (at))
      if ((is_made_of_parts (at) && entered.count (kind_of (at)) > 0) ||
          (!GTK_IS_BUTTON (widget) && !GTK_IS_TEXT (widget) && focused.count (kind_of (at)) > 0))
        return true;
    return false;
  }

  void
  find_lost (GtkWidget *widget, std::set<std::string> &lost)
  {
    if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_SCROLLBAR (widget))
      return;
    if (is_clickable (widget) && !is_reached (widget))
      lost.insert (kind_of (widget));
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
      if (!GTK_IS_NATIVE (child))
        find_lost (child, lost);
  }

    static std::string
  listed (const std::set<std::string> &kinds)
  {
    std::string all;

    for (const auto &kind : kinds)
      all += "\n  " + kind;
    return all;
  }

  void
  look_at (const char *what)
  {
    std::set<std::string> lost;

    fixture_settle ();
    focused.clear ();
    entered.clear ();
    roleless.clear ();
    go_round ();
    fixture_settle ();
    find_lost (GTK_WIDGET (window), lost);
    EXPECT_EQ (listed (lost), "") << "no key leads there in " << what;
    EXPECT_EQ (listed (roleless), "") << "they have no role in " << what;
    EXPECT_GT (focused.size (), 3u) << what;
  }
};

TEST_F (Reach, EverythingInEveryView)
{
  for (const int width : { 1280, 360 })
    {
      window = fixture_window (3, width, 800);
      CpViewState *state = cp_window_get_state (window);

      fixture_activate (GTK_WIDGET (window), "side-by-side.open-all");
      look_at ("Side by Side");
      cp_view_state_show (state, 0);
      look_at ("the reader with the detail");
      fixture_activate (GTK_WIDGET (window), "articles.two");
      look_at ("two articles");
      fixture_activate (GTK_WIDGET (window), "articles.outlets");
      look_at ("one quotation elsewhere");
      cp_window_show_view (window, "people");
      look_at ("People");
      cp_window_show_view (window, "doubts");
      look_at ("Doubts");
      gtk_widget_activate_action (GTK_WIDGET (window), "win.find", nullptr);
      look_at ("Find");
      fixture_close (window);
      window = nullptr;
    }
}

TEST_F (Reach, EverythingInTheEmptyWindow)
{
  window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
  gtk_window_present (GTK_WINDOW (window));
  look_at ("the empty window");
}

} // namespace
