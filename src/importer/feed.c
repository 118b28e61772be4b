/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "importer/assemble.h"
#include "importer/xml-tree.h"

/* RSS 2.0 (rssboard.org/rss-specification), RSS 1.0 (RDF) and Atom (RFC 4287). Each entry is an article. */

/* Entries beyond these are left out, and that is told. */
#define MAX_ENTRIES 2000u

static const char *const root_names[] = { "rss", "feed", "RDF", NULL };

static int
recognise_feed (const CpSource *source)
{
  return cp_xml_recognise_root (source, root_names);
}

/* RFC 822 as RSS writes it: "Wed, 12 Apr 2017 18:30:00 GMT", the day as written. */
static CpDate
parse_rfc822 (const char *text)
{
  static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  const char *comma = strchr (text, ',');
  char month[4] = "";
  const char *found;
  int day = 0, year = 0;

  if (sscanf (comma != NULL ? comma + 1 : text, "%2d %3s%*[^ 0-9] %4d", &day, month, &year) != 3
      && sscanf (comma != NULL ? comma + 1 : text, "%2d %3s %4d", &day, month, &year) != 3)
    return CP_DATE_NONE;
  found = strstr (months, month);
  if (strlen (month) != 3 || found == NULL || (found - months) % 3 != 0)
    return CP_DATE_NONE;
  if (year < 100)
    year += year < 70 ? 2000 : 1900;
  return cp_date_new_day (year, (int) (found - months) / 3 + 1, day);
}

static CpDate
entry_date (xmlNode           *entry,
            const char *const *names)
{
  CpDate date = CP_DATE_NONE;

  for (guint i = 0; names[i] != NULL && !cp_date_is_valid (&date); i++)
    {
      g_autofree char *text = cp_xml_child_text (entry, names[i]);

      if (text != NULL && !cp_date_parse_iso (text, &date))
        date = parse_rfc822 (text);
    }
  return date;
}

static char *
entry_author (xmlNode *entry)
{
  xmlNode *author = cp_xml_child (entry, "author");
  char *name = author != NULL ? cp_xml_child_text (author, "name") : NULL;

  if (name == NULL)
    name = cp_xml_child_text (entry, "creator");
  if (name == NULL && author != NULL)
    {
      g_autofree char *text = cp_xml_text (author);
      const char *open = strchr (text, '(');

      /* RSS asks for "address (name)". */
      if (open != NULL && strchr (open, ')') != NULL)
        name = g_strndup (open + 1, strcspn (open + 1, ")"));
      else if (strchr (text, '@') == NULL && *text != '\0')
        name = g_steal_pointer (&text);
    }
  return name;
}

static char *
entry_link (xmlNode *entry)
{
  for (xmlNode *child = entry->children; child != NULL; child = child->next)
    if (cp_xml_is (child, "link"))
      {
        g_autofree char *rel = cp_xml_attribute (child, "rel");
        char *address = cp_xml_attribute (child, "href");

        if (address == NULL)
          return cp_xml_text (child);
        if (rel == NULL || strcmp (rel, "alternate") == 0)
          return address;
        g_free (address);
      }
  return NULL;
}

/* The entry's words: its full text where the feed has it, else its summary. */
static void
add_content (CpArticle *article,
             xmlNode   *entry)
{
  static const char *const places[] = { "encoded", "content", "description", "summary" };

  for (guint i = 0; i < G_N_ELEMENTS (places) && article->blocks->len == 0; i++)
    {
      xmlNode *place = cp_xml_child (entry, places[i]);
      g_autofree char *type = NULL;

      if (place == NULL)
        continue;
      type = cp_xml_attribute (place, "type");
      if (g_strcmp0 (type, "xhtml") == 0)
        {
          xmlBuffer *buffer = xmlBufferCreate ();

          xmlNodeDump (buffer, place->doc, place, 0, 0);
          cp_assemble_html (article, (const char *) xmlBufferContent (buffer), xmlBufferLength (buffer));
          xmlBufferFree (buffer);
        }
      else
        {
          g_autofree char *text = cp_xml_text (place);

          if (g_strcmp0 (type, "text") == 0)
            cp_assemble_text (article, text);
          else
            cp_assemble_html (article, text, -1);
        }
      if (article->blocks->len > 0 && i >= 2)
        cp_article_add_note (article, CP_NOTE_DOUBTFUL, _ ("The feed has a summary only."));
    }
}

static gboolean
add_entry (const CpSource *source,
           xmlNode        *entry,
           const char     *publisher,
           const char     *language,
           GPtrArray      *articles)
{
  static const char *const published[] = { "pubDate", "published", "issued", "date", "updated", NULL };
  static const char *const modified[] = { "updated", "modified", NULL };
  g_autoptr (CpArticle) article = cp_article_new ();

  article->title = cp_xml_child_text (entry, "title");
  article->byline = entry_author (entry);
  article->publisher = g_strdup (publisher);
  article->language = g_strdup (language);
  article->url = entry_link (entry);
  article->published = entry_date (entry, published);
  article->modified = entry_date (entry, modified);
  add_content (article, entry);
  return cp_assemble_close (source, article, articles, NULL);
}

static gboolean
read_feed (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (CpXmlDocument) document = cp_xml_parse (source, source->bytes, error);
  g_autofree char *publisher = NULL, *language = NULL;
  xmlNode *root, *channel;
  guint n = 0;

  if (document == NULL)
    return FALSE;
  root = xmlDocGetRootElement (document);
  channel = cp_xml_child (root, "channel");
  publisher = cp_xml_child_text (channel != NULL ? channel : root, "title");
  language = cp_xml_child_text (channel, "language");
  cp_assemble_shorten (publisher);
  cp_assemble_shorten (language);
  for (xmlNode *node = root, *next; node != NULL; node = next)
    {
      gboolean is_entry = cp_xml_is (node, "item") || cp_xml_is (node, "entry");

      if (is_entry && n == MAX_ENTRIES)
        {
          cp_source_tell_rest (source, MAX_ENTRIES);
          break;
        }
      next = is_entry ? cp_xml_after (node, root) : cp_xml_next (node, root);
      if (is_entry && add_entry (source, node, publisher, language, articles))
        n++;
    }
  return n > 0 || cp_source_fail_no_article (source, error);
}

const CpFormat cp_format_feed = { "feed", recognise_feed, read_feed };
