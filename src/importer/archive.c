/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/unpacked.h"

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

/* Why a member's content cannot be had, in one sentence. */
static void
explain_member (CpArchive            *archive,
                struct archive_entry *entry,
                const char           *name,
                GError              **error)
{
  g_autofree char *base = g_path_get_basename (name);

  if (archive_entry_is_data_encrypted (entry) || archive_read_has_encrypted_entries (archive) > 0)
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is locked with a password."), base);
  else
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."), base);
}

/* Unpacks the member that comes next, of which @left bytes may be used; they are used up by what is refused, too. */
static GBytes *
read_member (CpArchive            *archive,
             struct archive_entry *entry,
             const char           *name,
             gsize                *left,
             GError              **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gsize most = MIN (*left, (gsize) CP_IMPORT_MAX_SIZE);
  la_int64_t begin = archive_filter_bytes (archive, -1);

  for (;;)
    {
      guint before = content->len;
      la_ssize_t n;

      g_byte_array_set_size (content, before + CHUNK);
      n = archive_read_data (archive, content->data + before, CHUNK);
      if (n < 0)
        {
          explain_member (archive, entry, name, error);
          return NULL;
        }
      g_byte_array_set_size (content, before + (guint) n);
      if (n == 0)
        break;
      if (content->len > most
          || cp_unpacked_is_bomb ((guint64) MAX (archive_filter_bytes (archive, -1) - begin, 0), content->len))
        {
          g_autofree char *base = g_path_get_basename (name);

          *left -= MIN (*left, content->len);
          cp_source_fail_unpacked (base, error);
          return NULL;
        }
    }
  *left -= content->len;
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/**
 * cp_archive_visit:
 * @wants: (nullable): asked of each name; the others are not unpacked
 * @visit: (scope call): called for each member, in the archive's order
 *
 * Unpacks a ZIP file in memory, one member after the other, within the bounds above: once they are reached, each member
 * that is left is refused. Of members of one name the first is taken.
 *
 * Returns: %FALSE with a sentence for a person where it has no members that can be listed, or when cancelled
 */
gboolean
cp_archive_visit (const CpSource *source,
                  CpArchiveWants  wants,
                  CpArchiveVisit  visit,
                  gpointer        user_data,
                  GError        **error)
{
  g_autoptr (CpArchive) archive = archive_open (source->bytes);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  struct archive_entry *entry;
  int status = ARCHIVE_FATAL;

  for (guint n = 0; archive != NULL && n < CP_ARCHIVE_MAX_MEMBERS; n++)
    {
      const char *name;
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) refused = NULL;

      if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
        return FALSE;
      status = archive_read_next_header (archive, &entry);
      if (status < ARCHIVE_WARN || status == ARCHIVE_EOF)
        break;
      name = archive_entry_pathname (entry);
      if (name == NULL || !g_utf8_validate (name, -1, NULL) || archive_entry_filetype (entry) != AE_IFREG
          || (wants != NULL && !wants (name)) || !g_hash_table_add (seen, g_strdup (name)))
        continue;
      content = read_member (archive, entry, name, source->unpack_left, &refused);
      visit (name, content, refused, user_data);
    }

  if (g_hash_table_size (seen) == 0 && status != ARCHIVE_EOF)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."),
                   source->name);
      return FALSE;
    }
  return TRUE;
}

typedef struct
{
  GHashTable *members;
  GError     *refused; /* the first one */
} Kept;

static void
keep_member (const char   *name,
             GBytes       *content,
             const GError *refused,
             gpointer      user_data)
{
  Kept *kept = user_data;

  if (content != NULL)
    g_hash_table_insert (kept->members, g_strdup (name), g_bytes_ref (content));
  else if (kept->refused == NULL)
    kept->refused = g_error_copy (refused);
}

/**
 * cp_archive_unpack:
 * @wants: asked of each name; the others are not unpacked
 *
 * Unpacks those members of a ZIP file, as cp_archive_visit() does; what is refused is left out, and said where nothing else
 * is there.
 *
 * Returns: (transfer full) (nullable): the members' content (#GBytes) by name, or %NULL with a sentence for a person
 */
GHashTable *
cp_archive_unpack (const CpSource *source,
                   CpArchiveWants  wants,
                   GError        **error)
{
  g_autoptr (GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  Kept kept = { .members = members };
  gboolean visited = cp_archive_visit (source, wants, keep_member, &kept, error);
  g_autoptr (GError) refused = kept.refused;

  if (!visited)
    return NULL;
  if (g_hash_table_size (members) == 0 && refused != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return NULL;
    }
  return g_steal_pointer (&members);
}
