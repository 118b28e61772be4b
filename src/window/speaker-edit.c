/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/speaker-edit.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "stance/speaker-reference.h"
#include "window/field-editor.h"
#include "window/widgets.h"

/* What is put right of a speaker, and whose. */
typedef struct
{
  CpViewState     *state;
  gint32           speaker;
  CpCorrectionKind kind;
} Edit;

static Edit *
edit_new (CpViewState     *state,
          gint32           speaker,
          CpCorrectionKind kind)
{
  Edit *self = g_new (Edit, 1);

  *self = (Edit){ g_object_ref (state), speaker, kind };
  return self;
}

static void
edit_free (gpointer data)
{
  Edit *self = data;

  g_object_unref (self->state);
  g_free (self);
}

static const CpModelSpeaker *
speaker_of (const Edit *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  return self->speaker >= 0 && self->speaker < (gint32) model->speakers->len ? g_ptr_array_index (model->speakers, self->speaker) : NULL;
}

/* What was done, a format for the value. */
static const char *
words_for (CpCorrectionKind kind)
{
  switch ((int) kind)
    {
    case CP_CORRECT_SPEAKER_MERGE:
      return _("Merged with “%s”");
    case CP_CORRECT_SPEAKER_SPLIT:
      return _("“%s” split off");
    case CP_CORRECT_SPEAKER_PARTY:
      return _("Party changed to “%s”");
    case CP_CORRECT_SPEAKER_ROLE:
      return _("Role changed to “%s”");
    case CP_CORRECT_SPEAKER_NAME:
    default:
      return _("Renamed to “%s”");
    }
}

static void
on_chosen (const char *value,
           const char *label,
           gpointer    user_data)
{
  const Edit *self = user_data;
  const CpModelSpeaker *speaker = speaker_of (self);
  g_autoptr (CpViewState) state = g_object_ref (self->state);
  g_autofree char *name = cp_format_word (words_for (self->kind), label), *subject = NULL;

  if (speaker == NULL)
    return;
  subject = cp_speaker_reference (cp_view_state_get_model (state), (guint) self->speaker,
                                  self->kind == CP_CORRECT_SPEAKER_SPLIT ? value : speaker->name);
  cp_view_state_correct (state, self->kind, subject, value, name);
}

static void
add_others (GPtrArray  *choices,
            const Edit *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  g_autoptr (GPtrArray) references = cp_speaker_references (model);

  for (guint i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);
      const char *reference = g_ptr_array_index (references, i);
      g_autofree char *told = cp_words_of_speaker (model, i, cp_speaker_reference_has_place (reference));

      if ((gint32) i != self->speaker)
        cp_field_choices_add (choices, speaker->name, told, reference, FALSE);
    }
}

static void
add_names (GPtrArray            *choices,
           const CpModelSpeaker *speaker)
{
  for (guint i = 0; i < speaker->aliases->len; i++)
    cp_field_choices_add (choices, g_ptr_array_index (speaker->aliases, i), NULL, g_ptr_array_index (speaker->aliases, i), FALSE);
}

static void
add_parties (GPtrArray            *choices,
             const CpModel        *model,
             const CpModelSpeaker *speaker)
{
  for (gint32 i = 0; i < (gint32) model->parties->len; i++)
    cp_field_choices_add (choices, cp_party_name (model, i), NULL, cp_party_name (model, i), speaker->party == i);
  cp_field_choices_add (choices, _("No party"), NULL, "", speaker->party < 0);
}

/* Merge, split and party are chosen by type-ahead; name and role are typed. */
static void
create (GtkMenuButton *button,
        gpointer       user_data)
{
  const Edit *self = user_data;
  const CpModelSpeaker *speaker = speaker_of (self);
  GPtrArray *choices = cp_field_choices_new ();
  const char *new_label = NULL, *present = NULL;
  GtkWidget *editor;

  if (speaker != NULL)
    switch ((int) self->kind)
      {
      case CP_CORRECT_SPEAKER_MERGE:
        add_others (choices, self);
        break;
      case CP_CORRECT_SPEAKER_SPLIT:
        add_names (choices, speaker);
        break;
      case CP_CORRECT_SPEAKER_PARTY:
        add_parties (choices, cp_view_state_get_model (self->state), speaker);
        new_label = _("New party");
        break;
      case CP_CORRECT_SPEAKER_ROLE:
        new_label = _("Role");
        present = speaker->role;
        break;
      case CP_CORRECT_SPEAKER_NAME:
      default:
        add_names (choices, speaker);
        new_label = _("Name");
        present = speaker->name;
        break;
      }
  editor = cp_field_editor_new (choices, new_label, on_chosen, edit_new (self->state, self->speaker, self->kind), edit_free);
  cp_field_editor_begin_with (CP_FIELD_EDITOR (editor), present);
  gtk_menu_button_set_popover (button, editor);
}

/**
 * cp_speaker_edit_button_new:
 * @kind: what is put right: CP_CORRECT_SPEAKER_NAME, _ROLE, _PARTY, _MERGE or _SPLIT
 * @label: (nullable): %NULL for a button with a pencil
 *
 * Returns: (transfer floating): the button that opens what @speaker's value is chosen from
 */
GtkWidget *
cp_speaker_edit_button_new (CpViewState     *state,
                            gint32           speaker,
                            CpCorrectionKind kind,
                            const char      *label,
                            const char      *tooltip)
{
  GtkWidget *button = gtk_menu_button_new ();

  if (label != NULL)
    gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  else
    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
  if (label == NULL)
    gtk_widget_add_css_class (button, "flat");
  cp_widget_set_tip (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_name (button, tooltip);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create, edit_new (state, speaker, kind), edit_free);
  return button;
}
