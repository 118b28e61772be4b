/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies under and round the marks of a timeline: weekends, ticks, heads, the chosen span, rings. */
#include "config.h"

#include "window/timeline-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "comparison/date-form.h"
#include "report/pattern.h"

/** cp_timeline_fill: fills a rectangle with @alpha of @colour */
void
cp_timeline_fill (GtkSnapshot   *snapshot,
                  const GdkRGBA *colour,
                  double         alpha,
                  double         x,
                  double         y,
                  double         width,
                  double         height)
{
  GdkRGBA faint = *colour;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);

  if (width <= 0 || height <= 0)
    return;
  faint.alpha *= (float) alpha;
  gtk_snapshot_append_color (snapshot, &faint, &rect);
}

/** cp_timeline_show_words: shows small words, @align of their width before @x */
void
cp_timeline_show_words (CpTimelineFrame *self,
                        GtkSnapshot     *snapshot,
                        const char      *text,
                        gboolean         strong,
                        const GdkRGBA   *colour,
                        double           x,
                        double           middle,
                        double           align)
{
  PangoLayout *layout = cp_timeline_inks_words (self->inks, text, strong);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x - align * width), (float) round (middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_weekends (CpTimelineFrame *self,
               GtkSnapshot     *snapshot)
{
  const CpTimelineLayout *layout = self->layout;

  for (double day = floor (layout->axis.start); day < layout->axis.end; day++)
    {
      CpDate date = cp_date_from_day_number ((gint32) day);
      double x = MAX (cp_timeline_layout_x (layout, day), layout->axis_x);
      double end = MIN (cp_timeline_layout_x (layout, day + 1), layout->axis_x + layout->axis_width);

      if (cp_date_form_is_weekend (cp_date_weekday (&date)))
        cp_timeline_fill (snapshot, cp_timeline_inks_text (self->inks), 0.04, x, 0, end - x, layout->height - layout->axis_height);
    }
}

static void
draw_lines (CpTimelineFrame *self,
            GtkSnapshot     *snapshot,
            CpTickStep       step,
            double           alpha)
{
  const CpTimelineLayout *layout = self->layout;

  for (double tick = cp_tick_floor (step, layout->axis.start, cp_date_form_first_weekday ()); tick < layout->axis.end;
       tick = cp_tick_next (step, tick))
    {
      double x = round (cp_timeline_layout_x (layout, tick));

      if (x >= layout->axis_x)
        cp_timeline_fill (snapshot, cp_timeline_inks_text (self->inks), alpha, x, 0, 1, layout->height - layout->axis_height);
    }
}

/** cp_timeline_draw_ground: weekends, the lines of the calendar, and those between lanes */
void
cp_timeline_draw_ground (CpTimelineFrame *self,
                         GtkSnapshot     *snapshot)
{
  const CpTimelineLayout *layout = self->layout;
  const GdkRGBA *text = cp_timeline_inks_text (self->inks);
  double bottom = layout->height - layout->axis_height;
  guint step, minor;

  if (layout->density > 0)
    {
      step = cp_tick_choose (layout->density, CP_TICK_LABEL_WIDTH * layout->text);
      if (cp_tick_steps[step].unit <= CP_TICK_DAY && layout->density >= CP_PLOT_BARS_WIDTH)
        draw_weekends (self, snapshot);
      if (cp_tick_minor (step, layout->density, &minor))
        draw_lines (self, snapshot, cp_tick_steps[minor], 0.05);
      draw_lines (self, snapshot, cp_tick_steps[step], 0.10);
    }
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) layout->lanes_y, (float) layout->width,
                                                         (float) layout->lanes_height));
  for (guint i = 0; layout->plot != NULL && i <= layout->plot->lanes->len; i++)
    cp_timeline_fill (snapshot, text, 0.10, 0, round (cp_timeline_layout_lane_y (layout, i)), layout->width, 1);
  gtk_snapshot_pop (snapshot);
  cp_timeline_fill (snapshot, text, 0.15, 0, bottom, layout->width, 1);
  cp_timeline_fill (snapshot, text, 0.10, layout->mirrored ? layout->head_x : layout->head_width, 0, 1, layout->height);
  cp_timeline_fill (snapshot, text, 0.15, layout->mirrored ? layout->bin_x : layout->axis_x - 1, 0, 1, layout->height);
}

