/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/timeline-layout.h"

#include <math.h>

#define LANE 33.0
#define LANE_OF_MANY 28.0 /* two rows of marks, and no less: those of one lane would stand on those of the next */
#define MANY_LANES 6

/** cp_timeline_grown: Returns: @size of what holds words and air, where text is @text times as large: the air does not grow */
double
cp_timeline_grown (double size,
                   double text)
{
  return size * (1 + (text - 1) * 0.6);
}

/** cp_timeline_lane_height: Returns: how high a lane is, where text is @text times as large as usual: less where there are many */
double
cp_timeline_lane_height (const CpPlot *plot,
                         double        text)
{
  return round (cp_timeline_grown (plot != NULL && plot->lanes->len >= MANY_LANES ? LANE_OF_MANY : LANE, text));
}

/* As wide as the lane with the most marks needs, and never so wide that it takes the room of those that have a date: a fourth at most. */
static double
bin_width (const CpPlot *plot,
           double        width,
           double        text)
{
  const double least = cp_timeline_grown (CP_TIMELINE_BIN, text), most = MAX (MIN (MAX (CP_TIMELINE_BIN_MOST, width / CP_TIMELINE_BIN_SHARE), width / 4), least);
  double needed = least;

  for (guint i = 0; plot != NULL && i < plot->lanes->len; i++)
    needed = MAX (needed, cp_cells_width (((CpPlotLane *) g_ptr_array_index (plot->lanes, i))->undated, most) + 2 * CP_LANE_EDGE);
  return MIN (needed, most);
}

/**
 * cp_timeline_layout_init:
 * @scroll: how many pixels of the lanes lie above what is seen
 * @event_rows: rows of events above the lanes
 * @text: how large text is against the usual size, 1 at least
 * @narrow: heads have no room for names
 * @mirrored: heads and bin stand on the right
 */
void
cp_timeline_layout_init (CpTimelineLayout *self,
                         const CpPlot     *plot,
                         const CpAxis     *axis,
                         double            width,
                         double            height,
                         double            scroll,
                         guint             event_rows,
                         double            text,
                         gboolean          narrow,
                         gboolean          mirrored)
{
  double edge;

  *self = (CpTimelineLayout){ .plot = plot, .axis = *axis, .width = width, .height = height, .text = text, .narrow = narrow, .mirrored = mirrored };
  self->head_width = cp_timeline_grown (narrow ? CP_TIMELINE_HEAD_NARROW : CP_TIMELINE_HEAD, text);
  self->bin_width = bin_width (plot, width, text);
  self->event_height = round (cp_timeline_grown (CP_TIMELINE_EVENTS, text));
  self->axis_height = round (cp_timeline_grown (CP_TIMELINE_AXIS, text));
  edge = self->head_width + self->bin_width;
  self->axis_width = MAX (width - edge, 1);
  self->head_x = mirrored ? width - self->head_width : 0;
  self->bin_x = mirrored ? self->axis_width : self->head_width;
  self->axis_x = mirrored ? 0 : edge;
  self->lanes_y = event_rows * self->event_height;
  self->lanes_height = MAX (height - self->lanes_y - self->axis_height, 0);
  self->lane_height = cp_timeline_lane_height (plot, text);
  self->scroll = scroll;
  self->density = axis->end > axis->start ? self->axis_width / (axis->end - axis->start) : 0;
  self->detail = cp_plot_detail (MAX (self->density, 1e-9), &self->slots);
}

/** cp_timeline_layout_x: Returns: where @time stands */
double
cp_timeline_layout_x (const CpTimelineLayout *self,
                      double                  time)
{
  return self->axis_x + (time - self->axis.start) * self->density;
}

/** cp_timeline_layout_time: Returns: the time at @x, the inverse of cp_timeline_layout_x() */
double
cp_timeline_layout_time (const CpTimelineLayout *self,
                         double                  x)
{
  return self->density > 0 ? self->axis.start + (x - self->axis_x) / self->density : 0;
}

/** cp_timeline_layout_lane_y: Returns: the upper edge of a lane */
double
cp_timeline_layout_lane_y (const CpTimelineLayout *self,
                           guint                   lane)
{
  return self->lanes_y - self->scroll + lane * self->lane_height;
}

