/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/timeline-canvas-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "comparison/words.h"
#include "window/text-size.h"

#define MOST_LANES_SEEN 10
#define LEAST_LANES_SEEN 2

enum
{
  STATEMENT_ACTIVATED,
  MENU_REQUESTED,
  DATE_REQUESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CpTimelineCanvas, cp_timeline_canvas, GTK_TYPE_WIDGET)

static guint
n_lanes (CpTimelineCanvas *self)
{
  const CpPlot *plot = cp_timeline_state_get_plot (self->state);

  return plot != NULL ? plot->lanes->len : 0;
}

static guint
event_rows (CpTimelineCanvas *self)
{
  const CpPlot *plot = cp_timeline_state_get_plot (self->state);

  return plot == NULL || plot->events->len == 0 ? 0 : plot->events->len < 3 ? 1 : 2;
}

/* Smaller text leaves more air: nothing shrinks with it. */
static double
text_scale (CpTimelineCanvas *self)
{
  return MAX (cp_text_scale (gtk_widget_get_settings (GTK_WIDGET (self))), 1);
}

/** cp_timeline_canvas_update_layout: finds where everything stands now */
void
cp_timeline_canvas_update_layout (CpTimelineCanvas *self)
{
  const CpPlot *plot = cp_timeline_state_get_plot (self->state);
  GtkWidget *widget = GTK_WIDGET (self);

  cp_timeline_layout_init (&self->layout, plot, cp_timeline_state_get_axis (self->state), gtk_widget_get_width (widget),
                           gtk_widget_get_height (widget), self->scroll, event_rows (self), text_scale (self), self->narrow,
                           gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

/** cp_timeline_canvas_axis_width: Returns: the width that time has, in pixels */
double
cp_timeline_canvas_axis_width (CpTimelineCanvas *self)
{
  cp_timeline_canvas_update_layout (self);
  return self->layout.axis_width;
}

/* The marks in the fullest slot: what the heights of bars are measured by. */
static guint
find_most (CpTimelineCanvas *self)
{
  CpTickStep slots = self->layout.slots;
  gpointer key = GUINT_TO_POINTER ((guint) slots.unit << 16 | slots.n);
  guint most = GPOINTER_TO_UINT (g_hash_table_lookup (self->most, key));

  if (self->layout.detail == CP_DETAIL_MARKS || most > 0)
    return MAX (most, 1);
  most = cp_timeline_layout_most (self->layout.plot, slots);
  g_hash_table_insert (self->most, key, GUINT_TO_POINTER (most));
  return most;
}

static gboolean
shows_focus (CpTimelineCanvas *self)
{
  GtkWidget *proxy = self->proxies[self->proxy];

  return self->has_place && gtk_widget_has_focus (proxy);
}

static const CpPlotLane *
lane_at (CpTimelineCanvas *self,
         guint             lane)
{
  return g_ptr_array_index (cp_timeline_state_get_plot (self->state)->lanes, lane);
}

static gboolean
locate_focus (CpTimelineCanvas *self,
              CpTimelineHit    *hit)
{
  if (!self->has_place)
    return FALSE;
  return cp_timeline_layout_locate (&self->layout, self->lane,
                                    g_array_index (lane_at (self, self->lane)->order, CpPlotRef, self->position), hit);
}

static void
cp_timeline_canvas_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  CpTimelineHit focus;

  cp_timeline_canvas_update_layout (self);
  if (self->layout.plot == NULL)
    return;
  if (self->inks == NULL)
    self->inks = cp_timeline_inks_new (widget);

  self->frame = (CpTimelineFrame){
    .layout = &self->layout,
    .inks = self->inks,
    .model = cp_timeline_state_get_model (self->state),
    .selected = cp_timeline_state_get_selected (self->state),
    .hover = self->drag == CP_DRAG_NOTHING ? &self->hover : NULL,
    .most = find_most (self),
    .event_rows = event_rows (self),
  };
  cp_timeline_state_get_span (self->state, &self->frame.first_day, &self->frame.last_day);
  if (shows_focus (self) && locate_focus (self, &focus))
    self->frame.focus = &focus.rect;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->layout.width, (float) self->layout.height));
  cp_timeline_draw_ground (&self->frame, snapshot);
  cp_timeline_draw_span (&self->frame, snapshot);
  cp_timeline_draw_lanes (&self->frame, snapshot);
  cp_timeline_draw_events (&self->frame, snapshot);
  cp_timeline_draw_axis (&self->frame, snapshot);
  cp_timeline_draw_heads (&self->frame, snapshot);
  cp_timeline_draw_rings (&self->frame, snapshot);
  gtk_snapshot_pop (snapshot);
  self->frame.focus = NULL;
}

