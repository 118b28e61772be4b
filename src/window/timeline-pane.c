/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as the lower pane of a window: bound to what the window looks at, its height remembered. */
#include "window/timeline-pane.h"

#include "comparison/once.h"
#include "window/frame-budget.h"

typedef struct
{
  GtkPaned    *paned;    /* not owned: it owns the timeline */
  CpTimeline  *timeline; /* not owned: this is its data */
  CpViewState *state;
  GSettings   *settings; /* NULL where not installed */
  CpModel     *model;    /* what the timeline was given last */
  CpFilter    *others;   /* with these filters, the span left out */
  gint32       first, last; /* a span that waits to be told */
  guint        telling;
  guint        showing;     /* an idle source: the timeline is of the past until then */
  int          height;   /* that the person chose, 0 for none */
  gboolean     placed;
  int          given;   /* the height that it was given last, 0 where it is folded */
  int          room;    /* out of this */
  guint        placing; /* idle source, 0 for none */
  gboolean     narrow;
  gboolean     folding;       /* not the person folds it */
  gboolean     folded_itself; /* and nobody opened it since */
} Pane;

static void
pane_free (gpointer data)
{
  Pane *self = data;

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_handle_id (&self->showing, g_source_remove);
  g_clear_handle_id (&self->placing, g_source_remove);
  g_clear_pointer (&self->model, cp_model_unref);
  g_clear_pointer (&self->others, cp_filter_free);
  g_clear_object (&self->state);
  g_clear_object (&self->settings);
  g_free (self);
}

/* Which statements the filters let through, each once; %NULL for all. */
static guint8 *
apply (const CpFilter *filter,
       const CpModel  *model)
{
  g_autoptr (GArray) found = cp_filter_is_empty (filter) ? NULL : cp_filter_apply (filter, model);
  g_autofree guint8 *passing = found != NULL ? g_new0 (guint8, model->statements->len + 1) : NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    passing[g_array_index (found, guint32, i)] = TRUE;
  return cp_once_counted (model, passing);
}

static int
natural_height (Pane *self)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->timeline), GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* What it asks for, where that leaves the greater part of @room to what stands above it. */
static int
usual_height (Pane *self,
              int   room)
{
  return MIN (natural_height (self), self->narrow ? room / 2 : room * 2 / 5);
}

/* What stands between the two takes room, too. */
static int
edge_height (Pane *self)
{
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->paned)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (child != gtk_paned_get_start_child (self->paned) && child != gtk_paned_get_end_child (self->paned))
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

static int
place_of_edge (Pane *self,
               int   height)
{
  return self->room - edge_height (self) - height;
}

/* Gives the timeline the height that the person chose, else the usual one; folded, the least. */
static void
place (Pane *self)
{
  int room = gtk_widget_get_height (GTK_WIDGET (self->paned));

  self->given = 0;
  self->room = room;
  if (cp_timeline_get_collapsed (self->timeline))
    g_object_set (self->paned, "position-set", FALSE, NULL);
  else if (room > 0)
    {
      self->given = self->height > 0 ? MIN (self->height, self->narrow ? room / 2 : room * 2 / 3) : usual_height (self, room);
      gtk_paned_set_position (self->paned, place_of_edge (self, self->given));
    }
}

/* Where the edge was dragged from its place, in the same room, the person chose the height. */
static void
note_chosen (Pane *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self->timeline)), room = gtk_widget_get_height (GTK_WIDGET (self->paned));
  int least;

  if (self->given == 0 || room != self->room || gtk_paned_get_position (self->paned) == place_of_edge (self, self->given))
    return;
  gtk_widget_measure (GTK_WIDGET (self->timeline), GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  if (height > least)
    self->height = height;
}

static gboolean
place_now (gpointer data)
{
  Pane *self = data;

  self->placing = 0;
  place (self);
  return G_SOURCE_REMOVE;
}

static void
show_model (Pane *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  const CpFilter *filter = cp_view_state_get_filter (self->state);
  g_autoptr (CpFilter) others = cp_filter_copy (filter);
  g_autofree guint8 *shown = NULL;

  others->from = others->to = 0;
  others->dated_only = FALSE;
  if (model != NULL && (model != self->model || self->others == NULL || !cp_filter_equal (others, self->others)))
    {
      shown = apply (others, model);
      cp_timeline_set_model (self->timeline, model, shown);
      if (model != self->model)
        {
          g_clear_pointer (&self->model, cp_model_unref);
          self->model = cp_model_ref (model);
          note_chosen (self);
          place (self);
        }
      g_clear_pointer (&self->others, cp_filter_free);
      self->others = g_steal_pointer (&others);
    }
  cp_timeline_set_span (self->timeline, filter->from, filter->to);
  cp_timeline_set_selected (self->timeline, cp_view_state_get_selected (self->state));
}

static gboolean
show_now (gpointer data)
{
  Pane *self = data;

  self->showing = 0;
  show_model (self);
  return G_SOURCE_REMOVE;
}

/* In time for the next frame, but apart from what the views do: together they would hold up the main loop. */
static void
show_soon (Pane *self)
{
  if (self->showing == 0)
    self->showing = g_idle_add_full (CP_TURN_TIMELINE, show_now, self, NULL);
}

static void
on_selection_changed (Pane *self)
{
  if (self->showing == 0)
    cp_timeline_set_selected (self->timeline, cp_view_state_get_selected (self->state));
}

