/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_ROW_HOLDER (cp_row_holder_get_type ())
G_DECLARE_FINAL_TYPE (CpRowHolder, cp_row_holder, CP, ROW_HOLDER, GtkWidget)

GtkWidget *cp_row_holder_new          (void);
GtkWidget *cp_row_holder_get_child    (CpRowHolder *self);
void       cp_row_holder_set_child    (CpRowHolder *self,
                                       GtkWidget   *child);
void       cp_row_holder_set_stale    (CpRowHolder *self);
gboolean   cp_row_holder_needs_child  (CpRowHolder *self);
guint      cp_row_holder_get_position (CpRowHolder *self);
void       cp_row_holder_set_position (CpRowHolder *self,
                                       guint        position,
                                       guint        n_rows);
gboolean   cp_row_holder_fits         (CpRowHolder *self,
                                       int          width);
int        cp_row_holder_fit          (CpRowHolder *self,
                                       int          width);
void       cp_row_holder_set_chosen   (CpRowHolder *self,
                                       gboolean     chosen);

G_END_DECLS
