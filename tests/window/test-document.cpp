/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <functional>
#include <glib/gstdio.h>

#include "comparison/saved.h"
#include "fixture.h"
#include "window/detail.h"
#include "window/filter-bar.h"
#include "window/message-bar.h"
#include "window/statement-cell.h"
#include "window/statement-edit.h"
#include "window/window.h"

namespace
{

/* What is saved, opened and restored in a window, with files in a folder of the test's own. */
class Document : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;
  char *folder = nullptr;

  void
  SetUp () override
  {
    folder = g_dir_make_tmp ("counterpoint-test-XXXXXX", nullptr);
    window = open_window ();
  }

  void
  TearDown () override
  {
    close (&window);
    g_autoptr (GDir) dir = g_dir_open (folder, 0, nullptr);
    while (const char *name = dir != nullptr ? g_dir_read_name (dir) : nullptr)
      g_unlink (path_of (name).c_str ());
    g_rmdir (folder);
    g_free (folder);
  }

  static CpWindow *
  open_window ()
  {
    CpWindow *opened = cp_window_new (CP_APPLICATION (g_application_get_default ()));

    gtk_window_present (GTK_WINDOW (opened));
    fixture_settle ();
    return opened;
  }

  static void
  close (CpWindow **opened)
  {
    g_object_add_weak_pointer (G_OBJECT (*opened), (gpointer *) opened);
    gtk_window_destroy (GTK_WINDOW (*opened));
    fixture_wait ([opened] { return *opened == nullptr; });
    EXPECT_EQ (*opened, nullptr) << "the window outlives its closing";
  }

  std::string
  path_of (const char *name)
  {
    g_autofree char *path = g_build_filename (folder, name, nullptr);

    return path;
  }

  GFile *
  write (const char *name, GBytes *bytes)
  {
    const std::string path = path_of (name);

    EXPECT_TRUE (g_file_set_contents (path.c_str (), (const char *) g_bytes_get_data (bytes, nullptr),
                                      (gssize) g_bytes_get_size (bytes), nullptr));
    return g_file_new_for_path (path.c_str ());
  }

  /* The dispute as its file has it; as a copy kept for a crash where it is not NULL: of the file with the address @origin. */
  static GBytes *
  saved_dispute (const char *origin)
  {
    g_autoptr (CpSaved) saved = cp_saved_new ();

    saved->model = fixture_dispute (0);
    saved->title = g_strdup ("The winter boat");
    saved->origin = g_strdup (origin);
    for (guint i = 0; i < saved->model->articles->len; i++)
      g_ptr_array_add (saved->articles, cp_article_ref ((CpArticle *) g_ptr_array_index (saved->model->articles, i)));
    return cp_saved_write (saved);
  }

  GFile *
  saved_file (const char *name)
  {
    g_autoptr (GBytes) bytes = saved_dispute (nullptr);

    return write (name, bytes);
  }

  void
  paste (const char *text)
  {
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), text);
    gtk_widget_activate_action (GTK_WIDGET (window), "win.paste", nullptr);
  }

  bool
  wait_until_shown (CpWindow *shown)
  {
    return fixture_wait ([shown] { return !cp_window_is_empty (shown); });
  }

  /* Begins a note on the first statement. */
  void
  type_note (const char *words)
  {
    cp_window_show_view (window, "articles");
    cp_view_state_select (cp_window_get_state (window), 0);
    fixture_settle ();
    GtkWidget *note = fixture_find (fixture_find (GTK_WIDGET (window), CP_TYPE_DETAIL), GTK_TYPE_ENTRY);
    ASSERT_NE (note, nullptr);
    gtk_widget_grab_focus (note);
    gtk_editable_set_text (GTK_EDITABLE (note), words);
  }

  static std::string
  last_note (CpComparison *comparison)
  {
    GPtrArray *all = cp_comparison_get_corrections (comparison);

    return all->len > 0 ? ((const CpCorrection *) g_ptr_array_index (all, all->len - 1))->value : "";
  }

  std::string
  message ()
  {
    GtkWidget *bar = fixture_find (GTK_WIDGET (window), CP_TYPE_MESSAGE_BAR);
    GtkWidget *revealer = fixture_find (bar, GTK_TYPE_REVEALER);

    if (!gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)))
      return "";
    return gtk_label_get_text (GTK_LABEL (fixture_find (bar, GTK_TYPE_LABEL)));
  }
};

