/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/metadata.h"

#include <string.h>

static const char *
meta_content (const CpHtml *html,
              guint32       node,
              const char   *wanted)
{
  const char *name = cp_html_attribute (html, node, CP_ATTRIBUTE_PROPERTY);

  if (name == NULL)
    name = cp_html_attribute (html, node, CP_ATTRIBUTE_NAME);
  return name != NULL && g_ascii_strcasecmp (name, wanted) == 0 ? cp_html_attribute (html, node, CP_ATTRIBUTE_CONTENT) : NULL;
}

/**
 * cp_metadata_read:
 *
 * Finds what a page says of its article: title, byline, publisher, dates, language, address.
 */
void
cp_metadata_read (const CpPage *page,
                  guint32       body G_GNUC_UNUSED,
                  CpArticle    *article)
{
  const CpHtml *html = page->html;

  for (guint32 i = 1; i < html->nodes->len; i++)
    {
      CpTag tag = cp_html_tag (html, i);

      if (tag == CP_TAG_TITLE && article->title == NULL)
        article->title = cp_html_text (html, i);
      else if (tag == CP_TAG_META && meta_content (html, i, "article:published_time") != NULL)
        cp_date_parse_iso (meta_content (html, i, "article:published_time"), &article->published);
      else if (tag == CP_TAG_META && meta_content (html, i, "author") != NULL && article->byline == NULL)
        article->byline = g_strdup (meta_content (html, i, "author"));
    }
}
