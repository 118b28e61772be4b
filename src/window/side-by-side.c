/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/side-by-side-private.h"

#include <glib/gi18n-lib.h>

#include "comparison/unread.h"
#include "comparison/words.h"
#include "window/column-heads.h"
#include "window/text-size.h"
#include "window/widgets.h"

G_DEFINE_FINAL_TYPE (CpSideBySide, cp_side_by_side, GTK_TYPE_WIDGET)

static void
show_page (CpSideBySide *self)
{
  CpModel *model = cp_view_state_get_model (self->context.state);
  gboolean filtered = cp_view_state_get_passing (self->context.state) != NULL ||
                      cp_view_state_get_show (self->context.state) != CP_SHOW_ALL;

  if (cp_rows_n_issues (self->context.rows) > 0)
    {
      gtk_stack_set_visible_child_name (self->pages, "list");
      return;
    }
  if (filtered)
    {
      gtk_stack_set_visible_child_name (self->pages, "nothing");
      return;
    }
  if (model->statements->len == 0)
    {
      adw_status_page_set_title (self->empty, _("No Statements Found"));
      adw_status_page_set_description (self->empty, cp_unread_all (model)
                                       ? _("Counterpoint reads articles in English, and these are in another language. Mark statements in them yourself.")
                                       : _("These articles report no one’s words. Mark some yourself, or look at what was left out."));
    }
  else
    {
      adw_status_page_set_title (self->empty, _("No Issue Found"));
      adw_status_page_set_description (self->empty, _("The statements share no question. They are marked in the articles."));
    }
  gtk_stack_set_visible_child_name (self->pages, "empty");
}

/* The rows */

static GtkWidget *
row_widget_new (CpSideBySide *self,
                CpRow        *row)
{
  switch (cp_row_get_kind (row))
    {
    case CP_ROW_QUESTION:
      return cp_question_row_new (&self->context, row);
    case CP_ROW_ANSWERS:
      return cp_answers_row_new (&self->context, row);
    case CP_ROW_PAIR:
      return cp_pair_row_new (&self->context, row);
    case CP_ROW_WHY:
    default:
      return cp_why_row_new (&self->context, row);
    }
}

static GtkWidget *
row_new (gpointer item,
         guint    position G_GNUC_UNUSED,
         gpointer user_data)
{
  CpSideBySide *self = CP_SIDE_BY_SIDE (user_data);
  CpRow *row = CP_ROW (item);
  CpRowKind kind = cp_row_get_kind (row);
  GtkWidget *widget = row_widget_new (self, row);

  gtk_widget_add_css_class (widget, "card-row");
  if (kind == CP_ROW_QUESTION)
    gtk_widget_add_css_class (widget, "first");
  if (kind == CP_ROW_WHY || (kind == CP_ROW_ANSWERS && !cp_row_is_open (row)))
    gtk_widget_add_css_class (widget, "last");
  return widget;
}

static void
scroll_to (CpSideBySide *self,
           gint          row)
{
  if (row >= 0)
    cp_row_view_scroll_to (self->list, (guint) row);
}

static void
cp_side_by_side_dispose (GObject *object)
{
  CpSideBySide *self = CP_SIDE_BY_SIDE (object);

  g_clear_handle_id (&self->using_room, g_source_remove);
  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_SIDE_BY_SIDE);
  g_clear_pointer (&self->shown, cp_model_unref);
  g_clear_object (&self->context.rows);
  g_clear_object (&self->context.columns);
  g_clear_object (&self->context.state);
  G_OBJECT_CLASS (cp_side_by_side_parent_class)->dispose (object);
}

