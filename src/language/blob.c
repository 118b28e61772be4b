/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language/blob.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "language/language.h"

struct _CpBlob
{
  GMappedFile *file;
  char *path;
  gsize position;
  gsize length;
};

static gsize
align (gsize n_bytes)
{
  return (n_bytes + CP_BLOB_ALIGNMENT - 1) & ~(gsize) (CP_BLOB_ALIGNMENT - 1);
}

/* FNV-1a over words of eight bytes in four lanes: finds damage at the speed of memory, and makes no other promise. */
static guint64
checksum (const guint8 *data,
          gsize         n_bytes)
{
  const guint64 prime = G_GUINT64_CONSTANT (1099511628211);
  guint64 lanes[4] = { G_GUINT64_CONSTANT (14695981039346656037), 1, 2, 3 };
  guint64 word;
  gsize i = 0;

  for (; i + 32 <= n_bytes; i += 32)
    for (gsize lane = 0; lane < 4; lane++)
      {
        memcpy (&word, data + i + lane * 8, 8);
        lanes[lane] = (lanes[lane] ^ GUINT64_FROM_LE (word)) * prime;
        lanes[lane] ^= lanes[lane] >> 29;
      }
  for (; i < n_bytes; i++)
    lanes[0] = (lanes[0] ^ data[i]) * prime;
  for (gsize lane = 1; lane < 4; lane++)
    lanes[0] = (lanes[0] ^ lanes[lane]) * prime;
  return lanes[0] ^ (lanes[0] >> 32);
}

/** cp_blob_set_broken: sets %CP_LANGUAGE_ERROR_BROKEN, naming the file */
void
cp_blob_set_broken (const CpBlob *self,
                    GError      **error)
{
  g_set_error (error, CP_LANGUAGE_ERROR, CP_LANGUAGE_ERROR_BROKEN, _ ("The language data “%s” are broken."), self->path);
}

/**
 * cp_blob_open:
 * @magic: the eight letters that the file must begin with
 *
 * Returns: (transfer full): the file before its first section, or %NULL with #CpLanguageError where it is missing, of
 *   another kind or version, cut or damaged
 */
CpBlob *
cp_blob_open (const char *path,
              const char *magic,
              guint32     version,
              GError    **error)
{
  g_autoptr (CpBlob) self = g_new0 (CpBlob, 1);
  const guint8 *data;
  CpBlobHead head;

  self->path = g_strdup (path);
  self->file = g_mapped_file_new (path, FALSE, NULL);
  if (self->file == NULL)
    {
      g_set_error (error, CP_LANGUAGE_ERROR, CP_LANGUAGE_ERROR_MISSING, _ ("The language data “%s” cannot be read."), path);
      return NULL;
    }

  self->length = g_mapped_file_get_length (self->file);
  self->position = sizeof head;
  data = (const guint8 *) g_mapped_file_get_contents (self->file);
  if (self->length < sizeof head)
    {
      cp_blob_set_broken (self, error);
      return NULL;
    }
  memcpy (&head, data, sizeof head);
  if (memcmp (head.magic, magic, sizeof head.magic) != 0 || GUINT32_FROM_LE (head.version) != version
      || GUINT32_FROM_LE (head.length) != self->length - sizeof head
      || GUINT64_FROM_LE (head.checksum) != checksum (data + sizeof head, self->length - sizeof head))
    {
      cp_blob_set_broken (self, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/** cp_blob_free: unmaps the file; what was taken from it is gone */
void
cp_blob_free (CpBlob *self)
{
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self->path);
  g_free (self);
}

/** cp_blob_take: Returns: (nullable): the next section, valid as long as @self, or %NULL where the file is too short for it */
gconstpointer
cp_blob_take (CpBlob *self,
              gsize   n_bytes)
{
  const char *data = g_mapped_file_get_contents (self->file);
  gsize start = self->position;

  if (n_bytes > self->length - start || align (n_bytes) > self->length - start)
    return NULL;
  self->position = start + align (n_bytes);
  return data + start;
}

/** cp_blob_is_done: Returns: whether nothing is left to take */
gboolean
cp_blob_is_done (const CpBlob *self)
{
  return self->position == self->length;
}

/** cp_blob_append: adds a section to a file that is being made */
void
cp_blob_append (GByteArray   *payload,
                gconstpointer data,
                gsize         n_bytes)
{
  static const guint8 zeros[CP_BLOB_ALIGNMENT] = { 0 };

  g_byte_array_append (payload, data, (guint) n_bytes);
  g_byte_array_append (payload, zeros, (guint) (align (n_bytes) - n_bytes));
}

/** cp_blob_write: Returns: whether the file with the sections of @payload was written; @error is of #G_FILE_ERROR */
gboolean
cp_blob_write (const char *path,
               const char *magic,
               guint32     version,
               GByteArray *payload,
               GError    **error)
{
  CpBlobHead head = { .version = GUINT32_TO_LE (version), .length = GUINT32_TO_LE (payload->len) };
  g_autoptr (GByteArray) file = g_byte_array_new ();

  memcpy (head.magic, magic, sizeof head.magic);
  head.checksum = GUINT64_TO_LE (checksum (payload->data, payload->len));
  g_byte_array_append (file, (const guint8 *) &head, sizeof head);
  g_byte_array_append (file, payload->data, payload->len);
  return g_file_set_contents (path, (const char *) file->data, (gssize) file->len, error);
}
