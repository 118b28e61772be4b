/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/row-view.h"

#include "window/row-heights.h"
#include "window/row-holder.h"

/**
 * CpRowView:
 *
 * A list of rows of any height that makes only those that are seen, and some before and after them. It stands, alone or with
 * other things, in a #GtkViewport. (GtkListView of GTK 4.8 makes two hundred rows whatever is seen of them, and all at once.)
 *
 * Rows are made between frames, those that are seen first, for as long as does not hold up the frame; what is left comes with the
 * next. A row whose item changed shows what it showed until its turn comes, at the latest some frames later.
 *
 * What is at the top of the view stays there when rows above it turn out to be of another height than was thought.
 */
struct _CpRowView
{
  GtkWidget parent_instance;

  GListModel *model;
  CpRowMaker  maker;
  gpointer    maker_data;
  gboolean    chooses; /* rows can be chosen and activated, as in a sidebar */
  gint        chosen;

  CpRowHeights  *heights;
  GtkAdjustment *adjustment; /* of the viewport, while it is shown */
  GtkWidget     *content;    /* what the viewport holds */
  int            width;
  int            total; /* how high all rows were together when they were shown last */
  guint          tick;

  guint  anchor; /* the row at the top of what is seen, and how many pixels of it are above; negative where the list begins below */
  int    above;
  double value;  /* of the adjustment, when this was so */
  gint   wanted; /* a row to be brought to the top, or -1 */
};

G_DEFINE_FINAL_TYPE (CpRowView, cp_row_view, GTK_TYPE_WIDGET)

enum
{
  PROP_CHOOSES = 1,
  N_PROPS,
};

enum
{
  CHOSEN,
  ACTIVATE,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* Rows are made for so many microseconds before a frame, by all lists together; drawing it needs the rest of its 16 ms. */
static const gint64 patience = 6000;

static guint
n_rows (CpRowView *self)
{
  return cp_row_heights_length (self->heights);
}

/* The rows that are made */

static CpRowHolder *
first_holder (CpRowView *self)
{
  return (CpRowHolder *) gtk_widget_get_first_child (GTK_WIDGET (self));
}

static CpRowHolder *
next_holder (CpRowHolder *holder)
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
  for (CpRowHolder *holder = first_holder (self); holder != NULL; holder = next_holder (holder))
    {
      if (cp_row_holder_get_position (holder) == position)
        return holder;
      if (cp_row_holder_get_position (holder) > position)
        return NULL;
      *before = holder;
    }
  return NULL;
}

static CpRowHolder *
ensure_holder (CpRowView *self,
               guint      position)
{
  CpRowHolder *before, *holder = find_holder (self, position, &before);

  if (holder != NULL)
    return holder;
  holder = CP_ROW_HOLDER (cp_row_holder_new ());
  cp_row_holder_set_position (holder, position, n_rows (self));
  if (self->chooses)
    {
      gtk_widget_set_focusable (GTK_WIDGET (holder), TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (holder), "activatable");
      cp_row_holder_set_chosen (holder, (gint) position == self->chosen);
    }
  gtk_widget_insert_after (GTK_WIDGET (holder), GTK_WIDGET (self), (GtkWidget *) before);
  return holder;
}

static void
measure_holder (CpRowView   *self,
                CpRowHolder *holder,
                int          width)
{
  if (cp_row_holder_get_child (holder) != NULL)
    cp_row_heights_set (self->heights, cp_row_holder_get_position (holder), cp_row_holder_fit (holder, width));
}

/* Returns: whether something had to be made or laid out anew */
static gboolean
show_row (CpRowView *self,
          guint      position)
{
  CpRowHolder *holder = ensure_holder (self, position);
  gboolean is_new = cp_row_holder_needs_child (holder) || !cp_row_holder_fits (holder, self->width);

  if (cp_row_holder_needs_child (holder))
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->model, position);

      cp_row_holder_set_child (holder, self->maker (item, position, self->maker_data));
    }
  if (is_new)
    {
      measure_holder (self, holder, self->width);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  return is_new;
}

/* Drops the rows that are not between @first and @last; one with the focus stays. */
static void
drop_rows (CpRowView *self,
           guint      first,
           guint      last)
{
  for (CpRowHolder *holder = first_holder (self), *next; holder != NULL; holder = next)
    {
      guint position = cp_row_holder_get_position (holder);

      next = next_holder (holder);
      if ((position < first || position > last) && gtk_widget_get_focus_child (GTK_WIDGET (self)) != GTK_WIDGET (holder))
        gtk_widget_unparent (GTK_WIDGET (holder));
    }
}

