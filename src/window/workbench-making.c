/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/workbench-private.h"

#include "window/timeline-pane.h"

/* The steps in which what a window shows is made. */

static void
on_n_doubts (CpWorkbench *self)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->views, self->pages[VIEW_DOUBTS]);
  guint n = cp_doubts_view_n_left (self->doubts);

  adw_view_stack_page_set_badge_number (page, n);
  adw_view_stack_page_set_needs_attention (page, n > 0);
}

static void
make_side_by_side (CpWorkbench *self)
{
  self->side_by_side = CP_SIDE_BY_SIDE (cp_side_by_side_new (self->state));
  cp_side_by_side_set_width_class (self->side_by_side, self->width_class);
  adw_bin_set_child (ADW_BIN (self->pages[VIEW_SIDE_BY_SIDE]), GTK_WIDGET (self->side_by_side));
}

static void
fill_sidebar (CpWorkbench *self)
{
  cp_sidebar_set_state (self->sidebar, self->state, self->settings);
}

/** cp_workbench_narrow_timeline: gives the timeline the form that it has at the window's width */
void
cp_workbench_narrow_timeline (CpWorkbench *self)
{
  cp_timeline_set_narrow (self->timeline, self->width_class < CP_WIDTH_WIDE);
  cp_timeline_pane_set_narrow (self->timeline, self->width_class == CP_WIDTH_NARROW);
}

static void
make_timeline (CpWorkbench *self)
{
  self->timeline = cp_timeline_pane_add (self->paned, self->state, self->settings);
  cp_workbench_narrow_timeline (self);
}

static void
make_articles (CpWorkbench *self)
{
  self->articles = CP_ARTICLES_VIEW (cp_articles_view_new (self->state, self->settings));
  cp_articles_view_set_width_class (self->articles, self->width_class);
  adw_bin_set_child (ADW_BIN (self->pages[VIEW_ARTICLES]), GTK_WIDGET (self->articles));
}

static void
make_doubts (CpWorkbench *self)
{
  self->doubts = CP_DOUBTS_VIEW (cp_doubts_view_new (self->state, self->settings));
  cp_doubts_view_set_width_class (self->doubts, self->width_class);
  adw_bin_set_child (ADW_BIN (self->pages[VIEW_DOUBTS]), GTK_WIDGET (self->doubts));
  g_signal_connect_object (self->doubts, "left-changed", G_CALLBACK (on_n_doubts), self, G_CONNECT_SWAPPED);
  on_n_doubts (self);
}

static void
make_people (CpWorkbench *self)
{
  self->people = CP_PEOPLE_VIEW (cp_people_view_new (self->state));
  cp_people_view_set_width_class (self->people, self->width_class);
  adw_bin_set_child (ADW_BIN (self->pages[VIEW_PEOPLE]), GTK_WIDGET (self->people));
}

static void
make_find_panel (CpWorkbench *self)
{
  self->find = CP_FIND_PANEL (cp_find_panel_new (self->state));
  cp_find_panel_set_width_class (self->find, self->width_class);
  adw_bin_set_child (self->find_place, GTK_WIDGET (self->find));
}

/* Returns: whether something is left to be made */
static gboolean
make_next (CpWorkbench *self)
{
  static void (*const steps[]) (CpWorkbench *) = {
    make_side_by_side, make_timeline, fill_sidebar, make_articles, make_doubts, make_people, make_find_panel,
  };

  if (self->n_made < G_N_ELEMENTS (steps))
    steps[self->n_made++] (self);
  return self->n_made < G_N_ELEMENTS (steps);
}

static gboolean on_making (gpointer user_data);

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock G_GNUC_UNUSED,
          gpointer       user_data G_GNUC_UNUSED)
{
  CpWorkbench *self = CP_WORKBENCH (widget);

  self->framing = 0;
  self->making = g_idle_add (on_making, self);
  return G_SOURCE_REMOVE;
}

/* What one step made is drawn before the next begins. */
static gboolean
on_making (gpointer user_data)
{
  CpWorkbench *self = CP_WORKBENCH (user_data);
  const gboolean more = make_next (self);

  if (more && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_CONTINUE;
  self->making = 0;
  if (more)
    self->framing = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
  return G_SOURCE_REMOVE;
}

/** cp_workbench_make_all: makes at once what is still to be made */
void
cp_workbench_make_all (CpWorkbench *self)
{
  g_clear_handle_id (&self->making, g_source_remove);
  if (self->framing != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->framing);
  self->framing = 0;
  while (make_next (self))
    ;
}

/** cp_workbench_begin_making: makes everything, one thing after the other, as soon as there is time */
void
cp_workbench_begin_making (CpWorkbench *self)
{
  self->making = g_idle_add (on_making, self);
}
