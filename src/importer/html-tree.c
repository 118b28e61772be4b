/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/html-tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "importer/html-guard.h"
#include "importer/xml-ready.h"

/* Deeper than this nothing is followed: libxml2 looks through all open elements at each end tag. */
#define MAX_DEPTH 1000

/* A page of more nodes than this is read as far as they go. */
#define MAX_NODES 4000000

/* A value longer than this is cut, but for addresses of JSON-LD that stand in text. */
#define MAX_VALUE 20000

typedef struct
{
  CpHtml          *html;
  htmlParserCtxt  *parser;
  GArray          *open;        /* guint32: the nodes that are open, the root first */
  guint            left_open;   /* elements of layout that only the end of the page closed */
  gboolean         skip_script; /* the script that is open holds no data */
  gboolean         in_script;
} Builder;

/** cp_html_free: frees a page */
void
cp_html_free (CpHtml *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->attributes);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static guint32
add_node (Builder *self,
          CpTag    tag)
{
  CpNode node = { .tag = (guint16) tag };

  node.parent = self->open->len > 0 ? g_array_index (self->open, guint32, self->open->len - 1) : 0;
  node.attributes = self->html->attributes->len;
  node.text = (guint32) self->html->text->len;
  g_array_append_val (self->html->nodes, node);
  return self->html->nodes->len - 1;
}

/* Removes the white space around a value; libxml2 leaves it as written. */
static void
add_attribute (Builder    *self,
               CpNode     *node,
               CpAttribute name,
               const char *value)
{
  CpNodeAttribute attribute = { .name = name, .value = (guint32) self->html->text->len };
  gsize length;

  while (g_ascii_isspace (*value))
    value++;
  length = strlen (value);
  while (length > 0 && g_ascii_isspace (value[length - 1]))
    length--;
  if (length > MAX_VALUE)
    length = (gsize) (g_utf8_find_prev_char (value, value + MAX_VALUE) - value);
  g_string_append_len (self->html->text, value, (gssize) length);
  g_string_append_c (self->html->text, '\0');
  g_array_append_val (self->html->attributes, attribute);
  node->n_attributes++;
}

static gboolean
must_stop (Builder *self)
{
  if (self->open->len < MAX_DEPTH && self->html->nodes->len < MAX_NODES)
    return FALSE;
  self->html->too_deep = TRUE;
  xmlStopParser (self->parser);
  return TRUE;
}

static void
on_start_element (void           *data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  Builder *self = data;
  CpTag tag = cp_tag_from_name ((const char *) name);
  guint32 number;

  if (must_stop (self))
    return;
  number = add_node (self, tag);
  self->in_script = tag == CP_TAG_SCRIPT;
  self->skip_script = tag == CP_TAG_SCRIPT || tag == CP_TAG_STYLE;
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    {
      CpAttribute kept = cp_attribute_from_name ((const char *) attributes[i]);
      const char *value = (const char *) attributes[i + 1];

      if (kept == CP_ATTRIBUTE_NONE)
        continue;
      add_attribute (self, &g_array_index (self->html->nodes, CpNode, number), kept, value != NULL ? value : "");
      if (kept == CP_ATTRIBUTE_TYPE && value != NULL && g_ascii_strncasecmp (value, "application/ld+json", 19) == 0)
        self->skip_script = FALSE;
    }
  g_array_append_val (self->open, number);
}

/* Whether the parser closes elements because nothing is left of the page. */
static gboolean
is_at_end (Builder *self)
{
  return self->parser->input == NULL || self->parser->input->cur >= self->parser->input->end;
}

static gboolean
is_layout (CpTag tag)
{
  return tag == CP_TAG_DIV || tag == CP_TAG_ARTICLE || tag == CP_TAG_SECTION || tag == CP_TAG_MAIN || tag == CP_TAG_TABLE
         || tag == CP_TAG_SCRIPT || tag == CP_TAG_A || tag == CP_TAG_UL;
}

static void
on_end_element (void          *data,
                const xmlChar *name G_GNUC_UNUSED)
{
  Builder *self = data;
  CpNode *node;

  if (self->open->len <= 1)
    return;
  node = &g_array_index (self->html->nodes, CpNode, g_array_index (self->open, guint32, self->open->len - 1));
  node->end = self->html->nodes->len;
  g_array_set_size (self->open, self->open->len - 1);
  self->skip_script = FALSE;
  if (is_layout ((CpTag) node->tag) && is_at_end (self))
    self->left_open++;
}

/* The parser hands a text over in pieces; they are put together again where nothing came between. */
static void
on_characters (void          *data,
               const xmlChar *text,
               int            length)
{
  Builder *self = data;
  GArray *nodes = self->html->nodes;
  CpNode *last = &g_array_index (nodes, CpNode, nodes->len - 1);
  guint32 open = g_array_index (self->open, guint32, self->open->len - 1);

  if (self->skip_script || length <= 0 || must_stop (self))
    return;
  if (last->tag == CP_TAG_TEXT && last->parent == open && nodes->len > 1 && last->text + last->length == self->html->text->len)
    last->length += (guint32) length;
  else
    {
      guint32 number = add_node (self, CP_TAG_TEXT);

      last = &g_array_index (nodes, CpNode, number);
      last->end = number + 1;
      last->length = (guint32) length;
    }
  g_string_append_len (self->html->text, (const char *) text, length);
}

