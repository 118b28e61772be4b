/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/date-form.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "article/date.h"
#include "comparison/words.h"

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
