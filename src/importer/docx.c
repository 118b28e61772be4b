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

/* What stands elsewhere in another form, or stood here before a change: it is not read. */
static gboolean
is_replaced (const xmlNode *node)
{
  return cp_xml_is (node, "Fallback") || cp_xml_is (node, "moveFrom") || cp_xml_is (node, "del");
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
      else if (node->type == XML_ELEMENT_NODE && !cp_xml_is (node, "p") && !is_replaced (node))
        add_text (node, text);
    }
}

/* The names of styles, small, by their ids: an id is in the language of the program that wrote it, a name is not. */
static GHashTable *
read_styles (const CpSource *source,
             GBytes         *bytes)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (CpXmlDocument) document = bytes != NULL ? cp_xml_parse (source, bytes, NULL) : NULL;
  xmlNode *root = document != NULL ? xmlDocGetRootElement (document) : NULL;

  for (xmlNode *style = root != NULL ? root->children : NULL; style != NULL; style = style->next)
    {
      xmlNode *name = cp_xml_is (style, "style") ? cp_xml_child (style, "name") : NULL;
      g_autofree char *id = name != NULL ? cp_xml_attribute (style, "styleId") : NULL;
      g_autofree char *value = id != NULL ? cp_xml_attribute (name, "val") : NULL;

      if (value != NULL)
        g_hash_table_insert (names, g_steal_pointer (&id), g_utf8_strdown (value, -1));
    }
  return names;
}

static CpBlockKind
paragraph_kind (xmlNode    *paragraph,
                GHashTable *styles)
{
  xmlNode *properties = cp_xml_child (paragraph, "pPr");
  xmlNode *style = cp_xml_child (properties, "pStyle");
  g_autofree char *id = style != NULL ? cp_xml_attribute (style, "val") : NULL;
  g_autofree char *own = id != NULL ? g_utf8_strdown (id, -1) : NULL;
  const char *name = id != NULL ? g_hash_table_lookup (styles, id) : NULL;

  if (name == NULL)
    name = own;
  if (name != NULL && (g_str_has_prefix (name, "heading") || strcmp (name, "title") == 0))
    return CP_BLOCK_HEADING;
  if (name != NULL && strstr (name, "quote") != NULL)
    return CP_BLOCK_QUOTE;
  return cp_xml_child (properties, "numPr") != NULL ? CP_BLOCK_LIST_ITEM : CP_BLOCK_PARAGRAPH;
}

/* What the file says of itself; who wrote it and when only where the document does not. */
static void
read_properties (CpArticle *article,
                 xmlNode   *root)
{
  g_autofree char *created = cp_xml_child_text (root, "created");
  g_autofree char *modified = cp_xml_child_text (root, "modified");

  if (article->byline == NULL)
    article->byline = cp_xml_child_text (root, "creator");
  if (!cp_date_is_valid (&article->published) && cp_date_parse_iso (created, &article->published))
    article->published = cp_date_truncate (&article->published, CP_PRECISION_DAY);
  if (cp_date_parse_iso (modified, &article->modified))
    article->modified = cp_date_truncate (&article->modified, CP_PRECISION_DAY);
}

/* The node after @node; what is replaced is not entered. */
static xmlNode *
next_node (xmlNode *node,
           xmlNode *root)
{
  return is_replaced (node) ? cp_xml_after (node, root) : cp_xml_next (node, root);
}

static gboolean
read_docx (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (GHashTable) members = cp_archive_unpack (source, is_read, error);
  g_autoptr (CpXmlDocument) document = NULL, properties = NULL;
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (GHashTable) styles = NULL;
  GBytes *content, *core;
  xmlNode *root;

  if (members == NULL)
    return FALSE;
  content = g_hash_table_lookup (members, "word/document.xml");
  if (content == NULL)
    return cp_source_fail_no_article (source, error);
  document = cp_xml_parse (source, content, error);
  if (document == NULL)
    return FALSE;

  styles = read_styles (source, g_hash_table_lookup (members, "word/styles.xml"));
  core = g_hash_table_lookup (members, "docProps/core.xml");
  properties = core != NULL ? cp_xml_parse (source, core, NULL) : NULL;
  if (properties != NULL)
    {
      article->title = cp_xml_child_text (xmlDocGetRootElement (properties), "title");
      article->language = cp_xml_child_text (xmlDocGetRootElement (properties), "language");
    }
  root = xmlDocGetRootElement (document);
  for (xmlNode *node = root; node != NULL; node = next_node (node, root))
    {
      g_autoptr (GString) text = NULL;

      if (!cp_xml_is (node, "p"))
        continue;
      text = g_string_new (NULL);
      add_text (node, text);
      cp_assemble_paragraph (article, paragraph_kind (node, styles), text->str);
    }
  if (properties != NULL)
    read_properties (article, xmlDocGetRootElement (properties));
  return cp_assemble_close (source, article, articles, error);
}

const CpFormat cp_format_docx = { "docx", recognise_docx, read_docx };
