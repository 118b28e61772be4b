/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person can decide of an issue: its question, its short name, a note on it, that it is the same as another. */
#include "config.h"

#include "window/issue-menu.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/field-editor.h"
#include "window/kept-entry.h"
#include "window/popovers.h"
#include "window/row-menu.h"
#include "window/widgets.h"
#include "window/wrap-layout.h"

typedef struct
{
  CpViewState *state;
  guint        issue;
  GtkWidget   *merge; /* the button that opens the choice of another; NULL */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *self = data;

  g_object_unref (self->state);
  g_free (self);
}

static void
subject_destroy (gpointer  data,
                 GClosure *closure G_GNUC_UNUSED)
{
  subject_free (data);
}

static Subject *
subject_new (CpViewState *state,
             guint        issue)
{
  Subject *self = g_new0 (Subject, 1);

  self->state = g_object_ref (state);
  self->issue = issue;
  return self;
}

static const CpIssue *
issue_of (const Subject *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  return self->issue < model->issues->len ? g_ptr_array_index (model->issues, self->issue) : NULL;
}

static void
on_merge_chosen (const char *value,
                 const char *label,
                 gpointer    user_data)
{
  const Subject *subject = user_data;
  const CpIssue *issue = issue_of (subject);
  g_autoptr (CpViewState) state = g_object_ref (subject->state);
  g_autofree char *name = cp_format_word (_("Merged with “%s”"), label), *from = NULL;

  if (issue == NULL)
    return;
  from = g_strdup (cp_words_issue (issue));
  /* The issue will not be there any more; and as long as it is written into, nothing of the change is shown. */
  if (subject->merge != NULL)
    cp_widget_close_popovers (subject->merge);
  cp_view_state_correct (state, CP_CORRECT_ISSUE_MERGE, from, value, name);
}

/* The choice of another issue that it is the same as; @opener is the button that opens it, or NULL. */
static GtkWidget *
merge_popover_new (CpViewState *state,
                   guint        issue,
                   GtkWidget   *opener)
{
  const CpModel *model = cp_view_state_get_model (state);
  GPtrArray *choices = cp_field_choices_new ();
  Subject *chosen = subject_new (state, issue);

  chosen->merge = opener;
  for (guint i = 0; i < model->issues->len; i++)
    {
      const CpIssue *other = g_ptr_array_index (model->issues, i);

      if (i != issue)
        cp_field_choices_add (choices, other->label, other->question, cp_words_issue (other), FALSE);
    }
  return cp_field_editor_new (choices, NULL, on_merge_chosen, chosen, subject_free);
}

static void
create_merge (GtkMenuButton *button,
              gpointer       user_data)
{
  const Subject *subject = user_data;

  gtk_menu_button_set_popover (button, merge_popover_new (subject->state, subject->issue, GTK_WIDGET (button)));
}

static GtkWidget *
merge_new (const Subject *subject)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Same as Another…"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_merge, subject_new (subject->state, subject->issue),
                                         subject_free);
  return button;
}

static void
show_only (CpViewState   *state,
           const CpIssue *issue)
{
  CpFilter *filter = cp_filter_copy (cp_view_state_get_filter (state));

  g_ptr_array_set_size (filter->issues, 0);
  if (issue != NULL)
    g_ptr_array_add (filter->issues, g_strdup (cp_words_issue (issue)));
  cp_view_state_take_filter (state, filter);
}

static void
on_only_clicked (GtkButton     *button,
                 const Subject *subject)
{
  g_autoptr (CpViewState) state = g_object_ref (subject->state);
  const CpIssue *issue = issue_of (subject);

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER)));
  show_only (state, issue);
}

static GtkWidget *
only_new (const Subject *subject)
{
  GtkWidget *button = gtk_button_new_with_label (_("Only This"));

  cp_widget_set_tooltip (button, _("Filters every view to this issue"));
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_only_clicked), subject_new (subject->state, subject->issue),
                         subject_destroy, 0);
  return button;
}

static void
attach (GtkGrid    *grid,
        int         row,
        const char *label,
        GtkWidget  *entry)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (grid), GTK_TYPE_POPOVER);

  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 44);
  gtk_grid_attach (grid, cp_label_new (label, "attribution"), 0, row, 1, 1);
  gtk_grid_attach (grid, entry, 1, row, 1, 1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
}

