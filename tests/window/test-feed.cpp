/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <functional>
#include <glib/gstdio.h>
#include <string>

#include "fixture.h"
#include "window/window.h"

namespace
{

/* A feed opened in a window: what of it is added is asked. */
class Feed : public ::testing::Test
{
protected:
  CpWindow *window = nullptr;
  std::string path;

  void
  SetUp () override
  {
    g_autofree char *name = g_build_filename (g_get_tmp_dir (), "counterpoint-test-feed.rss", nullptr);

    path = name;
    window = cp_window_new (CP_APPLICATION (g_application_get_default ()));
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
  }

  void
  TearDown () override
  {
    /* A button closes the dialog; an answer that the test gives does not. */
    while (dialog () != nullptr)
      gtk_window_destroy (GTK_WINDOW (dialog ()));
    gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
    g_unlink (path.c_str ());
  }

  void
  open (unsigned n_entries)
  {
    std::string feed = "<rss version='2.0'><channel><title>Lindvik Post</title>";
    g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

    for (unsigned i = 1; i <= n_entries; i++)
      feed += "<item><title>Pier, part " + std::to_string (i) + "</title><description>The harbour council closed part " + std::to_string (i)
              + " of the pier on Tuesday, Petra Lomm said, until the engineers have looked at every plank of it.</description></item>";
    feed += "</channel></rss>";
    ASSERT_TRUE (g_file_set_contents (path.c_str (), feed.c_str (), -1, nullptr));
    g_ptr_array_add (files, g_file_new_for_path (path.c_str ()));
    cp_window_add_files (window, files);
  }

  static AdwMessageDialog *
  dialog ()
  {
    g_autoptr (GList) windows = gtk_window_list_toplevels ();

    for (GList *l = windows; l != nullptr; l = l->next)
      if (ADW_IS_MESSAGE_DIALOG (l->data))
        return ADW_MESSAGE_DIALOG (l->data);
    return nullptr;
  }

  guint
  n_articles ()
  {
    return g_list_model_get_n_items (G_LIST_MODEL (cp_comparison_get_articles (cp_window_get_comparison (window))));
  }
};

TEST_F (Feed, OnlyTheEntriesThatWereChosenAreAdded)
{
  open (3);
  ASSERT_TRUE (fixture_wait ([] { return dialog () != nullptr; }));
  EXPECT_EQ (n_articles (), 0u) << "nothing is added unasked";
  GtkWidget *list = fixture_find (GTK_WIDGET (dialog ()), GTK_TYPE_LIST_BOX);
  ASSERT_NE (list, nullptr);
  GtkWidget *check = fixture_find (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  adw_message_dialog_response (dialog (), "add");
  EXPECT_TRUE (fixture_wait ([this] { return n_articles () == 2; })) << n_articles ();
}

TEST_F (Feed, NoneIsAddedWhereTheDialogIsCancelledAndNoneCanBeWithoutAChoice)
{
  open (2);
  ASSERT_TRUE (fixture_wait ([] { return dialog () != nullptr; }));
  GtkWidget *all = fixture_find (GTK_WIDGET (dialog ()), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (all), FALSE);
  EXPECT_FALSE (adw_message_dialog_get_response_enabled (dialog (), "add"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (all), TRUE);
  EXPECT_TRUE (adw_message_dialog_get_response_enabled (dialog (), "add"));
  adw_message_dialog_response (dialog (), "cancel");
  fixture_settle ();
  EXPECT_EQ (n_articles (), 0u);
}

TEST_F (Feed, OneEntryAloneIsAddedWithoutAQuestion)
{
  open (1);
  EXPECT_TRUE (fixture_wait ([this] { return n_articles () == 1; }));
  EXPECT_EQ (dialog (), nullptr);
}

}
