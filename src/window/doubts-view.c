/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/doubts-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison/words.h"
#include "window/doubt-answers.h"
#include "window/doubt-cards.h"
#include "window/doubts.h"
#include "window/foot-layout.h"
#include "window/bulk-change.h"
#include "window/checked-list.h"
#include "window/field.h"
#include "window/index-list.h"
#include "window/keys.h"
#include "window/orphan-card.h"
#include "window/orphan-deeds.h"
#include "window/orphan-words.h"
#include "window/popovers.h"
#include "window/row-view.h"
#include "window/threshold.h"
#include "window/widgets.h"
#include "window/wrap-layout.h"

/* Before what GDK draws, behind what people do. */
#define BEFORE_NEXT_FRAME (GDK_PRIORITY_REDRAW - 1)

/* Everything that is not sure enough, one question a screen, each answer one key; before it the corrections that have lost their place. */
struct _CpDoubtsView
{
  GtkWidget parent_instance;

  GtkBox         *parts;
  GtkWidget      *side;
  GtkWidget      *queue; /* the lists in it, for which there is not always room */
  GtkWidget      *separator;
  GtkLabel       *progress_label;
  GtkWidget      *list_label;
  GtkLabel       *lost_label;
  GtkSpinButton  *threshold;
  GtkProgressBar *progress;
  CpRowView      *list;
  CpCheckedList  *checked;
  GtkStack       *pages;
  GtkBox         *content;
  GtkBox         *answers; /* below it, always in view */
  AdwStatusPage  *done;
  GtkWidget      *clear_filters; /* on it, where filters hide what else is doubtful */
  GtkWidget      *change; /* the button of the question that is asked */

  CpViewState *state;
  GArray      *doubts; /* CpDoubt */
  GPtrArray   *orphans; /* CpOrphan, asked about before them */
  CpIndexList *rows;
  gboolean     narrow; /* no room for keys, nor for a bar */
  gboolean     stale; /* the model changed while nobody looked */
  guint        finding; /* the source that finds the doubts of what changed before the next frame, 0 where they are found */
};

G_DEFINE_FINAL_TYPE (CpDoubtsView, cp_doubts_view, GTK_TYPE_WIDGET)

enum
{
  LEFT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void finish_finding (CpDoubtsView *self);

static const CpOrphan *
current_orphan (CpDoubtsView *self)
{
  gint at = cp_row_view_get_chosen (self->list);

  finish_finding (self);
  return at >= 0 && at < (gint) self->orphans->len ? g_ptr_array_index (self->orphans, at) : NULL;
}

static const CpDoubt *
current (CpDoubtsView *self)
{
  gint at = cp_row_view_get_chosen (self->list);

  finish_finding (self);
  at -= (gint) self->orphans->len;
  return at >= 0 && at < (gint) self->doubts->len ? &g_array_index (self->doubts, CpDoubt, at) : NULL;
}

/* Answers */

static void
correct (CpDoubtsView    *self,
         CpCorrectionKind kind,
         const char      *value,
         const char      *name)
{
  const CpDoubt *doubt = current (self);
  g_autofree char *key = NULL;

  if (doubt == NULL)
    return;
  key = cp_model_statement_key (cp_view_state_get_model (self->state), doubt->statement);
  cp_view_state_correct (self->state, kind, key, value, name);
}

static void
answer_no (CpDoubtsView *self)
{
  const CpDoubt *doubt = current (self);
  CpCorrectionKind kind;
  const char *name;

  if (doubt != NULL && cp_doubt_denial (doubt, &kind, &name))
    correct (self, kind, "", name);
  else if (doubt != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "doubts.change", NULL);
}

/* All doubts of the same kind about statements like this one are answered with yes. */
static void
answer_all_alike (CpDoubtsView *self)
{
  const CpDoubt *doubt = current (self);
  g_autoptr (GArray) alike = NULL;

  if (doubt == NULL)
    return;
  alike = cp_bulk_find (cp_view_state_get_model (self->state), doubt->statement, doubt->field);
  cp_doubts_keep_asked (self->doubts, doubt->field, alike);
  if (alike->len == 1)
    correct (self, CP_CORRECT_CHECKED, "yes", _("Reading checked"));
  else
    cp_bulk_change (GTK_WIDGET (self), self->state, alike, CP_CORRECT_CHECKED, "yes", _("Readings checked"));
}

static void
answer_orphan (CpDoubtsView *self,
               const char   *answer)
{
  if (!cp_orphan_answer (self->state, self->orphans, current_orphan (self), answer))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", _("None of them stands there word for word."));
}

static gboolean
is_of_any (const char *action)
{
  return g_str_equal (action, "doubts.next") || g_str_equal (action, "doubts.previous") || g_str_equal (action, "doubts.change");
}

static void
answer (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter G_GNUC_UNUSED)
{
  CpDoubtsView *self = CP_DOUBTS_VIEW (widget);

  if (current_orphan (self) != NULL && !is_of_any (action))
    answer_orphan (self, action + strlen ("doubts."));
  else if (g_str_equal (action, "doubts.yes"))
    correct (self, CP_CORRECT_CHECKED, "yes", _("Reading checked"));
  else if (g_str_equal (action, "doubts.no"))
    answer_no (self);
  else if (g_str_equal (action, "doubts.all"))
    answer_all_alike (self);
  else if (g_str_equal (action, "doubts.next"))
    cp_doubts_view_move (self, 1);
  else if (g_str_equal (action, "doubts.previous"))
    cp_doubts_view_move (self, -1);
  else if (g_str_equal (action, "doubts.change") && self->change != NULL && gtk_widget_is_sensitive (self->change))
    cp_popovers_open (GTK_MENU_BUTTON (self->change));
}

static void
create_change_popover (GtkMenuButton *button,
                       gpointer       user_data)
{
  CpDoubtsView *self = user_data;
  const CpDoubt *doubt = current (self);
  CpField field;

  if (current_orphan (self) != NULL)
    gtk_menu_button_set_popover (button, cp_orphan_editor_new (self->state, current_orphan (self)));
  if (doubt == NULL)
    return;
  field = doubt->field == CP_FIELD_WORDS ? CP_FIELD_SPEAKER : doubt->field;
  gtk_menu_button_set_popover (button, cp_field_editor_for (self->state, doubt->statement, field));
}

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
  gtk_box_append (self->answers, cp_doubt_answers_new (!self->narrow, create_change_popover, self, &self->change));
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
                                                              create_change_popover, self, &self->change));
}

