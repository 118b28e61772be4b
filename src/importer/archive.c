/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK 65536u

typedef struct archive CpArchive;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArchive, archive_read_free)

/** cp_archive_is_zip: Returns: whether the content begins as a ZIP file does */
gboolean
cp_archive_is_zip (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 4 && (memcmp (data, "PK\003\004", 4) == 0 || memcmp (data, "PK\005\006", 4) == 0);
}

static CpArchive *
archive_open (GBytes *bytes)
{
  g_autoptr (CpArchive) archive = archive_read_new ();
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, size) != ARCHIVE_OK)
    return NULL;
  return g_steal_pointer (&archive);
}

/** cp_archive_names: Returns: whether a ZIP file has a member of that name; nothing is unpacked */
gboolean
cp_archive_names (GBytes     *bytes,
                  const char *member)
{
  g_autoptr (CpArchive) archive = cp_archive_is_zip (bytes) ? archive_open (bytes) : NULL;
  struct archive_entry *entry;
  guint n = 0;

  while (archive != NULL && n++ < CP_ARCHIVE_MAX_MEMBERS && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    if (g_strcmp0 (archive_entry_pathname (entry), member) == 0)
      return TRUE;
  return FALSE;
}

/* Unpacks the member that comes next, as far as @left bytes; %NULL where it is larger or broken. */
static GBytes *
read_member (CpArchive *archive,
             gsize      left)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gsize most = MIN (left, (gsize) CP_IMPORT_MAX_SIZE);

  for (;;)
    {
      guint before = content->len;
      la_ssize_t n;

      g_byte_array_set_size (content, before + CHUNK);
      n = archive_read_data (archive, content->data + before, CHUNK);
      if (n < 0 || before + (gsize) n > most)
        return NULL;
      g_byte_array_set_size (content, before + (guint) n);
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
    }
}

/**
 * cp_archive_has_type:
 * @type: the type that OpenDocument and EPUB write into a first member "mimetype", stored and not packed
 *
 * Returns: whether the content is a ZIP file of that type
 */
gboolean
cp_archive_has_type (GBytes     *bytes,
                     const char *type)
{
  static const char name[] = "mimetype";
  gsize size, begin;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (!cp_archive_is_zip (bytes) || size < 30 + sizeof name || memcmp (data + 30, name, sizeof name - 1) != 0)
    return FALSE;
  /* The name is followed by as many extra bytes as the local header says at 28, then by the content. */
  begin = 30 + sizeof name - 1 + data[28] + 256u * data[29];
  return begin + strlen (type) <= size && memcmp (data + begin, type, strlen (type)) == 0;
}

/**
 * cp_archive_unpack:
 * @order: (nullable) (element-type utf8): takes the names in the archive's order, borrowed from the result
 *
 * Unpacks a ZIP file in memory, within the bounds above. Members that are broken, too large or protected by a password
 * are left out.
 *
 * Returns: (transfer full) (nullable): the members' content (#GBytes) by name, or %NULL with a sentence for a person
 */
GHashTable *
cp_archive_unpack (const CpSource *source,
                   GPtrArray      *order,
                   GError        **error)
{
  g_autoptr (CpArchive) archive = archive_open (source->bytes);
  g_autoptr (GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  struct archive_entry *entry;
  gsize left = CP_ARCHIVE_MAX_TOTAL;
  guint n = 0;
  int status = ARCHIVE_FATAL;

  while (archive != NULL && n++ < CP_ARCHIVE_MAX_MEMBERS
         && (status = archive_read_next_header (archive, &entry)) >= ARCHIVE_WARN && status != ARCHIVE_EOF)
    {
      const char *name = archive_entry_pathname (entry);
      g_autoptr (GBytes) content = NULL;

      if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
        return NULL;
      if (name == NULL || !g_utf8_validate (name, -1, NULL) || archive_entry_filetype (entry) != AE_IFREG
          || g_hash_table_contains (members, name))
        continue;
      content = read_member (archive, left);
      if (content == NULL)
        continue;
      left -= g_bytes_get_size (content);
      {
        char *key = g_strdup (name);

        if (order != NULL)
          g_ptr_array_add (order, key);
        g_hash_table_insert (members, key, g_steal_pointer (&content));
      }
    }

  if (g_hash_table_size (members) == 0)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."),
                   source->name);
      return NULL;
    }
  return g_steal_pointer (&members);
}
