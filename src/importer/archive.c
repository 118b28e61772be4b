/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/archive.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/late.h"
#include "importer/unpacked.h"
#include "importer/unzip.h"

#define CHUNK 65536u

/* A ZIP file while it is unpacked, and the library's calls for it. */
typedef struct
{
  const CpLateUnzip *calls;
  CpUnzip           *zip;
} Archive;

static void
archive_clear (Archive *self)
{
  if (self->zip != NULL)
    self->calls->close (self->zip);
  self->zip = NULL;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Archive, archive_clear)

/** cp_archive_is_zip: Returns: whether the content begins as a ZIP file does */
gboolean
cp_archive_is_zip (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 4 && (memcmp (data, "PK\003\004", 4) == 0 || memcmp (data, "PK\005\006", 4) == 0);
}

/* Errors: as cp_archive_visit() */
static gboolean
archive_open (Archive    *self,
              GBytes     *bytes,
              const char *name,
              GError    **error)
{
  self->calls = cp_late_load ("unzip", name, error);
  if (self->calls == NULL)
    return FALSE;
  self->zip = self->calls->open (bytes);
  if (self->zip == NULL)
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."), name);
  return self->zip != NULL;
}

/** cp_archive_names: Returns: whether a ZIP file has a member of that name; nothing is unpacked */
gboolean
cp_archive_names (GBytes     *bytes,
                  const char *member)
{
  g_auto (Archive) archive = { NULL };
  guint n = 0;

  if (!cp_archive_is_zip (bytes) || !archive_open (&archive, bytes, "", NULL))
    return FALSE;
  while (n++ < CP_ARCHIVE_MAX_MEMBERS && archive.calls->next (archive.zip) == CP_UNZIP_MEMBER)
    if (g_strcmp0 (archive.calls->name (archive.zip), member) == 0)
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

/* Why the content of what a person calls @called cannot be had, in one sentence. */
static void
explain_member (Archive    *archive,
                const char *called,
                GError    **error)
{
  if (archive->calls->is_locked (archive->zip))
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is locked with a password."), called);
  else
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."), called);
}

/* Unpacks the member that comes next, which a person calls @called, and of which @left bytes may be used; they are used up by what is refused, too. */
static GBytes *
read_member (Archive    *archive,
             const char *called,
             gsize      *left,
             GError    **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gsize most = MIN (*left, (gsize) CP_IMPORT_MAX_SIZE);
  guint64 begin = archive->calls->taken (archive->zip);

  for (;;)
    {
      guint before = content->len;
      guint64 taken;
      gssize n;

      g_byte_array_set_size (content, before + CHUNK);
      n = archive->calls->read (archive->zip, content->data + before, CHUNK);
      if (n < 0)
        {
          explain_member (archive, called, error);
          return NULL;
        }
      g_byte_array_set_size (content, before + (guint) n);
      if (n == 0)
        break;
      taken = archive->calls->taken (archive->zip);
      if (content->len > most || cp_unpacked_is_bomb (taken > begin ? taken - begin : 0, content->len))
        {
          *left -= MIN (*left, content->len);
          cp_source_fail_unpacked (called, error);
          return NULL;
        }
    }
  *left -= content->len;
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/* As cp_archive_visit(). Of the members of a document a person knows nothing: what is wrong with one is said of the document. */
static gboolean
visit_members (const CpSource *source,
               CpArchiveWants  wants,
               gboolean        is_document,
               CpArchiveVisit  visit,
               gpointer        user_data,
               GError        **error)
{
  g_auto (Archive) archive = { NULL };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CpUnzipStep step = CP_UNZIP_MEMBER;

  if (!archive_open (&archive, source->bytes, source->name, error))
    return FALSE;
  for (guint n = 0;; n++)
    {
      const char *name;
      g_autofree char *called = NULL;
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) refused = NULL;

      if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
        return FALSE;
      step = archive.calls->next (archive.zip);
      if (step == CP_UNZIP_MEMBER && n == CP_ARCHIVE_MAX_MEMBERS)
        cp_source_tell_rest (source, CP_ARCHIVE_MAX_MEMBERS);
      if (step != CP_UNZIP_MEMBER || n == CP_ARCHIVE_MAX_MEMBERS)
        break;
      name = archive.calls->name (archive.zip);
      if (name == NULL || !g_utf8_validate (name, -1, NULL) || !archive.calls->is_file (archive.zip)
          || (wants != NULL && !wants (name)) || !g_hash_table_add (seen, g_strdup (name)))
        continue;
      called = is_document ? g_strdup (source->name) : g_path_get_basename (name);
      content = read_member (&archive, called, source->unpack_left, &refused);
      visit (name, content, refused, user_data);
    }

  if (g_hash_table_size (seen) == 0 && step != CP_UNZIP_END)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."),
                   source->name);
      return FALSE;
    }
  return TRUE;
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
  return visit_members (source, wants, FALSE, visit, user_data, error);
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
  gboolean visited = visit_members (source, wants, TRUE, keep_member, &kept, error);
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