/* Whether a whole tick lies in the chosen span; its label is strong then. */
static gboolean
in_span (const CpTimelineFrame *self,
         double                 start,
         double                 end)
{
  return self->first_day > 0 && start >= self->first_day && end <= self->last_day + 1;
}

/** cp_timeline_draw_axis: the labels of the calendar, and the unit round them, so that day or year is always seen */
void
cp_timeline_draw_axis (CpTimelineFrame *self,
                       GtkSnapshot     *snapshot)
{
  const CpTimelineLayout *layout = self->layout;
  double middle = layout->height - layout->axis_height / 2, drawn = layout->axis_x;
  double head_edge = layout->mirrored ? layout->width - 12 : 12;
  g_autofree char *enclosing = NULL;
  CpTickStep step;
  gboolean narrow = layout->narrow;
  double room = layout->head_width + (narrow ? layout->bin_width : 0);

  /* Without room for both, the day or year is worth more than the name of the bin. */
  if (!narrow)
    cp_timeline_show_words (self, snapshot, _("No date"), FALSE, cp_timeline_inks_pale (self->inks),
                          layout->bin_x + (layout->mirrored ? layout->bin_width - 9 : 9), middle, layout->mirrored ? 1 : 0);
  if (layout->density <= 0)
    return;
  step = cp_tick_steps[cp_tick_choose (layout->density, CP_TICK_LABEL_WIDTH * layout->text)];
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) layout->axis_x, 0, (float) layout->axis_width, (float) layout->height));
  for (double tick = cp_tick_floor (step, layout->axis.start, cp_date_form_first_weekday ()); tick < layout->axis.end;
       tick = cp_tick_next (step, tick))
    {
      g_autofree char *label = cp_tick_label (step, tick);
      double next = cp_tick_next (step, tick), x = cp_timeline_layout_x (layout, tick);
      gboolean strong = in_span (self, tick, next), centred = step.unit == CP_TICK_DAY;
      int width;

      pango_layout_get_pixel_size (cp_timeline_inks_words (self->inks, label, strong), &width, NULL);
      x = centred ? (x + cp_timeline_layout_x (layout, next)) / 2 - width / 2.0 : x + 5;
      if (x < drawn || x + width > layout->axis_x + layout->axis_width)
        continue; /* half a date would be another date */
      cp_timeline_show_words (self, snapshot, label, strong, strong ? cp_timeline_inks_text (self->inks)
                              : cp_timeline_inks_pale (self->inks), x, middle, 0);
      drawn = x + width + 4;
    }
  gtk_snapshot_pop (snapshot);
  enclosing = cp_tick_enclosing (step, layout->axis.start, layout->axis.end - layout->axis.start);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) (layout->mirrored ? layout->width - room : 0), 0, (float) room,
                                                         (float) layout->height));
  cp_timeline_show_words (self, snapshot, enclosing, TRUE, cp_timeline_inks_text (self->inks), head_edge, middle,
                          layout->mirrored ? 1 : 0);
  gtk_snapshot_pop (snapshot);
}

/* A party's letters on its colour. Returns: the badge's width */
static double
draw_letters (CpTimelineFrame *self,
              GtkSnapshot     *snapshot,
              const char      *letters,
              const CpColour  *colour,
              double           x,
              double           middle,
              double           align)
{
  const double height = MIN (20 * self->layout->text, self->layout->lane_height - 4);
  GdkRGBA fill = { (float) colour->red, (float) colour->green, (float) colour->blue, 1 };
  GskRoundedRect badge;
  graphene_rect_t rect;
  int text_width;

  pango_layout_get_pixel_size (cp_timeline_inks_words (self->inks, letters, TRUE), &text_width, NULL);
  rect = GRAPHENE_RECT_INIT ((float) round (x - align * (text_width + 12)), (float) round (middle - height / 2),
                             (float) (text_width + 12), (float) height);
  gsk_rounded_rect_init_from_rect (&badge, &rect, 6);
  gtk_snapshot_push_rounded_clip (snapshot, &badge);
  gtk_snapshot_append_color (snapshot, &fill, &rect);
  gtk_snapshot_pop (snapshot);
  cp_timeline_show_words (self, snapshot, letters, TRUE, cp_timeline_inks_ground (self->inks),
                          rect.origin.x + rect.size.width / 2, middle, 0.5);
  return rect.size.width;
}

