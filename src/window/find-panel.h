/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/adaptive-bin.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_FIND_PANEL (cp_find_panel_get_type ())
G_DECLARE_FINAL_TYPE (CpFindPanel, cp_find_panel, CP, FIND_PANEL, GtkWidget)

GtkWidget *cp_find_panel_new    (CpViewState *state);
void       cp_find_panel_open   (CpFindPanel *self);
gboolean   cp_find_panel_close  (CpFindPanel *self);
void       cp_find_panel_seek   (CpFindPanel *self,
                                 const char  *words);
void       cp_find_panel_move   (CpFindPanel *self,
                                 int          by);
void       cp_find_panel_set_width_class (CpFindPanel *self,
                                          CpWidthClass width_class);
guint      cp_find_panel_n_hits (CpFindPanel *self);

G_END_DECLS
