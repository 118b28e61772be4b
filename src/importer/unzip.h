/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A ZIP file that is unpacked, one member after the other. */
typedef struct _CpUnzip CpUnzip;

typedef enum
{
  CP_UNZIP_MEMBER,
  CP_UNZIP_END,
  CP_UNZIP_BROKEN,
} CpUnzipStep;

/**
 * CpLateUnzip:
 * @open: begins with @bytes, which it borrows; %NULL where that cannot be
 * @next: goes to the next member, of which @name, @is_file, @is_locked and @read then speak
 * @name: may be %NULL, or no UTF-8
 * @read: as many bytes as fill @buffer, fewer or none at the end, or -1
 * @taken: how many bytes of the ZIP file were read so far
 *
 * What the module "unzip" does, by libarchive.
 */
typedef struct
{
  CpUnzip    *(*open)      (GBytes  *bytes);
  CpUnzipStep (*next)      (CpUnzip *self);
  const char *(*name)      (CpUnzip *self);
  gboolean    (*is_file)   (CpUnzip *self);
  gboolean    (*is_locked) (CpUnzip *self);
  gssize      (*read)      (CpUnzip *self,
                            guint8  *buffer,
                            gsize    size);
  guint64     (*taken)     (CpUnzip *self);
  void        (*close)     (CpUnzip *self);
} CpLateUnzip;

extern const CpLateUnzip cp_late_unzip;

G_END_DECLS
