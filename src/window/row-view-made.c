/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/row-view-private.h"

/* The rows that are made. */

/** cp_row_view_n_rows: Returns: how many rows the list has */
guint
cp_row_view_n_rows (CpRowView *self)
{
  return cp_row_heights_length (self->heights);
}

/** cp_row_view_first_holder: Returns: (transfer none) (nullable): the first row that is made */
CpRowHolder *
cp_row_view_first_holder (CpRowView *self)
{
  return (CpRowHolder *) gtk_widget_get_first_child (GTK_WIDGET (self));
}

/** cp_row_holder_next: Returns: (transfer none) (nullable): the row that is made after @holder */
CpRowHolder *
cp_row_holder_next (CpRowHolder *holder)
{
  return (CpRowHolder *) gtk_widget_get_next_sibling (GTK_WIDGET (holder));
}

/* The holder at @position, or else %NULL and in @before the last one before it. */
static CpRowHolder *
find_holder (CpRowView    *self,
             guint         position,
             CpRowHolder **before)
{
  *before = NULL;
  for (CpRowHolder *holder = cp_row_view_first_holder (self); holder != NULL; holder = cp_row_holder_next (holder))
    {
      if (cp_row_holder_get_position (holder) == position)
        return holder;
      if (cp_row_holder_get_position (holder) > position)
        return NULL;
      *before = holder;
    }
  return NULL;
}

/** cp_row_view_ensure_holder: Returns: (transfer none): the row at @position, which shows nothing yet where it was not made */
CpRowHolder *
cp_row_view_ensure_holder (CpRowView *self,
                           guint      position)
{
  CpRowHolder *before, *holder = find_holder (self, position, &before);

  if (holder != NULL)
    return holder;
  holder = CP_ROW_HOLDER (cp_row_holder_new ());
  cp_row_holder_set_position (holder, position, cp_row_view_n_rows (self));
  if (self->chooses)
    {
      gtk_widget_set_focusable (GTK_WIDGET (holder), TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (holder), "activatable");
      cp_row_holder_set_chosen (holder, (gint) position == self->chosen);
    }
  gtk_widget_insert_after (GTK_WIDGET (holder), GTK_WIDGET (self), (GtkWidget *) before);
  return holder;
}

/** cp_row_view_measure_holder: notes how high @holder is in a list of @width */
void
cp_row_view_measure_holder (CpRowView   *self,
                            CpRowHolder *holder,
                            int          width)
{
  if (cp_row_holder_get_child (holder) != NULL)
    cp_row_heights_set (self->heights, cp_row_holder_get_position (holder), cp_row_holder_fit (holder, width));
}

/** cp_row_view_is_ready: Returns: whether the row at @position is made and laid out as it is to be shown */
gboolean
cp_row_view_is_ready (CpRowView *self,
                      guint      position)
{
  CpRowHolder *before, *holder = find_holder (self, position, &before);

  return holder != NULL && !cp_row_holder_needs_child (holder) && cp_row_holder_fits (holder, self->width);
}

/** cp_row_view_show_row: makes the row at @position, and lays it out, where that is to be done */
void
cp_row_view_show_row (CpRowView *self,
                      guint      position)
{
  CpRowHolder *holder = cp_row_view_ensure_holder (self, position);

  if (cp_row_holder_needs_child (holder))
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->model, position);

      cp_row_holder_set_child (holder, self->maker (item, position, self->maker_data));
    }
  else if (cp_row_holder_fits (holder, self->width))
    {
      return;
    }
  if (self->width > 0)
    {
      cp_row_view_measure_holder (self, holder, self->width);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
}

/** cp_row_view_drop_rows: drops the rows that are not between @first and @last; one with the focus stays. */
void
cp_row_view_drop_rows (CpRowView *self,
                       guint      first,
                       guint      last)
{
  for (CpRowHolder *holder = cp_row_view_first_holder (self), *next; holder != NULL; holder = next)
    {
      guint position = cp_row_holder_get_position (holder);

      next = cp_row_holder_next (holder);
      if ((position < first || position > last) && gtk_widget_get_focus_child (GTK_WIDGET (self)) != GTK_WIDGET (holder))
        gtk_widget_unparent (GTK_WIDGET (holder));
    }
}

/** cp_row_view_drop_stale: drops rows that show what is of the past, @n of them at most. Returns: whether there may be more */
gboolean
cp_row_view_drop_stale (CpRowView *self,
                        guint      n)
{
  for (CpRowHolder *holder = cp_row_view_first_holder (self), *next; holder != NULL && n > 0; holder = next)
    {
      next = cp_row_holder_next (holder);
      if (!cp_row_holder_needs_child (holder))
        continue;
      gtk_widget_unparent (GTK_WIDGET (holder));
      n--;
    }
  return n == 0;
}

/** cp_row_view_drop_all: drops every row */
void
cp_row_view_drop_all (CpRowView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
