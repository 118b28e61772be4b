/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/stack-page.h"

/**
 * CpStackPage:
 *
 * A page of a stack, whose child is visible as long as the page can be seen.
 *
 * A stack only keeps its other pages from being drawn. They have their style still, and with each change in the window, as when the focus
 * moves, the style of all that stands in them would be looked at: several times as much as can be seen.
 */
struct _CpStackPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CpStackPage, cp_stack_page, ADW_TYPE_BIN)

static void
show_child (CpStackPage  *self,
            gboolean shown)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (child != NULL)
    gtk_widget_set_visible (child, shown);
}

static void
on_child_set (CpStackPage *self)
{
  show_child (self, gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static void
cp_stack_page_map (GtkWidget *widget)
{
  show_child (CP_STACK_PAGE (widget), TRUE);
  GTK_WIDGET_CLASS (cp_stack_page_parent_class)->map (widget);
}

/* With the stack everything goes, and perhaps the window: then nothing is left to save. */
static void
cp_stack_page_unmap (GtkWidget *widget)
{
  GtkWidget *stack = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (cp_stack_page_parent_class)->unmap (widget);
  if (stack != NULL && gtk_widget_get_mapped (stack))
    show_child (CP_STACK_PAGE (widget), FALSE);
}

static void
cp_stack_page_class_init (CpStackPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = cp_stack_page_map;
  widget_class->unmap = cp_stack_page_unmap;
}

static void
cp_stack_page_init (CpStackPage *self)
{
  g_signal_connect (self, "notify::child", G_CALLBACK (on_child_set), NULL);
}

/** cp_stack_page_new: Returns: (transfer floating): a page with @child (nullable) */
GtkWidget *
cp_stack_page_new (GtkWidget *child)
{
  return g_object_new (CP_TYPE_STACK_PAGE, "child", child, NULL);
}
