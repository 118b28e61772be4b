/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/window-private.h"

#include <glib/gi18n-lib.h>

#include "window/shortcuts.h"
#include "window/text-size.h"
#include "window/widgets.h"

static void
undo (GtkWidget  *widget,
      const char *action G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  cp_comparison_undo (CP_WINDOW (widget)->comparison);
}

static void
redo (GtkWidget  *widget,
      const char *action G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  cp_comparison_redo (CP_WINDOW (widget)->comparison);
}

static void
cancel (GtkWidget  *widget,
        const char *action G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_pointer (&self->awaited, g_free);
  gtk_menu_button_popdown (self->busy_button);
}

/* Before the first article is read there are no views: the one that was asked for comes with it. */
static void
show_view (GtkWidget  *widget,
           const char *action G_GNUC_UNUSED,
           GVariant   *parameter)
{
  CpWindow *self = CP_WINDOW (widget);

  g_free (self->awaited);
  self->awaited = g_variant_dup_string (parameter, NULL);
  if (cp_window_is_empty (self))
    cp_window_toast (self, _("The view opens as soon as the first article is read"), FALSE);
  else
    cp_window_show_awaited (self);
}

/** cp_window_show_awaited: goes to the view that was asked for, now that there are views */
void
cp_window_show_awaited (CpWindow *self)
{
  g_autofree char *name = g_steal_pointer (&self->awaited);

  if (name != NULL)
    cp_workbench_go_to_view (self->workbench, name);
}

/* Views say by it what they did that cannot be seen. */
static void
say (GtkWidget  *widget,
     const char *action G_GNUC_UNUSED,
     GVariant   *parameter)
{
  cp_window_toast (CP_WINDOW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

/* Actions of the views are carried out by the workbench, under the same name. */
static void
pass_to_workbench (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);

  if (self->workbench != NULL && !cp_window_is_empty (self))
    cp_workbench_command (self->workbench, action + strlen ("win."));
}

static void
change_text_size (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);

  if (g_str_equal (action, "win.text-normal"))
    cp_text_size_set (self->settings, gtk_widget_get_settings (widget), 100);
  else
    cp_text_size_step (self->settings, gtk_widget_get_settings (widget), g_str_equal (action, "win.text-larger") ? 10 : -10);
}

static void
full_screen (GtkWidget  *widget,
             const char *action G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
open_menu (GtkWidget  *widget,
           const char *action G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_menu_button_popup (CP_WINDOW (widget)->menu_button);
}

static void
shortcuts (GtkWidget  *widget,
           const char *action G_GNUC_UNUSED,
           GVariant   *parameter G_GNUC_UNUSED)
{
  gtk_window_present (GTK_WINDOW (cp_shortcuts_new (GTK_WINDOW (widget))));
}

static void
on_rename_response (AdwMessageDialog *dialog,
                    const char       *response,
                    GtkEditable      *entry)
{
  CpWindow *self = CP_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));

  if (g_str_equal (response, "rename"))
    cp_comparison_set_title (self->comparison, gtk_editable_get_text (entry));
}

static void
rename_comparison (CpWindow *self)
{
  const char *title = cp_comparison_get_title (self->comparison);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Rename Comparison"), NULL);
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), title != NULL ? title : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "rename", _("Rename"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_rename_response), entry, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* In People it is the speaker who gets another name, elsewhere the comparison. */
static void
rename_shown (GtkWidget  *widget,
              const char *action G_GNUC_UNUSED,
              GVariant   *parameter G_GNUC_UNUSED)
{
  CpWindow *self = CP_WINDOW (widget);

  if (g_strcmp0 (cp_window_get_view (self), "people") == 0)
    cp_workbench_command (self->workbench, "rename-speaker");
  else
    rename_comparison (self);
}

/* A key that nothing took where the focus is, as in the header bar, is for the view. */
static gboolean
on_key_left_over (GtkEventControllerKey *controller,
                  guint                  keyval G_GNUC_UNUSED,
                  guint                  keycode G_GNUC_UNUSED,
                  GdkModifierType        modifiers G_GNUC_UNUSED,
                  CpWindow              *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *view = self->workbench != NULL && !cp_window_is_empty (self) ? cp_workbench_get_view (self->workbench) : NULL;

  if (view == NULL || (focus != NULL && (GTK_IS_EDITABLE (focus) || gtk_widget_is_ancestor (focus, view))))
    return GDK_EVENT_PROPAGATE;
  return gtk_event_controller_key_forward (controller, view);
}

/** cp_window_forward_keys: lets the keys of a view work wherever in the window the focus is, but where something is typed */
void
cp_window_forward_keys (CpWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_left_over), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* The tooltip names what is undone, and the tooltip is the button's name for a screen reader. */
static char *
undo_tooltip (const char *action)
{
  return action != NULL && *action != '\0' ? g_strdup_printf (_("Undo “%s” (Ctrl+Z)"), action) : g_strdup (_("Undo (Ctrl+Z)"));
}

static char *
redo_tooltip (const char *action)
{
  return action != NULL && *action != '\0' ? g_strdup_printf (_("Redo “%s” (Ctrl+Shift+Z)"), action)
                                           : g_strdup (_("Redo (Ctrl+Shift+Z)"));
}

