/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/pdf-running.h"

#include <math.h>
#include <string.h>

/* The share of a page's height, at its head and at its foot, where running heads and page numbers stand. */
#define MARGIN 0.09
/* So far in, what repeats or is a number must stand off the text, too. */
#define WIDE_MARGIN 0.125
/* What runs along on a page alone stands off its text by so many lines. */
#define STANDS_OFF 2.2
/* Small print there is smaller than this share of the text's. */
#define SMALL 0.95
/* A running head with its digits taken out is at least so long, in bytes; what is shorter is a page number. */
#define MIN_HEAD 4u

static gboolean
stands_in_margin (const CpPdfLine *line,
                  double           margin)
{
  return line->bottom < line->page_height * margin || line->top > line->page_height * (1 - margin);
}

/* A line without its digits, so that "Page 3 of 9" is the same on every page. */
static char *
without_digits (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p))
      g_string_append_c (out, *p);
  return g_strstrip (g_string_free (out, FALSE));
}

/* The number of lines in the margins by their words. */
static GHashTable *
count_heads (GArray *lines)
{
  GHashTable *heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (lines, CpPdfLine, i);

      if (stands_in_margin (line, WIDE_MARGIN))
        {
          char *key = without_digits (line->text);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (heads, key));

          g_hash_table_insert (heads, key, GUINT_TO_POINTER (n + 1));
        }
    }
  return heads;
}

/* How far the nearest line of the text is, towards the page's middle, in points; @running are none of it. */
static double
distance (GArray         *lines,
          guint           number,
          const gboolean *running)
{
  const CpPdfLine *line = &g_array_index (lines, CpPdfLine, number);
  gboolean at_head = line->top < line->page_height / 2;
  double nearest = INFINITY;

  for (int step = -1; step <= 1; step += 2)
    for (guint i = number + (guint) step; i < lines->len; i += (guint) step)
      {
        const CpPdfLine *other = &g_array_index (lines, CpPdfLine, i);

        if (other->page != line->page)
          break;
        if (!running[i] && (at_head ? other->top > line->bottom : other->bottom < line->top))
          nearest = MIN (nearest, fabs (other->top - line->top));
      }
  return nearest;
}

/* Whether its words are found in the margins of other pages, or are a number alone. */
static gboolean
repeats (const CpPdfLine *line,
         GHashTable      *heads)
{
  g_autofree char *key = without_digits (line->text);

  return strlen (key) < MIN_HEAD || GPOINTER_TO_UINT (g_hash_table_lookup (heads, key)) > 1;
}

/* Whether a line that stands off the text, in the margin, runs along with it. */
static gboolean
runs_apart (const CpPdfLine *line,
            GHashTable      *heads,
            double           size)
{
  if (repeats (line, heads))
    return TRUE;
  /* On a page alone it is told by its place, and on the first one, where a title may stand there, by its size. */
  return stands_in_margin (line, MARGIN)
         && (line->size < size * SMALL || (line->page > 0 && line->size < size * 1.1 && !line->is_bold));
}

/**
 * cp_pdf_take_running:
 * @lines: (element-type CpPdfLine): of all pages; running heads and page numbers are taken out
 * @size: of the text's letters, in points
 *
 * Running heads repeat in the margins from page to page, or stand off the text there; a number there is a page number.
 *
 * Returns: (transfer full) (element-type CpPdfLine): what was taken
 */
GArray *
cp_pdf_take_running (GArray *lines,
                     double  size)
{
  g_autoptr (GHashTable) heads = count_heads (lines);
  g_autofree gboolean *running = g_new0 (gboolean, MAX (lines->len, 1));
  GArray *taken = cp_pdf_lines_new ();
  guint kept = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (lines, CpPdfLine, i);

      running[i] = stands_in_margin (line, MARGIN) && repeats (line, heads);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const CpPdfLine *line = &g_array_index (lines, CpPdfLine, i);

      running[i] = running[i] || (stands_in_margin (line, WIDE_MARGIN) && runs_apart (line, heads, size)
                                  && distance (lines, i, running) >= size * STANDS_OFF);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      CpPdfLine *line = &g_array_index (lines, CpPdfLine, i);

      if (running[i])
        g_array_append_vals (taken, line, 1);
      else
        g_array_index (lines, CpPdfLine, kept++) = *line;
      if (running[i] || kept - 1 != i)
        line->text = NULL;
    }
  g_array_set_size (lines, kept);
  return taken;
}
