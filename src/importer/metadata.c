/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/metadata.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/author.h"
#include "importer/pubdate.h"
#include "importer/title.h"

static char *
take_unescaped (char *text)
{
  g_autofree char *old = text;

  return old != NULL ? cp_html_unescape (old) : NULL;
}

static char *
find_publisher (const CpFacts *facts,
                const char    *site)
{
  if (facts->values[CP_FACT_SITE] != NULL && facts->ranks[CP_FACT_SITE] <= 2)
    return g_strdup (facts->values[CP_FACT_SITE]);
  if (facts->jsonld.publisher != NULL)
    return g_strdup (facts->jsonld.publisher);
  if (site != NULL)
    return g_strdup (site);
  return g_strdup (facts->values[CP_FACT_SITE]);
}

/**
 * cp_metadata_read:
 * @body: the element that holds the article
 * @article: takes title, byline, publisher, dates, language and address
 *
 * Finds what a page says of its article, in what it declares and in what it shows.
 */
void
cp_metadata_read (const CpPage  *page,
                  const CpFacts *facts,
                  guint32        body,
                  CpArticle     *article)
{
  g_autofree char *site = NULL;

  article->title = take_unescaped (cp_title_find (page, facts, body, &site));
  article->byline = take_unescaped (cp_author_find (page, facts, body, site));
  article->publisher = take_unescaped (find_publisher (facts, site));
  article->language = facts->language != NULL ? g_ascii_strdown (facts->language, (gssize) strcspn (facts->language, "-")) : NULL;
  article->url = g_strdup (facts->values[CP_FACT_URL]);
  cp_pubdate_find (page, facts, body, article);
  if (article->title == NULL)
    cp_article_add_note (article, CP_NOTE_DOUBTFUL, "%s", _ ("No title was found."));
}
