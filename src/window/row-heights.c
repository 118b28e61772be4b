/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/row-heights.h"

/**
 * CpRowHeights:
 *
 * How high each row of a list is, in pixels: as it was measured, or else as those that were measured are on average. Every
 * question is answered by adding up, which takes some microseconds for 20,000 rows.
 */
struct _CpRowHeights
{
  GArray *heights; /* int; 0 where a row was not measured */
  int     usual;   /* what is taken for those */
  gint64  sum;     /* of those that were measured, ever */
  guint   n;
};

/* A row is taken to be so high before any was measured. */
static const int first_guess = 48;
/* So many rows tell what is usual. */
static const guint enough = 12;

/** cp_row_heights_new: Returns: (transfer full): the heights of no rows */
CpRowHeights *
cp_row_heights_new (void)
{
  CpRowHeights *self = g_new0 (CpRowHeights, 1);

  self->heights = g_array_new (FALSE, TRUE, sizeof (int));
  self->usual = first_guess;
  return self;
}

/** cp_row_heights_free: frees @self */
void
cp_row_heights_free (CpRowHeights *self)
{
  g_array_unref (self->heights);
  g_free (self);
}

/** cp_row_heights_splice: puts @n_added rows in the place of @n_removed; where they are as many, they are taken to be as high */
void
cp_row_heights_splice (CpRowHeights *self,
                       guint         at,
                       guint         n_removed,
                       guint         n_added)
{
  guint kept = MIN (n_removed, n_added);

  if (n_removed > kept)
    g_array_remove_range (self->heights, at + kept, n_removed - kept);
  else if (n_added > kept && at + kept == self->heights->len)
    g_array_set_size (self->heights, at + n_added);
  else if (n_added > kept)
    {
      g_autofree int *unknown = g_new0 (int, n_added - kept);

      g_array_insert_vals (self->heights, at + kept, unknown, n_added - kept);
    }
}

/** cp_row_heights_set: notes that @row is @height high, more than 0. What is usual is settled by the first rows: it does not move under a scroll bar */
void
cp_row_heights_set (CpRowHeights *self,
                    guint         row,
                    int           height)
{
  gboolean known = g_array_index (self->heights, int, row) > 0;

  g_array_index (self->heights, int, row) = MAX (height, 1);
  if (known || self->n >= enough)
    return;
  self->sum += MAX (height, 1);
  self->n++;
  self->usual = (int) (self->sum / self->n);
}

/** cp_row_heights_forget: takes no row as measured any more, as when rows are laid out in another way */
void
cp_row_heights_forget (CpRowHeights *self)
{
  for (guint i = 0; i < self->heights->len; i++)
    g_array_index (self->heights, int, i) = 0;
  self->sum = 0;
  self->n = 0;
}

/** cp_row_heights_length: Returns: how many rows there are */
guint
cp_row_heights_length (const CpRowHeights *self)
{
  return self->heights->len;
}

/** cp_row_heights_get: Returns: how high @row is, or is taken to be */
int
cp_row_heights_get (const CpRowHeights *self,
                    guint               row)
{
  int height = g_array_index (self->heights, int, row);

  return height > 0 ? height : self->usual;
}

/** cp_row_heights_sum: Returns: how high the rows from @from on are together, without @to */
int
cp_row_heights_sum (const CpRowHeights *self,
                    guint               from,
                    guint               to)
{
  gint64 sum = 0;

  for (guint i = from; i < MIN (to, self->heights->len); i++)
    sum += cp_row_heights_get (self, i);
  return (int) MIN (sum, G_MAXINT);
}

/**
 * cp_row_heights_find:
 * @y: pixels from the top of the first row
 * @within: (out): how far @y is from the top of the row that is found; negative above the first row
 *
 * Returns: the row at @y; the first where @y is above all, the last where it is below all
 */
guint
cp_row_heights_find (const CpRowHeights *self,
                     int                 y,
                     int                *within)
{
  guint row = 0;

  for (; row + 1 < self->heights->len && y >= cp_row_heights_get (self, row); row++)
    y -= cp_row_heights_get (self, row);
  *within = y;
  return row;
}
