/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/open-editor.h"

/* Editors and menus open over the views as popovers, and stand on rows that are made anew with every model: while a person is in one,
 * nothing that arrives takes it away. */

typedef struct
{
  CpViewState *state;
  gboolean     holds;
} Watch;

static void
watch_free (gpointer data)
{
  Watch *self = data;

  cp_view_state_set_held (self->state, &self->holds, FALSE);
  g_object_unref (self->state);
  g_free (self);
}

static gboolean
is_popover_over (GtkWidget *views,
                 GtkWidget *focus)
{
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  return popover != NULL && gtk_widget_is_ancestor (popover, views);
}

static void
on_focus_moved (GtkWidget *views)
{
  GtkRoot *root = gtk_widget_get_root (views);
  Watch *watch = g_object_get_data (G_OBJECT (views), "open-editor");

  cp_view_state_set_held (watch->state, &watch->holds, root != NULL && is_popover_over (views, gtk_root_get_focus (root)));
}

static void
on_root_changed (GtkWidget *views)
{
  GtkRoot *root = gtk_widget_get_root (views);

  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (on_focus_moved), views, G_CONNECT_SWAPPED);
  on_focus_moved (views);
}

/** cp_open_editor_watch: lets what @state looks at stay while the focus is in something that is open over @views */
void
cp_open_editor_watch (GtkWidget   *views,
                      CpViewState *state)
{
  Watch *self = g_new0 (Watch, 1);

  self->state = g_object_ref (state);
  g_object_set_data_full (G_OBJECT (views), "open-editor", self, watch_free);
  g_signal_connect (views, "notify::root", G_CALLBACK (on_root_changed), NULL);
  on_root_changed (views);
}
