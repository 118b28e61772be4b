/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "importer/archive.h"
#include "importer/assemble.h"
#include "importer/charset.h"
#include "importer/xml-tree.h"

/* EPUB 3, https://www.w3.org/TR/epub-33/: META-INF/container.xml names the package, whose spine orders the chapters. */

static int
recognise_epub (const CpSource *source)
{
  return cp_archive_has_type (source->bytes, "application/epub+zip") ? 95 : 0;
}

/* Pictures, letters and the like stay packed. */
static gboolean
is_read (const char *name)
{
  static const char *const endings[] = { ".xml", ".opf", ".xhtml", ".html", ".htm", NULL };

  for (guint i = 0; endings[i] != NULL; i++)
    if (strlen (name) > strlen (endings[i])
        && g_ascii_strcasecmp (name + strlen (name) - strlen (endings[i]), endings[i]) == 0)
      return TRUE;
  return FALSE;
}

/* The package's path in the archive, or NULL. */
static char *
package_path (const CpSource *source,
              GHashTable     *members)
{
  GBytes *bytes = g_hash_table_lookup (members, "META-INF/container.xml");
  g_autoptr (CpXmlDocument) container = bytes != NULL ? cp_xml_parse (source, bytes, NULL) : NULL;
  xmlNode *rootfile = container != NULL ? cp_xml_find (xmlDocGetRootElement (container), "rootfile") : NULL;

  return rootfile != NULL ? cp_xml_attribute (rootfile, "full-path") : NULL;
}

static void
read_metadata (CpArticle *article,
               xmlNode   *package)
{
  xmlNode *metadata = cp_xml_child (package, "metadata");
  g_autofree char *date = cp_xml_child_text (metadata, "date");

  article->title = cp_xml_child_text (metadata, "title");
  article->byline = cp_xml_child_text (metadata, "creator");
  article->publisher = cp_xml_child_text (metadata, "publisher");
  article->language = cp_xml_child_text (metadata, "language");
  if (cp_date_parse_iso (date, &article->published))
    article->published = cp_date_truncate (&article->published, CP_PRECISION_DAY);
}

/* Whether @name is among the words of @properties, which may be %NULL. */
static gboolean
names_property (const char *properties,
                const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (properties != NULL ? properties : "", " \t\r\n", -1);

  return g_strv_contains ((const char *const *) words, name);
}

static GHashTable *
read_manifest (xmlNode *package)
{
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  xmlNode *manifest = cp_xml_child (package, "manifest");

  for (xmlNode *item = manifest != NULL ? manifest->children : NULL; item != NULL; item = item->next)
    if (cp_xml_is (item, "item"))
      {
        g_autofree char *id = cp_xml_attribute (item, "id");
        g_autofree char *path = cp_xml_attribute (item, "href");
        g_autofree char *properties = cp_xml_attribute (item, "properties");

        /* The list of contents is no chapter. */
        if (names_property (properties, "nav"))
          continue;
        if (id != NULL && path != NULL)
          g_hash_table_insert (paths, g_steal_pointer (&id), g_uri_unescape_string (path, NULL));
      }
  return paths;
}

/* The member that a path within @folder leads to. */
static char *
resolve (const char *folder,
         const char *path)
{
  g_autofree char *file = g_strndup (path, strcspn (path, "#"));
  g_autofree char *joined = g_build_filename ("/", folder, file, NULL);
  g_autofree char *full = g_canonicalize_filename (joined, "/");

  return g_strdup (full + 1);
}

static void
add_chapter (CpArticle  *article,
             GHashTable *members,
             const char *folder,
             const char *path)
{
  g_autofree char *member = resolve (folder, path);
  GBytes *bytes = g_hash_table_lookup (members, member);
  g_autofree char *charset = bytes != NULL ? cp_xml_declared_charset (bytes) : NULL;
  g_autoptr (CpDecoded) decoded = bytes != NULL ? cp_decode (bytes, charset, FALSE) : NULL;

  if (decoded != NULL)
    cp_assemble_html (article, decoded->text, (gssize) decoded->length);
  /* The standard lets a spine name a chapter once: a thousand times would make a small book a large one. */
  g_hash_table_remove (members, member);
}

static gboolean
read_epub (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (GHashTable) members = cp_archive_unpack (source, is_read, error);
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (CpXmlDocument) document = NULL;
  g_autoptr (GHashTable) paths = NULL;
  g_autofree char *package = NULL, *folder = NULL;
  GBytes *bytes;
  xmlNode *spine;

  if (members == NULL)
    return FALSE;
  package = package_path (source, members);
  bytes = package != NULL ? g_hash_table_lookup (members, package) : NULL;
  if (bytes == NULL)
    return cp_source_fail_no_article (source, error);
  document = cp_xml_parse (source, bytes, error);
  if (document == NULL)
    return FALSE;

  folder = g_path_get_dirname (package);
  read_metadata (article, xmlDocGetRootElement (document));
  paths = read_manifest (xmlDocGetRootElement (document));
  spine = cp_xml_child (xmlDocGetRootElement (document), "spine");
  for (xmlNode *item = spine != NULL ? spine->children : NULL; item != NULL; item = item->next)
    if (cp_xml_is (item, "itemref"))
      {
        g_autofree char *id = cp_xml_attribute (item, "idref");
        const char *path = id != NULL ? g_hash_table_lookup (paths, id) : NULL;

        if (path != NULL)
          add_chapter (article, members, folder, path);
      }
  return cp_assemble_close (source, article, articles, error);
}

const CpFormat cp_format_epub = { "epub", recognise_epub, read_epub };
