/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/folder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/unreadable.h"

/* A folder is gone into this deep, and no more than so many files are taken from it. */
#define MAX_DEPTH 16
#define MAX_FILES 20000

/* What browsers call the folder of pictures and scripts that they save beside "x.html": "x_files" in their language. */
static const char *const companion_endings[] = {
  "_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_arquivos", "_pliki", "_файлы", "_filer", "_soubory",
};

/* What a folder's children are put in order by; each is made once, since a folder may hold thousands. */
#define SORT_KEY "counterpoint-sort-key"

static void
add_sort_key (GFileInfo *info)
{
  g_object_set_data_full (G_OBJECT (info), SORT_KEY, g_utf8_collate_key_for_filename (g_file_info_get_display_name (info), -1), g_free);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  GFileInfo *const *first = a, *const *second = b;

  return strcmp (g_object_get_data (G_OBJECT (*first), SORT_KEY), g_object_get_data (G_OBJECT (*second), SORT_KEY));
}

/* Whether @name is the folder that was saved beside one of the pages in @infos. */
static gboolean
is_companion (const char *name,
              GPtrArray  *infos)
{
  for (guint i = 0; i < G_N_ELEMENTS (companion_endings); i++)
    {
      gsize length = strlen (name) - (g_str_has_suffix (name, companion_endings[i]) ? strlen (companion_endings[i]) : 0);

      if (length == strlen (name))
        continue;
      for (guint j = 0; j < infos->len; j++)
        {
          const char *page = g_file_info_get_name (infos->pdata[j]);

          if (strncmp (page, name, length) == 0
              && (g_ascii_strcasecmp (page + length, ".html") == 0 || g_ascii_strcasecmp (page + length, ".htm") == 0
                  || g_ascii_strcasecmp (page + length, ".xhtml") == 0))
            return TRUE;
        }
    }
  return FALSE;
}

static GPtrArray *
list_children (GFile        *folder,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFileEnumerator) children = NULL;

  children = g_file_enumerate_children (folder,
                                        G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME
                                        "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN
                                        "," G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK,
                                        G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (children == NULL)
    return NULL;
  for (;;)
    {
      GFileInfo *info;

      if (!g_file_enumerator_iterate (children, &info, NULL, cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      if (g_file_info_get_is_hidden (info))
        continue;
      add_sort_key (info);
      g_ptr_array_add (infos, g_object_ref (info));
    }
  g_ptr_array_sort (infos, compare_names);
  return g_steal_pointer (&infos);
}

typedef struct
{
  GPtrArray     *files;
  CpImportFailed failed;
  gpointer       user_data;
  GCancellable  *cancellable;
  gboolean       is_full; /* and that was told */
} Walk;

static void
report (Walk         *walk,
        GFile        *file,
        const GError *error)
{
  if (walk->failed != NULL)
    walk->failed (file, error, walk->user_data);
}

static char *
display_name (GFile *folder)
{
  g_autofree char *base = g_file_get_basename (folder);

  return base != NULL ? g_filename_display_name (base) : g_file_get_uri (folder);
}

/* GIO's own words are for programmers. */
static void
report_unreadable (Walk   *walk,
                   GFile  *folder,
                   GError *io_error)
{
  g_autofree char *name = display_name (folder);
  g_autoptr (GError) refused = NULL;

  cp_unreadable_explain (folder, name, io_error, &refused);
  report (walk, folder, refused);
}

static void
report_deep (Walk  *walk,
             GFile *folder)
{
  g_autofree char *name = display_name (folder);
  g_autoptr (GError) refused = NULL;

  refused = g_error_new (CP_IMPORT_ERROR, CP_IMPORT_ERROR_TOO_LARGE, _ ("The folder “%s” lies too deep in others and was not gone into."), name);
  report (walk, folder, refused);
}

/* Whether there is room for another file; that there is none is told once. */
static gboolean
has_room (Walk  *walk,
          GFile *folder)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) refused = NULL;

  if (walk->files->len < MAX_FILES)
    return TRUE;
  if (walk->is_full)
    return FALSE;
  walk->is_full = TRUE;
  name = display_name (folder);
  /* Translators: %s is a folder's name, %'u a number of files. */
  refused = g_error_new (CP_IMPORT_ERROR, CP_IMPORT_ERROR_TOO_LARGE, _ ("Not all of the folder “%s” was read: no more than %'u files are taken at a time."),
                         name, MAX_FILES);
  report (walk, folder, refused);
  return FALSE;
}

