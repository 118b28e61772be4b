/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean cp_sandbox_hides (const char *root,
                           GFile      *file);

G_END_DECLS
