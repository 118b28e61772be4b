/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/workbench-private.h"

#include <glib/gi18n-lib.h>

#include "window/filter-bar.h"
#include "window/keys.h"
#include "window/open-editor.h"
#include "window/stack-page.h"
#include "window/style.h"
#include "window/timeline-pane.h"
#include "window/view-focus.h"
#include "window/widgets.h"

G_DEFINE_FINAL_TYPE (CpWorkbench, cp_workbench, GTK_TYPE_WIDGET)

static gboolean
is_shown (CpWorkbench *self,
          View         view)
{
  return adw_view_stack_get_visible_child (self->views) == self->pages[view];
}

/* The sidebar leads into Side by Side, and stands beside it where there is room, in a large window beside the articles as well; elsewhere it
 * comes over the view when asked for. */
static gboolean
sidebar_has_place (CpWorkbench *self)
{
  if (is_shown (self, VIEW_ARTICLES))
    return self->width_class == CP_WIDTH_LARGE;
  return self->width_class >= CP_WIDTH_WIDE && is_shown (self, VIEW_SIDE_BY_SIDE);
}

/* Folding styles all that is in the flap anew, which takes longer than a frame lasts: it waits until the sidebar is to be seen. */
static void
update_sidebar (CpWorkbench *self)
{
  gboolean has_place = sidebar_has_place (self);
  gboolean shown = has_place ? self->sidebar_wanted : self->sidebar_over;

  if (shown)
    adw_flap_set_fold_policy (self->flap, has_place ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (self->flap, shown);
}

static void
toggle_sidebar (CpWorkbench *self)
{
  if (sidebar_has_place (self))
    {
      self->sidebar_wanted = !self->sidebar_wanted;
      if (self->settings != NULL)
        g_settings_set_boolean (self->settings, "sidebar-shown", self->sidebar_wanted);
    }
  else
    {
      self->sidebar_over = !adw_flap_get_reveal_flap (self->flap);
    }
  update_sidebar (self);
}

static void
on_view_changed (CpWorkbench *self)
{
  if (self->state == NULL)
    return;
  if (!is_shown (self, VIEW_SIDE_BY_SIDE))
    cp_workbench_make_all (self);
  self->sidebar_over = FALSE;
  update_sidebar (self);
  if (is_shown (self, VIEW_DOUBTS))
    cp_doubts_view_focus (self->doubts);
  if (self->timeline != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->timeline), is_shown (self, VIEW_SIDE_BY_SIDE) || is_shown (self, VIEW_ARTICLES));
}

static void
on_issue_chosen (CpWorkbench *self,
                 guint        issue)
{
  self->sidebar_over = FALSE;
  adw_view_stack_set_visible_child (self->views, self->pages[VIEW_SIDE_BY_SIDE]);
  update_sidebar (self);
  cp_side_by_side_show_issue (self->side_by_side, issue);
}

static void
move (CpWorkbench *self,
      int          by)
{
  if (is_shown (self, VIEW_SIDE_BY_SIDE))
    cp_side_by_side_move (self->side_by_side, by);
  else if (is_shown (self, VIEW_ARTICLES))
    cp_articles_view_move (self->articles, by);
  else if (is_shown (self, VIEW_PEOPLE))
    cp_people_view_move (self->people, by);
  else
    cp_doubts_view_move (self->doubts, by);
}

