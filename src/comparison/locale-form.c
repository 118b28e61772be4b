/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/locale-form.h"

#include <math.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>

/* Long enough for every pattern, name and date there is; what is longer is no date's. */
enum { LONGEST = 256 };

/* A clock's face is told as it stands. */
static const gunichar2 zone[] = { 'U', 'T', 'C', 0 };

/*
 * What this thread has used: a form takes half a millisecond to make and a microsecond to use, and a report of many thousand
 * statements has as many dates.
 */
static GPrivate date_formats = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
static GPrivate percent_formats = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

static GHashTable *
kept_in (GPrivate      *place,
         GDestroyNotify close)
{
  if (g_private_get (place) == NULL)
    g_private_set (place, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, close));
  return g_private_get (place);
}

/**
 * cp_locale_form_name:
 * @posix_name: a locale as setlocale() names it: "de_DE.UTF-8", "sr_RS@latin", "C"
 *
 * Where nobody chose a locale there are the forms of the program's own words. Articles have dates of the Gregorian calendar, whatever
 * other is in use beside it.
 *
 * Returns: (transfer full): the same as Unicode's locale data name it
 */
char *
cp_locale_form_name (const char *posix_name)
{
  static const struct { const char *modifier, *script; } scripts[] = {
    { "@latin", "Latn" }, { "@cyrillic", "Cyrl" }, { "@devanagari", "Deva" },
  };
  const char *place;
  int language, whole;

  if (posix_name == NULL || *posix_name == '\0' || g_str_equal (posix_name, "POSIX")
      || (posix_name[0] == 'C' && (posix_name[1] == '\0' || posix_name[1] == '.')))
    return g_strdup ("en_GB@calendar=gregorian");
  language = (int) strcspn (posix_name, "_.@");
  whole = (int) strcspn (posix_name, ".@");
  place = posix_name + language;
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (strstr (posix_name, scripts[i].modifier) != NULL)
      return g_strdup_printf ("%.*s_%s%.*s@calendar=gregorian", language, posix_name, scripts[i].script, whole - language, place);
  return g_strdup_printf ("%.*s@calendar=gregorian", whole, posix_name);
}

/* Returns: (transfer full) (nullable) */
static UDateFormat *
format_new (const char *locale,
            const char *skeleton)
{
  UErrorCode error = U_ZERO_ERROR;
  g_autofree gunichar2 *wanted = g_utf8_to_utf16 (skeleton, -1, NULL, NULL, NULL);
  UDateTimePatternGenerator *generator = udatpg_open (locale, &error);
  UDateFormat *format = NULL;
  UChar pattern[LONGEST];
  int32_t length = udatpg_getBestPattern (generator, wanted, -1, pattern, LONGEST, &error);

  if (U_SUCCESS (error))
    format = udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, zone, -1, pattern, length, &error);
  udatpg_close (generator);
  if (format == NULL)
    return NULL;
  /* Our dates are Gregorian before 1582, too. */
  ucal_setGregorianChange ((UCalendar *) udat_getCalendar (format), -1e17, &error);
  return format;
}

static UDateFormat *
format_of (const char *locale,
           const char *skeleton)
{
  GHashTable *formats = kept_in (&date_formats, (GDestroyNotify) udat_close);
  g_autofree char *key = g_strconcat (locale, " ", skeleton, NULL);
  UDateFormat *format = g_hash_table_lookup (formats, key);

  if (format == NULL && (format = format_new (locale, skeleton)) != NULL)
    g_hash_table_insert (formats, g_steal_pointer (&key), format);
  return format;
}

/* Returns: (transfer full): words; what is written from right to left keeps to itself, and never turns those round it about */
static char *
to_words (const char  *locale,
          const UChar *text,
          int32_t      length,
          UErrorCode   error)
{
  g_autofree char *words = U_SUCCESS (error) ? g_utf16_to_utf8 (text, length, NULL, NULL, NULL) : NULL;

  if (words == NULL)
    return g_strdup ("");
  if (uloc_isRightToLeft (locale))
    return g_strdup_printf ("\u2068%s\u2069", words);
  return g_steal_pointer (&words);
}

