/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/archive.h"

#include <string.h>

static int
recognise_zip (const CpSource *source)
{
  return cp_archive_is_zip (source->bytes) ? 50 : 0;
}

/* Files that packers and desktops add beside what a person packed. */
static gboolean
is_by_product (const char *name)
{
  g_autofree char *base = g_path_get_basename (name);

  return base[0] == '.' || g_str_has_prefix (name, "__MACOSX/") || g_ascii_strcasecmp (base, "thumbs.db") == 0;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
read_member (const CpSource *source,
             const char     *name,
             GBytes         *bytes,
             GPtrArray      *articles,
             guint          *n_failed,
             GError        **first_error)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *escaped = g_uri_escape_string (name, "/", TRUE);
  g_autofree char *uri = g_strconcat (source->uri != NULL ? source->uri : "", "#", escaped, NULL);
  g_autoptr (GError) error = NULL;
  CpSource member = *source;

  member.bytes = bytes;
  member.uri = uri;
  member.name = base;
  member.charset = NULL;
  member.depth++;
  if (cp_source_read (&member, articles, &error))
    return;

  (*n_failed)++;
  if (source->failed != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      source->failed (file, error, source->user_data);
    }
  if (*first_error == NULL)
    *first_error = g_steal_pointer (&error);
}

static gboolean
read_zip (const CpSource *source,
          GPtrArray      *articles,
          GError        **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) members = cp_archive_unpack (source, names, error);
  g_autoptr (GError) first_error = NULL;
  guint n_failed = 0, before = articles->len;

  if (members == NULL)
    return FALSE;
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
        return FALSE;
      if (!is_by_product (name))
        read_member (source, name, g_hash_table_lookup (members, name), articles, &n_failed, &first_error);
    }
  if (articles->len == before)
    {
      if (n_failed == 1)
        g_propagate_error (error, g_steal_pointer (&first_error));
      else
        cp_source_fail_no_article (source, error);
      return FALSE;
    }
  return TRUE;
}

const CpFormat cp_format_zip = { "zip", recognise_zip, read_zip };
