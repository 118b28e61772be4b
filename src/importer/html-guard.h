/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a look over the tags of a page tells beforehand. */
typedef struct
{
  gboolean ends_inside;   /* the page ends within a tag, a comment or a script */
  gboolean ends_with_tag; /* the last thing in it is a tag */
  gboolean has_end_tag;   /* </body> or </html> is there */
} CpHtmlGuard;

CpHtmlGuard cp_html_guard (const char *text,
                           gsize       length,
                           GString   **guarded);

G_END_DECLS
