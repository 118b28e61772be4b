/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int cp_month_from_name (const char *word,
                        const char *language);

G_END_DECLS
