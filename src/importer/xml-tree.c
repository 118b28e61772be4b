/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/xml-tree.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "importer/charset.h"
#include "importer/xml-ready.h"

/* How far into a file its root element is looked for, in bytes: past any prologue that a program writes. */
#define PROLOGUE 4096

/**
 * cp_xml_declared_charset:
 *
 * Returns: (transfer full) (nullable): what the declaration at the head says: <?xml version="1.0" encoding="iso-8859-1"?>
 */
char *
cp_xml_declared_charset (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *head = g_strndup (data, MIN (size, 200));
  const char *end = strstr (head, "?>");
  const char *encoding = g_str_has_prefix (head, "<?xml") ? strstr (head, "encoding=") : NULL;

  if (encoding == NULL || end == NULL || encoding > end)
    return NULL;
  encoding += strlen ("encoding=") + 1;
  return g_strndup (encoding, strcspn (encoding, "\"'"));
}

/**
 * cp_xml_parse:
 * @bytes: the XML, of @source or of a member of it
 *
 * Reads XML that nobody has reason to trust: without network, without external entities, and without expanding those
 * that it declares; libxml2 bounds the depth at 256 and a text at 10 MB. What is broken is read as far as it goes.
 *
 * Returns: (transfer full) (nullable): the tree, or %NULL with a sentence for a person
 */
CpXmlDocument *
cp_xml_parse (const CpSource *source,
              GBytes         *bytes,
              GError        **error)
{
  g_autofree char *charset = cp_xml_declared_charset (bytes);
  g_autoptr (CpDecoded) decoded = cp_decode (bytes, charset != NULL ? charset : source->charset, FALSE);
  xmlDoc *document = NULL;

  cp_xml_ready ();
  /* Decoded here: libxml2 lets bytes without a meaning through where it is to go on after a fault. */
  if (decoded->length > 0 && decoded->length <= G_MAXINT)
    document = xmlReadMemory (decoded->text, (int) decoded->length, NULL, "UTF-8",
                              XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING
                                | XML_PARSE_NOCDATA);
  if (document == NULL || xmlDocGetRootElement (document) == NULL)
    {
      g_clear_pointer (&document, xmlFreeDoc);
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."),
                   source->name);
    }
  return document;
}

/** cp_xml_is: Returns: whether @node is an element of that local name, whatever its namespace */
gboolean
cp_xml_is (const xmlNode *node,
           const char    *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/** cp_xml_child: Returns: (nullable): the first child element of that local name */
xmlNode *
cp_xml_child (const xmlNode *parent,
              const char    *name)
{
  for (xmlNode *child = parent != NULL ? parent->children : NULL; child != NULL; child = child->next)
    if (cp_xml_is (child, name))
      return child;
  return NULL;
}

/** cp_xml_after: Returns: (nullable): the node after @node and all that is in it, in document order, within @root */
xmlNode *
cp_xml_after (xmlNode *node,
              xmlNode *root)
{
  while (node != root && node->next == NULL)
    node = node->parent;
  return node == root ? NULL : node->next;
}

/** cp_xml_next: Returns: (nullable): the node after @node in document order, within @root; entities are not entered */
xmlNode *
cp_xml_next (xmlNode *node,
             xmlNode *root)
{
  return node->type == XML_ELEMENT_NODE && node->children != NULL ? node->children : cp_xml_after (node, root);
}

/** cp_xml_find: Returns: (nullable): the first element of that local name within @root, itself included */
xmlNode *
cp_xml_find (xmlNode    *root,
             const char *name)
{
  for (xmlNode *node = root; node != NULL; node = cp_xml_next (node, root))
    if (cp_xml_is (node, name))
      return node;
  return NULL;
}

/**
 * cp_xml_text_without:
 * @left_out: (nullable): asked of each element within @node; what it takes is read elsewhere
 *
 * Entities are left out rather than expanded: a few nested ones can stand for gigabytes.
 *
 * Returns: (transfer full): the text within @node, white space folded
 */
char *
cp_xml_text_without (const xmlNode *node,
                     CpXmlLeftOut   left_out)
{
  g_autoptr (GString) text = g_string_new (NULL);
  xmlNode *root = (xmlNode *) node;
  gboolean space = FALSE;

  for (xmlNode *at = root, *next; at != NULL; at = next)
    {
      gboolean skips = at != root && at->type == XML_ELEMENT_NODE && left_out != NULL && left_out (at);

      next = skips ? cp_xml_after (at, root) : cp_xml_next (at, root);
      if (at->type != XML_TEXT_NODE && at->type != XML_CDATA_SECTION_NODE)
        continue;
      for (const char *p = (const char *) at->content; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (g_unichar_isspace (c))
            space = TRUE;
          else
            {
              if (space && text->len > 0)
                g_string_append_c (text, ' ');
              g_string_append_unichar (text, c);
              space = FALSE;
            }
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/** cp_xml_text: Returns: (transfer full): all text within @node, white space folded, entities left out */
char *
cp_xml_text (const xmlNode *node)
{
  return cp_xml_text_without (node, NULL);
}

/** cp_xml_child_text: Returns: (transfer full) (nullable): the text of the first child of that name, %NULL where it has none */
char *
cp_xml_child_text (const xmlNode *parent,
                   const char    *name)
{
  xmlNode *child = cp_xml_child (parent, name);
  g_autofree char *text = child != NULL ? cp_xml_text (child) : NULL;

  return text == NULL || *text == '\0' ? NULL : g_steal_pointer (&text);
}

/** cp_xml_attribute: Returns: (transfer full) (nullable): the attribute's value, whatever its namespace */
char *
cp_xml_attribute (const xmlNode *node,
                  const char    *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (strcmp ((const char *) attribute->name, name) == 0 && attribute->children != NULL
        && attribute->children->type == XML_TEXT_NODE)
      return g_strdup ((const char *) attribute->children->content);
  return NULL;
}

/**
 * cp_xml_recognise_root:
 * @names: local names of root elements, ending with %NULL
 *
 * Returns: 95 where the first element of the content is one of @names, else 0
 */
int
cp_xml_recognise_root (const CpSource    *source,
                       const char *const *names)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  g_autofree char *head = g_strndup (data, MIN (size, PROLOGUE));
  const char *p = head;

  while ((p = strchr (p, '<')) != NULL)
    {
      p++;
      if (g_str_has_prefix (p, "!--"))
        p = strstr (p, "-->");
      else if (*p != '?' && *p != '!')
        {
          const char *end = p + strcspn (p, " \t\r\n/>");
          const char *colon = memchr (p, ':', (gsize) (end - p));
          g_autofree char *name = colon != NULL ? g_strndup (colon + 1, (gsize) (end - colon - 1))
                                                : g_strndup (p, (gsize) (end - p));

          return g_strv_contains (names, name) ? 95 : 0;
        }
      if (p == NULL)
        break;
    }
  return 0;
}
