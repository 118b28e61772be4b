/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/window-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/once.h"
#include "comparison/words.h"
#include "window/recent.h"
#include "window/welcome.h"

/* How many comparisons the menu offers to open again. */
#define N_RECENT 8

G_DEFINE_FINAL_TYPE (CpWindow, cp_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (CpWindow *self)
{
  const char *title = cp_comparison_get_title (self->comparison);
  gboolean empty = cp_window_is_empty (self);
  CpModel *model = cp_view_state_get_model (self->state);
  g_autofree char *statements = NULL, *issues = NULL, *subtitle = NULL, *shown = NULL;
  guint n_statements;

  if (empty || title == NULL || *title == '\0')
    title = _("Counterpoint");
  shown = cp_comparison_get_modified (self->comparison) && !empty ? g_strdup_printf ("• %s", title) : g_strdup (title);
  gtk_window_set_title (GTK_WINDOW (self), shown);
  adw_view_switcher_title_set_title (self->title, shown);
  if (!empty)
    {
      n_statements = cp_once_count_all (model, NULL);
      statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_statements), n_statements);
      issues = g_strdup_printf (ngettext ("%'u issue", "%'u issues", model->issues->len), model->issues->len);
      subtitle = g_strdup_printf ("%s, %s", statements, issues);
    }
  adw_view_switcher_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

/* The switchers are made after the workbench, one after the other, still before the next frame: all at once would hold the main loop for
 * longer than one lasts. */
static gboolean
make_switcher (gpointer user_data)
{
  CpWindow *self = user_data;
  AdwViewStack *views = cp_workbench_get_views (self->workbench);

  if (adw_view_switcher_title_get_stack (self->title) == NULL)
    {
      adw_view_switcher_title_set_stack (self->title, views);
      return G_SOURCE_CONTINUE;
    }
  adw_view_switcher_bar_set_stack (self->bar, views);
  self->switching = 0;
  return G_SOURCE_REMOVE;
}

/* The workbench is made with the first article, so that an empty window starts at once. */
static void
ensure_workbench (CpWindow *self)
{
  if (self->workbench != NULL)
    return;
  self->workbench = CP_WORKBENCH (cp_workbench_new (self->state, self->settings));
  gtk_stack_add_named (self->pages, GTK_WIDGET (self->workbench), "workbench");
  self->switching = g_idle_add_full (G_PRIORITY_HIGH_IDLE, make_switcher, self, NULL);
  cp_workbench_set_width_class (self->workbench, cp_adaptive_bin_get_width_class (self->bin));
  g_signal_connect_object (cp_workbench_get_views (self->workbench), "notify::visible-child",
                           G_CALLBACK (cp_window_update_actions), self, G_CONNECT_SWAPPED);
  cp_window_follow_views (self, cp_workbench_get_views (self->workbench));
}

/* A spinner that comes at once and goes at once would only flicker. */
#define PATIENCE 300 /* milliseconds */

static gboolean
show_spinner (gpointer data)
{
  CpWindow *self = data;
  GtkWidget *spinner = gtk_stack_get_child_by_name (self->pages, "waiting");

  self->waiting = 0;
  if (spinner == NULL)
    {
      spinner = gtk_spinner_new ();
      gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
      gtk_widget_set_valign (spinner, GTK_ALIGN_CENTER);
      gtk_widget_set_size_request (spinner, 32, 32);
      gtk_accessible_update_property (GTK_ACCESSIBLE (spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Opening"), -1);
      gtk_stack_add_named (self->pages, spinner, "waiting");
    }
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_stack_set_visible_child (self->pages, spinner);
  return G_SOURCE_REMOVE;
}

/** cp_window_show_waiting: shows after a moment that a comparison is being opened, or no longer */
void
cp_window_show_waiting (CpWindow *self,
                        gboolean  waiting)
{
  GtkWidget *spinner = self->state != NULL ? gtk_stack_get_child_by_name (self->pages, "waiting") : NULL;

  g_clear_handle_id (&self->waiting, g_source_remove);
  if (waiting)
    self->waiting = g_timeout_add (PATIENCE, show_spinner, self);
  else if (spinner != NULL)
    {
      gtk_spinner_stop (GTK_SPINNER (spinner));
      gtk_stack_set_visible_child_name (self->pages, cp_window_is_empty (self) ? "welcome" : "workbench");
    }
}

/* The views are chosen below where the header has no room for them: in a narrow window, and wherever it shows the title instead. */
static void
show_bar (CpWindow *self)
{
  gboolean narrow = cp_adaptive_bin_get_width_class (self->bin) == CP_WIDTH_NARROW;

  adw_view_switcher_bar_set_reveal (self->bar, !cp_window_is_empty (self)
                                               && (narrow || adw_view_switcher_title_get_title_visible (self->title)));
}

static gboolean
show_bar_in_frame (GtkWidget     *widget,
                   GdkFrameClock *clock G_GNUC_UNUSED,
                   gpointer       user_data G_GNUC_UNUSED)
{
  show_bar (CP_WINDOW (widget));
  return G_SOURCE_REMOVE;
}

/* The header finds out while it is laid out, when nothing below may be shown or hidden. */
static void
on_title_visible (CpWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), show_bar_in_frame, NULL, NULL);
}

