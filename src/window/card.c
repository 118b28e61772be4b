/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/card.h"

#include "window/line-layout.h"
#include "window/widgets.h"

/* A card is a boxed list with a title above it, whose rows are not chosen but hold controls of their own. */

/** cp_card_new: Returns: (transfer none): a card called @title, the last in @box by now */
GtkListBox *
cp_card_new (GtkBox     *box,
             const char *title)
{
  GtkWidget *label = cp_label_new (title, "heading"), *list = gtk_list_box_new ();

  gtk_widget_set_margin_top (label, 12);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (box, label);
  gtk_box_append (box, list);
  return GTK_LIST_BOX (list);
}

/** cp_card_add_row: Returns: (transfer none): a row around @child, which does nothing when it is clicked */
GtkWidget *
cp_card_add_row (GtkListBox *card,
                 GtkWidget  *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "field");
  gtk_list_box_append (card, row);
  return row;
}

/** cp_card_add_value: adds what is called @label, with @note (nullable) and what changes it at the trailing end */
void
cp_card_add_value (GtkListBox *card,
                   const char *label,
                   GtkWidget  *value,
                   const char *note,
                   GtkWidget  *control)
{
  GtkWidget *box = cp_line_new (6), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (lines), cp_label_new (label, "attribution"));
  gtk_box_append (GTK_BOX (lines), value);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), lines);
  if (note != NULL)
    {
      GtkWidget *words = cp_label_new (note, "attribution");

      gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), words);
    }
  gtk_box_append (GTK_BOX (box), control);
  cp_card_add_row (card, box);
}