static void
ask (CpDoubtsView *self)
{
  const CpOrphan *orphan = current_orphan (self);
  const CpDoubt *doubt = current (self);

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

static guint
n_removed (CpDoubtsView *self)
{
  CpComparison *comparison = cp_view_state_get_comparison (self->state);

  return comparison != NULL ? cp_doubts_n_removed (cp_comparison_get_corrections (comparison), cp_view_state_get_model (self->state)->orphans) : 0;
}

static void
tell_progress (CpDoubtsView *self,
               guint         n_checked,
               gboolean      is_filtered)
{
  const guint n_all = self->doubts->len + n_checked, percent = (guint) gtk_spin_button_get_value (self->threshold);
  g_autofree char *counts = n_all > 0 ? g_strdup_printf (_("%'u of %'u checked"), n_checked, n_all) : g_strdup (_("Nothing to check"));
  g_autofree char *selected = g_strdup_printf (_("%s in this selection"), counts);
  g_autofree char *description =
    n_all > 0 ? g_strdup_printf (ngettext ("%'u reading checked. Raise the threshold to see more.",
                                           "%'u readings checked. Raise the threshold to see more.", n_checked), n_checked)
              : g_strdup_printf (_("No reading is less sure than %u %%. Raise the threshold to see more."), percent);

  gtk_label_set_text (self->progress_label, is_filtered ? selected : counts);
  gtk_progress_bar_set_fraction (self->progress, n_all > 0 ? (double) n_checked / n_all : 0);
  gtk_widget_set_visible (self->list_label, self->doubts->len + self->orphans->len > 0);
  adw_status_page_set_title (self->done, is_filtered ? _("Nothing Left to Check in This Selection") : _("Nothing Left to Check"));
  adw_status_page_set_description (self->done, description);
  gtk_widget_set_visible (self->clear_filters, is_filtered);
}

/* Of what a filter lets through, there is nothing that has no place in it. */
static void
find_orphans (CpDoubtsView *self,
              gboolean      is_filtered)
{
  g_autofree char *lost = NULL;

  g_ptr_array_unref (self->orphans);
  self->orphans = is_filtered ? g_ptr_array_new () : cp_orphans_find (cp_view_state_get_model (self->state));
  lost = cp_orphans_count (self->orphans);
  gtk_label_set_text (self->lost_label, lost);
  gtk_widget_set_visible (GTK_WIDGET (self->lost_label), self->orphans->len > 0);
}

static void
find (CpDoubtsView *self)
{
  g_autoptr (GArray) checked = g_array_new (FALSE, FALSE, sizeof (CpDoubt));
  const guint8 *passing;
  guint n_checked;

  g_array_unref (self->doubts);
  self->doubts = cp_doubts_find (cp_view_state_get_model (self->state),
                                 (float) gtk_spin_button_get_value (self->threshold) / 100.0f, checked);
  passing = cp_view_state_get_passing (self->state);
  cp_doubts_keep_passing (self->doubts, passing);
  cp_doubts_keep_passing (checked, passing);
  n_checked = checked->len + (passing == NULL ? n_removed (self) : 0);
  find_orphans (self, passing != NULL);
  tell_progress (self, n_checked, passing != NULL);
  cp_checked_list_show (self->checked, self->state, checked);
  self->stale = TRUE;
}

/* Finds the doubts of what changed, where that is still to be done. */
static void
finish_finding (CpDoubtsView *self)
{
  if (self->finding == 0)
    return;
  g_clear_handle_id (&self->finding, g_source_remove);
  find (self);
}

static gboolean
on_time_to_find (gpointer user_data)
{
  CpDoubtsView *self = CP_DOUBTS_VIEW (user_data);

  self->finding = 0;
  find (self);
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
  find (self);
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
      gtk_widget_class_install_action (widget_class, keys[i].action, NULL, answer);
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

/* In the list, too: what Space chooses there is asked already. */
static gboolean
on_list_key (gpointer        listener,
             guint           keyval,
             GdkModifierType held)
{
  CpDoubtsView *self = CP_DOUBTS_VIEW (listener);

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
  finish_finding (self);
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
