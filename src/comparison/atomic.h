/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean cp_atomic_write (GFile        *file,
                          const char   *data,
                          gsize         length,
                          GCancellable *cancellable,
                          GError      **error);

G_END_DECLS
