/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/timeline-state.h"

G_BEGIN_DECLS

#define CP_TYPE_TIMELINE_LIST (cp_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelineList, cp_timeline_list, CP, TIMELINE_LIST, GtkWidget)

/**
 * CpTimelineList:
 *
 * What a timeline shows, as a table in the order of time. It is filled when it is first seen.
 *
 * Signals: "statement-activated" (uint).
 */
GtkWidget *cp_timeline_list_new (CpTimelineState *state);

G_END_DECLS
