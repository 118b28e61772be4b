/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_WRAP_LAYOUT (cp_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CpWrapLayout, cp_wrap_layout, CP, WRAP_LAYOUT, GtkLayoutManager)

GtkWidget *cp_wrap_box_new (void);

G_END_DECLS
