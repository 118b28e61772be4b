/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/foot-layout.h"

/* A scrolled window, and a foot right below what is in it, or at the end where that is higher than there is room for. A box asks a scrolled
 * window how high it would like to be without telling it how wide it is: of text that wraps the last lines were cut off, with room below. */
struct _CpFootLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CpFootLayout, cp_foot_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
cp_foot_layout_measure (GtkLayoutManager *manager G_GNUC_UNUSED,
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

      gtk_widget_measure (child, orientation, for_size, &least, &most, NULL, NULL);
      *minimum = orientation == GTK_ORIENTATION_VERTICAL ? *minimum + least : MAX (*minimum, least);
      *natural = orientation == GTK_ORIENTATION_VERTICAL ? *natural + most : MAX (*natural, most);
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
cp_foot_layout_allocate (GtkLayoutManager *manager G_GNUC_UNUSED,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline G_GNUC_UNUSED)
{
  GtkWidget *scrolled = gtk_widget_get_first_child (widget), *foot = gtk_widget_get_last_child (widget);
  int foot_height, content_height;

  gtk_widget_measure (foot, GTK_ORIENTATION_VERTICAL, width, NULL, &foot_height, NULL, NULL);
  gtk_widget_measure (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled)), GTK_ORIENTATION_VERTICAL, width, NULL, &content_height,
                      NULL, NULL);
  content_height = MIN (content_height, height - foot_height);
  gtk_widget_size_allocate (scrolled, &(GtkAllocation){ 0, 0, width, content_height }, -1);
  gtk_widget_size_allocate (foot, &(GtkAllocation){ 0, content_height, width, foot_height }, -1);
}

static GtkSizeRequestMode
cp_foot_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                 GtkWidget        *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cp_foot_layout_class_init (CpFootLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = cp_foot_layout_measure;
  layout_class->allocate = cp_foot_layout_allocate;
  layout_class->get_request_mode = cp_foot_layout_get_request_mode;
}

static void
cp_foot_layout_init (CpFootLayout *self G_GNUC_UNUSED)
{
}
