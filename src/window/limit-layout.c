/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/limit-layout.h"

/* One child, which wants no more width than the window has: what stands in a popover would else reach beyond it. */
struct _CpLimitLayout
{
  GtkLayoutManager parent_instance;

  int less; /* than the window */
};

G_DEFINE_FINAL_TYPE (CpLimitLayout, cp_limit_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
cp_limit_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkRoot *window = gtk_widget_get_root (widget);

  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && window != NULL)
    *natural = MAX (*minimum, MIN (*natural, gtk_widget_get_width (GTK_WIDGET (window)) - CP_LIMIT_LAYOUT (manager)->less));
  *minimum_baseline = *natural_baseline = -1;
}

static void
cp_limit_layout_allocate (GtkLayoutManager *manager G_GNUC_UNUSED,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static GtkSizeRequestMode
cp_limit_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED,
                                  GtkWidget        *widget)
{
  return gtk_widget_get_request_mode (gtk_widget_get_first_child (widget));
}

static void
cp_limit_layout_class_init (CpLimitLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = cp_limit_layout_measure;
  layout_class->allocate = cp_limit_layout_allocate;
  layout_class->get_request_mode = cp_limit_layout_get_request_mode;
}

static void
cp_limit_layout_init (CpLimitLayout *self G_GNUC_UNUSED)
{
}

/** cp_limit_box_new: Returns: (transfer floating): a box around @child that wants to be at least @less narrower than its window */
GtkWidget *
cp_limit_box_new (GtkWidget *child,
                  int        less)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  CpLimitLayout *layout = g_object_new (CP_TYPE_LIMIT_LAYOUT, NULL);

  layout->less = less;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (layout));
  gtk_box_append (GTK_BOX (box), child);
  return box;
}
