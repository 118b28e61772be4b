/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/date-form.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "comparison/words.h"
#include "importer/date-words.h"
#include "importer/month-names.h"

/*
 * Words come from the language of the interface and dates from the person's own choice: who reads English in the United States writes
 * "April 12, 2017", and so it is shown, whatever order the pattern has.
 */

/**
 * cp_date_form_month_first:
 * @locale_form: the locale's own pattern of a date in figures
 *
 * Returns: whether it begins with the month
 */
gboolean
cp_date_form_month_first (const char *locale_form)
{
  const char *at = strchr (locale_form, '%');

  if (at == NULL)
    return FALSE;
  at += 1 + strspn (at + 1, "-_0OE");
  return *at != '\0' && strchr ("mbBhD", *at) != NULL;
}

/** cp_date_form_turn: Returns: (transfer full): @pattern of g_date_time_format() with the month before the day */
char *
cp_date_form_turn (const char *pattern)
{
  static const struct { const char *day_first, *month_first; } forms[] = {
    { "%A %-d %B %Y", "%A, %B %-d, %Y" }, { "%-d %B %Y", "%B %-d, %Y" }, { "%-d %b %Y", "%b %-d, %Y" },
    { "%-d %B", "%B %-d" },               { "%-d %b", "%b %-d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const char *at = strstr (pattern, forms[i].day_first);

      if (at != NULL)
        return g_strdup_printf ("%.*s%s%s", (int) (at - pattern), pattern, forms[i].month_first, at + strlen (forms[i].day_first));
    }
  return g_strdup (pattern);
}

/* Where nobody chose a form there is none but the pattern's. */
static gboolean
person_writes_month_first (void)
{
  const char *chosen = setlocale (LC_TIME, NULL);

  return chosen != NULL && !g_str_equal (chosen, "POSIX") && chosen[0] != '\0' && !(chosen[0] == 'C' && (chosen[1] == '\0' || chosen[1] == '.')) &&
         cp_date_form_month_first (nl_langinfo (D_FMT));
}

/** cp_date_form_write: Returns: (transfer full): @time as g_date_time_format() writes it by @pattern, in the order in which the person writes dates */
char *
cp_date_form_write (GDateTime  *time,
                    const char *pattern)
{
  g_autofree char *turned = person_writes_month_first () ? cp_date_form_turn (pattern) : NULL;

  return g_date_time_format (time, turned != NULL ? turned : pattern);
}

/** cp_date_form_span: Returns: (transfer full): "10–12 April 2017", or both dates in full where they share no month or the month comes first */
char *
cp_date_form_span (gint32 first_day,
                   gint32 last_day)
{
  CpDate first = cp_date_from_day_number (first_day), last = cp_date_from_day_number (last_day);
  g_autofree char *from = cp_words_date (&first), *to = cp_words_date (&last);

  if (first_day == last_day)
    return g_steal_pointer (&from);
  if (first.year == last.year && first.month == last.month && !person_writes_month_first ())
    /* Translators: days of one month: "10" and "12 April 2017" */
    return g_strdup_printf (_("%d–%s"), first.day, to);
  return g_strdup_printf (_("%s – %s"), from, to);
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
  g_autofree char *text = g_strstrip (g_strdup (typed));
  const char *language = person_writes_month_first () ? "en-US" : setlocale (LC_TIME, NULL), *end = NULL;

  *date = CP_DATE_NONE;
  if (read_figures (text, date) || read_month (text, language, date))
    return TRUE;
  if (cp_date_find (text, language, date, &end) && strspn (end, " .,") == strlen (end))
    return TRUE;
  *date = CP_DATE_NONE;
  return FALSE;
}