static gboolean
is_filtered (CpViewState *state)
{
  return !cp_filter_is_empty (cp_view_state_get_filter (state)) || cp_view_state_get_show (state) != CP_SHOW_ALL;
}

/* For a menu, where an underscore stands before the letter that is its key, and which must not be wider than the window. */
static char *
step_label (const char *plain,
            const char *format,
            const char *step)
{
  const glong most = 24;
  g_autoptr (GString) name = g_string_new (step);

  if (name->len == 0)
    return g_strdup (plain);
  if (g_utf8_strlen (name->str, -1) > most)
    g_string_append (g_string_truncate (name, (gsize) (g_utf8_offset_to_pointer (name->str, most - 1) - name->str)), "…");
  g_string_replace (name, "_", "__", 0);
  return cp_format_word (format, name->str);
}

/** cp_window_fill_narrow_section: puts into the menu what has no button in a narrow window; what would be undone is told there, too */
void
cp_window_fill_narrow_section (CpWindow *self)
{
  g_autofree char *undo_name = NULL, *redo_name = NULL, *undo_label = NULL, *redo_label = NULL;

  g_object_get (self->comparison, "undo-name", &undo_name, "redo-name", &redo_name, NULL);
  undo_label = step_label (_("_Undo"), _("_Undo “%s”"), undo_name);
  redo_label = step_label (_("Re_do"), _("Re_do “%s”"), redo_name);
  g_menu_append (self->narrow_section, undo_label, "win.undo");
  g_menu_append (self->narrow_section, redo_label, "win.redo");
  g_menu_append (self->narrow_section, _("_Find"), "win.find");
}

/** cp_window_update_actions: lets those actions work that can do something now, and names them */
void
cp_window_update_actions (CpWindow *self)
{
  static const char *const need_articles[] = {
    "win.export", "win.export-as", "win.report", "win.rename", "win.sidebar", "win.timeline", "win.find",
    "win.filters", "win.next", "win.previous",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_undo, can_redo, busy, empty = cp_window_is_empty (self);
  const gboolean narrow = cp_adaptive_bin_get_width_class (self->bin) == CP_WIDTH_NARROW; /* the menu has them */
  g_autofree char *undo_name = NULL, *redo_name = NULL, *undo_tip = NULL, *redo_tip = NULL;

  g_object_get (self->comparison, "can-undo", &can_undo, "can-redo", &can_redo, "undo-name", &undo_name, "redo-name",
                &redo_name, "busy", &busy, NULL);
  /* Also where nothing is left: what was undone there is to be had again. */
  gtk_widget_set_visible (self->undo_button, !narrow && (!empty || can_undo || can_redo));
  gtk_widget_set_visible (self->redo_button, !narrow && (!empty || can_redo));
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo);
  gtk_widget_action_set_enabled (widget, "win.redo", can_redo);
  gtk_widget_action_set_enabled (widget, "win.cancel", busy);
  for (guint i = 0; i < G_N_ELEMENTS (need_articles); i++)
    gtk_widget_action_set_enabled (widget, need_articles[i], !empty);
  gtk_widget_action_set_enabled (widget, "win.save-filter", !empty && !cp_filter_is_empty (cp_view_state_get_filter (self->state)));
  gtk_widget_action_set_enabled (widget, "win.clear-filters", !empty && is_filtered (self->state));
  gtk_widget_action_set_enabled (widget, "win.show-view", !empty || busy);
  gtk_widget_action_set_enabled (widget, "win.save", !empty && !self->saving);
  gtk_widget_action_set_enabled (widget, "win.save-as", !empty && !self->saving);
  undo_tip = undo_tooltip (undo_name);
  redo_tip = redo_tooltip (redo_name);
  cp_widget_set_tip (self->undo_button, undo_tip);
  cp_widget_set_tip (self->redo_button, redo_tip);
  if (self->workbench != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->sidebar_button), cp_workbench_shows_sidebar (self->workbench));
}

/** cp_window_install_actions: gives the window's class the actions that are not about files */
void
cp_window_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const of_workbench[] = {
    "win.sidebar", "win.timeline", "win.next-pane", "win.previous-pane", "win.find", "win.find-next", "win.find-previous", "win.save-filter",
    "win.filters", "win.clear-filters", "win.next", "win.previous",
  };

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", show_view);
  gtk_widget_class_install_action (widget_class, "win.text-larger", NULL, change_text_size);
  gtk_widget_class_install_action (widget_class, "win.text-smaller", NULL, change_text_size);
  gtk_widget_class_install_action (widget_class, "win.text-normal", NULL, change_text_size);
  gtk_widget_class_install_action (widget_class, "win.full-screen", NULL, full_screen);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, open_menu);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, rename_shown);
  gtk_widget_class_install_action (widget_class, "win.say", "s", say);
  for (guint i = 0; i < G_N_ELEMENTS (of_workbench); i++)
    gtk_widget_class_install_action (widget_class, of_workbench[i], NULL, pass_to_workbench);
}
