/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/field.h"

#include <glib/gi18n-lib.h>

#include "comparison/date-form.h"
#include "comparison/words.h"
#include "stance/speaker-reference.h"
#include "window/bulk-change.h"
#include "window/field-editor.h"
#include "window/glyph.h"
#include "window/line-layout.h"
#include "window/widgets.h"

/* One reading of a statement: how its value is shown, and what it can be corrected to. */

typedef struct
{
  CpViewState *state;
  guint        statement;
  CpField      field;
  GtkWidget   *editor; /* the popover that the subject belongs to, where there is one */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *self = data;

  g_object_unref (self->state);
  g_free (self);
}

static Subject *
subject_new (CpViewState *state,
             guint        statement,
             CpField      field)
{
  Subject *self = g_new0 (Subject, 1);

  self->state = g_object_ref (state);
  self->statement = statement;
  self->field = field;
  return self;
}

static const CpCorrectionKind kinds[CP_N_FIELDS] = {
  [CP_FIELD_WORDS] = CP_CORRECT_CONTENT, [CP_FIELD_SPEAKER] = CP_CORRECT_SPEAKER, [CP_FIELD_PARTY] = CP_CORRECT_PARTY,
  [CP_FIELD_ACT] = CP_CORRECT_ACT,       [CP_FIELD_DATE] = CP_CORRECT_DATE,       [CP_FIELD_STANCE] = CP_CORRECT_STANCE,
  [CP_FIELD_ISSUE] = CP_CORRECT_ISSUE,
};

static void
on_chosen (const char *value,
           const char *label,
           gpointer    user_data)
{
  Subject *subject = user_data;
  CpModel *model = cp_view_state_get_model (subject->state);
  g_autoptr (CpViewState) state = g_object_ref (subject->state);
  g_autofree char *key = NULL, *name = NULL;

  if (subject->statement >= model->statements->len)
    return;
  key = cp_model_statement_key (model, subject->statement);
  /* Translators: a field of a statement and its new value: Issue changed to “A strike” */
  name = g_strdup_printf (_("%s changed to “%s”"), cp_words_field (subject->field), label);
  cp_view_state_correct (state, kinds[subject->field], key, value, name);
}

static void
on_chosen_for_all (const char *value,
                   const char *label,
                   gpointer    user_data)
{
  Subject *subject = user_data;
  CpModel *model = cp_view_state_get_model (subject->state);
  g_autofree char *change = g_strdup_printf (_("%s changed to “%s”"), cp_words_field (subject->field), label);
  g_autoptr (GArray) alike = NULL;

  if (subject->statement >= model->statements->len)
    return;
  alike = cp_bulk_find (model, subject->statement, subject->field);
  cp_bulk_change (subject->editor, subject->state, alike, kinds[subject->field], value, change);
}

/* The popover that corrects one can correct all that are alike. */
static void
offer_alike (GtkWidget *editor,
             Subject   *subject)
{
  g_autoptr (GArray) alike = cp_bulk_find (cp_view_state_get_model (subject->state), subject->statement, subject->field);

  subject->editor = editor;
  if (alike->len > 1)
    cp_field_editor_offer_alike (CP_FIELD_EDITOR (editor), alike->len, on_chosen_for_all);
}

static void
add_speakers (GPtrArray              *choices,
              const CpModel          *model,
              const CpModelStatement *s)
{
  g_autoptr (GPtrArray) references = cp_speaker_references (model);

  for (guint i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);
      const char *reference = g_ptr_array_index (references, i);
      g_autofree char *told = cp_words_of_speaker (model, i, cp_speaker_reference_has_place (reference));

      cp_field_choices_add (choices, speaker->name, told, reference, s->speaker == (gint32) i);
    }
}

static void
add_parties (GPtrArray              *choices,
             const CpModel          *model,
             const CpModelStatement *s)
{
  for (guint i = 0; i < model->parties->len; i++)
    {
      const CpModelParty *party = g_ptr_array_index (model->parties, i);

      cp_field_choices_add (choices, party->name, NULL, party->name, s->party == (gint32) i);
    }
  cp_field_choices_add (choices, _("No party"), NULL, "", s->party < 0);
}

static gboolean
read_date (const char *typed,
           char      **value,
           char      **label)
{
  CpDate date;

  if (!cp_date_form_read (typed, &date))
    return FALSE;
  *value = cp_date_to_iso (&date);
  *label = cp_words_date_full (&date);
  return TRUE;
}

static void
add_dates (GPtrArray              *choices,
           const CpModel          *model,
           const CpModelStatement *s)
{
  const CpArticle *article = g_ptr_array_index (model->articles, s->article);
  CpDate dates[4] = { s->date, article->published };

  dates[2] = cp_date_add_days (&article->published, -1);
  dates[3] = cp_date_add_days (&article->published, -2);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *label = NULL, *value = NULL;

      if (dates[i].precision == CP_PRECISION_NONE || (i > 0 && cp_date_compare (&dates[i], &s->date) == 0))
        continue;
      label = cp_words_date_full (&dates[i]);
      value = cp_date_to_iso (&dates[i]);
      cp_field_choices_add (choices, label, i == 1 ? _("when the article was published") : NULL, value, i == 0);
    }
  cp_field_choices_add (choices, _("No date"), NULL, "", s->date.precision == CP_PRECISION_NONE);
}

