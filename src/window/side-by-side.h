/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/adaptive-bin.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_SIDE_BY_SIDE (cp_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (CpSideBySide, cp_side_by_side, CP, SIDE_BY_SIDE, GtkWidget)

GtkWidget *cp_side_by_side_new             (CpViewState  *state);
void       cp_side_by_side_set_width_class (CpSideBySide *self,
                                            CpWidthClass  width_class);
void       cp_side_by_side_show_issue      (CpSideBySide *self,
                                            guint         issue);
void       cp_side_by_side_move            (CpSideBySide *self,
                                            int           by);
void       cp_side_by_side_find            (CpSideBySide *self);
void       cp_side_by_side_open_filters    (CpSideBySide *self);
gint       cp_side_by_side_focused_issue   (CpSideBySide *self);
gboolean   cp_side_by_side_focus           (CpSideBySide *self);

G_END_DECLS
