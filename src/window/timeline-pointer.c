/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline under the pointer: choosing, spans of time, panning, zooming, tooltips. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "comparison/words.h"
#include "window/timeline-canvas-private.h"

#define ZOOM_STEP 1.25
#define PAN_STEP 0.08
#define LEAST_DRAG 4.0
#define TOOLTIP_WORDS 80

static void
hit_at (CpTimelineCanvas *self,
        double            x,
        double            y,
        CpTimelineHit    *hit)
{
  gint32 first, last;

  cp_timeline_canvas_update_layout (self);
  cp_timeline_state_get_span (self->state, &first, &last);
  cp_timeline_layout_hit (&self->layout, x, y, first, last, hit);
}

static void
choose (CpTimelineCanvas *self,
        guint32           statement)
{
  guint lane, position;

  if (cp_plot_find_statement (cp_timeline_state_get_plot (self->state), statement, &lane, &position))
    cp_timeline_canvas_focus_place (self, lane, position);
}

static void
on_pressed (GtkGestureClick  *gesture,
            int               n_press,
            double            x,
            double            y,
            CpTimelineCanvas *self)
{
  CpTimelineHit hit;

  hit_at (self, x, y, &hit);
  if (hit.kind != CP_HIT_MARK && hit.kind != CP_HIT_GROUP)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (n_press == 1)
    choose (self, hit.statement);
  else if (n_press == 2 && hit.kind == CP_HIT_MARK)
    cp_timeline_canvas_activate (self, hit.statement);
  else if (n_press == 2)
    cp_timeline_canvas_part (self, &hit);
}

static void
on_secondary (GtkGesture       *gesture G_GNUC_UNUSED,
              int               n_press G_GNUC_UNUSED,
              double            x,
              double            y,
              CpTimelineCanvas *self)
{
  CpTimelineHit hit;

  hit_at (self, x, y, &hit);
  if (hit.kind == CP_HIT_MARK)
    choose (self, hit.statement);
  cp_timeline_canvas_ask_menu (self, x, y);
}

static void
on_long_press (GtkGestureLongPress *gesture G_GNUC_UNUSED,
               double               x,
               double               y,
               CpTimelineCanvas    *self)
{
  on_secondary (NULL, 1, x, y, self);
}

static void
on_drag_begin (GtkGestureDrag   *gesture,
               double            x,
               double            y,
               CpTimelineCanvas *self)
{
  static const CpTimelineDrag drags[] = {
    [CP_HIT_EMPTY] = CP_DRAG_NEW_SPAN,
    [CP_HIT_SPAN_START] = CP_DRAG_SPAN_START,
    [CP_HIT_SPAN_END] = CP_DRAG_SPAN_END,
    [CP_HIT_SPAN] = CP_DRAG_SPAN,
  };
  CpTimelineHit hit;

  hit_at (self, x, y, &hit);
  self->drag = hit.kind < G_N_ELEMENTS (drags) ? drags[hit.kind] : CP_DRAG_NOTHING;
  if (self->drag == CP_DRAG_NOTHING)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  cp_timeline_canvas_take_focus (self);
  self->drag_time = cp_timeline_layout_time (&self->layout, x);
  cp_timeline_state_get_span (self->state, &self->drag_first, &self->drag_last);
}

static void
drag_span (CpTimelineCanvas *self,
           double            x)
{
  double time = cp_timeline_layout_time (&self->layout, CLAMP (x, self->layout.axis_x, self->layout.axis_x + self->layout.axis_width));
  gint32 day = (gint32) CLAMP (floor (time), CP_AXIS_FIRST, CP_AXIS_LAST - 1);
  gint32 moved = (gint32) round (time - self->drag_time);

  switch (self->drag)
    {
    case CP_DRAG_NEW_SPAN:
      cp_timeline_state_set_span (self->state, (gint32) floor (self->drag_time), day);
      break;
    case CP_DRAG_SPAN_START:
      cp_timeline_state_set_span (self->state, MIN ((gint32) round (time), self->drag_last), self->drag_last);
      break;
    case CP_DRAG_SPAN_END:
      cp_timeline_state_set_span (self->state, self->drag_first, MAX ((gint32) round (time) - 1, self->drag_first));
      break;
    case CP_DRAG_SPAN:
      cp_timeline_state_set_span (self->state, self->drag_first + moved, self->drag_last + moved);
      break;
    case CP_DRAG_NOTHING:
    case CP_DRAG_VIEW:
    default:
      break;
    }
}

