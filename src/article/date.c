/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "article/date.h"

#include <stdio.h>

static const char *const precision_nicks[] = { "none", "year", "month", "week", "day", "minute" };

/**
 * cp_date_new_day:
 *
 * Returns: the day, or no date where the calendar has none such
 */
CpDate
cp_date_new_day (int year,
                 int month,
                 int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1
      || day > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year))
    return CP_DATE_NONE;

  return (CpDate){ .year = (gint16) year, .month = (guint8) month, .day = (guint8) day, .precision = CP_PRECISION_DAY };
}

/** cp_date_is_valid: Returns: whether @date holds any date at all */
gboolean
cp_date_is_valid (const CpDate *date)
{
  return date->precision != CP_PRECISION_NONE;
}

/**
 * cp_date_parse_iso:
 * @text: "2017", "2017-04", "2017-04-12" or "2017-04-12T18:30…"
 * @date: (out): the date; the offset from UTC, where there is one, is dropped and the day kept as written
 *
 * Returns: whether @text begins with an ISO 8601 date
 */
gboolean
cp_date_parse_iso (const char *text,
                   CpDate     *date)
{
  int year = 0, month = 0, day = 0, hour = 0, minute = 0;
  int n;

  *date = CP_DATE_NONE;
  if (text == NULL || !g_ascii_isdigit (text[0]))
    return FALSE;

  n = sscanf (text, "%4d-%2d-%2d%*1[T ]%2d:%2d", &year, &month, &day, &hour, &minute);
  if (n < 1 || year < 1)
    return FALSE;
  if (n == 1)
    *date = (CpDate){ .year = (gint16) year, .month = 1, .day = 1, .precision = CP_PRECISION_YEAR };
  else if (n == 2)
    {
      if (month < 1 || month > 12)
        return FALSE;
      *date = (CpDate){ .year = (gint16) year, .month = (guint8) month, .day = 1, .precision = CP_PRECISION_MONTH };
    }
  else
    {
      *date = cp_date_new_day (year, month, day);
      if (n == 5 && date->precision == CP_PRECISION_DAY && hour >= 0 && hour < 24 && minute >= 0 && minute < 60)
        {
          date->hour = (guint8) hour;
          date->minute = (guint8) minute;
          date->precision = CP_PRECISION_MINUTE;
        }
    }
  return date->precision != CP_PRECISION_NONE;
}

/**
 * cp_date_to_iso:
 *
 * Returns: (transfer full) (nullable): ISO 8601 at the date's precision (a week by its Monday), or %NULL for no date
 */
char *
cp_date_to_iso (const CpDate *date)
{
  switch ((CpDatePrecision) date->precision)
    {
    case CP_PRECISION_YEAR:
      return g_strdup_printf ("%04d", date->year);
    case CP_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", date->year, date->month);
    case CP_PRECISION_WEEK:
    case CP_PRECISION_DAY:
      return g_strdup_printf ("%04d-%02d-%02d", date->year, date->month, date->day);
    case CP_PRECISION_MINUTE:
      return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", date->year, date->month, date->day, date->hour, date->minute);
    case CP_PRECISION_NONE:
    default:
      return NULL;
    }
}

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/** cp_date_to_day_number: Returns: days since 1 January of year 1, that day being 1; 0 for no date */
gint32
cp_date_to_day_number (const CpDate *date)
{
  static const gint32 before_month[] = { 0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
  gint32 years = date->year - 1;

  if (!cp_date_is_valid (date))
    return 0;
  /* Counted here, not by GDate: dates are compared in their hundred thousands. */
  return 365 * years + years / 4 - years / 100 + years / 400 + before_month[date->month]
         + (date->month > 2 && is_leap_year (date->year) ? 1 : 0) + date->day;
}

/** cp_date_from_day_number: Returns: the day of that number, the inverse of cp_date_to_day_number() */
CpDate
cp_date_from_day_number (gint32 day_number)
{
  GDate day;

  if (day_number < 1)
    return CP_DATE_NONE;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) day_number);
  return cp_date_new_day (g_date_get_year (&day), (int) g_date_get_month (&day), g_date_get_day (&day));
}

