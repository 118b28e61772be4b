/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *cp_author_from_byline (const char *line);
char    *cp_author_clean       (const char *name);
gboolean cp_author_is_bare_name (const char *text);

G_END_DECLS
