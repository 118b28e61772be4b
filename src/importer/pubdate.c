/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/pubdate.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "importer/class-words.h"
#include "importer/date-words.h"
#include "importer/zone.h"

/* A declared time in UTC may belong to the day before or after in the publisher's own zone, within so many hours of midnight. */
#define ZONE_HOURS 13

#define MINUTES_A_DAY (24 * 60)

/* Dates shown are looked for in the beginnings of texts, in bytes. */
#define MAX_SHOWN 220

/* A date of this rank stands where the publication's stands. */
#define CLEARLY_SHOWN 14
#define SURELY_SHOWN 23

/* Meta elements of this rank and above name no certain date. */
#define VAGUE_META 4

/* Where a date was found, the surer first. */
typedef enum
{
  PLACE_NONE,
  PLACE_META,
  PLACE_JSONLD,
  PLACE_MICRODATA,
  PLACE_OTHER_META,
  PLACE_TIME,
  PLACE_ADDRESS,
  PLACE_SHOWN,
  PLACE_MODIFIED,
} Place;

typedef struct
{
  CpDate   date;
  Place    place;
  gboolean is_utc; /* given in UTC, with a time */
  gboolean is_zoned; /* given with an offset of its own */
  int      offset; /* that offset, in minutes east */
} Found;

/* DECLARED */

/* The zone at the end of a time: "Z", "+01:00", "GMT", "GMT+0100 (…)". */
static void
read_zone (const char *text,
           Found      *found)
{
  static const char *const utc[] = { "Z", "z", "UTC", "GMT", "+00:00", "+0000", "-00:00" };
  const char *gmt = strstr (text, "GMT+");
  gsize length = strlen (text);
  int hours, minutes;

  if (found->date.precision != CP_PRECISION_MINUTE || length < 6)
    return;
  if (gmt != NULL && strncmp (gmt, "GMT+0000", 8) == 0)
    found->is_utc = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (utc); i++)
    found->is_utc |= g_str_has_suffix (text, utc[i]);
  if (found->is_utc)
    return;
  if (sscanf (text + length - 6, "%3d:%2d", &hours, &minutes) == 2 || sscanf (text + length - 5, "%3d%2d", &hours, &minutes) == 2)
    if (strchr ("+-", text[length - 6]) != NULL || strchr ("+-", text[length - 5]) != NULL)
      {
        found->is_zoned = ABS (hours) <= 14;
        found->offset = hours * 60 + (hours < 0 ? -minutes : minutes);
      }
}

/* The hour after a date that was read in another form than ISO's. */
static void
read_hour (const char *after,
           Found      *found)
{
  int hour, minute;

  while (*after == ' ' || *after == 'T' || *after == ',')
    after++;
  if (sscanf (after, "%2d:%2d", &hour, &minute) != 2 || hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return;
  found->date.hour = (guint8) hour;
  found->date.minute = (guint8) minute;
  found->date.precision = CP_PRECISION_MINUTE;
}

/* A date as declared: ISO 8601, its basic form "20201103T1200", or words. */
static gboolean
read_declared (const char *text,
               const char *language,
               Found      *found)
{
  const char *end;

  found->is_utc = found->is_zoned = FALSE;
  if (text == NULL)
    return FALSE;
  while (g_ascii_isspace (*text))
    text++;
  if (strspn (text, "0123456789") == 8)
    {
      int number = atoi (text);

      found->date = cp_date_new_day (number / 10000, number / 100 % 100, number % 100);
      if (cp_date_is_valid (&found->date))
        read_hour (text + 8, found);
    }
  else if (!cp_date_parse_iso (text, &found->date) || found->date.precision < CP_PRECISION_DAY)
    {
      if (!cp_date_find (text, language, &found->date, &end))
        return FALSE;
      read_hour (end, found);
    }
  if (!cp_date_is_valid (&found->date) || found->date.year < 1980)
    return FALSE;
  read_zone (text, found);
  return TRUE;
}

static gboolean
has_itemprop (const CpHtml *html,
              guint32       node,
              const char   *wanted)
{
  const char *itemprop = cp_html_attribute (html, node, CP_ATTRIBUTE_ITEMPROP);

  return itemprop != NULL && strstr (itemprop, wanted) != NULL;
}

/* The date of an element, from its attributes or its words. */
static gboolean
read_element (const CpPage *page,
              guint32       node,
              const char   *language,
              Found        *found)
{
  static const CpAttribute places[] = { CP_ATTRIBUTE_DATETIME, CP_ATTRIBUTE_CONTENT, CP_ATTRIBUTE_TITLE };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *value = cp_html_attribute (page->html, node, places[i]);

      if (value != NULL && read_declared (value, language, found))
        return TRUE;
    }
  if (cp_html_node (page->html, node)->end - node > 30)
    return FALSE;
  text = cp_html_text (page->html, node);
  return strlen (text) <= MAX_SHOWN && cp_date_find (text, language, &found->date, NULL);
}

