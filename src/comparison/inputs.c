/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/inputs.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Folders within folders are followed so far, and no further: a tree may be made to be endless. */
#define MAX_DEPTH 16
#define MAX_FILES 100000u

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN

/* Endings of files in a folder that may hold an article; a file named by the person is always tried. */
static const char *const endings[] = {
  "atom", "docx", "eml", "epub", "gz", "htm", "html", "markdown", "mbox", "md", "mht", "mhtml", "odt", "pdf", "rss", "rtf",
  "shtml", "text", "txt", "warc", "xhtml", "xml", "zip", NULL,
};

typedef struct
{
  GPtrArray    *found;
  GCancellable *cancellable;
} Walk;

static gboolean
may_hold_article (const char *name)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *ending = dot != NULL ? g_ascii_strdown (dot + 1, -1) : NULL;

  return ending == NULL || g_strv_contains (endings, ending);
}

/* What browsers save beside "page.html": its pictures, styles and frames, in "page_files". */
static gboolean
belongs_to_page (GFile      *folder,
                 const char *name)
{
  static const char *const page_endings[] = { ".html", ".htm" };

  if (!g_str_has_suffix (name, "_files"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (page_endings); i++)
    {
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen ("_files"));
      g_autofree char *page = g_strconcat (stem, page_endings[i], NULL);
      g_autoptr (GFile) file = g_file_get_child (folder, page);

      if (g_file_query_exists (file, NULL))
        return TRUE;
    }
  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (g_file_info_get_name (*(GFileInfo *const *) a), g_file_info_get_name (*(GFileInfo *const *) b));
}

static GPtrArray *
list_folder (GFile        *folder,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) entries =
    g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  GFileInfo *info;

  if (entries == NULL)
    return NULL;
  while (infos->len < MAX_FILES && (info = g_file_enumerator_next_file (entries, cancellable, NULL)) != NULL)
    g_ptr_array_add (infos, info);
  g_ptr_array_sort (infos, compare_names);
  return g_steal_pointer (&infos);
}

static gboolean
walk_folder (Walk    *walk,
             GFile   *folder,
             guint    depth,
             GError **error)
{
  g_autoptr (GPtrArray) infos = list_folder (folder, walk->cancellable, error);

  if (infos == NULL)
    return FALSE;
  for (guint i = 0; i < infos->len && walk->found->len < MAX_FILES; i++)
    {
      GFileInfo *info = g_ptr_array_index (infos, i);
      const char *name = g_file_info_get_name (info);
      g_autoptr (GFile) child = g_file_get_child (folder, name);

      if (g_file_info_get_is_hidden (info))
        continue;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && may_hold_article (name))
        g_ptr_array_add (walk->found, g_object_ref (child));
      else if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY && depth < MAX_DEPTH && !belongs_to_page (folder, name))
        walk_folder (walk, child, depth + 1, NULL);
    }
  return TRUE;
}

/* Adds what @folder holds; a folder that holds nothing to read, or cannot be opened, is told. */
static void
expand_folder (Walk          *walk,
               GFile         *folder,
               CpImportFailed failed,
               gpointer       failed_data)
{
  g_autofree char *name = g_file_get_basename (folder);
  g_autoptr (GError) error = NULL;
  guint before = walk->found->len;

  if (!walk_folder (walk, folder, 0, &error))
    {
      g_clear_error (&error);
      g_set_error (&error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _("The folder “%s” could not be opened."), name);
    }
  else if (walk->found->len == before)
    g_set_error (&error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NO_ARTICLE, _("The folder “%s” holds no articles."), name);
  if (error != NULL && failed != NULL)
    failed (folder, error, failed_data);
}

/**
 * cp_inputs_expand:
 * @files: (element-type GFile): files and folders
 * @failed: (nullable) (scope call): told of each folder that gives nothing
 *
 * Puts in the place of each folder the files in it and in its own folders that may hold an article, by their names' order. Hidden
 * files, links to elsewhere and what a browser saved beside a page are left out.
 *
 * Returns: (transfer full) (element-type GFile): files alone
 */
GPtrArray *
cp_inputs_expand (GPtrArray      *files,
                  CpImportFailed  failed,
                  gpointer        failed_data,
                  GCancellable   *cancellable)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  Walk walk = { found, cancellable };

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);

      if (g_file_is_native (file) && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
        expand_folder (&walk, file, failed, failed_data);
      else
        g_ptr_array_add (found, g_object_ref (file));
    }
  return g_steal_pointer (&found);
}