/** cp_timeline_show_cut: shows small strong words, cut to @width with "…" */
void
cp_timeline_show_cut (CpTimelineFrame *self,
                      GtkSnapshot     *snapshot,
                      const char      *name,
                      double           x,
                      double           middle,
                      double           align,
                      int              width)
{
  g_autoptr (PangoLayout) layout = pango_layout_copy (cp_timeline_inks_words (self->inks, name, TRUE));
  int height;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x - align * width), (float) round (middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, cp_timeline_inks_text (self->inks));
  gtk_snapshot_restore (snapshot);
}

static void
draw_head (CpTimelineFrame *self,
           GtkSnapshot     *snapshot,
           guint            index)
{
  const CpTimelineLayout *layout = self->layout;
  const CpPlotLane *lane = g_ptr_array_index (layout->plot->lanes, index);
  const CpModelParty *of = lane->party >= 0 ? g_ptr_array_index (self->model->parties, lane->party) : NULL;
  double y = cp_timeline_layout_lane_y (layout, index), middle = y + layout->lane_height / 2;
  double sign = layout->mirrored ? -1 : 1, edge = layout->mirrored ? layout->width : 0, align = layout->mirrored ? 1 : 0;
  g_autofree char *count = g_strdup_printf ("%'u", lane->n);
  double strip = layout->mirrored ? edge - 5 : edge, at = edge + sign * 14;
  CpPattern pattern;
  CpColour colour = cp_timeline_inks_party (self->inks, self->model, lane->party, &pattern);
  int count_width, name_width;
  cairo_t *cr;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) strip, (float) y, 5, (float) layout->lane_height));
  cp_pattern_fill (cr, strip, y + 1, 5, layout->lane_height - 1, 1, pattern, &colour);
  cairo_destroy (cr);
  if (of != NULL)
    at += sign * (draw_letters (self, snapshot, of->letters != NULL ? of->letters : "?", &colour, at, middle, align) + 8);
  if (layout->narrow && of == NULL)
    cp_timeline_show_words (self, snapshot, "–", TRUE, cp_timeline_inks_pale (self->inks), at, middle, align);
  if (layout->narrow)
    return;
  pango_layout_get_pixel_size (cp_timeline_inks_words (self->inks, count, FALSE), &count_width, NULL);
  pango_layout_get_pixel_size (cp_timeline_inks_words (self->inks, of != NULL ? of->name : _("No party"), TRUE), &name_width, NULL);
  name_width = (int) MIN (name_width, layout->head_width - fabs (at - edge) - count_width - 18);
  cp_timeline_show_cut (self, snapshot, of != NULL ? of->name : _("No party"), at, middle, align, name_width);
  cp_timeline_show_words (self, snapshot, count, FALSE, cp_timeline_inks_pale (self->inks), at + sign * (name_width + 8), middle, align);
}

/** cp_timeline_draw_heads: pattern, letters, name and count of each lane */
void
cp_timeline_draw_heads (CpTimelineFrame *self,
                        GtkSnapshot     *snapshot)
{
  const CpTimelineLayout *layout = self->layout;
  double edge = layout->mirrored ? layout->width - 14 : 14;

  if (self->event_rows > 0 && !layout->narrow)
    cp_timeline_show_words (self, snapshot, _("Events"), FALSE, cp_timeline_inks_pale (self->inks), edge,
                            layout->event_height / 2, layout->mirrored ? 1 : 0);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) layout->head_x, (float) layout->lanes_y, (float) layout->head_width,
                                                         (float) layout->lanes_height));
  for (guint i = 0; i < layout->plot->lanes->len; i++)
    {
      double y = cp_timeline_layout_lane_y (layout, i);

      if (y + layout->lane_height > layout->lanes_y && y < layout->lanes_y + layout->lanes_height)
        draw_head (self, snapshot, i);
    }
  gtk_snapshot_pop (snapshot);
}