/** cp_date_weekday: Returns: 1 for Monday … 7 for Sunday, as ISO 8601 counts; 0 for no date */
int
cp_date_weekday (const CpDate *date)
{
  return cp_date_is_valid (date) ? (cp_date_to_day_number (date) + 6) % 7 + 1 : 0;
}

/** cp_date_add_days: Returns: the day @days later (earlier where negative) */
CpDate
cp_date_add_days (const CpDate *date,
                  int           days)
{
  if (!cp_date_is_valid (date))
    return CP_DATE_NONE;
  return cp_date_from_day_number (cp_date_to_day_number (date) + days);
}

/** cp_date_truncate: Returns: @date known no closer than @precision */
CpDate
cp_date_truncate (const CpDate   *date,
                  CpDatePrecision precision)
{
  CpDate result = *date;

  if (!cp_date_is_valid (date) || (CpDatePrecision) date->precision <= precision)
    return result;
  if (precision == CP_PRECISION_NONE)
    return CP_DATE_NONE;
  if (precision == CP_PRECISION_WEEK)
    result = cp_date_add_days (date, 1 - cp_date_weekday (date));
  result.hour = result.minute = 0;
  if (precision <= CP_PRECISION_MONTH)
    result.day = 1;
  if (precision == CP_PRECISION_YEAR)
    result.month = 1;
  result.precision = (guint8) precision;
  return result;
}

/** cp_date_compare: Returns: negative, 0, positive; no date sorts last, a date known less closely before one inside it */
int
cp_date_compare (const CpDate *a,
                 const CpDate *b)
{
  gint32 day_a = cp_date_is_valid (a) ? cp_date_to_day_number (a) : G_MAXINT32;
  gint32 day_b = cp_date_is_valid (b) ? cp_date_to_day_number (b) : G_MAXINT32;

  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;
  if (a->precision != b->precision)
    return a->precision < b->precision ? -1 : 1;
  return (a->hour * 60 + a->minute) - (b->hour * 60 + b->minute);
}

/** cp_date_range: the first and the last day that @date may mean, as day numbers; both 0 for no date */
void
cp_date_range (const CpDate *date,
               gint32       *first_day,
               gint32       *last_day)
{
  gint32 first = cp_date_to_day_number (date);
  gint32 length = 1;

  if (date->precision == CP_PRECISION_YEAR)
    length = g_date_is_leap_year ((GDateYear) date->year) ? 366 : 365;
  else if (date->precision == CP_PRECISION_MONTH)
    length = g_date_get_days_in_month ((GDateMonth) date->month, (GDateYear) date->year);
  else if (date->precision == CP_PRECISION_WEEK)
    length = 7;

  *first_day = first;
  *last_day = first == 0 ? 0 : first + length - 1;
}

/**
 * cp_date_is_within:
 * @from: no date for a time without a beginning
 * @to: no date for a time without an end; the whole year or month belongs to it where no day is said
 *
 * Returns: whether @date, as far as it is known, begins between the two; no date lies in every time
 */
gboolean
cp_date_is_within (const CpDate *date,
                   const CpDate *from,
                   const CpDate *to)
{
  gint32 first, last, day;

  if (!cp_date_is_valid (date))
    return TRUE;
  day = cp_date_to_day_number (date);
  cp_date_range (from, &first, &last);
  if (cp_date_is_valid (from) && day < first)
    return FALSE;
  cp_date_range (to, &first, &last);
  return !cp_date_is_valid (to) || day <= last;
}

/** cp_precision_to_nick: Returns: (nullable): the contract's word ("day"), %NULL for none */
const char *
cp_precision_to_nick (CpDatePrecision precision)
{
  return precision == CP_PRECISION_NONE || precision > CP_PRECISION_MINUTE ? NULL : precision_nicks[precision];
}

/** cp_precision_from_nick: Returns: whether @nick is one of the contract's words */
gboolean
cp_precision_from_nick (const char      *nick,
                        CpDatePrecision *precision)
{
  for (guint i = 1; i < G_N_ELEMENTS (precision_nicks); i++)
    if (g_strcmp0 (nick, precision_nicks[i]) == 0)
      {
        *precision = (CpDatePrecision) i;
        return TRUE;
      }
  return FALSE;
}