TEST_F (Document, ASavedComparisonIsShownWithAllThatIsInIt)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");
  g_autoptr (CpModel) model = fixture_dispute (0);

  cp_window_open_saved (window, file);
  EXPECT_TRUE (cp_window_is_empty (window)) << "opening blocks the window";
  ASSERT_TRUE (wait_until_shown (window));
  EXPECT_EQ (cp_view_state_get_model (cp_window_get_state (window))->statements->len, model->statements->len);
  EXPECT_STREQ (cp_comparison_get_title (cp_window_get_comparison (window)), "The winter boat");
  EXPECT_FALSE (cp_comparison_get_modified (cp_window_get_comparison (window)));
  EXPECT_EQ (message (), "");
}

TEST_F (Document, OfADamagedFileTheWindowSaysWhatItIs)
{
  g_autoptr (GBytes) whole = saved_dispute (nullptr);
  g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) * 9 / 10);
  g_autoptr (GFile) file = write ("cut.counterpoint", part);

  cp_window_open_saved (window, file);
  ASSERT_TRUE (wait_until_shown (window));
  EXPECT_NE (message ().find ("“cut.counterpoint” is damaged"), std::string::npos) << message ();
}

TEST_F (Document, WhatIsNoComparisonIsRefusedInOneSentence)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<html>", 6);
  g_autoptr (GFile) file = write ("page.counterpoint", bytes);

  cp_window_open_saved (window, file);
  ASSERT_TRUE (fixture_wait ([this] { return message () != ""; }));
  EXPECT_NE (message ().find ("“page.counterpoint”"), std::string::npos) << message ();
  EXPECT_TRUE (cp_window_is_empty (window));
}

TEST_F (Document, SavingWritesWhatWasChanged)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");

  cp_window_open_saved (window, file);
  ASSERT_TRUE (wait_until_shown (window));
  CpComparison *comparison = cp_window_get_comparison (window);
  cp_comparison_set_title (comparison, "Another name");
  ASSERT_TRUE (cp_comparison_get_modified (comparison));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", nullptr);
  ASSERT_TRUE (fixture_wait ([comparison] { return !cp_comparison_get_modified (comparison); }));

  g_autoptr (CpComparison) again = cp_comparison_load (file, nullptr);
  ASSERT_NE (again, nullptr);
  EXPECT_STREQ (cp_comparison_get_title (again), "Another name");
}

