/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_LIMIT_LAYOUT (cp_limit_layout_get_type ())
G_DECLARE_FINAL_TYPE (CpLimitLayout, cp_limit_layout, CP, LIMIT_LAYOUT, GtkLayoutManager)

GtkWidget *cp_limit_box_new (GtkWidget *child,
                             int        less);

G_END_DECLS
