/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "window/timeline-canvas.h"
#include "window/timeline-draw.h"
#include "window/timeline-proxy.h"

G_BEGIN_DECLS

/* What the pointer drags. */
typedef enum
{
  CP_DRAG_NOTHING,
  CP_DRAG_NEW_SPAN,
  CP_DRAG_SPAN_START,
  CP_DRAG_SPAN_END,
  CP_DRAG_SPAN,
  CP_DRAG_VIEW,
} CpTimelineDrag;

struct _CpTimelineCanvas
{
  GtkWidget parent_instance;

  CpTimelineState  *state;
  CpTimelineInks   *inks;      /* NULL where the style has changed */
  CpTimelineLayout  layout;
  CpTimelineFrame   frame;     /* the last one drawn */
  GHashTable       *most;      /* unit and number of a step → marks in the fullest slot, found when first asked for */
  double            scroll;
  gboolean          narrow;

  GtkWidget        *proxies[2]; /* the focus goes to and fro between them, so that each step is told */
  guint             proxy;      /* the one in use */
  guint             lane;       /* of the mark with the focus */
  guint             position;   /* of that in the lane's order */
  gboolean          has_place;  /* whether lane and position name a mark */

  CpTimelineHit     hover;
  double            pointer_x, pointer_y;
  CpTimelineDrag    drag;
  double            drag_time;        /* where it began */
  gint32            drag_first, drag_last;
  CpAxis            drag_axis;        /* of the view, when a drag or a pinch began */

  AdwAnimation     *animation;
  CpAxis            from, to;         /* of the animation */
};

void     cp_timeline_canvas_update_layout (CpTimelineCanvas *self);
void     cp_timeline_canvas_add_pointer   (CpTimelineCanvas *self);
void     cp_timeline_canvas_add_keys      (GtkWidgetClass   *widget_class);
void     cp_timeline_canvas_look_at       (CpTimelineCanvas *self,
                                           CpAxis            axis);
CpAxis   cp_timeline_canvas_aim           (CpTimelineCanvas *self);
void     cp_timeline_canvas_scroll_lanes  (CpTimelineCanvas *self,
                                           double            by);
gboolean cp_timeline_canvas_focus_place   (CpTimelineCanvas *self,
                                           guint             lane,
                                           guint             position);
gboolean cp_timeline_canvas_find_place    (CpTimelineCanvas *self);
void     cp_timeline_canvas_take_focus    (CpTimelineCanvas *self);
void     cp_timeline_canvas_part          (CpTimelineCanvas *self,
                                           const CpTimelineHit *group);
void     cp_timeline_canvas_activate      (CpTimelineCanvas *self,
                                           guint32           statement);
void     cp_timeline_canvas_ask_menu      (CpTimelineCanvas *self,
                                           double            x,
                                           double            y);
void     cp_timeline_canvas_ask_date      (CpTimelineCanvas *self);
const CpPlotMark *cp_timeline_canvas_get_mark (CpTimelineCanvas *self);

G_END_DECLS
