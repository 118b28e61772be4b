/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer floating): what shows @item, which stands at @position */
typedef GtkWidget *(*CpRowMaker) (gpointer item,
                                  guint    position,
                                  gpointer user_data);

#define CP_TYPE_ROW_VIEW (cp_row_view_get_type ())
G_DECLARE_FINAL_TYPE (CpRowView, cp_row_view, CP, ROW_VIEW, GtkWidget)

GtkWidget *cp_row_view_new          (void);
void       cp_row_view_set          (CpRowView  *self,
                                     GListModel *model,
                                     CpRowMaker  maker,
                                     gpointer    user_data);
void       cp_row_view_make_again   (CpRowView  *self);
void       cp_row_view_scroll_to    (CpRowView  *self,
                                     guint       position);
GtkWidget *cp_row_view_get_row      (CpRowView  *self,
                                     guint       position);
gint       cp_row_view_position_of  (CpRowView  *self,
                                     GtkWidget  *descendant);
gint       cp_row_view_get_chosen   (CpRowView  *self);
void       cp_row_view_choose       (CpRowView  *self,
                                     gint        position);
gboolean   cp_row_view_focus_chosen (CpRowView  *self);

G_END_DECLS
