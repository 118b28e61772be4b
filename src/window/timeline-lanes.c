/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks, bars and events of a timeline. Only what is visible is touched. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "comparison/words.h"
#include "report/chart.h"
#include "window/timeline-draw.h"

static void
append_mark (CpTimelineFrame  *self,
             GtkSnapshot      *snapshot,
             const CpPlotMark *mark,
             const CpColour   *colour,
             double            x,
             double            y)
{
  GdkTexture *texture = cp_timeline_inks_mark (self->inks, (CpShape) mark->shape, (CpStance) mark->stance, colour);

  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT ((float) round (x - CP_TIMELINE_TEXTURE_WIDTH / 2.0),
                                                    (float) round (y - CP_TIMELINE_TEXTURE_HEIGHT / 2.0),
                                                    CP_TIMELINE_TEXTURE_WIDTH, CP_TIMELINE_TEXTURE_HEIGHT));
}

static void
draw_cells (CpTimelineFrame *self,
            GtkSnapshot     *snapshot,
            const GArray    *marks,
            guint            first,
            guint            n,
            const CpColour  *colour,
            double           x,
            double           middle,
            double           width)
{
  CpCell cells[CP_CELLS_MOST];
  CpCells set = cp_cells_arrange (marks, first, n, width, cells);

  for (guint i = 0; i < set.n; i++)
    append_mark (self, snapshot, &g_array_index (marks, CpPlotMark, cells[i].mark), colour, x + cells[i].x, middle + cells[i].y);
  if (set.hidden > 0)
    {
      g_autofree char *more = cp_words_more (set.hidden);
      GdkRGBA ink = { (float) colour->red, (float) colour->green, (float) colour->blue, 1 };

      cp_timeline_show_words (self, snapshot, more, TRUE, &ink, x + set.more_x, middle + set.more_y, 0.5);
    }
}

static void
draw_bar (CpTimelineFrame  *self,
          cairo_t          *cr,
          const CpPlotLane *lane,
          const CpPlotSlot *slot,
          const CpSignInk  *ink,
          double            y)
{
  const CpTimelineLayout *layout = self->layout;
  double x, width;
  guint counts[CP_PLOT_N_STANCES];

  cp_timeline_layout_slot (layout, slot, &x, &width);
  cp_plot_lane_count (lane, slot->first, slot->n, counts);
  cp_bar_draw (cr, round (x) + 2, y + layout->lane_height - 1, MAX (round (width) - 4, 6),
               cp_timeline_layout_bar (layout, slot, self->most), counts, ink);
}

static void
draw_bars (CpTimelineFrame  *self,
           GtkSnapshot      *snapshot,
           const CpPlotLane *lane,
           const CpColour   *colour,
           double            y)
{
  const CpTimelineLayout *layout = self->layout;
  const GdkRGBA *ground = cp_timeline_inks_ground (self->inks);
  CpSignInk ink = { *colour, { ground->red, ground->green, ground->blue, 1 }, layout->mirrored };
  CpPlotSlot slot = { .end = layout->axis.start };
  double x, width;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) layout->axis_x, (float) y,
                                                                          (float) layout->axis_width, (float) layout->lane_height));

  while (cp_plot_lane_next_slot (lane, layout->slots, slot.end, layout->axis.end, &slot))
    draw_bar (self, cr, lane, &slot, &ink, y);
  cairo_destroy (cr);

  slot.end = layout->axis.start;
  while (cp_plot_lane_next_slot (lane, layout->slots, slot.end, layout->axis.end, &slot))
    {
      g_autofree char *count = g_strdup_printf ("%'u", slot.n);

      cp_timeline_layout_slot (layout, &slot, &x, &width);
      cp_timeline_show_words (self, snapshot, count, FALSE, cp_timeline_inks_text (self->inks), x + width / 2,
                              y + cp_timeline_layout_count (layout, lane, &slot, self->most), 0.5);
    }
}

