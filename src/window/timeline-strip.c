/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/timeline-strip.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "comparison/date-form.h"
#include "window/text-size.h"
#include "window/timeline-draw.h"

#define BARS 24.0
#define LABELS 16.0
#define MOST_PARTIES 4 /* that have bars beside one another */
#define BAR_WIDTH 6.0

struct _CpTimelineStrip
{
  GtkWidget parent_instance;

  CpTimelineState *state;
  CpTimelineInks  *inks;
};

G_DEFINE_FINAL_TYPE (CpTimelineStrip, cp_timeline_strip, GTK_TYPE_WIDGET)

static double
text_scale (gpointer widget)
{
  return MAX (cp_text_scale (gtk_widget_get_settings (GTK_WIDGET (widget))), 1);
}

/* Where the middle of the labels is. */
static double
labels_y (const CpTimelineLayout *layout)
{
  return BARS + LABELS * layout->text / 2;
}

static guint
n_parties (const CpPlot *plot)
{
  return MIN (plot->lanes->len, MOST_PARTIES);
}

/* The bars of one party, beside those of the others in each slot. */
static void
draw_party (CpTimelineFrame *frame,
            GtkSnapshot     *snapshot,
            guint            index,
            guint            n)
{
  const CpTimelineLayout *layout = frame->layout;
  const CpPlotLane *lane = g_ptr_array_index (layout->plot->lanes, index);
  CpPlotSlot slot = { .end = layout->axis.start };
  CpPattern pattern;
  CpColour colour = cp_timeline_inks_party (frame->inks, frame->model, lane->party, &pattern);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) layout->width, BARS));

  while (cp_plot_lane_next_slot (lane, layout->slots, slot.end, layout->axis.end, &slot))
    {
      double x, width, height = MAX (round (BARS * slot.n / frame->most), 2);
      double share;

      cp_timeline_layout_slot (layout, &slot, &x, &width);
      share = MIN (width - 2, 14 * n) / n;
      x += (width - share * n) / 2 + share * index;
      cairo_rectangle (cr, round (x), BARS - height, MAX (round (share) - 1, 1), height);
    }
  cairo_set_source (cr, cp_timeline_inks_tile (frame->inks, pattern, &colour));
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* The year, or the month with it, is always told: that of what follows its name, which may hide the label of the tick at which it begins.
 * Returns: where the name ends. */
static double
draw_enclosing (CpTimelineFrame *frame,
                GtkSnapshot     *snapshot,
                CpTickStep       step)
{
  const CpTimelineLayout *layout = frame->layout;
  const double days = layout->axis.end - layout->axis.start;
  g_autofree char *first = cp_tick_enclosing (step, layout->axis.start, days), *name = NULL;
  int width;

  pango_layout_get_pixel_size (cp_timeline_inks_words (frame->inks, first, TRUE), &width, NULL);
  name = cp_tick_enclosing (step, cp_timeline_layout_time (layout, width + 10), days);
  cp_timeline_show_words (frame, snapshot, name, TRUE, cp_timeline_inks_text (frame->inks), 2, labels_y (layout), 0);
  pango_layout_get_pixel_size (cp_timeline_inks_words (frame->inks, name, TRUE), &width, NULL);
  return width + 10;
}

/* A day has its label under its bars, what is longer where it begins. */
static double
label_x (const CpTimelineLayout *layout,
         CpTickStep              step,
         double                  tick,
         int                     width)
{
  const double x = cp_timeline_layout_x (layout, tick);

  return step.unit == CP_TICK_DAY ? x + (layout->density - width) / 2 : x + 2;
}

/* Days that are too narrow for more have their number alone. */
static void
draw_labels (CpTimelineFrame *frame,
             GtkSnapshot     *snapshot)
{
  const CpTimelineLayout *layout = frame->layout;
  const double density = layout->density / layout->text;
  const gboolean numbers = density >= CP_TICK_NUMBER_WIDTH && density < CP_TICK_LABEL_WIDTH;
  CpTickStep step = cp_tick_steps[cp_tick_choose_days (density, numbers ? CP_TICK_NUMBER_WIDTH : CP_TICK_LABEL_WIDTH)];
  double drawn = step.unit != CP_TICK_YEAR ? draw_enclosing (frame, snapshot, step) : 0;

  for (double tick = cp_tick_floor (step, layout->axis.start, cp_date_form_first_weekday ()); tick < layout->axis.end;
       tick = cp_tick_next (step, tick))
    {
      g_autofree char *label = numbers ? cp_tick_number (step, tick) : cp_tick_label (step, tick);
      double x;
      int width;

      pango_layout_get_pixel_size (cp_timeline_inks_words (frame->inks, label, FALSE), &width, NULL);
      x = label_x (layout, step, tick, width);
      if (x < drawn || x + width > layout->width)
        continue;
      cp_timeline_show_words (frame, snapshot, label, FALSE, cp_timeline_inks_pale (frame->inks), x, labels_y (layout), 0);
      drawn = x + width + 6;
    }
}