static gboolean
walk_folder (Walk    *walk,
             GFile   *folder,
             guint    depth,
             GError **error)
{
  g_autoptr (GPtrArray) infos = list_children (folder, walk->cancellable, error);

  if (infos == NULL)
    return FALSE;
  for (guint i = 0; i < infos->len && has_room (walk, folder); i++)
    {
      GFileInfo *info = infos->pdata[i];
      const char *name = g_file_info_get_name (info);
      g_autoptr (GFile) child = g_file_get_child (folder, name);

      /* What is a link still leads nowhere: reading it says so. */
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR || g_file_info_get_file_type (info) == G_FILE_TYPE_SYMBOLIC_LINK)
        g_ptr_array_add (walk->files, g_steal_pointer (&child));
      else if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY && !g_file_info_get_is_symlink (info)
               && !is_companion (name, infos))
        {
          GError *refused = NULL;

          if (depth == MAX_DEPTH)
            report_deep (walk, child);
          if (depth == MAX_DEPTH || walk_folder (walk, child, depth + 1, &refused))
            continue;
          if (g_error_matches (refused, G_IO_ERROR, G_IO_ERROR_CANCELLED))
            {
              g_propagate_error (error, refused);
              return FALSE;
            }
          report_unreadable (walk, child, refused);
        }
    }
  return TRUE;
}

/**
 * cp_folder_list:
 * @name: what to call the folder to a person
 * @failed: (nullable) (scope call): called for each folder within @folder that cannot be gone through, and where there are too many files
 *
 * Lists every file of @folder and of the folders within it, in the order of their names; hidden files, the folders that
 * browsers save beside a page, and links to folders are passed over. Errors: a folder that cannot be read or holds no files.
 *
 * Returns: (transfer full) (element-type GFile): at least one file; %NULL with @error
 */
GPtrArray *
cp_folder_list (GFile          *folder,
                const char     *name,
                CpImportFailed  failed,
                gpointer        user_data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  Walk walk = { .files = files, .failed = failed, .user_data = user_data, .cancellable = cancellable };
  GError *io_error = NULL;

  if (!walk_folder (&walk, folder, 0, &io_error))
    {
      cp_unreadable_explain (folder, name, io_error, error);
      return NULL;
    }
  if (files->len == 0)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NO_ARTICLE, _ ("No article was found in the folder “%s”."), name);
      return NULL;
    }
  return g_steal_pointer (&files);
}

/**
 * cp_import_folder:
 * @name: what to call the folder to a person
 *
 * Reads every file that cp_folder_list() gives. Errors: as cp_import_file().
 *
 * Returns: (transfer full) (element-type CpArticle): at least one article; %NULL with @error
 */
GPtrArray *
cp_import_folder (GFile          *folder,
                  const char     *name,
                  CpImportFailed  failed,
                  gpointer        user_data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GPtrArray) files = cp_folder_list (folder, name, failed, user_data, cancellable, error);

  if (files == NULL)
    return NULL;
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (GError) refused = NULL;
      GPtrArray *found = cp_import_file (files->pdata[i], failed, user_data, cancellable, &refused);

      if (g_error_matches (refused, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&refused));
          return NULL;
        }
      if (found != NULL)
        g_ptr_array_extend_and_steal (articles, found);
      else if (failed != NULL)
        failed (files->pdata[i], refused, user_data);
    }
  if (articles->len == 0)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NO_ARTICLE, _ ("No article was found in the folder “%s”."), name);
      return NULL;
    }
  return g_steal_pointer (&articles);
}
