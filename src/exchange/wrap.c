/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/wrap.h"

/* How many columns of a terminal a character takes. What steers a terminal or turns the direction of text is not shown at all. */
static guint
width_of (gunichar c)
{
  if (g_unichar_iscntrl (c) || g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static gboolean
is_shown (gunichar c)
{
  gboolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);

  return !g_unichar_iscntrl (c) && !turns;
}

/** cp_wrap_width: Returns: how many columns of a terminal @text takes */
guint
cp_wrap_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += width_of (g_utf8_get_char (p));
  return width;
}

static void
end_line (GPtrArray *lines,
          GString   *line,
          guint     *used)
{
  g_ptr_array_add (lines, g_strndup (line->str, line->len));
  g_string_truncate (line, 0);
  *used = 0;
}

/* Adds a word, on a line of its own where the one begun has no room, cut where no line has. */
static void
add_word (GPtrArray  *lines,
          GString    *line,
          guint      *used,
          const char *word,
          guint       width)
{
  guint needed = cp_wrap_width (word);

  if (*used > 0 && *used + 1 + needed > width)
    end_line (lines, line, used);
  if (*used > 0)
    {
      g_string_append_c (line, ' ');
      (*used)++;
    }
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (*used > 0 && *used + width_of (c) > width)
        end_line (lines, line, used);
      g_string_append_unichar (line, c);
      *used += width_of (c);
    }
}

/**
 * cp_wrap_lines:
 * @text: valid UTF-8
 * @width: columns of a terminal, at least 2
 *
 * Breaks @text between words, and within those that are wider than a line. Runs of white space count as one space.
 *
 * Returns: (transfer full) (element-type utf8): lines that are no wider than @width; none for no words
 */
GPtrArray *
cp_wrap_lines (const char *text,
               guint       width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);
  guint used = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && !g_unichar_isspace (c))
        {
          if (is_shown (c))
            g_string_append_unichar (word, c);
          continue;
        }
      if (word->len > 0)
        add_word (lines, line, &used, word->str, MAX (width, 2));
      g_string_truncate (word, 0);
      if (c == 0)
        break;
    }
  if (line->len > 0)
    end_line (lines, line, &used);
  return lines;
}

/** cp_wrap_plain: Returns: (transfer full): @text, valid UTF-8, as one line that does not steer a terminal, whatever a file may be called */
char *
cp_wrap_plain (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_shown (c))
        g_string_append_unichar (plain, c);
      else if (g_unichar_isspace (c))
        g_string_append_c (plain, ' ');
    }
  return g_string_free (plain, FALSE);
}

/** cp_wrap_append_cell: adds @line to @out, with spaces up to @width columns */
void
cp_wrap_append_cell (GString    *out,
                     const char *line,
                     guint       width)
{
  guint used = cp_wrap_width (line);

  g_string_append (out, line);
  for (; used < width; used++)
    g_string_append_c (out, ' ');
}
