/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/pdf-lines.h"

#include <math.h>
#include <string.h>

/* Columns have at least so many lines each, and at most one line in so many runs across the space between them. */
#define MIN_COLUMN_LINES 3u
#define CROSSING_SHARE   4u
/* Between columns there is at least so much space, in letters' sizes. */
#define MIN_GUTTER 0.7
/* Stops and hyphens may hang over a column's edge by so much of the letters' size. */
#define HANGING 0.35
/* No page is set in more columns within columns than this. */
#define MAX_DEPTH 6u
/* More lines than this on a page are no print. */
#define MAX_LINES_OF_PAGE 1500u

static void
line_clear (gpointer data)
{
  g_free (((CpPdfLine *) data)->text);
}

/** cp_pdf_lines_new: Returns: (transfer full) (element-type CpPdfLine): no lines yet */
GArray *
cp_pdf_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CpPdfLine));

  g_array_set_clear_func (lines, line_clear);
  return lines;
}

/** cp_pdf_lines_take: adds a line, whose text it takes; one of white space alone is dropped */
void
cp_pdf_lines_take (GArray    *lines,
                   CpPdfLine *line)
{
  g_strstrip (line->text);
  if (*line->text == '\0')
    g_clear_pointer (&line->text, g_free);
  else
    g_array_append_vals (lines, line, 1);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/** cp_pdf_quantile: Returns: of @values (of double), which are sorted, the one that @share of them are smaller than; 0 of none */
double
cp_pdf_quantile (GArray *values,
                 double  share)
{
  if (values->len == 0)
    return 0;
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) (share * (values->len - 1)));
}

/* A space between columns: how many lines run across it, and how many stand on either side. */
typedef struct
{
  double x;
  guint  left, right, crossing;
} Gutter;

static Gutter
measure_gutter (GPtrArray *lines,
                double     x,
                double     width)
{
  Gutter gutter = { .x = x + width / 2 };
  double top[2] = { INFINITY, INFINITY }, bottom[2] = { -INFINITY, -INFINITY };

  for (guint i = 0; i < lines->len; i++)
    {
      const CpPdfLine *line = g_ptr_array_index (lines, i);
      int side = line->right <= x + 0.01 ? 0 : line->left >= x + width ? 1 : -1;

      if (side < 0)
        {
          gutter.crossing++;
          continue;
        }
      gutter.left += side == 0;
      gutter.right += side == 1;
      top[side] = MIN (top[side], line->top);
      bottom[side] = MAX (bottom[side], line->bottom);
    }
  /* What stands above and not beside is no column. */
  if (MIN (bottom[0], bottom[1]) - MAX (top[0], top[1]) < 2 * width)
    gutter.left = 0;
  return gutter;
}

static gboolean
find_gutter (GPtrArray *lines,
             Gutter    *best)
{
  gboolean found = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const CpPdfLine *line = g_ptr_array_index (lines, i);
      Gutter gutter = measure_gutter (lines, line->right, line->size * MIN_GUTTER);

      if (gutter.left < MIN_COLUMN_LINES || gutter.right < MIN_COLUMN_LINES
          || gutter.crossing * CROSSING_SHARE > lines->len)
        continue;
      if (!found || gutter.crossing < best->crossing
          || (gutter.crossing == best->crossing && ABS ((int) gutter.left - (int) gutter.right) < ABS ((int) best->left - (int) best->right)))
        *best = gutter;
      found = TRUE;
    }
  return found;
}

static int
compare_tops (gconstpointer a,
              gconstpointer b)
{
  const CpPdfLine *const *first = a, *const *second = b;

  return compare_doubles (&(*first)->top, &(*second)->top);
}

