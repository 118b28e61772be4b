/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/issue-rows.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/contrast-chip.h"
#include "window/glyph.h"
#include "window/issue-menu.h"
#include "window/line-layout.h"
#include "window/popovers.h"
#include "window/widgets.h"

/* The head of an issue's card: its question, what to look out for, the parties that have no column, its menu. */

typedef struct
{
  CpRows *rows;
  guint   issue;
} Arrow;

static void
arrow_free (gpointer  data,
            GClosure *closure G_GNUC_UNUSED)
{
  Arrow *self = data;

  g_object_unref (self->rows);
  g_free (self);
}

static void
on_arrow (GtkButton *button G_GNUC_UNUSED,
          Arrow     *arrow)
{
  g_autoptr (CpRows) rows = g_object_ref (arrow->rows);
  guint issue = arrow->issue;

  cp_rows_set_open (rows, issue, !cp_rows_is_open (rows, issue));
}

/* The question, and what the person noted on it. */
static GtkWidget *
words_new (const CpIssue *issue)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *question = cp_label_new (cp_words_issue (issue), "heading"), *note;

  cp_label_wrap (GTK_LABEL (question));
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), question);
  if (issue->note == NULL)
    return lines;
  note = cp_label_new (issue->note, "attribution");
  cp_label_wrap (GTK_LABEL (note));
  gtk_box_append (GTK_BOX (lines), note);
  return lines;
}

static GtkWidget *
question_button_new (const CpRowContext *context,
                     CpRow              *row,
                     const CpIssue      *issue)
{
  GtkWidget *button = gtk_button_new (), *box = cp_line_new (9);
  Arrow *arrow = g_new0 (Arrow, 1);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (cp_row_is_open (row) ? "pan-down-symbolic" : "pan-end-symbolic"));
  gtk_box_append (GTK_BOX (box), words_new (issue));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "question");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_hexpand (button, TRUE);
  cp_widget_set_tooltip (button, issue->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, cp_words_issue (issue), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, cp_row_is_open (row), -1);
  arrow->rows = g_object_ref (context->rows);
  arrow->issue = cp_row_get_issue (row);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_arrow), arrow, arrow_free, 0);
  return button;
}

static char *
warning_text (const CpModel         *model,
              const CpInconsistency *inconsistency,
              const char            *party)
{
  return g_strdup_printf (cp_model_is_against_deed (model, inconsistency) ? _("%s: said against done") : _("%s: against its own words"), party);
}

/* With the party's letters where @brief: the question has its room. */
static GtkWidget *
warning_new (const CpRowContext    *context,
             const CpInconsistency *inconsistency,
             gboolean               brief)
{
  const CpModel *model = cp_view_state_get_model (context->state);
  GtkWidget *tag = cp_line_new (6), *label;
  const CpModelParty *party = inconsistency->party >= 0 ? g_ptr_array_index (model->parties, inconsistency->party) : NULL;
  g_autofree char *text = warning_text (model, inconsistency, brief && party != NULL ? party->letters : cp_party_name (model, inconsistency->party));
  g_autoptr (GString) why = g_string_new (NULL);

  for (guint i = 0; i < inconsistency->why->len; i++)
    g_string_append_printf (why, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (inconsistency->why, i));
  gtk_box_append (GTK_BOX (tag), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  label = cp_label_new (text, NULL);
  if (cp_columns_get_stacked (context->columns))
    cp_label_wrap (GTK_LABEL (label));
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (tag), label);
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_widget_add_css_class (tag, "amber-tag");
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  cp_widget_set_tooltip (tag, why->str);
  return tag;
}

static void
add_warnings (const CpRowContext *context,
              GtkBox             *box,
              guint               index,
              gboolean            brief)
{
  const CpModel *model = cp_view_state_get_model (context->state);
  const guint most = 2;
  guint n = 0;

  for (guint i = 0; i < model->inconsistencies->len && n < most; i++)
    {
      const CpInconsistency *inconsistency = g_ptr_array_index (model->inconsistencies, i);

      if (inconsistency->issue != (gint32) index)
        continue;
      gtk_box_append (box, warning_new (context, inconsistency, brief));
      n++;
    }
}

