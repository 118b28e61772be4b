/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/ticks.h"

#include <math.h>

#include "article/date.h"
#include "comparison/date-form.h"
#include "report/axis.h"

/* The steps between ticks, the finest first. */
const CpTickStep cp_tick_steps[] = {
  { CP_TICK_MINUTE, 1 }, { CP_TICK_MINUTE, 5 }, { CP_TICK_MINUTE, 15 }, { CP_TICK_MINUTE, 30 },
  { CP_TICK_HOUR, 1 },   { CP_TICK_HOUR, 3 },   { CP_TICK_HOUR, 6 },    { CP_TICK_HOUR, 12 },
  { CP_TICK_DAY, 1 },    { CP_TICK_WEEK, 1 },   { CP_TICK_MONTH, 1 },   { CP_TICK_MONTH, 3 },
  { CP_TICK_YEAR, 1 },   { CP_TICK_YEAR, 2 },   { CP_TICK_YEAR, 5 },    { CP_TICK_YEAR, 10 },
  { CP_TICK_YEAR, 25 },  { CP_TICK_YEAR, 50 },  { CP_TICK_YEAR, 100 },
};
const guint cp_n_tick_steps = G_N_ELEMENTS (cp_tick_steps);

/* The least number of days that a unit has. */
static const double unit_days[] = {
  [CP_TICK_MINUTE] = 1.0 / 1440, [CP_TICK_HOUR] = 1.0 / 24, [CP_TICK_DAY] = 1,
  [CP_TICK_WEEK] = 7,            [CP_TICK_MONTH] = 28,      [CP_TICK_YEAR] = 365,
};

/** cp_tick_days: Returns: the days in the shortest step of this kind */
double
cp_tick_days (CpTickStep step)
{
  return unit_days[step.unit] * step.n;
}

/** cp_tick_choose: Returns: the finest step that stands @least_width pixels apart at @density pixels a day, the coarsest where none does */
guint
cp_tick_choose (double density,
                double least_width)
{
  guint i = 0;

  while (i + 1 < cp_n_tick_steps && cp_tick_days (cp_tick_steps[i]) * density < least_width)
    i++;
  return i;
}

/** cp_tick_choose_days: Returns: the same of those steps that are a day at least, for what is told by days */
guint
cp_tick_choose_days (double density,
                     double least_width)
{
  guint i = cp_tick_choose (density, least_width);

  while (cp_tick_days (cp_tick_steps[i]) < 1)
    i++;
  return i;
}

/* Whether ticks of @fine fall on every tick of @coarse. Weeks do not divide months. */
static gboolean
divides (CpTickStep fine,
         CpTickStep coarse)
{
  if (fine.unit == coarse.unit)
    return coarse.n % fine.n == 0;
  return fine.unit != CP_TICK_WEEK;
}

/** cp_tick_minor: Returns: whether lines one level below @step have room at @density pixels a day; then @minor is theirs */
gboolean
cp_tick_minor (guint   step,
               double  density,
               guint  *minor)
{
  for (guint i = step; i-- > 0;)
    if (divides (cp_tick_steps[i], cp_tick_steps[step]))
      {
        *minor = i;
        return cp_tick_days (cp_tick_steps[i]) * density >= CP_TICK_MINOR_WIDTH;
      }
  return FALSE;
}

static CpDate
date_at (double time)
{
  return cp_date_from_day_number ((gint32) CLAMP (floor (time), CP_AXIS_FIRST, CP_AXIS_LAST - 1));
}

static double
day_of (int year,
        int month)
{
  CpDate date = cp_date_new_day (CLAMP (year, 1, 9999), month, 1);

  return year > 9999 ? CP_AXIS_LAST : cp_date_to_day_number (&date);
}

/**
 * cp_tick_floor:
 * @time: days, as those of a #CpAxis
 * @first_weekday: 1 for Monday … 7 for Sunday, where weeks begin
 *
 * Returns: the last tick at or before @time
 */
double
cp_tick_floor (CpTickStep step,
               double     time,
               int        first_weekday)
{
  CpDate date = date_at (time);
  double day = cp_date_to_day_number (&date);

  switch (step.unit)
    {
    case CP_TICK_MINUTE:
    case CP_TICK_HOUR:
      {
        /* Half a second forward, for times that lie on a tick but for the rounding. */
        double n = floor ((time - day + 0.5 / 86400) / cp_tick_days (step));

        return day + MAX (n, 0) * cp_tick_days (step);
      }
    case CP_TICK_WEEK:
      return MAX (day - (cp_date_weekday (&date) - first_weekday + 7) % 7, CP_AXIS_FIRST);
    case CP_TICK_MONTH:
      return day_of (date.year, date.month - (date.month - 1) % (int) step.n);
    case CP_TICK_YEAR:
      return day_of (MAX (date.year - date.year % (int) step.n, 1), 1);
    case CP_TICK_DAY:
    default:
      return day;
    }
}