static GtkWidget *
popover_new (const Subject *subject)
{
  const CpIssue *issue = issue_of (subject);
  GtkWidget *popover = gtk_popover_new (), *grid = gtk_grid_new (), *ways;
  const char *name;

  cp_popovers_hold (popover, grid);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_widget_add_css_class (grid, "reasons");
  if (issue == NULL)
    return popover;
  name = cp_words_issue (issue);
  attach (GTK_GRID (grid), 0, _("Question"), cp_kept_entry_new (subject->state, CP_CORRECT_ISSUE_QUESTION, name, issue->question,
                                                                _("Question"), _("Question changed")));
  attach (GTK_GRID (grid), 1, _("Short name"), cp_kept_entry_new (subject->state, CP_CORRECT_ISSUE_LABEL, name, issue->label,
                                                                  _("Short name"), _("Issue renamed")));
  attach (GTK_GRID (grid), 2, _("Note"), cp_kept_entry_new (subject->state, CP_CORRECT_ISSUE_NOTE, name, issue->note,
                                                            _("Note"), _("Note changed")));
  ways = cp_wrap_box_new ();
  gtk_box_append (GTK_BOX (ways), merge_new (subject));
  gtk_box_append (GTK_BOX (ways), only_new (subject));
  gtk_grid_attach (GTK_GRID (grid), ways, 1, 3, 1, 1);
  return popover;
}

static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  gtk_menu_button_set_popover (button, popover_new (user_data));
}

/** cp_issue_menu_new: Returns: (transfer floating): the button at the end of an issue's question that opens what can be decided of it */
GtkWidget *
cp_issue_menu_new (CpViewState *state,
                   guint        issue)
{
  GtkWidget *button = gtk_menu_button_new ();
  const CpIssue *it = g_ptr_array_index (cp_view_state_get_model (state)->issues, issue);
  /* Translators: the button that opens what can be changed of an issue, by the issue's name */
  g_autofree char *name = g_strdup_printf (_("Change “%s”"), it->label);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, subject_new (state, issue), subject_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cp_widget_set_tip (button, name);
  return button;
}

/* The same where issues are listed. */

typedef struct
{
  CpRowView   *list; /* not owned: this is its data */
  CpIndexList *issues;
  CpViewState *state;
} Listed;

static void
listed_free (gpointer data)
{
  Listed *self = data;

  g_object_unref (self->issues);
  g_object_unref (self->state);
  g_free (self);
}

static void
on_show (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *position,
         const Listed  *self)
{
  g_signal_emit_by_name (self->list, "activate", g_variant_get_uint32 (position));
}

static void
on_only (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *position,
         const Listed  *self)
{
  const Subject subject = { self->state, cp_index_list_at (self->issues, g_variant_get_uint32 (position)), NULL };

  show_only (self->state, issue_of (&subject));
}

/* Below the row at @position. */
static void
show_at (const Listed *self,
         guint         position,
         GtkWidget    *popover)
{
  GtkWidget *row = cp_row_view_get_row (self->list, position), *content = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  if (content != NULL)
    cp_popovers_show (content, popover, 24, gtk_widget_get_height (content));
  else
    g_object_unref (g_object_ref_sink (popover));
}

static void
on_change (GSimpleAction *action G_GNUC_UNUSED,
           GVariant      *position,
           const Listed  *self)
{
  const guint at = g_variant_get_uint32 (position);
  const Subject subject = { self->state, cp_index_list_at (self->issues, at), NULL };

  show_at (self, at, popover_new (&subject));
}

static void
on_merge (GSimpleAction *action G_GNUC_UNUSED,
          GVariant      *position,
          const Listed  *self)
{
  const guint at = g_variant_get_uint32 (position);

  show_at (self, at, merge_popover_new (self->state, cp_index_list_at (self->issues, at), NULL));
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        guint       position)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", position);
  g_menu_append_item (menu, item);
}

static GMenuModel *
menu_of (CpRowView *list G_GNUC_UNUSED,
         guint      position,
         gpointer   user_data)
{
  const Listed *self = user_data;
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  append (menu, _("_Show Side by Side"), "issue.show", position);
  append (menu, _("_Only This"), "issue.only", position);
  append (more, _("_Question, Name and Note…"), "issue.change", position);
  if (cp_view_state_get_model (self->state)->issues->len > 1)
    append (more, _("Same as _Another…"), "issue.merge", position);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}

/** cp_issue_menu_attach: gives each row of @list, which shows @issues of what @state looks at, the menu of its issue */
void
cp_issue_menu_attach (CpRowView   *list,
                      CpIndexList *issues,
                      CpViewState *state)
{
  Listed *self = g_new (Listed, 1);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  *self = (Listed){ list, g_object_ref (issues), g_object_ref (state) };
  g_object_set_data_full (G_OBJECT (list), "cp-issue-menu", self, listed_free);
  cp_row_menu_add_action (group, "show", G_CALLBACK (on_show), self);
  cp_row_menu_add_action (group, "only", G_CALLBACK (on_only), self);
  cp_row_menu_add_action (group, "change", G_CALLBACK (on_change), self);
  cp_row_menu_add_action (group, "merge", G_CALLBACK (on_merge), self);
  gtk_widget_insert_action_group (GTK_WIDGET (list), "issue", G_ACTION_GROUP (group));
  cp_row_menu_attach (list, menu_of, self);
}
