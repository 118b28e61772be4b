/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline under the keyboard: the focus steps from mark to mark. */
#include "config.h"

#include <math.h>

#include "window/timeline-canvas-private.h"

#define ZOOM_STEP 1.25
#define PAN_STEP 0.1
#define PAGE_STEP 0.9

static CpPlotLane *
lane_at (CpTimelineCanvas *self,
         guint             lane)
{
  return g_ptr_array_index (cp_timeline_state_get_plot (self->state)->lanes, lane);
}

/* Steps along the lane, by -1 or 1; by more to its first or last mark. */
static gboolean
step (GtkWidget *widget,
      GVariant  *arguments,
      gpointer   user_data G_GNUC_UNUSED)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  gint32 by = g_variant_get_int32 (arguments);
  gint64 last, to;

  if (!cp_timeline_canvas_find_place (self))
    return FALSE;
  last = (gint64) lane_at (self, self->lane)->order->len - 1;
  to = CLAMP ((gint64) self->position + by, 0, last);
  cp_timeline_canvas_focus_place (self, self->lane, (guint) to);
  return TRUE;
}

/* The place in a lane that is nearest in time to @mark. */
static guint
nearest_in (const CpPlotLane *lane,
            const CpPlotMark *mark)
{
  guint best = 0;
  double distance = G_MAXDOUBLE;

  for (guint i = 0; i < lane->order->len; i++)
    {
      const CpPlotMark *other = cp_plot_lane_get (lane, g_array_index (lane->order, CpPlotRef, i));
      double away = fabs ((other->start + other->end) - (mark->start + mark->end));

      if (away < distance)
        {
          distance = away;
          best = i;
        }
    }
  return best;
}

static gboolean
change_lane (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data G_GNUC_UNUSED)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  gint32 by = g_variant_get_int32 (arguments);
  const CpPlotMark *mark;

  if (!cp_timeline_canvas_find_place (self))
    return FALSE;
  mark = cp_timeline_canvas_get_mark (self);
  for (gint64 lane = (gint64) self->lane + by; lane >= 0 && lane < (gint64) cp_timeline_state_get_plot (self->state)->lanes->len;
       lane += by)
    if (lane_at (self, (guint) lane)->order->len > 0)
      {
        cp_timeline_canvas_focus_place (self, (guint) lane, nearest_in (lane_at (self, (guint) lane), mark));
        return TRUE;
      }
  return TRUE;
}

static gboolean
pan (GtkWidget *widget,
     GVariant  *arguments,
     gpointer   user_data G_GNUC_UNUSED)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);

  cp_timeline_canvas_look_at (self, cp_axis_pan (cp_timeline_state_get_axis (self->state), g_variant_get_double (arguments)));
  return TRUE;
}

static gboolean
zoom (GtkWidget *widget,
      GVariant  *arguments,
      gpointer   user_data G_GNUC_UNUSED)
{
  cp_timeline_canvas_zoom (CP_TIMELINE_CANVAS (widget), g_variant_get_double (arguments));
  return TRUE;
}

static gboolean
fit (GtkWidget *widget,
     GVariant  *arguments G_GNUC_UNUSED,
     gpointer   user_data G_GNUC_UNUSED)
{
  cp_timeline_canvas_fit (CP_TIMELINE_CANVAS (widget));
  return TRUE;
}

/* Opens the article, or zooms to where a gathered mark can be seen. */
static gboolean
activate (GtkWidget *widget,
          GVariant  *arguments G_GNUC_UNUSED,
          gpointer   user_data G_GNUC_UNUSED)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  CpTimelineHit hit;

  if (!cp_timeline_canvas_find_place (self))
    return FALSE;
  cp_timeline_canvas_update_layout (self);
  if (cp_timeline_layout_locate (&self->layout, self->lane, g_array_index (lane_at (self, self->lane)->order, CpPlotRef, self->position), &hit)
      && hit.kind == CP_HIT_GROUP && hit.slot.n > 1)
    cp_timeline_canvas_part (self, &hit);
  else
    cp_timeline_canvas_activate (self, cp_timeline_canvas_get_mark (self)->statement);
  return TRUE;
}

static gboolean
span_of_mark (GtkWidget *widget,
              GVariant  *arguments G_GNUC_UNUSED,
              gpointer   user_data G_GNUC_UNUSED)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  const CpPlotMark *mark;

  if (!cp_timeline_canvas_find_place (self))
    return FALSE;
  mark = cp_timeline_canvas_get_mark (self);
  if (mark->start > 0)
    cp_timeline_state_set_span (self->state, (gint32) floor (mark->start), (gint32) ceil (mark->end) - 1);
  return TRUE;
}

/* Widens the span by a day at the side that the arrow points to; begins one at the mark where there is none. */
static gboolean
widen (GtkWidget *widget,
       GVariant  *arguments,
       gpointer   user_data)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  gint32 by = g_variant_get_int32 (arguments), first, last;

  if (!cp_timeline_state_get_span (self->state, &first, &last))
    return span_of_mark (widget, NULL, user_data);
  cp_timeline_state_set_span (self->state, by < 0 ? first - 1 : first, by > 0 ? last + 1 : last);
  return TRUE;
}