/* The milliseconds since 1970 that a clock in UTC with the same face tells. */
static UDate
moment_of (GDateTime *time)
{
  const CpDate epoch = cp_date_new_day (1970, 1, 1);
  CpDate day = cp_date_new_day (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time));
  double days = cp_date_to_day_number (&day) - cp_date_to_day_number (&epoch);

  return ((days * 24 + g_date_time_get_hour (time)) * 60 + g_date_time_get_minute (time)) * 60000;
}

/** cp_locale_form_date: Returns: (transfer full): what @skeleton names of @time as the locale has it */
char *
cp_locale_form_date (const char *locale,
                     const char *skeleton,
                     GDateTime  *time)
{
  UErrorCode error = U_ZERO_ERROR;
  UDateFormat *format = format_of (locale, skeleton);
  UChar text[LONGEST];
  int32_t length;

  g_return_val_if_fail (format != NULL, g_strdup (""));
  length = udat_format (format, moment_of (time), text, LONGEST, NULL, &error);
  return to_words (locale, text, length, error);
}

static UDate
noon_of (const CpDate *date)
{
  g_autoptr (GDateTime) noon = g_date_time_new_utc (date->year, date->month, date->day, 12, 0, 0);

  return noon != NULL ? moment_of (noon) : 0;
}

/** cp_locale_form_span: Returns: (transfer full): two different days, what they share said once, as the locale has it: "10–12 April 2017" */
char *
cp_locale_form_span (const char   *locale,
                     const CpDate *first,
                     const CpDate *last)
{
  UErrorCode error = U_ZERO_ERROR;
  g_autofree gunichar2 *skeleton = g_utf8_to_utf16 (CP_FORM_DAY, -1, NULL, NULL, NULL);
  UDateIntervalFormat *format = udtitvfmt_open (locale, skeleton, -1, zone, -1, &error);
  UChar text[LONGEST];
  int32_t length = udtitvfmt_format (format, noon_of (first), noon_of (last), text, LONGEST, NULL, &error);
  char *words = to_words (locale, text, length, error);

  udtitvfmt_close (format);
  return words;
}

/* Returns: (transfer full): the letters, figures and marks, which alone must agree: kinds of spaces and capitals need not */
static char *
without_spaces (const gunichar2 *text,
                glong            length)
{
  g_autofree char *words = g_utf16_to_utf8 (text, length, NULL, NULL, NULL);
  GString *rest = g_string_new (NULL);

  for (const char *at = words; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (rest, g_unichar_tolower (g_utf8_get_char (at)));
  return g_string_free (rest, FALSE);
}

/* What is read is read generously, and a date only if it would be written with the same words. */
static gboolean
read_form (const char      *locale,
           const char      *skeleton,
           CpDatePrecision  precision,
           const gunichar2 *typed,
           glong            length,
           CpDate          *date)
{
  const gint64 day = 24 * 60 * 60 * 1000;
  const CpDate epoch = cp_date_new_day (1970, 1, 1);
  UErrorCode error = U_ZERO_ERROR;
  UDateFormat *format = format_of (locale, skeleton);
  UDate moment = format != NULL ? udat_parse (format, typed, (int32_t) length, NULL, &error) : 0;
  UChar text[LONGEST];
  int32_t written = format != NULL ? udat_format (format, moment, text, LONGEST, NULL, &error) : 0;
  g_autofree char *as_typed = NULL, *as_written = NULL;
  double number;

  if (format == NULL || U_FAILURE (error) || written == 0)
    return FALSE;
  as_typed = without_spaces (typed, length);
  as_written = without_spaces (text, written);
  number = floor (moment / (double) day) + cp_date_to_day_number (&epoch);
  if (!g_str_equal (as_typed, as_written) || number < 0 || number >= G_MAXINT32)
    return FALSE;
  *date = cp_date_from_day_number ((gint32) number);
  date->precision = precision;
  return cp_date_is_valid (date);
}

/**
 * cp_locale_form_read:
 * @date: (out): the day, month or year that it is
 *
 * Returns: whether @typed is a date as the locale shows it
 */
gboolean
cp_locale_form_read (const char *locale,
                     const char *typed,
                     CpDate     *date)
{
  static const struct { const char *skeleton; CpDatePrecision precision; } forms[] = {
    { CP_FORM_DAY, CP_PRECISION_DAY }, { CP_FORM_WEEKDAY_DAY, CP_PRECISION_DAY }, { "yMMMd", CP_PRECISION_DAY },
    { "yMd", CP_PRECISION_DAY },       { CP_FORM_MONTH, CP_PRECISION_MONTH },     { CP_FORM_YEAR, CP_PRECISION_YEAR },
  };
  glong length = 0;
  g_autofree gunichar2 *text = g_utf8_to_utf16 (typed, -1, NULL, &length, NULL);

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (forms); i++)
    if (read_form (locale, forms[i].skeleton, forms[i].precision, text, length, date))
      return TRUE;
  *date = CP_DATE_NONE;
  return FALSE;
}

