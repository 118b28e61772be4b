/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/row-view.h"

G_BEGIN_DECLS

/* Returns: (transfer full): what can be done with what is listed at @position of @list */
typedef GMenuModel *(*CpRowMenuMaker) (CpRowView *list,
                                       guint      position,
                                       gpointer   user_data);

void cp_row_menu_attach     (CpRowView          *list,
                             CpRowMenuMaker      maker,
                             gpointer            user_data);
void cp_row_menu_add_action (GSimpleActionGroup *group,
                             const char         *name,
                             GCallback           callback,
                             gpointer            user_data);

G_END_DECLS