static void
update_content (CpWindow *self)
{
  gboolean empty = cp_window_is_empty (self);
  gboolean narrow = cp_adaptive_bin_get_width_class (self->bin) == CP_WIDTH_NARROW;

  if (!empty)
    ensure_workbench (self);
  gtk_stack_set_visible_child_name (self->pages, empty ? "welcome" : "workbench");
  adw_header_bar_set_centering_policy (self->header, narrow ? ADW_CENTERING_POLICY_LOOSE : ADW_CENTERING_POLICY_STRICT);
  gtk_widget_set_visible (self->sidebar_button, !empty);
  gtk_widget_set_visible (self->add_button, empty || !narrow);
  gtk_widget_set_visible (self->find_button, !empty && !narrow);
  gtk_widget_set_visible (self->print_button, !empty && !narrow);
  adw_view_switcher_title_set_view_switcher_enabled (self->title, !empty && !narrow);
  show_bar (self);
  update_title (self);
  cp_window_update_actions (self);
  if (!empty)
    cp_window_show_awaited (self);
}

static void
on_width_class_changed (CpWindow *self)
{
  CpWidthClass width_class = cp_adaptive_bin_get_width_class (self->bin);

  for (CpWidthClass c = CP_WIDTH_NARROW; c <= CP_WIDTH_LARGE; c++)
    if (c != width_class)
      gtk_widget_remove_css_class (GTK_WIDGET (self), cp_width_class_name (c));
  gtk_widget_add_css_class (GTK_WIDGET (self), cp_width_class_name (width_class));
  cp_welcome_set_width_class (CP_WELCOME (gtk_stack_get_child_by_name (self->pages, "welcome")), width_class);
  if (self->workbench != NULL)
    cp_workbench_set_width_class (self->workbench, width_class);
  update_content (self);
}

static void
on_progress (CpWindow *self)
{
  gboolean busy;
  double fraction;
  g_autofree char *status = NULL, *percent = NULL;

  g_object_get (self->comparison, "busy", &busy, "progress", &fraction, "status", &status, NULL);
  gtk_revealer_set_reveal_child (self->progress_revealer, busy);
  gtk_progress_bar_set_fraction (self->progress, fraction);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  status != NULL ? status : _("Reading"), -1);
  /* Not before something is read: an empty window stands there sooner than the locale's forms are found. */
  percent = busy ? cp_words_percent (fraction) : NULL;
  if (busy)
    gtk_menu_button_set_label (self->busy_button, percent);
  gtk_label_set_text (self->busy_label, status != NULL ? status : _("Reading"));
  gtk_widget_set_visible (GTK_WIDGET (self->busy_button), busy);
  cp_window_update_actions (self);
}

/* What was done, undone or done again since is not what the toast speaks of. */
static void
drop_undo (CpWindow *self)
{
  cp_sayings_drop_undo (self->sayings);
}

static void
on_corrected (CpWindow   *self,
              const char *name)
{
  cp_window_toast (self, name, TRUE);
}

static void
on_show_article (CpWindow *self)
{
  cp_window_show_view (self, "articles");
}

