/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "fixture.h"
#include "window/shortcuts.h"
#include "window/side-by-side.h"
#include "window/window.h"

namespace
{

struct Key
{
  std::string group, title, accelerator;
};

/* "1...4" is listed for all of them: the first and the last are tried. */
void
add_keys (std::vector<Key> &keys, const std::string &group, const std::string &title, const char *accelerators)
{
  g_auto (GStrv) parts = g_strsplit (accelerators, " ", -1);

  for (guint i = 0; parts[i] != nullptr; i++)
    {
      const std::string one = parts[i];
      const size_t dots = one.find ("...");

      if (dots == std::string::npos)
        {
          keys.push_back ({ group, title, one });
          continue;
        }
      const std::string first = one.substr (0, dots);
      keys.push_back ({ group, title, first });
      keys.push_back ({ group, title, first.substr (0, first.size () - 1) + one.substr (dots + 3) });
    }
}

void
collect (GtkWidget *widget, std::string group, std::vector<Key> &keys)
{
  g_autofree char *title = nullptr, *accelerator = nullptr;

  if (GTK_IS_SHORTCUTS_GROUP (widget))
    {
      g_object_get (widget, "title", &title, nullptr);
      group = title;
    }
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget) && !group.empty ()) /* without: once more, in the list that is searched */
    {
      g_object_get (widget, "title", &title, "accelerator", &accelerator, nullptr);
      add_keys (keys, group, title, accelerator);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    collect (child, group, keys);
}

std::set<std::string>
actions_of (GtkWidget *window)
{
  std::set<std::string> names = { "window.close" };
  const char *name, *property;
  const GVariantType *parameter;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), i, &owner, &name, &parameter, &property); i++)
    names.insert (name);
  return names;
}

/* An accelerator of the whole window leads to an action that there is. */
bool
leads_to_action (GtkWidget *window, const char *accelerator)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_auto (GStrv) actions = gtk_application_get_actions_for_accel (application, accelerator);
  const std::set<std::string> known = actions_of (window);

  for (guint i = 0; actions != nullptr && actions[i] != nullptr; i++)
    {
      const std::string name = std::string (actions[i]).substr (0, std::string (actions[i]).find ("::"));

      if (known.count (name) > 0 ||
          (g_str_has_prefix (actions[i], "app.") && g_action_map_lookup_action (G_ACTION_MAP (application), actions[i] + 4) != nullptr))
        return true;
    }
  return false;
}

bool
has_shortcut (GtkShortcutController *controller, guint keyval, GdkModifierType held)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = GTK_SHORTCUT (g_list_model_get_item (G_LIST_MODEL (controller), i));
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gdk_keyval_to_lower (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger))) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == held)
        return true;
    }
  return false;
}

enum class Taken
{
  NO,
  LISTED, /* a shortcut is there, and was not pressed */
  DONE    /* it was pressed, and something happened */
};

/* Some widget of what can be seen takes the key: it is pressed on each that listens to keys, until one does something. */
Taken
take_key (GtkWidget *widget, guint keyval, GdkModifierType held, guint keycode = 0)
{
  if (!gtk_widget_get_mapped (widget))
    return Taken::NO;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = G_OBJECT (g_list_model_get_item (controllers, i));
      gboolean taken = FALSE;

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) && has_shortcut (GTK_SHORTCUT_CONTROLLER (controller), keyval, held))
        return Taken::LISTED;
      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && widget != GTK_WIDGET (gtk_widget_get_root (widget)))
        g_signal_emit_by_name (controller, "key-pressed", keyval, keycode, held, &taken);
      if (taken)
        return Taken::DONE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (const Taken taken = take_key (child, keyval, held, keycode); taken != Taken::NO)
      return taken;
  return Taken::NO;
}

/* As a click beside them does. */
void
close_popovers (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget), *next; child != nullptr; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (gtk_widget_get_mapped (child))
        close_popovers (child);
    }
}

