/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/plot.h"

#include <math.h>
#include <string.h>

static void
lane_free (gpointer data)
{
  CpPlotLane *self = data;

  g_array_unref (self->marks);
  g_array_unref (self->spans);
  g_array_unref (self->undated);
  g_array_unref (self->order);
  g_free (self->before);
  g_free (self);
}

static CpPlotLane *
lane_new (gint32 party)
{
  CpPlotLane *self = g_new0 (CpPlotLane, 1);

  self->party = party;
  self->marks = g_array_new (FALSE, FALSE, sizeof (CpPlotMark));
  self->spans = g_array_new (FALSE, FALSE, sizeof (CpPlotMark));
  self->undated = g_array_new (FALSE, FALSE, sizeof (CpPlotMark));
  self->order = g_array_new (FALSE, FALSE, sizeof (CpPlotRef));
  return self;
}

/** cp_plot_date_range: the time that @date may mean, in days: from its first moment to the first after it; both 0 for no date */
void
cp_plot_date_range (const CpDate *date,
                    double       *start,
                    double       *end)
{
  gint32 first, last;

  cp_date_range (date, &first, &last);
  *start = first;
  *end = first == 0 ? 0 : last + 1;
  if (date->precision == CP_PRECISION_MINUTE)
    {
      *start = first + (date->hour * 60 + date->minute) / 1440.0;
      *end = *start + 1 / 1440.0;
    }
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const CpPlotMark *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if ((first->shape == CP_SHAPE_BAR) != (second->shape == CP_SHAPE_BAR))
    return first->shape == CP_SHAPE_BAR ? -1 : 1;
  return first->statement < second->statement ? -1 : first->statement > second->statement;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const CpPlotEvent *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->event < second->event ? -1 : first->event > second->event;
}

static void
lane_add (CpPlotLane             *self,
          const CpModelStatement *statement,
          guint                   index)
{
  CpPlotMark mark = { .statement = index, .shape = (guint8) cp_shape_of (statement->act, statement->deed),
                      .stance = (guint8) statement->stance };

  cp_plot_date_range (&statement->date, &mark.start, &mark.end);
  self->n++;
  if (!cp_date_is_valid (&statement->date))
    g_array_append_val (self->undated, mark);
  else if (statement->date.precision >= CP_PRECISION_DAY)
    {
      g_array_append_val (self->marks, mark);
      self->timed |= statement->date.precision == CP_PRECISION_MINUTE;
    }
  else
    {
      g_array_append_val (self->spans, mark);
      self->longest_span = MAX (self->longest_span, mark.end - mark.start);
    }
}

static void
add_order (CpPlotLane *self,
           CpPlotKind  kind,
           guint       index)
{
  CpPlotRef ref = { kind, index };

  g_array_append_val (self->order, ref);
}

/* Those without a date, then the others by time. */
static void
order_lane (CpPlotLane *self)
{
  guint mark = 0, span = 0;

  for (guint i = 0; i < self->undated->len; i++)
    add_order (self, CP_PLOT_UNDATED, i);
  while (mark < self->marks->len || span < self->spans->len)
    if (span >= self->spans->len
        || (mark < self->marks->len
            && g_array_index (self->marks, CpPlotMark, mark).start < g_array_index (self->spans, CpPlotMark, span).start))
      add_order (self, CP_PLOT_DATED, mark++);
    else
      add_order (self, CP_PLOT_SPAN, span++);
}

static void
lane_close (CpPlotLane *self)
{
  guint32 counts[CP_PLOT_N_STANCES] = { 0 };

  g_array_sort (self->marks, compare_marks);
  g_array_sort (self->spans, compare_marks);
  g_array_sort (self->undated, compare_marks); /* deeds first, as in a day: they take both rows */
  order_lane (self);
  self->before = g_malloc0_n (self->marks->len + 1, sizeof *self->before);
  for (guint i = 0; i < self->marks->len; i++)
    {
      memcpy (self->before[i], counts, sizeof counts);
      counts[g_array_index (self->marks, CpPlotMark, i).stance % CP_PLOT_N_STANCES]++;
    }
  memcpy (self->before[self->marks->len], counts, sizeof counts);
}

