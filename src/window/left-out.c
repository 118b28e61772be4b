/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/left-out.h"

#include <glib/gi18n-lib.h>

#include "window/line-layout.h"
#include "window/widgets.h"

/* So many characters of a passage tell a screen reader which one it is. */
#define MAX_NAME 60

/* What a button is for: one of the blocks that were left out of an article. */
typedef struct
{
  CpViewState *state;
  guint        article;
  guint        leftover;
} Place;

static void
place_free (gpointer  data,
            GClosure *closure G_GNUC_UNUSED)
{
  Place *self = data;

  g_object_unref (self->state);
  g_free (self);
}

static void
on_take_back (GtkButton *button G_GNUC_UNUSED,
              Place     *self)
{
  cp_comparison_take_back (cp_view_state_get_comparison (self->state), self->article, self->leftover);
}

static void
on_copy (GtkButton *button)
{
  const char *text = g_object_get_data (G_OBJECT (button), "text");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text);
}

static GtkWidget *
take_back_new (CpViewState *state,
               guint        article,
               guint        leftover,
               const char  *text)
{
  GtkWidget *button = gtk_button_new_with_label (_("Take Back"));
  Place *place = g_new (Place, 1);
  g_autofree char *begin = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_NAME));
  /* Translators: for a screen reader: the words that are taken back */
  g_autofree char *name = g_strdup_printf (_("Take Back: %s"), begin);

  *place = (Place){ g_object_ref (state), article, leftover };
  cp_widget_set_tooltip (button, _("Put It Back into the Article"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_take_back), place, place_free, 0);
  return button;
}

static GtkWidget *
copy_new (const char *text)
{
  GtkWidget *button = cp_icon_button_new ("edit-copy-symbolic", _("Copy, to paste it as an article of its own"));

  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (text), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_copy), NULL);
  return button;
}

static GtkWidget *
row_new (const CpLeftover *leftover,
         CpViewState      *state,
         guint             article,
         guint             number)
{
  GtkWidget *row = cp_line_new (9), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = cp_label_new (leftover->text, "left-out"), *reason = cp_label_new (leftover->reason, "attribution");

  cp_label_wrap (GTK_LABEL (text));
  gtk_label_set_lines (GTK_LABEL (text), 4);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), text);
  cp_label_wrap (GTK_LABEL (reason));
  gtk_box_append (GTK_BOX (lines), reason);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), take_back_new (state, article, number, leftover->text));
  gtk_box_append (GTK_BOX (row), copy_new (leftover->text));
  return row;
}

static GtkWidget *
note_new (const CpNote *note)
{
  GtkWidget *label = cp_label_new (note->text, "attribution");

  cp_label_wrap (GTK_LABEL (label));
  return label;
}

/**
 * cp_left_out_show:
 * @box: filled anew
 * @article: the number of an article; one that is not there shows nothing
 *
 * Shows an article's import report, what was found and what is doubtful, and below it each block that the importer left
 * out, with the reason and a way back into the text.
 *
 * Returns: whether there is anything to show
 */
gboolean
cp_left_out_show (GtkBox      *box,
                  CpViewState *state,
                  guint        article)
{
  CpModel *model = cp_view_state_get_model (state);
  const CpArticle *shown = article < model->articles->len ? g_ptr_array_index (model->articles, article) : NULL;

  cp_box_clear (box);
  if (shown == NULL)
    return FALSE;
  for (guint i = 0; i < shown->notes->len; i++)
    gtk_box_append (box, note_new (g_ptr_array_index (shown->notes, i)));
  for (guint i = 0; i < shown->leftovers->len; i++)
    gtk_box_append (box, row_new (g_ptr_array_index (shown->leftovers, i), state, article, i));
  return shown->notes->len + shown->leftovers->len > 0;
}
