/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/atomic.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* A sentence for a person in the place of the system's. */
static void
explain (GFile   *file,
         GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *reason = NULL;

  if (error == NULL || *error == NULL || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    reason = g_strdup (_("the disk is full"));
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
           g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    reason = g_strdup (_("it is not yours to change"));
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    reason = g_strdup (_("its folder is not there"));
  else if (g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    reason = g_strdup (_("a folder has that name"));
  else
    reason = g_strdup ((*error)->message);
  g_free ((*error)->message);
  (*error)->message = g_strdup_printf (_("“%s” could not be written: %s."), name, reason);
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
  else
    written = g_file_replace_contents (target, data, length, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable,
                                       &fault);
  if (!written)
    {
      explain (file, &fault);
      g_propagate_error (error, g_steal_pointer (&fault));
    }
  return written;
}
