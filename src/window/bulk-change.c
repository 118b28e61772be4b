/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/bulk-change.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/widgets.h"

/* One correction for many statements at once, shown before it is made. */

static gboolean
same_value (const CpModelStatement *a,
            const CpModelStatement *b,
            CpField                 field)
{
  switch (field)
    {
    case CP_FIELD_PARTY:
      return a->party == b->party;
    case CP_FIELD_ACT:
      return a->act == b->act;
    case CP_FIELD_DATE:
      return a->article == b->article && cp_date_compare (&a->date, &b->date) == 0;
    case CP_FIELD_STANCE:
      return a->issue == b->issue && a->stance == b->stance;
    case CP_FIELD_ISSUE:
      return a->issue == b->issue;
    case CP_FIELD_WORDS:
      return a->kind == b->kind;
    case CP_FIELD_SPEAKER:
    case CP_N_FIELDS:
    default:
      return TRUE;
    }
}

/**
 * cp_bulk_find:
 *
 * Statements are alike in a field where they are of one speaker and have the same value there: what is wrong in one is likely to be wrong
 * in all, and for the same reason.
 *
 * Returns: (transfer full) (element-type guint32): the statements that are like @statement in @field, with it
 */
GArray *
cp_bulk_find (const CpModel *model,
               guint          statement,
               CpField        field)
{
  const CpModelStatement *like = g_ptr_array_index (model->statements, statement);
  GArray *alike = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (i == statement || (like->speaker >= 0 && s->speaker == like->speaker && same_value (s, like, field)))
        g_array_append_val (alike, i);
    }
  return alike;
}

typedef struct
{
  CpViewState *state;
  GPtrArray   *corrections; /* CpCorrection */
  char        *name;
} Change;

static void
change_free (gpointer  data,
             GClosure *closure G_GNUC_UNUSED)
{
  Change *self = data;

  g_object_unref (self->state);
  g_ptr_array_unref (self->corrections);
  g_free (self->name);
  g_free (self);
}

static void
on_response (AdwMessageDialog *dialog G_GNUC_UNUSED,
             const char       *response,
             gpointer          user_data)
{
  Change *change = user_data;

  if (g_str_equal (response, "change"))
    cp_view_state_correct_many (change->state, change->corrections, change->name);
}

static Change *
change_new (CpViewState     *state,
            const GArray    *statements,
            CpCorrectionKind kind,
            const char      *value,
            const char      *name)
{
  CpModel *model = cp_view_state_get_model (state);
  Change *self = g_new0 (Change, 1);

  self->state = g_object_ref (state);
  self->name = g_strdup (name);
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  for (guint i = 0; i < statements->len; i++)
    {
      g_autofree char *key = cp_model_statement_key (model, g_array_index (statements, guint32, i));

      g_ptr_array_add (self->corrections, cp_correction_new (kind, key, value, g_get_real_time () / G_USEC_PER_SEC));
    }
  return self;
}

/* What will be changed, line by line: the words and whose they are. */
static GtkWidget *
preview_new (const CpModel *model,
             const GArray  *statements)
{
  GtkWidget *list = gtk_list_box_new (), *scrolled = gtk_scrolled_window_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What will change"), -1);
  for (guint i = 0; i < statements->len; i++)
    {
      guint32 statement = g_array_index (statements, guint32, i);
      GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *words = cp_label_new (NULL, NULL), *attribution;
      g_autofree char *markup = cp_statement_markup (model, statement);
      g_autofree char *whose = cp_words_attribution (model, statement);

      attribution = cp_label_new (whose, "attribution");
      gtk_label_set_markup (GTK_LABEL (words), markup);
      gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
      gtk_label_set_ellipsize (GTK_LABEL (attribution), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (lines), words);
      gtk_box_append (GTK_BOX (lines), attribution);
      gtk_widget_set_margin_start (lines, 12);
      gtk_widget_set_margin_end (lines, 12);
      gtk_widget_set_margin_top (lines, 6);
      gtk_widget_set_margin_bottom (lines, 6);
      gtk_list_box_append (GTK_LIST_BOX (list), lines);
      gtk_list_box_row_set_activatable (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) i), FALSE);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_size_request (scrolled, 300, -1);
  return scrolled;
}

/**
 * cp_bulk_change:
 * @beside: a widget in the window that asks
 * @statements: (element-type guint32): what will be corrected
 * @value: as in a correction of @kind
 * @change: what changes, in words for the person and for undo
 *
 * Shows what will be changed, and makes it one step for undo where the person agrees.
 */
void
cp_bulk_change (GtkWidget       *beside,
                 CpViewState     *state,
                 const GArray    *statements,
                 CpCorrectionKind kind,
                 const char      *value,
                 const char      *change)
{
  g_autofree char *heading = g_strdup_printf (ngettext ("Change %'u Statement?", "Change %'u Statements?", statements->len), statements->len);
  g_autofree char *count = g_strdup_printf (ngettext ("%'u statement", "%'u statements", statements->len), statements->len);
  /* Translators: a change and how many statements it is made to: Party changed to “Russia” (12 statements) */
  g_autofree char *name = g_strdup_printf (_("%s (%s)"), change, count);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (beside)), heading, change);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), preview_new (cp_view_state_get_model (state), statements));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "change", _("Change All"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "change", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "change");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), change_new (state, statements, kind, value, name), change_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
