/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/zone.h"

#include <string.h>

typedef enum
{
  SUMMER_NONE,
  SUMMER_NORTH, /* an hour more from April to October */
  SUMMER_SOUTH, /* an hour more from October to March */
} Summer;

/* The hour that most publishers of a country keep, by its top-level domain; hours from UTC in winter, after the tz database. */
static const struct
{
  const char *countries;
  int         minutes;
  Summer      summer;
} zones[] = {
  { "uk gb ie pt", 0, SUMMER_NORTH },
  { "is", 0, SUMMER_NONE },
  { "de at ch fr it es nl be lu pl cz sk hu dk se no si hr rs ba me mk al mt li", 60, SUMMER_NORTH },
  { "fi ee lv lt gr ro bg ua md cy il", 120, SUMMER_NORTH },
  { "za eg", 120, SUMMER_NONE },
  { "ru tr by sa iq ke qa kw", 180, SUMMER_NONE },
  { "ae", 240, SUMMER_NONE },
  { "pk", 300, SUMMER_NONE },
  { "in lk", 330, SUMMER_NONE },
  { "bd", 360, SUMMER_NONE },
  { "id th vn", 420, SUMMER_NONE },
  { "cn tw hk sg my ph", 480, SUMMER_NONE },
  { "jp kr", 540, SUMMER_NONE },
  { "au", 600, SUMMER_SOUTH },
  { "nz", 720, SUMMER_SOUTH },
  { "br ar uy", -180, SUMMER_NONE },
  { "cl", -240, SUMMER_SOUTH },
  { "bo ve py do pr", -240, SUMMER_NONE },
  { "us ca", -300, SUMMER_NORTH },
  { "co pe ec pa jm", -300, SUMMER_NONE },
  { "mx cr gt sv ni hn bz", -360, SUMMER_NONE },
};

/* Languages that are written, as far as news goes, in one country or in one zone. */
static const struct
{
  const char *language;
  const char *country;
} homes[] = {
  { "de", "de" }, { "fr", "fr" }, { "it", "it" }, { "nl", "nl" }, { "pl", "pl" }, { "cs", "cz" }, { "sk", "sk" }, { "hu", "hu" },
  { "da", "dk" }, { "sv", "se" }, { "nb", "no" }, { "nn", "no" }, { "no", "no" }, { "sl", "si" }, { "hr", "hr" }, { "sr", "rs" },
  { "fi", "fi" }, { "et", "ee" }, { "lv", "lv" }, { "lt", "lt" }, { "el", "gr" }, { "ro", "ro" }, { "bg", "bg" }, { "uk", "ua" },
  { "ru", "ru" }, { "tr", "tr" }, { "ja", "jp" }, { "ko", "kr" }, { "zh", "cn" }, { "id", "id" }, { "th", "th" }, { "vi", "vn" },
  { "hi", "in" }, { "bn", "bd" }, { "sq", "al" }, { "mk", "mk" },
};

static gboolean
look_up (const char *country,
         int         month,
         int        *minutes)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    for (const char *p = zones[i].countries; p != NULL; p = strchr (p, ' '))
      {
        p += *p == ' ';
        if (g_ascii_strncasecmp (p, country, 2) != 0)
          continue;
        *minutes = zones[i].minutes;
        if ((zones[i].summer == SUMMER_NORTH && month >= 4 && month <= 10)
            || (zones[i].summer == SUMMER_SOUTH && (month >= 10 || month <= 3)))
          *minutes += 60;
        return TRUE;
      }
  return FALSE;
}

/* The country of an address by its last label: "…//news.example.de/…" → "de". */
static gboolean
country_of_url (const char *url,
                char        country[3])
{
  const char *host = url != NULL ? strstr (url, "//") : NULL;
  const char *end;

  if (host == NULL)
    return FALSE;
  host += 2;
  end = host + strcspn (host, "/:?#");
  if (end - host < 4 || end[-3] != '.')
    return FALSE;
  country[0] = end[-2];
  country[1] = end[-1];
  country[2] = '\0';
  return TRUE;
}

/**
 * cp_zone_guess:
 * @url: (nullable): the address of a page
 * @language: (nullable): its language, "en-US"
 * @month: 1 to 12, for summer time
 * @minutes: (out): minutes east of UTC
 *
 * Guesses the zone that a publisher lives by from the country in the address, in the language's tag, or of the language.
 *
 * Returns: whether there is anything to guess from
 */
gboolean
cp_zone_guess (const char *url,
               const char *language,
               int         month,
               int        *minutes)
{
  char country[3];

  if (country_of_url (url, country) && look_up (country, month, minutes))
    return TRUE;
  if (language == NULL)
    return FALSE;
  if (strlen (language) == 5 && look_up (language + 3, month, minutes))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (g_ascii_strncasecmp (language, homes[i].language, 2) == 0 && !g_ascii_isalpha (language[2]))
      return look_up (homes[i].country, month, minutes);
  return FALSE;
}
