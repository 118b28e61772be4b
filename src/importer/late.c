/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/late.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <gmodule.h>

#include "importer/importer.h"

/* Where the modules lie: beside the objects of a program that was only built, else in the folder that they are installed to. That is found
 * from the program, so that an installation may be moved. */
static char *
find_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = NULL;

  if (program == NULL)
    return g_build_filename (CP_BIN_DIR, CP_MODULES_FROM_BIN, NULL);
  if (g_str_has_prefix (program, CP_BUILD_DIR "/"))
    return g_strdup (CP_BUILD_DIR "/src/importer/late");
  folder = g_path_get_dirname (program);
  return g_build_filename (folder, CP_MODULES_FROM_BIN, NULL);
}

/**
 * cp_late_load:
 * @module: its name, such as "unzip"
 * @wanted_for: the file or the address that it is needed for
 *
 * Loads a module, which stays as long as the program does. May be called in any thread.
 *
 * Returns: (transfer none) (nullable): what the module gives as "cp_late_MODULE", %NULL with a sentence for a person where it is missing
 */
gconstpointer
cp_late_load (const char *module,
              const char *wanted_for,
              GError    **error)
{
  g_autofree char *folder = find_folder ();
  g_autofree char *file = g_strconcat (folder, G_DIR_SEPARATOR_S, module, "." G_MODULE_SUFFIX, NULL);
  g_autofree char *symbol = g_strconcat ("cp_late_", module, NULL);
  GModule *loaded = g_module_open (file, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  gpointer given = NULL;

  if (loaded == NULL || !g_module_symbol (loaded, symbol, &given))
    {
      /* Translators: the first %s is a file's name or an address, the second what the system says. */
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_UNSUPPORTED, _ ("“%s” was not read, as a part of Counterpoint is missing: %s"),
                   wanted_for, g_module_error ());
      return NULL;
    }
  g_module_make_resident (loaded);
  return given;
}
