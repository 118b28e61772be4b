/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/axis.h"

/** cp_axis_to_unit: Returns: where @time lies, 0 at the start of the axis and 1 at its end, beyond them outside */
double
cp_axis_to_unit (const CpAxis *self,
                 double        time)
{
  return self->end > self->start ? (time - self->start) / (self->end - self->start) : 0;
}

/** cp_axis_from_unit: Returns: the time at @unit, the inverse of cp_axis_to_unit() */
double
cp_axis_from_unit (const CpAxis *self,
                   double        unit)
{
  return self->start + unit * (self->end - self->start);
}

/* Keeps a span inside the calendar without changing its length, where it is not longer than that. */
static CpAxis
inside_calendar (double start,
                 double length)
{
  double whole = CP_AXIS_LAST - CP_AXIS_FIRST;

  length = MIN (length, whole);
  start = CLAMP (start, CP_AXIS_FIRST, CP_AXIS_LAST - length);
  return (CpAxis){ start, start + length };
}

/**
 * cp_axis_zoom:
 * @factor: above 1 shows less time, below 1 more
 * @anchor: 0 … 1, what stays where it is
 * @width: of the axis in pixels, for the limits
 *
 * Returns: the axis zoomed
 */
CpAxis
cp_axis_zoom (const CpAxis *self,
              double        factor,
              double        anchor,
              double        width)
{
  double length = (self->end - self->start) / factor;
  double at = cp_axis_from_unit (self, anchor);

  length = CLAMP (length, width / CP_AXIS_MOST_DENSITY, width / CP_AXIS_LEAST_DENSITY);
  return inside_calendar (at - anchor * length, length);
}

/** cp_axis_pan: Returns: the axis moved by @by of its own length, later where positive */
CpAxis
cp_axis_pan (const CpAxis *self,
             double        by)
{
  double length = self->end - self->start;

  return inside_calendar (self->start + by * length, length);
}

/** cp_axis_fit: Returns: the axis that shows @first to @last with @air (a part of their distance) at both ends, one day at least */
CpAxis
cp_axis_fit (double first,
             double last,
             double air)
{
  double length = MAX (last - first, 1);

  return inside_calendar (first - air * length, length * (1 + 2 * air));
}

/** cp_axis_reveal: Returns: the axis moved no more than needed to show @time, @margin (a part of its length) from an end */
CpAxis
cp_axis_reveal (const CpAxis *self,
                double        time,
                double        margin)
{
  double unit = cp_axis_to_unit (self, time);

  if (unit < margin)
    return cp_axis_pan (self, unit - margin);
  if (unit > 1 - margin)
    return cp_axis_pan (self, unit - (1 - margin));
  return *self;
}
