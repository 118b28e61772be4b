/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     cp_unreadable_explain (GFile      *file,
                                const char *name,
                                GError     *io_error,
                                GError    **error);
gboolean cp_unreadable_is_pipe (GFile      *file,
                                const char *name,
                                GError    **error);

G_END_DECLS