/* Columns and order as the person set them, by the keys that do it. */
TEST_F (Document, TheSidesStandAsTheyWereSetWhenItIsOpenedAgain)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");

  cp_window_open_saved (window, file);
  ASSERT_TRUE (wait_until_shown (window));
  CpComparison *comparison = cp_window_get_comparison (window);
  const gint32 first = cp_view_state_get_column (cp_window_get_state (window), 0);
  fixture_settle ();
  ASSERT_TRUE (fixture_activate (GTK_WIDGET (window), "side-by-side.swap"));
  EXPECT_NE (cp_view_state_get_column (cp_window_get_state (window), 0), first);
  EXPECT_TRUE (cp_comparison_get_modified (comparison));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", nullptr);
  EXPECT_EQ (cp_view_state_get_column (cp_window_get_state (window), 0), first);
  EXPECT_FALSE (cp_comparison_get_modified (comparison));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", nullptr);
  cp_view_state_set_sort (cp_window_get_state (window), CP_SORT_CONTRAST);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", nullptr);
  ASSERT_TRUE (fixture_wait ([comparison] { return !cp_comparison_get_modified (comparison); }));

  CpWindow *again = open_window ();
  cp_window_open_saved (again, file);
  ASSERT_TRUE (wait_until_shown (again));
  fixture_settle ();
  CpViewState *state = cp_window_get_state (again);
  ASSERT_EQ (cp_view_state_n_columns (state), 2u);
  EXPECT_EQ (cp_view_state_get_column (state, 1), first);
  EXPECT_EQ (cp_view_state_get_sort (state), CP_SORT_CONTRAST);
  g_autofree char *sort = nullptr;
  g_object_get (fixture_find (GTK_WIDGET (again), CP_TYPE_FILTER_BAR), "sort", &sort, nullptr);
  EXPECT_STREQ (sort, "contrast") << "and the menu says so";
  EXPECT_FALSE (cp_comparison_get_modified (cp_window_get_comparison (again)));
  close (&again);
}

TEST_F (Document, SavingWritesOverNobodyElsesWork)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");

  cp_window_open_saved (window, file);
  ASSERT_TRUE (wait_until_shown (window));
  CpComparison *comparison = cp_window_get_comparison (window);
  cp_comparison_set_title (comparison, "Another name");
  g_autoptr (CpComparison) elsewhere = cp_comparison_load (file, nullptr);
  cp_comparison_set_title (elsewhere, "A name given elsewhere");
  ASSERT_TRUE (cp_comparison_save (elsewhere, file, nullptr));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", nullptr);
  EXPECT_NE (message ().find ("“boat.counterpoint” was changed by another program"), std::string::npos) << message ();
  fixture_settle ();
  EXPECT_TRUE (cp_comparison_get_modified (comparison));

  g_autoptr (CpComparison) again = cp_comparison_load (file, nullptr);
  ASSERT_NE (again, nullptr);
  EXPECT_STREQ (cp_comparison_get_title (again), "A name given elsewhere");
}

TEST_F (Document, SavingWritesANoteThatIsStillBeingTyped)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");

  cp_window_open_saved (window, file);
  ASSERT_TRUE (wait_until_shown (window));
  type_note ("ask the council");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", nullptr);
  CpComparison *comparison = cp_window_get_comparison (window);
  ASSERT_TRUE (fixture_wait ([comparison] { return !cp_comparison_get_modified (comparison); }));

  g_autoptr (CpComparison) again = cp_comparison_load (file, nullptr);
  ASSERT_NE (again, nullptr);
  EXPECT_EQ (last_note (again), "ask the council");
}

TEST_F (Document, ClosingAsksForANoteThatIsStillBeingTyped)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");

  cp_window_open_saved (window, file);
  ASSERT_TRUE (wait_until_shown (window));
  type_note ("ask the council");
  gtk_window_close (GTK_WINDOW (window));
  EXPECT_EQ (last_note (cp_window_get_comparison (window)), "ask the council");
  EXPECT_TRUE (cp_comparison_get_modified (cp_window_get_comparison (window)));
  for (GList *all = gtk_window_list_toplevels (); all != nullptr; all = g_list_delete_link (all, all))
    if (ADW_IS_MESSAGE_DIALOG (all->data))
      gtk_window_destroy (GTK_WINDOW (all->data));
  fixture_settle ();
}

TEST_F (Document, WorkThatACrashLeftIsUnsavedWorkOfItsFile)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GBytes) bytes = saved_dispute (uri);
  g_autoptr (GFile) copy = write ("copy.counterpoint", bytes);

  cp_window_restore (window, copy);
  ASSERT_TRUE (wait_until_shown (window));
  EXPECT_TRUE (cp_comparison_get_modified (cp_window_get_comparison (window)));
  EXPECT_TRUE (g_file_equal (cp_comparison_get_file (cp_window_get_comparison (window)), file));
  EXPECT_NE (message (), "");
  EXPECT_TRUE (g_file_query_exists (copy, nullptr)) << "for a moment the work is nowhere";
}