/* What time elements are worth: one that is marked as the publication's before one in the head of the article, before any other. */
static int
rank_time (const CpPage *page,
           guint32       node)
{
  const CpHtml *html = page->html;
  const char *class_name = cp_html_attribute (html, node, CP_ATTRIBUTE_CLASS);
  int rank = 2;

  if (page->reasons[node] == CP_REASON_COMMENTS || page->reasons[node] == CP_REASON_RELATED || page->reasons[node] == CP_REASON_NAVIGATION)
    return 0;
  if (cp_html_attribute (html, node, CP_ATTRIBUTE_PUBDATE) != NULL)
    return 5;
  if (class_name != NULL && strstr (class_name, "publish") != NULL)
    return 5;
  if (class_name != NULL && strstr (class_name, "entry-date") != NULL)
    return 4;
  if (class_name != NULL && (strstr (class_name, "updated") != NULL || strstr (class_name, "modified") != NULL))
    rank = 1;
  for (guint32 i = cp_html_node (html, node)->parent; i != 0; i = cp_html_node (html, i)->parent)
    if (cp_html_tag (html, i) == CP_TAG_ARTICLE || cp_html_tag (html, i) == CP_TAG_MAIN)
      return rank + 1;
  return rank;
}

/* An element of another kind that the hAtom way marks: <abbr class="published" title="2017-07-23T17:06:45+0000">. */
static int
rank_marked (const CpPage *page,
             guint32       node)
{
  const char *class_name = cp_html_attribute (page->html, node, CP_ATTRIBUTE_CLASS);

  if (class_name == NULL || page->reasons[node] == CP_REASON_COMMENTS || page->reasons[node] == CP_REASON_RELATED)
    return 0;
  return strcmp (class_name, "published") == 0 || strcmp (class_name, "entry-date") == 0 ? 5 : 0;
}

static Found
find_in_elements (const CpPage *page,
                  const char   *language,
                  CpDate       *modified)
{
  const CpHtml *html = page->html;
  Found best = { .place = PLACE_NONE };
  int best_rank = 0;

  for (guint32 i = 1; i < html->nodes->len; i++)
    {
      const CpNode *node = cp_html_node (html, i);
      Found found = { .place = PLACE_TIME };
      int rank = 0;

      if (node->tag == CP_TAG_META ? !has_itemprop (html, i, "date") : node->n_attributes == 0 && node->tag != CP_TAG_TIME)
        continue;
      if (has_itemprop (html, i, "dateModified") && !cp_date_is_valid (modified) && read_element (page, i, language, &found))
        *modified = found.date;
      if (has_itemprop (html, i, "datePublished") && page->reasons[i] != CP_REASON_COMMENTS)
        {
          rank = 6;
          found.place = PLACE_MICRODATA;
        }
      else if (node->tag == CP_TAG_TIME && !has_itemprop (html, i, "dateModified"))
        rank = rank_time (page, i);
      else if (cp_html_attribute (html, i, CP_ATTRIBUTE_TITLE) != NULL || node->tag == CP_TAG_ABBR)
        rank = rank_marked (page, i);
      if (rank > best_rank && read_element (page, i, language, &found))
        {
          best = found;
          best_rank = rank;
        }
    }
  return best;
}

