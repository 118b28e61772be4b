/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/unreadable.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "article/sandbox.h"
#include "importer/importer.h"

/* What a person can do something about has words of its own; the system explains the rest. */
static const char *
reason_of (const GError *io_error)
{
  static const struct
  {
    int         code;
    const char *reason;
  } reasons[] = {
    { G_IO_ERROR_PERMISSION_DENIED, N_ ("it is not yours to read") },
    { G_IO_ERROR_TOO_MANY_LINKS, N_ ("it is a link that leads back to itself") },
    { G_IO_ERROR_FILENAME_TOO_LONG, N_ ("its name is too long") },
    { G_IO_ERROR_IS_DIRECTORY, N_ ("it is a folder") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_error_matches (io_error, G_IO_ERROR, reasons[i].code))
      return _ (reasons[i].reason);
  return io_error->message;
}

/**
 * cp_unreadable_explain:
 * @name: what to call @file to a person
 * @io_error: (transfer full): why it could not be read, as GIO says it
 *
 * Puts what GIO says into the sentence that a person is told; a reading that was cancelled stays so.
 */
void
cp_unreadable_explain (GFile      *file,
                       const char *name,
                       GError     *io_error,
                       GError    **error)
{
  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, io_error);
      return;
    }
  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) && cp_sandbox_hides (NULL, file))
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NOT_FOUND, _ ("“%s” is outside of the sandbox."), name);
  else if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NOT_FOUND, _ ("“%s” is not there any more."), name);
  else
    /* Translators: the second %s says why: "it is not yours to read", or the system's own explanation. */
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("“%s” could not be read: %s."), name, reason_of (io_error));
  g_error_free (io_error);
}

/**
 * cp_unreadable_is_pipe:
 * @name: what to call @file to a person
 *
 * A pipe in a folder has no end until some program writes to it, and nothing can call its opening off. One that a shell hands over,
 * "/dev/fd/63", has that program already.
 *
 * Returns: whether @file is a pipe that should not be waited for, with a sentence in @error
 */
gboolean
cp_unreadable_is_pipe (GFile      *file,
                       const char *name,
                       GError    **error)
{
  const char *path = g_file_peek_path (file);
  GStatBuf status;

  if (path == NULL || g_str_has_prefix (path, "/dev/") || g_str_has_prefix (path, "/proc/"))
    return FALSE;
  if (g_stat (path, &status) != 0 || !S_ISFIFO (status.st_mode))
    return FALSE;
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("“%s” could not be read: %s."), name, _ ("it is a pipe, not a file"));
  return TRUE;
}
