/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/head-lines.h"

#include <string.h>

#include "importer/author-names.h"
#include "importer/date-words.h"

/* A line longer than this tells something, in bytes. */
#define MAX_LINE 200

/* A part of it that tells neither is no longer than this: a section's name, a place. */
#define MAX_UNREAD 40

/* Words that a line above an article may hold besides a name and a date. */
static const char *const labels[] = {
  "analysis", "opinion", "interview", "comment", "editorial", "feature", "news", "report", "press release", "press communiqué",
  "communiqué", "statement", "for immediate release", "transcript", "published", "updated", "last updated", "posted", "date",
  "press statement", "media release", "news release", "world", "politics", "business", "live",
};

static gboolean
is_label (const char *part)
{
  g_autofree char *low = g_utf8_strdown (part, -1);
  gsize length;

  g_strstrip (low);
  length = strlen (low);
  while (length > 0 && strchr (" :-|,.", low[length - 1]) != NULL)
    low[--length] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (low, labels[i]) == 0)
      return TRUE;
  return FALSE;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (gboolean in_word = FALSE; *text != '\0'; text = g_utf8_next_char (text))
    {
      gboolean is_letter = g_unichar_isalpha (g_utf8_get_char (text));

      n += is_letter && !in_word;
      in_word = is_letter;
    }
  return n;
}

/* "By Grace Nduta, 18 July 2019": a name, and a date after it. */
static gboolean
read_name_and_date (const char *part,
                    CpArticle  *article)
{
  const char *comma = strchr (part, ',');
  g_autofree char *before = comma != NULL ? g_strndup (part, (gsize) (comma - part)) : NULL;
  g_autofree char *name = before != NULL ? cp_author_from_byline (before) : NULL;
  CpDate date;

  if (name == NULL || count_words (comma) > 7 || !cp_date_find (comma + 1, article->language, &date, NULL))
    return FALSE;
  if (article->byline == NULL)
    article->byline = g_steal_pointer (&name);
  if (!cp_date_is_valid (&article->published))
    article->published = date;
  return TRUE;
}

/* One part of such a line: "Thursday 18 July 2019", "By Grace Nduta", "Press communiqué, 3 December 2018". */
static CpReason
read_part (const char *part,
           CpArticle  *article)
{
  g_autofree char *name = NULL;
  CpDate date;

  if (read_name_and_date (part, article))
    return CP_REASON_BYLINE;
  name = cp_author_from_byline (part);
  if (name != NULL)
    {
      if (article->byline == NULL)
        article->byline = g_steal_pointer (&name);
      return CP_REASON_BYLINE;
    }
  if (cp_date_find (part, article->language, &date, NULL) && count_words (part) <= 7)
    {
      if (!cp_date_is_valid (&article->published))
        article->published = date;
      return CP_REASON_DATE;
    }
  return is_label (part) ? CP_REASON_NAVIGATION : CP_REASON_NONE;
}

/**
 * cp_head_line_read:
 * @line: a line between a title and a text
 * @article: takes the byline and the date, where it has none yet
 *
 * Reads lines like "By Grace Nduta | 18 July 2019".
 *
 * Returns: why the line is no part of the text; %CP_REASON_NONE where it is
 */
CpReason
cp_head_line_read (const char *line,
                   CpArticle  *article)
{
  g_auto (GStrv) parts = NULL;
  CpReason reason = CP_REASON_NONE;
  guint unread = 0;

  if (strlen (line) > MAX_LINE)
    return CP_REASON_NONE;
  parts = g_regex_split_simple ("\\s*[|•·]\\s*|\\s+[–—-]\\s+", line, G_REGEX_OPTIMIZE, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      CpReason part = *g_strstrip (parts[i]) == '\0' ? CP_REASON_NONE : read_part (parts[i], article);

      unread += part == CP_REASON_NONE && *parts[i] != '\0' ? (strlen (parts[i]) <= MAX_UNREAD ? 1 : 2) : 0;
      if (part != CP_REASON_NONE && (reason == CP_REASON_NONE || part == CP_REASON_BYLINE))
        reason = part;
    }
  return unread > 1 ? CP_REASON_NONE : reason;
}

/**
 * cp_head_dateline_read:
 * @paragraph: the first of a text
 * @article: takes the date, where it has none yet
 *
 * Reads a wire agency's dateline with a year: "KOPER, Slovenia, Sept 2, 2018 (Agency) - …". The words stay in the text.
 */
void
cp_head_dateline_read (const char *paragraph,
                       CpArticle  *article)
{
  g_autofree char *beginning = NULL;
  const char *dash = NULL;
  static const char *const dashes[] = { " - ", " – ", " — ", " -- ", "–", "—" };
  CpDate date;

  if (cp_date_is_valid (&article->published))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *found = strstr (paragraph, dashes[i]);

      if (found != NULL && (dash == NULL || found < dash))
        dash = found;
    }
  if (dash == NULL || dash - paragraph > 90)
    return;
  beginning = g_strndup (paragraph, (gsize) (dash - paragraph));
  if (g_ascii_isupper (beginning[0]) && g_ascii_isupper (beginning[1]) && cp_date_find (beginning, article->language, &date, NULL))
    article->published = date;
}