/* A day in an address: "/2020/11/03/", "2020-11-03", "20201103". */
static gboolean
read_address (const char *url,
              CpDate     *date)
{
  for (const char *p = url; p != NULL && *p != '\0'; p++)
    {
      int year, month, day, length = 0;

      if ((p[0] != '1' && p[0] != '2') || (p > url && g_ascii_isdigit (p[-1])))
        continue;
      if ((sscanf (p, "%4d/%2d/%2d%n", &year, &month, &day, &length) == 3 || sscanf (p, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3
           || sscanf (p, "%4d_%2d_%2d%n", &year, &month, &day, &length) == 3
           || (strspn (p, "0123456789") == 8 && sscanf (p, "%4d%2d%2d%n", &year, &month, &day, &length) == 3))
          && year >= 1995 && year <= 2099 && !g_ascii_isdigit (p[length]))
        {
          *date = cp_date_new_day (year, month, day);
          if (cp_date_is_valid (date))
            return TRUE;
        }
    }
  return FALSE;
}

/* SHOWN */

/* Whether a text may hold a date at all: four figures that are a year, or two marks between figures. */
static gboolean
may_hold_date (const char *text,
               gsize       length)
{
  guint digits = 0;

  for (gsize i = 0; i <= length; i++)
    {
      if (i < length && g_ascii_isdigit (text[i]))
        {
          digits++;
          continue;
        }
      if ((digits == 4 && (text[i - 4] == '1' || text[i - 4] == '2')) || (digits == 2 && i >= 6 && i == length))
        return TRUE;
      if (digits == 2 && i >= 8 && strchr ("./-", text[i - 3]) != NULL)
        return TRUE;
      digits = 0;
    }
  return FALSE;
}

static gboolean
is_dated_class (const CpHtml *html,
                guint32       node)
{
  for (guint level = 0; level < 3 && node != 0; level++, node = cp_html_node (html, node)->parent)
    {
      const char *class_name = cp_html_attribute (html, node, CP_ATTRIBUTE_CLASS);
      const char *id = cp_html_attribute (html, node, CP_ATTRIBUTE_ID);

      if ((class_name != NULL && (cp_class_words (class_name) & CP_CLASS_DATE) != 0)
          || (id != NULL && (cp_class_words (id) & CP_CLASS_DATE) != 0))
        return TRUE;
    }
  return FALSE;
}

/* Whether the words beside a date say that it is the publication's: 1, and where; or that of a change: -1. */
static int
says_what (const char  *text,
           const char **where)
{
  static const char *const published[] = {
    "ublish", "osted", "eröffentlicht", "rschienen", "ingestellt", "ublié", "ublicad", "ubblicat", "epubliceerd", "eplaatst", "publikowan",
    "ublikován", "ublikované", "публикован", "ублікован", "ulkaistu", "ublicerad", "ubliceret", "ublisert", "egjelent", "ayın", "bjavljen", "ublicat", "ημοσ",
  };
  static const char *const changed[] = {
    "pdated", "odified", "ktualis", "eändert", "nderung", "is à jour", "ctualiza", "tualizad", "ggiornat", "ijgewerkt", "ktualiz", "бновл", "новлен", "üncel",
  };

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    if ((*where = strstr (text, published[i])) != NULL)
      return 1;
  *where = text;
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    if (strstr (text, changed[i]) != NULL)
      return -1;
  return 0;
}

static int
rank_shown (const CpPage  *page,
            const CpPiece *piece,
            guint32        body,
            guint          from_body)
{
  const char *text = cp_piece_text (page, piece);
  const char *where;
  int rank = 10;

  if (piece->reason == CP_REASON_CAPTION)
    rank -= 4;
  if (piece->reason == CP_REASON_COMMENTS)
    rank -= 9;
  if (piece->reason == CP_REASON_RELATED)
    rank -= 8;
  if (piece->reason == CP_REASON_NAVIGATION)
    rank -= 6;
  if (is_dated_class (page->html, piece->node))
    rank += 6;
  if (piece->chars <= 60)
    rank += 4;
  else if (piece->chars > 160)
    rank -= 5;
  if (piece->link_chars * 2 > piece->chars && piece->chars > 30)
    rank -= 5;
  if (cp_page_holds (page, body, piece->node) || from_body <= 8)
    rank += 4;
  if (piece->chars <= 160)
    rank += 5 * says_what (text, &where);
  if (piece->kind == CP_BLOCK_POST)
    rank -= 8;
  if (strstr (text, "©") != NULL || strstr (text, "opyright") != NULL)
    rank -= 8;
  return rank;
}

/* A date that the page shows, and how well: 0 for none. */
typedef struct
{
  CpDate date;
  int    rank;
} Shown;

#define ANY_DAY G_MAXINT

/* The best date among those the page shows near its text; of one day only, where @day_number is not %ANY_DAY. */
static Shown
find_shown (const CpPage *page,
            guint32       body,
            const char   *language,
            gint32        day_number)
{
  Shown best = { .rank = 0 };
  guint first = 0;

  while (first < page->pieces->len && cp_page_piece (page, first)->node < body)
    first++;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CpPiece *piece = cp_page_piece (page, i);
      const char *text = cp_piece_text (page, piece);
      g_autofree char *beginning = NULL;
      const char *where;
      CpDate date;
      int rank;

      if (!may_hold_date (text, MIN (piece->length, MAX_SHOWN)))
        continue;
      rank = rank_shown (page, piece, body, first > i ? first - i : 100);
      if (rank <= best.rank)
        continue;
      beginning = g_utf8_substring (text, 0, MIN (piece->chars, MAX_SHOWN));
      says_what (beginning, &where);
      if ((!cp_date_find (where, language, &date, NULL) && !cp_date_find (beginning, language, &date, NULL)) || date.year < 1990)
        continue;
      if (day_number == ANY_DAY || cp_date_to_day_number (&date) == day_number)
        best = (Shown){ .date = date, .rank = rank };
    }
  return best;
}

