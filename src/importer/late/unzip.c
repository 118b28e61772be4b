/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/unzip.h"

#include <archive.h>
#include <archive_entry.h>

struct _CpUnzip
{
  struct archive       *archive;
  struct archive_entry *entry;
};

static void
unzip_close (CpUnzip *self)
{
  archive_read_free (self->archive);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpUnzip, unzip_close)

static CpUnzip *
unzip_open (GBytes *bytes)
{
  g_autoptr (CpUnzip) self = g_new0 (CpUnzip, 1);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  self->archive = archive_read_new ();
  archive_read_support_format_zip (self->archive);
  if (archive_read_open_memory (self->archive, data, size) != ARCHIVE_OK)
    return NULL;
  return g_steal_pointer (&self);
}

static CpUnzipStep
unzip_next (CpUnzip *self)
{
  int status = archive_read_next_header (self->archive, &self->entry);

  if (status == ARCHIVE_EOF)
    return CP_UNZIP_END;
  return status < ARCHIVE_WARN ? CP_UNZIP_BROKEN : CP_UNZIP_MEMBER;
}

static const char *
unzip_name (CpUnzip *self)
{
  return archive_entry_pathname (self->entry);
}

static gboolean
unzip_is_file (CpUnzip *self)
{
  return archive_entry_filetype (self->entry) == AE_IFREG;
}

static gboolean
unzip_is_locked (CpUnzip *self)
{
  return archive_entry_is_data_encrypted (self->entry) || archive_read_has_encrypted_entries (self->archive) > 0;
}

static gssize
unzip_read (CpUnzip *self,
            guint8  *buffer,
            gsize    size)
{
  la_ssize_t n = archive_read_data (self->archive, buffer, size);

  return n < 0 ? -1 : (gssize) n;
}

static guint64
unzip_taken (CpUnzip *self)
{
  return (guint64) MAX (archive_filter_bytes (self->archive, -1), 0);
}

const CpLateUnzip cp_late_unzip = {
  unzip_open, unzip_next, unzip_name, unzip_is_file, unzip_is_locked, unzip_read, unzip_taken, unzip_close,
};