static void
drop_all (CpRowView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* What is seen */

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

static int
page_of (CpRowView *self)
{
  return self->adjustment != NULL ? (int) gtk_adjustment_get_page_size (self->adjustment) : gtk_widget_get_height (GTK_WIDGET (self));
}

static gboolean
is_seen (CpRowView *self,
         guint      position)
{
  int top = cp_row_heights_sum (self->heights, 0, self->anchor) + self->above;
  int y = cp_row_heights_sum (self->heights, 0, position);

  return y + cp_row_heights_get (self->heights, position) > top && y < top + page_of (self);
}

/* At another width only what is seen is measured at once; the rest follows between frames, and is not drawn until then. */
static gboolean
is_laid_out (CpRowView   *self,
             CpRowHolder *holder,
             int          width)
{
  return cp_row_holder_fits (holder, width) || is_seen (self, cp_row_holder_get_position (holder)) ||
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
  else if (value != self->value || self->above < 0 || self->anchor >= n_rows (self))
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
  int total = cp_row_heights_sum (self->heights, 0, n_rows (self)), grown = total - gtk_widget_get_height (GTK_WIDGET (self));

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

typedef struct
{
  gint64 until; /* monotonic time */
  guint  n_made;
  guint  first, last; /* rows that stay */
} Work;

static gboolean
is_time_over (const Work *work)
{
  return work->n_made > 0 && g_get_monotonic_time () > work->until;
}

/* Shows the rows from @from on down to @bottom. Returns: whether there was time for it */
static gboolean
show_down (CpRowView *self,
           Work      *work,
           guint      from,
           int        bottom)
{
  int y = cp_row_heights_sum (self->heights, 0, from);

  for (guint i = from; i < n_rows (self) && y < bottom; i++)
    {
      if (is_time_over (work))
        return FALSE;
      work->n_made += show_row (self, i) ? 1 : 0;
      work->last = MAX (work->last, i);
      y += cp_row_heights_get (self->heights, i);
    }
  return TRUE;
}

static gboolean
show_up (CpRowView *self,
         Work      *work,
         guint      before,
         int        top)
{
  int y = cp_row_heights_sum (self->heights, 0, before);

  for (guint i = before; i > 0 && y > top; i--)
    {
      if (is_time_over (work))
        return FALSE;
      work->n_made += show_row (self, i - 1) ? 1 : 0;
      work->first = i - 1;
      y -= cp_row_heights_get (self->heights, i - 1);
    }
  return TRUE;
}

/* Until when, in monotonic time, rows are made before this frame. */
static gint64
deadline (CpRowView *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 *kept = g_object_get_data (G_OBJECT (clock), "cp-row-deadline"), frame = gdk_frame_clock_get_frame_counter (clock);

  if (kept == NULL)
    {
      kept = g_new (gint64, 2);
      kept[0] = frame - 1;
      g_object_set_data_full (G_OBJECT (clock), "cp-row-deadline", kept, g_free);
    }
  if (kept[0] != frame)
    {
      kept[0] = frame;
      kept[1] = g_get_monotonic_time () + patience;
    }
  return kept[1];
}

/* Shows what is seen, and then a page and a half more on either side, so that a screen reader finds what comes next. Returns: whether there was time for it all */
static gboolean
show_rows (CpRowView *self)
{
  Work work = { .until = deadline (self) };
  int page = page_of (self), more = page * 3 / 2, top;
  gboolean done;

  if (n_rows (self) == 0 || self->width <= 0 || page <= 0 || self->maker == NULL)
    return TRUE;
  find_anchor (self);
  work.first = work.last = self->anchor;
  top = cp_row_heights_sum (self->heights, 0, self->anchor) + self->above;
  if (top + page < -more || top > cp_row_heights_sum (self->heights, 0, n_rows (self)) + more)
    {
      drop_rows (self, G_MAXUINT, 0);
      return TRUE;
    }
  done = show_down (self, &work, self->anchor, top + page) && show_down (self, &work, work.last, top + page + more) &&
         show_up (self, &work, self->anchor, top - more);
  if (done)
    drop_rows (self, work.first, work.last);
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

static void
show_soon (CpRowView *self)
{
  if (self->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
on_scrolled (CpRowView *self)
{
  if (gtk_adjustment_get_value (self->adjustment) != self->value)
    show_soon (self);
}

/* The model */

static void
on_items_changed (CpRowView *self,
                  guint      at,
                  guint      n_removed,
                  guint      n_added)
{
  gboolean shown = gtk_widget_get_mapped (GTK_WIDGET (self));
  CpRowHolder *focused = (CpRowHolder *) gtk_widget_get_focus_child (GTK_WIDGET (self));

  cp_row_heights_splice (self->heights, at, n_removed, n_added);
  for (CpRowHolder *holder = first_holder (self), *next; holder != NULL; holder = next)
    {
      guint position = cp_row_holder_get_position (holder);

      next = next_holder (holder);
      if (position >= at + n_removed)
        position += n_added - n_removed;
      else if (position >= at + n_added || (position >= at && !shown))
        {
          gtk_widget_unparent (GTK_WIDGET (holder));
          continue;
        }
      else if (position >= at)
        cp_row_holder_set_stale (holder);
      cp_row_holder_set_position (holder, position, n_rows (self));
    }
  self->chosen = self->chosen < (gint) n_rows (self) ? self->chosen : -1;
  if (at + n_removed <= self->anchor)
    self->anchor += n_added - n_removed;
  self->anchor = MIN (self->anchor, MAX (n_rows (self), 1) - 1);
  /* Keys go to the row with the focus at any time. */
  if (focused != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (focused) && cp_row_holder_needs_child (focused))
    show_row (self, cp_row_holder_get_position (focused));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  show_soon (self);
}

/* The widget */

static void
cp_row_view_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  CpRowView *self = CP_ROW_VIEW (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (CpRowHolder *holder = first_holder (self); holder != NULL; holder = next_holder (holder))
        {
          int least, usual;

          gtk_widget_measure (GTK_WIDGET (holder), orientation, -1, &least, &usual, NULL, NULL);
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, usual);
        }
      return;
    }
  for (CpRowHolder *holder = first_holder (self); holder != NULL && for_size > 0; holder = next_holder (holder))
    if (is_laid_out (self, holder, for_size))
      measure_holder (self, holder, for_size);
  *minimum = *natural = cp_row_heights_sum (self->heights, 0, n_rows (self));
}

static void
cp_row_view_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height G_GNUC_UNUSED,
                           int        baseline G_GNUC_UNUSED)
{
  CpRowView *self = CP_ROW_VIEW (widget);
  guint at = 0;
  int y = 0;

  if (self->width != width)
    {
      self->width = width;
      show_soon (self);
    }
  for (CpRowHolder *holder = first_holder (self); holder != NULL; holder = next_holder (holder))
    if (is_laid_out (self, holder, width))
      measure_holder (self, holder, width);
  for (CpRowHolder *holder = first_holder (self); holder != NULL; holder = next_holder (holder))
    {
      guint position = cp_row_holder_get_position (holder);

      y += cp_row_heights_sum (self->heights, at, position);
      at = position;
      gtk_widget_set_child_visible (GTK_WIDGET (holder), cp_row_holder_fits (holder, width));
      if (!cp_row_holder_fits (holder, width))
        continue;
      gtk_widget_size_allocate (GTK_WIDGET (holder),
                                &(GtkAllocation){ 0, y, width, cp_row_heights_get (self->heights, position) }, -1);
    }
  if (self->total != cp_row_heights_sum (self->heights, 0, n_rows (self)))
    show_soon (self);
}

static void
cp_row_view_map (GtkWidget *widget)
{
  CpRowView *self = CP_ROW_VIEW (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  GTK_WIDGET_CLASS (cp_row_view_parent_class)->map (widget);
  if (viewport != NULL)
    {
      self->content = gtk_viewport_get_child (GTK_VIEWPORT (viewport));
      g_set_object (&self->adjustment, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
      g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (show_soon), self, G_CONNECT_SWAPPED);
    }
  show_soon (self);
}

static void
cp_row_view_unmap (GtkWidget *widget)
{
  CpRowView *self = CP_ROW_VIEW (widget);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (widget, self->tick);
  self->tick = 0;
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  self->content = NULL;
  self->value = -1;
  GTK_WIDGET_CLASS (cp_row_view_parent_class)->unmap (widget);
}

/* Keys and clicks */

/* The person chose a row. */
static void
choose (CpRowView *self,
        guint      position)
{
  if (self->chosen == (gint) position)
    return;
  cp_row_view_choose (self, (gint) position);
  g_signal_emit (self, signals[CHOSEN], 0, position);
}

static gboolean
focus_row (CpRowView        *self,
           guint             position,
           GtkDirectionType  direction)
{
  if (self->width <= 0)
    return FALSE;
  show_row (self, position);
  if (!gtk_widget_child_focus (GTK_WIDGET (ensure_holder (self, position)), direction))
    return FALSE;
  if (self->chooses && direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    choose (self, position);
  if (!is_seen (self, position))
    cp_row_view_scroll_to (self, position);
  return TRUE;
}

/* Where the focus comes into the list: at the row that was chosen, else at the edge of what is seen. */
static guint
entrance (CpRowView *self,
          int        step)
{
  guint position = self->anchor;

  if (self->chosen >= 0)
    return (guint) self->chosen;
  while (step < 0 && position + 1 < n_rows (self) && is_seen (self, position + 1))
    position++;
  return MIN (position, n_rows (self) - 1);
}

static gboolean
cp_row_view_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  CpRowView *self = CP_ROW_VIEW (widget);
  GtkWidget *focused = gtk_widget_get_focus_child (widget);
  int step = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP ? -1 : 1;
  gint64 position;

  if (focused != NULL && gtk_widget_child_focus (focused, direction))
    return TRUE;
  if (n_rows (self) == 0 || (focused != NULL && (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)))
    return FALSE;
  position = focused != NULL ? (gint64) cp_row_holder_get_position (CP_ROW_HOLDER (focused)) + step : (gint64) entrance (self, step);
  for (; position >= 0 && position < n_rows (self); position += step)
    if (focus_row (self, (guint) position, direction))
      return TRUE;
  return FALSE;
}

static gint
focused_position (CpRowView *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return focused != NULL ? (gint) cp_row_holder_get_position (CP_ROW_HOLDER (focused)) : -1;
}

/* Goes so many pages on, or to an end. */
static gboolean
move_far (GtkWidget *widget,
          GVariant  *parameter,
          gpointer   user_data G_GNUC_UNUSED)
{
  CpRowView *self = CP_ROW_VIEW (widget);
  int by = g_variant_get_int32 (parameter), within;
  gint from = focused_position (self);
  guint position;

  if (!self->chooses || from < 0)
    return GDK_EVENT_PROPAGATE;
  if (ABS (by) > 1)
    position = by < 0 ? 0 : n_rows (self) - 1;
  else
    position = cp_row_heights_find (self->heights, cp_row_heights_sum (self->heights, 0, (guint) from) + by * page_of (self), &within);
  return focus_row (self, position, by < 0 ? GTK_DIR_UP : GTK_DIR_DOWN);
}

static gboolean
activate_focused (GtkWidget *widget,
                  GVariant  *parameter G_GNUC_UNUSED,
                  gpointer   user_data G_GNUC_UNUSED)
{
  CpRowView *self = CP_ROW_VIEW (widget);
  gint position = focused_position (self);

  if (!self->chooses || position < 0)
    return GDK_EVENT_PROPAGATE;
  choose (self, (guint) position);
  g_signal_emit (self, signals[ACTIVATE], 0, (guint) position);
  return GDK_EVENT_STOP;
}

static void
on_released (CpRowView *self,
             int        n_press G_GNUC_UNUSED,
             double     x,
             double     y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  gint position = picked != NULL ? cp_row_view_position_of (self, picked) : -1;

  if (!self->chooses || position < 0)
    return;
  gtk_widget_grab_focus (gtk_widget_get_ancestor (picked, CP_TYPE_ROW_HOLDER));
  choose (self, (guint) position);
  g_signal_emit (self, signals[ACTIVATE], 0, (guint) position);
}

static void
cp_row_view_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (id == PROP_CHOOSES)
    g_value_set_boolean (value, CP_ROW_VIEW (object)->chooses);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cp_row_view_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (id == PROP_CHOOSES)
    CP_ROW_VIEW (object)->chooses = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drop_model (CpRowView *self)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  self->maker = NULL;
  drop_all (self);
}

static void
cp_row_view_dispose (GObject *object)
{
  drop_model (CP_ROW_VIEW (object));
  G_OBJECT_CLASS (cp_row_view_parent_class)->dispose (object);
}

static void
cp_row_view_finalize (GObject *object)
{
  cp_row_heights_free (CP_ROW_VIEW (object)->heights);
  G_OBJECT_CLASS (cp_row_view_parent_class)->finalize (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint  keys[2];
    gint32 by;
  } far[] = {
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, -2 },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 2 },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, -1 },
    { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 1 },
  };
  static const guint activating[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  for (guint i = 0; i < G_N_ELEMENTS (far); i++)
    for (guint k = 0; k < G_N_ELEMENTS (far[i].keys); k++)
      gtk_widget_class_add_binding (widget_class, far[i].keys[k], 0, move_far, "i", far[i].by);
  for (guint i = 0; i < G_N_ELEMENTS (activating); i++)
    gtk_widget_class_add_binding (widget_class, activating[i], 0, activate_focused, NULL);
}

