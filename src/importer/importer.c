/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/importer.h"

#include <glib/gi18n-lib.h>

#include "importer/folder.h"
#include "importer/format.h"
#include "importer/unpacked.h"
#include "importer/unreadable.h"

G_DEFINE_QUARK (cp-import-error-quark, cp_import_error)

static char *
display_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return base != NULL ? g_filename_display_name (base) : g_file_get_uri (file);
}

/* Reads at most one byte more than is allowed: a size that is not told beforehand cannot fill the memory. */
static GBytes *
load_stream (GInputStream *stream,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (65536);
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, 65536, cancellable, error)) > 0)
    {
      g_byte_array_append (data, buffer, (guint) n);
      if (data->len > CP_IMPORT_MAX_SIZE)
        break;
    }
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

static GBytes *
load_file (GFile        *file,
           const char   *name,
           GFileInfo    *info,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  GBytes *bytes = NULL;
  GError *io_error = NULL;

  if (g_file_info_get_size (info) > (goffset) CP_IMPORT_MAX_SIZE)
    {
      cp_source_fail_large (name, error);
      return NULL;
    }
  stream = g_file_read (file, cancellable, &io_error);
  if (stream != NULL)
    bytes = load_stream (G_INPUT_STREAM (stream), cancellable, &io_error);
  if (bytes == NULL)
    cp_unreadable_explain (file, name, io_error, error);
  return bytes;
}

/** cp_import_note_found: writes the first line of an article's import report: how much of it was found, and what of what is said of it */
void
cp_import_note_found (CpArticle *article)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *paragraphs = NULL, *list = NULL;

  paragraphs = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", article->blocks->len), article->blocks->len);
  g_ptr_array_add (parts, paragraphs);
  if (article->title != NULL)
    g_ptr_array_add (parts, _ ("a title"));
  if (article->byline != NULL)
    g_ptr_array_add (parts, _ ("an author"));
  if (article->publisher != NULL)
    g_ptr_array_add (parts, _ ("a publisher"));
  if (cp_date_is_valid (&article->published))
    g_ptr_array_add (parts, _ ("a date of publication"));
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  /* Translators: a list: "Found: 12 paragraphs, a title, an author" */
  cp_article_add_note (article, CP_NOTE_FOUND, _ ("Found: %s."), list);
  g_ptr_array_insert (article->notes, 0, g_ptr_array_steal_index (article->notes, article->notes->len - 1));
}

/**
 * cp_import_bytes:
 * @uri: (nullable): where the bytes come from
 * @name: what to call them to a person: a file's name, "standard input"
 * @failed: (nullable) (scope call): called for each member of a container that is refused
 *
 * Reads one document, whose format is found from its content. Errors: %CP_IMPORT_ERROR, one sentence each, or
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (element-type CpArticle): at least one article, closed; %NULL with @error
 */
GPtrArray *
cp_import_bytes (GBytes         *bytes,
                 const char     *uri,
                 const char     *name,
                 CpImportFailed  failed,
                 gpointer        user_data,
                 GCancellable   *cancellable,
                 GError        **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  gsize unpack_left = cp_unpacked_budget (g_bytes_get_size (bytes));
  CpSource source = {
    .bytes = bytes,
    .uri = uri,
    .name = name,
    .unpack_left = &unpack_left,
    .failed = failed,
    .user_data = user_data,
    .cancellable = cancellable,
  };

  if (!cp_source_read (&source, articles, error))
    return NULL;
  if (articles->len == 0)
    {
      cp_source_fail_no_article (&source, error);
      return NULL;
    }
  for (guint i = 0; i < articles->len; i++)
    cp_import_note_found (g_ptr_array_index (articles, i));
  return g_steal_pointer (&articles);
}

/**
 * cp_import_file:
 * @file: a document, or a folder, which is gone through in the order of its names
 * @failed: (nullable) (scope call): called for each file within @file that is refused; the others are read all the same
 *
 * Blocks; call it from any thread. Errors as cp_import_bytes(), and one for a folder without any article.
 *
 * Returns: (transfer full) (element-type CpArticle): at least one article, closed; %NULL with @error
 */
GPtrArray *
cp_import_file (GFile          *file,
                CpImportFailed  failed,
                gpointer        user_data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autofree char *name = display_name (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFileInfo) info = NULL;
  GError *io_error = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &io_error);
  if (info == NULL)
    {
      cp_unreadable_explain (file, name, io_error, error);
      return NULL;
    }
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return cp_import_folder (file, name, failed, user_data, cancellable, error);
  if (cp_unreadable_is_pipe (file, name, error))
    return NULL;

  bytes = load_file (file, name, info, cancellable, error);
  if (bytes == NULL)
    return NULL;
  return cp_import_bytes (bytes, uri, name, failed, user_data, cancellable, error);
}
