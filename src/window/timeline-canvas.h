/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/timeline-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_TIMELINE_CANVAS (cp_timeline_canvas_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelineCanvas, cp_timeline_canvas, CP, TIMELINE_CANVAS, GtkWidget)

/**
 * CpTimelineCanvas:
 *
 * The lanes of a timeline: draws what its state looks at, and takes pointer and keys. Arrow keys step through the marks, a
 * proxy child stands for the one with the focus.
 *
 * Signals: "statement-activated" (uint); "menu-requested" (double x, double y), by right click, long press or the menu key;
 * "date-requested": the person wants to go to a date.
 */

GtkWidget *cp_timeline_canvas_new        (CpTimelineState  *state);
void       cp_timeline_canvas_set_narrow (CpTimelineCanvas *self,
                                          gboolean          narrow);
void       cp_timeline_canvas_zoom       (CpTimelineCanvas *self,
                                          double            factor);
void       cp_timeline_canvas_fit        (CpTimelineCanvas *self);
void       cp_timeline_canvas_go_to      (CpTimelineCanvas *self,
                                          const CpDate     *date);
void       cp_timeline_canvas_reveal     (CpTimelineCanvas *self,
                                          guint32           statement);
double     cp_timeline_canvas_axis_width (CpTimelineCanvas *self);

G_END_DECLS
