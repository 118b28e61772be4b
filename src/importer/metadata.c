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

static gboolean
is_address (const char *name)
{
  return strstr (name, "://") != NULL || (g_str_has_prefix (name, "www.") && strchr (name, ' ') == NULL);
}

/* The host of an address, without "www". */
static char *
host_of (const char *address)
{
  const char *scheme = strstr (address, "://"), *host = scheme != NULL ? scheme + 3 : address;

  host += g_str_has_prefix (host, "www.") ? strlen ("www.") : 0;
  return g_strndup (host, strcspn (host, "/:?#"));
}

/* Some pages give the site's address for its name; its host is better than that, and any name better still. */
static char *
find_publisher (const CpFacts *facts,
                const char    *site)
{
  const char *declared = facts->values[CP_FACT_SITE], *address = NULL;
  const char *names[] = { facts->ranks[CP_FACT_SITE] <= 2 ? declared : NULL, facts->jsonld.publisher, site, declared };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (names[i] != NULL && !is_address (names[i]))
        return g_strdup (names[i]);
      address = address != NULL ? address : names[i];
    }
  return address != NULL ? host_of (address) : NULL;
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
