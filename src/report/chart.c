/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "comparison/date-form.h"
#include "comparison/words.h"
#include "report/piece.h"
#include "report/cells.h"
#include "report/pattern.h"

/* Points for a pixel of the window: marks of 13 are 8.4 points on paper. */
#define SCALE 0.645

#define LANE 24.0
#define EVENT_ROW 17.0
#define EVENT_HEIGHT 12.5
#define MOST_EVENT_ROWS 3
#define AXIS_ROW 17.0
#define HEAD 85.0
#define UNDATED_COLUMN 11.0
#define MOST_UNDATED_COLUMNS 6

static double
density (const CpChart *self)
{
  return (self->width - self->head - self->undated) / (self->axis.end - self->axis.start);
}

static double
x_of (const CpChart *self,
      double         time)
{
  return self->head + self->undated + (time - self->axis.start) * density (self);
}

/** cp_chart_whole: Returns: the axis that shows all statements with a date, in whole days and a week at least */
CpAxis
cp_chart_whole (const CpPlot *plot)
{
  const double least = 7;
  double start, end;

  cp_plot_opening (plot, &start, &end);
  if (end <= start)
    return (CpAxis){ 0, 0 };
  if (end - start < least)
    start = MAX (CP_AXIS_FIRST, start - floor ((least - (end - start)) / 2));
  return (CpAxis){ start, MAX (end, start + least) };
}

/** cp_chart_new: Returns: a picture of what @plot has on @axis, @width points wide */
CpChart
cp_chart_new (const CpPlot *plot,
              const CpAxis *axis,
              double        width)
{
  CpChart self = { .plot = plot, .axis = *axis, .n_lanes = plot->lanes->len, .width = width, .head = HEAD };
  guint columns = MIN ((plot->most_undated + 1) / 2, MOST_UNDATED_COLUMNS);

  if (plot->n_undated > 0)
    self.undated = MAX (columns * UNDATED_COLUMN + 8, 46);
  return self;
}

typedef struct
{
  double x, width;
  guint  row;
  char  *label;
} EventBox;