/* All bars of a lane are one path: filled with the pattern, then edged. */
static void
draw_histogram (CpTimelineFrame  *self,
                GtkSnapshot      *snapshot,
                const CpPlotLane *lane,
                const CpColour   *colour,
                CpPattern         pattern,
                double            y)
{
  const CpTimelineLayout *layout = self->layout;
  CpPlotSlot slot = { .end = layout->axis.start };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) layout->axis_x, (float) y,
                                                                          (float) layout->axis_width, (float) layout->lane_height));
  cairo_path_t *bars;

  while (cp_plot_lane_next_slot (lane, layout->slots, slot.end, layout->axis.end, &slot))
    {
      double x, width, height = MAX (round ((layout->lane_height - 5) * slot.n / self->most), 2);

      cp_timeline_layout_slot (layout, &slot, &x, &width);
      cairo_rectangle (cr, round (x), y + layout->lane_height - height, MAX (round (x + width) - round (x) - 1, 1), height);
    }
  bars = cairo_copy_path (cr);
  cairo_set_source (cr, cp_timeline_inks_tile (self->inks, pattern, colour));
  cairo_fill (cr);
  if (pattern != CP_PATTERN_SOLID)
    {
      cairo_append_path (cr, bars);
      cairo_clip_preserve (cr);
      cp_sign_set_colour (cr, colour);
      cairo_set_line_width (cr, 2);
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
      cairo_stroke (cr);
    }
  cairo_path_destroy (bars);
  cairo_destroy (cr);
}

static void
draw_marks (CpTimelineFrame  *self,
            GtkSnapshot      *snapshot,
            const CpPlotLane *lane,
            const CpColour   *colour,
            double            middle)
{
  const CpTimelineLayout *layout = self->layout;
  CpPlotSlot slot = { .end = layout->axis.start };

  while (cp_plot_lane_next_slot (lane, layout->slots, slot.end, layout->axis.end, &slot))
    {
      double x, width;

      cp_timeline_layout_slot (layout, &slot, &x, &width);
      draw_cells (self, snapshot, lane->marks, slot.first, slot.n, colour, x, middle, width);
    }
}

/* A dashed line with end caps over what a partial date may mean. */
static void
draw_span_line (GtkSnapshot   *snapshot,
                const GdkRGBA *ink,
                double         from,
                double         to,
                double         middle)
{
  graphene_rect_t line = GRAPHENE_RECT_INIT ((float) from, (float) (middle - 1), (float) (to - from), 2);
  graphene_rect_t dash = GRAPHENE_RECT_INIT ((float) from, (float) (middle - 1), 6, 2);

  gtk_snapshot_push_repeat (snapshot, &line, &GRAPHENE_RECT_INIT (dash.origin.x, dash.origin.y, 9, 2));
  gtk_snapshot_append_color (snapshot, ink, &dash);
  gtk_snapshot_pop (snapshot);
  cp_timeline_fill (snapshot, ink, 1, from - 1, middle - 5, 2, 10);
  cp_timeline_fill (snapshot, ink, 1, to - 1, middle - 5, 2, 10);
}

static void
draw_spans (CpTimelineFrame  *self,
            GtkSnapshot      *snapshot,
            const CpPlotLane *lane,
            const CpColour   *colour,
            double            middle)
{
  const CpTimelineLayout *layout = self->layout;
  GdkRGBA ink = { (float) colour->red, (float) colour->green, (float) colour->blue, 1 };
  double last_mark = -G_MAXDOUBLE, last_line = -G_MAXDOUBLE;

  for (guint i = cp_plot_first_span (lane->spans, lane->longest_span, layout->axis.start); i < lane->spans->len; i++)
    {
      const CpPlotMark *span = &g_array_index (lane->spans, CpPlotMark, i);
      double from = cp_timeline_layout_x (layout, span->start) + 2, to = cp_timeline_layout_x (layout, span->end) - 2;
      double x = (from + to) / 2;

      if (span->start >= layout->axis.end)
        break;
      if (span->end <= layout->axis.start)
        continue;
      /* Those that fall on one another to the pixel are drawn once. */
      if (to - from > 12 && to > last_line + 1)
        {
          draw_span_line (snapshot, &ink, MAX (from, layout->axis_x - 12), MIN (to, layout->axis_x + layout->axis_width + 12), middle);
          last_line = to;
        }
      if (x < last_mark + 3)
        continue;
      append_mark (self, snapshot, span, colour, x, middle);
      last_mark = x;
    }
}

