/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/doubts-view-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/doubt-answers.h"
#include "window/doubt-cards.h"
#include "window/foot-layout.h"
#include "window/keys.h"
#include "window/orphan-card.h"
#include "window/orphan-deeds.h"
#include "window/orphan-words.h"
#include "window/threshold.h"
#include "window/widgets.h"

/* Before what GDK draws, behind what people do. */
#define BEFORE_NEXT_FRAME (GDK_PRIORITY_REDRAW - 1)

G_DEFINE_FINAL_TYPE (CpDoubtsView, cp_doubts_view, GTK_TYPE_WIDGET)

enum
{
  LEFT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is asked, and above it what it is about. */
static void
add_question (CpDoubtsView *self,
              const char   *about,
              const char   *question)
{
  GtkWidget *kind = gtk_label_new (about), *title = gtk_label_new (question);

  gtk_widget_add_css_class (kind, "section");
  gtk_widget_add_css_class (title, "title-1");
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_box_append (self->content, kind);
  gtk_box_append (self->content, title);
}

static void
ask_doubt (CpDoubtsView  *self,
           const CpDoubt *doubt)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  g_autofree char *question = cp_doubt_question (model, doubt);

  add_question (self, cp_words_field (doubt->field), question);
  gtk_box_append (self->content, cp_doubt_passage_new (self->state, doubt));
  gtk_box_append (self->content, cp_doubt_reading_new (model, doubt, self->narrow));
  gtk_box_append (self->answers, cp_doubt_answers_new (!self->narrow, cp_doubts_view_create_change, self, &self->change));
  if (!self->narrow)
    gtk_box_append (self->answers, cp_doubt_keys_new ());
}

static void
ask_orphan (CpDoubtsView   *self,
            const CpOrphan *orphan)
{
  g_autoptr (GPtrArray) same = cp_orphans_of_same (self->orphans, orphan);
  CpNewPlace place;
  const gboolean has_place = cp_orphan_find_place (orphan, cp_view_state_get_model (self->state), &place);
  g_autofree char *question = cp_orphan_question (orphan, has_place);

  add_question (self, _("Lost its place"), question);
  gtk_box_append (self->content, cp_orphan_card_new (self->state, orphan, has_place ? &place : NULL, self->narrow));
  gtk_box_append (self->content, cp_orphan_decisions_new (orphan, same->len));
  gtk_box_append (self->answers, cp_doubt_orphan_answers_new (!self->narrow, has_place, cp_orphan_has_choices (orphan),
                                                              cp_doubts_view_create_change, self, &self->change));
}

static void
ask (CpDoubtsView *self)
{
  const CpOrphan *orphan = cp_doubts_view_current_orphan (self);
  const CpDoubt *doubt = cp_doubts_view_current (self);

  self->change = NULL;
  cp_box_clear (self->content);
  cp_box_clear (self->answers);
  gtk_stack_set_visible_child_name (self->pages, doubt != NULL || orphan != NULL ? "question" : "done");
  if (orphan != NULL)
    ask_orphan (self, orphan);
  else if (doubt != NULL)
    ask_doubt (self, doubt);
}

static void
choose (CpDoubtsView *self,
        gint          at)
{
  cp_row_view_choose (self->list, at);
  if (at >= 0)
    cp_row_view_scroll_to (self->list, (guint) at);
  ask (self);
}

/* Fills what is only looked at while the view is shown. */
static void
freshen (CpDoubtsView *self)
{
  gint n = (gint) cp_doubts_view_n_left (self), at = MAX (cp_row_view_get_chosen (self->list), 0);

  if (!self->stale)
    return;
  self->stale = FALSE;
  cp_index_list_fill (self->rows, cp_doubts_view_n_left (self));
  choose (self, MIN (at, n - 1));
}