/* What libxml2 thinks wrong with a page is of no interest; without this it would be printed. */
static void
on_error (void       *data G_GNUC_UNUSED,
          const char *format G_GNUC_UNUSED,
          ...)
{
}

static void
run_parser (Builder    *self,
            const char *text,
            gsize       length)
{
  static const htmlSAXHandler handlers = {
    .startElement = on_start_element,
    .endElement = on_end_element,
    .characters = on_characters,
    .ignorableWhitespace = on_characters,
    .cdataBlock = on_characters,
    .warning = on_error,
    .error = on_error,
    .fatalError = on_error,
  };
  htmlParserCtxt *parser;

  cp_xml_ready ();
  parser = htmlCreateMemoryParserCtxt (text, (int) length);
  if (parser == NULL)
    return;
  self->parser = parser;
  htmlCtxtUseOptions (parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                                | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding (parser, XML_CHAR_ENCODING_UTF8);
  *parser->sax = handlers;
  parser->userData = self;
  htmlParseDocument (parser);
  if (parser->myDoc != NULL)
    xmlFreeDoc (parser->myDoc);
  htmlFreeParserCtxt (parser);
}

static void
close_open (Builder *self)
{
  for (guint i = 0; i < self->open->len; i++)
    g_array_index (self->html->nodes, CpNode, g_array_index (self->open, guint32, i)).end = self->html->nodes->len;
}

/**
 * cp_html_parse:
 * @text: UTF-8, valid, without zeros, of less than 2 GB
 *
 * Reads a page. Whatever the page holds, time and memory grow with its length alone; nothing is fetched.
 *
 * Returns: (transfer full): the page, never %NULL
 */
CpHtml *
cp_html_parse (const char *text,
               gsize       length)
{
  CpHtml *self = g_new0 (CpHtml, 1);
  Builder builder = { .html = self };
  GString *guarded = NULL;
  CpHtmlGuard guard;

  self->nodes = g_array_sized_new (FALSE, FALSE, sizeof (CpNode), (guint) (length / 60 + 64));
  self->attributes = g_array_sized_new (FALSE, FALSE, sizeof (CpNodeAttribute), (guint) (length / 120 + 64));
  self->text = g_string_sized_new (length / 2 + 64);
  builder.open = g_array_new (FALSE, FALSE, sizeof (guint32));
  add_node (&builder, CP_TAG_OTHER);
  g_array_append_val (builder.open, (guint32){ 0 });

  guard = cp_html_guard (text, length, &guarded);
  run_parser (&builder, guarded != NULL ? guarded->str : text, guarded != NULL ? guarded->len : length);
  if (guarded != NULL)
    g_string_free (guarded, TRUE);
  close_open (&builder);
  self->broken_off = guard.ends_inside || (!guard.has_end_tag && builder.left_open > (guard.ends_with_tag ? 1u : 0u));
  g_array_unref (builder.open);
  return self;
}

/** cp_html_attribute: Returns: (nullable): the value of an attribute, %NULL where @node has none */
const char *
cp_html_attribute (const CpHtml *self,
                   guint32       node,
                   CpAttribute   name)
{
  const CpNode *n = cp_html_node (self, node);

  for (guint32 i = n->attributes; i < n->attributes + n->n_attributes; i++)
    {
      const CpNodeAttribute *attribute = &g_array_index (self->attributes, CpNodeAttribute, i);

      if (attribute->name == name)
        return self->text->str + attribute->value;
    }
  return NULL;
}

/** cp_html_add_text: adds all text within @node to @out, as it stands; a space wherever a paragraph or a line begins or ends */
void
cp_html_add_text (const CpHtml *self,
                  guint32       node,
                  GString      *out)
{
  guint32 end = cp_html_node (self, node)->end;

  for (guint32 i = node; i < end; i++)
    {
      const CpNode *n = cp_html_node (self, i);

      if (n->tag == CP_TAG_TEXT)
        g_string_append_len (out, self->text->str + n->text, n->length);
      else if (cp_tag_is_block ((CpTag) n->tag) && out->len > 0)
        g_string_append_c (out, ' ');
      if (n->tag == CP_TAG_SCRIPT || n->tag == CP_TAG_STYLE)
        i = n->end - 1;
    }
}

/** cp_html_text: Returns: (transfer full): all text within @node, each run of white space made one space */
char *
cp_html_text (const CpHtml *self,
              guint32       node)
{
  g_autoptr (GString) all = g_string_new (NULL);
  GString *out = g_string_new (NULL);

  cp_html_add_text (self, node, all);
  for (const char *p = all->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/**
 * cp_html_unescape:
 * @text: a value that may be escaped once too often, "Smith &amp; Sons", or hold markup
 *
 * Returns: (transfer full): its words
 */
char *
cp_html_unescape (const char *text)
{
  g_autoptr (CpHtml) html = NULL;

  if (strchr (text, '&') == NULL && strchr (text, '<') == NULL)
    return g_strdup (text);
  html = cp_html_parse (text, strlen (text));
  return cp_html_text (html, 0);
}
