/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/remember.h"

#include <glib/gi18n-lib.h>

#include "comparison/own-knowledge.h"
#include "window/widgets.h"

/* What is remembered is written by a worker, which may have to load what is known first. */
typedef struct
{
  CpEngineSource *source;
  CpModel        *model;
  gint32          speaker;
} Remembering;

static void
remembering_free (gpointer data)
{
  Remembering *self = data;

  cp_engine_source_unref (self->source);
  cp_model_unref (self->model);
  g_free (self);
}

static Remembering *
remembering_new (CpEngineSource *source,
                 CpModel        *model,
                 gint32          speaker)
{
  Remembering *self = g_new0 (Remembering, 1);

  self->source = cp_engine_source_ref (source);
  self->model = cp_model_ref (model);
  self->speaker = speaker;
  return self;
}

static void
remember_in_thread (GTask        *task,
                    gpointer      source G_GNUC_UNUSED,
                    gpointer      data,
                    GCancellable *cancellable G_GNUC_UNUSED)
{
  const Remembering *self = data;
  const CpModelSpeaker *speaker = g_ptr_array_index (self->model->speakers, self->speaker);
  const CpOwnPerson person = { speaker->name, speaker->aliases,
                               speaker->party >= 0 ? cp_party_name (self->model, speaker->party) : NULL, speaker->role };
  GError *error = NULL;
  g_autoptr (CpEngine) engine = cp_engine_source_get (self->source, &error);

  if (engine != NULL)
    cp_own_knowledge_remember (NULL, cp_engine_get_knowledge (engine), &person, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Where it could not be written, the switch goes back. */
static void
on_remembered (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data G_GNUC_UNUSED)
{
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    gtk_switch_set_active (GTK_SWITCH (source), FALSE);
}

static void
on_active (GtkSwitch   *control,
           GParamSpec  *pspec G_GNUC_UNUSED,
           Remembering *remembering)
{
  const CpModelSpeaker *speaker = g_ptr_array_index (remembering->model->speakers, remembering->speaker);
  g_autoptr (GTask) task = NULL;

  if (!gtk_switch_get_active (control))
    {
      cp_own_knowledge_forget (NULL, speaker->name, NULL);
      return;
    }
  task = g_task_new (control, NULL, on_remembered, NULL);
  g_task_set_task_data (task, remembering_new (remembering->source, remembering->model, remembering->speaker), remembering_free);
  g_task_run_in_thread (task, remember_in_thread);
}

static void
on_disconnected (gpointer  data,
                 GClosure *closure G_GNUC_UNUSED)
{
  remembering_free (data);
}

/** cp_remember_switch_new: Returns: (transfer floating): what makes @speaker known in other comparisons, or no longer */
GtkWidget *
cp_remember_switch_new (CpViewState *state,
                        gint32       speaker)
{
  CpModel *model = cp_view_state_get_model (state);
  CpEngineSource *source = cp_comparison_get_source (cp_view_state_get_comparison (state));
  const CpModelSpeaker *known = g_ptr_array_index (model->speakers, speaker);
  GtkWidget *control = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (control), cp_own_knowledge_has (NULL, known->name));
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remember for other comparisons"), -1);
  gtk_widget_set_tooltip_text (control, _("Name, role and party are known in comparisons that are made from now on"));
  g_signal_connect_data (control, "notify::active", G_CALLBACK (on_active), remembering_new (source, model, speaker), on_disconnected, 0);
  return control;
}
