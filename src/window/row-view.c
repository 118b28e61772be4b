/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/row-view-private.h"

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
G_DEFINE_FINAL_TYPE (CpRowView, cp_row_view, GTK_TYPE_WIDGET)

enum
{
  PROP_CHOOSES = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* The model */

static const guint few = 12;

static gboolean
drop_unseen (gpointer data)
{
  CpRowView *self = CP_ROW_VIEW (data);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) && cp_row_view_drop_stale (self, few))
    return G_SOURCE_CONTINUE;
  self->dropping = 0;
  return G_SOURCE_REMOVE;
}

/* What is of the past is not to be seen again when the list is; until then there is time to drop it. */
static void
drop_soon (CpRowView *self)
{
  if (self->dropping == 0)
    self->dropping = g_idle_add (drop_unseen, self);
}

static void
on_items_changed (CpRowView *self,
                  guint      at,
                  guint      n_removed,
                  guint      n_added)
{
  guint n_before = cp_row_view_n_rows (self);
  CpRowHolder *focused = (CpRowHolder *) gtk_widget_get_focus_child (GTK_WIDGET (self));

  cp_row_heights_splice (self->heights, at, n_removed, n_added);
  for (CpRowHolder *holder = cp_row_view_first_holder (self), *next; holder != NULL; holder = next)
    {
      guint position = cp_row_holder_get_position (holder);

      next = cp_row_holder_next (holder);
      if (position >= at + n_removed)
        position += n_added - n_removed;
      else if (position >= at + n_added)
        {
          gtk_widget_unparent (GTK_WIDGET (holder));
          continue;
        }
      else if (position >= at)
        cp_row_holder_set_stale (holder);
      cp_row_holder_set_position (holder, position, cp_row_view_n_rows (self));
    }
  self->chosen = self->chosen < (gint) cp_row_view_n_rows (self) ? self->chosen : -1;
  if (n_before > 0 && at + n_removed <= self->anchor)
    self->anchor += n_added - n_removed;
  self->anchor = MIN (self->anchor, MAX (cp_row_view_n_rows (self), 1) - 1);
  /* Keys go to the row with the focus at any time. */
  if (focused != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) == GTK_WIDGET (focused) && cp_row_holder_needs_child (focused))
    cp_row_view_show_row (self, cp_row_holder_get_position (focused));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  cp_row_view_show_soon (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    drop_soon (self);
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
      for (CpRowHolder *holder = cp_row_view_first_holder (self); holder != NULL; holder = cp_row_holder_next (holder))
        {
          int least, usual;

          gtk_widget_measure (GTK_WIDGET (holder), orientation, -1, &least, &usual, NULL, NULL);
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, usual);
        }
      return;
    }
  for (CpRowHolder *holder = cp_row_view_first_holder (self); holder != NULL && for_size > 0; holder = cp_row_holder_next (holder))
    if (cp_row_view_is_laid_out (self, holder, for_size))
      cp_row_view_measure_holder (self, holder, for_size);
  *minimum = *natural = cp_row_heights_sum (self->heights, 0, cp_row_view_n_rows (self));
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
      cp_row_view_show_soon (self);
    }
  for (CpRowHolder *holder = cp_row_view_first_holder (self); holder != NULL; holder = cp_row_holder_next (holder))
    if (cp_row_view_is_laid_out (self, holder, width))
      cp_row_view_measure_holder (self, holder, width);
  for (CpRowHolder *holder = cp_row_view_first_holder (self); holder != NULL; holder = cp_row_holder_next (holder))
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
  if (self->total != cp_row_heights_sum (self->heights, 0, cp_row_view_n_rows (self)))
    cp_row_view_show_soon (self);
}

static void
cp_row_view_map (GtkWidget *widget)
{
  if (CP_ROW_VIEW (widget)->dropping != 0)
    cp_row_view_drop_stale (CP_ROW_VIEW (widget), G_MAXUINT);
  GTK_WIDGET_CLASS (cp_row_view_parent_class)->map (widget);
  cp_row_view_enter_viewport (CP_ROW_VIEW (widget));
}

static void
cp_row_view_unmap (GtkWidget *widget)
{
  cp_row_view_leave_viewport (CP_ROW_VIEW (widget));
  GTK_WIDGET_CLASS (cp_row_view_parent_class)->unmap (widget);
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
  cp_row_view_drop_all (self);
}

static void
cp_row_view_dispose (GObject *object)
{
  g_clear_handle_id (&CP_ROW_VIEW (object)->dropping, g_source_remove);
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
  props[PROP_CHOOSES] = g_param_spec_boolean ("chooses", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  cp_row_view_install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "listview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
cp_row_view_init (CpRowView *self)
{
  self->heights = cp_row_heights_new ();
  self->chosen = self->wanted = -1;
  self->value = -1;
  cp_row_view_follow_clicks (self);
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
  guint before = cp_row_view_n_rows (self);

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
  on_items_changed (self, 0, cp_row_view_n_rows (self), cp_row_view_n_rows (self));
}

/** cp_row_view_scroll_to: brings the row at @position to the top, unless all of it is seen */
void
cp_row_view_scroll_to (CpRowView *self,
                       guint      position)
{
  int top = cp_row_heights_sum (self->heights, 0, self->anchor) + self->above;
  int y = cp_row_heights_sum (self->heights, 0, position);

  if (position >= cp_row_view_n_rows (self) || (y >= top && y + cp_row_heights_get (self->heights, position) <= top + cp_row_view_page (self)))
    return;
  self->wanted = (gint) position;
  cp_row_view_show_soon (self);
}

/** cp_row_view_get_row: Returns: (transfer none) (nullable): the row at @position, made if need be; %NULL where the list was not laid out yet */
GtkWidget *
cp_row_view_get_row (CpRowView *self,
                     guint      position)
{
  if (position >= cp_row_view_n_rows (self) || self->width <= 0)
    return NULL;
  cp_row_view_show_row (self, position);
  return GTK_WIDGET (cp_row_view_ensure_holder (self, position));
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
  for (CpRowHolder *holder = cp_row_view_first_holder (self); holder != NULL; holder = cp_row_holder_next (holder))
    cp_row_holder_set_chosen (holder, (gint) cp_row_holder_get_position (holder) == position);
}

/** cp_row_view_focus_chosen: gives the focus to the row that was chosen, even before the list is laid out. Returns: whether there is one */
gboolean
cp_row_view_focus_chosen (CpRowView *self)
{
  if (self->chosen < 0)
    return FALSE;
  cp_row_view_show_row (self, (guint) self->chosen);
  return gtk_widget_grab_focus (GTK_WIDGET (cp_row_view_ensure_holder (self, (guint) self->chosen)));
}
