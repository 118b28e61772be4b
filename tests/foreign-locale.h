/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <glib/gstdio.h>

/*
 * Compiles @name ("de_DE") for the C library into a folder of the test's own, so that no system need have it; what runs with LOCPATH set to
 * @folder knows it as "de_DE.UTF-8". Needs localedef and the sources of locales. Returns: whether it could be done.
 */
static inline bool
foreign_locale_make (const char *folder, const char *name)
{
  g_autofree char *target = g_strdup_printf ("%s/%s.UTF-8", folder, name);
  const char *argv[] = { "localedef", "-i", name, "-f", "UTF-8", target, nullptr };

  g_spawn_sync (nullptr, const_cast<char **> (argv), nullptr,
                static_cast<GSpawnFlags> (G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL), nullptr, nullptr, nullptr,
                nullptr, nullptr, nullptr);
  return g_file_test (target, G_FILE_TEST_IS_DIR);
}