static void
cp_timeline_canvas_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size G_GNUC_UNUSED,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline G_GNUC_UNUSED,
                            int            *natural_baseline G_GNUC_UNUSED)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  double text = text_scale (self), lane = cp_timeline_lane_height (cp_timeline_state_get_plot (self->state), text);
  double frame = event_rows (self) * round (cp_timeline_grown (CP_TIMELINE_EVENTS, text)) + round (cp_timeline_grown (CP_TIMELINE_AXIS, text));
  guint n = n_lanes (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = (int) (cp_timeline_grown (CP_TIMELINE_HEAD_NARROW + CP_TIMELINE_BIN, text) + 100);
      return;
    }
  *minimum = (int) (frame + MIN (n, LEAST_LANES_SEEN) * lane);
  *natural = (int) (frame + MIN (n, MOST_LANES_SEEN) * lane);
}

static void
cp_timeline_canvas_size_allocate (GtkWidget *widget,
                                  int        width G_GNUC_UNUSED,
                                  int        height G_GNUC_UNUSED,
                                  int        baseline)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (widget);
  CpTimelineHit hit = { .rect = GRAPHENE_RECT_INIT (0, 0, 1, 1) };
  GtkAllocation place;

  cp_timeline_canvas_scroll_lanes (self, 0);
  cp_timeline_canvas_update_layout (self);
  if (self->layout.plot != NULL)
    locate_focus (self, &hit);
  place = (GtkAllocation){ (int) floor (hit.rect.origin.x), (int) floor (hit.rect.origin.y), (int) ceil (hit.rect.size.width),
                           (int) ceil (hit.rect.size.height) };
  for (guint i = 0; i < G_N_ELEMENTS (self->proxies); i++)
    gtk_widget_size_allocate (self->proxies[i], &place, baseline);
}

static void
drop_inks (CpTimelineCanvas *self)
{
  g_clear_pointer (&self->inks, cp_timeline_inks_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cp_timeline_canvas_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cp_timeline_canvas_parent_class)->css_changed (widget, change);
  drop_inks (CP_TIMELINE_CANVAS (widget));
}

static void
cp_timeline_canvas_direction_changed (GtkWidget       *widget,
                                      GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (cp_timeline_canvas_parent_class)->direction_changed (widget, previous);
  drop_inks (CP_TIMELINE_CANVAS (widget));
}

/** cp_timeline_canvas_get_mark: Returns: (transfer none) (nullable): the mark that the keyboard stands on */
const CpPlotMark *
cp_timeline_canvas_get_mark (CpTimelineCanvas *self)
{
  const CpPlotLane *lane;

  if (!self->has_place)
    return NULL;
  lane = lane_at (self, self->lane);
  return cp_plot_lane_get (lane, g_array_index (lane->order, CpPlotRef, self->position));
}

