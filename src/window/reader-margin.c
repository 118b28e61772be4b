/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/reader-margin.h"

#include <glib/gi18n-lib.h>

#include "window/glyph.h"
#include "window/widgets.h"

/* Beside the text: for each statement its mark and its party's letters, level with the line where it begins. */
struct _CpReaderMargin
{
  GtkWidget parent_instance;

  CpViewState  *state;
  CpReaderText *text; /* not owned: stands beside this in one box */
  gboolean      stale; /* what is shown changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (CpReaderMargin, cp_reader_margin, GTK_TYPE_WIDGET)

/* The least, at the usual size of text. */
static const int margin_width = 86;
static const int row_height = 24;
static const int to_text = 6;

static guint
statement_of (GtkWidget *child)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), "statement"));
}

static void
cp_reader_margin_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
      widest = MAX (widest, *minimum);
    }
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (margin_width, widest + to_text) : 0;
  *minimum_baseline = *natural_baseline = -1;
}

/* Statements that begin on one line stand under each other, in text order. */
static void
cp_reader_margin_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline G_GNUC_UNUSED)
{
  CpReaderMargin *self = CP_READER_MARGIN (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int free_from = G_MININT, row = 0;

  if (first != NULL)
    gtk_widget_measure (first, GTK_ORIENTATION_VERTICAL, width - to_text, &row, NULL, NULL, NULL);
  row = MAX (row, row_height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int y = cp_reader_text_statement_y (self->text, statement_of (child)) - row / 2;

      y = MAX (y, free_from);
      free_from = y + row;
      gtk_widget_set_child_visible (child, y + row > 0 && y < height);
      gtk_widget_size_allocate (child, &(GdkRectangle){ rtl ? to_text : 0, y, width - to_text, row }, -1);
    }
}

static void
on_clicked (GtkButton      *button,
            CpReaderMargin *self)
{
  cp_view_state_select (self->state, (gint32) statement_of (GTK_WIDGET (button)));
}

static GtkWidget *
button_new (CpReaderMargin *self,
            guint           statement)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *letters;
  g_autofree char *name = cp_statement_name (model, statement);

  letters = cp_letters_new (model, s->party);
  gtk_widget_add_css_class (letters, "small");
  gtk_box_append (GTK_BOX (box), cp_glyph_new_mark (model, statement));
  gtk_box_append (GTK_BOX (box), letters);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "margin-mark");
  cp_widget_set_tip (button, name);
  g_object_set_data (G_OBJECT (button), "statement", GUINT_TO_POINTER (statement));
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
clear (CpReaderMargin *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
cp_reader_margin_dispose (GObject *object)
{
  CpReaderMargin *self = CP_READER_MARGIN (object);

  clear (self);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_reader_margin_parent_class)->dispose (object);
}

static void
update (CpReaderMargin *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  guint article = cp_reader_text_get_article (self->text);

  self->stale = FALSE;
  clear (self);
  if (!cp_reader_text_get_show_marks (self->text))
    return;
  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->article == article && s->n_content > 0 && cp_view_state_passes (self->state, i))
        gtk_widget_set_parent (button_new (self, i), GTK_WIDGET (self));
    }
}

static void
cp_reader_margin_map (GtkWidget *widget)
{
  CpReaderMargin *self = CP_READER_MARGIN (widget);

  if (self->stale)
    update (self);
  GTK_WIDGET_CLASS (cp_reader_margin_parent_class)->map (widget);
}

static void
cp_reader_margin_class_init (CpReaderMarginClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_reader_margin_dispose;
  widget_class->measure = cp_reader_margin_measure;
  widget_class->size_allocate = cp_reader_margin_size_allocate;
  widget_class->map = cp_reader_margin_map;
  gtk_widget_class_set_css_name (widget_class, "margin");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
cp_reader_margin_init (CpReaderMargin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Statements in this article"), -1);
}

/** cp_reader_margin_new: Returns: (transfer floating): the margin of @text */
GtkWidget *
cp_reader_margin_new (CpViewState  *state,
                      CpReaderText *text)
{
  CpReaderMargin *self = g_object_new (CP_TYPE_READER_MARGIN, NULL);

  self->state = g_object_ref (state);
  self->text = text;
  return GTK_WIDGET (self);
}

/** cp_reader_margin_update: shows the statements of the article that the text shows, as soon as the margin is seen */
void
cp_reader_margin_update (CpReaderMargin *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      update (self);
      return;
    }
  clear (self);
  self->stale = TRUE;
}