TEST_F (Document, GoingBackFromACopyOpensTheFileAndForgetsTheCopy)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GBytes) bytes = saved_dispute (uri);
  g_autoptr (GFile) copy = write ("copy.counterpoint", bytes);

  cp_window_restore (window, copy);
  ASSERT_TRUE (wait_until_shown (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-back", nullptr);
  ASSERT_TRUE (wait_until_shown (window));
  EXPECT_FALSE (cp_comparison_get_modified (cp_window_get_comparison (window)));
  EXPECT_FALSE (g_file_query_exists (copy, nullptr));
  EXPECT_EQ (message (), "");
}

TEST_F (Document, OneFileIsOpenInOneWindowOnly)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  g_application_open (G_APPLICATION (application), &file, 1, "");
  ASSERT_TRUE (wait_until_shown (window));
  const guint n = g_list_length (gtk_application_get_windows (application));
  g_application_open (G_APPLICATION (application), &file, 1, "");
  fixture_settle ();
  EXPECT_EQ (g_list_length (gtk_application_get_windows (application)), n);
}

TEST_F (Document, AWindowIsClosedWhileItOpensAFile)
{
  g_autoptr (GFile) file = saved_file ("boat.counterpoint");
  CpWindow *other = open_window ();

  cp_window_open_saved (other, file);
  close (&other);
}

TEST_F (Document, TextFromTheClipboardBecomesAnArticle)
{
  paste ("The winter boat\n\nThe council of Skarey said on Monday that the winter boat must stay.\n\n"
         "“We will not be cut off,” said Helga Strand, the council leader, after a meeting in the harbour hall.\n");
  ASSERT_TRUE (wait_until_shown (window)) << message ();
  EXPECT_EQ (cp_view_state_get_model (cp_window_get_state (window))->articles->len, 1u);
}

TEST_F (Document, AllWindowsReadWithOneEngine)
{
  CpWindow *other = open_window ();

  EXPECT_EQ (cp_comparison_get_source (cp_window_get_comparison (window)),
             cp_comparison_get_source (cp_window_get_comparison (other)));
  close (&other);
}