/* "accord with Russia", or with its letters where there is no room for its name, or @brief. */
static GtkWidget *
relation_new (const CpModel *model,
              CpRelation     relation,
              gint32         party,
              gboolean       brief)
{
  const CpModelParty *with = g_ptr_array_index (model->parties, party);
  g_autofree char *word = g_utf8_strdown (cp_words_relation (relation), -1);
  /* Translators: "accord with Russia" */
  g_autofree char *whole = g_strdup_printf (_("%s with %s"), word, cp_party_name (model, party));
  g_autofree char *by_letters = g_strdup_printf (_("%s with %s"), word, with->letters);
  GtkWidget *label;

  if (!brief)
    return cp_shortened_new ((const char *const[]){ whole, by_letters, NULL }, "attribution");
  label = cp_label_new (by_letters, "attribution");
  cp_widget_set_tip (label, whole);
  return label;
}

/* How a party without a column stands to the first party with one: "accord with Russia". */
static void
add_other (const CpRowContext *context,
           GtkBox             *box,
           const CpIssue      *issue,
           const CpPosition   *position,
           gboolean            brief)
{
  const CpModel *model = cp_view_state_get_model (context->state);

  gtk_box_append (box, cp_letters_new (model, position->party));
  gtk_box_append (box, cp_glyph_new_answer (position->stance, cp_party_colour (model, position->party)));
  for (guint c = cp_view_state_n_columns (context->state); c-- > 0;)
    {
      gint32 party = cp_view_state_get_column (context->state, c);
      const CpContrast *contrast = cp_contrast_between (issue, position->party, party);

      if (contrast == NULL || contrast->relation == CP_RELATION_UNCLEAR)
        continue;
      gtk_box_append (box, relation_new (model, contrast->relation, party, brief));
      return;
    }
}

/* Whether @position is told of beside the question: that of a party without a column. */
static gboolean
is_other (const CpRowContext *context,
          const CpPosition   *position)
{
  return position->party >= 0 && position->statements->len > 0 && !cp_view_state_has_column (context->state, position->party);
}

/* How much stands beside the question. */
static guint
count_notes (const CpRowContext *context,
             guint               index)
{
  const CpModel *model = cp_view_state_get_model (context->state);
  const CpIssue *issue = cp_view_state_get_issue (context->state, index);
  guint n = 0;

  for (guint i = 0; i < model->inconsistencies->len; i++)
    n += ((const CpInconsistency *) g_ptr_array_index (model->inconsistencies, i))->issue == (gint32) index;
  for (guint i = 0; i < issue->positions->len; i++)
    n += is_other (context, g_ptr_array_index (issue->positions, i));
  return n;
}

static void
add_others (const CpRowContext *context,
            GtkBox             *box,
            const CpIssue      *issue,
            gboolean            brief)
{
  const guint most = 3;
  guint n = 0;

  for (guint i = 0; i < issue->positions->len; i++)
    {
      const CpPosition *position = g_ptr_array_index (issue->positions, i);

      if (is_other (context, position) && n++ < most)
        add_other (context, box, issue, position, brief);
    }
  if (n > most)
    cp_issue_row_add_rest (box, n - most);
}

/** cp_question_row_new: Returns: (transfer floating): the row of an issue's question */
GtkWidget *
cp_question_row_new (const CpRowContext *context,
                     CpRow              *row)
{
  const CpIssue *issue = cp_view_state_get_issue (context->state, cp_row_get_issue (row));
  gboolean stacked = cp_columns_get_stacked (context->columns), brief = !stacked && count_notes (context, cp_row_get_issue (row)) > 1;
  GtkWidget *box = stacked ? gtk_box_new (GTK_ORIENTATION_VERTICAL, 6) : cp_line_new (6);
  GtkWidget *head = stacked ? cp_line_new (6) : box;
  GtkWidget *end = stacked ? gtk_box_new (GTK_ORIENTATION_VERTICAL, 6) : box;
  GtkWidget *menu = cp_issue_menu_new (context->state, cp_row_get_issue (row));

  gtk_widget_add_css_class (box, "question-row");
  gtk_box_append (GTK_BOX (head), question_button_new (context, row, issue));
  add_warnings (context, GTK_BOX (end), cp_row_get_issue (row), brief);
  if (!stacked)
    add_others (context, GTK_BOX (end), issue, brief);
  gtk_box_append (GTK_BOX (head), menu);
  cp_popovers_let_ask (box, GTK_MENU_BUTTON (menu));
  if (!stacked)
    return box;
  gtk_box_prepend (GTK_BOX (box), head);
  if (gtk_widget_get_first_child (end) != NULL)
    gtk_box_append (GTK_BOX (box), end);
  else
    g_object_unref (g_object_ref_sink (end));
  return box;
}