/* Where a column's lines begin: the left-most place at which many of them do. */
static double
column_left (GPtrArray *lines)
{
  double left = INFINITY;

  for (guint i = 0; i < lines->len; i++)
    {
      const CpPdfLine *line = g_ptr_array_index (lines, i);
      guint n = 0;

      for (guint j = 0; j < lines->len && line->left < left; j++)
        n += fabs (((CpPdfLine *) g_ptr_array_index (lines, j))->left - line->left) < 1.5;
      if (line->left < left && n * 7 >= lines->len)
        left = line->left;
    }
  return left;
}

/* Where its full lines end: at the right of all but the few that stick out. */
static double
column_right (GPtrArray *lines)
{
  g_autoptr (GArray) rights = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < lines->len; i++)
    g_array_append_val (rights, ((CpPdfLine *) g_ptr_array_index (lines, i))->right);
  g_array_sort (rights, compare_doubles);
  return g_array_index (rights, double, rights->len - 1 - rights->len / 20);
}

/* Lines are cut where words stand far apart, as they do in narrow columns: pieces at one height are one line again. */
static void
join_rows (GPtrArray *lines)
{
  guint kept = 0;

  for (guint i = 1; i < lines->len; i++)
    {
      CpPdfLine *line = g_ptr_array_index (lines, i), *before = g_ptr_array_index (lines, kept);

      if (fabs (line->top - before->top) < line->size * 0.4 && fabs (line->size - before->size) < 1 && line->left >= before->right
          && line->is_bold == before->is_bold)
        {
          g_autofree char *text = before->text;

          before->text = g_strconcat (text, " ", line->text, NULL);
          before->right = line->right;
          before->bottom = MAX (before->bottom, line->bottom);
          g_clear_pointer (&line->text, g_free);
        }
      else
        g_ptr_array_index (lines, ++kept) = line;
    }
  g_ptr_array_set_size (lines, (gint) MIN (kept + 1, lines->len));
}

/* A large letter at the head of a text, over several of its lines, belongs to the word that follows: it is put before that, and
 * the lines beside it begin where it does. */
static void
join_drop_cap (GPtrArray *lines,
               CpPdfLine *cap)
{
  CpPdfLine *word = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      CpPdfLine *line = g_ptr_array_index (lines, i);

      if (line->text == NULL || line->size * 1.8 > cap->size || line->top > cap->bottom || line->bottom < cap->top
          || line->left < cap->right - line->size / 2 || line->left > cap->right + line->size)
        continue;
      if (word == NULL || line->top < word->top)
        word = line;
      line->left = cap->left;
    }
  if (word != NULL)
    {
      g_autofree char *rest = word->text;

      word->text = g_strconcat (cap->text, rest, NULL);
      g_clear_pointer (&cap->text, g_free);
    }
}

static void
join_drop_caps (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      CpPdfLine *line = g_ptr_array_index (lines, i);

      if (g_utf8_strlen (line->text, 3) <= 2 && g_unichar_isupper (g_utf8_get_char (line->text)))
        join_drop_cap (lines, line);
      if (line->text == NULL)
        g_ptr_array_remove_index (lines, i--);
    }
}

/* A page, or pages, of which the lines are put into the order in which they are read. */
typedef struct
{
  GPtrArray *lines;
  guint      n_columns;
} Ordered;

static gboolean
is_justified (GPtrArray *lines,
              double     right)
{
  guint full = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const CpPdfLine *line = g_ptr_array_index (lines, i);

      full += fabs (line->right - right) < line->size * HANGING;
    }
  return lines->len >= 5 && full * 20 >= lines->len * 11;
}

static void
close_column (Ordered   *ordered,
              GPtrArray *lines)
{
  double left, right;
  gboolean justified;

  if (lines->len == 0)
    return;
  join_rows (lines);
  left = column_left (lines);
  right = column_right (lines);
  justified = is_justified (lines, right);
  for (guint i = 0; i < lines->len; i++)
    {
      CpPdfLine *line = g_ptr_array_index (lines, i);

      line->column = ordered->n_columns;
      line->column_left = left;
      line->column_right = right;
      line->is_justified = justified;
      g_ptr_array_add (ordered->lines, line);
    }
  ordered->n_columns++;
  g_ptr_array_set_size (lines, 0);
}