/** cp_timeline_canvas_scroll_lanes: scrolls where there are more lanes than are seen */
void
cp_timeline_canvas_scroll_lanes (CpTimelineCanvas *self,
                                 double            by)
{
  double most, before = self->scroll;

  cp_timeline_canvas_update_layout (self);
  most = MAX (n_lanes (self) * self->layout.lane_height - self->layout.lanes_height, 0);
  self->scroll = CLAMP (self->scroll + by, 0, most);
  if (self->scroll != before)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Brings a mark into view, moving no further than needed. */
static void
reveal (CpTimelineCanvas *self,
        guint             lane,
        const CpPlotMark *mark)
{
  CpAxis axis = cp_timeline_canvas_aim (self);
  double y;

  cp_timeline_canvas_update_layout (self);
  y = cp_timeline_layout_lane_y (&self->layout, lane) - self->layout.lanes_y;
  if (y < 0)
    cp_timeline_canvas_scroll_lanes (self, y);
  else if (y + self->layout.lane_height > self->layout.lanes_height)
    cp_timeline_canvas_scroll_lanes (self, y + self->layout.lane_height - self->layout.lanes_height);
  if (mark->end > mark->start && axis.end > axis.start)
    {
      CpAxis shown = cp_axis_reveal (&axis, (mark->start + mark->end) / 2, 0.05);

      if (shown.start != axis.start)
        cp_timeline_canvas_look_at (self, shown);
    }
}

/* "Russia, deed, answers no, 12 April 2017: vetoed a UN resolution…, 4 of 11" */
static char *
describe (CpTimelineCanvas *self,
          const CpPlotMark *mark)
{
  const CpModel *model = cp_timeline_state_get_model (self->state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, mark->statement);
  const CpModelParty *party = s->party >= 0 ? g_ptr_array_index (model->parties, s->party) : NULL;
  g_autofree char *date = cp_words_date (&s->date);
  g_autofree char *lead = NULL, *words = NULL;

  cp_words_statement (model, mark->statement, &lead, &words);
  /* Translators: party, speaker, what it does, answer, date: words, place in the lane */
  return g_strdup_printf (_("%s, %s, %s, answers %s, %s: %s, %'u of %'u"), party != NULL ? party->name : _("no party"),
                          cp_words_speaker (model, mark->statement), cp_words_does (model, mark->statement),
                          cp_words_answer (s->stance), date, words, self->position + 1, lane_at (self, self->lane)->order->len);
}

static void
name_proxy (CpTimelineCanvas *self)
{
  const CpPlotMark *mark = cp_timeline_canvas_get_mark (self);
  g_autofree char *name = mark != NULL ? describe (self, mark) : g_strdup (_("No statements"));

  cp_timeline_proxy_set_name (CP_TIMELINE_PROXY (self->proxies[self->proxy]), name);
}

static void
set_place (CpTimelineCanvas *self,
           guint             lane,
           guint             position)
{
  self->has_place = TRUE;
  self->lane = lane;
  self->position = position;
  name_proxy (self);
  gtk_widget_set_focusable (self->proxies[self->proxy], TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/** cp_timeline_canvas_focus_place: moves the focus to a mark, chooses its statement and brings it into view. Returns: whether there is one */
gboolean
cp_timeline_canvas_focus_place (CpTimelineCanvas *self,
                                guint             lane,
                                guint             position)
{
  guint before = self->proxy;

  if (lane >= n_lanes (self) || position >= lane_at (self, lane)->order->len)
    return FALSE;
  self->proxy = 1 - self->proxy;
  set_place (self, lane, position);
  gtk_widget_grab_focus (self->proxies[self->proxy]);
  gtk_widget_set_focusable (self->proxies[before], FALSE);
  reveal (self, lane, cp_timeline_canvas_get_mark (self));
  cp_timeline_state_select (self->state, (gint32) cp_timeline_canvas_get_mark (self)->statement);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/** cp_timeline_canvas_find_place: makes sure that the keyboard stands on a mark, the chosen statement's or the first. Returns: whether there is one */
gboolean
cp_timeline_canvas_find_place (CpTimelineCanvas *self)
{
  const CpPlot *plot = cp_timeline_state_get_plot (self->state);
  gint32 selected = cp_timeline_state_get_selected (self->state);
  guint lane, position;

  if (self->has_place && self->lane < n_lanes (self) && self->position < lane_at (self, self->lane)->order->len)
    return TRUE;
  self->has_place = FALSE;
  if (plot != NULL && selected >= 0 && cp_plot_find_statement (plot, (guint32) selected, &lane, &position))
    {
      set_place (self, lane, position);
      return TRUE;
    }
  for (lane = 0; lane < n_lanes (self); lane++)
    if (lane_at (self, lane)->order->len > 0)
      {
        set_place (self, lane, 0);
        return TRUE;
      }
  gtk_widget_set_focusable (self->proxies[self->proxy], FALSE);
  return FALSE;
}

/** cp_timeline_canvas_reveal: brings a statement into view, wherever the focus is */
void
cp_timeline_canvas_reveal (CpTimelineCanvas *self,
                           guint32           statement)
{
  const CpPlot *plot = cp_timeline_state_get_plot (self->state);
  guint lane, position;

  if (plot == NULL || !cp_plot_find_statement (plot, statement, &lane, &position))
    return;
  set_place (self, lane, position);
  reveal (self, lane, cp_timeline_canvas_get_mark (self));
}

/** cp_timeline_canvas_activate: asks for a statement's article */
void
cp_timeline_canvas_activate (CpTimelineCanvas *self,
                             guint32           statement)
{
  g_signal_emit (self, signals[STATEMENT_ACTIVATED], 0, statement);
}

/** cp_timeline_canvas_take_focus: lets keys go to the timeline, where they do not yet */
void
cp_timeline_canvas_take_focus (CpTimelineCanvas *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL && cp_timeline_canvas_find_place (self))
    gtk_widget_grab_focus (self->proxies[self->proxy]);
}

/** cp_timeline_canvas_ask_menu: asks for the menu at (@x, @y) */
void
cp_timeline_canvas_ask_menu (CpTimelineCanvas *self,
                             double            x,
                             double            y)
{
  g_signal_emit (self, signals[MENU_REQUESTED], 0, x, y);
}

/** cp_timeline_canvas_ask_date: asks where to go */
void
cp_timeline_canvas_ask_date (CpTimelineCanvas *self)
{
  g_signal_emit (self, signals[DATE_REQUESTED], 0);
}

static void
on_plot_changed (CpTimelineCanvas *self)
{
  g_hash_table_remove_all (self->most);
  self->hover = (CpTimelineHit){ CP_HIT_NOTHING };
  self->has_place = FALSE;
  cp_timeline_canvas_find_place (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_view_changed (CpTimelineCanvas *self)
{
  self->hover = (CpTimelineHit){ CP_HIT_NOTHING };
  if (shows_focus (self))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cp_timeline_canvas_dispose (GObject *object)
{
  CpTimelineCanvas *self = CP_TIMELINE_CANVAS (object);

  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  g_clear_pointer (&self->inks, cp_timeline_inks_free);
  g_clear_pointer (&self->most, g_hash_table_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->proxies); i++)
    g_clear_pointer (&self->proxies[i], gtk_widget_unparent);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_timeline_canvas_parent_class)->dispose (object);
}

static void
cp_timeline_canvas_class_init (CpTimelineCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_timeline_canvas_dispose;
  widget_class->snapshot = cp_timeline_canvas_snapshot;
  widget_class->measure = cp_timeline_canvas_measure;
  widget_class->size_allocate = cp_timeline_canvas_size_allocate;
  widget_class->css_changed = cp_timeline_canvas_css_changed;
  widget_class->direction_changed = cp_timeline_canvas_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  cp_timeline_canvas_add_keys (widget_class);

  signals[STATEMENT_ACTIVATED] = g_signal_new ("statement-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MENU_REQUESTED] = g_signal_new ("menu-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                          G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[DATE_REQUESTED] = g_signal_new ("date-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cp_timeline_canvas_init (CpTimelineCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->most = g_hash_table_new (NULL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (self->proxies); i++)
    {
      self->proxies[i] = cp_timeline_proxy_new ();
      gtk_widget_set_parent (self->proxies[i], GTK_WIDGET (self));
      g_signal_connect_object (self->proxies[i], "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (drop_inks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (drop_inks), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_inks), NULL);
  cp_timeline_canvas_add_pointer (self);
}

/** cp_timeline_canvas_new: Returns: (transfer floating): the lanes of what @state looks at */
GtkWidget *
cp_timeline_canvas_new (CpTimelineState *state)
{
  CpTimelineCanvas *self = g_object_new (CP_TYPE_TIMELINE_CANVAS, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "plot-changed", G_CALLBACK (on_plot_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "span-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** cp_timeline_canvas_set_narrow: whether the heads of lanes have their letters only */
void
cp_timeline_canvas_set_narrow (CpTimelineCanvas *self,
                               gboolean          narrow)
{
  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
