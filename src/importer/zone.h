/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cp_zone_guess (const char *url,
                        const char *language,
                        int         month,
                        int        *minutes);

G_END_DECLS
