/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "importer/archive.h"
#include "importer/assemble.h"
#include "importer/xml-tree.h"

/* OpenDocument text, ISO/IEC 26300: content.xml holds text:p and text:h, meta.xml the Dublin Core. */

static int
recognise_odf (const CpSource *source)
{
  return cp_archive_has_type (source->bytes, "application/vnd.oasis.opendocument.text") ? 95 : 0;
}

/* Pictures and the like stay packed. */
static gboolean
is_read (const char *name)
{
  return strcmp (name, "content.xml") == 0 || strcmp (name, "meta.xml") == 0;
}

static gboolean
is_paragraph (const xmlNode *node)
{
  return cp_xml_is (node, "p") || cp_xml_is (node, "h");
}

/* Spaces, tabs and line breaks are elements of their own in OpenDocument; a paragraph in a box within another is one of its own. */
static void
add_text (xmlNode *root,
          GString *text)
{
  for (xmlNode *node = root->children; node != NULL; node = node->next)
    {
      if (node->type == XML_TEXT_NODE)
        g_string_append (text, (const char *) node->content);
      else if (cp_xml_is (node, "s") || cp_xml_is (node, "tab") || cp_xml_is (node, "line-break"))
        g_string_append_c (text, ' ');
      else if (node->type == XML_ELEMENT_NODE && !is_paragraph (node) && !cp_xml_is (node, "note") && !cp_xml_is (node, "annotation")
               && !cp_xml_is (node, "tracked-changes"))
        add_text (node, text);
    }
}

static void
add_paragraph (CpArticle *article,
               xmlNode   *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CpBlockKind kind = CP_BLOCK_PARAGRAPH;

  add_text (node, text);
  if (cp_xml_is (node, "h"))
    kind = CP_BLOCK_HEADING;
  else if (cp_xml_is (node->parent, "list-item"))
    kind = CP_BLOCK_LIST_ITEM;
  cp_assemble_paragraph (article, kind, text->str);
}

/* What the file says of itself; who wrote it and when only where the document does not. */
static void
read_meta (CpArticle *article,
           xmlNode   *meta)
{
  g_autofree char *created = cp_xml_child_text (meta, "creation-date");
  g_autofree char *modified = cp_xml_child_text (meta, "date");

  if (article->byline == NULL)
    article->byline = cp_xml_child_text (meta, "initial-creator");
  if (article->byline == NULL)
    article->byline = cp_xml_child_text (meta, "creator");
  if (!cp_date_is_valid (&article->published) && cp_date_parse_iso (created, &article->published))
    article->published = cp_date_truncate (&article->published, CP_PRECISION_DAY);
  if (cp_date_parse_iso (modified, &article->modified))
    article->modified = cp_date_truncate (&article->modified, CP_PRECISION_DAY);
}

static gboolean
read_odf (const CpSource *source,
          GPtrArray      *articles,
          GError        **error)
{
  g_autoptr (GHashTable) members = cp_archive_unpack (source, is_read, error);
  g_autoptr (CpXmlDocument) document = NULL, about = NULL;
  g_autoptr (CpArticle) article = cp_article_new ();
  GBytes *content, *bytes;
  xmlNode *root, *meta;

  if (members == NULL)
    return FALSE;
  content = g_hash_table_lookup (members, "content.xml");
  if (content == NULL)
    return cp_source_fail_no_article (source, error);
  document = cp_xml_parse (source, content, error);
  if (document == NULL)
    return FALSE;

  bytes = g_hash_table_lookup (members, "meta.xml");
  about = bytes != NULL ? cp_xml_parse (source, bytes, NULL) : NULL;
  meta = about != NULL ? cp_xml_find (xmlDocGetRootElement (about), "meta") : NULL;
  article->title = cp_xml_child_text (meta, "title");
  article->language = cp_xml_child_text (meta, "language");
  root = cp_xml_find (xmlDocGetRootElement (document), "body");
  for (xmlNode *node = root; node != NULL; node = cp_xml_next (node, root))
    if (is_paragraph (node) && !cp_xml_is (node->parent, "note-body"))
      add_paragraph (article, node);
  if (meta != NULL)
    read_meta (article, meta);
  return cp_assemble_close (source, article, articles, error);
}

const CpFormat cp_format_odf = { "odf", recognise_odf, read_odf };
