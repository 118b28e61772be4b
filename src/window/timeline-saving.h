/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/timeline-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cp_timeline_save_picture (GtkWidget       *timeline,
                               CpTimelineState *state);

G_END_DECLS
