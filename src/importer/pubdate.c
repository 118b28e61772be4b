/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/pubdate.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "importer/date-words.h"
#include "importer/shown-date.h"
#include "importer/stamp.h"
#include "importer/zone.h"

/* A declared time in UTC may belong to the day before or after in the publisher's own zone, within so many hours of midnight. */
#define ZONE_HOURS 13

#define MINUTES_A_DAY (24 * 60)

/* Zones go from so many hours west of UTC to so many east, where news is published. */
#define HOURS_WEST 10
#define HOURS_EAST 14

/* The words of an element that is a date are no longer than this, in bytes. */
#define MAX_WORDS 220

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
  CpStamp stamp;
  Place   place;
} Found;

/* DECLARED */

static gboolean
has_itemprop (const CpHtml *html,
              guint32       node,
              const char   *wanted)
{
  const char *itemprop = cp_html_attribute (html, node, CP_ATTRIBUTE_ITEMPROP);

  return itemprop != NULL && strstr (itemprop, wanted) != NULL;
}

/* The words of a small element; %NULL of one that holds more. */
static char *
element_words (const CpHtml *html,
               guint32       node)
{
  g_autofree char *text = NULL;

  if (cp_html_node (html, node)->end - node > 30)
    return NULL;
  text = cp_html_text (html, node);
  return strlen (text) <= MAX_WORDS ? g_steal_pointer (&text) : NULL;
}

/* The date of an element, from its attributes or its words. */
static gboolean
read_element (const CpPage *page,
              guint32       node,
              const char   *language,
              CpStamp      *stamp)
{
  static const CpAttribute places[] = { CP_ATTRIBUTE_DATETIME, CP_ATTRIBUTE_CONTENT, CP_ATTRIBUTE_TITLE };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *value = cp_html_attribute (page->html, node, places[i]);

      if (value != NULL && cp_stamp_read (value, language, stamp))
        return TRUE;
    }
  text = element_words (page->html, node);
  return text != NULL && cp_date_find (text, language, &stamp->date, NULL);
}

/* What time elements are worth: one that is marked as the publication's before one in the head of the article, before any other. */
static int
rank_time (const CpPage *page,
           guint32       node)
{
  const CpHtml *html = page->html;
  const char *class_name = cp_html_attribute (html, node, CP_ATTRIBUTE_CLASS);
  int rank = 2;

  if (page->reasons[node] == CP_REASON_COMMENTS || page->reasons[node] == CP_REASON_RELATED)
    return 0;
  /* A column at the side may hold the article's own date, if it is marked as such. */
  if (page->reasons[node] == CP_REASON_NAVIGATION)
    return cp_html_attribute (html, node, CP_ATTRIBUTE_PUBDATE) != NULL ? 1 : 0;
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

/* An element of another kind that the hAtom way marks: <abbr class="published" title="2017-07-23T17:06:45+0000">; any abbr may be a date. */
static int
rank_marked (const CpPage *page,
             guint32       node)
{
  const char *class_name = cp_html_attribute (page->html, node, CP_ATTRIBUTE_CLASS);

  if (page->reasons[node] == CP_REASON_COMMENTS || page->reasons[node] == CP_REASON_RELATED)
    return 0;
  if (class_name != NULL && (strcmp (class_name, "published") == 0 || strcmp (class_name, "entry-date") == 0))
    return 5;
  return cp_html_tag (page->html, node) == CP_TAG_ABBR ? 1 : 0;
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
      if (has_itemprop (html, i, "dateModified") && !cp_date_is_valid (modified) && read_element (page, i, language, &found.stamp))
        *modified = found.stamp.date;
      if (has_itemprop (html, i, "datePublished") && page->reasons[i] != CP_REASON_COMMENTS)
        {
          rank = 6;
          found.place = PLACE_MICRODATA;
        }
      else if (node->tag == CP_TAG_TIME && !has_itemprop (html, i, "dateModified"))
        rank = rank_time (page, i);
      else if (cp_html_attribute (html, i, CP_ATTRIBUTE_TITLE) != NULL || node->tag == CP_TAG_ABBR)
        rank = rank_marked (page, i);
      if (rank > best_rank && read_element (page, i, language, &found.stamp))
        {
          best = found;
          best_rank = rank;
        }
    }
  return best;
}