static void order_lines (Ordered *ordered, GPtrArray *lines, guint depth);

/* -1 left of the gutter, 1 right of it, 0 across */
static int
side_of (const CpPdfLine *line,
         const Gutter    *gutter)
{
  return line->right <= gutter->x ? -1 : line->left >= gutter->x ? 1 : 0;
}

/* The lines beside a gutter from one height to another, on one side. */
static GPtrArray *
beside (GPtrArray    *lines,
        const Gutter *gutter,
        int           side,
        double        from,
        double        to)
{
  GPtrArray *column = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      CpPdfLine *line = g_ptr_array_index (lines, i);

      if (line->top >= from && line->top < to && side_of (line, gutter) == side)
        g_ptr_array_add (column, line);
    }
  return column;
}

static void
order_columns (Ordered      *ordered,
               GPtrArray    *lines,
               const Gutter *gutter,
               guint         depth)
{
  g_autoptr (GPtrArray) crossing = beside (lines, gutter, 0, -INFINITY, INFINITY);
  g_autoptr (GPtrArray) across = g_ptr_array_new ();
  double from = -INFINITY;

  g_ptr_array_sort (crossing, compare_tops);
  for (guint i = 0; i <= crossing->len; i++)
    {
      CpPdfLine *line = i < crossing->len ? g_ptr_array_index (crossing, i) : NULL;
      double to = line != NULL ? line->top : INFINITY;
      g_autoptr (GPtrArray) left = beside (lines, gutter, -1, from, to);
      g_autoptr (GPtrArray) right = beside (lines, gutter, 1, from, to);

      /* Lines that run across with no column between them are one column. */
      if (left->len + right->len > 0)
        close_column (ordered, across);
      order_lines (ordered, left, depth + 1);
      order_lines (ordered, right, depth + 1);
      if (line != NULL)
        g_ptr_array_add (across, line);
      from = to;
    }
  close_column (ordered, across);
}

static void
order_lines (Ordered   *ordered,
             GPtrArray *lines,
             guint      depth)
{
  Gutter gutter;

  if (depth < MAX_DEPTH && lines->len >= 2 * MIN_COLUMN_LINES && lines->len <= MAX_LINES_OF_PAGE
      && find_gutter (lines, &gutter))
    order_columns (ordered, lines, &gutter, depth);
  else
    close_column (ordered, lines);
}

/**
 * cp_pdf_order:
 * @lines: (element-type CpPdfLine): page by page
 *
 * Puts the lines of each page into the order in which they are read: column by column where a space between columns is
 * seen, between the lines that run across all of them. Within a column the order that they came in is kept.
 */
void
cp_pdf_order (GArray *lines)
{
  g_autoptr (GPtrArray) page = g_ptr_array_new ();
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (CpPdfLine), lines->len);
  Ordered ordered = { .lines = g_ptr_array_new () };
  g_autoptr (GPtrArray) owned = ordered.lines;

  for (guint i = 0; i < lines->len; i++)
    {
      CpPdfLine *line = &g_array_index (lines, CpPdfLine, i);

      if (page->len > 0 && line->page != line[-1].page)
        {
          join_drop_caps (page);
          order_lines (&ordered, page, 0);
          g_ptr_array_set_size (page, 0);
        }
      g_ptr_array_add (page, line);
    }
  join_drop_caps (page);
  order_lines (&ordered, page, 0);

  /* What is left in its place was joined to another, and has no text. */
  for (guint i = 0; i < owned->len; i++)
    g_array_append_vals (sorted, g_ptr_array_index (owned, i), 1);
  if (sorted->len > 0)
    memcpy (lines->data, sorted->data, sorted->len * sizeof (CpPdfLine));
  for (guint i = sorted->len; i < lines->len; i++)
    g_array_index (lines, CpPdfLine, i).text = NULL;
  g_array_set_size (lines, sorted->len);
}
