/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry whose text is a correction, kept with Enter, when the focus goes elsewhere and before the document is saved, so that nothing typed is
 * lost. */
#include "config.h"

#include "window/kept-entry.h"

#include "window/correct-later.h"
#include "window/widgets.h"

typedef struct
{
  CpViewState     *state;
  CpCorrectionKind kind;
  char            *subject;
  char            *text;   /* as it is kept */
  char            *change; /* the change's name, for undo */
  gboolean         holds;  /* something else is typed: what is looked at stays until that is kept */
} Kept;

static Kept *
kept_new (CpViewState     *state,
          CpCorrectionKind kind,
          const char      *subject,
          const char      *text,
          const char      *change)
{
  Kept *self = g_new0 (Kept, 1);

  self->state = g_object_ref (state);
  self->kind = kind;
  self->subject = g_strdup (subject);
  self->text = g_strdup (text);
  self->change = g_strdup (change);
  return self;
}

static void
kept_free (gpointer data)
{
  Kept *self = data;

  cp_view_state_set_held (self->state, &self->holds, FALSE);
  g_object_unref (self->state);
  g_free (self->subject);
  g_free (self->text);
  g_free (self->change);
  g_free (self);
}

static Kept *
kept_of (GtkWidget *entry)
{
  return g_object_get_data (G_OBJECT (entry), "kept");
}

static void
on_typed (GtkWidget *entry)
{
  Kept *kept = kept_of (entry);

  cp_view_state_set_held (kept->state, &kept->holds, !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), kept->text));
}

/* How what is typed becomes a correction. */
typedef void (*Correct) (CpViewState     *state,
                         CpCorrectionKind kind,
                         const char      *subject,
                         const char      *value,
                         const char      *name);

static void
keep_by (GtkWidget *entry,
         Correct    correct)
{
  Kept *kept = kept_of (entry);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (g_str_equal (text, kept->text))
    return;
  g_free (kept->text);
  kept->text = g_strdup (text);
  correct (kept->state, kept->kind, kept->subject, text, kept->change);
  cp_view_state_set_held (kept->state, &kept->holds, FALSE);
}

static void
keep (GtkWidget *entry)
{
  keep_by (entry, cp_correct_later);
}

/* As long as the entry holds what is looked at, nothing that the correction changes is made anew: it goes on being typed into. */
static void
keep_now (GtkWidget *entry)
{
  keep_by (entry, cp_view_state_correct);
}

static void
on_activate (GtkWidget *entry)
{
  cp_widget_close_popovers (entry);
  keep (entry);
}

static void
on_leave (GtkEventController *controller)
{
  keep (gtk_event_controller_get_widget (controller));
}

/**
 * cp_kept_entry_new:
 * @subject: what is corrected, as corrections of @kind name it
 * @text: (nullable): what holds now
 * @label: what it is, for a screen reader
 * @change: the change's name, for undo
 *
 * Returns: (transfer floating): the entry
 */
GtkWidget *
cp_kept_entry_new (CpViewState     *state,
                   CpCorrectionKind kind,
                   const char      *subject,
                   const char      *text,
                   const char      *label,
                   const char      *change)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (entry), "kept", kept_new (state, kind, subject, text != NULL ? text : "", change), kept_free);
  g_signal_connect (entry, "changed", G_CALLBACK (on_typed), NULL);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate), NULL);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave), NULL);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect_object (state, "keep-typed", G_CALLBACK (keep_now), entry, G_CONNECT_SWAPPED);
  return entry;
}
