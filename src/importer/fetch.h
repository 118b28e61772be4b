/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/importer.h"

G_BEGIN_DECLS

/* The bounds of one fetch. */
#define CP_FETCH_SECONDS       30u
#define CP_FETCH_MAX_REDIRECTS 10u

gboolean   cp_fetch_is_address (const char    *address);
GPtrArray *cp_fetch_read_ranges (char        **networks,
                                GError       **error);
GPtrArray *cp_fetch            (const char    *address,
                                GPtrArray     *ranges,
                                guint          seconds,
                                CpImportFailed failed,
                                gpointer       user_data,
                                GCancellable  *cancellable,
                                GError       **error);

G_END_DECLS
