/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/row-holder.h"

#include "window/widgets.h"

/**
 * CpRowHolder:
 *
 * A row of a #CpRowView: what is shown of one item, and its place in the list. It is stale from when its item changed until
 * it shows the new one; nothing in it can be clicked meanwhile.
 */
struct _CpRowHolder
{
  GtkWidget parent_instance;

  GtkWidget *child;
  guint      position;
  int        width; /* that it was measured for last */
  gboolean   stale;
};

G_DEFINE_FINAL_TYPE (CpRowHolder, cp_row_holder, GTK_TYPE_WIDGET)

static void
cp_row_holder_dispose (GObject *object)
{
  g_clear_pointer (&CP_ROW_HOLDER (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (cp_row_holder_parent_class)->dispose (object);
}

static void
cp_row_holder_class_init (CpRowHolderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_row_holder_dispose;
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
cp_row_holder_init (CpRowHolder *self G_GNUC_UNUSED)
{
}

/** cp_row_holder_new: Returns: (transfer floating): a row that shows nothing yet */
GtkWidget *
cp_row_holder_new (void)
{
  return g_object_new (CP_TYPE_ROW_HOLDER, NULL);
}

/** cp_row_holder_get_child: Returns: (transfer none) (nullable): what it shows */
GtkWidget *
cp_row_holder_get_child (CpRowHolder *self)
{
  return self->child;
}

/** cp_row_holder_set_child: shows @child (transfer floating) in place of what it showed; the focus stays in the row */
void
cp_row_holder_set_child (CpRowHolder *self,
                         GtkWidget   *child)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *before = self->child;

  self->child = child;
  self->stale = FALSE;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), TRUE);
  /* Before the other goes: a window moves the focus on from what goes with it, from wherever it is by then. */
  if (focused)
    cp_widget_focus_first (child);
  g_clear_pointer (&before, gtk_widget_unparent);
}

/** cp_row_holder_set_stale: notes that what it shows is of the past */
void
cp_row_holder_set_stale (CpRowHolder *self)
{
  self->stale = TRUE;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/** cp_row_holder_needs_child: Returns: whether it shows nothing, or what is of the past */
gboolean
cp_row_holder_needs_child (CpRowHolder *self)
{
  return self->stale || self->child == NULL;
}

/** cp_row_holder_get_position: Returns: its place in the list, from 0 */
guint
cp_row_holder_get_position (CpRowHolder *self)
{
  return self->position;
}

/** cp_row_holder_set_position: gives it its place among @n_rows, which a screen reader tells: most rows of a long list are not made */
void
cp_row_holder_set_position (CpRowHolder *self,
                            guint        position,
                            guint        n_rows)
{
  self->position = position;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_rows, -1);
}

/** cp_row_holder_fits: Returns: whether it was measured for a list of @width */
gboolean
cp_row_holder_fits (CpRowHolder *self,
                    int          width)
{
  return self->width == width;
}

/** cp_row_holder_fit: measures it for a list of @width. Returns: its height then */
int
cp_row_holder_fit (CpRowHolder *self,
                   int          width)
{
  int height;

  self->width = width;
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/** cp_row_holder_set_chosen: shows whether it is the row that was chosen */
void
cp_row_holder_set_chosen (CpRowHolder *self,
                          gboolean     chosen)
{
  if (chosen)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}
