/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/inputs.h"

#include "importer/folder.h"

/**
 * cp_inputs_expand:
 * @files: (element-type GFile): files and folders
 * @failed: (nullable) (scope call): told of each folder that gives nothing
 *
 * Puts in the place of each folder the files in it, as cp_folder_list() finds them, so that they can be read several at a time.
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
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GPtrArray) inside = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_file_is_native (file) || g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_DIRECTORY)
        {
          g_ptr_array_add (found, g_object_ref (file));
          continue;
        }
      inside = cp_folder_list (file, name, failed, failed_data, cancellable, &error);
      if (inside != NULL)
        g_ptr_array_extend_and_steal (found, g_steal_pointer (&inside));
      else if (failed != NULL)
        failed (file, error, failed_data);
    }
  return g_steal_pointer (&found);
}