static void
on_drag_update (GtkGestureDrag   *gesture,
                double            by_x,
                double            by_y G_GNUC_UNUSED,
                CpTimelineCanvas *self)
{
  double x, y;

  if (self->drag == CP_DRAG_NOTHING || fabs (by_x) < LEAST_DRAG)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  cp_timeline_canvas_update_layout (self);
  drag_span (self, x + by_x);
}

static void
on_drag_end (GtkGestureDrag   *gesture G_GNUC_UNUSED,
             double            by_x,
             double            by_y G_GNUC_UNUSED,
             CpTimelineCanvas *self)
{
  /* A click beside the span clears it. */
  if (self->drag == CP_DRAG_NEW_SPAN && fabs (by_x) < LEAST_DRAG)
    cp_timeline_state_set_span (self->state, 0, 0);
  self->drag = CP_DRAG_NOTHING;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_pan_begin (GtkGestureDrag   *gesture,
              double            x G_GNUC_UNUSED,
              double            y G_GNUC_UNUSED,
              CpTimelineCanvas *self)
{
  self->drag = CP_DRAG_VIEW;
  self->drag_axis = *cp_timeline_state_get_axis (self->state);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_pan_update (GtkGestureDrag   *gesture G_GNUC_UNUSED,
               double            by_x,
               double            by_y G_GNUC_UNUSED,
               CpTimelineCanvas *self)
{
  cp_timeline_state_set_axis (self->state, cp_axis_pan (&self->drag_axis, -by_x / cp_timeline_canvas_axis_width (self)));
}

static void
on_pan_end (GtkGestureDrag   *gesture G_GNUC_UNUSED,
            double            by_x G_GNUC_UNUSED,
            double            by_y G_GNUC_UNUSED,
            CpTimelineCanvas *self)
{
  self->drag = CP_DRAG_NOTHING;
}

static void
zoom_at (CpTimelineCanvas *self,
         const CpAxis     *from,
         double            factor,
         double            x)
{
  double width = cp_timeline_canvas_axis_width (self);
  double anchor = CLAMP ((x - self->layout.axis_x) / width, 0, 1);

  if (from->end > from->start)
    cp_timeline_state_set_axis (self->state, cp_axis_zoom (from, factor, anchor, width));
}

static gboolean
on_scroll (GtkEventControllerScroll *controller,
           double                    by_x,
           double                    by_y,
           CpTimelineCanvas         *self)
{
  GdkModifierType keys = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const CpAxis *axis = cp_timeline_state_get_axis (self->state);

  if (keys & GDK_CONTROL_MASK)
    zoom_at (self, axis, pow (ZOOM_STEP, -by_y), self->pointer_x);
  else if (keys & GDK_SHIFT_MASK)
    cp_timeline_state_set_axis (self->state, cp_axis_pan (axis, (by_x + by_y) * PAN_STEP));
  else if (by_x != 0)
    cp_timeline_state_set_axis (self->state, cp_axis_pan (axis, by_x * PAN_STEP));
  else
    cp_timeline_canvas_scroll_lanes (self, by_y * self->layout.lane_height);
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (GtkGesture       *gesture G_GNUC_UNUSED,
                GdkEventSequence *sequence G_GNUC_UNUSED,
                CpTimelineCanvas *self)
{
  self->drag_axis = *cp_timeline_state_get_axis (self->state);
}

static void
on_pinch (GtkGestureZoom   *gesture,
          double            scale,
          CpTimelineCanvas *self)
{
  double x, y;

  if (scale > 0 && gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    zoom_at (self, &self->drag_axis, scale, x);
}

static void
update_cursor (CpTimelineCanvas *self)
{
  const char *name = NULL;

  if (self->hover.kind == CP_HIT_SPAN_START || self->hover.kind == CP_HIT_SPAN_END)
    name = "ew-resize";
  else if (self->hover.kind == CP_HIT_SPAN)
    name = "grab";
  else if (self->hover.kind == CP_HIT_MARK || self->hover.kind == CP_HIT_GROUP)
    name = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
on_motion (GtkEventControllerMotion *controller G_GNUC_UNUSED,
           double                    x,
           double                    y,
           CpTimelineCanvas         *self)
{
  CpTimelineHit before = self->hover;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->drag != CP_DRAG_NOTHING)
    return;
  hit_at (self, x, y, &self->hover);
  if (before.kind == self->hover.kind && graphene_rect_equal (&before.rect, &self->hover.rect))
    return;
  update_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_leave (GtkEventControllerMotion *controller G_GNUC_UNUSED,
          CpTimelineCanvas         *self)
{
  self->hover = (CpTimelineHit){ CP_HIT_NOTHING };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Who, act, answer, date, and the first words. */
static char *
describe_mark (CpTimelineCanvas *self,
               guint32           statement)
{
  const CpModel *model = cp_timeline_state_get_model (self->state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  g_autofree char *date = cp_words_date (&s->date);
  g_autofree char *lead = NULL, *words = NULL, *start = NULL;
  gboolean longer;

  cp_words_statement (model, statement, &lead, &words);
  longer = g_utf8_strlen (words, -1) > TOOLTIP_WORDS;
  start = g_utf8_substring (words, 0, longer ? TOOLTIP_WORDS : g_utf8_strlen (words, -1));
  return g_markup_printf_escaped ("<b>%s</b> %s · %s · %s\n%s%s%s%s", cp_words_speaker (model, statement),
                                  cp_words_does (model, statement), cp_words_answer (s->stance), date, lead != NULL ? lead : "",
                                  lead != NULL ? " " : "", start, longer ? "…" : "");
}

static char *
describe_group (const CpTimelineHit *hit)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%'u statement", "%'u statements", hit->n), hit->n);

  return g_markup_printf_escaped (_("%s. Double click to zoom in."), count);
}

static char *
describe_event (CpTimelineCanvas *self,
                double            x,
                double            y)
{
  for (guint i = 0; i < self->frame.n_events; i++)
    if (graphene_rect_contains_point (&self->frame.events[i].rect, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
      {
        const CpModel *model = cp_timeline_state_get_model (self->state);
        const CpEvent *event = g_ptr_array_index (model->events, self->frame.events[i].event);
        g_autofree char *date = cp_words_date_full (&event->date);

        return g_markup_printf_escaped ("<b>%s</b>\n%s", event->label, date);
      }
  return NULL;
}

static gboolean
on_query_tooltip (CpTimelineCanvas *self,
                  int               x,
                  int               y,
                  gboolean          keyboard,
                  GtkTooltip       *tooltip)
{
  g_autofree char *markup = NULL;
  CpTimelineHit hit;

  if (self->drag != CP_DRAG_NOTHING || cp_timeline_state_get_plot (self->state) == NULL)
    return FALSE;
  if (keyboard)
    {
      const CpPlotMark *mark = cp_timeline_canvas_get_mark (self);

      markup = mark != NULL ? describe_mark (self, mark->statement) : NULL;
    }
  else
    {
      hit_at (self, x, y, &hit);
      if (hit.kind == CP_HIT_MARK)
        markup = describe_mark (self, hit.statement);
      else if (hit.kind == CP_HIT_GROUP)
        markup = describe_group (&hit);
      else
        markup = describe_event (self, x, y);
    }
  if (markup == NULL)
    return FALSE;
  gtk_tooltip_set_markup (tooltip, markup);
  return TRUE;
}

static GtkGesture *
add_drag (CpTimelineCanvas *self,
          guint             button,
          GCallback         begin,
          GCallback         update,
          GCallback         end)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);
  g_signal_connect (drag, "drag-begin", begin, self);
  g_signal_connect (drag, "drag-update", update, self);
  g_signal_connect (drag, "drag-end", end, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  return drag;
}

static void
add_click (CpTimelineCanvas *self,
           guint             button,
           GCallback         pressed)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect (click, "pressed", pressed, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/** cp_timeline_canvas_add_pointer: lets the pointer, the wheel and fingers work on the lanes */
void
cp_timeline_canvas_add_pointer (CpTimelineCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  add_drag (self, GDK_BUTTON_PRIMARY, G_CALLBACK (on_drag_begin), G_CALLBACK (on_drag_update), G_CALLBACK (on_drag_end));
  add_drag (self, GDK_BUTTON_MIDDLE, G_CALLBACK (on_pan_begin), G_CALLBACK (on_pan_update), G_CALLBACK (on_pan_end));
  add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (on_pressed));
  add_click (self, GDK_BUTTON_SECONDARY, G_CALLBACK (on_secondary));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect (long_press, "pressed", G_CALLBACK (on_long_press), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
