/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "article/date.h"
#include "report/axis.h"
#include "report/ticks.h"

static double
day (int year, int month, int day_of_month)
{
  CpDate date = cp_date_new_day (year, month, day_of_month);

  return cp_date_to_day_number (&date);
}

TEST (Ticks, TheTableRunsFromFineToCoarse)
{
  for (guint i = 1; i < cp_n_tick_steps; i++)
    EXPECT_LT (cp_tick_days (cp_tick_steps[i - 1]), cp_tick_days (cp_tick_steps[i]));
}

TEST (Ticks, TheFinestStepWithRoomIsChosen)
{
  struct { double density; CpTickUnit unit; guint n; } cases[] = {
    { 56.0 * 1440, CP_TICK_MINUTE, 1 }, { 56.0 * 24, CP_TICK_HOUR, 1 }, { 56, CP_TICK_DAY, 1 }, { 55, CP_TICK_WEEK, 1 },
    { 8, CP_TICK_WEEK, 1 }, { 2, CP_TICK_MONTH, 1 }, { 1, CP_TICK_MONTH, 3 }, { 0.16, CP_TICK_YEAR, 1 },
    { 0.0016, CP_TICK_YEAR, 100 }, { 1e-9, CP_TICK_YEAR, 100 },
  };

  for (const auto &c : cases)
    {
      CpTickStep step = cp_tick_steps[cp_tick_choose (c.density, CP_TICK_LABEL_WIDTH)];

      EXPECT_EQ (step.unit, c.unit) << c.density;
      EXPECT_EQ (step.n, c.n) << c.density;
    }
}

/* Under a folded timeline, which tells how much was said on which day, stood "12:00". */
TEST (Ticks, WhatIsToldByDaysIsNeverDividedFiner)
{
  EXPECT_EQ (cp_tick_steps[cp_tick_choose_days (140, CP_TICK_LABEL_WIDTH)].unit, CP_TICK_DAY);
  EXPECT_EQ (cp_tick_choose_days (8, CP_TICK_LABEL_WIDTH), cp_tick_choose (8, CP_TICK_LABEL_WIDTH));
}

TEST (Ticks, FloorAndNextFollowTheCalendar)
{
  struct { CpTickStep step; double time, floor, next; } cases[] = {
    { { CP_TICK_DAY, 1 }, day (2024, 2, 29) + 0.7, day (2024, 2, 29), day (2024, 3, 1) },
    { { CP_TICK_WEEK, 1 }, day (2021, 3, 14), day (2021, 3, 8), day (2021, 3, 15) },
    { { CP_TICK_MONTH, 1 }, day (2023, 2, 28), day (2023, 2, 1), day (2023, 3, 1) },
    { { CP_TICK_MONTH, 3 }, day (2021, 12, 31), day (2021, 10, 1), day (2022, 1, 1) },
    { { CP_TICK_YEAR, 1 }, day (2020, 12, 31), day (2020, 1, 1), day (2021, 1, 1) },
    { { CP_TICK_YEAR, 25 }, day (2017, 4, 12), day (2000, 1, 1), day (2025, 1, 1) },
    { { CP_TICK_HOUR, 6 }, day (2017, 4, 12) + 0.6, day (2017, 4, 12) + 0.5, day (2017, 4, 12) + 0.75 },
    { { CP_TICK_HOUR, 12 }, day (2017, 4, 12) + 0.6, day (2017, 4, 12) + 0.5, day (2017, 4, 13) },
  };

  for (const auto &c : cases)
    {
      EXPECT_NEAR (cp_tick_floor (c.step, c.time, 1), c.floor, 1e-6);
      EXPECT_NEAR (cp_tick_next (c.step, c.floor), c.next, 1e-6);
    }
}

TEST (Ticks, WeeksBeginWhereTheLocaleSays)
{
  CpTickStep week = { CP_TICK_WEEK, 1 };

  EXPECT_EQ (cp_tick_floor (week, day (2021, 3, 14), 7), day (2021, 3, 14)); /* a Sunday */
  EXPECT_EQ (cp_tick_floor (week, day (2021, 3, 13), 7), day (2021, 3, 7));
  EXPECT_EQ (cp_tick_floor (week, day (2021, 3, 14), 6), day (2021, 3, 13));
}