static gboolean
focus_pane (CpWorkbench *self,
            GtkWidget   *pane)
{
  if (pane == NULL || !gtk_widget_get_mapped (pane))
    return FALSE;
  if (pane == GTK_WIDGET (self->sidebar))
    return cp_sidebar_focus (self->sidebar);
  return pane == GTK_WIDGET (self->timeline) ? cp_timeline_focus (self->timeline) : gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* Panes in the order of F6: the header is GTK's own matter, by Tab. */
static void
go_to_pane (CpWorkbench *self,
            int          by)
{
  GtkWidget *panes[] = {
    GTK_WIDGET (self->sidebar),
    adw_view_stack_get_visible_child (self->views),
    gtk_paned_get_end_child (self->paned),
  };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int n = G_N_ELEMENTS (panes), at = by > 0 ? -1 : 0;

  for (int i = 0; i < n; i++)
    if (focus != NULL && panes[i] != NULL && gtk_widget_is_ancestor (focus, panes[i]))
      at = i;
  for (int i = 1; i <= n; i++)
    if (focus_pane (self, panes[((at + i * by) % n + n) % n]))
      return;
}

static void
find (CpWorkbench *self)
{
  if (is_shown (self, VIEW_PEOPLE))
    cp_people_view_find (self->people);
  else
    cp_find_panel_open (self->find);
}

/* Filters stand in Side by Side, and hold for every view. */
static void
open_filters (CpWorkbench *self)
{
  adw_view_stack_set_visible_child (self->views, self->pages[VIEW_SIDE_BY_SIDE]);
  cp_side_by_side_open_filters (self->side_by_side);
}

static void
on_save_response (AdwMessageDialog *dialog,
                  const char       *response,
                  CpWorkbench      *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  const char *name = gtk_editable_get_text (entry);

  if (!g_str_equal (response, "save") || *name == '\0')
    return;
  cp_sidebar_save_filter (self->sidebar, name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", _("Filter saved in the sidebar."));
}

static void
save_filter (CpWorkbench *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Save Filter"),
                                              _("It can be set again in every comparison."));
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *name = cp_filter_bar_name (cp_view_state_get_filter (self->state));

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "save", _("Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_save_response), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
toggle_timeline (CpWorkbench *self)
{
  gboolean collapsed = !cp_timeline_get_collapsed (self->timeline);

  cp_timeline_set_collapsed (self->timeline, collapsed);
  if (!collapsed)
    gtk_widget_child_focus (GTK_WIDGET (self->timeline), GTK_DIR_TAB_FORWARD);
}

/** cp_workbench_command: does what the window's action of this name asks of the views */
void
cp_workbench_command (CpWorkbench *self,
                      const char  *command)
{
  cp_workbench_make_all (self);
  if (g_str_equal (command, "sidebar"))
    toggle_sidebar (self);
  else if (g_str_equal (command, "timeline"))
    toggle_timeline (self);
  else if (g_str_equal (command, "next-pane"))
    go_to_pane (self, 1);
  else if (g_str_equal (command, "previous-pane"))
    go_to_pane (self, -1);
  else if (g_str_equal (command, "find"))
    find (self);
  else if (g_str_equal (command, "filters"))
    open_filters (self);
  else if (g_str_equal (command, "save-filter"))
    save_filter (self);
  else if (g_str_equal (command, "find-next"))
    cp_find_panel_move (self->find, 1);
  else if (g_str_equal (command, "find-previous"))
    cp_find_panel_move (self->find, -1);
  else if (g_str_equal (command, "rename-speaker"))
    cp_people_view_rename (self->people);
  else if (g_str_equal (command, "clear-filters"))
    cp_view_state_clear_filters (self->state);
  else if (g_str_equal (command, "next"))
    move (self, 1);
  else if (g_str_equal (command, "previous"))
    move (self, -1);
}

static void
cp_workbench_dispose (GObject *object)
{
  CpWorkbench *self = CP_WORKBENCH (object);

  g_clear_handle_id (&self->making, g_source_remove);
  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_WORKBENCH);
  g_clear_object (&self->state);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (cp_workbench_parent_class)->dispose (object);
}

static void
cp_workbench_class_init (CpWorkbenchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_workbench_dispose;
  g_type_ensure (CP_TYPE_STACK_PAGE);
  g_type_ensure (CP_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/workbench.ui");
  gtk_widget_class_bind_template_child (widget_class, CpWorkbench, find_place);
  gtk_widget_class_bind_template_child (widget_class, CpWorkbench, paned);
  gtk_widget_class_bind_template_child (widget_class, CpWorkbench, flap);
  gtk_widget_class_bind_template_child (widget_class, CpWorkbench, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CpWorkbench, views);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "workbench");
}

/* From an article, or somebody who fills a narrow window, to the list of all. Returns: whether there was something to leave */
static gboolean
leave (CpWorkbench *self)
{
  GtkWidget *view = cp_workbench_get_view (self);

  if (CP_IS_ARTICLES_VIEW (view))
    return cp_articles_view_leave (CP_ARTICLES_VIEW (view));
  return CP_IS_PEOPLE_VIEW (view) && cp_people_view_leave (CP_PEOPLE_VIEW (view));
}

/* Esc that nothing else took closes what was found, wherever the focus went from there; else it leads a step out of the view. */
static gboolean
on_key (gpointer        listener,
        guint           keyval,
        GdkModifierType held)
{
  CpWorkbench *self = CP_WORKBENCH (listener);

  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  if (self->find != NULL && cp_find_panel_close (self->find))
    return GDK_EVENT_STOP;
  return held == 0 && !cp_keys_typing (GTK_WIDGET (self)) && leave (self);
}

static void
cp_workbench_init (CpWorkbench *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_keys_listen (GTK_WIDGET (self), GTK_PHASE_BUBBLE, on_key, self);
  self->width_class = CP_WIDTH_WIDE;
  self->sidebar_wanted = TRUE;
}

static void
add_view (CpWorkbench *self,
          View         view,
          const char  *name,
          const char  *title,
          const char  *icon)
{
  self->pages[view] = cp_stack_page_new (NULL);
  adw_view_stack_add_titled_with_icon (self->views, self->pages[view], name, title, icon);
}

/* Somebody asks for words in an article before there is a view that could show them: once it is made, it is to hear of it too. */
static void
on_show_article (CpWorkbench *self,
                 gint         article)
{
  if (self->articles != NULL)
    return;
  cp_workbench_make_all (self);
  g_signal_emit_by_name (self->state, "show-article", article);
}

static void
on_show_words (CpWorkbench *self,
               guint        article,
               guint        start,
               guint        end)
{
  if (self->articles != NULL)
    return;
  cp_workbench_make_all (self);
  g_signal_emit_by_name (self->state, "show-words", article, start, end);
}

/**
 * cp_workbench_new:
 * @settings: (nullable): where the layout is remembered
 *
 * Returns: (transfer floating): the views of what @state looks at, which are made as soon as there is time
 */
GtkWidget *
cp_workbench_new (CpViewState *state,
                  GSettings   *settings)
{
  CpWorkbench *self = g_object_new (CP_TYPE_WORKBENCH, NULL);

  cp_style_add_symbols (gtk_widget_get_display (GTK_WIDGET (self)));
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  if (settings != NULL)
    self->sidebar_wanted = g_settings_get_boolean (settings, "sidebar-shown");
  add_view (self, VIEW_SIDE_BY_SIDE, "side-by-side", _("Side by Side"), "view-dual-symbolic");
  add_view (self, VIEW_ARTICLES, "articles", _("Articles"), "x-office-document-symbolic");
  add_view (self, VIEW_PEOPLE, "people", _("People"), "system-users-symbolic");
  add_view (self, VIEW_DOUBTS, "doubts", _("Doubts"), "doubt-symbolic");
  self->state = g_object_ref (state);
  cp_open_editor_watch (GTK_WIDGET (self), state);
  g_signal_connect_object (state, "show-article", G_CALLBACK (on_show_article), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "show-words", G_CALLBACK (on_show_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar, "issue-chosen", G_CALLBACK (on_issue_chosen), self, G_CONNECT_SWAPPED);
  cp_workbench_begin_making (self);
  update_sidebar (self);
  return GTK_WIDGET (self);
}

static gboolean
focus_view (gpointer user_data)
{
  CpWorkbench *self = CP_WORKBENCH (user_data);

  if (is_shown (self, VIEW_SIDE_BY_SIDE))
    return self->side_by_side != NULL && cp_side_by_side_focus (self->side_by_side);
  if (is_shown (self, VIEW_ARTICLES))
    return cp_articles_view_focus (self->articles);
  return is_shown (self, VIEW_PEOPLE) ? cp_people_view_focus (self->people) : cp_doubts_view_focus (self->doubts);
}

/** cp_workbench_go_to_view: shows the view with @name, and lets the keyboard go on in it */
void
cp_workbench_go_to_view (CpWorkbench *self,
                         const char  *name)
{
  cp_view_focus_go (self->views, name, focus_view, self);
}

/** cp_workbench_get_views: Returns: (transfer none): the stack of views, for the switcher */
AdwViewStack *
cp_workbench_get_views (CpWorkbench *self)
{
  return self->views;
}

/** cp_workbench_get_view: Returns: (transfer none) (nullable): the view that is shown, %NULL where it is not made yet */
GtkWidget *
cp_workbench_get_view (CpWorkbench *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->views);

  return page != NULL ? adw_bin_get_child (ADW_BIN (page)) : NULL;
}

/** cp_workbench_set_width_class: lays the views out for a window of @width_class */
void
cp_workbench_set_width_class (CpWorkbench *self,
                              CpWidthClass width_class)
{
  self->width_class = width_class;
  if (self->side_by_side != NULL)
    cp_side_by_side_set_width_class (self->side_by_side, width_class);
  if (self->articles != NULL)
    cp_articles_view_set_width_class (self->articles, width_class);
  if (self->people != NULL)
    cp_people_view_set_width_class (self->people, width_class);
  if (self->doubts != NULL)
    cp_doubts_view_set_width_class (self->doubts, width_class);
  if (self->find != NULL)
    cp_find_panel_set_width_class (self->find, width_class);
  if (self->timeline != NULL)
    cp_workbench_narrow_timeline (self);
  update_sidebar (self);
}

/** cp_workbench_shows_sidebar: Returns: whether the sidebar is open */
gboolean
cp_workbench_shows_sidebar (CpWorkbench *self)
{
  return adw_flap_get_reveal_flap (self->flap);
}
