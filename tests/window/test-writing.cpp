/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person types stays while articles and analyses come in. */
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "fixture.h"
#include "window/detail.h"
#include "window/filter-bar.h"
#include "window/people-register.h"
#include "window/reader-borders.h"
#include "window/reader-text.h"
#include "window/row-view.h"
#include "window/side-by-side.h"

namespace
{

/* The first descendant of @widget that @is what is sought, or nullptr. */
GtkWidget *
find (GtkWidget *widget, const std::function<bool (GtkWidget *)> &is)
{
  if (is (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *found = find (child, is); found != nullptr)
      return found;
  return nullptr;
}

GtkWidget *
find_menu (GtkWidget *widget, const char *icon)
{
  return find (widget, [=] (GtkWidget *it) {
    return GTK_IS_MENU_BUTTON (it) && gtk_widget_get_mapped (it) && g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (it)), icon) == 0;
  });
}

class Writing : public ::testing::Test
{
protected:
  CpWindow    *window = nullptr;
  CpViewState *state = nullptr;
  guint        n_before = 0;

  void
  open (const char *view)
  {
    window = fixture_window (0, 1280, 800);
    state = cp_window_get_state (window);
    cp_window_show_view (window, view);
    cp_view_state_select (state, 0);
    fixture_settle ();
    n_before = shown ();
  }

  void
  TearDown () override
  {
    if (window != nullptr)
      fixture_close (window);
  }

  guint
  shown ()
  {
    return cp_view_state_get_model (state)->statements->len;
  }

  /* One article more has been read. */
  void
  arrive ()
  {
    g_autoptr (CpModel) more = fixture_dispute (4);

    cp_view_state_set_model (state, more);
    fixture_settle ();
  }

  GtkWidget *
  part (GType type)
  {
    return fixture_find (GTK_WIDGET (window), type);
  }

  /* What a menu that opens from @button is asked in. */
  GtkWidget *
  open_entry (GtkWidget *button)
  {
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
    fixture_settle ();
    return fixture_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), GTK_TYPE_ENTRY);
  }

  GtkWidget *
  note ()
  {
    return find (part (CP_TYPE_DETAIL), [] (GtkWidget *it) { return GTK_IS_ENTRY (it); });
  }

  GtkWidget *
  focus ()
  {
    return gtk_root_get_focus (GTK_ROOT (window));
  }

  /* What the person corrected last: what, and into what. */
  std::string
  last_correction ()
  {
    GPtrArray *all = cp_comparison_get_corrections (cp_view_state_get_comparison (state));
    const CpCorrection *last = all->len > 0 ? (const CpCorrection *) g_ptr_array_index (all, all->len - 1) : nullptr;

    return last == nullptr ? "none" : std::string (last->subject) + " → " + last->value;
  }

  /* What is typed into @entry, which stays with what was typed while an article arrives. */
  void
  type_while_one_arrives (GtkWidget *entry, const char *words)
  {
    gpointer alive = entry;

    ASSERT_NE (entry, nullptr);
    gtk_widget_grab_focus (entry);
    gtk_editable_set_text (GTK_EDITABLE (entry), words);
    g_object_add_weak_pointer (G_OBJECT (entry), &alive);
    arrive ();
    ASSERT_NE (alive, nullptr) << "what was typed is gone";
    g_object_remove_weak_pointer (G_OBJECT (entry), &alive);
    EXPECT_TRUE (gtk_widget_get_mapped (entry));
    EXPECT_STREQ (gtk_editable_get_text (GTK_EDITABLE (entry)), words);
    EXPECT_TRUE (gtk_widget_is_ancestor (focus (), entry));
  }

  void
  enter (GtkWidget *entry)
  {
    g_signal_emit_by_name (entry, "activate");
    fixture_settle ();
  }
};

TEST_F (Writing, ANoteStaysAndWhatArrivedIsShownWhenItIsKept)
{
  open ("articles");
  type_while_one_arrives (note (), "ask the council");
  EXPECT_EQ (shown (), n_before);
  enter (note ());
  EXPECT_NE (last_correction ().find (" → ask the council"), std::string::npos) << last_correction ();
}

TEST_F (Writing, ANoteThatIsLeftIsKeptAndLetsWhatArrivedIn)
{
  open ("articles");
  type_while_one_arrives (note (), "ask the council");
  gtk_widget_grab_focus (part (CP_TYPE_READER_TEXT));
  fixture_wait ([=] { return last_correction () != "none"; });
  EXPECT_NE (last_correction ().find (" → ask the council"), std::string::npos) << last_correction ();
}

TEST_F (Writing, ANoteIsKeptWhenAnotherStatementIsChosen)
{
  g_autofree char *key = nullptr;

  open ("articles");
  key = cp_model_statement_key (cp_view_state_get_model (state), 0);
  gtk_widget_grab_focus (note ());
  gtk_editable_set_text (GTK_EDITABLE (note ()), "ask the council");
  cp_view_state_select (state, 1);
  fixture_wait ([=] { return last_correction () != "none"; });
  EXPECT_EQ (last_correction (), std::string (key) + " → ask the council");
}