static void
save_size (CpWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width >= 360 && height >= 360)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static void
restore_size (CpWindow *self)
{
  if (self->settings == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
cp_window_close_request (GtkWindow *window)
{
  CpWindow *self = CP_WINDOW (window);

  if (!self->closing)
    cp_view_state_keep_typed (self->state);
  if (!self->closing && !self->example && !cp_window_is_empty (self) && cp_comparison_get_modified (self->comparison))
    {
      cp_window_save_then_close (self);
      return TRUE;
    }
  save_size (self);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  return GTK_WINDOW_CLASS (cp_window_parent_class)->close_request (window);
}

static void
cp_window_dispose (GObject *object)
{
  CpWindow *self = CP_WINDOW (object);

  if (self->comparison != NULL)
    g_signal_handlers_disconnect_by_data (self->comparison, self);
  self->workbench = NULL;
  g_clear_pointer (&self->sayings, cp_sayings_free);
  cp_window_end_trail (self);
  g_clear_handle_id (&self->switching, g_source_remove);
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_pointer (&self->awaited, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_WINDOW);
  g_clear_object (&self->state);
  g_clear_pointer (&self->recovery, cp_recovery_free);
  g_clear_object (&self->comparison);
  g_clear_object (&self->settings);
  g_clear_object (&self->reading);
  g_clear_object (&self->opening);
  g_clear_object (&self->copy);
  g_clear_pointer (&self->failures, g_ptr_array_unref);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  G_OBJECT_CLASS (cp_window_parent_class)->dispose (object);
}

static void
cp_window_class_init (CpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cp_window_close_request;
  g_type_ensure (CP_TYPE_ADAPTIVE_BIN);
  g_type_ensure (CP_TYPE_MESSAGE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CpWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, header);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, busy_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, busy_label);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, add_menu);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, narrow_section);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, messages);
  gtk_widget_class_bind_template_child (widget_class, CpWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, on_width_class_changed);
  cp_window_install_actions (widget_class);
  cp_window_install_trail_actions (widget_class);
  cp_window_install_document_actions (widget_class);
  cp_window_install_export_actions (widget_class);
  cp_window_install_file_actions (widget_class);
  cp_window_install_input_actions (widget_class);
  cp_window_install_address_action (widget_class);
}

/* The menus are made when they are opened: an empty window starts without them. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  CpWindow *self = CP_WINDOW (user_data);
  g_autoptr (GMenu) recent = cp_recent_menu (N_RECENT);

  g_menu_remove_all (self->recent_menu);
  g_menu_append_section (self->recent_menu, NULL, G_MENU_MODEL (recent));
  g_menu_remove_all (self->narrow_section);
  if (cp_adaptive_bin_get_width_class (self->bin) == CP_WIDTH_NARROW)
    cp_window_fill_narrow_section (self);
  gtk_menu_button_set_menu_model (button, self->primary_menu);
}

static void
create_add_menu (GtkMenuButton *button,
                 gpointer       user_data)
{
  gtk_menu_button_set_menu_model (button, CP_WINDOW (user_data)->add_menu);
}

/* The arrow of the split button is not ours to name in the interface file, nor to make its menu later there. */
static void
set_up_dropdown (CpWindow *self)
{
  AdwSplitButton *button = ADW_SPLIT_BUTTON (self->add_button);

  for (GtkWidget *child = gtk_widget_get_first_child (self->add_button); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      {
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        adw_split_button_get_dropdown_tooltip (button), -1);
        gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (child), create_add_menu, self, NULL);
      }
}

/* The name of the comparison would fade into the views' switcher while these are drawn for the first time. On a display without
 * acceleration what fades is mixed over all that is drawn, which holds the main loop for longer than a frame. */
static void
let_title_stand_still (CpWindow *self)
{
  GtkWidget *squeezer = gtk_widget_get_first_child (GTK_WIDGET (self->title));

  if (ADW_IS_SQUEEZER (squeezer))
    adw_squeezer_set_transition_type (ADW_SQUEEZER (squeezer), ADW_SQUEEZER_TRANSITION_TYPE_NONE);
}

static void
cp_window_init (CpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sayings = cp_sayings_new (self->toasts);
  let_title_stand_still (self);
  g_signal_connect_swapped (self->title, "notify::title-visible", G_CALLBACK (on_title_visible), self);
  set_up_dropdown (self);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), cp_width_class_name (CP_WIDTH_WIDE));
  self->failures = g_ptr_array_new_with_free_func (g_free);
  self->refused = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_stack_add_named (self->pages, cp_welcome_new (), "welcome");
  cp_window_accept_drops (self);
  cp_window_forward_keys (self);
  cp_window_add_trail_buttons (self);
}

