/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint      cp_wrap_width       (const char *text);
GPtrArray *cp_wrap_lines       (const char *text,
                                guint       width);
char      *cp_wrap_plain       (const char *text);
void       cp_wrap_append_cell (GString    *out,
                                const char *line,
                                guint       width);

G_END_DECLS
