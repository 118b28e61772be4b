/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/columns.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_COLUMN_HEADS (cp_column_heads_get_type ())
G_DECLARE_FINAL_TYPE (CpColumnHeads, cp_column_heads, CP, COLUMN_HEADS, GtkWidget)

GtkWidget *cp_column_heads_new (CpViewState *state,
                                CpColumns   *columns);
gboolean   cp_column_heads_choose_party (CpColumnHeads *self);
gint       cp_column_heads_focused      (CpColumnHeads *self);
void       cp_column_heads_reveal_focus (CpColumnHeads *self);

G_END_DECLS
