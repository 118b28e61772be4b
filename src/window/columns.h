/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_COLUMNS (cp_columns_get_type ())
G_DECLARE_FINAL_TYPE (CpColumns, cp_columns, CP, COLUMNS, GObject)

CpColumns *cp_columns_new         (void);
void       cp_columns_set         (CpColumns *self,
                                   gboolean   stacked,
                                   int        least,
                                   int        gutter);
gboolean   cp_columns_get_stacked (CpColumns *self);
int        cp_columns_get_gutter  (CpColumns *self);
int        cp_columns_cell_width  (CpColumns *self,
                                   int        width,
                                   guint      n_cells);
int        cp_columns_least       (CpColumns *self,
                                   guint      n_columns);
guint      cp_columns_fitting     (CpColumns *self,
                                   int        width,
                                   double     text);

GtkWidget *cp_columns_box_new     (CpColumns *self);

G_END_DECLS