static gboolean
on_time_to_find (gpointer user_data)
{
  CpDoubtsView *self = CP_DOUBTS_VIEW (user_data);

  self->finding = 0;
  cp_doubts_view_find (self);
  g_signal_emit (self, signals[LEFT_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Where nobody looks, only how many there are is told, in the next frame: that need not hold up what changed it. */
static void
update (CpDoubtsView *self)
{
  if (self->state == NULL)
    return;
  g_clear_handle_id (&self->finding, g_source_remove);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->finding = g_idle_add_full (BEFORE_NEXT_FRAME, on_time_to_find, self, NULL);
      return;
    }
  cp_doubts_view_find (self);
  freshen (self);
  g_signal_emit (self, signals[LEFT_CHANGED], 0);
}

static GtkWidget *
row_new (gpointer item,
         guint    position G_GNUC_UNUSED,
         gpointer user_data)
{
  CpDoubtsView *self = CP_DOUBTS_VIEW (user_data);
  const guint at = cp_index_get (CP_INDEX (item));

  if (at < self->orphans->len)
    return cp_orphan_row_new (g_ptr_array_index (self->orphans, at));
  return cp_doubt_row_new (cp_view_state_get_model (self->state), &g_array_index (self->doubts, CpDoubt, at - self->orphans->len));
}

static void
cp_doubts_view_map (GtkWidget *widget)
{
  freshen (CP_DOUBTS_VIEW (widget));
  GTK_WIDGET_CLASS (cp_doubts_view_parent_class)->map (widget);
}

static void
cp_doubts_view_dispose (GObject *object)
{
  CpDoubtsView *self = CP_DOUBTS_VIEW (object);

  g_clear_handle_id (&self->finding, g_source_remove);
  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_DOUBTS_VIEW);
  g_clear_object (&self->rows);
  g_clear_object (&self->state);
  g_clear_pointer (&self->doubts, g_array_unref);
  g_clear_pointer (&self->orphans, g_ptr_array_unref);
  G_OBJECT_CLASS (cp_doubts_view_parent_class)->dispose (object);
}

static void
cp_doubts_view_class_init (CpDoubtsViewClass *klass)
{
  static const struct
  {
    guint       key;
    const char *action;
  } keys[] = {
    { GDK_KEY_y, "doubts.yes" },      { GDK_KEY_n, "doubts.no" },         { GDK_KEY_c, "doubts.change" },
    { GDK_KEY_space, "doubts.next" }, { GDK_KEY_p, "doubts.previous" },
    { GDK_KEY_a, "doubts.all" },      { GDK_KEY_N, "doubts.forget-all" },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_doubts_view_dispose;
  widget_class->map = cp_doubts_view_map;
  g_type_ensure (CP_TYPE_ROW_VIEW);
  g_type_ensure (CP_TYPE_FOOT_LAYOUT);
  g_type_ensure (CP_TYPE_CHECKED_LIST);
  signals[LEFT_CHANGED] = g_signal_new ("left-changed", CP_TYPE_DOUBTS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/doubts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, parts);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, side);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, queue);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, separator);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, progress_label);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, list_label);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, lost_label);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, threshold);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, progress);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, list);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, checked);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, pages);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, content);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, answers);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, done);
  gtk_widget_class_bind_template_child (widget_class, CpDoubtsView, clear_filters);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_install_action (widget_class, keys[i].action, NULL, cp_doubts_view_answer);
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].key == GDK_KEY_N ? GDK_SHIFT_MASK : 0, keys[i].action, NULL);
    }
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "doubts");
}

static gboolean
is_space (guint           keyval,
          GdkModifierType held)
{
  return held == 0 && (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space);
}

/* Space is the next question where it would lead to the article, as Enter does. */
static gboolean
on_content_key (gpointer        listener,
                guint           keyval,
                GdkModifierType held)
{
  CpDoubtsView *self = CP_DOUBTS_VIEW (listener);

  if (!is_space (keyval, held))
    return GDK_EVENT_PROPAGATE;
  cp_doubts_view_move (self, 1);
  cp_doubts_view_focus (self);
  return GDK_EVENT_STOP;
}

/* A correction that has lost its place has no words in an article to be shown. */
static gboolean
show_current (CpDoubtsView *self)
{
  const CpDoubt *doubt = cp_doubts_view_current (self);

  if (doubt == NULL)
    return GDK_EVENT_PROPAGATE;
  cp_view_state_show (self->state, (gint32) doubt->statement);
  return GDK_EVENT_STOP;
}

