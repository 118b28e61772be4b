/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/pubdate.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "importer/class-words.h"
#include "importer/date-words.h"

/* A declared time in UTC may belong to the day before or after in the publisher's own zone, within so many hours of midnight. */
#define ZONE_HOURS 10

/* Dates shown are looked for in the beginnings of texts, in bytes. */
#define MAX_SHOWN 220

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
} Found;

/* DECLARED */

/* An ISO date, or one in words; @is_utc where it is a time that ends in Z or +00:00. */
static gboolean
read_declared (const char *text,
               const char *language,
               Found      *found)
{
  found->is_utc = FALSE;
  if (text == NULL)
    return FALSE;
  while (g_ascii_isspace (*text))
    text++;
  if (cp_date_parse_iso (text, &found->date) && found->date.precision >= CP_PRECISION_DAY)
    {
      gsize length = strlen (text);

      found->is_utc = found->date.precision == CP_PRECISION_MINUTE
                      && ((length > 0 && (text[length - 1] == 'Z' || text[length - 1] == 'z')) || g_str_has_suffix (text, "+00:00")
                          || g_str_has_suffix (text, "+0000") || g_str_has_suffix (text, "-00:00") || g_str_has_suffix (text, "UTC")
                          || g_str_has_suffix (text, "GMT"));
      return found->date.year >= 1980;
    }
  /* "20201103" and "20201103T1200" */
  if (strspn (text, "0123456789") == 8)
    {
      int number = atoi (text);

      found->date = cp_date_new_day (number / 10000, number / 100 % 100, number % 100);
      return cp_date_is_valid (&found->date) && found->date.year >= 1980;
    }
  return cp_date_find (text, language, &found->date, NULL) && found->date.year >= 1980;
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

      if (node->n_attributes == 0 && node->tag != CP_TAG_TIME)
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

static int
rank_shown (const CpPage  *page,
            const CpPiece *piece,
            guint32        body,
            guint          from_body)
{
  const char *text = cp_piece_text (page, piece);
  int rank = 10;

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
  if (strstr (text, "©") != NULL || strstr (text, "opyright") != NULL)
    rank -= 8;
  return rank;
}

/* The best date among those the page shows near its text. */
static Found
find_shown (const CpPage *page,
            guint32       body,
            const char   *language)
{
  Found best = { .place = PLACE_NONE };
  int best_rank = 0;
  guint first = 0;

  while (first < page->pieces->len && cp_page_piece (page, first)->node < body)
    first++;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const CpPiece *piece = cp_page_piece (page, i);
      const char *text = cp_piece_text (page, piece);
      g_autofree char *beginning = NULL;
      CpDate date;
      int rank;

      if (!may_hold_date (text, MIN (piece->length, MAX_SHOWN)))
        continue;
      rank = rank_shown (page, piece, body, first > i ? first - i : 100);
      if (rank <= best_rank)
        continue;
      beginning = g_utf8_substring (text, 0, MIN (piece->chars, MAX_SHOWN));
      if (!cp_date_find (beginning, language, &date, NULL) || date.year < 1990)
        continue;
      best = (Found){ .date = date, .place = PLACE_SHOWN };
      best_rank = rank;
    }
  return best;
}

/* CHOOSING */

static Found
find_published (const CpPage  *page,
                const CpFacts *facts,
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
  if (has_meta)
    {
      meta.place = PLACE_OTHER_META;
      return meta;
    }
  return elements;
}

static gboolean
is_near_midnight (const CpDate *date)
{
  return date->hour >= 24 - ZONE_HOURS || date->hour < ZONE_HOURS;
}

/* A time in UTC near midnight: the day that the address or the page itself shows decides, where it is the one before or after. */
static void
settle_zone (Found        *found,
             const CpPage *page,
             guint32       body,
             const char   *language,
             const char   *url)
{
  CpDate other;
  int apart;

  if (!found->is_utc || !is_near_midnight (&found->date))
    return;
  if (!read_address (url, &other))
    {
      Found shown = find_shown (page, body, language);

      if (shown.place == PLACE_NONE)
        return;
      other = shown.date;
    }
  apart = cp_date_to_day_number (&other) - cp_date_to_day_number (&found->date);
  if ((apart == -1 && found->date.hour < ZONE_HOURS) || (apart == 1 && found->date.hour >= 24 - ZONE_HOURS))
    found->date = other;
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
  Found found = find_published (page, facts, &modified);
  Found changed = { .place = PLACE_NONE };

  if (read_declared (facts->jsonld.modified, facts->language, &changed)
      || read_declared (facts->values[CP_FACT_MODIFIED], facts->language, &changed))
    modified = changed.date;
  if (found.place != PLACE_NONE)
    settle_zone (&found, page, body, facts->language, url);
  if (found.place == PLACE_NONE && read_address (url, &found.date))
    found.place = PLACE_ADDRESS;
  if (found.place == PLACE_NONE)
    found = find_shown (page, body, facts->language);
  if (found.place == PLACE_NONE && cp_date_is_valid (&modified))
    found = (Found){ .date = modified, .place = PLACE_MODIFIED };
  article->published = found.place != PLACE_NONE ? found.date : CP_DATE_NONE;
  article->modified = modified;
  note_date (article, found.place);
}