class Keys : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;

  CpModel  *model = fixture_dispute (1);

  void
  SetUp () override
  {
    g_ptr_array_add (model->articles, fixture_article ("Boat stays", "The winter boat must stay, the council said."));
    window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
    cp_view_state_set_model (cp_window_get_state (window), model);
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
  }

  void
  TearDown () override
  {
    gtk_window_destroy (GTK_WINDOW (window));
    cp_model_unref (model);
    fixture_settle ();
  }

  /* The view that a group of keys is for, as a person stands in it, whatever the key before did. */
  void
  enter (const std::string &group)
  {
    CpViewState *state = cp_window_get_state (window);

    close_popovers (GTK_WIDGET (window));
    fixture_settle (); /* a correction that the key before made is analysed, and takes the model's place */
    cp_view_state_set_model (state, model);
    cp_view_state_clear_filters (state);
    if (group == "Articles")
      cp_view_state_show (state, 0);
    else if (group == "Two Articles")
      {
        cp_window_show_view (window, "articles");
        fixture_settle ();
        for (const char *name : { "articles.list", "articles.two" })
          fixture_activate (GTK_WIDGET (window), name);
      }
    else
      cp_window_show_view (window, group == "People" ? "people" : group == "Doubts" ? "doubts" : "side-by-side");
    fixture_settle ();
    gtk_widget_activate_action (GTK_WIDGET (window), "win.next", nullptr);
    fixture_settle ();
  }
};

TEST_F (Keys, EveryKeyThatIsListedDoesSomething)
{
  std::vector<Key> keys;
  GtkWidget *list = cp_shortcuts_new (GTK_WINDOW (window));

  g_autofree char *first = nullptr;
  g_object_get (list, "section-name", &first, nullptr);
  EXPECT_STREQ (first, "window") << "what holds everywhere comes first";
  collect (list, "", keys);
  gtk_window_destroy (GTK_WINDOW (list));
  ASSERT_GT (keys.size (), 60u);
  std::string entered;
  for (const Key &key : keys)
    {
      guint keyval;
      GdkModifierType held;
      Taken taken = Taken::NO;

      ASSERT_TRUE (gtk_accelerator_parse (key.accelerator.c_str (), &keyval, &held)) << key.accelerator;
      if (leads_to_action (GTK_WIDGET (window), key.accelerator.c_str ()))
        continue;
      /* On a machine that is busy with other things the view may not be there yet. */
      for (int tries = 0; tries < 3 && taken == Taken::NO; tries++)
        {
          if (key.group != entered || tries > 0)
            enter (key.group);
          taken = take_key (GTK_WIDGET (window), keyval, held);
        }
      EXPECT_TRUE (taken != Taken::NO) << key.group << ": " << key.title << " (" << key.accelerator << ")";
      entered = taken == Taken::LISTED ? key.group : ""; /* what happened may have led elsewhere */
    }
}

/* Caps Lock makes the letter of a key a large one, another alphabet another. */
TEST_F (Keys, ALetterIsThatOfItsKeyHoweverOneWrites)
{
  CpViewState *state = cp_window_get_state (window);
  g_autofree GdkKeymapKey *keys = nullptr;
  int n = 0;

  ASSERT_TRUE (gdk_display_map_keyval (gtk_widget_get_display (GTK_WIDGET (window)), GDK_KEY_m, &keys, &n));
  cp_view_state_show (state, 0);
  fixture_settle ();
  EXPECT_EQ (take_key (GTK_WIDGET (window), GDK_KEY_m, (GdkModifierType) 0, keys[0].keycode), Taken::DONE);
  EXPECT_EQ (take_key (GTK_WIDGET (window), GDK_KEY_M, GDK_LOCK_MASK, keys[0].keycode), Taken::DONE);
  EXPECT_EQ (take_key (GTK_WIDGET (window), GDK_KEY_Cyrillic_softsign, (GdkModifierType) 0, keys[0].keycode), Taken::DONE);
  EXPECT_EQ (take_key (GTK_WIDGET (window), GDK_KEY_Cyrillic_softsign, GDK_CONTROL_MASK, 0), Taken::NO) << "no key of this keyboard";
}

} // namespace
