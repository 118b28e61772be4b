/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/columns.h"

#include "window/columns-layout.h"

/**
 * CpColumns:
 *
 * How wide the columns of Side by Side are and what stands between them: one object for the heads and all rows, so that they
 * stay level without measuring one another. Stacked, the cells stand under each other in one column.
 */
struct _CpColumns
{
  GObject parent_instance;

  gboolean stacked;
  int      least;
  int      gutter;
};

G_DEFINE_FINAL_TYPE (CpColumns, cp_columns, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cp_columns_class_init (CpColumnsClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_columns_init (CpColumns *self)
{
  self->least = 300;
  self->gutter = 116;
}

/** cp_columns_new: Returns: (transfer full): columns as in a wide window */
CpColumns *
cp_columns_new (void)
{
  return g_object_new (CP_TYPE_COLUMNS, NULL);
}

/** cp_columns_set: stacks the cells, or sets them side by side, each @least pixels wide and more, with @gutter pixels between them */
void
cp_columns_set (CpColumns *self,
                gboolean   stacked,
                int        least,
                int        gutter)
{
  if (self->stacked == stacked && self->least == least && self->gutter == gutter)
    return;
  self->stacked = stacked;
  self->least = least;
  self->gutter = gutter;
  g_signal_emit (self, signals[CHANGED], 0);
}

/** cp_columns_get_stacked: Returns: whether the cells stand under each other */
gboolean
cp_columns_get_stacked (CpColumns *self)
{
  return self->stacked;
}

/** cp_columns_get_gutter: Returns: the pixels between two cells that stand side by side */
int
cp_columns_get_gutter (CpColumns *self)
{
  return self->gutter;
}

/** cp_columns_cell_width: Returns: the width of each of @n_cells cells in a row that is @width wide */
int
cp_columns_cell_width (CpColumns *self,
                       int        width,
                       guint      n_cells)
{
  if (self->stacked || n_cells <= 1)
    return width;
  return MAX (0, (width - (int) (n_cells - 1) * self->gutter) / (int) n_cells);
}

/* The first and the last cell of a row stand so far from its edges, which are their columns'. */
static const int inset = 14;

/**
 * cp_columns_least:
 *
 * With less, a line would hold a few words: where there is no room for so much, the columns are scrolled to.
 *
 * Returns: the least width of a row with @n_columns, without what is left free before and after them
 */
int
cp_columns_least (CpColumns *self,
                  guint      n_columns)
{
  if (self->stacked || n_columns <= 1)
    return 0;
  return (int) n_columns * self->least + (int) (n_columns - 1) * self->gutter - 2 * inset;
}

/** cp_columns_fitting: Returns: how many columns find room in @width pixels where the text is @text times its usual size */
guint
cp_columns_fitting (CpColumns *self,
                    int        width,
                    double     text)
{
  return (guint) ((width + self->gutter) / (self->least * text + self->gutter));
}

/** cp_columns_box_new: Returns: (transfer floating): a box whose children are laid out as cell, gutter, cell, … */
GtkWidget *
cp_columns_box_new (CpColumns *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, cp_columns_layout_new (self));
  g_signal_connect_object (self, "changed", G_CALLBACK (gtk_widget_queue_resize), box, G_CONNECT_SWAPPED);
  return box;
}
