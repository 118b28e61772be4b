/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/issue-rows.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/contrast-chip.h"
#include "window/glyph.h"
#include "window/line-layout.h"
#include "window/statement-cell.h"
#include "window/widgets.h"

/* The answers of the parties that have columns, with the contrast between neighbours. */

/* So many marks stand beside an answer in a column of the least width; in two narrow ones there is room for fewer, and in one column, where the
 * party's letters stand before them, for fewer still. */
static const guint most_marks = 8;
static const guint most_marks_narrow = 6;
static const guint most_marks_stacked = 4;

static const CpPosition *
position_of (const CpIssue *issue,
             gint32         party)
{
  for (guint i = 0; i < issue->positions->len; i++)
    {
      const CpPosition *position = g_ptr_array_index (issue->positions, i);

      if (position->party == party)
        return position;
    }
  return NULL;
}

static guint
count_deeds (const CpModel *model,
             GArray        *statements)
{
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    n += ((CpModelStatement *) g_ptr_array_index (model->statements, g_array_index (statements, gint32, i)))->deed ? 1 : 0;
  return n;
}

static char *
count_text (guint n_statements,
            guint n_deeds)
{
  g_autofree char *statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_statements), n_statements);
  g_autofree char *deeds = NULL;

  if (n_deeds == 0)
    return g_steal_pointer (&statements);
  deeds = g_strdup_printf (ngettext ("%'u deed", "%'u deeds", n_deeds), n_deeds);
  if (n_statements == 0)
    return g_steal_pointer (&deeds);
  return g_strdup_printf ("%s, %s", statements, deeds);
}

static GtkWidget *
silence_new (const CpRowContext *context,
             gint32              party)
{
  const CpModel *model = cp_view_state_get_model (context->state);
  GtkWidget *line = cp_line_new (6);
  g_autofree char *text = party >= 0 ? g_strdup_printf (_("No statement from %s"), cp_party_name (model, party))
                                     : g_strdup (_("No statement from anybody else"));
  GtkWidget *label = cp_label_new (text, "secondary");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (cp_columns_get_stacked (context->columns))
    gtk_box_append (GTK_BOX (line), cp_letters_new (model, party));
  gtk_box_append (GTK_BOX (line), cp_glyph_new_answer (CP_STANCE_NONE, -1));
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, "answer");
  return line;
}

static GtkWidget *
marks_new (const CpModel *model,
           GArray        *statements,
           guint          most)
{
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  for (guint i = 0; i < statements->len && i < most; i++)
    gtk_box_append (GTK_BOX (marks), cp_glyph_new_mark (model, (guint) g_array_index (statements, gint32, i)));
  if (statements->len > most)
    {
      g_autofree char *more = cp_words_more (statements->len - most);

      gtk_box_append (GTK_BOX (marks), cp_label_new (more, "attribution"));
    }
  gtk_widget_set_margin_start (marks, 6);
  return marks;
}

static void
add_answer (GtkBox           *line,
            const CpModel    *model,
            const CpPosition *position,
            const char       *count)
{
  gint32 colour = cp_party_colour (model, position->party);
  GtkWidget *word = cp_label_new (cp_words_answer (position->stance), "heading");
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", cp_party_name (model, position->party),
                                           cp_words_answer (position->stance), count);

  gtk_box_append (line, cp_glyph_new_answer (position->stance, colour));
  cp_party_text (word, colour);
  gtk_accessible_update_property (GTK_ACCESSIBLE (word), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (line, word);
}

/* In one column no head says that what is told is of a selection: the count does. */
static GtkWidget *
count_new (const CpRowContext *context,
           const char         *text,
           const char         *number)
{
  g_autofree char *selected = NULL;

  if (!cp_columns_get_stacked (context->columns) || cp_view_state_get_passing (context->state) == NULL)
    return cp_shortened_new ((const char *const[]){ text, number, NULL }, "attribution");
  selected = g_strdup_printf (_("%s in this selection"), text);
  return cp_shortened_new ((const char *const[]){ selected, text, number, NULL }, "attribution");
}