static void
cp_row_view_class_init (CpRowViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cp_row_view_dispose;
  object_class->finalize = cp_row_view_finalize;
  object_class->get_property = cp_row_view_get_property;
  object_class->set_property = cp_row_view_set_property;
  widget_class->measure = cp_row_view_measure;
  widget_class->size_allocate = cp_row_view_size_allocate;
  widget_class->map = cp_row_view_map;
  widget_class->unmap = cp_row_view_unmap;
  widget_class->focus = cp_row_view_focus;
  props[PROP_CHOOSES] = g_param_spec_boolean ("chooses", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHOSEN] = g_signal_new ("chosen", CP_TYPE_ROW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[ACTIVATE] = g_signal_new ("activate", CP_TYPE_ROW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "listview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
cp_row_view_init (CpRowView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->heights = cp_row_heights_new ();
  self->chosen = self->wanted = -1;
  self->value = -1;
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/** cp_row_view_new: Returns: (transfer floating): a list that shows nothing */
GtkWidget *
cp_row_view_new (void)
{
  return g_object_new (CP_TYPE_ROW_VIEW, NULL);
}

/** cp_row_view_set: shows the items of @model, each by what @maker makes of it; @user_data is to live as long as the list shows them */
void
cp_row_view_set (CpRowView  *self,
                 GListModel *model,
                 CpRowMaker  maker,
                 gpointer    user_data)
{
  guint before = n_rows (self);

  drop_model (self);
  self->model = g_object_ref (model);
  self->maker = maker;
  self->maker_data = user_data;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  on_items_changed (self, 0, before, g_list_model_get_n_items (model));
}

/** cp_row_view_make_again: makes all rows anew, as where they are to be laid out in another way */
void
cp_row_view_make_again (CpRowView *self)
{
  cp_row_heights_forget (self->heights);
  on_items_changed (self, 0, n_rows (self), n_rows (self));
}

/** cp_row_view_scroll_to: brings the row at @position to the top, unless all of it is seen */
void
cp_row_view_scroll_to (CpRowView *self,
                       guint      position)
{
  int top = cp_row_heights_sum (self->heights, 0, self->anchor) + self->above;
  int y = cp_row_heights_sum (self->heights, 0, position);

  if (position >= n_rows (self) || (y >= top && y + cp_row_heights_get (self->heights, position) <= top + page_of (self)))
    return;
  self->wanted = (gint) position;
  show_soon (self);
}

/** cp_row_view_get_row: Returns: (transfer none) (nullable): the row at @position, made if need be; %NULL where the list was not laid out yet */
GtkWidget *
cp_row_view_get_row (CpRowView *self,
                     guint      position)
{
  if (position >= n_rows (self) || self->width <= 0)
    return NULL;
  show_row (self, position);
  return GTK_WIDGET (ensure_holder (self, position));
}

/** cp_row_view_position_of: Returns: the place of the row that @descendant is in, or -1 */
gint
cp_row_view_position_of (CpRowView *self,
                         GtkWidget *descendant)
{
  while (descendant != NULL && gtk_widget_get_parent (descendant) != GTK_WIDGET (self))
    descendant = gtk_widget_get_parent (descendant);
  return descendant != NULL ? (gint) cp_row_holder_get_position (CP_ROW_HOLDER (descendant)) : -1;
}

/** cp_row_view_get_chosen: Returns: the row that was chosen, or -1 */
gint
cp_row_view_get_chosen (CpRowView *self)
{
  return self->chosen;
}

/** cp_row_view_choose: marks the row at @position as chosen, or none for -1 */
void
cp_row_view_choose (CpRowView *self,
                    gint       position)
{
  self->chosen = position;
  for (CpRowHolder *holder = first_holder (self); holder != NULL; holder = next_holder (holder))
    cp_row_holder_set_chosen (holder, (gint) cp_row_holder_get_position (holder) == position);
}