/* Four figures that are a year, two of a month and of a day, with one mark between or none; or the day first. Its length. */
static int
read_day (const char *p,
          CpDate     *date)
{
  int year, month, day, length = 0;
  char mark, other_mark;

  if (sscanf (p, "%4d%c%2d%c%2d%n", &year, &mark, &month, &other_mark, &day, &length) == 5 && year >= 1000
      && mark == other_mark && strchr ("/-_", mark) != NULL)
    *date = cp_date_new_day (year, month, day);
  else if (strspn (p, "0123456789") == 8 && sscanf (p, "%4d%2d%2d%n", &year, &month, &day, &length) == 3)
    *date = cp_date_new_day (year, month, day);
  else if (sscanf (p, "%2d-%2d-%4d%n", &day, &month, &year, &length) == 3)
    *date = cp_date_new_day (year, month, day);
  return length;
}

/* A day in an address: "/2020/11/03/", "2020-11-03", "20201103", "03-11-2020". */
static gboolean
read_address (const char *url,
              CpDate     *date)
{
  for (const char *p = url; p != NULL && *p != '\0'; p++)
    {
      int length;

      if (!g_ascii_isdigit (p[0]) || (p > url && g_ascii_isdigit (p[-1])))
        continue;
      *date = CP_DATE_NONE;
      length = read_day (p, date);
      if (cp_date_is_valid (date) && date->year >= 1995 && date->year <= 2099 && !g_ascii_isdigit (p[length]))
        return TRUE;
    }
  return FALSE;
}

/* ZONES */

/* Whether a time is given with an offset that tells where it was published. */
static gboolean
tells_offset (const char *text,
              const char *language,
              int        *minutes)
{
  CpStamp stamp;

  if (text == NULL || !cp_stamp_read (text, language, &stamp) || !stamp.is_zoned || stamp.offset == 0)
    return FALSE;
  *minutes = stamp.offset;
  return TRUE;
}