static void
include_range (double *whole_start,
               double *whole_end,
               double  start,
               double  end)
{
  if (start <= 0)
    return;
  *whole_start = *whole_start == 0 ? start : MIN (*whole_start, start);
  *whole_end = MAX (*whole_end, end);
}

static void
add_events (CpPlot *self)
{
  for (guint i = 0; i < self->model->events->len; i++)
    {
      const CpEvent *event = g_ptr_array_index (self->model->events, i);
      CpPlotEvent at = { .event = i };

      if (!cp_date_is_valid (&event->date))
        continue;
      cp_plot_date_range (&event->date, &at.start, &at.end);
      g_array_append_val (self->events, at);
      self->longest_event = MAX (self->longest_event, at.end - at.start);
      include_range (&self->start, &self->end, floor (at.start), ceil (at.end));
    }
  g_array_sort (self->events, compare_events);
}

/**
 * cp_plot_new:
 * @shown: (nullable): for each statement whether it is to be shown; all where %NULL
 *
 * Arranges a model. Every party has a lane, also where none of its statements is shown.
 *
 * Returns: (transfer full): the arrangement
 */
CpPlot *
cp_plot_new (CpModel      *model,
             const guint8 *shown)
{
  CpPlot *self = g_rc_box_new0 (CpPlot);
  CpPlotLane *nobody = lane_new (-1);

  self->model = cp_model_ref (model);
  self->lanes = g_ptr_array_new_with_free_func (lane_free);
  self->events = g_array_new (FALSE, FALSE, sizeof (CpPlotEvent));
  for (guint i = 0; i < model->parties->len; i++)
    g_ptr_array_add (self->lanes, lane_new ((gint32) i));
  g_ptr_array_add (self->lanes, nobody);

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *statement = g_ptr_array_index (model->statements, i);
      CpPlotLane *lane = statement->party >= 0 ? g_ptr_array_index (self->lanes, statement->party) : nobody;

      if (shown == NULL || shown[i])
        lane_add (lane, statement, i);
    }
  if (nobody->n == 0)
    g_ptr_array_set_size (self->lanes, (int) model->parties->len);

  add_events (self);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      CpPlotLane *lane = g_ptr_array_index (self->lanes, i);

      lane_close (lane);
      self->n_statements += lane->n;
      self->n_undated += lane->undated->len;
      self->most_undated = MAX (self->most_undated, lane->undated->len);
      for (guint j = 0; j < lane->marks->len; j++)
        {
          const CpPlotMark *mark = &g_array_index (lane->marks, CpPlotMark, j);

          include_range (&self->said_start, &self->said_end, floor (mark->start), ceil (mark->end));
        }
      for (guint j = 0; j < lane->spans->len; j++)
        {
          const CpPlotMark *span = &g_array_index (lane->spans, CpPlotMark, j);

          include_range (&self->said_start, &self->said_end, span->start, span->end);
        }
    }
  include_range (&self->start, &self->end, self->said_start, self->said_end);
  return self;
}

/**
 * cp_plot_opening:
 *
 * What one looks at first: the time of all statements, and that of the events where these do not leave the statements less
 * than half of the view. Both are 0 where nothing has a date.
 */
void
cp_plot_opening (const CpPlot *self,
                 double       *start,
                 double       *end)
{
  double said = self->said_end - self->said_start;
  gboolean all = said <= 0 || self->end - self->start <= 2 * said;

  *start = all ? self->start : self->said_start;
  *end = all ? self->end : self->said_end;
}

/** cp_plot_ref: Returns: (transfer full): @self */
CpPlot *
cp_plot_ref (CpPlot *self)
{
  return g_rc_box_acquire (self);
}

static void
plot_clear (gpointer data)
{
  CpPlot *self = data;

  g_ptr_array_unref (self->lanes);
  g_array_unref (self->events);
  cp_model_unref (self->model);
}

/** cp_plot_unref: gives up a reference; frees the arrangement with the last one */
void
cp_plot_unref (CpPlot *self)
{
  g_rc_box_release_full (self, plot_clear);
}

