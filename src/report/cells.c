/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cells.h"

#include <math.h>

/* How many deeds stand at the head of the marks, at most @most. */
static guint
count_deeds (const GArray *marks,
             guint         first,
             guint         n,
             guint         most)
{
  guint deeds = 0;

  while (deeds < MIN (n, most) && g_array_index (marks, CpPlotMark, first + deeds).shape == CP_SHAPE_BAR)
    deeds++;
  return deeds;
}

/* How many columns of two rows there are behind @deeds. */
static guint
count_columns (double width,
               guint  deeds)
{
  const double room = width - CP_LANE_EDGE - deeds * CP_LANE_DEED_PITCH - 1;

  return MIN ((guint) MAX (room / CP_LANE_PITCH, 0), CP_CELLS_MOST / 4);
}

static gboolean
fits (guint n,
      guint columns)
{
  return n <= columns * 2;
}

/* How many places side by side "+n" takes for so many marks. */
static guint
places_of_more (guint hidden)
{
  return hidden < 10 ? 1 : hidden < 1000 ? 2 : 3;
}

/* How many marks stand in @columns of two rows where @n have no room: those before the places of "+n", at the end of the second row. */
static guint
count_shown (guint  n,
             guint  columns,
             guint *places)
{
  guint shown = 0;

  for (*places = 1; *places <= columns; ++*places)
    {
      shown = 2 * (columns - *places) + 1;
      if (places_of_more (n - shown) <= *places)
        return shown;
    }
  *places = MAX (columns, 1);
  return columns > 0 ? 1 : 0;
}

/** cp_cells_width: Returns: how wide a slot is in which all of @marks find a place, @most where that is not enough */
double
cp_cells_width (const GArray *marks,
                double        most)
{
  guint deeds = count_deeds (marks, 0, marks->len, (guint) (most / CP_LANE_DEED_PITCH));
  double columns = ceil ((marks->len - deeds) / 2.0);

  return MIN (ceil (columns * CP_LANE_PITCH + deeds * CP_LANE_DEED_PITCH + CP_LANE_EDGE + 1), most);
}

/**
 * cp_cells_arrange:
 * @width: of the slot, in the window's pixels
 *
 * Sets @n marks of one time out in two rows: deeds, which take both rows, at the leading edge, then the others column by
 * column, so that a wider slot moves none of them. Few stand in one row in the middle.
 *
 * Returns: how many found a place, and how many did not
 */
CpCells
cp_cells_arrange (const GArray *marks,
                  guint         first,
                  guint         n,
                  double        width,
                  CpCell        cells[CP_CELLS_MOST])
{
  CpCells result = { 0 };
  guint most_deeds = (guint) MAX ((width - CP_LANE_EDGE) / CP_LANE_DEED_PITCH, 0);
  guint deeds = count_deeds (marks, first, n, MIN (most_deeds, CP_CELLS_MOST / 2));
  guint rest, columns, shown, rows, places = 1;
  double x;

  /* Of more deeds than there is room for, as many as leave some for the count of the others. */
  while (deeds > 0 && n > deeds && count_columns (width, deeds) < places_of_more (n - deeds) && !fits (n - deeds, count_columns (width, deeds)))
    deeds--;
  x = CP_LANE_EDGE;
  for (guint i = 0; i < deeds; i++, x += CP_LANE_DEED_PITCH)
    cells[result.n++] = (CpCell){ x + CP_LANE_DEED_PITCH / 2, 0, first + i };
  rest = n - deeds;
  columns = count_columns (width, deeds);
  rows = rest > columns ? 2 : 1;
  if (rest > 0 && g_array_index (marks, CpPlotMark, first + deeds).shape == CP_SHAPE_BAR) /* two rows high: none stands in one */
    {
      shown = 0;
      places = MAX (MIN (places_of_more (rest), columns), 1);
    }
  else
    {
      shown = fits (rest, columns) ? rest : count_shown (rest, columns, &places);
    }
  for (guint i = 0; i < shown; i++)
    cells[result.n++] = (CpCell){ x + (i / rows + 0.5) * CP_LANE_PITCH,
                                  rows == 1 ? 0 : (i % 2 == 0 ? -0.5 : 0.5) * CP_LANE_ROWS_APART, first + deeds + i };
  result.hidden = rest - shown;
  result.more_width = places * CP_LANE_PITCH;
  result.more_x = columns > 0 ? x + (shown / 2) * CP_LANE_PITCH + result.more_width / 2 : width - CP_LANE_PITCH / 2;
  result.more_y = CP_LANE_ROWS_APART / 2;
  return result;
}