static void
draw_lane (CpTimelineFrame *self,
           GtkSnapshot     *snapshot,
           guint            index)
{
  const CpTimelineLayout *layout = self->layout;
  const CpPlotLane *lane = g_ptr_array_index (layout->plot->lanes, index);
  double y = cp_timeline_layout_lane_y (layout, index), middle = y + layout->lane_height / 2;
  CpPattern pattern;
  CpColour colour = cp_timeline_inks_party (self->inks, self->model, lane->party, &pattern);

  if (lane->undated->len > 0)
    draw_cells (self, snapshot, lane->undated, 0, lane->undated->len, &colour, layout->bin_x + CP_LANE_EDGE, middle,
                layout->bin_width - 2 * CP_LANE_EDGE);
  if (layout->density <= 0)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) layout->axis_x, (float) y, (float) layout->axis_width,
                                                         (float) layout->lane_height));
  if (layout->detail == CP_DETAIL_BARS)
    draw_bars (self, snapshot, lane, &colour, y);
  else if (layout->detail == CP_DETAIL_HISTOGRAM)
    draw_histogram (self, snapshot, lane, &colour, pattern, y);
  draw_spans (self, snapshot, lane, &colour, middle);
  if (layout->detail == CP_DETAIL_MARKS)
    draw_marks (self, snapshot, lane, &colour, middle);
  gtk_snapshot_pop (snapshot);
}

static void
draw_hover (CpTimelineFrame *self,
            GtkSnapshot     *snapshot)
{
  graphene_rect_t rect = self->hover->rect;
  GskRoundedRect shape;

  graphene_rect_inset (&rect, -3, -3);
  gsk_rounded_rect_init_from_rect (&shape, &rect, 5);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  cp_timeline_fill (snapshot, cp_timeline_inks_text (self->inks), 0.10, rect.origin.x, rect.origin.y, rect.size.width, rect.size.height);
  gtk_snapshot_pop (snapshot);
}

/** cp_timeline_draw_lanes: the marks of all lanes that are seen */
void
cp_timeline_draw_lanes (CpTimelineFrame *self,
                        GtkSnapshot     *snapshot)
{
  const CpTimelineLayout *layout = self->layout;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) layout->lanes_y, (float) layout->width, (float) layout->lanes_height));
  if (self->hover != NULL && (self->hover->kind == CP_HIT_MARK || self->hover->kind == CP_HIT_GROUP))
    draw_hover (self, snapshot);
  for (guint i = 0; i < layout->plot->lanes->len; i++)
    {
      double y = cp_timeline_layout_lane_y (layout, i);

      if (y + layout->lane_height > layout->lanes_y && y < layout->lanes_y + layout->lanes_height)
        draw_lane (self, snapshot, i);
    }
  gtk_snapshot_pop (snapshot);
}

/* A pill with less room than this at the edge says nothing any more: its event is counted instead. */
#define LEAST_PILL 48

/* The pill of an event: filled where its day is known, dashed where it is not. */
static void
draw_pill (CpTimelineFrame       *self,
           GtkSnapshot           *snapshot,
           const graphene_rect_t *rect,
           gboolean               partial)
{
  const GdkRGBA *text = cp_timeline_inks_text (self->inks);
  GskRoundedRect pill;

  if (!partial)
    {
      gsk_rounded_rect_init_from_rect (&pill, rect, rect->size.height / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &pill);
      cp_timeline_fill (snapshot, text, 0.18, rect->origin.x, rect->origin.y, rect->size.width, rect->size.height);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      const double dashes[] = { 3, 2 };
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, rect);

      cp_sign_rounded (cr, rect->origin.x + 0.5, rect->origin.y + 0.5, rect->size.width - 1, rect->size.height - 1,
                       rect->size.height / 2);
      gdk_cairo_set_source_rgba (cr, text);
      cairo_set_line_width (cr, 1);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_stroke (cr);
      cairo_destroy (cr);
    }
}

