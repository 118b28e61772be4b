/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/adaptive-bin.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_DOUBTS_VIEW (cp_doubts_view_get_type ())
G_DECLARE_FINAL_TYPE (CpDoubtsView, cp_doubts_view, CP, DOUBTS_VIEW, GtkWidget)

GtkWidget *cp_doubts_view_new             (CpViewState  *state,
                                           GSettings    *settings);
void       cp_doubts_view_set_width_class (CpDoubtsView *self,
                                           CpWidthClass  width_class);
void       cp_doubts_view_move            (CpDoubtsView *self,
                                           int           by);
guint      cp_doubts_view_n_left          (CpDoubtsView *self);
gboolean   cp_doubts_view_focus           (CpDoubtsView *self);

G_END_DECLS
