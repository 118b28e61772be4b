/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/adaptive-bin.h"

#include "window/text-size.h"

/**
 * CpAdaptiveBin:
 *
 * Holds all of a window and tells of its width class: of how much room there is for text of the size that is set, so that large
 * text in a wide window is laid out as usual text in a narrow one. It asks for the least width of the interface whatever its child asks
 * for, so that the window can be made narrow enough for the child to be laid out for a narrow window. The class is stored
 * while sizes are given out and told in an idle call, since visibility must not change in between.
 */
struct _CpAdaptiveBin
{
  GtkWidget parent_instance;

  GtkWidget   *child;
  CpWidthClass width_class; /* as told */
  CpWidthClass found;       /* as last allocated */
  double       scale_told;  /* of text, likewise */
  double       scale;
  guint        idle;
};

static const int least_width = 360;

static void cp_adaptive_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CpAdaptiveBin, cp_adaptive_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, cp_adaptive_bin_buildable_init))

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable;

static gboolean
tell (gpointer data)
{
  CpAdaptiveBin *self = data;

  self->idle = 0;
  self->width_class = self->found;
  self->scale_told = self->scale;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Text of up to this size finds room in the least width; larger text needs more of it, or it would lie beyond the edge. */
static int
least_width_for (GtkWidget *widget)
{
  const double fits = 1.4;

  return (int) (least_width * MAX (1, cp_text_scale (gtk_widget_get_settings (widget)) / fits));
}

static void
cp_adaptive_bin_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  CpAdaptiveBin *self = CP_ADAPTIVE_BIN (widget);
  int child_minimum = 0, child_natural = 0;

  if (self->child != NULL && orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (self->child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? least_width_for (widget) : 300;
  *natural = MAX (*minimum, child_natural);
  (void) for_size;
  *minimum_baseline = *natural_baseline = -1;
}

static void
cp_adaptive_bin_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  CpAdaptiveBin *self = CP_ADAPTIVE_BIN (widget);
  int minimum_width, minimum_height;

  self->scale = cp_text_scale (gtk_widget_get_settings (widget));
  self->found = cp_width_class_for ((int) (width / self->scale));
  if ((self->found != self->width_class || self->scale != self->scale_told) && self->idle == 0)
    self->idle = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, tell, self, NULL);
  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  width = MAX (width, minimum_width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &minimum_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, width, MAX (height, minimum_height), baseline, NULL);
}

static void
cp_adaptive_bin_add_child (GtkBuildable *buildable,
                           GtkBuilder   *builder,
                           GObject      *child,
                           const char   *type)
{
  CpAdaptiveBin *self = CP_ADAPTIVE_BIN (buildable);

  if (!GTK_IS_WIDGET (child) || self->child != NULL)
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }
  self->child = GTK_WIDGET (child);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
cp_adaptive_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = cp_adaptive_bin_add_child;
}

static void
cp_adaptive_bin_dispose (GObject *object)
{
  CpAdaptiveBin *self = CP_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (cp_adaptive_bin_parent_class)->dispose (object);
}

static void
cp_adaptive_bin_class_init (CpAdaptiveBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_adaptive_bin_dispose;
  widget_class->measure = cp_adaptive_bin_measure;
  widget_class->size_allocate = cp_adaptive_bin_size_allocate;
  signals[CHANGED] = g_signal_new ("changed", CP_TYPE_ADAPTIVE_BIN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "adaptivebin");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cp_adaptive_bin_init (CpAdaptiveBin *self)
{
  self->width_class = self->found = CP_WIDTH_WIDE;
  self->scale_told = self->scale = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/** cp_width_class_for: Returns: the class of a window that is @width wide, in application pixels at the usual size of text */
CpWidthClass
cp_width_class_for (int width)
{
  if (width < 600)
    return CP_WIDTH_NARROW;
  if (width < 960)
    return CP_WIDTH_MEDIUM;
  return width < 1600 ? CP_WIDTH_WIDE : CP_WIDTH_LARGE;
}

/** cp_width_class_name: Returns: the style class that a window of @width_class has */
const char *
cp_width_class_name (CpWidthClass width_class)
{
  static const char *const names[] = { "narrow", "medium", "wide", "large" };

  return names[width_class];
}

/** cp_adaptive_bin_get_width_class: Returns: the width class of the window, as last told by "changed" */
CpWidthClass
cp_adaptive_bin_get_width_class (CpAdaptiveBin *self)
{
  return self->width_class;
}