/** cp_timeline_layout_slot: where a slot stands */
void
cp_timeline_layout_slot (const CpTimelineLayout *self,
                         const CpPlotSlot       *slot,
                         double                 *x,
                         double                 *width)
{
  *x = cp_timeline_layout_x (self, slot->start);
  *width = (slot->end - slot->start) * self->density;
}

/** cp_timeline_layout_bar: Returns: how high the bar of @slot is, where the fullest of all holds @most marks: its count has room above */
double
cp_timeline_layout_bar (const CpTimelineLayout *self,
                        const CpPlotSlot       *slot,
                        guint                   most)
{
  const double room = self->lane_height - 14;

  return MAX (round (room * slot->n / most), 3);
}

/* Whether the dashed line of a partial date goes over @slot. */
static gboolean
is_crossed (const CpPlotLane *lane,
            const CpPlotSlot *slot)
{
  for (guint i = cp_plot_first_span (lane->spans, lane->longest_span, slot->start); i < lane->spans->len; i++)
    {
      const CpPlotMark *span = &g_array_index (lane->spans, CpPlotMark, i);

      if (span->start >= slot->end)
        return FALSE;
      if (span->end > slot->start)
        return TRUE;
    }
  return FALSE;
}

/** cp_timeline_layout_count: Returns: how far below the top of @lane the count of @slot stands: over its bar, and over a line that would strike it out */
double
cp_timeline_layout_count (const CpTimelineLayout *self,
                          const CpPlotLane       *lane,
                          const CpPlotSlot       *slot,
                          guint                   most)
{
  const double half = 6.5 * self->text, line = self->lane_height / 2;
  const double at = self->lane_height - cp_timeline_layout_bar (self, slot, most) - 8;

  if (fabs (at - line) > half + 1 || !is_crossed (lane, slot))
    return at;
  return MAX (line - half - 2, half);
}

/** cp_timeline_layout_most: Returns: the most marks that any slot of any lane holds: the measure of all bars */
guint
cp_timeline_layout_most (const CpPlot *plot,
                         CpTickStep    slots)
{
  guint most = 1;

  for (guint i = 0; i < plot->lanes->len; i++)
    most = MAX (most, cp_plot_lane_most (g_ptr_array_index (plot->lanes, i), slots, CP_AXIS_FIRST, CP_AXIS_LAST));
  return most;
}

static graphene_rect_t
box_about (double x,
           double y,
           double width,
           double height)
{
  return GRAPHENE_RECT_INIT ((float) (x - width / 2), (float) (y - height / 2), (float) width, (float) height);
}

static graphene_rect_t
mark_box (const CpPlotMark *mark,
          double            x,
          double            y)
{
  gboolean bar = mark->shape == CP_SHAPE_BAR;

  return box_about (x, y, bar ? 8 : CP_LANE_MARK, bar ? 22 : CP_LANE_MARK);
}

/* Finds one of the marks that are set out in a slot or in the bin. */
static void
locate_cell (const GArray  *marks,
             guint          first,
             guint          n,
             guint          index,
             double         x,
             double         middle,
             double         width,
             CpTimelineHit *hit)
{
  CpCell cells[CP_CELLS_MOST];
  CpCells set = cp_cells_arrange (marks, first, n, width, cells);

  for (guint i = 0; i < set.n; i++)
    if (cells[i].mark == index)
      {
        hit->kind = CP_HIT_MARK;
        hit->rect = mark_box (&g_array_index (marks, CpPlotMark, index), x + cells[i].x, middle + cells[i].y);
        return;
      }
  hit->kind = CP_HIT_GROUP;
  hit->n = set.hidden;
  hit->rect = box_about (x + set.more_x, middle + set.more_y, set.more_width - 2, CP_LANE_MARK);
}

/**
 * cp_timeline_layout_locate:
 *
 * Finds where a mark is drawn: itself, or the bar or "+n" that it is gathered in. It may lie outside what is seen.
 *
 * Returns: whether it has a place at all
 */