static void
draw_handle (CpTimelineFrame *self,
             GtkSnapshot     *snapshot,
             double           x)
{
  const CpTimelineLayout *layout = self->layout;
  double middle = layout->lanes_y + layout->lanes_height / 2;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (x - 4), (float) (middle - 13), 8, 26);
  GskRoundedRect handle;

  gsk_rounded_rect_init_from_rect (&handle, &rect, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &handle);
  gtk_snapshot_append_color (snapshot, cp_timeline_inks_accent (self->inks), &rect);
  gtk_snapshot_pop (snapshot);
}

/** cp_timeline_draw_span: the chosen span, with its edges and their handles */
void
cp_timeline_draw_span (CpTimelineFrame *self,
                       GtkSnapshot     *snapshot)
{
  const CpTimelineLayout *layout = self->layout;
  const GdkRGBA *accent = cp_timeline_inks_accent (self->inks);
  double bottom = layout->height - layout->axis_height, from, to;

  if (self->first_day <= 0 || layout->density <= 0)
    return;
  from = cp_timeline_layout_x (layout, self->first_day);
  to = cp_timeline_layout_x (layout, self->last_day + 1);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) layout->axis_x, 0, (float) layout->axis_width, (float) layout->height));
  from = MAX (from, layout->axis_x - 20);
  to = MIN (to, layout->axis_x + layout->axis_width + 20);
  cp_timeline_fill (snapshot, accent, 0.11, from, 0, to - from, layout->height);
  cp_timeline_fill (snapshot, accent, 1, round (from) - 1, 0, 2, bottom);
  cp_timeline_fill (snapshot, accent, 1, round (to) - 1, 0, 2, bottom);
  draw_handle (self, snapshot, round (from));
  draw_handle (self, snapshot, round (to));
  gtk_snapshot_pop (snapshot);
}

static void
draw_ring (CpTimelineFrame       *self,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *about)
{
  const GdkRGBA *accent = cp_timeline_inks_accent (self->inks);
  const GdkRGBA colours[4] = { *accent, *accent, *accent, *accent };
  const float widths[4] = { 2, 2, 2, 2 };
  graphene_rect_t rect = *about;
  GskRoundedRect ring;

  graphene_rect_inset (&rect, -4, -4);
  gsk_rounded_rect_init_from_rect (&ring, &rect, 6);
  gtk_snapshot_append_border (snapshot, &ring, widths, colours);
}

static gboolean
find_selected (CpTimelineFrame *self,
               CpTimelineHit   *hit)
{
  guint lane, position;

  if (self->selected < 0 || !cp_plot_find_statement (self->layout->plot, (guint32) self->selected, &lane, &position))
    return FALSE;
  return cp_timeline_layout_locate (self->layout, lane,
                                    g_array_index (((CpPlotLane *) g_ptr_array_index (self->layout->plot->lanes, lane))->order,
                                                   CpPlotRef, position), hit);
}

/** cp_timeline_draw_rings: round the chosen statement, and round what has the focus */
void
cp_timeline_draw_rings (CpTimelineFrame *self,
                        GtkSnapshot     *snapshot)
{
  const CpTimelineLayout *layout = self->layout;
  CpTimelineHit hit;
  double from = MIN (layout->axis_x, layout->bin_x);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) from, (float) layout->lanes_y,
                                                         (float) (layout->axis_width + layout->bin_width), (float) layout->lanes_height));
  if (find_selected (self, &hit))
    {
      graphene_rect_t around = hit.rect;

      graphene_rect_inset (&around, -4, -4);
      cp_timeline_fill (snapshot, cp_timeline_inks_accent (self->inks), 0.16, around.origin.x, around.origin.y, around.size.width,
                        around.size.height);
      draw_ring (self, snapshot, &hit.rect);
    }
  if (self->focus != NULL)
    draw_ring (self, snapshot, self->focus);
  gtk_snapshot_pop (snapshot);
}
