/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/frame-budget.h"
#include "window/row-view-private.h"

/* What is seen of the list, and the making of it between frames. */

/* How far below the top of the viewport's content the list begins. */
static int
offset_of (CpRowView *self)
{
  graphene_point_t at = GRAPHENE_POINT_INIT (0, 0);

  if (self->content == NULL || self->content == GTK_WIDGET (self) ||
      !gtk_widget_compute_point (GTK_WIDGET (self), self->content, &GRAPHENE_POINT_INIT (0, 0), &at))
    return 0;
  return (int) at.y;
}

/** cp_row_view_page: Returns: how many pixels of the list are seen at once */
int
cp_row_view_page (CpRowView *self)
{
  return self->adjustment != NULL ? (int) gtk_adjustment_get_page_size (self->adjustment) : gtk_widget_get_height (GTK_WIDGET (self));
}

/** cp_row_view_is_seen: Returns: whether some of the row at @position is seen */
gboolean
cp_row_view_is_seen (CpRowView *self,
                     guint      position)
{
  int top = cp_row_heights_sum (self->heights, 0, self->anchor) + self->above;
  int y = cp_row_heights_sum (self->heights, 0, position);

  return y + cp_row_heights_get (self->heights, position) > top && y < top + cp_row_view_page (self);
}

/** cp_row_view_is_laid_out: Returns: whether @holder is to be measured now: at another width only what is seen is measured at once; the rest follows between frames, and is not drawn until then. */
gboolean
cp_row_view_is_laid_out (CpRowView   *self,
                         CpRowHolder *holder,
                         int          width)
{
  return cp_row_holder_fits (holder, width) || cp_row_view_is_seen (self, cp_row_holder_get_position (holder)) ||
         gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (holder);
}

/* After somebody scrolled, another row is at the top. */
static void
find_anchor (CpRowView *self)
{
  double value = self->adjustment != NULL ? gtk_adjustment_get_value (self->adjustment) : 0;

  if (self->wanted >= 0)
    {
      self->anchor = (guint) self->wanted;
      self->above = 0;
      self->wanted = -1;
    }
  else if (value != self->value || self->above < 0 || self->anchor >= cp_row_view_n_rows (self))
    {
      self->anchor = cp_row_heights_find (self->heights, (int) value - offset_of (self), &self->above);
    }
  self->value = value;
}

/* Keeps the anchor where it is, as rows above it changed their heights. */
static void
hold_anchor (CpRowView *self)
{
  int value = offset_of (self) + cp_row_heights_sum (self->heights, 0, self->anchor) + self->above;
  int total = cp_row_heights_sum (self->heights, 0, cp_row_view_n_rows (self)), grown = total - gtk_widget_get_height (GTK_WIDGET (self));

  self->total = total;
  if (grown != 0)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->adjustment == NULL || (int) self->value == value)
    return;
  if (grown > 0)
    gtk_adjustment_set_upper (self->adjustment, gtk_adjustment_get_upper (self->adjustment) + grown);
  self->value = CLAMP (value, 0, gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment));
  gtk_adjustment_set_value (self->adjustment, self->value);
}

/** cp_row_view_reveal: brings all of the row at @position into view, or its beginning where it is higher than the view, by no more than need be */
void
cp_row_view_reveal (CpRowView *self,
                    guint      position)
{
  int y = cp_row_heights_sum (self->heights, 0, position), height = cp_row_heights_get (self->heights, position), page = cp_row_view_page (self), top;

  find_anchor (self);
  top = cp_row_heights_sum (self->heights, 0, self->anchor) + self->above;
  if (y < top || height > page)
    self->anchor = cp_row_heights_find (self->heights, y, &self->above);
  else if (y + height > top + page)
    self->anchor = cp_row_heights_find (self->heights, y + height - page, &self->above);
  hold_anchor (self);
  cp_row_view_show_soon (self);
}

/* So many rows beyond those that are wanted stay: where how high a row is depends on whether it is the last that is made, one more and one
 * less would else follow each other for ever. */
static const guint spare = 2;

/* Rows that are made and stay. */
typedef struct
{
  guint first, last;
} Range;

/* Returns: whether there was time for it */
static gboolean
show_in_time (CpRowView *self,
              guint      position)
{
  if (cp_row_view_is_ready (self, position))
    return TRUE;
  if (!cp_frame_may_work (GTK_WIDGET (self)))
    return FALSE;
  cp_row_view_show_row (self, position);
  return TRUE;
}

/* Shows the rows from @from on down to @bottom. Returns: whether there was time for it */
static gboolean
show_down (CpRowView *self,
           Range     *made,
           guint      from,
           int        bottom)
{
  int y = cp_row_heights_sum (self->heights, 0, from);

  for (guint i = from; i < cp_row_view_n_rows (self) && y < bottom; i++)
    {
      if (!show_in_time (self, i))
        return FALSE;
      made->last = MAX (made->last, i);
      y += cp_row_heights_get (self->heights, i);
    }
  return TRUE;
}

static gboolean
show_up (CpRowView *self,
         Range     *made,
         guint      before,
         int        top)
{
  int y = cp_row_heights_sum (self->heights, 0, before);

  for (guint i = before; i > 0 && y > top; i--)
    {
      if (!show_in_time (self, i - 1))
        return FALSE;
      made->first = i - 1;
      y -= cp_row_heights_get (self->heights, i - 1);
    }
  return TRUE;
}

/* Shows what is seen, and then a page and a half more on either side, so that a screen reader finds what comes next. Returns: whether there was time for it all */
static gboolean
show_rows (CpRowView *self)
{
  Range made;
  int page = cp_row_view_page (self), more = page * 3 / 2, top;
  gboolean done;

  if (cp_row_view_n_rows (self) == 0 || self->width <= 0 || page <= 0 || self->maker == NULL)
    return TRUE;
  find_anchor (self);
  made.first = made.last = self->anchor;
  top = cp_row_heights_sum (self->heights, 0, self->anchor) + self->above;
  if (top + page < -more || top > cp_row_heights_sum (self->heights, 0, cp_row_view_n_rows (self)) + more)
    {
      cp_row_view_drop_rows (self, G_MAXUINT, 0);
      return TRUE;
    }
  done = show_down (self, &made, self->anchor, top + page) && show_down (self, &made, made.last, top + page + more) &&
         show_up (self, &made, self->anchor, top - more);
  if (done)
    cp_row_view_drop_rows (self, made.first - MIN (made.first, spare), made.last + spare);
  hold_anchor (self);
  return done;
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock G_GNUC_UNUSED,
         gpointer       user_data G_GNUC_UNUSED)
{
  CpRowView *self = CP_ROW_VIEW (widget);

  if (!show_rows (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/** cp_row_view_show_soon: makes what is seen before the next frames */
void
cp_row_view_show_soon (CpRowView *self)
{
  if (self->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
on_scrolled (CpRowView *self)
{
  if (gtk_adjustment_get_value (self->adjustment) != self->value)
    cp_row_view_show_soon (self);
}

/** cp_row_view_enter_viewport: follows the viewport that the list is shown in, if any */
void
cp_row_view_enter_viewport (CpRowView *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    {
      self->content = gtk_viewport_get_child (GTK_VIEWPORT (viewport));
      g_set_object (&self->adjustment, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
      g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (cp_row_view_show_soon), self, G_CONNECT_SWAPPED);
    }
  cp_row_view_show_soon (self);
}

/** cp_row_view_leave_viewport: makes no more rows until the list is shown again */
void
cp_row_view_leave_viewport (CpRowView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  self->content = NULL;
  self->value = -1;
}
