/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "importer/assemble.h"
#include "importer/reason.h"
#include "importer/xml-tree.h"

/* The news agencies' formats: NITF 3 (https://iptc.org/standards/nitf/) and NewsML-G2
 * (https://iptc.org/standards/newsml-g2/), whose inlineXML holds NITF or XHTML. */

static const char *const root_names[] = { "nitf", "newsItem", "newsMessage", "packageItem", NULL };

static int
recognise_news_xml (const CpSource *source)
{
  return cp_xml_recognise_root (source, root_names);
}

/* Both "2017-04-12T…" and the basic form "20170412T…" that NITF uses. */
static void
read_date (const char *text,
           CpDate     *date)
{
  g_autofree char *extended = NULL;

  if (text == NULL || cp_date_is_valid (date))
    return;
  if (strspn (text, "0123456789") == 8)
    {
      extended = g_strdup_printf ("%.4s-%.2s-%.2s", text, text + 4, text + 6);
      text = extended;
    }
  cp_date_parse_iso (text, date);
}

static void
read_date_attribute (xmlNode    *root,
                     const char *element,
                     const char *attribute,
                     CpDate     *date)
{
  xmlNode *node = cp_xml_find (root, element);
  g_autofree char *text = node != NULL ? cp_xml_attribute (node, attribute) : NULL;

  read_date (text, date);
}

static void
take_text (char      **slot,
           xmlNode    *root,
           const char *element)
{
  xmlNode *node = *slot == NULL && root != NULL ? cp_xml_find (root, element) : NULL;
  g_autofree char *text = node != NULL ? cp_xml_text (node) : NULL;

  if (text != NULL && *text != '\0')
    *slot = g_steal_pointer (&text);
}

/* "By Jane Doe" is Jane Doe. */
static void
strip_by (char *byline)
{
  if (byline != NULL && g_ascii_strncasecmp (byline, "by ", 3) == 0)
    memmove (byline, byline + 3, strlen (byline + 3) + 1);
}

static CpBlockKind
block_kind (xmlNode *node)
{
  if (cp_xml_is (node, "hl2") || cp_xml_is (node, "h2") || cp_xml_is (node, "h3") || cp_xml_is (node, "h4"))
    return CP_BLOCK_HEADING;
  if (cp_xml_is (node, "li") || cp_xml_is (node->parent, "li"))
    return CP_BLOCK_LIST_ITEM;
  return cp_xml_is (node->parent, "bq") || cp_xml_is (node->parent, "blockquote") ? CP_BLOCK_QUOTE : CP_BLOCK_PARAGRAPH;
}

static gboolean
is_block (const xmlNode *node)
{
  static const char *const names[] = { "p", "hl2", "h2", "h3", "h4", "li", "pre" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (cp_xml_is (node, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_within (xmlNode    *node,
           xmlNode    *root,
           const char *name)
{
  for (; node != NULL && node != root; node = node->parent)
    if (cp_xml_is (node, name))
      return TRUE;
  return FALSE;
}

static void
add_body (CpArticle *article,
          xmlNode   *body)
{
  for (xmlNode *node = body; node != NULL; node = cp_xml_next (node, body))
    {
      g_autofree char *text = NULL;

      if (!is_block (node))
        continue;
      text = cp_xml_text_without (node, is_block);
      if (*text != '\0' && (is_within (node, body, "media") || is_within (node, body, "figure")))
        cp_article_add_leftover (article, text, cp_reason_words (CP_REASON_CAPTION));
      else
        cp_article_add_block (article, block_kind (node), text);
    }
}

static gboolean
read_nitf (const CpSource *source,
           xmlNode        *nitf,
           CpArticle      *article,
           GPtrArray      *articles,
           GError        **error)
{
  xmlNode *head = cp_xml_child (nitf, "head");
  xmlNode *body = cp_xml_child (nitf, "body");
  xmlNode *body_head = cp_xml_child (body, "body.head");
  xmlNode *content = cp_xml_child (body, "body.content");

  take_text (&article->title, body_head, "hl1");
  take_text (&article->title, body_head, "hedline");
  take_text (&article->title, head, "title");
  take_text (&article->byline, body_head, "person");
  take_text (&article->byline, body_head, "byline");
  take_text (&article->publisher, body_head, "distributor");
  if (head != NULL)
    {
      read_date_attribute (head, "date.issue", "norm", &article->published);
      read_date_attribute (head, "date.release", "norm", &article->published);
      read_date_attribute (head, "pubdata", "date.publication", &article->published);
    }
  if (body_head != NULL)
    read_date_attribute (body_head, "story.date", "norm", &article->published);
  strip_by (article->byline);
  if (content != NULL)
    add_body (article, content);
  return cp_assemble_close (source, article, articles, error);
}

static gboolean
read_news_item (const CpSource *source,
                xmlNode        *item,
                GPtrArray      *articles,
                GError        **error)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  xmlNode *meta = cp_xml_child (item, "itemMeta");
  xmlNode *content_meta = cp_xml_child (item, "contentMeta");
  xmlNode *content_set = cp_xml_child (item, "contentSet");
  xmlNode *nitf = content_set != NULL ? cp_xml_find (content_set, "nitf") : NULL;
  xmlNode *inline_xml = content_set != NULL ? cp_xml_find (content_set, "inlineXML") : NULL;
  xmlNode *inline_data = content_set != NULL ? cp_xml_find (content_set, "inlineData") : NULL;
  g_autofree char *created = cp_xml_child_text (meta, "firstCreated");
  g_autofree char *version = cp_xml_child_text (meta, "versionCreated");
  g_autofree char *content_created = cp_xml_child_text (content_meta, "contentCreated");

  take_text (&article->title, content_meta, "headline");
  take_text (&article->title, meta, "title");
  take_text (&article->byline, content_meta, "by");
  take_text (&article->publisher, content_meta, "creditline");
  take_text (&article->publisher, meta != NULL ? cp_xml_child (meta, "provider") : NULL, "name");
  article->language = cp_xml_attribute (item, "lang");
  strip_by (article->byline);
  read_date (content_created, &article->published);
  read_date (created, &article->published);
  read_date (version, &article->published);
  read_date (version, &article->modified);

  if (nitf != NULL)
    return read_nitf (source, nitf, article, articles, error);
  if (inline_xml != NULL)
    add_body (article, inline_xml);
  else if (inline_data != NULL)
    {
      g_autofree char *text = cp_xml_text (inline_data);

      cp_assemble_text (article, text);
    }
  return cp_assemble_close (source, article, articles, error);
}

static gboolean
read_news_xml (const CpSource *source,
               GPtrArray      *articles,
               GError        **error)
{
  g_autoptr (CpXmlDocument) document = cp_xml_parse (source, source->bytes, error);
  guint before = articles->len;
  xmlNode *root;

  if (document == NULL)
    return FALSE;
  root = xmlDocGetRootElement (document);
  if (cp_xml_is (root, "nitf"))
    {
      g_autoptr (CpArticle) article = cp_article_new ();

      return read_nitf (source, root, article, articles, error);
    }
  for (xmlNode *node = root, *next; node != NULL; node = next)
    {
      gboolean is_item = cp_xml_is (node, "newsItem");

      next = is_item ? cp_xml_after (node, root) : cp_xml_next (node, root);
      if (is_item)
        read_news_item (source, node, articles, NULL);
    }
  return articles->len > before || cp_source_fail_no_article (source, error);
}

const CpFormat cp_format_news_xml = { "news-xml", recognise_news_xml, read_news_xml };
