/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes one line of a table, cut at its tabs and stripped; gives whether the line makes sense. The strings live during the call. */
typedef gboolean (*CpTableLine) (char   **columns,
                                 gpointer user_data);

gboolean cp_table_read (const char  *path,
                        guint        n_columns,
                        CpTableLine  line,
                        gpointer     user_data,
                        GError     **error);

G_END_DECLS
