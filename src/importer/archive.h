/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/format.h"

G_BEGIN_DECLS

/* Members of one archive that are looked at; what they unpack to is bounded in unpacked.h. */
#define CP_ARCHIVE_MAX_MEMBERS 10000u

/* Whether a member of that name is worth unpacking. */
typedef gboolean (*CpArchiveWants) (const char *name);

/* One member: its @content, borrowed, or %NULL and a sentence in @refused on why it was not unpacked. */
typedef void (*CpArchiveVisit) (const char   *name,
                                GBytes       *content,
                                const GError *refused,
                                gpointer      user_data);

gboolean    cp_archive_is_zip   (GBytes         *bytes);
gboolean    cp_archive_names    (GBytes         *bytes,
                                 const char     *member);
gboolean    cp_archive_has_type (GBytes         *bytes,
                                 const char     *type);
gboolean    cp_archive_visit    (const CpSource *source,
                                 CpArchiveWants  wants,
                                 CpArchiveVisit  visit,
                                 gpointer        user_data,
                                 GError        **error);
GHashTable *cp_archive_unpack   (const CpSource *source,
                                 CpArchiveWants  wants,
                                 GError        **error);

G_END_DECLS
