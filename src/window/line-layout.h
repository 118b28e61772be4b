/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_LINE_LAYOUT (cp_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (CpLineLayout, cp_line_layout, CP, LINE_LAYOUT, GtkLayoutManager)

GtkWidget *cp_line_new (int spacing);

G_END_DECLS
