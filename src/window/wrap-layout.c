/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wrap-layout.h"

/* Children one after the other at their natural widths, in as many lines as it takes: like words, where a flow box makes columns. */
struct _CpWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CpWrapLayout, cp_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

#define SPACING 6

static int
natural_width (GtkWidget *child,
               int        most)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, most));
}

static int
height_at (GtkWidget *child,
           int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The children from @first on that stand in one line of @width; how high that is. */
static GtkWidget *
next_line (GtkWidget *first,
           int        width,
           int       *height)
{
  GtkWidget *child = first;
  int used = 0;

  *height = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int its = gtk_widget_should_layout (child) ? natural_width (child, width) : 0;

      if (!gtk_widget_should_layout (child))
        continue;
      if (child != first && used + its > width)
        return child;
      used += its + SPACING;
      *height = MAX (*height, height_at (child, its));
    }
  return NULL;
}

static int
height_for (GtkWidget *widget,
            int        width)
{
  int total = 0, height;

  for (GtkWidget *line = gtk_widget_get_first_child (widget); line != NULL;)
    {
      line = next_line (line, width, &height);
      total += height + (line != NULL ? SPACING : 0);
    }
  return total;
}

static void
cp_wrap_layout_measure (GtkLayoutManager *manager G_GNUC_UNUSED,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, most;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += most + SPACING;
    }
  *natural = MAX (*minimum, *natural - SPACING);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = height_for (widget, for_size >= 0 ? for_size : *natural);
  *minimum_baseline = *natural_baseline = -1;
}

static void
allocate_line (GtkWidget *first,
               GtkWidget *end,
               int        width,
               int        y,
               int        height)
{
  gboolean mirrored = gtk_widget_get_direction (first) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    {
      int its = gtk_widget_should_layout (child) ? natural_width (child, width) : 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_size_allocate (child, &(GtkAllocation){ mirrored ? width - x - its : x, y, its, height }, -1);
      x += its + SPACING;
    }
}

static void
cp_wrap_layout_allocate (GtkLayoutManager *manager G_GNUC_UNUSED,
                         GtkWidget        *widget,
                         int               width,
                         int               height G_GNUC_UNUSED,
                         int               baseline G_GNUC_UNUSED)
{
  int y = 0, high;

  for (GtkWidget *line = gtk_widget_get_first_child (widget); line != NULL;)
    {
      GtkWidget *next = next_line (line, width, &high);

      allocate_line (line, next, width, y, high);
      y += high + SPACING;
      line = next;
    }
}

static GtkSizeRequestMode
cp_wrap_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                 GtkWidget        *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_wrap_layout_class_init (CpWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = cp_wrap_layout_measure;
  layout_class->allocate = cp_wrap_layout_allocate;
  layout_class->get_request_mode = cp_wrap_layout_get_request_mode;
}

static void
cp_wrap_layout_init (CpWrapLayout *self G_GNUC_UNUSED)
{
}

/** cp_wrap_box_new: Returns: (transfer floating): a box whose children wrap like words */
GtkWidget *
cp_wrap_box_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (CP_TYPE_WRAP_LAYOUT, NULL));
  return box;
}
