/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "importer/html-names.h"

G_BEGIN_DECLS

/**
 * CpNode:
 * @tag: #CpTag
 * @n_attributes: how many of the kept attributes it has, from @attributes on
 * @parent: the number of the node that holds it; the root is its own
 * @end: one past the last node within it: a node and all within it are the numbers from its own to @end
 * @attributes: where its attributes begin
 * @text: for a text node, where its bytes begin in the tree's text
 * @length: and how many they are
 *
 * An element or a text of a page, known by its number in document order.
 */
typedef struct
{
  guint16 tag;
  guint16 n_attributes;
  guint32 parent;
  guint32 end;
  guint32 attributes;
  guint32 text;
  guint32 length;
} CpNode;

typedef struct
{
  guint32 name;  /* CpAttribute */
  guint32 value; /* where it begins in the tree's text, ending with a 0 */
} CpNodeAttribute;

/**
 * CpHtml:
 * @nodes: in document order; the first is a root without a name
 * @text: all texts and values, UTF-8
 * @broken_off: the page ends within an element, as if cut
 * @too_deep: elements were nested deeper than is followed, and reading stopped there
 *
 * A page as a flat tree. Made by libxml2's HTML parser, without its own tree: reading takes a third of the memory and
 * every subtree is one stretch of numbers.
 */
typedef struct
{
  GArray  *nodes;      /* CpNode */
  GArray  *attributes; /* CpNodeAttribute */
  GString *text;
  gboolean broken_off;
  gboolean too_deep;
} CpHtml;

CpHtml     *cp_html_parse     (const char   *text,
                               gsize         length);
void        cp_html_free      (CpHtml       *self);
const char *cp_html_attribute (const CpHtml *self,
                               guint32       node,
                               CpAttribute   name);
void        cp_html_add_text  (const CpHtml *self,
                               guint32       node,
                               GString      *out);
char       *cp_html_text      (const CpHtml *self,
                               guint32       node);
char       *cp_html_unescape  (const char   *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHtml, cp_html_free)

static inline const CpNode *
cp_html_node (const CpHtml *self, guint32 node)
{
  return &g_array_index (self->nodes, CpNode, node);
}

static inline CpTag
cp_html_tag (const CpHtml *self, guint32 node)
{
  return (CpTag) cp_html_node (self, node)->tag;
}

G_END_DECLS