/* ZONES */

/* The offset that other times on the page are given with. */
static gboolean
find_offset (const CpPage  *page,
             const CpFacts *facts,
             int           *minutes)
{
  const char *const declared[] = { facts->jsonld.published, facts->jsonld.modified, facts->values[CP_FACT_MODIFIED] };
  Found found = { .place = PLACE_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (declared); i++)
    if (read_declared (declared[i], facts->language, &found) && found.is_zoned && found.offset != 0)
      {
        *minutes = found.offset;
        return TRUE;
      }
  for (guint32 i = 1; i < page->html->nodes->len; i++)
    if (cp_html_tag (page->html, i) == CP_TAG_TIME
        && read_declared (cp_html_attribute (page->html, i, CP_ATTRIBUTE_DATETIME), NULL, &found) && found.is_zoned && found.offset != 0)
      {
        *minutes = found.offset;
        return TRUE;
      }
  return FALSE;
}

static CpDate
shift (const CpDate *date,
       int           minutes)
{
  int total = date->hour * 60 + date->minute + minutes;
  int days = total < 0 ? -1 : total >= MINUTES_A_DAY ? 1 : 0;
  CpDate result = cp_date_add_days (date, days);

  total -= days * MINUTES_A_DAY;
  result.hour = (guint8) (total / 60);
  result.minute = (guint8) (total % 60);
  result.precision = CP_PRECISION_MINUTE;
  return result;
}

/*
 * A time in UTC: what is its day where it was published? The offset that other times on the page have tells; then the day
 * in the address, where it is the day before or after; then the zone of the publisher's country; then the day shown.
 */
static void
settle_zone (Found         *found,
             const CpPage  *page,
             const CpFacts *facts,
             guint32        body)
{
  const char *url = facts->values[CP_FACT_URL];
  gint32 day = cp_date_to_day_number (&found->date);
  gint32 other_day = found->date.hour < ZONE_HOURS ? day - 1 : day + 1;
  CpDate address;
  Shown same, other;
  int minutes;

  if (!found->is_utc)
    return;
  if (find_offset (page, facts, &minutes))
    {
      found->date = shift (&found->date, minutes);
      return;
    }
  if (read_address (url, &address) && ABS (cp_date_to_day_number (&address) - day) <= 1)
    {
      if (cp_date_to_day_number (&address) != day)
        found->date = address;
      return;
    }
  if (cp_zone_guess (url, facts->region != NULL ? facts->region : facts->language, found->date.month, &minutes))
    {
      found->date = shift (&found->date, minutes);
      return;
    }
  same = find_shown (page, body, facts->language, day);
  other = find_shown (page, body, facts->language, other_day);
  if (other.rank > same.rank && other.rank >= CLEARLY_SHOWN)
    found->date = other.date;
}