/* The first of @marks that does not begin before @time; CpPlotMark and CpPlotEvent both begin with their start. */
static guint
bisect (const GArray *marks,
        gsize         size,
        double        time)
{
  guint low = 0, high = marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (*(const double *) (const void *) (marks->data + middle * size) < time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/** cp_plot_lane_get: Returns: the mark that @ref leads to */
const CpPlotMark *
cp_plot_lane_get (const CpPlotLane *self,
                  CpPlotRef         ref)
{
  GArray *marks = ref.kind == CP_PLOT_UNDATED ? self->undated : ref.kind == CP_PLOT_SPAN ? self->spans : self->marks;

  return &g_array_index (marks, CpPlotMark, ref.index);
}

/** cp_plot_find_statement: Returns: whether @statement is shown; then its lane and its place in the order of that */
gboolean
cp_plot_find_statement (const CpPlot *self,
                        guint32       statement,
                        guint        *lane,
                        guint        *position)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const CpPlotLane *of = g_ptr_array_index (self->lanes, i);

      for (guint j = 0; j < of->order->len; j++)
        if (cp_plot_lane_get (of, g_array_index (of->order, CpPlotRef, j))->statement == statement)
          {
            *lane = i;
            *position = j;
            return TRUE;
          }
    }
  return FALSE;
}

/** cp_plot_lane_find: Returns: the first of the lane's marks at or after @time, their number where there is none */
guint
cp_plot_lane_find (const CpPlotLane *self,
                   double            time)
{
  return bisect (self->marks, sizeof (CpPlotMark), time);
}

/** cp_plot_first_span: Returns: from which of @spans (of marks or of events, none longer than @longest) one may reach @time */
guint
cp_plot_first_span (const GArray *spans,
                    double        longest,
                    double        time)
{
  return bisect (spans, g_array_get_element_size ((GArray *) spans), time - longest);
}

/**
 * cp_plot_lane_next_slot:
 * @from: where the slot before this one ended, or where the view begins
 * @to: where the view ends
 *
 * Finds the first slot that holds a mark from @from on.
 *
 * Returns: whether there is one that begins before @to
 */
gboolean
cp_plot_lane_next_slot (const CpPlotLane *self,
                        CpTickStep        step,
                        double            from,
                        double            to,
                        CpPlotSlot       *slot)
{
  guint first = cp_plot_lane_find (self, from);
  double start;

  if (first >= self->marks->len)
    return FALSE;
  start = cp_tick_floor (step, g_array_index (self->marks, CpPlotMark, first).start, 1);
  if (start >= to)
    return FALSE;
  slot->start = start;
  slot->end = cp_tick_next (step, start);
  slot->first = cp_plot_lane_find (self, start);
  slot->n = cp_plot_lane_find (self, slot->end) - slot->first;
  return TRUE;
}

/** cp_plot_lane_count: counts the answers of @n marks from @first on, without touching them */
void
cp_plot_lane_count (const CpPlotLane *self,
                    guint             first,
                    guint             n,
                    guint             counts[CP_PLOT_N_STANCES])
{
  for (guint i = 0; i < CP_PLOT_N_STANCES; i++)
    counts[i] = self->before[first + n][i] - self->before[first][i];
}

/** cp_plot_lane_most: Returns: the most marks in one slot that the view shows, the measure of a histogram's height */
guint
cp_plot_lane_most (const CpPlotLane *self,
                   CpTickStep        step,
                   double            from,
                   double            to)
{
  CpPlotSlot slot = { .end = from };
  guint most = 0;

  while (cp_plot_lane_next_slot (self, step, slot.end, to, &slot))
    most = MAX (most, slot.n);
  return most;
}

/**
 * cp_plot_detail:
 * @density: pixels a day
 * @slots: (out): what the marks are gathered by: days while these can be seen, then what of the calendar has room for a bar
 *
 * Returns: how closely statements can be shown
 */
CpPlotDetail
cp_plot_detail (double      density,
                CpTickStep *slots)
{
  *slots = (CpTickStep){ CP_TICK_DAY, 1 };
  if (density >= CP_PLOT_MARKS_WIDTH)
    return CP_DETAIL_MARKS;
  if (density >= CP_PLOT_BARS_WIDTH)
    return CP_DETAIL_BARS;
  if (density < CP_PLOT_HISTOGRAM_WIDTH)
    *slots = cp_tick_steps[cp_tick_choose (density, CP_PLOT_HISTOGRAM_WIDTH)];
  return CP_DETAIL_HISTOGRAM;
}