/* Whether @words can be read in @widget. */
bool
shows (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return false;
  if (GTK_IS_LABEL (widget))
    {
      /* A date is kept in one line. */
      g_auto (GStrv) parts = g_strsplit (gtk_label_get_text (GTK_LABEL (widget)), "\u00a0", -1);
      g_autofree char *text = g_strjoinv (" ", parts);

      if (strstr (text, words) != nullptr)
        return true;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (shows (child, words))
      return true;
  return false;
}

/* The cell of the statement at @index. */
GtkWidget *
cell_of (GtkWidget *widget, guint index)
{
  if (CP_IS_STATEMENT_CELL (widget) && cp_statement_cell_get_statement (CP_STATEMENT_CELL (widget)) == index)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    if (GtkWidget *cell = cell_of (child, index); cell != nullptr)
      return cell;
  return nullptr;
}

/* The analysis of all takes longer; what was corrected is shown before, where the person is at once. */
TEST_F (Document, AStatementCorrectedShowsInTheNextFrame)
{
  static const struct { const char *view, *date, *words; } corrections[] = {
    { "side-by-side", "1999-12-31", "31 December 1999" },
    { "articles", "1998-11-30", "30 November 1998" },
  };

  paste ("The winter boat\n\nSkarey Council said that the winter boat to the island must be kept.\n\n"
         "Northline Ferries said that the winter boat to the island must not be kept.\n");
  ASSERT_TRUE (wait_until_shown (window)) << message ();
  ASSERT_TRUE (fixture_wait ([this] { return !cp_comparison_get_busy (cp_window_get_comparison (window)); }));
  fixture_settle ();
  CpViewState *state = cp_window_get_state (window);
  for (const auto &correction : corrections)
    {
      cp_window_show_view (window, correction.view);
      if (g_str_equal (correction.view, "articles"))
        cp_view_state_show (state, 0);
      fixture_settle ();
      if (g_str_equal (correction.view, "side-by-side"))
        {
          GtkWidget *cell = nullptr;

          ASSERT_TRUE (fixture_wait ([&] { return (cell = cell_of (GTK_WIDGET (window), 0)) != nullptr && gtk_widget_get_mapped (cell); }));
          ASSERT_TRUE (gtk_widget_child_focus (cell, GTK_DIR_TAB_FORWARD));
        }
      ASSERT_FALSE (shows (GTK_WIDGET (window), correction.words)) << correction.view;
      g_autofree char *key = cp_model_statement_key (cp_view_state_get_model (state), 0);
      cp_view_state_correct (state, CP_CORRECT_DATE, key, correction.date, "Date changed");
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      EXPECT_TRUE (shows (GTK_WIDGET (window), correction.words)) << correction.view;
      ASSERT_TRUE (fixture_wait ([this] { return !cp_comparison_get_busy (cp_window_get_comparison (window)); }));
    }
}

/* Its button takes the last change back: of an earlier one, or after undo, it would say one thing and do another. */
TEST_F (Document, AnOfferToUndoGoesWithTheChangeThatItNames)
{
  GtkWidget *widget = GTK_WIDGET (window);

  paste ("The winter boat\n\nSkarey Council said that the winter boat to the island must be kept.\n");
  ASSERT_TRUE (wait_until_shown (window)) << message ();
  ASSERT_TRUE (fixture_wait ([this] { return !cp_comparison_get_busy (cp_window_get_comparison (window)); }));
  fixture_settle ();
  CpViewState *state = cp_window_get_state (window);
  g_autofree char *key = cp_model_statement_key (cp_view_state_get_model (state), 0);
  cp_view_state_correct (state, CP_CORRECT_DATE, key, "1999-12-31", "The first change");
  EXPECT_TRUE (fixture_wait ([widget] { return shows (widget, "The first change"); }));
  cp_view_state_correct (state, CP_CORRECT_DATE, key, "1998-12-31", "The second change");
  EXPECT_TRUE (fixture_wait ([widget] { return shows (widget, "The second change"); }));
  EXPECT_FALSE (shows (widget, "The first change"));
  cp_comparison_undo (cp_window_get_comparison (window));
  EXPECT_TRUE (fixture_wait ([widget] { return !shows (widget, "The second change"); }));
}

/* Set beside another, a statement stands elsewhere: the keyboard stays with it, and comes back with it. */
TEST_F (Document, TheFocusGoesWithTheStatementThatIsPaired)
{
  paste ("The winter boat\n\nSkarey Council said that the winter boat to the island must be kept.\n\n"
         "The council said that the school needed the winter boat.\n\n"
         "Northline Ferries said that the winter boat to the island must not be kept.\n\n"
         "Northline Ferries said that the winter boat cost two million.\n");
  ASSERT_TRUE (wait_until_shown (window)) << message ();
  CpComparison *comparison = cp_window_get_comparison (window);
  ASSERT_TRUE (fixture_wait ([comparison] { return !cp_comparison_get_busy (comparison); }));
  fixture_settle ();
  CpViewState *state = cp_window_get_state (window);
  ASSERT_EQ (cp_view_state_get_model (state)->statements->len, 4u);
  const auto focused = [&]
    {
      GtkWidget *cell = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), CP_TYPE_STATEMENT_CELL);

      return cell != nullptr ? (gint) cp_statement_cell_get_statement (CP_STATEMENT_CELL (cell)) : -1;
    };
  GtkWidget *cell = nullptr;
  ASSERT_TRUE (fixture_wait ([&] { return (cell = cell_of (GTK_WIDGET (window), 1)) != nullptr && gtk_widget_get_mapped (cell); }));
  ASSERT_TRUE (gtk_widget_child_focus (cell, GTK_DIR_TAB_FORWARD));
  ASSERT_EQ (focused (), 1);
  for (guint other : { 2u, 3u })
    {
      ASSERT_TRUE (cp_statement_pair (state, 1, other));
      ASSERT_TRUE (fixture_wait ([comparison] { return !cp_comparison_get_busy (comparison); }));
      fixture_settle ();
      EXPECT_EQ (focused (), 1) << other;
    }
  cp_comparison_undo (comparison);
  fixture_settle ();
  EXPECT_EQ (focused (), 1);
}

