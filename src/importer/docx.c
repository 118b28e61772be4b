/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "importer/archive.h"
#include "importer/assemble.h"
#include "importer/xml-tree.h"

/* Office Open XML, ISO/IEC 29500: word/document.xml holds w:p of w:r of w:t, docProps/core.xml the Dublin Core. */

static int
recognise_docx (const CpSource *source)
{
  return cp_archive_names (source->bytes, "word/document.xml") ? 95 : 0;
}

/* Pictures and the like stay packed. */
static gboolean
is_read (const char *name)
{
  return strcmp (name, "word/document.xml") == 0 || strcmp (name, "word/styles.xml") == 0
         || strcmp (name, "docProps/core.xml") == 0;
}

/* A paragraph in a box within another is one of its own. */
static void
add_text (xmlNode *parent,
          GString *text)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type == XML_TEXT_NODE && cp_xml_is (parent, "t"))
        g_string_append (text, (const char *) node->content);
      else if (cp_xml_is (node, "tab") || cp_xml_is (node, "br") || cp_xml_is (node, "cr"))
        g_string_append_c (text, ' ');
      else if (cp_xml_is (node, "noBreakHyphen"))
        g_string_append_c (text, '-');
      else if (node->type == XML_ELEMENT_NODE && !cp_xml_is (node, "p"))
        add_text (node, text);
    }
}

static CpBlockKind
paragraph_kind (xmlNode *paragraph)
{
  xmlNode *properties = cp_xml_child (paragraph, "pPr");
  xmlNode *style = cp_xml_child (properties, "pStyle");
  g_autofree char *name = style != NULL ? cp_xml_attribute (style, "val") : NULL;

  if (name != NULL && (g_str_has_prefix (name, "Heading") || strcmp (name, "Title") == 0))
    return CP_BLOCK_HEADING;
  if (name != NULL && strstr (name, "Quote") != NULL)
    return CP_BLOCK_QUOTE;
  return cp_xml_child (properties, "numPr") != NULL ? CP_BLOCK_LIST_ITEM : CP_BLOCK_PARAGRAPH;
}

static void
read_properties (CpArticle      *article,
                 const CpSource *source,
                 GBytes         *bytes)
{
  g_autoptr (CpXmlDocument) document = bytes != NULL ? cp_xml_parse (source, bytes, NULL) : NULL;
  xmlNode *root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  g_autofree char *created = cp_xml_child_text (root, "created");
  g_autofree char *modified = cp_xml_child_text (root, "modified");

  article->title = cp_xml_child_text (root, "title");
  article->byline = cp_xml_child_text (root, "creator");
  article->language = cp_xml_child_text (root, "language");
  if (cp_date_parse_iso (created, &article->published))
    article->published = cp_date_truncate (&article->published, CP_PRECISION_DAY);
  if (cp_date_parse_iso (modified, &article->modified))
    article->modified = cp_date_truncate (&article->modified, CP_PRECISION_DAY);
}

static gboolean
read_docx (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (GHashTable) members = cp_archive_unpack (source, is_read, error);
  g_autoptr (CpXmlDocument) document = NULL;
  g_autoptr (CpArticle) article = cp_article_new ();
  GBytes *content;
  xmlNode *root;

  if (members == NULL)
    return FALSE;
  content = g_hash_table_lookup (members, "word/document.xml");
  if (content == NULL)
    return cp_source_fail_no_article (source, error);
  document = cp_xml_parse (source, content, error);
  if (document == NULL)
    return FALSE;

  read_properties (article, source, g_hash_table_lookup (members, "docProps/core.xml"));
  root = xmlDocGetRootElement (document);
  for (xmlNode *node = root; node != NULL; node = cp_xml_next (node, root))
    {
      g_autoptr (GString) text = NULL;

      if (!cp_xml_is (node, "p"))
        continue;
      text = g_string_new (NULL);
      add_text (node, text);
      cp_assemble_paragraph (article, paragraph_kind (node), text->str);
    }
  return cp_assemble_close (source, article, articles, error);
}

const CpFormat cp_format_docx = { "docx", recognise_docx, read_docx };
