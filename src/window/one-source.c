/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/one-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "stance/called.h"
#include "stance/speaker-reference.h"
#include "window/correct-later.h"
#include "window/decisions.h"
#include "window/field-editor.h"
#include "window/line-layout.h"
#include "window/widgets.h"

/* A question: people without a name who are cited in two ways, are they one source? */

/* What is decided on a speaker: that it stays as it is, or that one of its names is another. */
typedef struct
{
  CpViewState     *state;
  CpCorrectionKind kind;
  char            *subject;
  char            *value;
} Decision;

static Decision *
decision_new (CpViewState     *state,
              CpCorrectionKind kind,
              const char      *subject,
              const char      *value)
{
  Decision *self = g_new0 (Decision, 1);

  self->state = g_object_ref (state);
  self->kind = kind;
  self->subject = g_strdup (subject);
  self->value = g_strdup (value);
  return self;
}

static void
decision_free (gpointer data)
{
  Decision *self = data;

  g_object_unref (self->state);
  g_free (self->subject);
  g_free (self->value);
  g_free (self);
}

static void
decision_closed (gpointer  data,
                 GClosure *closure G_GNUC_UNUSED)
{
  decision_free (data);
}

static void
decide (CpViewState     *state,
        CpCorrectionKind kind,
        const char      *subject,
        const char      *value)
{
  g_autofree char *change = kind == CP_CORRECT_SPEAKER_KEPT ? g_strdup (_("Kept as one source")) : g_strdup_printf (_("“%s” split off"), value);

  cp_correct_later (state, kind, subject, value, change);
}

static void
on_keep (GtkButton      *button G_GNUC_UNUSED,
         const Decision *decision)
{
  decide (decision->state, decision->kind, decision->subject, decision->value);
}

static void
on_split_chosen (const char *value,
                 const char *label G_GNUC_UNUSED,
                 gpointer    user_data)
{
  const Decision *decision = user_data;

  g_autofree char *name = cp_speaker_reference_name (value);

  decide (decision->state, CP_CORRECT_SPEAKER_SPLIT, value, name);
}

/* "That" or "two" says nothing of who it is. */
static gboolean
says_who (const char *name)
{
  return strchr (name, ' ') != NULL || g_unichar_isupper (g_utf8_get_char (name));
}

/* The names that it is cited under; the first is its own where that is among them. */
static GPtrArray *
names_used (const CpModel *model,
            guint          speaker)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < model->statements->len; i++)
    {
      g_autofree char *words = NULL;
      const char *name;

      if (((CpModelStatement *) g_ptr_array_index (model->statements, i))->speaker != (gint32) speaker)
        continue;
      name = cp_speaker_called_in (model, i, &words);
      if (name != NULL && says_who (name) && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  return names;
}

static gboolean
may_be_several (const CpModelSpeaker *speaker)
{
  return speaker->kind == CP_SPEAKER_GROUP && speaker->aliases->len > 0;
}

/**
 * cp_one_source_find:
 *
 * Returns: (transfer full) (element-type guint): those without a name who are cited in two ways, of whom one may ask. All statements are gone
 * through once, however many there are of them.
 */
GArray *
cp_one_source_find (const CpModel *model)
{
  g_autofree const char **first = g_new0 (const char *, model->speakers->len + 1);
  g_autofree gboolean *several = g_new0 (gboolean, model->speakers->len + 1);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < model->statements->len; i++)
    {
      const gint32 speaker = ((CpModelStatement *) g_ptr_array_index (model->statements, i))->speaker;
      g_autofree char *words = NULL;
      const char *name;

      if (speaker < 0 || several[speaker] || !may_be_several (g_ptr_array_index (model->speakers, speaker)))
        continue;
      name = cp_speaker_called_in (model, i, &words);
      if (name == NULL || !says_who (name))
        continue;
      several[speaker] = first[speaker] != NULL && !g_str_equal (first[speaker], name);
      first[speaker] = name;
    }
  for (guint i = 0; i < model->speakers->len; i++)
    if (several[i])
      g_array_append_val (found, i);
  return found;
}

static void
create_split (GtkMenuButton *button,
              gpointer       user_data)
{
  const Decision *decision = user_data;
  const CpModel *model = cp_view_state_get_model (decision->state);
  const gint32 speaker = cp_speaker_find (model, decision->subject);
  const CpModelSpeaker *of = speaker >= 0 ? g_ptr_array_index (model->speakers, speaker) : NULL;
  GPtrArray *choices = cp_field_choices_new ();

  for (guint i = 0; of != NULL && i < of->aliases->len; i++)
    {
      const char *alias = g_ptr_array_index (of->aliases, i);
      g_autofree char *reference = cp_speaker_reference (model, (guint) speaker, alias);

      cp_field_choices_add (choices, alias, NULL, reference, FALSE);
    }
  gtk_menu_button_set_popover (button, cp_field_editor_new (choices, NULL, on_split_chosen,
                                                            decision_new (decision->state, decision->kind, decision->subject, NULL),
                                                            decision_free));
}

static GtkWidget *
words_new (const char *one,
           const char *other)
{
  /* Translators: two ways in which a source without a name is cited */
  g_autofree char *markup = g_markup_printf_escaped (_("“<b>%s</b>” and “<b>%s</b>” are kept as one source."), one, other);
  GtkWidget *label = cp_label_new (NULL, NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  cp_label_wrap (GTK_LABEL (label));
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
buttons_new (CpViewState *state,
             const char  *speaker)
{
  GtkWidget *box = cp_line_new (6), *keep = gtk_button_new_with_label (_("Keep")), *split = gtk_menu_button_new ();

  g_signal_connect_data (keep, "clicked", G_CALLBACK (on_keep), decision_new (state, CP_CORRECT_SPEAKER_KEPT, speaker, "yes"),
                         decision_closed, 0);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (split), _("Split…"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (split), create_split,
                                         decision_new (state, CP_CORRECT_SPEAKER_SPLIT, speaker, NULL), decision_free);
  gtk_box_append (GTK_BOX (box), keep);
  gtk_box_append (GTK_BOX (box), split);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  return box;
}

/**
 * cp_one_source_new:
 * @is_narrow: the words and the buttons have no room beside each other
 *
 * Returns: (transfer floating) (nullable): the question on @speaker; %NULL where there is none, or none any more
 */
GtkWidget *
cp_one_source_new (CpViewState *state,
                   guint        speaker,
                   gboolean     is_narrow)
{
  const CpModel *model = cp_view_state_get_model (state);
  const CpModelSpeaker *of = g_ptr_array_index (model->speakers, speaker);
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *reference = NULL;
  GtkWidget *card, *question;

  if (!may_be_several (of) || cp_decision_is_on_speaker (state, CP_CORRECT_SPEAKER_KEPT, speaker))
    return NULL;
  names = names_used (model, speaker);
  if (names->len < 2)
    return NULL;
  reference = cp_speaker_reference (model, speaker, of->name);
  card = gtk_box_new (is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 9);
  question = cp_line_new (9);
  gtk_widget_add_css_class (card, "question-card");
  gtk_box_append (GTK_BOX (question), gtk_image_new_from_icon_name ("dialog-question-symbolic"));
  gtk_box_append (GTK_BOX (question), words_new (g_ptr_array_index (names, 0), g_ptr_array_index (names, 1)));
  gtk_box_append (GTK_BOX (card), question);
  gtk_box_append (GTK_BOX (card), buttons_new (state, reference));
  return card;
}
