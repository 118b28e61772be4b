/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       cp_recent_add   (GFile *file);
GPtrArray *cp_recent_list  (guint  most);
GMenu     *cp_recent_menu  (guint  most);
char      *cp_recent_name  (GtkRecentInfo *info);
char      *cp_recent_place (GtkRecentInfo *info);

G_END_DECLS