/** cp_locale_form_month_first: Returns: whether a date in figures begins with its month */
gboolean
cp_locale_form_month_first (const char *locale)
{
  UErrorCode error = U_ZERO_ERROR;
  UDateFormat *format = format_of (locale, "yMd");
  UChar pattern[LONGEST];
  int32_t length = format != NULL ? udat_toPattern (format, FALSE, pattern, LONGEST, &error) : 0;

  for (int32_t i = 0; U_SUCCESS (error) && i < length; i++)
    if (pattern[i] == 'M' || pattern[i] == 'L')
      return TRUE;
    else if (pattern[i] == 'd' || pattern[i] == 'y')
      return FALSE;
  return FALSE;
}

/* UCAL_SUNDAY is 1. */
static int
to_iso_weekday (int weekday)
{
  return (weekday + 5) % 7 + 1;
}

static UCalendarDaysOfWeek
from_iso_weekday (int weekday)
{
  return (UCalendarDaysOfWeek) (weekday % 7 + 1);
}

/** cp_locale_form_first_weekday: Returns: where weeks begin, 1 for Monday … 7 for Sunday */
int
cp_locale_form_first_weekday (const char *locale)
{
  UDateFormat *format = format_of (locale, CP_FORM_DAY);

  return format != NULL ? to_iso_weekday (ucal_getAttribute (udat_getCalendar (format), UCAL_FIRST_DAY_OF_WEEK)) : 1;
}

/** cp_locale_form_is_weekend: Returns: whether people rest on @weekday, 1 for Monday … 7 for Sunday */
gboolean
cp_locale_form_is_weekend (const char *locale,
                           int         weekday)
{
  UErrorCode error = U_ZERO_ERROR;
  UDateFormat *format = format_of (locale, CP_FORM_DAY);

  return format != NULL && ucal_getDayOfWeekType (udat_getCalendar (format), from_iso_weekday (weekday), &error) != UCAL_WEEKDAY;
}

static UNumberFormat *
percent_of (const char *locale)
{
  GHashTable *formats = kept_in (&percent_formats, (GDestroyNotify) unum_close);
  UNumberFormat *format = g_hash_table_lookup (formats, locale);
  UErrorCode error = U_ZERO_ERROR;
  g_autofree char *figures = NULL;

  if (format != NULL)
    return format;
  figures = g_strconcat (locale, ";numbers=latn", NULL);
  format = unum_open (UNUM_PERCENT, NULL, 0, figures, NULL, &error);
  if (format != NULL)
    g_hash_table_insert (formats, g_strdup (locale), format);
  return format;
}

/**
 * cp_locale_form_percent:
 * @fraction: 0 … 1
 *
 * Returns: (transfer full): "67%", "67 %" or "%67", with the figures of the words round it
 */
char *
cp_locale_form_percent (const char *locale,
                        double      fraction)
{
  UErrorCode error = U_ZERO_ERROR;
  UNumberFormat *format = percent_of (locale);
  UChar text[LONGEST];
  int32_t length = format != NULL ? unum_formatDouble (format, fraction, text, LONGEST, NULL, &error) : 0;
  g_autofree char *words = length > 0 && U_SUCCESS (error) ? g_utf16_to_utf8 (text, length, NULL, NULL, NULL) : NULL;

  return words != NULL ? g_steal_pointer (&words) : g_strdup_printf ("%.0f%%", fraction * 100);
}
