/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reader-lines.h"

/* Where a span of text stands once it is wrapped: one place a line. */

static GdkRectangle
place_of (GtkTextView       *view,
          const GtkTextIter *at)
{
  GdkRectangle place;

  gtk_text_view_get_iter_location (view, at, &place);
  return place;
}

static gboolean
on_line (GtkTextView       *view,
         const GtkTextIter *at,
         int                y)
{
  return place_of (view, at).y == y;
}

/* Moves @at behind the last character of its line, or to @end where that comes first. GTK's end of a wrapped line is before that
 * character, which is a space in most lines, but the hyphen of a word that is parted there; from that character on, it is the end of the
 * line below. */
static void
leave_line (GtkTextView       *view,
            GtkTextIter       *at,
            const GtkTextIter *end)
{
  GtkTextIter line_end = *at;
  int y = place_of (view, at).y;

  if (gtk_text_view_forward_display_line_end (view, &line_end) && on_line (view, &line_end, y))
    *at = line_end;
  while (gtk_text_iter_compare (at, end) < 0 && on_line (view, at, y))
    if (!gtk_text_iter_forward_char (at))
      break;
  if (gtk_text_iter_compare (at, end) > 0)
    *at = *end;
}

static void
skip_space (GtkTextIter       *at,
            const GtkTextIter *end)
{
  while (gtk_text_iter_compare (at, end) < 0 && g_unichar_isspace (gtk_text_iter_get_char (at)))
    gtk_text_iter_forward_char (at);
}

/* The character before @at that is no space, or @start. */
static GtkTextIter
last_before (const GtkTextIter *start,
             const GtkTextIter *at)
{
  GtkTextIter last = *at;

  do
    gtk_text_iter_backward_char (&last);
  while (gtk_text_iter_compare (&last, start) > 0 && g_unichar_isspace (gtk_text_iter_get_char (&last)));
  return last;
}

/** cp_reader_lines: Returns: (transfer full) (element-type graphene_rect_t): where the text at @span stands in @view, in the buffer's pixels,
 *  one place a line, without the white space at the ends of lines */
GArray *
cp_reader_lines (GtkTextView *view,
                 CpSpan       span)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter at, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, (int) span.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) span.end);
  skip_space (&at, &end);
  while (gtk_text_iter_compare (&at, &end) < 0)
    {
      GdkRectangle first = place_of (view, &at), last;
      GtkTextIter start = at, last_at;
      graphene_rect_t line;

      leave_line (view, &at, &end);
      last_at = last_before (&start, &at);
      last = place_of (view, &last_at);
      line = GRAPHENE_RECT_INIT ((float) MIN (first.x, last.x), (float) first.y, 0, (float) first.height);
      line.size.width = (float) MAX (first.x + first.width, last.x + last.width) - line.origin.x;
      g_array_append_val (lines, line);
      skip_space (&at, &end);
    }
  return lines;
}
