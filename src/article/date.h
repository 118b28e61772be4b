/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much of a date is known. Ordered: a larger value is known more closely. */
typedef enum
{
  CP_PRECISION_NONE,
  CP_PRECISION_YEAR,
  CP_PRECISION_MONTH,
  CP_PRECISION_WEEK,
  CP_PRECISION_DAY,
  CP_PRECISION_MINUTE,
} CpDatePrecision;

/**
 * CpDate:
 *
 * A date of the proleptic Gregorian calendar as far as it is known, in the publisher's own zone as written.
 * What lies below the precision is 0 for the time and 1 for day and month; a week is given by its Monday.
 * %CP_PRECISION_NONE is "no date", never an invented one.
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
  guint8 hour;
  guint8 minute;
  guint8 precision; /* CpDatePrecision */
} CpDate;

#define CP_DATE_NONE ((CpDate){ 0, 0, 0, 0, 0, CP_PRECISION_NONE })

CpDate   cp_date_new_day       (int             year,
                                int             month,
                                int             day);
gboolean cp_date_is_valid      (const CpDate   *date);
gboolean cp_date_parse_iso     (const char     *text,
                                CpDate         *date);
char    *cp_date_to_iso        (const CpDate   *date);
gint32   cp_date_to_day_number (const CpDate   *date);
CpDate   cp_date_from_day_number (gint32        day_number);
int      cp_date_weekday       (const CpDate   *date);
CpDate   cp_date_add_days      (const CpDate   *date,
                                int             days);
CpDate   cp_date_truncate      (const CpDate   *date,
                                CpDatePrecision precision);
int      cp_date_compare       (const CpDate   *a,
                                const CpDate   *b);
void     cp_date_range         (const CpDate   *date,
                                gint32         *first_day,
                                gint32         *last_day);
gboolean cp_date_is_within     (const CpDate   *date,
                                const CpDate   *from,
                                const CpDate   *to);
const char *cp_precision_to_nick   (CpDatePrecision precision);
gboolean    cp_precision_from_nick (const char *nick, CpDatePrecision *precision);

G_END_DECLS