static void
draw_span (CpTimelineFrame *frame,
           GtkSnapshot     *snapshot)
{
  const GdkRGBA *accent = cp_timeline_inks_accent (frame->inks);
  double from = cp_timeline_layout_x (frame->layout, frame->first_day);
  double to = cp_timeline_layout_x (frame->layout, frame->last_day + 1);

  if (frame->first_day <= 0)
    return;
  cp_timeline_fill (snapshot, accent, 0.14, from, 0, to - from, BARS);
  cp_timeline_fill (snapshot, accent, 1, round (from) - 1, 0, 2, BARS);
  cp_timeline_fill (snapshot, accent, 1, round (to) - 1, 0, 2, BARS);
}

static void
cp_timeline_strip_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CpTimelineStrip *self = CP_TIMELINE_STRIP (widget);
  const CpPlot *plot = cp_timeline_state_get_plot (self->state);
  CpAxis axis = cp_timeline_state_said (self->state);
  CpTimelineLayout layout = { .plot = plot, .axis = axis, .width = gtk_widget_get_width (widget), .text = text_scale (widget) };
  CpTimelineFrame frame = { .layout = &layout, .model = cp_timeline_state_get_model (self->state) };

  if (plot == NULL || axis.end <= axis.start || layout.width <= 0)
    return;
  if (self->inks == NULL)
    self->inks = cp_timeline_inks_new (widget);
  layout.axis_width = layout.width;
  layout.density = layout.width / (axis.end - axis.start);
  layout.slots = cp_tick_steps[cp_tick_choose_days (layout.density, n_parties (plot) * BAR_WIDTH + 2)];
  frame.inks = self->inks;
  frame.most = cp_timeline_layout_most (plot, layout.slots);
  cp_timeline_state_get_span (self->state, &frame.first_day, &frame.last_day);

  draw_span (&frame, snapshot);
  for (guint i = 0; i < n_parties (plot); i++)
    draw_party (&frame, snapshot, i, n_parties (plot));
  cp_timeline_fill (snapshot, cp_timeline_inks_text (self->inks), 0.15, 0, BARS, layout.width, 1);
  draw_labels (&frame, snapshot);
}

static void
cp_timeline_strip_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size G_GNUC_UNUSED,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline G_GNUC_UNUSED,
                           int            *natural_baseline G_GNUC_UNUSED)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) ceil (BARS + LABELS * text_scale (widget)) : 100;
}

static void
drop_inks (CpTimelineStrip *self)
{
  g_clear_pointer (&self->inks, cp_timeline_inks_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cp_timeline_strip_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cp_timeline_strip_parent_class)->css_changed (widget, change);
  drop_inks (CP_TIMELINE_STRIP (widget));
  gtk_widget_queue_resize (widget);
}

static void
cp_timeline_strip_dispose (GObject *object)
{
  CpTimelineStrip *self = CP_TIMELINE_STRIP (object);

  g_clear_pointer (&self->inks, cp_timeline_inks_free);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_timeline_strip_parent_class)->dispose (object);
}

static void
cp_timeline_strip_class_init (CpTimelineStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_timeline_strip_dispose;
  widget_class->snapshot = cp_timeline_strip_snapshot;
  widget_class->measure = cp_timeline_strip_measure;
  widget_class->css_changed = cp_timeline_strip_css_changed;
  gtk_widget_class_set_css_name (widget_class, "timelinestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cp_timeline_strip_init (CpTimelineStrip *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Statements over time"), -1);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (drop_inks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (drop_inks), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_inks), NULL);
}

/** cp_timeline_strip_new: Returns: (transfer floating): the folded timeline of what @state looks at */
GtkWidget *
cp_timeline_strip_new (CpTimelineState *state)
{
  CpTimelineStrip *self = g_object_new (CP_TYPE_TIMELINE_STRIP, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "plot-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "span-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