/* A walk over ticks always gets on and lands on its own floor: nothing that draws with it can hang. */
TEST (Ticks, EveryStepWalksOnFromAnywhere)
{
  const double starts[] = { CP_AXIS_FIRST, day (1999, 12, 31) + 0.99999, day (2024, 2, 29), CP_AXIS_LAST - 400 };

  for (guint i = 0; i < cp_n_tick_steps; i++)
    for (double start : starts)
      {
        double tick = cp_tick_floor (cp_tick_steps[i], start, 1);

        EXPECT_LE (tick, start + 1e-5);
        for (int n = 0; n < 400 && tick < CP_AXIS_LAST; n++)
          {
            double next = cp_tick_next (cp_tick_steps[i], tick);

            ASSERT_GT (next, tick) << "step " << i << " from " << start;
            if (next < CP_AXIS_LAST - 1)
              {
                ASSERT_NEAR (cp_tick_floor (cp_tick_steps[i], next, 1), next, 1e-5) << "step " << i << " from " << start;
              }
            tick = next;
          }
      }
}

TEST (Ticks, MinorLinesDivideTheirMajorOnes)
{
  for (guint i = 0; i < cp_n_tick_steps; i++)
    {
      guint minor;

      if (!cp_tick_minor (i, 1e6, &minor))
        continue;
      EXPECT_LT (minor, i);
      EXPECT_FALSE (cp_tick_steps[i].unit == CP_TICK_MONTH && cp_tick_steps[minor].unit == CP_TICK_WEEK);
    }
}

TEST (Ticks, LabelOrEnclosingUnitAlwaysTellsTheYear)
{
  double time = day (2017, 4, 12) + 14.5 / 24;

  for (guint i = 0; i < cp_n_tick_steps; i++)
    {
      g_autofree char *label = cp_tick_label (cp_tick_steps[i], cp_tick_floor (cp_tick_steps[i], time, 1));
      g_autofree char *enclosing = cp_tick_enclosing (cp_tick_steps[i], time, 1);

      EXPECT_STRNE (label, "");
      EXPECT_NE (strstr (enclosing, "2017"), nullptr) << label;
    }
}

TEST (Ticks, LabelsOfTimesAreExact)
{
  g_autofree char *half = cp_tick_label ({ CP_TICK_MINUTE, 30 }, day (2017, 4, 12) + 14.5 / 24);
  g_autofree char *midnight = cp_tick_label ({ CP_TICK_HOUR, 1 }, day (2017, 4, 12));

  EXPECT_STREQ (half, "14:30");
  EXPECT_STREQ (midnight, "Wed 12") << "else nobody could tell which of several days it is";
}

TEST (Ticks, WhereThereIsRoomForNoMoreADayIsToldByItsNumber)
{
  g_autofree char *number = cp_tick_number ({ CP_TICK_DAY, 1 }, day (2017, 4, 12)), *first = cp_tick_number ({ CP_TICK_DAY, 1 }, day (2017, 5, 1));
  g_autofree char *week = cp_tick_number ({ CP_TICK_WEEK, 1 }, day (2017, 4, 10));

  EXPECT_STREQ (number, "12");
  EXPECT_STREQ (first, "1 May") << "another month begins";
  EXPECT_STREQ (week, "10 Apr");
}

/* The axis is named after where it begins. */
TEST (Ticks, TheUnitThatBeginsOnTheAxisIsNamed)
{
  g_autofree char *january = cp_tick_label ({ CP_TICK_MONTH, 1 }, day (2018, 1, 1)), *quarter = cp_tick_label ({ CP_TICK_MONTH, 3 }, day (2018, 4, 1));
  g_autofree char *first = cp_tick_label ({ CP_TICK_DAY, 1 }, day (2018, 5, 1)), *second = cp_tick_label ({ CP_TICK_DAY, 1 }, day (2018, 5, 2));

  EXPECT_STREQ (january, "2018");
  EXPECT_STREQ (quarter, "Apr");
  EXPECT_STREQ (first, "1 May");
  EXPECT_STREQ (second, "Wed 2");
}

/* "August 2024" stood before weeks of September and October. */
TEST (Ticks, AnAxisOfWeeksIsInTheirMonthOrYear)
{
  const CpTickStep week = { CP_TICK_WEEK, 1 };
  g_autofree char *one = cp_tick_enclosing (week, day (2024, 9, 2), 20), *several = cp_tick_enclosing (week, day (2024, 8, 28), 60);
  g_autofree char *years = cp_tick_enclosing (week, day (2024, 12, 10), 60);

  EXPECT_STREQ (one, "September 2024");
  EXPECT_STREQ (several, "2024");
  EXPECT_STREQ (years, "2024–2025");
}

TEST (Ticks, AnAxisOfSeveralDaysIsInTheirMonth)
{
  const double noon = day (2017, 4, 12) + 0.5;
  g_autofree char *one = cp_tick_enclosing ({ CP_TICK_HOUR, 12 }, noon, 0.9), *several = cp_tick_enclosing ({ CP_TICK_HOUR, 12 }, noon, 4);

  EXPECT_STREQ (one, "12 April 2017");
  EXPECT_STREQ (several, "April 2017");
}