/** cp_tick_next: Returns: the tick after @tick, which must be one */
double
cp_tick_next (CpTickStep step,
              double     tick)
{
  CpDate date = date_at (tick);
  int month = date.month - 1 + (int) step.n;

  switch (step.unit)
    {
    case CP_TICK_MINUTE:
    case CP_TICK_HOUR:
      {
        double day = floor (tick + 0.5 / 86400);
        double n = round ((tick - day) / cp_tick_days (step)) + 1;

        return n * cp_tick_days (step) >= 1 - 0.5 / 86400 ? day + 1 : day + n * cp_tick_days (step);
      }
    case CP_TICK_WEEK:
      return tick + 7;
    case CP_TICK_MONTH:
      return day_of (date.year + month / 12, month % 12 + 1);
    case CP_TICK_YEAR:
      return day_of (date.year - date.year % (int) step.n + (int) step.n, 1);
    case CP_TICK_DAY:
    default:
      return tick + 1;
    }
}

static char *
format (double      time,
        const char *skeleton)
{
  CpDate date = date_at (time + 0.5 / 86400);
  int minutes = (int) lround ((time - cp_date_to_day_number (&date)) * 1440);
  g_autoptr (GDateTime) at = NULL;

  minutes = CLAMP (minutes, 0, 1439);
  at = g_date_time_new_utc (date.year, date.month, date.day, minutes / 60, minutes % 60, 0);
  return at != NULL ? cp_date_form_write (at, skeleton) : g_strdup ("");
}

/* A day begins at @tick. */
static gboolean
is_midnight (double tick)
{
  const double second = 1.0 / 86400;

  return fabs (tick - round (tick)) < second / 2;
}

/**
 * cp_tick_label:
 *
 * Returns: (transfer full): what stands under the tick at @tick: "14:30", or at midnight the day that begins, "Wed 12", "10 Apr", "Apr", "2017".
 * Where a month or year begins it is named: the unit round an axis is that in which it begins.
 */
char *
cp_tick_label (CpTickStep step,
               double     tick)
{
  const CpDate date = date_at (tick + 0.5 / 86400);

  switch (step.unit)
    {
    case CP_TICK_MINUTE:
    case CP_TICK_HOUR:
      if (is_midnight (tick))
        return format (tick, CP_FORM_BRIEF_WEEKDAY);
      return format (tick, CP_FORM_TIME);
    case CP_TICK_DAY:
      return format (tick, date.day == 1 ? CP_FORM_BRIEF_DAY : CP_FORM_BRIEF_WEEKDAY);
    case CP_TICK_WEEK:
      return format (tick, CP_FORM_BRIEF_DAY);
    case CP_TICK_MONTH:
      return format (tick, date.month == 1 ? CP_FORM_YEAR : CP_FORM_BRIEF_MONTH);
    case CP_TICK_YEAR:
    default:
      return format (tick, CP_FORM_YEAR);
    }
}

/** cp_tick_number: Returns: (transfer full): as cp_tick_label(), but of a day no more than its number, save where a month begins: "12" */
char *
cp_tick_number (CpTickStep step,
                double     tick)
{
  if (step.unit != CP_TICK_DAY || date_at (tick + 0.5 / 86400).day == 1)
    return cp_tick_label (step, tick);
  return format (tick, CP_FORM_DAY_NUMBER);
}

/* Weeks have their months beside them: of several months only the year is left to tell, and of several years both. */
static char *
enclosing_weeks (double from,
                 double to)
{
  const CpDate first = date_at (from), last = date_at (to);
  g_autofree char *start = NULL, *end = NULL;

  if (first.year == last.year && first.month == last.month)
    return format (from, CP_FORM_MONTH);
  start = format (from, CP_FORM_YEAR);
  if (first.year == last.year)
    return g_steal_pointer (&start);
  end = format (to, CP_FORM_YEAR);
  return g_strdup_printf ("%s–%s", start, end);
}

/**
 * cp_tick_enclosing:
 * @days: how long the axis is
 *
 * Returns: (transfer full): the unit round the ticks about @time, so that the day or year is always seen: "12 April 2017", "April 2017", "2017"
 */
char *
cp_tick_enclosing (CpTickStep step,
                   double     time,
                   double     days)
{
  switch (step.unit)
    {
    case CP_TICK_MINUTE:
    case CP_TICK_HOUR:
      /* Of several days each has its name at its midnight. */
      return format (time, days > 1 ? CP_FORM_MONTH : CP_FORM_DAY);
    case CP_TICK_DAY:
      return format (time, CP_FORM_MONTH);
    case CP_TICK_WEEK:
      return enclosing_weeks (time, time + days);
    case CP_TICK_MONTH:
    case CP_TICK_YEAR:
    default:
      return format (time, CP_FORM_YEAR);
    }
}