/* CHOOSING */

static Found
find_published (const CpPage  *page,
                const CpFacts *facts,
                guint32        body,
                CpDate        *modified)
{
  Found meta = { .place = PLACE_META }, jsonld = { .place = PLACE_JSONLD }, elements;
  gboolean has_meta = read_declared (facts->values[CP_FACT_PUBLISHED], facts->language, &meta);

  elements = find_in_elements (page, facts->language, modified);
  if (has_meta && facts->ranks[CP_FACT_PUBLISHED] <= 2)
    return meta;
  if (read_declared (facts->jsonld.published, facts->language, &jsonld))
    return jsonld;
  if (elements.place == PLACE_MICRODATA)
    return elements;
  if (!has_meta)
    return elements;
  meta.place = PLACE_OTHER_META;
  /* "date" may be anything's date; what the article shows at its head goes before it. */
  if (facts->ranks[CP_FACT_PUBLISHED] >= VAGUE_META)
    {
      Shown shown = find_shown (page, body, facts->language, ANY_DAY);

      if (elements.place != PLACE_NONE)
        return elements;
      if (shown.rank >= SURELY_SHOWN)
        return (Found){ .date = shown.date, .place = PLACE_SHOWN };
    }
  return meta;
}

static void
note_date (CpArticle *article,
           Place      place)
{
  if (place == PLACE_SHOWN || place == PLACE_ADDRESS)
    cp_article_add_note (article, CP_NOTE_DOUBTFUL, "%s",
                         place == PLACE_SHOWN ? _ ("The page declares no date; the one it shows was taken.")
                                              : _ ("The page declares no date; the one in its address was taken."));
  else if (place == PLACE_MODIFIED)
    cp_article_add_note (article, CP_NOTE_DOUBTFUL, "%s",
                         _ ("The page declares only when it was changed; that was taken for the date of publication."));
  else if (place == PLACE_NONE)
    cp_article_add_note (article, CP_NOTE_DOUBTFUL, "%s", _ ("No date of publication was found."));
}

/**
 * cp_pubdate_find:
 * @article: takes the dates of publication and of the last change
 *
 * What the page declares, in the order of how often it is right; then the day in its address; then what it shows. A day
 * is kept as the publisher wrote it and never converted to another zone.
 */
void
cp_pubdate_find (const CpPage  *page,
                 const CpFacts *facts,
                 guint32        body,
                 CpArticle     *article)
{
  const char *url = facts->values[CP_FACT_URL];
  CpDate modified = CP_DATE_NONE;
  Found found = find_published (page, facts, body, &modified);
  Found changed = { .place = PLACE_NONE };

  if (read_declared (facts->jsonld.modified, facts->language, &changed)
      || read_declared (facts->values[CP_FACT_MODIFIED], facts->language, &changed))
    modified = changed.date;
  if (found.place != PLACE_NONE)
    settle_zone (&found, page, facts, body);
  if (found.place == PLACE_NONE && read_address (url, &found.date))
    found.place = PLACE_ADDRESS;
  if (found.place == PLACE_NONE)
    {
      Shown shown = find_shown (page, body, facts->language, ANY_DAY);

      if (shown.rank > 0)
        found = (Found){ .date = shown.date, .place = PLACE_SHOWN };
    }
  if (found.place == PLACE_NONE && cp_date_is_valid (&modified))
    found = (Found){ .date = modified, .place = PLACE_MODIFIED };
  article->published = found.place != PLACE_NONE ? found.date : CP_DATE_NONE;
  article->modified = modified;
  note_date (article, found.place);
}
