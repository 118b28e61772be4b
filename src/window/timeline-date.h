/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_TIMELINE_DATE (cp_timeline_date_get_type ())
G_DECLARE_FINAL_TYPE (CpTimelineDate, cp_timeline_date, CP, TIMELINE_DATE, GtkPopover)

/**
 * CpTimelineDate:
 *
 * Asks to which year, month or day the timeline is to go.
 *
 * Signals: "entered" (const CpDate*), when it is closed again.
 */
GtkWidget *cp_timeline_date_new (void);
void       cp_timeline_date_ask (CpTimelineDate *self);

G_END_DECLS
