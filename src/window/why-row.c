/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/issue-rows.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/contrast-chip.h"
#include "window/line-layout.h"
#include "window/widgets.h"

/* The foot of an open card: why the sides stand as they do, and what is said by parties that have no column. */

static void
on_add_column (GtkButton   *button,
               CpViewState *state)
{
  cp_view_state_add_column (state, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "party")));
}

static void
add_hidden (const CpRowContext *context,
            GtkBox             *box,
            const CpPosition   *position)
{
  const CpModel *model = cp_view_state_get_model (context->state);
  GtkWidget *button = gtk_button_new (), *line = cp_line_new (6);
  g_autofree char *text = g_strdup_printf (_("%'u more in"), position->statements->len);
  g_autofree char *name = g_strdup_printf (_("Show %s in a column"), cp_party_name (model, position->party));

  if (!cp_columns_get_stacked (context->columns))
    gtk_box_append (GTK_BOX (line), cp_label_new (text, "attribution"));
  gtk_box_append (GTK_BOX (line), cp_letters_new (model, position->party));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  cp_widget_set_tip (button, name);
  g_object_set_data (G_OBJECT (button), "party", GINT_TO_POINTER (position->party));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_column), context->state, 0);
  gtk_box_append (box, button);
}

/** cp_issue_row_add_rest: tells of @n more parties than there is room for, and lets them be chosen */
void
cp_issue_row_add_rest (GtkBox *box,
                       guint   n)
{
  g_autofree char *text = cp_words_more (n);
  g_autofree char *name = g_strdup_printf (ngettext ("%'u more party speaks to this. Add a Party…", "%'u more parties speak to this. Add a Party…", n), n);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "side-by-side.add-party");
  gtk_widget_add_css_class (button, "flat");
  cp_widget_set_tip (button, name);
  gtk_box_append (box, button);
}

/* Why nothing is set against anything here, and where sides are made. */
static void
add_no_contrast (GtkBox        *box,
                 const CpModel *model,
                 gboolean       alone)
{
  const char *sentence = model->parties->len == 0 ? _("No sides were found.") :
                         model->parties->len == 1 ? _("No second side found.") :
                         alone ? _("Only one party has a column.") : _("Those without a party stand for themselves.");
  GtkWidget *choose;

  gtk_box_append (box, cp_label_new (sentence, "attribution"));
  if (model->parties->len > 1 && !alone)
    return;
  choose = gtk_button_new_with_label (model->parties->len > 1 ? _("Add a Party…") : _("Choose a Party…"));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (choose), model->parties->len > 1 ? "side-by-side.add-party" : "win.show-view::people");
  gtk_widget_add_css_class (choose, "flat");
  gtk_widget_add_css_class (choose, "link");
  gtk_box_append (box, choose);
}

/** cp_why_row_new: Returns: (transfer floating): the last row of an open issue */
GtkWidget *
cp_why_row_new (const CpRowContext *context,
                CpRow              *row)
{
  const CpModel *model = cp_view_state_get_model (context->state);
  guint index = cp_row_get_issue (row);
  const CpIssue *issue = cp_view_state_get_issue (context->state, index);
  GtkWidget *box = cp_line_new (6), *icon = gtk_image_new_from_icon_name ("why-symbolic");
  gint32 a = cp_view_state_get_column (context->state, 0), b = cp_view_state_get_column (context->state, 1);

  const guint most_hidden = 3;
  guint n_hidden = 0;

  gtk_widget_add_css_class (box, "why-row");
  gtk_widget_add_css_class (icon, "secondary");
  if (a >= 0 && b >= 0)
    {
      g_autofree char *sentence = cp_contrast_sentence (issue, a, b);
      GtkWidget *label = cp_label_new (sentence, "attribution");

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      cp_widget_set_tooltip (label, sentence);
      gtk_box_append (GTK_BOX (box), icon);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), cp_contrast_why_new (context->state, index, a, b));
    }
  else
    {
      gtk_box_append (GTK_BOX (box), icon);
      add_no_contrast (GTK_BOX (box), model, cp_view_state_n_columns (context->state) == 1);
    }
  gtk_widget_set_hexpand (gtk_widget_get_last_child (box), TRUE);
  gtk_widget_set_halign (gtk_widget_get_last_child (box), GTK_ALIGN_START);
  for (guint i = 0; i < issue->positions->len; i++)
    {
      const CpPosition *position = g_ptr_array_index (issue->positions, i);

      if (position->party >= 0 && position->statements->len > 0 && !cp_view_state_has_column (context->state, position->party) &&
          n_hidden++ < most_hidden)
        add_hidden (context, GTK_BOX (box), position);
    }
  if (n_hidden > most_hidden)
    cp_issue_row_add_rest (GTK_BOX (box), n_hidden - most_hidden);
  return box;
}