static void
cp_side_by_side_class_init (CpSideBySideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_side_by_side_dispose;
  g_type_ensure (CP_TYPE_FILTER_BAR);
  g_type_ensure (CP_TYPE_ROW_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/side-by-side.ui");
  gtk_widget_class_bind_template_child (widget_class, CpSideBySide, box);
  gtk_widget_class_bind_template_child (widget_class, CpSideBySide, filters);
  gtk_widget_class_bind_template_child (widget_class, CpSideBySide, pages);
  gtk_widget_class_bind_template_child (widget_class, CpSideBySide, across);
  gtk_widget_class_bind_template_child (widget_class, CpSideBySide, table);
  gtk_widget_class_bind_template_child (widget_class, CpSideBySide, list);
  gtk_widget_class_bind_template_child (widget_class, CpSideBySide, empty);
  cp_side_by_side_install_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidebyside");
}

static void
cp_side_by_side_init (CpSideBySide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cp_side_by_side_follow_keys (self);
  self->width_class = CP_WIDTH_WIDE;
  self->pairing = -1;
}

/* How many columns can be read beside each other in a large window. */
static guint
room (CpSideBySide *self)
{
  const int margins = 2 * 12; /* of the list */
  const double text = MAX (cp_text_scale (gtk_widget_get_settings (GTK_WIDGET (self))), 1);
  const double width = gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->across));

  return self->width_class == CP_WIDTH_LARGE ? cp_columns_fitting (self->context.columns, MAX (0, (int) width - margins), text) : 2;
}

static gboolean
use_room (gpointer user_data)
{
  CpSideBySide *self = CP_SIDE_BY_SIDE (user_data);

  self->using_room = 0;
  cp_view_state_set_room (self->context.state, room (self));
  cp_column_heads_reveal_focus (CP_COLUMN_HEADS (self->heads));
  return G_SOURCE_REMOVE;
}

/* Sizes are being given out: columns must not come or go in between. */
static void
on_room_changed (CpSideBySide *self)
{
  if (self->using_room == 0)
    self->using_room = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, use_room, self, NULL);
}

/** cp_side_by_side_new: Returns: (transfer floating): the comparison of what @state looks at */
GtkWidget *
cp_side_by_side_new (CpViewState *state)
{
  static const char *const widths[] = { "notify::page-size", "notify::upper" };
  CpSideBySide *self = g_object_new (CP_TYPE_SIDE_BY_SIDE, NULL);

  self->context.state = g_object_ref (state);
  cp_side_by_side_follow_focus (self);
  self->context.rows = cp_rows_new (state);
  self->context.columns = cp_columns_new ();
  cp_filter_bar_set_state (self->filters, state);
  self->heads = cp_column_heads_new (state, self->context.columns);
  gtk_box_prepend (self->table, self->heads);
  g_signal_connect_object (self->context.rows, "items-changed", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
  cp_row_view_set (self->list, G_LIST_MODEL (self->context.rows), row_new, self);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->across), widths[i], G_CALLBACK (on_room_changed), self, G_CONNECT_SWAPPED);
  show_page (self);
  return GTK_WIDGET (self);
}

/* Wide enough for the longest word on how two stand, with air on both sides, in any language and font. */
static int
gutter_with_words (CpSideBySide *self)
{
  const int least = 116, round_word = 22 + 2 * 13 + 2 * 9; /* icon, the chip's own edges, air */
  int widest = (int) (least * MAX (cp_text_scale (gtk_widget_get_settings (GTK_WIDGET (self))), 1));

  for (CpRelation relation = CP_RELATION_UNCLEAR; relation <= CP_RELATION_DIFFER; relation++)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", cp_words_relation (relation));
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      int width;

      pango_layout_set_markup (layout, markup, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width + round_word);
    }
  return widest;
}

