/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "importer/assemble.h"
#include "importer/format.h"
#include "importer/json-depth.h"

/* JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/ */

/* Items beyond these are left out, and that is told. */
#define MAX_ITEMS 2000u

static int
recognise_json_feed (const CpSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  g_autofree char *head = g_strndup (data, MIN (size, 4096));

  g_strchug (head);
  return head[0] == '{' && strstr (head, "jsonfeed.org/version/") != NULL ? 95 : 0;
}

static char *
string_member (JsonObject *object,
               const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_dup_string (node) : NULL;
}

static JsonObject *
object_member (JsonObject *object,
               const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
array_member (JsonObject *object,
              const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* What the feed says of all its items. */
typedef struct
{
  char *publisher;
  char *language;
  char *byline;
} Feed;

static void
feed_clear (Feed *self)
{
  g_free (self->publisher);
  g_free (self->language);
  g_free (self->byline);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Feed, feed_clear)

/* The names of "authors" (1.1), else of "author" (1.0), joined. */
static char *
author_names (JsonObject *object)
{
  JsonArray *authors = array_member (object, "authors");
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; authors != NULL && i < json_array_get_length (authors); i++)
    {
      JsonNode *node = json_array_get_element (authors, i);
      g_autofree char *name = JSON_NODE_HOLDS_OBJECT (node) ? string_member (json_node_get_object (node), "name") : NULL;

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  if (names->len == 0)
    return string_member (object_member (object, "author"), "name");
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
add_item (const CpSource *source,
          const Feed     *feed,
          JsonObject     *item,
          GPtrArray      *articles)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autofree char *html = string_member (item, "content_html");
  g_autofree char *text = string_member (item, "content_text");
  g_autofree char *summary = string_member (item, "summary");
  g_autofree char *published = string_member (item, "date_published");
  g_autofree char *modified = string_member (item, "date_modified");

  article->title = string_member (item, "title");
  article->url = string_member (item, "url");
  article->byline = author_names (item);
  if (article->byline == NULL)
    article->byline = g_strdup (feed->byline);
  article->publisher = g_strdup (feed->publisher);
  article->language = string_member (item, "language");
  if (article->language == NULL)
    article->language = g_strdup (feed->language);
  cp_date_parse_iso (published, &article->published);
  cp_date_parse_iso (modified, &article->modified);

  if (html != NULL)
    cp_assemble_html (article, html, -1);
  else if (text != NULL)
    cp_assemble_text (article, text);
  else if (summary != NULL)
    {
      cp_assemble_text (article, summary);
      cp_article_add_note (article, CP_NOTE_DOUBTFUL, _ ("The feed has a summary only."));
    }
  return cp_assemble_close (source, article, articles, NULL);
}

static Feed
read_head (JsonObject *object)
{
  Feed feed = {
    .publisher = string_member (object, "title"),
    .language = string_member (object, "language"),
    .byline = author_names (object),
  };

  cp_assemble_shorten (feed.publisher);
  cp_assemble_shorten (feed.language);
  cp_assemble_shorten (feed.byline);
  return feed;
}

static gboolean
read_json_feed (const CpSource *source,
                GPtrArray      *articles,
                GError        **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_auto (Feed) feed = { NULL };
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  JsonNode *root;
  JsonArray *items;
  guint n = 0;

  if (cp_json_nests_too_deep (data, size) || !json_parser_load_from_data (parser, data, (gssize) size, NULL)
      || (root = json_parser_get_root (parser)) == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."),
                   source->name);
      return FALSE;
    }
  feed = read_head (json_node_get_object (root));
  items = array_member (json_node_get_object (root), "items");
  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);

      if (n == MAX_ITEMS)
        {
          cp_source_tell_rest (source, MAX_ITEMS);
          break;
        }
      if (JSON_NODE_HOLDS_OBJECT (item)
          && add_item (source, &feed, json_node_get_object (item), articles))
        n++;
    }
  return n > 0 || cp_source_fail_no_article (source, error);
}

const CpFormat cp_format_json_feed = { "json-feed", recognise_json_feed, read_json_feed };
