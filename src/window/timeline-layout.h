/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "report/cells.h"
#include "report/plot.h"

G_BEGIN_DECLS

/* Heights and widths of the parts, in pixels, at the usual size of text. */
#define CP_TIMELINE_EVENTS 25.0
#define CP_TIMELINE_AXIS 25.0
#define CP_TIMELINE_HEAD 176.0
#define CP_TIMELINE_HEAD_NARROW 52.0
#define CP_TIMELINE_BIN 86.0
#define CP_TIMELINE_BIN_MOST 120.0
#define CP_TIMELINE_BIN_SHARE 6.0 /* of a wide window it may be such a part */
#define CP_TIMELINE_TARGET 24.0

/**
 * CpTimelineLayout:
 *
 * Where everything of a timeline stands, from its plot, its axis and its size: what drawing, pointing and the keyboard agree on.
 */
typedef struct
{
  const CpPlot *plot;
  CpAxis        axis;
  double        width, height;
  double        text;     /* how large text is against the usual size, 1 at least */
  gboolean      narrow;   /* heads have no room for names */
  gboolean      mirrored; /* heads on the right; time keeps its direction */
  double        event_height, axis_height;
  double        head_x, head_width;
  double        bin_x, bin_width;
  double        axis_x, axis_width;
  double        lanes_y, lanes_height; /* what is seen of the lanes */
  double        lane_height;
  double        scroll; /* how far the lanes are scrolled */
  double        density; /* pixels a day */
  CpPlotDetail  detail;
  CpTickStep    slots;
} CpTimelineLayout;

typedef enum
{
  CP_HIT_NOTHING,
  CP_HIT_MARK,
  CP_HIT_GROUP, /* a bar, or "+n" */
  CP_HIT_EMPTY, /* the axis area: a place in time */
  CP_HIT_SPAN_START,
  CP_HIT_SPAN_END,
  CP_HIT_SPAN,
} CpTimelineHitKind;

typedef struct
{
  CpTimelineHitKind kind;
  guint             lane;
  guint32           statement; /* of a mark */
  CpPlotSlot        slot;      /* of a group */
  guint             n;         /* how many are gathered */
  graphene_rect_t   rect;
} CpTimelineHit;

void            cp_timeline_layout_init     (CpTimelineLayout       *self,
                                             const CpPlot           *plot,
                                             const CpAxis           *axis,
                                             double                  width,
                                             double                  height,
                                             double                  scroll,
                                             guint                   event_rows,
                                             double                  text,
                                             gboolean                narrow,
                                             gboolean                mirrored);
double          cp_timeline_layout_x        (const CpTimelineLayout *self,
                                             double                  time);
double          cp_timeline_layout_time     (const CpTimelineLayout *self,
                                             double                  x);
double          cp_timeline_layout_lane_y   (const CpTimelineLayout *self,
                                             guint                   lane);
guint           cp_timeline_layout_most     (const CpPlot           *plot,
                                             CpTickStep              slots);
double          cp_timeline_lane_height     (const CpPlot           *plot,
                                             double                  text);
double          cp_timeline_grown           (double                  size,
                                             double                  text);
void            cp_timeline_layout_slot     (const CpTimelineLayout *self,
                                             const CpPlotSlot       *slot,
                                             double                 *x,
                                             double                 *width);
double          cp_timeline_layout_bar      (const CpTimelineLayout *self,
                                             const CpPlotSlot       *slot,
                                             guint                   most);
double          cp_timeline_layout_count    (const CpTimelineLayout *self,
                                             const CpPlotLane       *lane,
                                             const CpPlotSlot       *slot,
                                             guint                   most);
gboolean        cp_timeline_layout_locate   (const CpTimelineLayout *self,
                                             guint                   lane,
                                             CpPlotRef               ref,
                                             CpTimelineHit          *hit);
void            cp_timeline_layout_hit      (const CpTimelineLayout *self,
                                             double                  x,
                                             double                  y,
                                             gint32                  first_day,
                                             gint32                  last_day,
                                             CpTimelineHit          *hit);

G_END_DECLS