/* In the list, too: what Space or Enter would choose there is asked already. */
static gboolean
on_list_key (gpointer        listener,
             guint           keyval,
             GdkModifierType held)
{
  CpDoubtsView *self = CP_DOUBTS_VIEW (listener);

  if (held == 0 && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    return show_current (self);
  if (!is_space (keyval, held))
    return GDK_EVENT_PROPAGATE;
  cp_doubts_view_move (self, 1);
  cp_row_view_focus_chosen (self->list);
  return GDK_EVENT_STOP;
}

static void
cp_doubts_view_init (CpDoubtsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_threshold_attach (self->threshold);
  self->doubts = g_array_new (FALSE, FALSE, sizeof (CpDoubt));
  self->orphans = g_ptr_array_new ();
  self->rows = cp_index_list_new ();
  cp_row_view_set (self->list, G_LIST_MODEL (self->rows), row_new, self);
  cp_keys_listen (GTK_WIDGET (self->list), GTK_PHASE_CAPTURE, on_list_key, self);
  cp_keys_listen (GTK_WIDGET (self->content), GTK_PHASE_CAPTURE, on_content_key, self);
}

/**
 * cp_doubts_view_new:
 * @settings: (nullable): where the threshold is remembered
 *
 * Returns: (transfer floating): the doubts about what @state looks at
 */
GtkWidget *
cp_doubts_view_new (CpViewState *state,
                    GSettings   *settings)
{
  CpDoubtsView *self = g_object_new (CP_TYPE_DOUBTS_VIEW, NULL);

  if (settings != NULL)
    g_settings_bind (settings, "doubt-threshold", self->threshold, "value", G_SETTINGS_BIND_DEFAULT);
  self->state = g_object_ref (state);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/* Beside the question, or above it without the lists: how far one is and below what is asked is told in every window. */
static void
place_side (CpDoubtsView *self,
            gboolean      beside)
{
  const int width = 339;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->parts), beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->separator), beside ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->side, beside ? width : -1, -1);
  gtk_widget_set_visible (self->queue, beside);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), beside);
}

/** cp_doubts_view_set_width_class: leaves the lists away where there is only room for the question, and in a narrow window the keys */
void
cp_doubts_view_set_width_class (CpDoubtsView *self,
                                CpWidthClass  width_class)
{
  const gboolean narrow = width_class == CP_WIDTH_NARROW;

  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      ask (self);
    }
  place_side (self, width_class >= CP_WIDTH_WIDE);
}

/** cp_doubts_view_move: asks the next question without an answer to this one, or the one before */
void
cp_doubts_view_move (CpDoubtsView *self,
                     int           by)
{
  int n = (int) cp_doubts_view_n_left (self);

  freshen (self);
  if (n > 0)
    choose (self, ((cp_row_view_get_chosen (self->list) + by) % n + n) % n);
}

/** cp_doubts_view_n_left: Returns: how many questions are open */
guint
cp_doubts_view_n_left (CpDoubtsView *self)
{
  cp_doubts_view_finish_finding (self);
  return self->orphans->len + self->doubts->len;
}

/* What is asked is seen from its beginning. */
static gboolean
focus_question (CpDoubtsView *self)
{
  GtkViewport *viewport = GTK_VIEWPORT (gtk_widget_get_ancestor (GTK_WIDGET (self->content), GTK_TYPE_VIEWPORT));
  gboolean focused;

  gtk_viewport_set_scroll_to_focus (viewport, FALSE);
  focused = gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
  gtk_viewport_set_scroll_to_focus (viewport, TRUE);
  return focused;
}

/** cp_doubts_view_focus: gives the focus to the question, so that the keys of the answers work at once. Returns: whether it could be taken */
gboolean
cp_doubts_view_focus (CpDoubtsView *self)
{
  freshen (self);
  gtk_editable_select_region (GTK_EDITABLE (self->threshold), 0, 0); /* it had the focus only on the way */
  if (gtk_widget_get_visible (self->queue) && cp_row_view_focus_chosen (self->list))
    return TRUE;
  return gtk_widget_get_focus_child (GTK_WIDGET (self->content)) != NULL || gtk_widget_get_focus_child (GTK_WIDGET (self->answers)) != NULL ||
         focus_question (self);
}
