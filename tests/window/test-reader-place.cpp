/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "fixture.h"
#include "window/reader-text.h"
#include "window/window.h"

namespace
{

/* What is said stands in the middle of a long account. */
CpModel *
dispute_far_down ()
{
  CpModel *model = fixture_dispute (3);
  const CpArticle *before = (const CpArticle *) g_ptr_array_index (model->articles, 0);
  std::string account;

  for (int i = 0; i < 40; i++)
    account += "The boat left the harbour in the morning and came back in the evening, as it had done on every day of the winter before.\n\n";
  CpArticle *after = fixture_article ("Boat may go", (account + before->text + "\n\n" + account + "That was all.").c_str ());
  const guint32 shift = (guint32) g_utf8_pointer_to_offset (after->text, strstr (after->text, "The council of Skarey"));

  for (guint i = 0; i < model->statements->len; i++)
    {
      CpModelStatement *statement = (CpModelStatement *) g_ptr_array_index (model->statements, i);

      statement->content[0] = { statement->content[0].start + shift, statement->content[0].end + shift };
    }
  cp_article_unref ((CpArticle *) g_ptr_array_index (model->articles, 0));
  g_ptr_array_index (model->articles, 0) = after;
  return model;
}

class ReaderPlace : public ::testing::TestWithParam<int>
{
protected:
  CpWindow *window = nullptr;

  void
  SetUp () override
  {
    CpModel *model = dispute_far_down ();

    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, nullptr);
    window = fixture_window (3, GetParam (), 800);
    cp_view_state_set_model (cp_window_get_state (window), model);
    cp_model_unref (model);
    fixture_settle ();
  }

  void
  TearDown () override
  {
    fixture_close (window);
    g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, nullptr);
  }

  /* How far down in what is seen of the text the cursor's line begins, as a part of its height. */
  double
  place ()
  {
    GtkTextView *text = GTK_TEXT_VIEW (fixture_find (GTK_WIDGET (window), CP_TYPE_READER_TEXT));
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
    GtkTextIter at;
    GdkRectangle line;
    int y;

    gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
    gtk_text_view_get_iter_location (text, &at, &line);
    gtk_text_view_buffer_to_window_coords (text, GTK_TEXT_WINDOW_WIDGET, 0, line.y, nullptr, &y);
    return (double) y / gtk_widget_get_height (GTK_WIDGET (text));
  }
};

/* The panel of the detail slides out beside the text meanwhile, and the text stayed far above the words. */
/* GTK leaves the cursor at the end of a text that is set: the first arrow went there. */
TEST_P (ReaderPlace, BeginsAnArticleAtItsBeginning)
{
  cp_window_show_view (window, "articles");
  fixture_settle ();
  CpReaderText *reader = CP_READER_TEXT (fixture_find (GTK_WIDGET (window), CP_TYPE_READER_TEXT));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (reader));
  GtkTextIter at;

  ASSERT_NE (reader, nullptr);
  cp_reader_text_set_article (reader, 0);
  ASSERT_GT (gtk_text_buffer_get_char_count (buffer), 1000);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  EXPECT_EQ (gtk_text_iter_get_offset (&at), 0);
}

TEST_P (ReaderPlace, ShowsTheWordsOfWhatIsChosen)
{
  for (gint32 statement : { 0, 1 })
    {
      cp_view_state_show (cp_window_get_state (window), statement);
      fixture_wait ([this] { return place () > 0.2 && place () < 0.7; });
      fixture_settle ();
      EXPECT_GT (place (), 0.2);
      EXPECT_LT (place (), 0.7);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", "side-by-side");
      fixture_settle ();
    }
}

/* In a narrow window the detail lies over the text: over the words that were asked for. */
TEST_P (ReaderPlace, LeavesTheWordsToBeSeen)
{
  cp_view_state_show (cp_window_get_state (window), 0);
  fixture_settle ();
  GtkWidget *flap = gtk_widget_get_ancestor (fixture_find (GTK_WIDGET (window), CP_TYPE_READER_TEXT), ADW_TYPE_FLAP);

  EXPECT_EQ (adw_flap_get_reveal_flap (ADW_FLAP (flap)), GetParam () >= 600);
}

TEST_P (ReaderPlace, GoesToWhatIsSaidNext)
{
  cp_view_state_show_article (cp_window_get_state (window), 0);
  fixture_settle ();
  cp_view_state_select (cp_window_get_state (window), 0);
  fixture_wait ([this] { return place () >= 0 && place () < 1; });
  fixture_settle ();
  EXPECT_GE (place (), 0);
  EXPECT_LT (place (), 1);
}

INSTANTIATE_TEST_SUITE_P (Each, ReaderPlace, ::testing::Values (400, 640, 1000, 1280));

} // namespace
