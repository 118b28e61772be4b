/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CpBlob:
 *
 * A binary file of the language's data, mapped into memory and read from its beginning to its end:
 * eight letters of magic, version, number of bytes that follow the head, their checksum, then sections, each aligned to
 * 16 bytes. Numbers are little-endian.
 */
typedef struct _CpBlob CpBlob;

typedef struct
{
  char    magic[8];
  guint32 version;
  guint32 length;
  guint64 checksum;
  guint64 reserved;
} CpBlobHead;

#define CP_BLOB_ALIGNMENT 16

CpBlob       *cp_blob_open     (const char *path,
                                const char *magic,
                                guint32     version,
                                GError    **error);
void          cp_blob_free     (CpBlob     *self);
gconstpointer cp_blob_take     (CpBlob     *self,
                                gsize       n_bytes);
gboolean      cp_blob_is_done  (const CpBlob *self);
void          cp_blob_set_broken (const CpBlob *self,
                                  GError      **error);

void          cp_blob_append   (GByteArray    *payload,
                                gconstpointer  data,
                                gsize          n_bytes);
gboolean      cp_blob_write    (const char    *path,
                                const char    *magic,
                                guint32        version,
                                GByteArray    *payload,
                                GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpBlob, cp_blob_free)

G_END_DECLS
