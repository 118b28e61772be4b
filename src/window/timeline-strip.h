/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/timeline-state.h"

G_BEGIN_DECLS

#define CP_TYPE_TIMELINE_STRIP (cp_timeline_strip_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelineStrip, cp_timeline_strip, CP, TIMELINE_STRIP, GtkWidget)

/**
 * CpTimelineStrip:
 *
 * A folded timeline: all of the time in a small height, how much each party says when, and the chosen span.
 */
GtkWidget *cp_timeline_strip_new (CpTimelineState *state);

G_END_DECLS
