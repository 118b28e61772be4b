/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/plot.h"

G_BEGIN_DECLS

/* Lengths of a lane in the window's pixels; paper scales them. */
#define CP_LANE_MARK 13.0
#define CP_LANE_PITCH 17.0
#define CP_LANE_ROWS_APART 14.5
#define CP_LANE_DEED_PITCH 14.0
#define CP_LANE_EDGE 3.5 /* from the edge of a slot to the first cell */

/* Where a mark stands: its middle, from the slot's edge and from the middle of the lane. */
typedef struct
{
  double x;
  double y;
  guint  mark; /* index in the array of marks */
} CpCell;

/* How the marks of one slot are set out. */
typedef struct
{
  guint  n;      /* cells used */
  guint  hidden; /* marks that found no place; told as "+n" */
  double more_x, more_y; /* where the middle of that stands */
  double more_width;     /* the room that it has */
} CpCells;

#define CP_CELLS_MOST 512

double  cp_cells_width   (const GArray *marks,
                          double        most);

CpCells cp_cells_arrange (const GArray *marks,
                          guint         first,
                          guint         n,
                          double        width,
                          CpCell        cells[CP_CELLS_MOST]);

G_END_DECLS