static double
text_width (CpType     *type,
            const char *text)
{
  g_autoptr (PangoLayout) layout = cp_type_set (type, CP_TYPE_CHIP, text, NULL);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* Places one event in the first row where it collides with none. Returns: whether there was room */
static gboolean
place_event (EventBox *box,
             double    ends[MOST_EVENT_ROWS])
{
  for (guint row = 0; row < MOST_EVENT_ROWS; row++)
    if (box->x >= ends[row])
      {
        ends[row] = box->x + box->width + 3;
        box->row = row;
        return TRUE;
      }
  return FALSE;
}

static guint
n_event_rows (const CpChart *self)
{
  return self->plot->events->len == 0 ? 0 : MIN (self->plot->events->len, MOST_EVENT_ROWS);
}

/** cp_chart_height: Returns: how high the picture is, in points */
double
cp_chart_height (const CpChart *self)
{
  return n_event_rows (self) * EVENT_ROW + self->n_lanes * LANE + AXIS_ROW;
}

static void
show (const CpCanvas *canvas,
      CpType         *type,
      CpTypeRole      role,
      const char     *text,
      CpTone          tone,
      double          x,
      double          middle,
      double          width)
{
  g_autoptr (CpCopy) copy = cp_copy_new (role, width);
  CpColour ink = cp_palette_tone (canvas->scheme, tone);

  cp_copy_add (copy, text);
  cp_copy_set_lines (copy, 1);
  cp_copy_set_colour (copy, &ink);
  cp_copy_draw (copy, type, canvas, x, middle - cp_copy_height (copy, type) / 2);
}

static void
draw_event (const CpChart     *self,
            CpType            *type,
            const CpCanvas    *canvas,
            const CpPlotEvent *at,
            double             ends[MOST_EVENT_ROWS])
{
  const CpEvent *event = g_ptr_array_index (self->plot->model->events, at->event);
  gboolean partial = at->end - at->start > 1;
  g_autofree char *when = partial ? cp_words_date (&event->date) : NULL;
  /* Translators: an event and when it was, "Strike, week of 3 April 2017" */
  g_autofree char *label = partial ? g_strdup_printf (_("%s, %s"), event->label, when) : g_strdup (event->label);
  double from = MAX (x_of (self, at->start), self->head + self->undated) + 1, to = MIN (x_of (self, at->end), self->width) - 1;
  double needed = text_width (type, label) + 14;
  EventBox box = { .x = from, .width = partial ? MAX (to - from, MIN (needed, 120)) : needed };
  const double dashes[] = { 2.5, 1.8 };
  CpColour ink = cp_palette_tone (canvas->scheme, CP_TONE_TEXT);
  CpColour ground = cp_palette_tone (canvas->scheme, CP_TONE_GROUND);
  double y;

  box.width = MIN (box.width, self->width - self->head - self->undated);
  box.x = MIN (box.x, self->width - box.width);
  if (!place_event (&box, ends))
    return;
  y = box.row * EVENT_ROW + (EVENT_ROW - EVENT_HEIGHT) / 2;
  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  cp_sign_rounded (canvas->cr, box.x, y, box.width, EVENT_HEIGHT, EVENT_HEIGHT / 2);
  cp_sign_set_colour (canvas->cr, &ground);
  cairo_fill_preserve (canvas->cr);
  cp_sign_set_colour (canvas->cr, &ink);
  cairo_set_line_width (canvas->cr, 0.7);
  if (partial)
    cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
  show (canvas, type, CP_TYPE_CHIP, label, CP_TONE_TEXT, box.x + 6, y + EVENT_HEIGHT / 2, box.width - 10);
}

static void
draw_mark (const CpCanvas   *canvas,
           const CpPlotMark *mark,
           double            x,
           double            y,
           const CpSignInk  *ink)
{
  cp_sign_draw_mark (canvas->cr, x, y, CP_LANE_MARK * SCALE, (CpShape) mark->shape, (CpStance) mark->stance, ink);
}

static void
draw_cells (const CpCanvas  *canvas,
            CpType          *type,
            const GArray    *marks,
            guint            first,
            guint            n,
            double           x,
            double           middle,
            double           width,
            const CpSignInk *ink)
{
  CpCell cells[CP_CELLS_MOST];
  CpCells set = cp_cells_arrange (marks, first, n, width / SCALE, cells);

  for (guint i = 0; i < set.n; i++)
    draw_mark (canvas, &g_array_index (marks, CpPlotMark, cells[i].mark), x + cells[i].x * SCALE,
               middle + cells[i].y * SCALE, ink);
  if (set.hidden > 0)
    {
      g_autofree char *more = g_strdup_printf ("+%'u", set.hidden);

      show (canvas, type, CP_TYPE_LETTERS, more, CP_TONE_TEXT, x + (set.more_x - (set.more_width - CP_LANE_PITCH) / 2) * SCALE - 4.5,
            middle + set.more_y * SCALE, 0);
    }
}

/**
 * cp_bar_draw:
 *
 * Draws a counted bar, split by answer from below: yes solid, neither half, no empty, none dashed.
 */
void
cp_bar_draw (cairo_t        *cr,
             double          x,
             double          bottom,
             double          width,
             double          height,
             const guint     counts[CP_PLOT_N_STANCES],
             const CpSignInk *ink)
{
  static const CpStance order[] = { CP_STANCE_SUPPORT, CP_STANCE_NEUTRAL, CP_STANCE_OPPOSE, CP_STANCE_NONE };
  const double dashes[] = { 2, 1.5 };
  guint sum = 0;

  for (guint i = 0; i < CP_PLOT_N_STANCES; i++)
    sum += counts[i];
  cairo_save (cr);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      double part = sum > 0 ? height * counts[order[i]] / sum : 0;
      CpColour half = ink->ink;

      bottom -= part;
      if (part <= 0)
        continue;
      half.alpha = 0.45;
      cp_sign_set_colour (cr, order[i] == CP_STANCE_SUPPORT ? &ink->ink : order[i] == CP_STANCE_NEUTRAL ? &half : &ink->ground);
      cairo_rectangle (cr, x, bottom, width, part);
      cairo_fill (cr);
      cp_sign_set_colour (cr, &ink->ink);
      cairo_rectangle (cr, x + 0.5, bottom + 0.5, width - 1, MAX (part - 1, 0.1));
      cairo_set_dash (cr, dashes, order[i] == CP_STANCE_NONE ? G_N_ELEMENTS (dashes) : 0, 0);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static void
draw_slot (const CpChart    *self,
           CpType           *type,
           const CpCanvas   *canvas,
           const CpPlotLane *lane,
           const CpPlotSlot *slot,
           CpPlotDetail      detail,
           guint             most,
           double            top,
           const CpPartyInk *party,
           const CpSignInk  *ink)
{
  double from = x_of (self, slot->start), to = MIN (x_of (self, slot->end), self->width);
  double height = (LANE - 5) * slot->n / MAX (most, 1);
  guint counts[CP_PLOT_N_STANCES];

  switch (detail)
    {
    case CP_DETAIL_MARKS:
      draw_cells (canvas, type, lane->marks, slot->first, slot->n, from, top + LANE / 2, to - from, ink);
      break;
    case CP_DETAIL_BARS:
      cp_plot_lane_count (lane, slot->first, slot->n, counts);
      cp_bar_draw (canvas->cr, from + 1, top + LANE - 1, to - from - 2, MAX (height, 3), counts, ink);
      break;
    case CP_DETAIL_HISTOGRAM:
    default:
      cp_pattern_fill (canvas->cr, from + 0.3, top + LANE - 1 - MAX (height, 2), MAX (to - from - 0.6, 1), MAX (height, 2),
                       0.75, party->pattern, &party->colour);
      break;
    }
}

static void
draw_spans (const CpChart    *self,
            const CpCanvas   *canvas,
            const CpPlotLane *lane,
            double            middle,
            const CpSignInk  *ink)
{
  const double dashes[] = { 2, 1.6 };

  for (guint i = cp_plot_first_span (lane->spans, lane->longest_span, self->axis.start); i < lane->spans->len; i++)
    {
      const CpPlotMark *span = &g_array_index (lane->spans, CpPlotMark, i);
      double from = MAX (x_of (self, span->start), self->head + self->undated) + 2, to = MIN (x_of (self, span->end), self->width) - 2;

      if (span->start >= self->axis.end)
        break;
      if (to <= from)
        continue;
      cairo_save (canvas->cr);
      cp_sign_set_colour (canvas->cr, &ink->ink);
      cairo_set_line_width (canvas->cr, 1);
      cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
      cairo_move_to (canvas->cr, from, middle);
      cairo_line_to (canvas->cr, to, middle);
      cairo_stroke (canvas->cr);
      cairo_rectangle (canvas->cr, from - 0.5, middle - 2.5, 1, 5);
      cairo_rectangle (canvas->cr, to - 0.5, middle - 2.5, 1, 5);
      cairo_fill (canvas->cr);
      cairo_restore (canvas->cr);
      draw_mark (canvas, span, (from + to) / 2, middle, ink);
    }
}

static void
draw_name (const CpChart  *self,
           CpType         *type,
           const CpCanvas *canvas,
           const char     *name,
           double          middle)
{
  g_autoptr (CpCopy) copy = cp_copy_new (CP_TYPE_CHIP, self->head - 16);

  cp_copy_add (copy, name);
  cp_copy_set_lines (copy, 2);
  cp_copy_draw (copy, type, canvas, 12, middle - cp_copy_height (copy, type) / 2);
}

static void
draw_lane (const CpChart  *self,
           CpType         *type,
           const CpCanvas *canvas,
           guint           index,
           double          top)
{
  const CpPlotLane *lane = g_ptr_array_index (self->plot->lanes, index);
  const CpModelParty *of = lane->party >= 0 ? g_ptr_array_index (self->plot->model->parties, lane->party) : NULL;
  CpPartyInk party = { cp_palette_tone (canvas->scheme, CP_TONE_SECONDARY), CP_PATTERN_EMPTY };
  CpSignInk ink = { .ground = cp_palette_tone (canvas->scheme, CP_TONE_GROUND) };
  CpTickStep step;
  CpPlotDetail detail = cp_plot_detail (density (self) / SCALE, &step);
  CpPlotSlot slot = { .end = self->axis.start };
  double middle = top + LANE / 2;
  guint most = detail == CP_DETAIL_MARKS ? 0 : cp_plot_lane_most (lane, step, self->axis.start, self->axis.end);

  if (of != NULL)
    party = (CpPartyInk){ cp_palette_party (canvas->scheme, of->colour), cp_palette_pattern (of->colour) };
  ink.ink = party.colour;
  cp_pattern_fill (canvas->cr, 0, middle - 6, 7.5, 12, 0.75, party.pattern, &party.colour);
  draw_name (self, type, canvas, of != NULL ? of->name : _("No party"), middle);
  while (cp_plot_lane_next_slot (lane, step, slot.end, self->axis.end, &slot))
    draw_slot (self, type, canvas, lane, &slot, detail, most, top, &party, &ink);
  draw_spans (self, canvas, lane, middle, &ink);
  if (self->undated > 0)
    draw_cells (canvas, type, lane->undated, 0, lane->undated->len, self->head + 3, middle, self->undated - 6, &ink);
}

static void
upright (const CpCanvas *canvas,
         double          x,
         double          top,
         double          bottom,
         CpTone          tone)
{
  CpColour ink = cp_palette_tone (canvas->scheme, tone);

  cp_sign_set_colour (canvas->cr, &ink);
  cairo_rectangle (canvas->cr, x - 0.25, top, 0.5, bottom - top);
  cairo_fill (canvas->cr);
}

static void
level (const CpCanvas *canvas,
       double          y,
       double          width,
       double          thickness,
       CpTone          tone)
{
  CpColour ink = cp_palette_tone (canvas->scheme, tone);

  cp_sign_set_colour (canvas->cr, &ink);
  cairo_rectangle (canvas->cr, 0, y - thickness / 2, width, thickness);
  cairo_fill (canvas->cr);
}

static void
draw_ticks (const CpChart  *self,
            CpType         *type,
            const CpCanvas *canvas,
            double          bottom,
            double          axis_bottom)
{
  CpTickStep step = cp_tick_steps[cp_tick_choose (density (self), 33)];
  g_autofree char *enclosing = cp_tick_enclosing (step, self->axis.start, self->axis.end - self->axis.start);
  double label_end = 0;

  for (double tick = cp_tick_floor (step, self->axis.start, cp_date_form_first_weekday ()); tick < self->axis.end;
       tick = cp_tick_next (step, tick))
    {
      g_autofree char *label = cp_tick_label (step, tick);
      double x = x_of (self, tick), next = x_of (self, cp_tick_next (step, tick)), width = text_width (type, label);
      double at = step.unit == CP_TICK_DAY ? (x + MIN (next, self->width)) / 2 - width / 2 : x + 2;

      if (x >= self->head + self->undated)
        upright (canvas, x, 0, bottom, CP_TONE_LINE);
      at = MAX (at, self->head + self->undated + 2);
      if (at < label_end || at + width > self->width + 1)
        continue;
      show (canvas, type, CP_TYPE_ATTRIBUTION, label, CP_TONE_SECONDARY, at, (bottom + axis_bottom) / 2, 0);
      label_end = at + width + 4;
    }
  show (canvas, type, CP_TYPE_CHIP, enclosing, CP_TONE_SECONDARY, 0, (bottom + axis_bottom) / 2, self->head - 4);
}

/** cp_chart_draw: draws the picture with its upper left corner at (0, 0) */
void
cp_chart_draw (const CpChart  *self,
               CpType         *type,
               const CpCanvas *canvas)
{
  double ends[MOST_EVENT_ROWS] = { 0 };
  double top = n_event_rows (self) * EVENT_ROW, bottom = top + self->n_lanes * LANE;

  if (self->axis.end > self->axis.start)
    draw_ticks (self, type, canvas, bottom, bottom + AXIS_ROW);
  for (guint i = 0; i <= self->n_lanes; i++)
    level (canvas, top + i * LANE, self->width, i == self->n_lanes ? 1 : 0.5,
           i == self->n_lanes ? CP_TONE_TEXT : CP_TONE_LINE);
  if (self->undated > 0)
    {
      upright (canvas, self->head, 0, bottom, CP_TONE_SECONDARY);
      upright (canvas, self->head + self->undated, 0, bottom, CP_TONE_SECONDARY);
      show (canvas, type, CP_TYPE_ATTRIBUTION, _("No date"), CP_TONE_SECONDARY, self->head + 4, bottom + AXIS_ROW / 2, 0);
    }
  for (guint i = 0; i < self->n_lanes; i++)
    draw_lane (self, type, canvas, self->first_lane + i, top + i * LANE);
  for (guint i = 0; self->axis.end > self->axis.start && i < self->plot->events->len; i++)
    {
      const CpPlotEvent *event = &g_array_index (self->plot->events, CpPlotEvent, i);

      if (event->end > self->axis.start && event->start < self->axis.end)
        draw_event (self, type, canvas, event, ends);
    }
}
