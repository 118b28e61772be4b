/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/correct-later.h"

typedef struct
{
  CpViewState     *state;
  CpCorrectionKind kind;
  char            *subject;
  char            *value;
  char            *name;
} Later;

static void
later_free (gpointer data)
{
  Later *self = data;

  g_object_unref (self->state);
  g_free (self->subject);
  g_free (self->value);
  g_free (self->name);
  g_free (self);
}

static gboolean
correct (gpointer data)
{
  const Later *later = data;

  cp_view_state_correct (later->state, later->kind, later->subject, later->value, later->name);
  return G_SOURCE_REMOVE;
}

/**
 * cp_correct_later:
 * @name: the step, for undo
 *
 * Makes one correction when what is going on is done with: what was pressed may stand in a part of the view that the correction
 * makes anew.
 */
void
cp_correct_later (CpViewState     *state,
                  CpCorrectionKind kind,
                  const char      *subject,
                  const char      *value,
                  const char      *name)
{
  Later *later = g_new0 (Later, 1);

  later->state = g_object_ref (state);
  later->kind = kind;
  later->subject = g_strdup (subject);
  later->value = g_strdup (value);
  later->name = g_strdup (name);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, correct, later, later_free);
}
