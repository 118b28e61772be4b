/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "stance/model.h"

G_BEGIN_DECLS

#define CP_TYPE_TIMELINE (cp_timeline_get_type ())
G_DECLARE_FINAL_TYPE (CpTimeline, cp_timeline, CP, TIMELINE, GtkWidget)

/**
 * CpTimeline:
 *
 * A comparison over time: a lane a party, a mark a statement, events above, the calendar below; with a head that holds its
 * tools and folds it up, and a list of the same statements.
 *
 * Properties: "collapsed" (boolean).
 *
 * Signals: "statement-selected" (uint) by a click or the keyboard; "statement-activated" (uint): its article is asked for;
 * "span-selected" (int first day, int last day): a stretch of time was chosen that filters everything, day numbers as those
 * of cp_date_to_day_number(), both 0 where it was cleared.
 */

GtkWidget *cp_timeline_new           (void);
void       cp_timeline_set_model     (CpTimeline   *self,
                                      CpModel      *model,
                                      const guint8 *shown);
void       cp_timeline_set_selected  (CpTimeline   *self,
                                      gint32        statement);
void       cp_timeline_set_span      (CpTimeline   *self,
                                      gint32        first_day,
                                      gint32        last_day);
void       cp_timeline_set_narrow    (CpTimeline   *self,
                                      gboolean      narrow);
void       cp_timeline_set_collapsed (CpTimeline   *self,
                                      gboolean      collapsed);
gboolean   cp_timeline_get_collapsed (CpTimeline   *self);
gboolean   cp_timeline_focus         (CpTimeline   *self);

G_END_DECLS