TEST_F (Writing, ANoteThatIsBeingTypedIsInWhatIsSaved)
{
  open ("articles");
  gtk_widget_grab_focus (note ());
  gtk_editable_set_text (GTK_EDITABLE (note ()), "ask the council");
  cp_view_state_keep_typed (state);
  EXPECT_NE (last_correction ().find (" → ask the council"), std::string::npos) << last_correction ();
  EXPECT_TRUE (gtk_widget_is_ancestor (focus (), note ()));
}

TEST_F (Writing, ANoteOnTheArticleStaysToo)
{
  open ("articles");
  cp_view_state_select (state, -1);
  fixture_settle ();
  type_while_one_arrives (note (), "the earliest of the two");
}

TEST_F (Writing, ANoteKeepsTheFocusWhereNothingIsTyped)
{
  open ("articles");
  gtk_widget_grab_focus (note ());
  arrive ();
  EXPECT_GT (shown (), n_before);
  ASSERT_NE (focus (), nullptr);
  EXPECT_TRUE (gtk_widget_is_ancestor (focus (), note ()));
}

TEST_F (Writing, AFieldsEditorCorrectsTheStatementThatItWasOpenedFor)
{
  g_autofree char *key = nullptr;

  open ("articles");
  key = cp_model_statement_key (cp_view_state_get_model (state), 0);
  GtkWidget *entry = open_entry (find_menu (part (CP_TYPE_DETAIL), "document-edit-symbolic"));
  type_while_one_arrives (entry, "Somebody Else");
  EXPECT_EQ (shown (), n_before);
  enter (entry);
  EXPECT_EQ (last_correction (), std::string (key) + " → Somebody Else");
}

TEST_F (Writing, AnEditorThatIsClosedLetsWhatArrivedIn)
{
  open ("articles");
  GtkWidget *button = find_menu (part (CP_TYPE_DETAIL), "document-edit-symbolic");

  type_while_one_arrives (open_entry (button), "Somebody Else");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_settle ();
  EXPECT_GT (shown (), n_before);
  EXPECT_EQ (last_correction (), "none");
}

TEST_F (Writing, AnIssuesQuestionStays)
{
  open ("side-by-side");
  GtkWidget *entry = open_entry (find_menu (fixture_find (part (CP_TYPE_SIDE_BY_SIDE), CP_TYPE_ROW_VIEW), "view-more-symbolic"));

  type_while_one_arrives (entry, "Should the boat sail on?");
  enter (entry);
  EXPECT_EQ (last_correction (), "Should the winter boat stay? → Should the boat sail on?");
}

TEST_F (Writing, APartysNameStays)
{
  open ("people");
  GtkWidget *entry = open_entry (find_menu (part (CP_TYPE_PEOPLE_REGISTER), "view-more-symbolic"));

  type_while_one_arrives (entry, "The Islanders");
  enter (entry);
  EXPECT_EQ (last_correction (), "Council of Skarey → The Islanders");
}

TEST_F (Writing, BordersThatAreBeingMovedStay)
{
  g_autoptr (CpReaderBorders) borders = nullptr;

  open ("articles");
  borders = cp_reader_borders_new (CP_READER_TEXT (part (CP_TYPE_READER_TEXT)));
  ASSERT_TRUE (cp_reader_borders_begin (borders));
  cp_reader_borders_key (borders, GDK_KEY_Left, (GdkModifierType) 0);
  arrive ();
  EXPECT_TRUE (cp_reader_borders_is_moving (borders));
  cp_reader_borders_key (borders, GDK_KEY_Return, (GdkModifierType) 0);
  EXPECT_NE (last_correction (), "none");
  fixture_settle ();
}

TEST_F (Writing, WordsThatAreSoughtOnlySoonStay)
{
  g_autoptr (CpModel) more = fixture_dispute (4);

  open ("side-by-side");
  GtkWidget *search = find (part (CP_TYPE_FILTER_BAR), [] (GtkWidget *it) { return GTK_IS_SEARCH_ENTRY (it); });

  ASSERT_NE (search, nullptr);
  gtk_editable_set_text (GTK_EDITABLE (search), "boat");
  cp_view_state_set_model (state, more);
  EXPECT_STREQ (gtk_editable_get_text (GTK_EDITABLE (search)), "boat");
  EXPECT_EQ (cp_view_state_get_model (state), more) << "what is only sought holds nothing back";
  fixture_wait ([=] { return g_strcmp0 (cp_view_state_get_filter (state)->words, "boat") == 0; });
  EXPECT_STREQ (cp_view_state_get_filter (state)->words, "boat");
}

} // namespace
