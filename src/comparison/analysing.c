/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "article/heap.h"
#include "comparison/analysis.h"
#include "comparison/comparison-private.h"

/* An analysis that takes less than this (microseconds) is made at once, within the frame that a correction shows in. */
#define AT_ONCE 12000
/* While articles come in, an analysis waits so many times as long as the last one took, and at least so many milliseconds. */
#define PATIENCE 3
#define LEAST_WAIT 250

/* What one analysis works on; made in the comparison's thread, given to the worker, and given back. */
typedef struct
{
  CpEngineSource *source;
  CpMemory       *memory;
  CpState        *state;       /* touched in the comparison's thread alone */
  GPtrArray      *entries;     /* CpMember, whose readings are set in the comparison's thread alone */
  GPtrArray      *readings;    /* CpReading; those that were missing are put in by the worker */
  GPtrArray      *corrections; /* CpCorrection */
  CpModel        *model;
  gint64          cost;
} Analysis;

static void start (CpComparison *self);

static void
unref_reading (gpointer data)
{
  if (data != NULL)
    cp_reading_unref (data);
}

static void
analysis_free (gpointer data)
{
  Analysis *self = data;

  cp_engine_source_unref (self->source);
  cp_memory_unref (self->memory);
  g_clear_pointer (&self->state, cp_state_unref);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->readings);
  g_ptr_array_unref (self->corrections);
  g_clear_pointer (&self->model, cp_model_unref);
  g_free (self);
}

static Analysis *
analysis_new (CpComparison *comparison)
{
  CpState *state = cp_history_current (comparison->history);
  Analysis *self = g_new0 (Analysis, 1);

  self->source = cp_engine_source_ref (comparison->source);
  self->memory = cp_memory_ref (comparison->memory);
  self->state = cp_state_ref (state);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_member_unref);
  self->readings = g_ptr_array_new_with_free_func (unref_reading);
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  for (guint i = 0; i < state->entries->len; i++)
    {
      CpMember *entry = g_ptr_array_index (state->entries, i);

      g_ptr_array_add (self->entries, cp_member_ref (entry));
      g_ptr_array_add (self->readings, entry->reading != NULL ? cp_reading_ref (entry->reading) : NULL);
    }
  for (guint i = 0; i < state->corrections->len; i++)
    g_ptr_array_add (self->corrections, cp_correction_copy (g_ptr_array_index (state->corrections, i)));
  return self;
}

static gboolean
read_missing (Analysis *self,
              CpEngine *engine,
              GError  **error)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GPtrArray) read = NULL;
  guint next = 0;

  for (guint i = 0; i < self->entries->len; i++)
    if (g_ptr_array_index (self->readings, i) == NULL)
      g_ptr_array_add (missing, ((const CpMember *) g_ptr_array_index (self->entries, i))->article);
  if (missing->len == 0)
    return TRUE;
  read = cp_analysis_read (engine, missing, NULL, NULL, NULL, error);
  if (read == NULL)
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    if (g_ptr_array_index (self->readings, i) == NULL)
      g_ptr_array_index (self->readings, i) = cp_reading_ref (g_ptr_array_index (read, next++));
  return TRUE;
}

static gboolean
run (Analysis *self,
     GError  **error)
{
  g_autoptr (CpEngine) engine = cp_engine_source_get (self->source, error);
  gint64 begun;

  if (engine == NULL || !read_missing (self, engine, error))
    return FALSE;
  begun = g_get_monotonic_time ();
  self->model = cp_analysis_build (engine, self->memory, self->readings, self->corrections);
  self->cost = g_get_monotonic_time () - begun;
  return TRUE;
}

