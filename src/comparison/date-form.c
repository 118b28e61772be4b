/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/date-form.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "comparison/locale-form.h"
#include "comparison/words.h"
#include "importer/date-words.h"
#include "importer/month-names.h"

/*
 * Words come from the language of the interface and dates from the person's own choice: who reads English in the United States writes
 * "April 12, 2017", in Germany "12. April 2017" with German months, and so it is shown.
 */
static char *
person_locale (void)
{
  return cp_locale_form_name (setlocale (LC_TIME, NULL));
}

/** cp_date_form_write: Returns: (transfer full): what @skeleton, one of CP_FORM_…, names of @time, as the person writes it */
char *
cp_date_form_write (GDateTime  *time,
                    const char *skeleton)
{
  g_autofree char *locale = person_locale ();

  return cp_locale_form_date (locale, skeleton, time);
}

/** cp_date_form_span: Returns: (transfer full): "10–12 April 2017": what both ends share is said once */
char *
cp_date_form_span (gint32 first_day,
                   gint32 last_day)
{
  CpDate first = cp_date_from_day_number (first_day), last = cp_date_from_day_number (last_day);
  g_autofree char *locale = person_locale ();

  return first_day == last_day ? cp_words_date (&first) : cp_locale_form_span (locale, &first, &last);
}

/** cp_date_form_first_weekday: Returns: where the person's weeks begin, 1 for Monday … 7 for Sunday */
int
cp_date_form_first_weekday (void)
{
  g_autofree char *locale = person_locale ();

  return cp_locale_form_first_weekday (locale);
}

/** cp_date_form_is_weekend: Returns: whether people rest on @weekday, 1 for Monday … 7 for Sunday, where the person lives */
gboolean
cp_date_form_is_weekend (int weekday)
{
  g_autofree char *locale = person_locale ();

  return cp_locale_form_is_weekend (locale, weekday);
}

/* "2017", "2017-04", "2017-04-12" and nothing else: "12 April" is no year. */
static gboolean
read_figures (const char *typed,
              CpDate     *date)
{
  const gsize least = strlen ("2017");

  return strspn (typed, "0123456789") == least && strspn (typed + least, "-0123456789") == strlen (typed + least) &&
         cp_date_parse_iso (typed, date);
}

/* "April 2017". */
static gboolean
read_month (const char *typed,
            const char *language,
            CpDate     *date)
{
  g_auto (GStrv) words = g_strsplit_set (typed, " ,", -1);
  int month = 0, year = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] == '\0')
      continue;
    else if (month == 0 && (month = cp_month_from_name (words[i], language)) > 0)
      continue;
    else if (year == 0 && strlen (words[i]) == 4 && strspn (words[i], "0123456789") == 4)
      year = atoi (words[i]);
    else
      return FALSE;
  if (month == 0 || year < 1)
    return FALSE;
  *date = (CpDate){ .year = (gint16) year, .month = (guint8) month, .day = 1, .precision = CP_PRECISION_MONTH };
  return TRUE;
}

static const char *const isolates[] = { "\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f" };

/* What is copied from the screen has the marks that keep words of another direction apart. */
static char *
plain (const char *typed)
{
  GString *text = g_string_new (typed);

  for (guint i = 0; i < G_N_ELEMENTS (isolates); i++)
    g_string_replace (text, isolates[i], "", 0);
  return g_strstrip (g_string_free (text, FALSE));
}

/**
 * cp_date_form_read:
 * @typed: what a person typed
 * @date: (out): the year, month or day that it is; none where it is no date
 *
 * Reads dates as they are shown, in figures, in the order in which the person writes them, and in the words of many languages.
 *
 * Returns: whether it is a date
 */
gboolean
cp_date_form_read (const char *typed,
                   CpDate     *date)
{
  g_autofree char *text = plain (typed), *locale = person_locale ();
  const char *language = cp_locale_form_month_first (locale) ? "en-US" : setlocale (LC_TIME, NULL), *end = NULL;

  *date = CP_DATE_NONE;
  if (read_figures (text, date) || read_month (text, language, date))
    return TRUE;
  if (cp_date_find (text, language, date, &end) && strspn (end, " .,") == strlen (end))
    return TRUE;
  return cp_locale_form_read (locale, text, date);
}
