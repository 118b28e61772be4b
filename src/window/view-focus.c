/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/view-focus.h"

/*
 * Whoever goes to a view by its key goes on in it by keys. The stack gives the focus back to where it was in a view, but only as
 * long as it went from view to view; else it would stay where it is, in the header or the timeline.
 */

/* How many frames a view is given to be made and laid out before it takes the focus. */
#define MOST_FRAMES 60u

/* On a page: the focus was in it when it was left. */
#define WAS_WITHIN "cp-focus-was-within"

typedef struct
{
  AdwViewStack   *views; /* not owned: the page that waits stands in it */
  CpViewFocusFunc focus;
  gpointer        data;
  guint           n_frames;
} Wait;

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static gboolean
focus_view (GtkWidget     *page,
            GdkFrameClock *clock G_GNUC_UNUSED,
            gpointer       user_data)
{
  Wait *wait = user_data;

  if (page != adw_view_stack_get_visible_child (wait->views) || wait->n_frames++ >= MOST_FRAMES)
    return G_SOURCE_REMOVE;
  return gtk_widget_get_height (page) > 0 && wait->focus (wait->data) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/**
 * cp_view_focus_go:
 * @focus: (scope async): gives the focus to what the view shows, and returns whether it could be taken
 *
 * Shows the page of @views with @name and gives the focus to where it was in it, else by @focus.
 */
void
cp_view_focus_go (AdwViewStack   *views,
                  const char     *name,
                  CpViewFocusFunc focus,
                  gpointer        data)
{
  GtkWidget *before = adw_view_stack_get_visible_child (views), *page;
  Wait *wait;

  if (before != NULL)
    g_object_set_data (G_OBJECT (before), WAS_WITHIN, GINT_TO_POINTER (has_focus_within (before)));
  adw_view_stack_set_visible_child_name (views, name);
  page = adw_view_stack_get_visible_child (views);
  if (page == NULL || (has_focus_within (page) && g_object_get_data (G_OBJECT (page), WAS_WITHIN) != NULL))
    return;
  wait = g_new0 (Wait, 1);
  wait->views = views;
  wait->focus = focus;
  wait->data = data;
  gtk_widget_add_tick_callback (page, focus_view, wait, g_free);
}
