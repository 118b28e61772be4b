/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/inputs.h"

#include <glib/gi18n-lib.h>

#include "comparison/saved.h"
#include "importer/folder.h"

/* A comparison that was saved beside its articles is none of them. */
static gboolean
take_articles (GPtrArray  *found,
               GPtrArray  *inside,
               const char *name,
               GError    **error)
{
  guint before = found->len;

  for (guint i = 0; i < inside->len; i++)
    {
      GFile *file = g_ptr_array_index (inside, i);
      g_autofree char *base = g_file_get_basename (file);

      if (!g_str_has_suffix (base, CP_SAVED_EXTENSION))
        g_ptr_array_add (found, g_object_ref (file));
    }
  if (found->len == before)
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NO_ARTICLE, _("No article was found in the folder “%s”."), name);
  return found->len > before;
}

/**
 * cp_inputs_expand:
 * @files: (element-type GFile): files and folders
 * @failed: (nullable) (scope call): told of each folder that gives nothing
 *
 * Puts in the place of each folder the files in it, as cp_folder_list() finds them, so that they can be read several at a time;
 * saved comparisons among them are passed over.
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

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autofree char *base = g_file_get_basename (file);
      g_autofree char *name = g_filename_display_name (base);
      g_autoptr (GPtrArray) inside = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_file_is_native (file) || g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_DIRECTORY)
        {
          g_ptr_array_add (found, g_object_ref (file));
          continue;
        }
      inside = cp_folder_list (file, name, failed, failed_data, cancellable, &error);
      if ((inside == NULL || !take_articles (found, inside, name, &error)) && failed != NULL)
        failed (file, error, failed_data);
    }
  return g_steal_pointer (&found);
}
