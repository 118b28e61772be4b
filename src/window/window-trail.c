/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Back and forward through the views and articles that a person was in, as in a browser. */
#include "config.h"

#include "window/articles-view.h"
#include "window/window-private.h"

static CpModelStatement *
chosen (CpWindow *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  gint32 selected = cp_view_state_get_selected (self->state);

  return selected >= 0 && selected < (gint32) model->statements->len ? g_ptr_array_index (model->statements, selected) : NULL;
}

static void
update_actions (CpWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", cp_trail_can (self->trail, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", cp_trail_can (self->trail, 1));
}

/* The view of articles where it is the one that is shown, else NULL. */
static CpArticlesView *
articles_shown (CpWindow *self)
{
  GtkWidget *view = cp_workbench_get_view (self->workbench);

  return CP_IS_ARTICLES_VIEW (view) ? CP_ARTICLES_VIEW (view) : NULL;
}

/* Once for all that one step of the person brings about: another view, another article, another statement. */
static gboolean
note_place (gpointer data)
{
  CpWindow *self = data;
  const char *view = cp_window_get_view (self);
  const CpModelStatement *s = chosen (self);
  g_autofree char *name = g_strdup (view), *key = NULL;
  CpWhereabouts place = { name, -1, NULL, -1, FALSE };

  self->noting = 0;
  if (view == NULL)
    return G_SOURCE_REMOVE;
  if (s != NULL)
    place.statement = key =
      cp_model_statement_key (cp_view_state_get_model (self->state), (guint) cp_view_state_get_selected (self->state));
  if (articles_shown (self) != NULL)
    cp_articles_view_tell_place (articles_shown (self), &place);
  cp_trail_visit (self->trail, &place);
  update_actions (self);
  return G_SOURCE_REMOVE;
}

static void
note_later (CpWindow *self)
{
  if (self->noting == 0)
    self->noting = g_idle_add (note_place, self);
}

static void
note_action (GtkWidget  *widget,
             const char *action G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  note_later (CP_WINDOW (widget));
}

static gint32
find_statement (const CpModel *model,
                const char    *key)
{
  for (guint i = 0; key != NULL && i < model->statements->len; i++)
    {
      g_autofree char *its = cp_model_statement_key (model, i);

      if (g_str_equal (its, key))
        return (gint32) i;
    }
  return -1;
}

/* What was looked at in Articles; its list, where that is not there any more. */
static void
go_among_articles (CpWindow            *self,
                   const CpWhereabouts *place)
{
  CpArticlesView *view = articles_shown (self);
  const gint64 n = cp_view_state_get_model (self->state)->articles->len;

  if (view == NULL)
    return;
  if (place->quotations)
    gtk_widget_activate_action (GTK_WIDGET (view), "articles.outlets", NULL);
  else if (place->beside >= 0 && MAX (place->article, place->beside) < n)
    cp_articles_view_show_two (view, (guint) place->article, (guint) place->beside);
  else if (place->article >= 0 && place->article < n)
    cp_view_state_show_article (self->state, (guint) place->article);
  else
    cp_articles_view_leave (view);
}

static void
go (GtkWidget  *widget,
    const char *action,
    GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);
  CpModel *model = cp_view_state_get_model (self->state);
  const CpWhereabouts *place = cp_trail_step (self->trail, g_str_equal (action, "win.back") ? -1 : 1);
  gint32 statement = place != NULL ? find_statement (model, place->statement) : -1;

  if (place == NULL)
    return;
  cp_workbench_go_to_view (self->workbench, place->view);
  cp_view_state_select (self->state, statement);
  go_among_articles (self, place);
  update_actions (self);
}

static void
on_extra_button (GtkGestureClick *gesture,
                 int              n_press G_GNUC_UNUSED,
                 double           x G_GNUC_UNUSED,
                 double           y G_GNUC_UNUSED,
                 CpWindow        *self)
{
  const guint back = 8, forward = 9;
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != back && button != forward)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), button == back ? "win.back" : "win.forward", NULL);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/** cp_window_begin_trail: notes from now on where in the comparison the person is */
void
cp_window_begin_trail (CpWindow *self)
{
  g_clear_pointer (&self->trail, cp_trail_free);
  self->trail = cp_trail_new ();
  g_signal_connect_object (self->state, "show-article", G_CALLBACK (note_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "selection-changed", G_CALLBACK (note_later), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

/** cp_window_follow_views: notes what view of @views the person goes to */
void
cp_window_follow_views (CpWindow     *self,
                        AdwViewStack *views)
{
  g_signal_connect_object (views, "notify::visible-child", G_CALLBACK (note_later), self, G_CONNECT_SWAPPED);
  note_later (self);
}

/** cp_window_end_trail: frees what is noted */
void
cp_window_end_trail (CpWindow *self)
{
  g_clear_handle_id (&self->noting, g_source_remove);
  g_clear_pointer (&self->trail, cp_trail_free);
}

/** cp_window_install_trail_actions: gives the window's class back and forward, and what notes where the person is */
void
cp_window_install_trail_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, go);
  gtk_widget_class_install_action (widget_class, "win.note-place", NULL, note_action);
}

/** cp_window_add_trail_buttons: lets the mouse's own buttons go back and forward */
void
cp_window_add_trail_buttons (CpWindow *self)
{
  GtkGesture *extra = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (extra), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (extra), GTK_PHASE_CAPTURE);
  g_signal_connect (extra, "pressed", G_CALLBACK (on_extra_button), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (extra));
}
