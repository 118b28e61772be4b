/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/issue-rows.h"
#include "window/line-layout.h"

#include <glib/gi18n-lib.h>

#include "window/statement-cell.h"
#include "window/statement-edit.h"
#include "window/widgets.h"

/* Statements that stand level; a knot in the gutter joins those that are a pair, and parts them when clicked. */

typedef struct
{
  CpViewState *state;
  gint32       a, b;
} Knot;

static void
knot_free (gpointer  data,
           GClosure *closure G_GNUC_UNUSED)
{
  Knot *self = data;

  g_object_unref (self->state);
  g_free (self);
}

static void
on_part (GtkButton *button G_GNUC_UNUSED,
         Knot      *knot)
{
  g_autoptr (CpViewState) state = g_object_ref (knot->state);

  cp_statement_part (state, (guint) knot->a, (guint) knot->b);
}

static GtkWidget *
knot_new (CpViewState *state,
          gint32       a,
          gint32       b)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("pair-symbolic");
  Knot *knot = g_new0 (Knot, 1);

  knot->state = g_object_ref (state);
  knot->a = a;
  knot->b = b;
  gtk_widget_add_css_class (button, "knot");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  cp_widget_set_tip (button, _("Part these statements (Ctrl+M)"));
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_part), knot, knot_free, 0);
  return button;
}

static GtkWidget *
line_new (void)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  return line;
}

static GtkWidget *
gutter_new (const CpRowContext *context,
            CpRow              *row,
            guint               column)
{
  GtkWidget *gutter = cp_line_new (0);

  if (!cp_row_is_joined (row, column))
    return gutter;
  gtk_widget_add_css_class (gutter, "gutter");
  gtk_box_append (GTK_BOX (gutter), line_new ());
  gtk_box_append (GTK_BOX (gutter), knot_new (context->state, cp_row_get_statement (row, column),
                                              cp_row_get_statement (row, column + 1)));
  gtk_box_append (GTK_BOX (gutter), line_new ());
  return gutter;
}

/** cp_pair_row_new: Returns: (transfer floating): a row of statements that stand level */
GtkWidget *
cp_pair_row_new (const CpRowContext *context,
                 CpRow              *row)
{
  GtkWidget *box = cp_columns_box_new (context->columns);
  guint n = cp_view_state_n_columns (context->state);

  gtk_widget_add_css_class (box, "pair-row");
  for (guint c = 0; c < n; c++)
    {
      gint32 statement = cp_row_get_statement (row, c);

      if (c > 0)
        gtk_box_append (GTK_BOX (box), gutter_new (context, row, c - 1));
      gtk_box_append (GTK_BOX (box), statement >= 0 ? cp_statement_cell_new (context->state, (guint) statement, -1)
                                                    : cp_line_new (0));
    }
  return box;
}