static void
draw_event (CpTimelineFrame   *self,
            GtkSnapshot       *snapshot,
            const CpPlotEvent *at,
            double             ends[2])
{
  const CpTimelineLayout *layout = self->layout;
  const CpEvent *event = g_ptr_array_index (self->model->events, at->event);
  gboolean partial = at->end - at->start > 1;
  double from = MAX (cp_timeline_layout_x (layout, at->start), layout->axis_x) + 2;
  double to = MIN (cp_timeline_layout_x (layout, at->end), layout->axis_x + layout->axis_width) - 2, width;
  g_autofree char *when = NULL, *label = NULL;
  graphene_rect_t rect;
  guint row = 0;
  int words;

  while (row < self->event_rows && from < ends[row])
    row++;
  if (row == self->event_rows || self->n_events == CP_TIMELINE_MOST_EVENTS)
    {
      self->n_hidden_events++;
      return;
    }
  when = partial ? cp_words_date_short (&event->date) : NULL;
  /* Translators: an event and when it was, "Strike — week of 3 April" */
  label = partial ? g_strdup_printf (_("%s — %s"), event->label, when) : g_strdup (event->label);
  pango_layout_get_pixel_size (cp_timeline_inks_words (self->inks, label, TRUE), &words, NULL);
  words = (int) MIN (words, 320 * layout->text);
  width = partial ? MAX (to - from, MIN (words, 260 * layout->text) + 20) : words + 20;
  from = MAX (MIN (from, layout->axis_x + layout->axis_width - width - 2), MAX (layout->axis_x + 2, ends[row]));
  width = MIN (width, layout->axis_x + layout->axis_width - 2 - from);
  if (width < LEAST_PILL * layout->text)
    {
      self->n_hidden_events++;
      return;
    }
  rect = GRAPHENE_RECT_INIT ((float) from, (float) (row * layout->event_height + 3), (float) width, (float) (layout->event_height - 6));
  ends[row] = from + width + 4;
  draw_pill (self, snapshot, &rect, partial);
  cp_timeline_show_cut (self, snapshot, label, from + 10, rect.origin.y + rect.size.height / 2, 0, (int) width - 19);
  self->events[self->n_events++] = (CpTimelineEventBox){ rect, at->event };
}

/** cp_timeline_draw_events: the events that find room in their rows; the others are counted */
void
cp_timeline_draw_events (CpTimelineFrame *self,
                         GtkSnapshot     *snapshot)
{
  const CpTimelineLayout *layout = self->layout;
  const CpPlot *plot = layout->plot;
  double ends[2] = { layout->axis_x, layout->axis_x };

  if (self->event_rows == 0 || layout->density <= 0)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) layout->axis_x, 0, (float) layout->axis_width, (float) layout->lanes_y));
  for (guint i = cp_plot_first_span (plot->events, plot->longest_event, layout->axis.start); i < plot->events->len; i++)
    {
      const CpPlotEvent *at = &g_array_index (plot->events, CpPlotEvent, i);

      if (at->start >= layout->axis.end)
        break;
      if (at->end > layout->axis.start)
        draw_event (self, snapshot, at, ends);
    }
  gtk_snapshot_pop (snapshot);
  if (self->n_hidden_events > 0)
    {
      g_autofree char *more = cp_words_more (self->n_hidden_events);

      cp_timeline_show_words (self, snapshot, more, TRUE, cp_timeline_inks_text (self->inks),
                              layout->bin_x + layout->bin_width / 2, layout->event_height / 2, 0.5);
    }
}
