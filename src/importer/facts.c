/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/facts.h"

#include <string.h>

/* What meta elements call these things, the better places first; measured over news pages, articles' own properties are surest. */
static const struct
{
  const char *name;
  CpFact      fact;
  guint8      rank;
} metas[] = {
  { "article:published_time", CP_FACT_PUBLISHED, 1 },
  { "og:article:published_time", CP_FACT_PUBLISHED, 1 },
  { "article:published", CP_FACT_PUBLISHED, 2 },
  { "og:published_time", CP_FACT_PUBLISHED, 2 },
  { "datepublished", CP_FACT_PUBLISHED, 3 },
  { "parsely-pub-date", CP_FACT_PUBLISHED, 2 },
  { "sailthru.date", CP_FACT_PUBLISHED, 3 },
  { "publish-date", CP_FACT_PUBLISHED, 3 },
  { "publish_date", CP_FACT_PUBLISHED, 3 },
  { "publishdate", CP_FACT_PUBLISHED, 3 },
  { "publication_date", CP_FACT_PUBLISHED, 3 },
  { "pubdate", CP_FACT_PUBLISHED, 3 },
  { "pub_date", CP_FACT_PUBLISHED, 3 },
  { "published_at", CP_FACT_PUBLISHED, 3 },
  { "article_date_original", CP_FACT_PUBLISHED, 3 },
  { "article.published", CP_FACT_PUBLISHED, 3 },
  { "cxenseparse:recs:publishtime", CP_FACT_PUBLISHED, 3 },
  { "cxenseparse:publishtime", CP_FACT_PUBLISHED, 3 },
  { "dc.date.issued", CP_FACT_PUBLISHED, 3 },
  { "dcterms.issued", CP_FACT_PUBLISHED, 3 },
  { "dcterms.date", CP_FACT_PUBLISHED, 4 },
  { "dcterms.created", CP_FACT_PUBLISHED, 4 },
  { "dc.date.created", CP_FACT_PUBLISHED, 4 },
  { "dc.date", CP_FACT_PUBLISHED, 4 },
  { "dc:date", CP_FACT_PUBLISHED, 4 },
  { "citation_publication_date", CP_FACT_PUBLISHED, 3 },
  { "citation_date", CP_FACT_PUBLISHED, 4 },
  { "datecreated", CP_FACT_PUBLISHED, 4 },
  { "date_published", CP_FACT_PUBLISHED, 3 },
  { "created", CP_FACT_PUBLISHED, 5 },
  { "pagepubdate", CP_FACT_PUBLISHED, 4 },
  { "date", CP_FACT_PUBLISHED, 5 },
  { "article:modified_time", CP_FACT_MODIFIED, 1 },
  { "og:article:modified_time", CP_FACT_MODIFIED, 1 },
  { "datemodified", CP_FACT_MODIFIED, 1 },
  { "lastmod", CP_FACT_MODIFIED, 2 },
  { "last-modified", CP_FACT_MODIFIED, 2 },
  { "dcterms.modified", CP_FACT_MODIFIED, 2 },
  { "dc.date.modified", CP_FACT_MODIFIED, 2 },
  { "og:updated_time", CP_FACT_MODIFIED, 3 },
  { "revised", CP_FACT_MODIFIED, 3 },
  { "author", CP_FACT_AUTHOR, 1 },
  { "article:author_name", CP_FACT_AUTHOR, 1 },
  { "byl", CP_FACT_AUTHOR, 2 },
  { "sailthru.author", CP_FACT_AUTHOR, 2 },
  { "parsely-author", CP_FACT_AUTHOR, 2 },
  { "cxenseparse:author", CP_FACT_AUTHOR, 2 },
  { "dc.creator", CP_FACT_AUTHOR, 3 },
  { "dc:creator", CP_FACT_AUTHOR, 3 },
  { "dcterms.creator", CP_FACT_AUTHOR, 3 },
  { "citation_author", CP_FACT_AUTHOR, 2 },
  { "authors", CP_FACT_AUTHOR, 2 },
  { "article:author", CP_FACT_AUTHOR, 4 },
  { "og:article:author", CP_FACT_AUTHOR, 4 },
  { "twitter:data1", CP_FACT_AUTHOR, 9 },
  { "og:site_name", CP_FACT_SITE, 1 },
  { "application-name", CP_FACT_SITE, 3 },
  { "dc.publisher", CP_FACT_SITE, 2 },
  { "citation_journal_title", CP_FACT_SITE, 2 },
  { "apple-mobile-web-app-title", CP_FACT_SITE, 4 },
  { "og:title", CP_FACT_TITLE, 1 },
  { "twitter:title", CP_FACT_TITLE, 2 },
  { "dc.title", CP_FACT_TITLE, 2 },
  { "sailthru.title", CP_FACT_TITLE, 2 },
  { "parsely-title", CP_FACT_TITLE, 2 },
  { "og:description", CP_FACT_DESCRIPTION, 1 },
  { "description", CP_FACT_DESCRIPTION, 2 },
  { "twitter:description", CP_FACT_DESCRIPTION, 3 },
  { "og:url", CP_FACT_URL, 2 },
  { "og:locale", CP_FACT_LOCALE, 1 },
  { "og:locale", CP_FACT_LANGUAGE, 3 },
  { "content-language", CP_FACT_LANGUAGE, 2 },
  { "language", CP_FACT_LANGUAGE, 2 },
  { "dc.language", CP_FACT_LANGUAGE, 2 },
};