gboolean
cp_timeline_layout_locate (const CpTimelineLayout *self,
                           guint                   lane,
                           CpPlotRef               ref,
                           CpTimelineHit          *hit)
{
  const CpPlotLane *of = g_ptr_array_index (self->plot->lanes, lane);
  const CpPlotMark *mark = cp_plot_lane_get (of, ref);
  double middle = cp_timeline_layout_lane_y (self, lane) + self->lane_height / 2, x, width;
  CpPlotSlot slot;

  *hit = (CpTimelineHit){ .lane = lane, .statement = mark->statement, .n = 1 };
  if (ref.kind == CP_PLOT_UNDATED)
    {
      locate_cell (of->undated, 0, of->undated->len, ref.index, self->bin_x + CP_LANE_EDGE, middle,
                   self->bin_width - 2 * CP_LANE_EDGE, hit);
      return TRUE;
    }
  if (self->density <= 0)
    return FALSE;
  if (ref.kind == CP_PLOT_SPAN)
    {
      hit->kind = CP_HIT_MARK;
      hit->rect = mark_box (mark, cp_timeline_layout_x (self, (mark->start + mark->end) / 2), middle);
      return TRUE;
    }
  if (!cp_plot_lane_next_slot (of, self->slots, mark->start, CP_AXIS_LAST, &slot))
    return FALSE;
  cp_timeline_layout_slot (self, &slot, &x, &width);
  hit->slot = slot;
  if (self->detail == CP_DETAIL_MARKS)
    {
      locate_cell (of->marks, slot.first, slot.n, ref.index, x, middle, width, hit);
      return TRUE;
    }
  hit->kind = CP_HIT_GROUP;
  hit->n = slot.n;
  hit->rect = GRAPHENE_RECT_INIT ((float) x, (float) (middle - self->lane_height / 2 + 2), (float) MAX (width, 4),
                                  (float) (self->lane_height - 4));
  return TRUE;
}

/* Whether (@x, @y) lies within @rect, grown to the least size of a target. */
static gboolean
touches (const graphene_rect_t *rect,
         double                 x,
         double                 y)
{
  double grow_x = MAX ((CP_TIMELINE_TARGET - rect->size.width) / 2, 0);
  double grow_y = MAX ((CP_TIMELINE_TARGET - rect->size.height) / 2, 0);

  return x >= rect->origin.x - grow_x && x < rect->origin.x + rect->size.width + grow_x && y >= rect->origin.y - grow_y
         && y < rect->origin.y + rect->size.height + grow_y;
}

static double
distance (const graphene_rect_t *rect,
          double                 x,
          double                 y)
{
  return hypot (rect->origin.x + rect->size.width / 2 - x, rect->origin.y + rect->size.height / 2 - y);
}

/* Takes the nearest of the marks set out in a slot or the bin. Returns: whether one is under the pointer */
static gboolean
hit_cells (const GArray  *marks,
           guint          first,
           guint          n,
           double         left,
           double         middle,
           double         width,
           double         x,
           double         y,
           CpTimelineHit *hit)
{
  CpCell cells[CP_CELLS_MOST];
  CpCells set = cp_cells_arrange (marks, first, n, width, cells);
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < set.n; i++)
    {
      const CpPlotMark *mark = &g_array_index (marks, CpPlotMark, cells[i].mark);
      graphene_rect_t box = mark_box (mark, left + cells[i].x, middle + cells[i].y);

      if (!touches (&box, x, y) || distance (&box, x, y) >= nearest)
        continue;
      nearest = distance (&box, x, y);
      *hit = (CpTimelineHit){ CP_HIT_MARK, hit->lane, mark->statement, hit->slot, 1, box };
    }
  if (set.hidden > 0)
    {
      graphene_rect_t box = box_about (left + set.more_x, middle + set.more_y, set.more_width - 2, CP_LANE_MARK);

      if (touches (&box, x, y) && distance (&box, x, y) < nearest)
        {
          nearest = 0;
          *hit = (CpTimelineHit){ CP_HIT_GROUP, hit->lane, g_array_index (marks, CpPlotMark, first + n - 1).statement,
                                  hit->slot, set.hidden, box };
        }
    }
  return nearest < G_MAXDOUBLE;
}

