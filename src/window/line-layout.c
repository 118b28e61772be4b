/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/line-layout.h"

/* Lays out children beside each other, as a horizontal box does. A box of GTK 4.8 asks each child how wide it would be if it were no higher
 * than it has to be, which a text that wraps finds out by setting itself at one width after the other, a dozen times for each box that is
 * around it. Here children are asked how wide they want to be, and then how high they are at the width that they get. */
struct _CpLineLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (CpLineLayout, cp_line_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
cp_line_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                 GtkWidget        *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What the children ask for: (element-type GtkRequestedSize), with the child as data. */
static GArray *
ask (GtkWidget *widget)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize size = { .data = child };

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size, &size.natural_size, NULL, NULL);
      g_array_append_val (sizes, size);
    }
  return sizes;
}

static int
gaps (CpLineLayout *self,
      const GArray *sizes)
{
  return sizes->len > 0 ? (int) (sizes->len - 1) * self->spacing : 0;
}

/* Makes the least size of each child the one that it gets where there are @width pixels for all. */
static void
share_out (CpLineLayout *self,
           GArray       *sizes,
           int           width)
{
  int rest = width - gaps (self, sizes);
  guint n_expand = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      rest -= size->minimum_size;
      n_expand += gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
    }
  rest = gtk_distribute_natural_allocation (MAX (rest, 0), sizes->len, (GtkRequestedSize *) (gpointer) sizes->data);
  for (guint i = 0; i < sizes->len && n_expand > 0; i++)
    {
      GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      if (!gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL))
        continue;
      size->minimum_size += rest / (int) n_expand;
      rest -= rest / (int) n_expand--;
    }
}

static void
cp_line_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  CpLineLayout *self = CP_LINE_LAYOUT (manager);
  g_autoptr (GArray) sizes = ask (widget);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? gaps (self, sizes) : 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    share_out (self, sizes, for_size);
  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      int least, usual;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += size->minimum_size;
          *natural += size->natural_size;
          continue;
        }
      gtk_widget_measure (size->data, orientation, for_size >= 0 ? size->minimum_size : -1, &least, &usual, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, usual);
    }
}

static void
cp_line_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline G_GNUC_UNUSED)
{
  CpLineLayout *self = CP_LINE_LAYOUT (manager);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) sizes = ask (widget);
  int x = 0;

  share_out (self, sizes, width);
  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);
      GtkAllocation place = { from_right ? width - x - size->minimum_size : x, 0, size->minimum_size, height };

      gtk_widget_size_allocate (size->data, &place, -1);
      x += size->minimum_size + self->spacing;
    }
}

static void
cp_line_layout_class_init (CpLineLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = cp_line_layout_get_request_mode;
  manager_class->measure = cp_line_layout_measure;
  manager_class->allocate = cp_line_layout_allocate;
}

static void
cp_line_layout_init (CpLineLayout *self G_GNUC_UNUSED)
{
}

/** cp_line_new: Returns: (transfer floating): a horizontal #GtkBox for children that wrap, @spacing pixels between them. What a #GtkBox can be told
 *  of its layout it cannot be told any more. */
GtkWidget *
cp_line_new (int spacing)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, spacing);
  CpLineLayout *layout = g_object_new (CP_TYPE_LINE_LAYOUT, NULL);

  layout->spacing = spacing;
  gtk_widget_set_layout_manager (line, GTK_LAYOUT_MANAGER (layout));
  return line;
}
