/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/jsonld.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "importer/json-depth.h"

/* A block of more bytes is not looked at. */
#define MAX_BLOCK (2 * 1000 * 1000)

/* No more objects than this are looked at in one page, and no more authors taken. */
#define MAX_OBJECTS 3000
#define MAX_AUTHORS 20

typedef struct
{
  CpJsonLd   *found;
  GPtrArray  *parsers; /* JsonParser: keep the objects alive */
  GHashTable *by_id;   /* "@id" → JsonObject */
  JsonObject *article;
  JsonObject *page;    /* anything else that is dated */
  guint       n_objects;
} Reader;

/** cp_jsonld_clear: frees what was found */
void
cp_jsonld_clear (CpJsonLd *self)
{
  g_free (self->headline);
  g_free (self->published);
  g_free (self->modified);
  g_free (self->authors);
  g_free (self->publisher);
  g_free (self->language);
  g_free (self->body);
  g_free (self->url);
}

/* PARSING */

/* Makes a block as found in pages what JSON allows: no raw control characters, nothing around the outer brackets. */
static char *
mend_block (const char *text,
            gsize       length)
{
  const char *start = text, *end = text + length;
  char *block;

  while (start < end && *start != '{' && *start != '[')
    start++;
  while (end > start && end[-1] != '}' && end[-1] != ']')
    end--;
  block = g_strndup (start, (gsize) (end - start));
  for (char *p = block; *p != '\0'; p++)
    if ((guchar) *p < 0x20)
      *p = ' ';
  return block;
}

/* VALUES */

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return *json_node_get_string (node) != '\0' ? json_node_get_string (node) : NULL;
}

static gboolean
is_article_type (JsonNode *type)
{
  const char *name;

  if (!JSON_NODE_HOLDS_VALUE (type) || json_node_get_value_type (type) != G_TYPE_STRING)
    return FALSE;
  name = json_node_get_string (type);
  return g_str_has_suffix (name, "Article") || g_str_has_suffix (name, "Posting") || strcmp (name, "Report") == 0
         || strcmp (name, "Review") == 0 || strcmp (name, "Recipe") == 0 || g_str_has_suffix (name, "OpinionPiece");
}

static gboolean
is_article (JsonObject *object)
{
  JsonNode *type = json_object_get_member (object, "@type");
  JsonArray *types;

  if (type == NULL || !JSON_NODE_HOLDS_ARRAY (type))
    return type != NULL && is_article_type (type);
  types = json_node_get_array (type);
  for (guint i = 0; i < json_array_get_length (types); i++)
    if (is_article_type (json_array_get_element (types, i)))
      return TRUE;
  return FALSE;
}

/* Follows a mere {"@id": …} to the object of that name. */
static JsonObject *
resolve (Reader     *self,
         JsonObject *object)
{
  const char *id = json_object_get_size (object) <= 2 ? get_string (object, "@id") : NULL;
  JsonObject *target = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

  return target != NULL ? target : object;
}

static void
add_name (Reader   *self,
          JsonNode *node,
          GString  *names,
          guint    *n)
{
  const char *name = NULL;

  if (*n >= MAX_AUTHORS)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (!JSON_NODE_HOLDS_ARRAY (json_array_get_element (array, i)))
          add_name (self, json_array_get_element (array, i), names, n);
      return;
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *person = resolve (self, json_node_get_object (node));
      JsonNode *inner = json_object_get_member (person, "name");

      if (inner != NULL && JSON_NODE_HOLDS_ARRAY (inner))
        {
          add_name (self, inner, names, n);
          return;
        }
      name = get_string (person, "name");
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    name = json_node_get_string (node);
  if (name == NULL || *name == '\0')
    return;
  if (names->len > 0)
    g_string_append (names, "; ");
  g_string_append (names, name);
  (*n)++;
}

static char *
get_names (Reader     *self,
           JsonObject *object,
           const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  if (node != NULL)
    add_name (self, node, names, &n);
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

/* WALKING */

static void
visit (Reader   *self,
       JsonNode *node)
{
  if (++self->n_objects > MAX_OBJECTS)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        visit (self, json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      static const char *const inner[] = { "@graph", "mainEntity", "mainEntityOfPage", "hasPart" };
      const char *id = get_string (object, "@id");

      if (id != NULL && json_object_get_size (object) > 2)
        g_hash_table_insert (self->by_id, (gpointer) id, object);
      if (self->article == NULL && is_article (object)
          && (json_object_has_member (object, "headline") || json_object_has_member (object, "datePublished")))
        self->article = object;
      else if (self->page == NULL && json_object_has_member (object, "datePublished"))
        self->page = object;
      for (guint i = 0; i < G_N_ELEMENTS (inner); i++)
        if (json_object_has_member (object, inner[i]))
          visit (self, json_object_get_member (object, inner[i]));
    }
}

static void
read_block (Reader     *self,
            const char *text,
            gsize       length)
{
  g_autofree char *block = NULL;
  g_autoptr (JsonParser) parser = NULL;

  if (length > MAX_BLOCK)
    return;
  block = mend_block (text, length);
  if (cp_json_nests_too_deep (block, strlen (block)))
    return;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, block, -1, NULL) || json_parser_get_root (parser) == NULL)
    return;
  visit (self, json_parser_get_root (parser));
  g_ptr_array_add (self->parsers, g_steal_pointer (&parser));
}

static void
take_article (Reader *self)
{
  JsonObject *object = self->article != NULL ? self->article : self->page;
  CpJsonLd *found = self->found;

  if (object == NULL)
    return;
  found->is_article = self->article != NULL;
  found->headline = g_strdup (get_string (object, "headline"));
  found->published = g_strdup (get_string (object, "datePublished"));
  if (found->published == NULL && self->page != NULL)
    found->published = g_strdup (get_string (self->page, "datePublished"));
  found->modified = g_strdup (get_string (object, "dateModified"));
  found->authors = get_names (self, object, "author");
  if (found->authors == NULL)
    found->authors = get_names (self, object, "creator");
  found->publisher = get_names (self, object, "publisher");
  found->language = g_strdup (get_string (object, "inLanguage"));
  found->body = g_strdup (get_string (object, "articleBody"));
  found->url = g_strdup (get_string (object, "url"));
}

/* Only a block with one of these is worth parsing. */
static gboolean
is_of_interest (const char *text,
                gsize       length)
{
  return g_strstr_len (text, (gssize) length, "datePublished") != NULL || g_strstr_len (text, (gssize) length, "headline") != NULL
         || g_strstr_len (text, (gssize) length, "Person") != NULL;
}

/** cp_jsonld_read: finds what the blocks of JSON-LD in @html say; blocks that no parser takes are passed over */
void
cp_jsonld_read (CpJsonLd     *self,
                const CpHtml *html)
{
  Reader reader = { .found = self };

  memset (self, 0, sizeof *self);
  reader.parsers = g_ptr_array_new_with_free_func (g_object_unref);
  reader.by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 i = 1; i + 1 < html->nodes->len; i++)
    {
      const CpNode *text;

      /* Only scripts of this type have their text in the tree. */
      if (cp_html_tag (html, i) != CP_TAG_SCRIPT || cp_html_tag (html, i + 1) != CP_TAG_TEXT)
        continue;
      text = cp_html_node (html, i + 1);
      if (text->parent == i && is_of_interest (html->text->str + text->text, text->length))
        read_block (&reader, html->text->str + text->text, text->length);
    }
  take_article (&reader);
  g_hash_table_unref (reader.by_id);
  g_ptr_array_unref (reader.parsers);
}