static gboolean
tell_span (gpointer data)
{
  Pane *self = data;
  CpFilter *filter = cp_filter_copy (cp_view_state_get_filter (self->state));

  self->telling = 0;
  filter->from = self->first;
  filter->to = self->last;
  cp_view_state_take_filter (self->state, filter);
  return G_SOURCE_REMOVE;
}

/* While an edge is dragged, the views follow when there is nothing else to do. */
static void
on_span_selected (Pane *self,
                  int   first,
                  int   last)
{
  self->first = first;
  self->last = last;
  if (self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_LOW, tell_span, self, NULL);
}

static void
on_statement_selected (Pane *self,
                       guint statement)
{
  if (self->showing == 0)
    cp_view_state_select (self->state, (gint32) statement);
}

static void
on_statement_activated (Pane *self,
                        guint statement)
{
  if (self->showing == 0)
    cp_view_state_show (self->state, (gint32) statement);
}

static void
on_collapsed (Pane *self)
{
  note_chosen (self);
  if (!self->folding)
    self->folded_itself = FALSE;
  if (self->settings != NULL && !self->folding && !self->narrow)
    g_settings_set_boolean (self->settings, "timeline-shown", !cp_timeline_get_collapsed (self->timeline));
  place (self);
}

/* The first time that the pane has a height; and while nobody chose another, it keeps to the room that there is. Sizes are being given out. */
static void
on_room (Pane *self)
{
  const int room = gtk_widget_get_height (GTK_WIDGET (self->paned));

  if (room <= 0)
    return;
  if (!self->placed)
    {
      self->placed = TRUE;
      place (self);
    }
  else if (self->placing == 0 && self->height == 0 && self->given > 0
           && gtk_widget_get_height (GTK_WIDGET (self->timeline)) == self->given && usual_height (self, room) != self->given)
    self->placing = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, place_now, self, NULL);
}

static void
on_unmap (Pane *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->timeline));

  if (cp_timeline_get_collapsed (self->timeline) || height <= 0)
    return;
  self->height = height == usual_height (self, gtk_widget_get_height (GTK_WIDGET (self->paned))) ? 0 : height;
  if (self->settings != NULL)
    g_settings_set_int (self->settings, "timeline-height", self->height);
}

static void
connect (gpointer    object,
         const char *signal,
         GCallback   callback,
         Pane       *self)
{
  GClosure *closure = g_cclosure_new_swap (callback, self, NULL);

  /* The timeline outlives its handlers: what it is bound to may outlive it. */
  g_object_watch_closure (G_OBJECT (self->timeline), closure);
  g_signal_connect_closure (object, signal, closure, FALSE);
}

/**
 * cp_timeline_pane_add:
 * @settings: (nullable): where height and fold are remembered
 *
 * Makes a timeline the lower child of @paned, and binds it to @state: filters, the span of time and the chosen statement are
 * the same for all views.
 *
 * Returns: (transfer none): the timeline
 */
CpTimeline *
cp_timeline_pane_add (GtkPaned    *paned,
                      CpViewState *state,
                      GSettings   *settings)
{
  Pane *self = g_new0 (Pane, 1);

  self->timeline = CP_TIMELINE (cp_timeline_new ());
  self->paned = paned;
  self->state = g_object_ref (state);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      self->height = g_settings_get_int (settings, "timeline-height");
      cp_timeline_set_collapsed (self->timeline, !g_settings_get_boolean (settings, "timeline-shown"));
    }
  g_object_set_data_full (G_OBJECT (self->timeline), "cp-timeline-pane", self, pane_free);
  gtk_paned_set_end_child (paned, GTK_WIDGET (self->timeline));
  connect (state, "model-changed", G_CALLBACK (show_soon), self);
  connect (state, "filter-changed", G_CALLBACK (show_soon), self);
  connect (state, "selection-changed", G_CALLBACK (on_selection_changed), self);
  connect (self->timeline, "span-selected", G_CALLBACK (on_span_selected), self);
  connect (self->timeline, "statement-selected", G_CALLBACK (on_statement_selected), self);
  connect (self->timeline, "statement-activated", G_CALLBACK (on_statement_activated), self);
  connect (self->timeline, "notify::collapsed", G_CALLBACK (on_collapsed), self);
  connect (self->timeline, "unmap", G_CALLBACK (on_unmap), self);
  connect (paned, "notify::max-position", G_CALLBACK (on_room), self);
  show_soon (self);
  return self->timeline;
}

static void
fold (Pane    *self,
      gboolean collapsed)
{
  self->folding = TRUE;
  cp_timeline_set_collapsed (self->timeline, collapsed);
  self->folding = FALSE;
}

/** cp_timeline_pane_set_narrow: in a narrow window the timeline folds itself, and opens again by itself where there is room */
void
cp_timeline_pane_set_narrow (CpTimeline *timeline,
                             gboolean    narrow)
{
  Pane *self = g_object_get_data (G_OBJECT (timeline), "cp-timeline-pane");

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (narrow && !cp_timeline_get_collapsed (timeline))
    {
      fold (self, TRUE);
      self->folded_itself = TRUE;
    }
  else if (!narrow && self->folded_itself)
    {
      self->folded_itself = FALSE;
      fold (self, FALSE);
    }
}
