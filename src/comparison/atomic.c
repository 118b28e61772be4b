/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/atomic.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "article/sandbox.h"

/* The fault in words for a person. Of a local file the library tells the system's number, of others its own. */
static const char *
reason_of (const GError *error)
{
  static const struct
  {
    int file_code;
    int io_code;
    const char *reason;
  } reasons[] = {
    { G_FILE_ERROR_NOSPC, G_IO_ERROR_NO_SPACE, N_ ("the disk is full") },
    { G_FILE_ERROR_ACCES, G_IO_ERROR_PERMISSION_DENIED, N_ ("it is not yours to change") },
    { G_FILE_ERROR_PERM, G_IO_ERROR_PERMISSION_DENIED, N_ ("it is not yours to change") },
    { G_FILE_ERROR_ROFS, G_IO_ERROR_READ_ONLY, N_ ("it is not yours to change") },
    { G_FILE_ERROR_NOENT, G_IO_ERROR_NOT_FOUND, N_ ("its folder is not there") },
    { G_FILE_ERROR_NOTDIR, G_IO_ERROR_NOT_DIRECTORY, N_ ("its folder is not there") },
    { G_FILE_ERROR_ISDIR, G_IO_ERROR_IS_DIRECTORY, N_ ("a folder has that name") },
    { G_FILE_ERROR_NAMETOOLONG, G_IO_ERROR_FILENAME_TOO_LONG, N_ ("its name is too long") },
    { G_FILE_ERROR_NODEV, G_IO_ERROR_NOT_MOUNTED, N_ ("it is outside of the sandbox, where nothing is kept") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_error_matches (error, G_FILE_ERROR, reasons[i].file_code) || g_error_matches (error, G_IO_ERROR, reasons[i].io_code))
      return _(reasons[i].reason);
  return error->message;
}

/* A sentence for a person in the place of the system's. */
static void
explain (GFile  *file,
         GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  char *sentence;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  sentence = g_strdup_printf (_("“%s” could not be written: %s."), name, reason_of (error));
  g_free (error->message);
  error->message = sentence;
}

/* A device, a pipe or a stream of this process ("/dev/stdout") has no contents to keep, and must not be replaced by a file. */
static gboolean
is_stream (GFile        *file,
           GFile        *target,
           GCancellable *cancellable)
{
  const char *path = g_file_peek_path (file);

  return g_file_query_file_type (target, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_SPECIAL ||
         (path != NULL && (g_str_has_prefix (path, "/dev/") || g_str_has_prefix (path, "/proc/")));
}

static gboolean
write_through (GFile        *file,
               const char   *data,
               gsize         length,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (GFileOutputStream) out = g_file_append_to (file, G_FILE_CREATE_NONE, cancellable, error);

  return out != NULL && g_output_stream_write_all (G_OUTPUT_STREAM (out), data, length, NULL, cancellable, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (out), cancellable, error);
}

/* A new file beside the old one, brought to the disk and renamed; it keeps the old one's permissions. */
static gboolean
write_local (const char *path,
             const char *data,
             gsize       length,
             GError    **error)
{
  const GFileSetContentsFlags whole = G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
  GStatBuf old;
  int mode = g_stat (path, &old) == 0 ? (int) (old.st_mode & 0777) : 0666;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "");
      return FALSE;
    }
  return g_file_set_contents_full (path, data, (gssize) length, whole, mode, error);
}

/* Nobody would find the file: better no file than one that is gone when the program ends. */
static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED, "");
  return FALSE;
}

/* The file that a link leads to, so that the link itself stays. */
static GFile *
follow_links (GFile *file)
{
  const char *path = g_file_peek_path (file);
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  GFile *followed = real != NULL ? g_file_new_for_path (real) : g_object_ref (file);

  free (real);
  return followed;
}

/**
 * cp_atomic_write:
 *
 * Writes @file whole or not at all: the new contents are written beside it, brought to the disk, and only then take its name.
 * Whatever fails before leaves the old file as it was.
 *
 * Returns: %FALSE where it failed, with one sentence for a person in @error
 */
gboolean
cp_atomic_write (GFile        *file,
                 const char   *data,
                 gsize         length,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GFile) target = follow_links (file);
  gboolean written;

  if (is_stream (file, target, cancellable))
    written = write_through (target, data, length, cancellable, &fault);
  else if (cp_sandbox_hides (NULL, target))
    written = refuse (&fault);
  else if (g_file_peek_path (target) != NULL)
    written = write_local (g_file_peek_path (target), data, length, &fault);
  else
    written = g_file_replace_contents (target, data, length, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable,
                                       &fault);
  if (!written)
    {
      explain (file, fault);
      g_propagate_error (error, g_steal_pointer (&fault));
    }
  return written;
}
