/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Libraries that only some articles need bring thirty others with them, and the window stands there sooner without. Each is used by a module
 * in the folder `late`, which is loaded when a file first asks for it, and which knows nothing of ours but the header that says what it does.
 */
gconstpointer cp_late_load (const char *module,
                            const char *wanted_for,
                            GError    **error);

G_END_DECLS
