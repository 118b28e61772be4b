/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/format.h"

G_BEGIN_DECLS

/* The bounds of what is unpacked from one archive, so that a small file cannot stand for terabytes. */
#define CP_ARCHIVE_MAX_MEMBERS 10000u
#define CP_ARCHIVE_MAX_TOTAL   (200u * 1000u * 1000u) /* bytes */

gboolean    cp_archive_is_zip   (GBytes         *bytes);
gboolean    cp_archive_names    (GBytes         *bytes,
                                 const char     *member);
gboolean    cp_archive_has_type (GBytes         *bytes,
                                 const char     *type);
GHashTable *cp_archive_unpack   (const CpSource *source,
                                 GPtrArray      *order,
                                 GError        **error);

G_END_DECLS
