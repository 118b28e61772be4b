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
  GArray         *speakers; /* guint32 */
} Remembering;

static void
remembering_free (gpointer data)
{
  Remembering *self = data;

  cp_engine_source_unref (self->source);
  cp_model_unref (self->model);
  g_array_unref (self->speakers);
  g_free (self);
}

static Remembering *
remembering_new (CpEngineSource *source,
                 CpModel        *model,
                 GArray         *speakers)
{
  Remembering *self = g_new0 (Remembering, 1);

  self->source = cp_engine_source_ref (source);
  self->model = cp_model_ref (model);
  self->speakers = g_array_ref (speakers);
  return self;
}

static const CpModelSpeaker *
speaker_at (const Remembering *self,
            guint              i)
{
  return g_ptr_array_index (self->model->speakers, g_array_index (self->speakers, guint32, i));
}

static gboolean
remember (const Remembering    *self,
          const CpModelSpeaker *speaker,
          GError              **error)
{
  const CpOwnPerson person = { speaker->name, speaker->aliases,
                               speaker->party >= 0 ? cp_party_name (self->model, speaker->party) : NULL, speaker->role };
  g_autoptr (CpEngine) engine = cp_engine_source_get (self->source, error);

  return engine != NULL && cp_own_knowledge_remember (NULL, cp_engine_get_knowledge (engine), &person, error);
}

static void
remember_in_thread (GTask        *task,
                    gpointer      source G_GNUC_UNUSED,
                    gpointer      data,
                    GCancellable *cancellable G_GNUC_UNUSED)
{
  const Remembering *self = data;
  GError *error = NULL;

  for (guint i = 0; i < self->speakers->len && error == NULL; i++)
    remember (self, speaker_at (self, i), &error);
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
  g_autoptr (GTask) task = NULL;

  if (!gtk_switch_get_active (control))
    {
      for (guint i = 0; i < remembering->speakers->len; i++)
        cp_own_knowledge_forget (NULL, speaker_at (remembering, i)->name, NULL);
      return;
    }
  task = g_task_new (control, NULL, on_remembered, NULL);
  g_task_set_task_data (task, remembering_new (remembering->source, remembering->model, remembering->speakers), remembering_free);
  g_task_run_in_thread (task, remember_in_thread);
}

static void
on_disconnected (gpointer  data,
                 GClosure *closure G_GNUC_UNUSED)
{
  remembering_free (data);
}

static gboolean
all_are_known (const CpModel *model,
               const GArray  *speakers)
{
  for (guint i = 0; i < speakers->len; i++)
    if (!cp_own_knowledge_has (NULL, ((CpModelSpeaker *) g_ptr_array_index (model->speakers, g_array_index (speakers, guint32, i)))->name))
      return FALSE;
  return speakers->len > 0;
}

static GtkWidget *
switch_new (CpViewState *state,
            GArray      *speakers,
            const char  *label)
{
  CpModel *model = cp_view_state_get_model (state);
  CpEngineSource *source = cp_comparison_get_source (cp_view_state_get_comparison (state));
  GtkWidget *control = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (control), all_are_known (model, speakers));
  gtk_widget_set_sensitive (control, speakers->len > 0);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  cp_widget_set_tooltip (control, _("Name, role and party are known in comparisons that are made from now on"));
  g_signal_connect_data (control, "notify::active", G_CALLBACK (on_active), remembering_new (source, model, speakers), on_disconnected, 0);
  return control;
}

/** cp_remember_switch_new: Returns: (transfer floating): what makes @speaker known in other comparisons, or no longer */
GtkWidget *
cp_remember_switch_new (CpViewState *state,
                        gint32       speaker)
{
  g_autoptr (GArray) speakers = g_array_new (FALSE, FALSE, sizeof (guint32));
  const guint32 index = (guint32) speaker;

  g_array_append_val (speakers, index);
  return switch_new (state, speakers, _("Remember for other comparisons"));
}

/** cp_remember_party_switch_new: Returns: (transfer floating): the same for all people who speak for @party */
GtkWidget *
cp_remember_party_switch_new (CpViewState *state,
                              gint32       party)
{
  const CpModel *model = cp_view_state_get_model (state);
  g_autoptr (GArray) speakers = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);

      if (speaker->party == party && speaker->kind == CP_SPEAKER_PERSON)
        g_array_append_val (speakers, i);
    }
  return switch_new (state, speakers, _("Remember its speakers for other comparisons"));
}
