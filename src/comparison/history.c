/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/history.h"

#include <gio/gio.h>

/* Analyses are kept of the states that lie so many steps off, so that undoing shows at once; those further off are made again. */
#define KEPT_MODELS 2u
/* Steps that are remembered; a state costs a few bytes for each article and correction. */
#define MAX_STEPS 1000u

typedef struct
{
  char    *name; /* of the step that led here; NULL for the first */
  CpState *state;
} Step;

struct _CpHistory
{
  GArray *steps; /* Step */
  guint   shown;
};

static void
clear_step (gpointer data)
{
  Step *step = data;

  g_clear_pointer (&step->name, g_free);
  g_clear_pointer (&step->state, cp_state_unref);
}

static Step *
step_at (CpHistory *self,
         guint      index)
{
  return &g_array_index (self->steps, Step, index);
}

/** cp_history_new: Returns: (transfer full): a history that begins with @first, of which it takes a reference */
CpHistory *
cp_history_new (CpState *first)
{
  CpHistory *self = g_new0 (CpHistory, 1);
  Step step = { NULL, cp_state_ref (first) };

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, clear_step);
  g_array_append_val (self->steps, step);
  return self;
}

/** cp_history_free: frees @self */
void
cp_history_free (CpHistory *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

/** cp_history_current: Returns: (transfer none): the state that is shown */
CpState *
cp_history_current (CpHistory *self)
{
  return step_at (self, self->shown)->state;
}

static void
free_in_thread (GTask        *task G_GNUC_UNUSED,
                gpointer      source G_GNUC_UNUSED,
                gpointer      model,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  cp_model_unref (model);
}

/* To free a model of 20,000 statements takes longer than a frame lasts. */
static void
free_later (CpModel *model)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (task, model, NULL);
  g_task_run_in_thread (task, free_in_thread);
}

static void
drop_far_models (CpHistory *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (i + KEPT_MODELS < self->shown || i > self->shown + KEPT_MODELS)
      g_clear_pointer (&step_at (self, i)->state->model, free_later);
}

/** cp_history_push: makes @state the one that is shown; what was undone before cannot be redone any more */
void
cp_history_push (CpHistory  *self,
                 CpState    *state,
                 const char *name)
{
  Step step = { g_strdup (name), cp_state_ref (state) };

  g_array_set_size (self->steps, self->shown + 1);
  g_array_append_val (self->steps, step);
  if (self->steps->len > MAX_STEPS)
    g_array_remove_index (self->steps, 0);
  self->shown = self->steps->len - 1;
  drop_far_models (self);
}

/** cp_history_undo: Returns: whether there was a step to go back */
gboolean
cp_history_undo (CpHistory *self)
{
  if (self->shown == 0)
    return FALSE;
  self->shown--;
  drop_far_models (self);
  return TRUE;
}

/** cp_history_redo: Returns: whether there was a step to go forward */
gboolean
cp_history_redo (CpHistory *self)
{
  if (self->shown + 1 >= self->steps->len)
    return FALSE;
  self->shown++;
  drop_far_models (self);
  return TRUE;
}

/** cp_history_undo_name: Returns: (nullable): the name of the step that would be undone */
const char *
cp_history_undo_name (CpHistory *self)
{
  return self->shown > 0 ? step_at (self, self->shown)->name : NULL;
}

/** cp_history_redo_name: Returns: (nullable): the name of the step that would be done again */
const char *
cp_history_redo_name (CpHistory *self)
{
  return self->shown + 1 < self->steps->len ? step_at (self, self->shown + 1)->name : NULL;
}

/**
 * cp_history_append:
 * @since: the state that a step under way led to
 * @entries: (element-type CpMember): what the step has brought since
 *
 * Lets a step that takes its time go on: adds @entries to @since and to every state that followed from it.
 *
 * Returns: %FALSE where that step was given up: undone, and something else done
 */
gboolean
cp_history_append (CpHistory *self,
                   CpState   *since,
                   GPtrArray *entries)
{
  guint first = 0;

  while (first < self->steps->len && step_at (self, first)->state != since)
    first++;
  if (first == self->steps->len)
    return FALSE;
  for (guint i = first; i < self->steps->len; i++)
    {
      CpState *state = step_at (self, i)->state;

      for (guint k = 0; k < entries->len; k++)
        g_ptr_array_add (state->entries, cp_member_ref (g_ptr_array_index (entries, k)));
      g_clear_pointer (&state->model, cp_model_unref);
    }
  return TRUE;
}

/** cp_history_holds: Returns: whether the step that led to @state is in force: done, and not undone since */
gboolean
cp_history_holds (CpHistory *self,
                  CpState   *state)
{
  for (guint i = 0; i <= self->shown; i++)
    if (step_at (self, i)->state == state)
      return TRUE;
  return FALSE;
}