/** cp_window_new: Returns: (transfer none): a window with an empty comparison, owned by @application */
CpWindow *
cp_window_new (CpApplication *application)
{
  CpEngineSource *source = application != NULL ? cp_application_get_engine_source (application) : NULL;
  g_autoptr (CpComparison) comparison = source != NULL ? cp_comparison_new_with_source (source) : cp_comparison_new ();
  CpWindow *self = g_object_new (CP_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = application != NULL ? cp_application_get_settings (application) : NULL;

  g_set_object (&self->settings, settings);
  restore_size (self);
  cp_window_set_comparison (self, comparison);
  return self;
}

/** cp_window_for_opening: Returns: (transfer none): the window in use where it is empty, else a new one; presented */
CpWindow *
cp_window_for_opening (CpApplication *application)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));
  CpWindow *self;

  if (CP_IS_WINDOW (active) && cp_window_is_empty (CP_WINDOW (active)) && CP_WINDOW (active)->reading == NULL &&
      CP_WINDOW (active)->opening == NULL)
    self = CP_WINDOW (active);
  else
    self = cp_window_new (application);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/** cp_window_set_comparison: shows @comparison in place of what is shown */
void
cp_window_set_comparison (CpWindow     *self,
                          CpComparison *comparison)
{
  static const char *const progress[] = { "notify::busy", "notify::progress", "notify::status" };
  static const char *const named[] = { "notify::title", "notify::file", "notify::modified" };

  if (self->comparison != NULL)
    g_signal_handlers_disconnect_by_data (self->comparison, self);
  if (self->workbench != NULL)
    {
      g_clear_handle_id (&self->switching, g_source_remove);
      adw_view_switcher_title_set_stack (self->title, NULL);
      adw_view_switcher_bar_set_stack (self->bar, NULL);
      gtk_stack_remove (self->pages, GTK_WIDGET (self->workbench));
      self->workbench = NULL;
    }
  g_clear_pointer (&self->recovery, cp_recovery_free);
  g_set_object (&self->comparison, comparison);
  self->recovery = cp_recovery_new (comparison, NULL);
  cp_recovery_watch (self->recovery, cp_window_tell_unkept, self);
  g_clear_object (&self->state);
  self->state = cp_view_state_new (comparison);
  cp_window_begin_trail (self);
  for (guint i = 0; i < G_N_ELEMENTS (progress); i++)
    g_signal_connect_object (comparison, progress[i], G_CALLBACK (on_progress), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    g_signal_connect_object (comparison, named[i], G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (comparison, "notify::can-undo", G_CALLBACK (cp_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (comparison, "notify::undo-name", G_CALLBACK (drop_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (comparison, "notify::can-redo", G_CALLBACK (cp_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "model-changed", G_CALLBACK (update_content), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "filter-changed", G_CALLBACK (cp_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "corrected", G_CALLBACK (on_corrected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "show-article", G_CALLBACK (on_show_article), self, G_CONNECT_SWAPPED);
  update_content (self);
  on_progress (self);
}

/** cp_window_get_state: Returns: (transfer none): what the window looks at */
CpViewState *
cp_window_get_state (CpWindow *self)
{
  return self->state;
}

/** cp_window_get_comparison: Returns: (transfer none): the document */
CpComparison *
cp_window_get_comparison (CpWindow *self)
{
  return self->comparison;
}

/** cp_window_is_empty: Returns: whether there is no article in it */
gboolean
cp_window_is_empty (CpWindow *self)
{
  return self->state == NULL || cp_view_state_get_model (self->state)->articles->len == 0;
}

/** cp_window_show_view: shows the view with @name: "side-by-side", "articles", "people", "doubts" */
void
cp_window_show_view (CpWindow   *self,
                     const char *name)
{
  if (self->workbench != NULL)
    adw_view_stack_set_visible_child_name (cp_workbench_get_views (self->workbench), name);
}

/** cp_window_get_view: Returns: (nullable): the name of the view that is shown, %NULL in an empty window */
const char *
cp_window_get_view (CpWindow *self)
{
  if (self->workbench == NULL || cp_window_is_empty (self))
    return NULL;
  return adw_view_stack_get_visible_child_name (cp_workbench_get_views (self->workbench));
}

/** cp_window_toast: says @title for a moment, in the place of what was said before; @with_undo offers to take the last change back */
void
cp_window_toast (CpWindow   *self,
                 const char *title,
                 gboolean    with_undo)
{
  if (self->sayings != NULL) /* the window may be closing */
    cp_sayings_say (self->sayings, title, with_undo);
}

/** cp_window_message: shows @sentence above the content, with a button for @action where @label is not %NULL */
void
cp_window_message (CpWindow   *self,
                   const char *sentence,
                   const char *label,
                   const char *action)
{
  cp_message_bar_show (self->messages, sentence, label, action);
}
