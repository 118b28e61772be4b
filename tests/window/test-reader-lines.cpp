/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "fixture.h"
#include "window/reader-lines.h"

namespace
{

/* Lines end behind spaces, hyphens and dashes, within words that no line has room for, and between signs that need no space. */
const char *const words =
  "He would seek “real break-throughs in the harbour-and-fishery talks” — the long-promised, never-begun ones—and a peace of the two "
  "shores, as http://example.org/a-very-long-address-that-no-line-has-room-for-whatever-is-done-about-it has it.\n\n"
  "和平谈判将于十月重新开始双方都表示愿意作出让步。";

class ReaderLines : public ::testing::TestWithParam<int>
{
protected:
  GtkWidget *window = nullptr;
  GtkTextView *view = nullptr;

  void
  SetUp () override
  {
    GtkWidget *scrolled = gtk_scrolled_window_new ();

    window = gtk_window_new ();
    view = GTK_TEXT_VIEW (gtk_text_view_new ());
    gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), words, -1);
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (view));
    gtk_window_set_child (GTK_WINDOW (window), scrolled);
    gtk_window_set_default_size (GTK_WINDOW (window), GetParam (), 500);
    gtk_window_present (GTK_WINDOW (window));
    fixture_settle ();
  }

  void
  TearDown () override
  {
    gtk_window_destroy (GTK_WINDOW (window));
    fixture_settle ();
  }

  /* Every character of @span lies in one line, and no other does in any; the first fault, or nothing. */
  std::string
  fault_of (CpSpan span)
  {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
    g_autoptr (GArray) lines = cp_reader_lines (view, span);
    GtkTextIter at;

    for (gtk_text_buffer_get_start_iter (buffer, &at); !gtk_text_iter_is_end (&at); gtk_text_iter_forward_char (&at))
      {
        const guint32 offset = (guint32) gtk_text_iter_get_offset (&at);
        guint n = 0;
        GdkRectangle place;

        gtk_text_view_get_iter_location (view, &at, &place);
        for (guint i = 0; i < lines->len; i++)
          {
            const graphene_point_t middle = GRAPHENE_POINT_INIT ((float) place.x + (float) place.width / 2, (float) place.y + (float) place.height / 2);

            n += graphene_rect_contains_point (&g_array_index (lines, graphene_rect_t, i), &middle) ? 1 : 0;
          }
        if (!g_unichar_isspace (gtk_text_iter_get_char (&at)) && n != (cp_span_contains (span, offset) ? 1u : 0u))
          return std::to_string (n) + " lines at " + std::to_string (offset) + " of " + std::to_string (span.start) + "-" + std::to_string (span.end);
      }
    return "";
  }
};

/* The last line of a statement that was parted behind a hyphen had no mark, and a part of the line before had two. */
TEST_P (ReaderLines, EachCharacterStandsInOne)
{
  const guint32 n = (guint32) g_utf8_strlen (words, -1);

  for (guint32 start = 0; start < n; start += 2)
    {
      EXPECT_EQ (fault_of ({ start, n }), "");
      EXPECT_EQ (fault_of ({ 0, start }), "");
    }
}

TEST_P (ReaderLines, NothingStandsInNone)
{
  g_autoptr (GArray) none = cp_reader_lines (view, { 4, 4 });

  EXPECT_EQ (none->len, 0u);
}

INSTANTIATE_TEST_SUITE_P (Each, ReaderLines, ::testing::Values (120, 263, 401, 560));

} // namespace
