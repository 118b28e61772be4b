/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "article/sandbox.h"

#include <glib/gstdio.h>

/* In a Flatpak the program has a file system of its own. Folders that the computer gives it are mounted there; all others are empty, and
 * what is written to them is gone when the program ends. */

/* The device that the last folder on the way to @path lies on which is there; 0 where none is. */
static guint64
device_of (const char *path)
{
  g_autofree char *folder = g_strdup (path);
  GStatBuf found;

  while (g_stat (folder, &found) != 0)
    {
      g_autofree char *below = g_steal_pointer (&folder);

      folder = g_path_get_dirname (below);
      if (g_str_equal (folder, below))
        return 0;
    }
  return (guint64) found.st_dev;
}

/* The folder for what is soon forgotten is the sandbox's own, unless the person shares that of the computer. */
static gboolean
shares_tmp (const char *told)
{
  g_autoptr (GKeyFile) about = g_key_file_new ();
  g_auto (GStrv) folders = NULL;

  if (g_key_file_load_from_file (about, told, G_KEY_FILE_NONE, NULL))
    folders = g_key_file_get_string_list (about, "Context", "filesystems", NULL, NULL);
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    if (g_str_has_prefix (folders[i], "/tmp"))
      return TRUE;
  return FALSE;
}

/**
 * cp_sandbox_hides:
 * @root: (nullable): the file system's root, %NULL for the real one
 *
 * Returns: whether the program is in a sandbox, and @file lies where that shows nothing of the computer's and keeps nothing
 */
gboolean
cp_sandbox_hides (const char *root,
                  GFile      *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *top = root != NULL ? g_strdup (root) : g_strdup ("/");
  g_autofree char *told = g_build_filename (top, ".flatpak-info", NULL);
  g_autofree char *tmp = g_build_filename (top, "tmp", "", NULL);

  if (path == NULL || !g_file_test (told, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  if (g_str_has_prefix (path, tmp))
    return !shares_tmp (told);
  return device_of (path) == device_of (top);
}
