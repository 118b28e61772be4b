/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/columns-layout.h"

/* Lays out children that are cell, gutter, cell, gutter, … by turns, as a #CpColumns says. */
struct _CpColumnsLayout
{
  GtkLayoutManager parent_instance;

  CpColumns *columns;
};

G_DEFINE_FINAL_TYPE (CpColumnsLayout, cp_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static guint
count_cells (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return (n + 1) / 2;
}

static GtkSizeRequestMode
cp_columns_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                    GtkWidget        *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_across (CpColumnsLayout *self,
                GtkWidget       *widget,
                int             *minimum,
                int             *natural)
{
  guint n_cells = count_cells (widget), i = 0;
  int cell_minimum = 0, cell_natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (i++ % 2 == 1 && !cp_columns_get_stacked (self->columns))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      cell_minimum = MAX (cell_minimum, child_minimum);
      cell_natural = MAX (cell_natural, child_natural);
    }
  if (!cp_columns_get_stacked (self->columns) && n_cells > 1)
    {
      int gutters = (int) (n_cells - 1) * cp_columns_get_gutter (self->columns);

      cell_minimum = MAX (cell_minimum * (int) n_cells + gutters, cp_columns_least (self->columns, n_cells));
      cell_natural = cell_natural * (int) n_cells + gutters;
    }
  *minimum = cell_minimum;
  *natural = MAX (cell_natural, cell_minimum);
}

static void
measure_down (CpColumnsLayout *self,
              GtkWidget       *widget,
              int              width,
              int             *minimum,
              int             *natural)
{
  gboolean stacked = cp_columns_get_stacked (self->columns);
  int cell = width < 0 ? -1 : cp_columns_cell_width (self->columns, width, count_cells (widget));
  guint i = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gboolean is_gutter = i++ % 2 == 1;
      int child_minimum, child_natural;
      int across = width < 0 ? -1 : is_gutter && !stacked ? cp_columns_get_gutter (self->columns) : cell;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, across, &child_minimum, &child_natural, NULL, NULL);
      *minimum = stacked ? *minimum + child_minimum : MAX (*minimum, child_minimum);
      *natural = stacked ? *natural + child_natural : MAX (*natural, child_natural);
    }
}

static void
cp_columns_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  CpColumnsLayout *self = CP_COLUMNS_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_across (self, widget, minimum, natural);
  else
    measure_down (self, widget, for_size, minimum, natural);
  *minimum_baseline = *natural_baseline = -1;
}

static void
cp_columns_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline G_GNUC_UNUSED)
{
  CpColumnsLayout *self = CP_COLUMNS_LAYOUT (manager);
  gboolean stacked = cp_columns_get_stacked (self->columns);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int cell = cp_columns_cell_width (self->columns, width, count_cells (widget));
  int at = 0;
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gboolean is_gutter = i++ % 2 == 1;
      GtkAllocation place = { 0, 0, cell, height };
      int minimum;

      if (!gtk_widget_should_layout (child))
        continue;
      if (stacked)
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, cell, &minimum, &place.height, NULL, NULL);
          place.y = at;
          at += place.height;
        }
      else
        {
          place.width = is_gutter ? cp_columns_get_gutter (self->columns) : cell;
          place.x = mirrored ? width - at - place.width : at;
          at += place.width;
        }
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
cp_columns_layout_dispose (GObject *object)
{
  g_clear_object (&CP_COLUMNS_LAYOUT (object)->columns);
  G_OBJECT_CLASS (cp_columns_layout_parent_class)->dispose (object);
}

static void
cp_columns_layout_class_init (CpColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_columns_layout_dispose;
  layout_class->get_request_mode = cp_columns_layout_get_request_mode;
  layout_class->measure = cp_columns_layout_measure;
  layout_class->allocate = cp_columns_layout_allocate;
}

static void
cp_columns_layout_init (CpColumnsLayout *self G_GNUC_UNUSED)
{
}

/** cp_columns_layout_new: Returns: (transfer full): a layout for the children of one row */
GtkLayoutManager *
cp_columns_layout_new (CpColumns *columns)
{
  CpColumnsLayout *self = g_object_new (CP_TYPE_COLUMNS_LAYOUT, NULL);

  self->columns = g_object_ref (columns);
  return GTK_LAYOUT_MANAGER (self);
}
