/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/importer.h"

G_DEFINE_QUARK (cp-import-error-quark, cp_import_error)

GPtrArray *
cp_import_bytes (GBytes         *bytes,
                 const char     *uri,
                 const char     *name,
                 CpImportFailed  failed G_GNUC_UNUSED,
                 gpointer        user_data G_GNUC_UNUSED,
                 GCancellable   *cancellable G_GNUC_UNUSED,
                 GError        **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  CpArticle *article;
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) blocks = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BINARY, "“%s” holds no text.", name);
      return NULL;
    }
  article = cp_article_new ();
  article->uri = g_strdup (uri);
  blocks = g_strsplit (text, "\n\n", -1);
  for (guint i = 0; blocks[i] != NULL; i++)
    {
      if (i == 0)
        article->title = g_strdup (g_strstrip (blocks[i]));
      else
        cp_article_add_block (article, CP_BLOCK_PARAGRAPH, blocks[i]);
    }
  cp_article_close (article);
  g_ptr_array_add (articles, article);
  return g_steal_pointer (&articles);
}

GPtrArray *
cp_import_file (GFile          *file,
                CpImportFailed  failed,
                gpointer        user_data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);

  if (bytes == NULL)
    return NULL;
  return cp_import_bytes (bytes, uri, name, failed, user_data, cancellable, error);
}