/* Takes the span whose mark is under the pointer. */
static gboolean
hit_spans (const CpTimelineLayout *self,
           const CpPlotLane       *lane,
           double                  middle,
           double                  x,
           double                  y,
           CpTimelineHit          *hit)
{
  double time = cp_timeline_layout_time (self, x);

  for (guint i = cp_plot_first_span (lane->spans, lane->longest_span, time); i < lane->spans->len; i++)
    {
      const CpPlotMark *span = &g_array_index (lane->spans, CpPlotMark, i);
      graphene_rect_t box = mark_box (span, cp_timeline_layout_x (self, (span->start + span->end) / 2), middle);

      if (span->start > time + CP_TIMELINE_TARGET / self->density)
        return FALSE;
      if (touches (&box, x, y))
        {
          *hit = (CpTimelineHit){ CP_HIT_MARK, hit->lane, span->statement, hit->slot, 1, box };
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
hit_slot (const CpTimelineLayout *self,
          const CpPlotLane       *lane,
          double                  middle,
          double                  x,
          double                  y,
          CpTimelineHit          *hit)
{
  double time = cp_timeline_layout_time (self, x), left, width;
  double from = cp_tick_floor (self->slots, MAX (time, CP_AXIS_FIRST), 1);
  CpPlotSlot slot;

  if (!cp_plot_lane_next_slot (lane, self->slots, from, time, &slot) || slot.end <= time)
    return FALSE;
  cp_timeline_layout_slot (self, &slot, &left, &width);
  hit->slot = slot;
  if (self->detail == CP_DETAIL_MARKS)
    return hit_cells (lane->marks, slot.first, slot.n, left, middle, width, x, y, hit);
  hit->kind = slot.n == 1 ? CP_HIT_MARK : CP_HIT_GROUP;
  hit->n = slot.n;
  hit->statement = g_array_index (lane->marks, CpPlotMark, slot.first).statement;
  hit->rect = GRAPHENE_RECT_INIT ((float) left, (float) (middle - self->lane_height / 2 + 2), (float) width,
                                  (float) (self->lane_height - 4));
  return TRUE;
}

static gboolean
hit_lane (const CpTimelineLayout *self,
          double                  x,
          double                  y,
          CpTimelineHit          *hit)
{
  double at = (y - self->lanes_y + self->scroll) / self->lane_height, middle;
  const CpPlotLane *lane;

  if (y < self->lanes_y || y >= self->lanes_y + self->lanes_height || at < 0 || at >= self->plot->lanes->len)
    return FALSE;
  hit->lane = (guint) at;
  lane = g_ptr_array_index (self->plot->lanes, hit->lane);
  middle = cp_timeline_layout_lane_y (self, hit->lane) + self->lane_height / 2;
  if (x >= self->bin_x && x < self->bin_x + self->bin_width)
    return hit_cells (lane->undated, 0, lane->undated->len, self->bin_x + CP_LANE_EDGE, middle,
                      self->bin_width - 2 * CP_LANE_EDGE, x, y, hit);
  if (x < self->axis_x || x >= self->axis_x + self->axis_width || self->density <= 0)
    return FALSE;
  return hit_spans (self, lane, middle, x, y, hit) || hit_slot (self, lane, middle, x, y, hit);
}

/**
 * cp_timeline_layout_hit:
 * @first_day: of the chosen span, 0 for none
 *
 * Finds what is under (@x, @y): a mark or a group of them before an edge of the span, that before its middle, else a place in time.
 */
void
cp_timeline_layout_hit (const CpTimelineLayout *self,
                        double                  x,
                        double                  y,
                        gint32                  first_day,
                        gint32                  last_day,
                        CpTimelineHit          *hit)
{
  double start = first_day > 0 ? cp_timeline_layout_x (self, first_day) : -G_MAXDOUBLE;
  double end = first_day > 0 ? cp_timeline_layout_x (self, last_day + 1) : -G_MAXDOUBLE;
  const double grip = 6;

  *hit = (CpTimelineHit){ CP_HIT_NOTHING };
  if (self->plot == NULL || hit_lane (self, x, y, hit))
    return;
  if (x < self->axis_x || x >= self->axis_x + self->axis_width || self->density <= 0)
    return;
  hit->kind = CP_HIT_EMPTY;
  if (fabs (x - start) <= grip)
    hit->kind = CP_HIT_SPAN_START;
  else if (fabs (x - end) <= grip)
    hit->kind = CP_HIT_SPAN_END;
  else if (x > start && x < end)
    hit->kind = CP_HIT_SPAN;
}