/** cp_facts_clear: frees what @self holds */
void
cp_facts_clear (CpFacts *self)
{
  g_free (self->page_title);
  g_free (self->language);
  g_free (self->region);
  cp_jsonld_clear (&self->jsonld);
}

static void
offer (CpFacts    *self,
       CpFact      fact,
       guint8      rank,
       const char *value)
{
  if (value == NULL || *value == '\0' || (self->values[fact] != NULL && self->ranks[fact] <= rank))
    return;
  self->values[fact] = value;
  self->ranks[fact] = rank;
}

static void
read_named (CpFacts    *self,
            const char *name,
            const char *content)
{
  if (name == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (metas); i++)
    if (g_ascii_tolower (*name) == metas[i].name[0] && g_ascii_strcasecmp (name, metas[i].name) == 0)
      offer (self, metas[i].fact, metas[i].rank, content);
}

static void
read_meta (CpFacts *self,
           guint32  node)
{
  const char *content = cp_html_attribute (self->html, node, CP_ATTRIBUTE_CONTENT);

  if (content == NULL)
    return;
  read_named (self, cp_html_attribute (self->html, node, CP_ATTRIBUTE_PROPERTY), content);
  read_named (self, cp_html_attribute (self->html, node, CP_ATTRIBUTE_NAME), content);
  read_named (self, cp_html_attribute (self->html, node, CP_ATTRIBUTE_HTTP_EQUIV), content);
  read_named (self, cp_html_attribute (self->html, node, CP_ATTRIBUTE_ITEMPROP), content);
}

static void
read_link (CpFacts *self,
           guint32  node)
{
  const char *rel = cp_html_attribute (self->html, node, CP_ATTRIBUTE_REL);

  const char *href = cp_html_attribute (self->html, node, CP_ATTRIBUTE_HREF);

  /* One that is relative to an address that is not known tells less than another place may. */
  if (rel != NULL && href != NULL && g_ascii_strcasecmp (rel, "canonical") == 0)
    offer (self, CP_FACT_URL, strstr (href, "//") != NULL ? 1 : 5, href);
}

static gboolean
is_language_tag (const char *text)
{
  gsize length = strcspn (text, "-_");

  return (length == 2 || length == 3) && strlen (text) <= 12 && g_ascii_isalpha (text[0]) && g_ascii_isalpha (text[1]);
}

static void
find_language (CpFacts *self)
{
  const char *declared = self->values[CP_FACT_LANGUAGE];

  if (declared == NULL || !is_language_tag (declared))
    declared = self->jsonld.language;
  if (declared == NULL || !is_language_tag (declared))
    return;
  self->language = g_strdelimit (g_strdup (declared), "_", '-');
  if (strlen (self->language) == 2 && self->values[CP_FACT_LOCALE] != NULL && strlen (self->values[CP_FACT_LOCALE]) == 5
      && g_ascii_strncasecmp (self->values[CP_FACT_LOCALE], self->language, 2) == 0)
    self->region = g_strdelimit (g_strdup (self->values[CP_FACT_LOCALE]), "_", '-');
}

/**
 * cp_facts_read:
 *
 * Gathers what the page's head, its JSON-LD and its microdata declare. What is found stays in @html where it can.
 */
void
cp_facts_read (CpFacts      *self,
               const CpHtml *html)
{
  memset (self, 0, sizeof *self);
  self->html = html;
  for (guint32 i = 1; i < html->nodes->len; i++)
    switch (cp_html_tag (html, i))
      {
      case CP_TAG_HTML:
        if (cp_html_attribute (html, i, CP_ATTRIBUTE_LANG) != NULL && is_language_tag (cp_html_attribute (html, i, CP_ATTRIBUTE_LANG)))
          offer (self, CP_FACT_LANGUAGE, 1, cp_html_attribute (html, i, CP_ATTRIBUTE_LANG));
        break;
      case CP_TAG_TITLE:
        if (self->page_title == NULL)
          self->page_title = cp_html_text (html, i);
        break;
      case CP_TAG_META:
        read_meta (self, i);
        break;
      case CP_TAG_LINK:
        read_link (self, i);
        break;
      default:
        break;
      }
  cp_jsonld_read (&self->jsonld, html);
  find_language (self);
}
