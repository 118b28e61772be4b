/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/adaptive-bin.h"
#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_FILTER_BAR (cp_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (CpFilterBar, cp_filter_bar, CP, FILTER_BAR, GtkWidget)

void cp_filter_bar_set_state       (CpFilterBar *self,
                                    CpViewState *state);
void cp_filter_bar_set_width_class (CpFilterBar *self,
                                    CpWidthClass width_class);
void cp_filter_bar_find            (CpFilterBar *self);
void cp_filter_bar_open            (CpFilterBar *self);
char      *cp_filter_bar_name            (const CpFilter *filter);

G_END_DECLS