/** cp_side_by_side_set_width_class: lays the columns out for a window of @width_class; those for which it has no room are scrolled to */
void
cp_side_by_side_set_width_class (CpSideBySide *self,
                                 CpWidthClass  width_class)
{
  gboolean narrow = width_class == CP_WIDTH_NARROW;
  gboolean icons_only = width_class == CP_WIDTH_MEDIUM;
  const int for_icon = 64, least = 300, least_with_icons = 240;
  const int margin = 12, least_beside = 960 - 200 - 1; /* of the list; the least that a narrow sidebar leaves in a wide window */
  gboolean rows_change = cp_columns_get_stacked (self->context.columns) != narrow || self->context.icons_only != icons_only;

  cp_filter_bar_set_width_class (self->filters, width_class);
  gtk_widget_set_visible (self->heads, !narrow);
  gtk_scrolled_window_set_policy (self->across, narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  self->width_class = width_class;
  self->context.icons_only = icons_only;
  cp_columns_set (self->context.columns, narrow, icons_only ? least_with_icons : least,
                  icons_only ? for_icon : gutter_with_words (self));
  /* The sidebar gives way where it stands beside two columns. */
  gtk_scrolled_window_set_min_content_width (self->across, width_class != CP_WIDTH_WIDE ? -1 :
                                             MIN (2 * (least + margin) + cp_columns_get_gutter (self->context.columns), least_beside));
  if (rows_change)
    cp_row_view_make_again (self->list);
  on_room_changed (self);
}

/** cp_side_by_side_show_issue: opens @issue and brings it to view */
void
cp_side_by_side_show_issue (CpSideBySide *self,
                            guint         issue)
{
  if (cp_rows_find_issue (self->context.rows, issue) < 0)
    cp_view_state_clear_filters (self->context.state);
  cp_rows_set_open (self->context.rows, issue, TRUE);
  scroll_to (self, cp_rows_find_issue (self->context.rows, issue));
}

/* Going from contrast to contrast */

static GtkWidget *
find_question (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "question") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_question (child);
  return found;
}

/* To the question itself: by the tab order one comes to what stands behind it, where the row had the focus before. And it is seen to have the
 * focus, though the key that led there is not one that GTK takes for moving the focus. */
static void
go_to_row (CpSideBySide *self,
           gint          row)
{
  GtkWidget *item, *question;

  scroll_to (self, row);
  item = cp_row_view_get_row (self->list, (guint) row);
  question = item != NULL ? find_question (item) : NULL;
  if (question == NULL)
    return;
  gtk_widget_grab_focus (question);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (question)), TRUE);
}

/* Whether two of the columns stand against or with each other on the issue of @row. */
static gboolean
has_contrast (CpSideBySide *self,
              gint          row)
{
  g_autoptr (CpRow) item = g_list_model_get_item (G_LIST_MODEL (self->context.rows), (guint) row);
  const CpIssue *issue = cp_view_state_get_issue (self->context.state, cp_row_get_issue (item));

  for (guint i = 0; i < issue->contrasts->len; i++)
    {
      const CpContrast *contrast = g_ptr_array_index (issue->contrasts, i);

      if (cp_view_state_has_column (self->context.state, contrast->a) && cp_view_state_has_column (self->context.state, contrast->b))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_contrasts (CpSideBySide *self)
{
  for (gint row = cp_rows_next_issue (self->context.rows, -1, 1); row >= 0; row = cp_rows_next_issue (self->context.rows, row, 1))
    if (has_contrast (self, row))
      return TRUE;
  return FALSE;
}

/** cp_side_by_side_move: moves to the next contrast, or the one before; from issue to issue where there is none at all */
void
cp_side_by_side_move (CpSideBySide *self,
                      int           by)
{
  gint issue = cp_side_by_side_focused_issue (self), from = issue >= 0 ? cp_rows_find_issue (self->context.rows, (guint) issue) : -1;
  gint next = cp_rows_next_issue (self->context.rows, from, by), row = next;

  while (row >= 0 && !has_contrast (self, row))
    row = cp_rows_next_issue (self->context.rows, row, by);
  if (row < 0 && !has_contrasts (self))
    row = next;
  if (row >= 0)
    go_to_row (self, row);
}

/** cp_side_by_side_find: lets the person type what is sought */
void
cp_side_by_side_find (CpSideBySide *self)
{
  cp_filter_bar_find (self->filters);
}

/** cp_side_by_side_open_filters: moves to the filters */
void
cp_side_by_side_open_filters (CpSideBySide *self)
{
  cp_filter_bar_open (self->filters);
}

/** cp_side_by_side_focus: gives the focus to the rows, or what stands in their place. Returns: whether it could be taken */
gboolean
cp_side_by_side_focus (CpSideBySide *self)
{
  GtkWidget *list = GTK_WIDGET (self->list), *page = gtk_stack_get_visible_child (self->pages);

  return page != NULL && gtk_widget_child_focus (gtk_widget_is_ancestor (list, page) ? list : page, GTK_DIR_TAB_FORWARD);
}
