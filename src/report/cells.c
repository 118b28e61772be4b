/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/cells.h"

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
  double x = CP_LANE_EDGE;
  guint most_deeds = (guint) MAX ((width - x) / CP_LANE_DEED_PITCH, 0);
  guint deeds = count_deeds (marks, first, n, MIN (most_deeds, CP_CELLS_MOST / 2));
  guint rest = n - deeds, columns, room, shown, rows;

  for (guint i = 0; i < deeds; i++, x += CP_LANE_DEED_PITCH)
    cells[result.n++] = (CpCell){ x + CP_LANE_DEED_PITCH / 2, 0, first + i };

  columns = (guint) MAX ((width - x - 1) / CP_LANE_PITCH, 0);
  columns = MIN (columns, CP_CELLS_MOST / 4);
  rows = rest > columns ? 2 : 1;
  room = columns * 2;
  shown = rest <= room ? rest : room > 0 ? room - 1 : 0;
  for (guint i = 0; i < shown; i++)
    cells[result.n++] = (CpCell){ x + (i / rows + 0.5) * CP_LANE_PITCH,
                                  rows == 1 ? 0 : (i % 2 == 0 ? -0.5 : 0.5) * CP_LANE_ROWS_APART, first + deeds + i };
  result.hidden = rest - shown;
  result.more_x = room > 0 ? x + ((shown / 2) + 0.5) * CP_LANE_PITCH : width - CP_LANE_PITCH / 2;
  result.more_y = CP_LANE_ROWS_APART / 2;
  return result;
}