/* The offset that other times on the page are given with. */
static gboolean
find_offset (const CpPage  *page,
             const CpFacts *facts,
             int           *minutes)
{
  const char *const declared[] = { facts->jsonld.published, facts->jsonld.modified, facts->values[CP_FACT_MODIFIED] };

  for (guint i = 0; i < G_N_ELEMENTS (declared); i++)
    if (tells_offset (declared[i], facts->language, minutes))
      return TRUE;
  for (guint32 i = 1; i < page->html->nodes->len; i++)
    if (cp_html_tag (page->html, i) == CP_TAG_TIME
        && tells_offset (cp_html_attribute (page->html, i, CP_ATTRIBUTE_DATETIME), NULL, minutes))
      return TRUE;
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

/* The day that the page itself writes in the words of an element of the same time: <time datetime="…T22:30Z">4 May 2020</time>. */
static gboolean
find_written_day (const CpPage  *page,
                  const CpStamp *stamp,
                  const char    *language,
                  CpDate        *day)
{
  const CpHtml *html = page->html;

  for (guint32 i = 1; i < html->nodes->len; i++)
    {
      const char *datetime = cp_html_node (html, i)->n_attributes > 0 ? cp_html_attribute (html, i, CP_ATTRIBUTE_DATETIME) : NULL;
      g_autofree char *words = NULL;
      CpStamp other;

      if (datetime == NULL || !cp_stamp_read (datetime, language, &other) || cp_date_compare (&other.date, &stamp->date) != 0)
        continue;
      words = element_words (html, i);
      if (words != NULL && cp_date_find (words, language, day, NULL)
          && ABS (cp_date_to_day_number (day) - cp_date_to_day_number (&stamp->date)) <= 1)
        return TRUE;
    }
  return FALSE;
}

/* Whether a time in UTC can be on that day anywhere. */
static gboolean
can_be_day (const CpDate *utc,
            gint32        day)
{
  gint32 ahead = day - cp_date_to_day_number (utc);

  return ahead == 0 || (ahead == -1 && utc->hour < HOURS_WEST) || (ahead == 1 && utc->hour >= 24 - HOURS_EAST);
}

static void
settle_by_shown (CpStamp       *stamp,
                 const CpPage  *page,
                 const CpFacts *facts,
                 guint32        body)
{
  gint32 day = cp_date_to_day_number (&stamp->date);
  gint32 other_day = stamp->date.hour < ZONE_HOURS ? day - 1 : day + 1;
  CpShownDate same = cp_shown_date_find (page, body, facts->language, day);
  CpShownDate other = cp_shown_date_find (page, body, facts->language, other_day);

  if (other.rank > same.rank && other.rank >= CLEARLY_SHOWN)
    stamp->date = other.date;
}

/*
 * A time in UTC: what is its day where it was published? The words that stand for it on the page tell; then the offset that
 * other times on the page have; then the day in the address, where the time can be on it; then the zone of the publisher's
 * country; then the day shown.
 */
static void
settle_zone (CpStamp       *stamp,
             const CpPage  *page,
             const CpFacts *facts,
             guint32        body)
{
  const char *url = facts->values[CP_FACT_URL];
  gint32 day = cp_date_to_day_number (&stamp->date);
  CpDate other;
  int minutes;

  if (!stamp->is_utc)
    return;
  if (find_written_day (page, stamp, facts->language, &other))
    {
      if (cp_date_to_day_number (&other) != day)
        stamp->date = other;
    }
  else if (find_offset (page, facts, &minutes))
    stamp->date = shift (&stamp->date, minutes);
  else if (read_address (url, &other) && can_be_day (&stamp->date, cp_date_to_day_number (&other)))
    {
      if (cp_date_to_day_number (&other) != day)
        stamp->date = other;
    }
  else if (cp_zone_guess (url, facts->region != NULL ? facts->region : facts->language, stamp->date.month, &minutes))
    stamp->date = shift (&stamp->date, minutes);
  else
    settle_by_shown (stamp, page, facts, body);
}

/* CHOOSING */

/* Some systems put the time of the last change where that of publication belongs. */
static gboolean
is_change (const CpStamp *published,
           const CpFacts *facts)
{
  const char *const declared[] = { facts->jsonld.modified, facts->values[CP_FACT_MODIFIED] };

  for (guint i = 0; i < G_N_ELEMENTS (declared); i++)
    {
      CpStamp changed;

      if (cp_stamp_read (declared[i], facts->language, &changed) && changed.date.precision == CP_PRECISION_MINUTE
          && cp_date_compare (&changed.date, &published->date) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A date of the page's head that may be anything's date: what the article shows goes before it. */
static Found
choose_vague (const CpPage  *page,
              const CpFacts *facts,
              guint32        body,
              const Found   *meta,
              const Found   *elements)
{
  CpShownDate shown;

  if (elements->place != PLACE_NONE)
    return *elements;
  shown = cp_shown_date_find (page, body, facts->language, CP_ANY_DAY);
  return shown.rank >= SURELY_SHOWN ? (Found){ .stamp.date = shown.date, .place = PLACE_SHOWN } : *meta;
}

static Found
find_published (const CpPage  *page,
                const CpFacts *facts,
                guint32        body,
                CpDate        *modified)
{
  Found meta = { .place = PLACE_META }, jsonld = { .place = PLACE_JSONLD }, elements;
  gboolean has_meta = cp_stamp_read (facts->values[CP_FACT_PUBLISHED], facts->language, &meta.stamp);
  gboolean has_jsonld = cp_stamp_read (facts->jsonld.published, facts->language, &jsonld.stamp);

  elements = find_in_elements (page, facts->language, modified);
  if (has_meta && facts->ranks[CP_FACT_PUBLISHED] <= 2 && !(has_jsonld && is_change (&meta.stamp, facts)))
    return meta;
  if (has_jsonld)
    return jsonld;
  if (elements.place == PLACE_MICRODATA || !has_meta)
    return elements;
  meta.place = PLACE_OTHER_META;
  return facts->ranks[CP_FACT_PUBLISHED] >= VAGUE_META ? choose_vague (page, facts, body, &meta, &elements) : meta;
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
  CpStamp changed;

  if (cp_stamp_read (facts->jsonld.modified, facts->language, &changed)
      || cp_stamp_read (facts->values[CP_FACT_MODIFIED], facts->language, &changed))
    modified = changed.date;
  if (found.place != PLACE_NONE)
    settle_zone (&found.stamp, page, facts, body);
  if (found.place == PLACE_NONE && read_address (url, &found.stamp.date))
    found.place = PLACE_ADDRESS;
  if (found.place == PLACE_NONE)
    {
      CpShownDate shown = cp_shown_date_find (page, body, facts->language, CP_ANY_DAY);

      if (shown.rank > 0)
        found = (Found){ .stamp.date = shown.date, .place = PLACE_SHOWN };
    }
  if (found.place == PLACE_NONE && cp_date_is_valid (&modified))
    found = (Found){ .stamp.date = modified, .place = PLACE_MODIFIED };
  article->published = found.place != PLACE_NONE ? found.stamp.date : CP_DATE_NONE;
  article->modified = modified;
  note_date (article, found.place);
}
