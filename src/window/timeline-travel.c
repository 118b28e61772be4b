/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/timeline-canvas-private.h"

#include <math.h>

/* Going about in time: zooming, fitting, going to a date, parting what is gathered. */

#define ANIMATION_MS 200

static void
tick (double   value,
      gpointer user_data)
{
  CpTimelineCanvas *self = user_data;

  cp_timeline_state_set_axis (self->state, (CpAxis){ self->from.start + (self->to.start - self->from.start) * value,
                                                     self->from.end + (self->to.end - self->from.end) * value });
}

/** cp_timeline_canvas_look_at: goes to another span of time by a short slide, at once where the desktop has no animations */
void
cp_timeline_canvas_look_at (CpTimelineCanvas *self,
                            CpAxis            axis)
{
  if (axis.end <= axis.start)
    return;
  if (self->animation == NULL)
    {
      self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, ANIMATION_MS,
                                                 adw_callback_animation_target_new (tick, self, NULL));
      adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
    }
  self->from = *cp_timeline_state_get_axis (self->state);
  self->to = axis;
  adw_animation_play (self->animation);
}

/** cp_timeline_canvas_aim: Returns: where the view is going, so that quick steps add up */
CpAxis
cp_timeline_canvas_aim (CpTimelineCanvas *self)
{
  if (self->animation != NULL && adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING)
    return self->to;
  return *cp_timeline_state_get_axis (self->state);
}

/** cp_timeline_canvas_zoom: zooms about the middle, or about the mark with the focus */
void
cp_timeline_canvas_zoom (CpTimelineCanvas *self,
                         double            factor)
{
  CpAxis axis = cp_timeline_canvas_aim (self);
  const CpPlotMark *mark = cp_timeline_canvas_get_mark (self);
  double anchor = mark != NULL && mark->start > 0 ? cp_axis_to_unit (&axis, mark->start) : 0.5;

  if (anchor < 0 || anchor > 1)
    anchor = 0.5;
  if (axis.end > axis.start)
    cp_timeline_canvas_look_at (self, cp_axis_zoom (&axis, factor, anchor, cp_timeline_canvas_axis_width (self)));
}

/** cp_timeline_canvas_fit: shows everything that has a date */
void
cp_timeline_canvas_fit (CpTimelineCanvas *self)
{
  cp_timeline_canvas_look_at (self, cp_timeline_state_whole (self->state));
}

/** cp_timeline_canvas_go_to: shows a day, month or year: a month in its length, a day as far as marks can be told apart */
void
cp_timeline_canvas_go_to (CpTimelineCanvas *self,
                          const CpDate     *date)
{
  const double days_round_one = 7;
  double start, end;

  cp_plot_date_range (date, &start, &end);
  if (end <= start)
    return;
  if (end - start < days_round_one)
    {
      start = floor (start) - 3;
      end = start + days_round_one;
    }
  cp_timeline_canvas_look_at (self, cp_axis_fit (start, end, 0.05));
}

/** cp_timeline_canvas_part: zooms to where the members of a group part */
void
cp_timeline_canvas_part (CpTimelineCanvas    *self,
                         const CpTimelineHit *group)
{
  double days = group->slot.end - group->slot.start;
  double columns = ceil (group->slot.n / 2.0) + 2;
  double length;

  if (days <= 0)
    return;
  cp_timeline_canvas_update_layout (self);
  if (days > 1)
    {
      cp_timeline_canvas_look_at (self, cp_axis_fit (group->slot.start, group->slot.end, 0.02));
      return;
    }
  length = self->layout.axis_width / MAX (columns * CP_LANE_PITCH, CP_PLOT_MARKS_WIDTH + 10);
  length = CLAMP (length, 1.02, MAX (days * 7, 1.02));
  cp_timeline_canvas_look_at (self, cp_axis_fit ((group->slot.start + group->slot.end - length) / 2,
                                                 (group->slot.start + group->slot.end + length) / 2, 0));
}