static gboolean
clear_span (GtkWidget *widget,
            GVariant  *arguments G_GNUC_UNUSED,
            gpointer   user_data G_GNUC_UNUSED)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  gint32 first, last;

  if (!cp_timeline_state_get_span (self->state, &first, &last))
    return FALSE;
  cp_timeline_state_set_span (self->state, 0, 0);
  return TRUE;
}

static gboolean
go_to_date (GtkWidget *widget,
            GVariant  *arguments G_GNUC_UNUSED,
            gpointer   user_data G_GNUC_UNUSED)
{
  cp_timeline_canvas_ask_date (CP_TIMELINE_CANVAS (widget));
  return TRUE;
}

static gboolean
menu (GtkWidget *widget,
      GVariant  *arguments G_GNUC_UNUSED,
      gpointer   user_data G_GNUC_UNUSED)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  CpTimelineHit hit = { .rect = GRAPHENE_RECT_INIT ((float) self->layout.axis_x, (float) self->layout.lanes_y, 1, 1) };

  cp_timeline_canvas_update_layout (self);
  if (cp_timeline_canvas_find_place (self))
    cp_timeline_layout_locate (&self->layout, self->lane, g_array_index (lane_at (self, self->lane)->order, CpPlotRef, self->position), &hit);
  cp_timeline_canvas_ask_menu (self, hit.rect.origin.x + hit.rect.size.width / 2, hit.rect.origin.y + hit.rect.size.height);
  return TRUE;
}

static void
bind_plain (GtkWidgetClass  *klass,
            guint            key,
            GdkModifierType  modifiers,
            GtkShortcutFunc  function)
{
  gtk_widget_class_add_binding (klass, key, modifiers, function, NULL);
}

static void
bind_by (GtkWidgetClass  *klass,
         guint            key,
         GdkModifierType  modifiers,
         GtkShortcutFunc  function,
         int              by)
{
  gtk_widget_class_add_binding (klass, key, modifiers, function, "i", by);
}

static void
bind_part (GtkWidgetClass  *klass,
           guint            key,
           GdkModifierType  modifiers,
           GtkShortcutFunc  function,
           double           part)
{
  gtk_widget_class_add_binding (klass, key, modifiers, function, "d", part);
}

/** cp_timeline_canvas_add_keys: binds the keys of the timeline. Time runs to the right in every direction of writing. */
void
cp_timeline_canvas_add_keys (GtkWidgetClass *klass)
{
  bind_by (klass, GDK_KEY_Left, 0, step, -1);
  bind_by (klass, GDK_KEY_Right, 0, step, 1);
  bind_by (klass, GDK_KEY_Home, 0, step, -G_MAXINT32);
  bind_by (klass, GDK_KEY_End, 0, step, G_MAXINT32);
  bind_by (klass, GDK_KEY_Up, 0, change_lane, -1);
  bind_by (klass, GDK_KEY_Down, 0, change_lane, 1);
  bind_part (klass, GDK_KEY_Left, GDK_CONTROL_MASK, pan, -PAN_STEP);
  bind_part (klass, GDK_KEY_Right, GDK_CONTROL_MASK, pan, PAN_STEP);
  bind_part (klass, GDK_KEY_Page_Up, 0, pan, -PAGE_STEP);
  bind_part (klass, GDK_KEY_Page_Down, 0, pan, PAGE_STEP);
  bind_part (klass, GDK_KEY_plus, 0, zoom, ZOOM_STEP);
  bind_part (klass, GDK_KEY_equal, 0, zoom, ZOOM_STEP);
  bind_part (klass, GDK_KEY_KP_Add, 0, zoom, ZOOM_STEP);
  bind_part (klass, GDK_KEY_minus, 0, zoom, 1 / ZOOM_STEP);
  bind_part (klass, GDK_KEY_KP_Subtract, 0, zoom, 1 / ZOOM_STEP);
  bind_plain (klass, GDK_KEY_0, 0, fit);
  bind_plain (klass, GDK_KEY_KP_0, 0, fit);
  bind_plain (klass, GDK_KEY_Return, 0, activate);
  bind_plain (klass, GDK_KEY_KP_Enter, 0, activate);
  bind_plain (klass, GDK_KEY_space, 0, span_of_mark);
  bind_by (klass, GDK_KEY_Left, GDK_SHIFT_MASK, widen, -1);
  bind_by (klass, GDK_KEY_Right, GDK_SHIFT_MASK, widen, 1);
  bind_plain (klass, GDK_KEY_Escape, 0, clear_span);
  bind_plain (klass, GDK_KEY_g, 0, go_to_date);
  bind_plain (klass, GDK_KEY_Menu, 0, menu);
  bind_plain (klass, GDK_KEY_F10, GDK_SHIFT_MASK, menu);
}
