/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CpAxis:
 *
 * A visible span of time, mapped to 0 … 1. Times are days since 1 January of year 1, that day being 1, with the part of the
 * day as fraction: midnight at the beginning of a day is its day number. It knows neither pixels nor widgets.
 */
typedef struct
{
  double start;
  double end; /* not before @start; an axis of no length shows nothing */
} CpAxis;

/* The days that a date can name: years 1 to 9999. */
#define CP_AXIS_FIRST 1.0
#define CP_AXIS_LAST 3652060.0

/* How far one can zoom, in pixels a day: a pixel a century to 400 pixels a minute. */
#define CP_AXIS_LEAST_DENSITY (1.0 / 36525.0)
#define CP_AXIS_MOST_DENSITY (400.0 * 24 * 60)

double cp_axis_to_unit   (const CpAxis *self,
                          double        time);
double cp_axis_from_unit (const CpAxis *self,
                          double        unit);
CpAxis cp_axis_zoom      (const CpAxis *self,
                          double        factor,
                          double        anchor,
                          double        width);
CpAxis cp_axis_pan       (const CpAxis *self,
                          double        by);
CpAxis cp_axis_fit       (double        first,
                          double        last,
                          double        air);
CpAxis cp_axis_reveal    (const CpAxis *self,
                          double        time,
                          double        margin);

G_END_DECLS
