/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_FOOT_LAYOUT (cp_foot_layout_get_type ())
G_DECLARE_FINAL_TYPE (CpFootLayout, cp_foot_layout, CP, FOOT_LAYOUT, GtkLayoutManager)

G_END_DECLS