static void
add_issues (GPtrArray              *choices,
            const CpModel          *model,
            const CpModelStatement *s)
{
  for (guint i = 0; i < model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (model->issues, i);

      cp_field_choices_add (choices, issue->label, issue->question, cp_words_issue (issue), s->issue == (gint32) i);
    }
  cp_field_choices_add (choices, _("No issue"), NULL, "", s->issue < 0);
}

static void
add_answers (GPtrArray              *choices,
             const CpModelStatement *s)
{
  static const CpStance order[] = { CP_STANCE_SUPPORT, CP_STANCE_OPPOSE, CP_STANCE_NEUTRAL, CP_STANCE_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *nick = cp_stance_to_nick (order[i]);

      cp_field_choices_add (choices, cp_words_answer (order[i]), NULL, nick != NULL ? nick : "", s->stance == order[i]);
    }
}

/** cp_field_editor_for: Returns: (transfer floating): the popover that corrects @field of @statement */
GtkWidget *
cp_field_editor_for (CpViewState *state,
                     guint        statement,
                     CpField      field)
{
  CpModel *model = cp_view_state_get_model (state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  GPtrArray *choices = cp_field_choices_new ();
  Subject *subject = subject_new (state, statement, field);
  const char *new_label = NULL;
  GtkWidget *editor;

  if (field == CP_FIELD_SPEAKER)
    {
      add_speakers (choices, model, s);
      new_label = _("New speaker");
    }
  else if (field == CP_FIELD_PARTY)
    {
      add_parties (choices, model, s);
      new_label = _("New party");
    }
  else if (field == CP_FIELD_DATE)
    {
      add_dates (choices, model, s);
      new_label = _("Date");
    }
  else if (field == CP_FIELD_ISSUE)
    {
      add_issues (choices, model, s);
      new_label = _("New issue");
    }
  else if (field == CP_FIELD_STANCE)
    {
      add_answers (choices, s);
    }
  else
    {
      for (guint i = 0; i < CP_N_ACTS; i++)
        cp_field_choices_add (choices, cp_words_act_name ((CpAct) i), NULL, cp_act_to_nick ((CpAct) i), s->act == (CpAct) i);
    }
  editor = cp_field_editor_new (choices, new_label, on_chosen, subject, subject_free);
  if (field == CP_FIELD_DATE)
    cp_field_editor_read_new (CP_FIELD_EDITOR (editor), read_date, _("Not read as a date. Dates look like 12 April 2017, April 2017 or 2017."));
  offer_alike (editor, subject);
  return editor;
}

static void
create_editor (GtkMenuButton *button,
               gpointer       user_data)
{
  Subject *subject = user_data;

  if (subject->statement < cp_view_state_get_model (subject->state)->statements->len)
    gtk_menu_button_set_popover (button, cp_field_editor_for (subject->state, subject->statement, subject->field));
}

/** cp_field_button_new: Returns: (transfer floating): the pencil that corrects @field of @statement */
GtkWidget *
cp_field_button_new (CpViewState *state,
                     guint        statement,
                     CpField      field)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *name = g_strdup_printf (_("Change %s"), cp_words_field (field));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_editor, subject_new (state, statement, field),
                                         subject_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cp_widget_set_tip (button, name);
  return button;
}

static GtkWidget *
value_label (const char *text)
{
  GtkWidget *label = cp_label_new (text, "heading");

  cp_label_wrap (GTK_LABEL (label));
  return label;
}

/** cp_field_value_new: Returns: (transfer floating): the value of @field of @statement, with its sign */
GtkWidget *
cp_field_value_new (const CpModel *model,
                    guint          statement,
                    CpField        field)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  GtkWidget *box = cp_line_new (6), *label;
  g_autofree char *date = NULL;

  gtk_widget_add_css_class (box, "field-value");
  switch (field)
    {
    case CP_FIELD_SPEAKER:
      label = value_label (cp_words_speaker (model, statement));
      break;
    case CP_FIELD_PARTY:
      gtk_box_append (GTK_BOX (box), cp_letters_new (model, s->party));
      label = value_label (cp_party_name (model, s->party));
      break;
    case CP_FIELD_ACT:
      gtk_box_append (GTK_BOX (box), cp_glyph_new_mark (model, statement));
      label = value_label (s->deed ? _("Deed") : cp_words_act_name (s->act));
      break;
    case CP_FIELD_DATE:
      date = cp_words_date_full (&s->date);
      label = value_label (date);
      break;
    case CP_FIELD_STANCE:
      gtk_box_append (GTK_BOX (box), cp_glyph_new_answer (s->stance, cp_party_colour (model, s->party)));
      label = value_label (cp_words_answer (s->stance));
      cp_party_text (label, cp_party_colour (model, s->party));
      break;
    case CP_FIELD_ISSUE:
      label = value_label (s->issue >= 0 ? ((CpIssue *) g_ptr_array_index (model->issues, s->issue))->label : _("No issue"));
      break;
    case CP_FIELD_WORDS:
    case CP_N_FIELDS:
    default:
      label = value_label ("");
      break;
    }
  gtk_box_append (GTK_BOX (box), label);
  return box;
}
