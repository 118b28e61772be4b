/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "report/plot.h"

G_BEGIN_DECLS

#define CP_TYPE_TIMELINE_STATE (cp_timeline_state_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelineState, cp_timeline_state, CP, TIMELINE_STATE, GObject)

/**
 * CpTimelineState:
 *
 * What a timeline looks at: the visible span of time, the chosen span, the chosen statement. The lanes, the strip and the
 * list bind to it, and none knows another.
 *
 * Signals: "plot-changed": other statements; "view-changed": another part of time; "span-changed", "selection-changed".
 */

CpTimelineState *cp_timeline_state_new        (void);
void             cp_timeline_state_set_model  (CpTimelineState *self,
                                               CpModel         *model,
                                               const guint8    *shown);
CpModel         *cp_timeline_state_get_model  (CpTimelineState *self);
const CpPlot    *cp_timeline_state_get_plot   (CpTimelineState *self);

const CpAxis    *cp_timeline_state_get_axis   (CpTimelineState *self);
CpAxis           cp_timeline_state_whole      (CpTimelineState *self);
CpAxis           cp_timeline_state_said       (CpTimelineState *self);
void             cp_timeline_state_set_axis   (CpTimelineState *self,
                                               CpAxis           axis);

gboolean         cp_timeline_state_get_span   (CpTimelineState *self,
                                               gint32          *first_day,
                                               gint32          *last_day);
void             cp_timeline_state_set_span   (CpTimelineState *self,
                                               gint32           first_day,
                                               gint32           last_day);
guint            cp_timeline_state_n_in_span  (CpTimelineState *self);

gint32           cp_timeline_state_get_selected (CpTimelineState *self);
void             cp_timeline_state_select     (CpTimelineState *self,
                                               gint32           statement);

G_END_DECLS
