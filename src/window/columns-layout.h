/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/columns.h"

G_BEGIN_DECLS

#define CP_TYPE_COLUMNS_LAYOUT (cp_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (CpColumnsLayout, cp_columns_layout, CP, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *cp_columns_layout_new (CpColumns *columns);

G_END_DECLS