static void
run_in_thread (GTask        *task,
               gpointer      source G_GNUC_UNUSED,
               gpointer      data,
               GCancellable *cancellable G_GNUC_UNUSED)
{
  GError *error = NULL;
  gboolean done = run (data, &error);

  cp_heap_give_back ();
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
keep_model (CpState *state,
            CpModel *model)
{
  if (state->model == NULL)
    state->model = cp_model_ref (model);
}

/* Takes over what the analysis found: the readings that it had to make, and the model where it is still that of its state, or of one that
 * came after it by another title or arrangement. */
static void
take (CpComparison *self,
      Analysis     *analysis)
{
  gboolean whole = analysis->entries->len == analysis->state->entries->len;
  CpState *current = cp_history_current (self->history);

  for (guint i = 0; i < analysis->entries->len; i++)
    {
      CpMember *entry = g_ptr_array_index (analysis->entries, i);

      if (entry->reading == NULL)
        entry->reading = cp_reading_ref (g_ptr_array_index (analysis->readings, i));
    }
  self->analysis_cost = analysis->cost;
  cp_looks_apply (self->looks, analysis->model);
  if (whole && self->n_adding == 0)
    cp_looks_note (self->looks, analysis->model);
  if (whole)
    keep_model (analysis->state, analysis->model);
  if (!cp_state_reads_like (current, analysis->state))
    return;
  if (whole)
    {
      keep_model (current, analysis->model);
      self->stale = FALSE;
    }
  cp_comparison_show_model (self, analysis->model);
}

static void
return_waiting (CpComparison *self,
                const GError *error)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++)
    {
      GTask *task = g_ptr_array_index (waiting, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static gboolean
start_after_wait (gpointer data)
{
  CpComparison *self = data;

  self->analysis_timer = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

static void
finished (GObject      *source,
          GAsyncResult *result,
          gpointer      data G_GNUC_UNUSED)
{
  CpComparison *self = CP_COMPARISON (source);
  g_autoptr (GError) error = NULL;

  self->analysing = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    take (self, g_task_get_task_data (G_TASK (result)));
  else
    self->stale = FALSE;

  if (self->stale && self->n_adding > 0)
    self->analysis_timer =
      g_timeout_add (MAX (LEAST_WAIT, (guint) (PATIENCE * self->analysis_cost / 1000)), start_after_wait, self);
  else if (self->stale)
    start (self);
  else
    {
      return_waiting (self, error);
      cp_comparison_notify_busy (self);
    }
  cp_comparison_show_arrived (self);
}

static void
start (CpComparison *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, finished, NULL);

  self->analysing = TRUE;
  self->stale = FALSE;
  g_task_set_task_data (task, analysis_new (self), analysis_free);
  g_task_run_in_thread (task, run_in_thread);
}

static gboolean
is_quick (CpComparison *self)
{
  const CpState *state = cp_history_current (self->history);

  if (self->analysing || self->analysis_timer != 0 || self->n_adding > 0 || self->analysis_cost == 0 ||
      self->analysis_cost > AT_ONCE)
    return FALSE;
  for (guint i = 0; i < state->entries->len; i++)
    if (((const CpMember *) g_ptr_array_index (state->entries, i))->reading == NULL)
      return FALSE;
  return TRUE;
}

/**
 * cp_comparison_analyse:
 *
 * Sees to it that the current state is analysed and shown: at once where that is quick, else in a worker thread. Whatever changes
 * meanwhile is taken in by another analysis after it, so that many changes cost few analyses.
 */
void
cp_comparison_analyse (CpComparison *self)
{
  gboolean was_busy = cp_comparison_get_busy (self);

  if (is_quick (self) && cp_comparison_analyse_now (self, NULL))
    return;
  if (self->analysing || (self->analysis_timer != 0 && self->n_adding > 0))
    self->stale = TRUE;
  else
    {
      g_clear_handle_id (&self->analysis_timer, g_source_remove);
      start (self);
    }
  if (!was_busy)
    cp_comparison_notify_busy (self);
}

/** cp_comparison_analyse_now: Returns: whether the current state was analysed, in the calling thread, and is shown */
gboolean
cp_comparison_analyse_now (CpComparison *self,
                           GError      **error)
{
  Analysis *analysis = analysis_new (self);
  gboolean done = run (analysis, error);

  if (done)
    take (self, analysis);
  analysis_free (analysis);
  return done;
}

/** cp_comparison_return_when_analysed: returns @task, as true, when all that is in the comparison by now is analysed and shown */
void
cp_comparison_return_when_analysed (CpComparison *self,
                                    GTask        *task)
{
  if (!self->analysing && !self->stale)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_ptr_array_add (self->waiting, g_object_ref (task));
  if (self->stale && self->analysis_timer != 0 && self->n_adding == 0)
    {
      g_clear_handle_id (&self->analysis_timer, g_source_remove);
      start (self);
    }
}
