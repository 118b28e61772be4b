/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "report/axis.h"

TEST (Axis, UnitAndTimeAreInverse)
{
  CpAxis axis = { 736400, 736500 };

  for (double unit : { -0.5, 0.0, 0.25, 1.0, 2.0 })
    EXPECT_NEAR (cp_axis_to_unit (&axis, cp_axis_from_unit (&axis, unit)), unit, 1e-9);
  EXPECT_DOUBLE_EQ (cp_axis_from_unit (&axis, 0.5), 736450);
}

TEST (Axis, AnEmptyAxisMapsEverythingToItsStart)
{
  CpAxis axis = { 5, 5 };

  EXPECT_EQ (cp_axis_to_unit (&axis, 100), 0);
}

TEST (Axis, ZoomKeepsTheAnchorInPlace)
{
  CpAxis axis = { 736400, 736500 };

  for (double anchor : { 0.0, 0.3, 1.0 })
    {
      double before = cp_axis_from_unit (&axis, anchor);
      CpAxis zoomed = cp_axis_zoom (&axis, 1.25, anchor, 1000);

      EXPECT_NEAR (cp_axis_from_unit (&zoomed, anchor), before, 1e-6);
      EXPECT_NEAR (zoomed.end - zoomed.start, 80, 1e-6);
    }
}

TEST (Axis, ZoomStopsAtItsLimits)
{
  CpAxis axis = { 736400, 736500 };

  for (int i = 0; i < 200; i++)
    axis = cp_axis_zoom (&axis, 2, 0.5, 1000);
  EXPECT_NEAR (1000 / (axis.end - axis.start), CP_AXIS_MOST_DENSITY, 1);
  for (int i = 0; i < 200; i++)
    axis = cp_axis_zoom (&axis, 0.5, 0.5, 1000);
  EXPECT_GE (axis.start, CP_AXIS_FIRST);
  EXPECT_LE (axis.end, CP_AXIS_LAST);
}

TEST (Axis, PanningStopsAtTheEndsOfTheCalendar)
{
  CpAxis axis = { 10, 110 };
  CpAxis back = cp_axis_pan (&axis, -5), far = cp_axis_pan (&axis, 1e9);

  EXPECT_DOUBLE_EQ (back.start, CP_AXIS_FIRST);
  EXPECT_DOUBLE_EQ (back.end - back.start, 100);
  EXPECT_DOUBLE_EQ (far.end, CP_AXIS_LAST);
  EXPECT_DOUBLE_EQ (far.end - far.start, 100);
}

TEST (Axis, FitLeavesAirAndShowsADayAtLeast)
{
  CpAxis fitted = cp_axis_fit (1000, 1100, 0.05), day = cp_axis_fit (1000, 1000, 0);

  EXPECT_DOUBLE_EQ (fitted.start, 995);
  EXPECT_DOUBLE_EQ (fitted.end, 1105);
  EXPECT_DOUBLE_EQ (day.end - day.start, 1);
}

TEST (Axis, RevealMovesNoFurtherThanNeeded)
{
  CpAxis axis = { 1000, 1100 };
  CpAxis same = cp_axis_reveal (&axis, 1050, 0.05), later = cp_axis_reveal (&axis, 1200, 0.05);

  EXPECT_DOUBLE_EQ (same.start, 1000);
  EXPECT_NEAR (cp_axis_to_unit (&later, 1200), 0.95, 1e-9);
}
