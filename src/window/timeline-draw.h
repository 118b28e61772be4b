/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/timeline-inks.h"
#include "window/timeline-layout.h"

G_BEGIN_DECLS

#define CP_TIMELINE_MOST_EVENTS 64

/* An event's place, remembered for the pointer. */
typedef struct
{
  graphene_rect_t rect;
  guint32         event;
} CpTimelineEventBox;

/* What one frame is drawn from. */
typedef struct
{
  const CpTimelineLayout *layout;
  CpTimelineInks         *inks;
  const CpModel          *model;
  gint32                  first_day, last_day; /* of the chosen span; 0 for none */
  gint32                  selected;            /* a statement, -1 for none */
  const CpTimelineHit    *hover;               /* NULL for none */
  const graphene_rect_t  *focus;               /* NULL for none */
  guint                   most;                /* marks in the fullest slot */
  guint                   event_rows;
  /* set while drawing */
  CpTimelineEventBox      events[CP_TIMELINE_MOST_EVENTS];
  guint                   n_events;
  guint                   n_hidden_events;
} CpTimelineFrame;

void cp_timeline_draw_ground (CpTimelineFrame *self,
                              GtkSnapshot     *snapshot);
void cp_timeline_draw_lanes  (CpTimelineFrame *self,
                              GtkSnapshot     *snapshot);
void cp_timeline_draw_events (CpTimelineFrame *self,
                              GtkSnapshot     *snapshot);
void cp_timeline_draw_axis   (CpTimelineFrame *self,
                              GtkSnapshot     *snapshot);
void cp_timeline_draw_heads  (CpTimelineFrame *self,
                              GtkSnapshot     *snapshot);
void cp_timeline_draw_span   (CpTimelineFrame *self,
                              GtkSnapshot     *snapshot);
void cp_timeline_draw_rings  (CpTimelineFrame *self,
                              GtkSnapshot     *snapshot);

void cp_timeline_show_words  (CpTimelineFrame *self,
                              GtkSnapshot     *snapshot,
                              const char      *text,
                              gboolean         strong,
                              const GdkRGBA   *colour,
                              double           x,
                              double           middle,
                              double           align);
void cp_timeline_show_cut    (CpTimelineFrame *self,
                              GtkSnapshot     *snapshot,
                              const char      *name,
                              double           x,
                              double           middle,
                              double           align,
                              int              width);
void cp_timeline_fill        (GtkSnapshot     *snapshot,
                              const GdkRGBA   *colour,
                              double           alpha,
                              double           x,
                              double           y,
                              double           width,
                              double           height);

G_END_DECLS