/* The answer and what it rests on. Those without a party are many: they have no answer in common. */
static GtkWidget *
answer_line_new (const CpRowContext *context,
                 gint32              party,
                 const CpPosition   *position,
                 GArray             *statements)
{
  const CpModel *model = cp_view_state_get_model (context->state);
  const guint most = cp_columns_get_stacked (context->columns) ? most_marks_stacked : context->icons_only ? most_marks_narrow : most_marks;
  guint n_deeds = count_deeds (model, statements);
  GtkWidget *line = cp_line_new (6), *count;
  g_autofree char *text = count_text (statements->len - n_deeds, n_deeds), *number = g_strdup_printf ("%'u", statements->len);

  if (cp_columns_get_stacked (context->columns))
    gtk_box_append (GTK_BOX (line), cp_letters_new (model, party));
  if (position != NULL)
    add_answer (GTK_BOX (line), model, position, text);
  gtk_box_append (GTK_BOX (line), marks_new (model, statements, most));
  count = count_new (context, text, number);
  gtk_widget_set_margin_start (count, 6);
  gtk_box_append (GTK_BOX (line), count);
  if (position != NULL && position->changed)
    {
      GtkWidget *tag = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (tag, "amber");
      cp_widget_set_tip (tag, _("Changed position"));
      gtk_box_append (GTK_BOX (line), tag);
    }
  gtk_widget_add_css_class (line, "answer");
  return line;
}

static GtkWidget *
answer_cell_new (const CpRowContext *context,
                 CpRow              *row,
                 gint32              party)
{
  const CpIssue *issue = cp_view_state_get_issue (context->state, cp_row_get_issue (row));
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GArray) statements = cp_view_state_get_statements (context->state, issue, party);

  if (statements->len == 0)
    {
      gtk_box_append (GTK_BOX (cell), silence_new (context, party));
      return cell;
    }
  gtk_box_append (GTK_BOX (cell), answer_line_new (context, party, position_of (issue, party), statements));
  if (!cp_row_is_open (row))
    gtk_box_append (GTK_BOX (cell), cp_statement_cell_new (context->state, (guint) g_array_index (statements, gint32, 0), 3));
  return cell;
}

static GtkWidget *
gutter_new (const CpRowContext *context,
            CpRow              *row,
            gint32              a,
            gint32              b)
{
  const CpIssue *issue = cp_view_state_get_issue (context->state, cp_row_get_issue (row));
  GtkWidget *gutter = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *lines[2] = { gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL) };
  gboolean joined = cp_contrast_between (issue, a, b) != NULL;
  gboolean comparable = a >= 0 && b >= 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gtk_widget_set_hexpand (lines[i], TRUE);
      gtk_widget_set_valign (lines[i], GTK_ALIGN_CENTER);
      gtk_widget_set_opacity (lines[i], joined ? 1 : 0);
    }
  gtk_box_append (GTK_BOX (gutter), lines[0]);
  if (comparable)
    gtk_box_append (GTK_BOX (gutter), cp_contrast_chip_new (context->state, cp_row_get_issue (row), a, b, context->icons_only));
  gtk_box_append (GTK_BOX (gutter), lines[1]);
  gtk_widget_add_css_class (gutter, "gutter");
  gtk_widget_set_valign (gutter, GTK_ALIGN_START);
  return gutter;
}

/** cp_answers_row_new: Returns: (transfer floating): the row of the parties' answers, with their headlines where the issue is closed */
GtkWidget *
cp_answers_row_new (const CpRowContext *context,
                    CpRow              *row)
{
  GtkWidget *box = cp_columns_box_new (context->columns);
  guint n = cp_view_state_n_columns (context->state);

  gtk_widget_add_css_class (box, "answers-row");
  for (guint c = 0; c < n; c++)
    {
      gint32 party = cp_view_state_get_column (context->state, c);

      if (c > 0)
        gtk_box_append (GTK_BOX (box), gutter_new (context, row, cp_view_state_get_column (context->state, c - 1), party));
      gtk_box_append (GTK_BOX (box), answer_cell_new (context, row, party));
    }
  return box;
}
