/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a speaker said, a line an issue, which leads to the first of the words. */
#include "config.h"

#include "window/speaker-issues.h"

#include <glib/gi18n-lib.h>

#include "window/card.h"
#include "window/glyph.h"
#include "window/line-layout.h"
#include "window/widgets.h"

static void
on_activated (GtkListBox    *list G_GNUC_UNUSED,
              GtkListBoxRow *row,
              CpViewState   *state)
{
  cp_view_state_show (state, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "statement")));
}

/* A row that leads to the first of the words. */
static void
add_row (GtkListBox *list,
         GtkWidget  *child,
         const char *name,
         gint32      statement)
{
  GtkWidget *row = cp_card_add_row (list, child);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (row, "low");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focusable (row, TRUE);
  cp_widget_set_tooltip (row, _("Show in Article"));
  g_object_set_data (G_OBJECT (row), "statement", GINT_TO_POINTER (statement));
}

/* What @speaker said on @issue. Returns: (nullable): %NULL where that is nothing */
static GtkWidget *
line_new (CpViewState   *state,
          gint32         speaker,
          const CpIssue *issue,
          gint32        *first)
{
  const CpModel *model = cp_view_state_get_model (state);
  const guint most_marks = 8;
  GtkWidget *box = NULL, *label, *count;
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < issue->statements->len; i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);

      if (((CpModelStatement *) g_ptr_array_index (model->statements, statement))->speaker != speaker || !cp_view_state_passes (state, statement))
        continue;
      if (box == NULL)
        {
          *first = (gint32) statement;
          box = cp_line_new (6);
          label = cp_label_new (issue->label, NULL);
          gtk_widget_set_hexpand (label, TRUE);
          gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
          gtk_box_append (GTK_BOX (box), label);
        }
      if (n++ < most_marks)
        gtk_box_append (GTK_BOX (box), cp_glyph_new_mark (model, statement));
    }
  if (box == NULL)
    return NULL;
  text = g_strdup_printf ("%'u", n);
  count = cp_label_new (text, "numeric");
  gtk_widget_set_margin_start (count, 12);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

/** cp_speaker_issues_add: adds to @box a card of what @speaker said, issue by issue; none where that is nothing */
void
cp_speaker_issues_add (GtkBox      *box,
                       CpViewState *state,
                       gint32       speaker)
{
  const CpModel *model = cp_view_state_get_model (state);
  GtkListBox *list = NULL;

  for (guint i = 0; i < model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (model->issues, i);
      gint32 first;
      GtkWidget *line = line_new (state, speaker, issue, &first);

      if (line == NULL)
        continue;
      if (list == NULL)
        {
          list = cp_card_new (box, _("Statements by issue"));
          g_signal_connect_object (list, "row-activated", G_CALLBACK (on_activated), state, 0);
        }
      add_row (list, line, issue->label, first);
    }
}