/* Its panel is the article's then, with a note to write in: the next key is not meant for it. */
TEST_F (Document, TheFocusGoesFromAStatementThatIsRemovedToTheText)
{
  paste ("The winter boat\n\nSkarey Council said that the winter boat to the island must be kept.\n");
  ASSERT_TRUE (wait_until_shown (window)) << message ();
  CpComparison *comparison = cp_window_get_comparison (window);
  ASSERT_TRUE (fixture_wait ([comparison] { return !cp_comparison_get_busy (comparison); }));
  CpViewState *state = cp_window_get_state (window);
  cp_window_show_view (window, "articles");
  cp_view_state_show (state, 0);
  fixture_settle ();
  GtkWidget *detail = fixture_find (GTK_WIDGET (window), CP_TYPE_DETAIL), *button = nullptr;
  ASSERT_NE (detail, nullptr);
  ASSERT_TRUE (fixture_wait ([&] { return (button = fixture_find (detail, GTK_TYPE_LIST_BOX)) != nullptr && gtk_widget_get_mapped (button); }));
  ASSERT_TRUE (gtk_widget_child_focus (button, GTK_DIR_TAB_FORWARD));
  ASSERT_NE (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_MENU_BUTTON), nullptr);
  cp_statement_delete (state, 0);
  ASSERT_TRUE (fixture_wait ([comparison] { return !cp_comparison_get_busy (comparison); }));
  fixture_settle ();
  EXPECT_TRUE (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (window))));
}

TEST_F (Document, AStatementThatThePersonMarkedIsChosen)
{
  paste ("The winter boat\n\nSkarey Council said that the winter boat to the island must be kept.\n\nThe harbour was full of ice that day.\n");
  ASSERT_TRUE (wait_until_shown (window)) << message ();
  CpComparison *comparison = cp_window_get_comparison (window);
  ASSERT_TRUE (fixture_wait ([comparison] { return !cp_comparison_get_busy (comparison); }));
  CpViewState *state = cp_window_get_state (window);
  cp_window_show_view (window, "articles");
  cp_view_state_show (state, 0);
  fixture_settle ();
  GtkWidget *text = gtk_window_get_focus (GTK_WINDOW (window));
  ASSERT_TRUE (GTK_IS_TEXT_VIEW (text));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  GtkTextIter start, end;
  gtk_text_buffer_get_start_iter (buffer, &start);
  ASSERT_TRUE (gtk_text_iter_forward_search (&start, "The harbour was full of ice", GTK_TEXT_SEARCH_TEXT_ONLY, &start, &end, nullptr));
  gtk_text_buffer_select_range (buffer, &start, &end);
  fixture_settle ();
  const guint before = cp_view_state_get_model (state)->statements->len;
  ASSERT_TRUE (gtk_widget_activate_action (text, "articles.mark-selection", nullptr));
  ASSERT_TRUE (fixture_wait ([&] { return cp_view_state_get_model (state)->statements->len > before; }));
  fixture_settle ();
  EXPECT_EQ (cp_view_state_get_selected (state), (gint32) before) << "the last of the article";
}

} // namespace
