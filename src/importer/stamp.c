/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/stamp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "importer/date-words.h"

/* The zone at the end of a time: "Z", "+01:00", "GMT", "GMT+0100 (…)". */
static void
read_zone (const char *text,
           CpStamp    *stamp)
{
  static const char *const utc[] = { "Z", "z", "UTC", "GMT", "+00:00", "+0000", "-00:00" };
  const char *gmt = strstr (text, "GMT+");
  gsize length = strlen (text);
  int hours, minutes;

  if (stamp->date.precision != CP_PRECISION_MINUTE || length < 6)
    return;
  if (gmt != NULL && strncmp (gmt, "GMT+0000", 8) == 0)
    stamp->is_utc = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (utc); i++)
    stamp->is_utc |= g_str_has_suffix (text, utc[i]);
  /* A publisher who knows no more than the day writes midnight. */
  if (stamp->is_utc && stamp->date.hour == 0 && stamp->date.minute == 0 && strstr (text, "00:00:00") != NULL)
    {
      stamp->is_utc = FALSE;
      stamp->date.precision = CP_PRECISION_DAY;
    }
  if (stamp->is_utc || stamp->date.precision == CP_PRECISION_DAY)
    return;
  if (sscanf (text + length - 6, "%3d:%2d", &hours, &minutes) == 2 || sscanf (text + length - 5, "%3d%2d", &hours, &minutes) == 2)
    if (strchr ("+-", text[length - 6]) != NULL || strchr ("+-", text[length - 5]) != NULL)
      {
        stamp->is_zoned = ABS (hours) <= 14;
        stamp->offset = hours * 60 + (hours < 0 ? -minutes : minutes);
      }
}

/* The hour after a date that was read in another form than ISO's. */
static void
read_hour (const char *after,
           CpStamp    *stamp)
{
  int hour, minute;

  while (*after == ' ' || *after == 'T' || *after == ',')
    after++;
  if (sscanf (after, "%2d:%2d", &hour, &minute) != 2 || hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return;
  stamp->date.hour = (guint8) hour;
  stamp->date.minute = (guint8) minute;
  stamp->date.precision = CP_PRECISION_MINUTE;
}

/**
 * cp_stamp_read:
 * @text: (nullable): a date as an element or an attribute declares it: ISO 8601, its basic form "20201103T1200", or words
 * @language: (nullable): of the words
 *
 * Returns: whether it is a date, to the day at least
 */
gboolean
cp_stamp_read (const char *text,
               const char *language,
               CpStamp    *stamp)
{
  const char *end;

  stamp->is_utc = stamp->is_zoned = FALSE;
  if (text == NULL)
    return FALSE;
  while (g_ascii_isspace (*text))
    text++;
  if (strspn (text, "0123456789") == 8)
    {
      int number = atoi (text);

      stamp->date = cp_date_new_day (number / 10000, number / 100 % 100, number % 100);
      if (cp_date_is_valid (&stamp->date))
        read_hour (text + 8, stamp);
    }
  else if (!cp_date_parse_iso (text, &stamp->date) || stamp->date.precision < CP_PRECISION_DAY)
    {
      if (!cp_date_find (text, language, &stamp->date, &end))
        return FALSE;
      read_hour (end, stamp);
    }
  if (!cp_date_is_valid (&stamp->date) || stamp->date.year < 1980)
    return FALSE;
  read_zone (text, stamp);
  return TRUE;
}
