/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/timeline.h"
#include "window/view-state.h"

G_BEGIN_DECLS

CpTimeline *cp_timeline_pane_add (GtkPaned    *paned,
                                  CpViewState *state,
                                  GSettings   *settings);
void        cp_timeline_pane_set_narrow (CpTimeline  *timeline,
                                         gboolean     narrow);

G_END_DECLS
