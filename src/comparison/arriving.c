/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/arrived.h"
#include "comparison/comparison-private.h"

/* A comparison of fewer statements is analysed nearly as fast as articles could be shown without. */
#define FEWEST_STATEMENTS 1500
/* While articles come in, the next are shown after so many times as long as the last took, and at least so many milliseconds. */
#define PATIENCE 3
#define LEAST_WAIT 250

/* What one showing works on; made in the comparison's thread, given to the worker, and given back. */
typedef struct
{
  CpEngineSource *source;
  CpState        *state;    /* that they are in; touched in the comparison's thread alone */
  CpModel        *base;     /* that was shown */
  GPtrArray      *readings; /* CpReading */
  CpModel        *model;
  gint64          cost;
} Showing;

static void
showing_free (gpointer data)
{
  Showing *self = data;

  cp_engine_source_unref (self->source);
  cp_state_unref (self->state);
  cp_model_unref (self->base);
  g_ptr_array_unref (self->readings);
  g_clear_pointer (&self->model, cp_model_unref);
  g_free (self);
}

static void
run_in_thread (GTask        *task,
               gpointer      source G_GNUC_UNUSED,
               gpointer      data,
               GCancellable *cancellable G_GNUC_UNUSED)
{
  Showing *self = data;
  GError *error = NULL;
  g_autoptr (CpEngine) engine = cp_engine_source_get (self->source, &error);
  gint64 begun = g_get_monotonic_time ();

  if (engine == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self->model = cp_arrived_model (self->base, self->readings, engine);
  self->cost = g_get_monotonic_time () - begun;
  g_task_return_boolean (task, TRUE);
}

static gboolean
start_after_wait (gpointer data)
{
  CpComparison *self = data;

  self->arrival_timer = 0;
  cp_comparison_show_arrived (self);
  return G_SOURCE_REMOVE;
}

/* Whether the articles are still to be shown: not where the analysis was faster, or the person took the addition back meanwhile. */
static gboolean
is_timely (const CpComparison *self,
           const Showing      *showing)
{
  return showing->base == self->model && showing->state == cp_history_current (self->history) && showing->state->model == NULL;
}

static void
finished (GObject      *source,
          GAsyncResult *result,
          gpointer      data G_GNUC_UNUSED)
{
  CpComparison *self = CP_COMPARISON (source);
  Showing *showing = g_task_get_task_data (G_TASK (result));

  self->showing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  if (is_timely (self, showing))
    cp_comparison_show_model (self, showing->model);
  if (cp_comparison_get_busy (self) && self->arrival_timer == 0)
    self->arrival_timer = g_timeout_add (MAX (LEAST_WAIT, (guint) (PATIENCE * showing->cost / 1000)), start_after_wait, self);
}

/* The articles that are read and in the comparison, and do not show yet. */
static GPtrArray *
find_missing (CpComparison *self)
{
  const CpState *state = cp_history_current (self->history);
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_reading_unref);
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->model->articles->len; i++)
    g_hash_table_add (shown, g_ptr_array_index (self->model->articles, i));
  for (guint i = 0; i < state->entries->len; i++)
    {
      const CpMember *member = g_ptr_array_index (state->entries, i);

      if (member->reading != NULL && !g_hash_table_contains (shown, member->article))
        g_ptr_array_add (readings, cp_reading_ref (member->reading));
    }
  return readings;
}

static void
start (CpComparison *self)
{
  g_autoptr (GPtrArray) readings = find_missing (self);
  g_autoptr (GTask) task = NULL;
  Showing *showing;

  if (readings->len == 0)
    return;
  showing = g_new0 (Showing, 1);
  showing->source = cp_engine_source_ref (self->source);
  showing->state = cp_state_ref (cp_history_current (self->history));
  showing->base = cp_model_ref (self->model);
  showing->readings = g_steal_pointer (&readings);
  task = g_task_new (self, NULL, finished, NULL);
  g_task_set_task_data (task, showing, showing_free);
  g_task_run_in_thread (task, run_in_thread);
  self->showing = TRUE;
}

/**
 * cp_comparison_show_arrived:
 *
 * Shows articles that came in before they are analysed with all others, where that takes long: see cp_arrived_model(). The analysis, which
 * is under way, follows.
 */
void
cp_comparison_show_arrived (CpComparison *self)
{
  if (cp_comparison_get_busy (self) && !self->showing && self->arrival_timer == 0 && self->model->statements->len >= FEWEST_STATEMENTS)
    start (self);
}
