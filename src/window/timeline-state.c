/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/timeline-state.h"

#include <string.h>

/* The air that a fitted axis leaves at both ends, a part of the whole. */
#define AIR 0.05

struct _CpTimelineState
{
  GObject parent_instance;

  CpModel *model;
  CpPlot  *plot;
  CpAxis   axis;
  gint32   first_day, last_day; /* of the chosen span; 0 for none */
  gint32   selected;            /* a statement, -1 for none */
};

enum
{
  PLOT_CHANGED,
  VIEW_CHANGED,
  SPAN_CHANGED,
  SELECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpTimelineState, cp_timeline_state, G_TYPE_OBJECT)

static void
cp_timeline_state_dispose (GObject *object)
{
  CpTimelineState *self = CP_TIMELINE_STATE (object);

  g_clear_pointer (&self->plot, cp_plot_unref);
  g_clear_pointer (&self->model, cp_model_unref);
  G_OBJECT_CLASS (cp_timeline_state_parent_class)->dispose (object);
}

static void
cp_timeline_state_class_init (CpTimelineStateClass *klass)
{
  static const char *const names[N_SIGNALS] = { "plot-changed", "view-changed", "span-changed", "selection-changed" };

  G_OBJECT_CLASS (klass)->dispose = cp_timeline_state_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_timeline_state_init (CpTimelineState *self)
{
  self->selected = -1;
}

/** cp_timeline_state_new: Returns: (transfer full): a state that looks at nothing */
CpTimelineState *
cp_timeline_state_new (void)
{
  return g_object_new (CP_TYPE_TIMELINE_STATE, NULL);
}

static gboolean
same_axis (const CpAxis *a,
           const CpAxis *b)
{
  return a->start == b->start && a->end == b->end;
}

/* What one looks at first. */
static CpAxis
opening (CpTimelineState *self)
{
  double start, end;

  if (self->plot == NULL)
    return (CpAxis){ 0, 0 };
  cp_plot_opening (self->plot, &start, &end);
  return end > start ? cp_axis_fit (start, end, AIR) : (CpAxis){ 0, 0 };
}

/**
 * cp_timeline_state_set_model:
 * @shown: (nullable): for each statement whether it passes the filters, those by date left out; all where %NULL
 *
 * Shows another model, or other statements of it. Who looked at everything goes on looking at everything; a part of time
 * that was zoomed to stays.
 */
void
cp_timeline_state_set_model (CpTimelineState *self,
                             CpModel         *model,
                             const guint8    *shown)
{
  CpPlot *plot = cp_plot_new (model, shown);
  CpAxis whole = cp_timeline_state_whole (self), first = opening (self);
  gboolean fitted = same_axis (&whole, &self->axis), opened = self->plot == NULL || same_axis (&first, &self->axis);
  gboolean other = model != self->model;

  if (other)
    {
      g_clear_pointer (&self->model, cp_model_unref);
      self->model = cp_model_ref (model);
      if (self->selected >= (gint32) model->statements->len)
        self->selected = -1;
    }
  g_clear_pointer (&self->plot, cp_plot_unref);
  self->plot = plot;
  if (opened)
    self->axis = opening (self);
  else if (fitted)
    self->axis = cp_timeline_state_whole (self);
  g_signal_emit (self, signals[PLOT_CHANGED], 0);
}

/** cp_timeline_state_get_model: Returns: (transfer none) (nullable): the model */
CpModel *
cp_timeline_state_get_model (CpTimelineState *self)
{
  return self->model;
}

/** cp_timeline_state_get_plot: Returns: (transfer none) (nullable): what is shown, arranged */
const CpPlot *
cp_timeline_state_get_plot (CpTimelineState *self)
{
  return self->plot;
}

/** cp_timeline_state_get_axis: Returns: (transfer none): the visible span of time; without length where nothing has a date */
const CpAxis *
cp_timeline_state_get_axis (CpTimelineState *self)
{
  return &self->axis;
}

/** cp_timeline_state_whole: Returns: the axis that shows everything with a little air */
CpAxis
cp_timeline_state_whole (CpTimelineState *self)
{
  if (self->plot == NULL || self->plot->end <= self->plot->start)
    return (CpAxis){ 0, 0 };
  return cp_axis_fit (self->plot->start, self->plot->end, AIR);
}

/** cp_timeline_state_said: Returns: the axis that shows all statements with a little air, whatever events lie far from them */
CpAxis
cp_timeline_state_said (CpTimelineState *self)
{
  if (self->plot == NULL || self->plot->said_end <= self->plot->said_start)
    return cp_timeline_state_whole (self);
  return cp_axis_fit (self->plot->said_start, self->plot->said_end, AIR);
}

/** cp_timeline_state_set_axis: looks at another span of time */
void
cp_timeline_state_set_axis (CpTimelineState *self,
                            CpAxis           axis)
{
  if (same_axis (&axis, &self->axis) || axis.end <= axis.start)
    return;
  self->axis = axis;
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

/** cp_timeline_state_get_span: Returns: whether a span is chosen, and its first and last day */
gboolean
cp_timeline_state_get_span (CpTimelineState *self,
                            gint32          *first_day,
                            gint32          *last_day)
{
  *first_day = self->first_day;
  *last_day = self->last_day;
  return self->first_day > 0;
}

/** cp_timeline_state_set_span: chooses a span, in whichever order its ends are given; 0 for none */
void
cp_timeline_state_set_span (CpTimelineState *self,
                            gint32           first_day,
                            gint32           last_day)
{
  gint32 first = MIN (first_day, last_day), last = MAX (first_day, last_day);

  if (first <= 0)
    first = last = 0;
  if (first == self->first_day && last == self->last_day)
    return;
  self->first_day = first;
  self->last_day = last;
  g_signal_emit (self, signals[SPAN_CHANGED], 0);
}

/** cp_timeline_state_n_in_span: Returns: how many of the dated statements the span holds, even in part; all where none is chosen */
guint
cp_timeline_state_n_in_span (CpTimelineState *self)
{
  guint n = 0;

  if (self->plot == NULL)
    return 0;
  if (self->first_day == 0)
    return self->plot->n_statements - self->plot->n_undated;
  for (guint i = 0; i < self->plot->lanes->len; i++)
    {
      const CpPlotLane *lane = g_ptr_array_index (self->plot->lanes, i);

      n += cp_plot_lane_find (lane, self->last_day + 1) - cp_plot_lane_find (lane, self->first_day);
      for (guint j = cp_plot_first_span (lane->spans, lane->longest_span, self->first_day); j < lane->spans->len; j++)
        {
          const CpPlotMark *span = &g_array_index (lane->spans, CpPlotMark, j);

          n += span->start < self->last_day + 1 && span->end > self->first_day;
        }
    }
  return n;
}

/** cp_timeline_state_get_selected: Returns: the chosen statement, -1 for none */
gint32
cp_timeline_state_get_selected (CpTimelineState *self)
{
  return self->selected;
}

/** cp_timeline_state_select: chooses a statement; -1 for none */
void
cp_timeline_state_select (CpTimelineState *self,
                          gint32           statement)
{
  if (statement == self->selected)
    return;
  self->selected = statement;
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}
