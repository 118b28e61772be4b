/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-faults.h"

#include <adwaita.h>

#include "window/timeline-canvas.h"

namespace
{

/* A widget by its style and that of those around it. */
std::string
name_of (GtkWidget *widget)
{
  std::string name;
  int around = 7;

  for (GtkWidget *at = widget; at != nullptr && around-- > 0; at = gtk_widget_get_parent (at))
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (at);
      g_autofree char *joined = g_strjoinv (".", classes);

      name = std::string (gtk_widget_get_css_name (at)) + (*joined != '\0' ? "." : "") + joined + (name.empty () ? "" : " > ") + name;
    }
  return GTK_IS_LABEL (widget) ? name + " “" + gtk_label_get_text (GTK_LABEL (widget)) + "”" : name;
}

/* What lies under, over or beyond what is seen of it, by design. */
bool
is_layered (GtkWidget *widget)
{
  return GTK_IS_SCROLLABLE (widget) || GTK_IS_OVERLAY (widget) || GTK_IS_STACK (widget) || GTK_IS_REVEALER (widget) ||
         GTK_IS_PANED (widget) || GTK_IS_RANGE (widget) || ADW_IS_FLAP (widget) || ADW_IS_TOAST_OVERLAY (widget) ||
         GTK_IS_TEXT (widget) || GTK_IS_SWITCH (widget) || GTK_IS_PROGRESS_BAR (widget) || GTK_IS_LEVEL_BAR (widget) ||
         GTK_IS_SCROLLED_WINDOW (widget) || CP_IS_TIMELINE_CANVAS (widget) || g_str_equal (gtk_widget_get_css_name (widget), "range") ||
         g_str_equal (gtk_widget_get_css_name (widget), "trough") || g_str_equal (gtk_widget_get_css_name (widget), "indicatorbin");
}

bool
is_outside (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t bounds;
  const float slack = 6.5; /* the edge that comes with the pointer may reach over */

  if (gtk_widget_get_overflow (parent) == GTK_OVERFLOW_HIDDEN && g_str_equal (gtk_widget_get_css_name (parent), "margin"))
    return false; /* it is scrolled with the text */
  return gtk_widget_compute_bounds (widget, parent, &bounds) && bounds.size.width > 0 && bounds.size.height > 0 &&
         (bounds.origin.x < -slack || bounds.origin.y < -slack ||
          bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (parent) + slack ||
          bounds.origin.y + bounds.size.height > (float) gtk_widget_get_height (parent) + slack);
}

bool
is_squeezed (GtkWidget *widget)
{
  int least_width = 0, least_height = 0;
  const int width = gtk_widget_get_allocated_width (widget) + gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
  const int height = gtk_widget_get_allocated_height (widget) + gtk_widget_get_margin_top (widget) + gtk_widget_get_margin_bottom (widget);

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, nullptr, nullptr, nullptr);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, least_width), &least_height, nullptr, nullptr, nullptr);
  return width < least_width - 1 || height < least_height - 1;
}

/* Words of which too little is left to be read. */
bool
is_unreadable (GtkWidget *widget)
{
  const int least = 20;

  if (!GTK_IS_LABEL (widget) || *gtk_label_get_text (GTK_LABEL (widget)) == '\0')
    return false;
  if (gtk_widget_get_width (widget) <= 0 || gtk_widget_get_height (widget) <= 0)
    return true;
  return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))) && gtk_widget_get_width (widget) < least;
}

/* The neighbour that @widget lies over, or nullptr. */
GtkWidget *
overlapped (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t its, other, both;
  const float slack = 2;

  if (!gtk_widget_compute_bounds (widget, parent, &its))
    return nullptr;
  for (GtkWidget *next = gtk_widget_get_next_sibling (widget); next != nullptr; next = gtk_widget_get_next_sibling (next))
    if (gtk_widget_get_mapped (next) && !GTK_IS_NATIVE (next) && gtk_widget_compute_bounds (next, parent, &other) &&
        graphene_rect_intersection (&its, &other, &both) && both.size.width > slack && both.size.height > slack)
      return next;
  return nullptr;
}

void
walk (GtkWidget *widget, std::vector<std::string> &faults)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (!gtk_widget_get_mapped (widget) || GTK_IS_NATIVE (widget))
    return;
  if (is_unreadable (widget))
    faults.push_back ("unreadable: " + name_of (widget));
  if (!is_layered (parent))
    {
      if (is_squeezed (widget))
        faults.push_back ("squeezed: " + name_of (widget));
      if (is_outside (widget))
        faults.push_back ("outside: " + name_of (widget));
      if (GtkWidget *other = overlapped (widget))
        faults.push_back ("over its neighbour: " + name_of (widget) + " over " + name_of (other));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != nullptr; child = gtk_widget_get_next_sibling (child))
    walk (child, faults);
}

} // namespace

std::vector<std::string>
layout_faults (GtkWidget *widget)
{
  std::vector<std::string> faults;

  walk (widget, faults);
  return faults;
}
