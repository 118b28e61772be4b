/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/sidebar.h"

#include <glib/gi18n-lib.h>

#include "comparison/heading.h"
#include "comparison/once.h"
#include "comparison/words.h"
#include "window/article-menu.h"
#include "window/glyph.h"
#include "window/index-list.h"
#include "window/issue-menu.h"
#include "window/line-layout.h"
#include "window/row-view.h"
#include "window/saved-filters.h"
#include "window/text-size.h"
#include "window/widgets.h"

/* So many parties have room beside the issues' labels. */
#define MOST_COLUMNS 4
/* A column is as wide as this, and as its party's letters with a gap. */
static const int matrix_cell = 30, matrix_gap = 4;

/* It gives way to the columns beside it, and wants more where the text is large. */
static const int least_width = 200, usual_width = 262, most_width = 360;

/* The overview that leads in: the matrix of issues and parties, and the articles. */
struct _CpSidebar
{
  GtkWidget parent_instance;

  GtkLabel    *title;
  GtkLabel    *subtitle;
  GtkBox      *matrix_heads;
  GtkLabel    *matrix_note;
  CpRowView   *issues;
  CpRowView   *articles;
  CpSavedFilters *saved;

  CpViewState *state;
  CpIndexList *issue_list;
  CpIndexList *article_list;
  int          widths[MOST_COLUMNS]; /* of the matrix's columns */
};

G_DEFINE_FINAL_TYPE (CpSidebar, cp_sidebar, GTK_TYPE_WIDGET)

enum
{
  ISSUE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];


/* The parties in the order of their columns, then those that have none. */
static gint32
matrix_party (CpViewState *state,
              guint        column)
{
  CpModel *model = cp_view_state_get_model (state);
  guint at = 0;

  for (guint i = 0; i < cp_view_state_n_columns (state); i++)
    if (cp_view_state_get_column (state, i) >= 0 && at++ == column)
      return cp_view_state_get_column (state, i);
  for (guint i = 0; i < model->parties->len; i++)
    if (!cp_view_state_has_column (state, (gint32) i) && at++ == column)
      return (gint32) i;
  return -1;
}

static guint
n_matrix_columns (CpViewState *state)
{
  return MIN (cp_view_state_get_model (state)->parties->len, MOST_COLUMNS);
}

static const CpPosition *
position_of (const CpIssue *issue,
             gint32         party)
{
  for (guint i = 0; i < issue->positions->len; i++)
    {
      const CpPosition *position = g_ptr_array_index (issue->positions, i);

      if (position->party == party)
        return position;
    }
  return NULL;
}

static gboolean
contradicts_itself (const CpModel *model,
                    guint          issue,
                    gint32         party)
{
  for (guint i = 0; i < model->inconsistencies->len; i++)
    {
      const CpInconsistency *inconsistency = g_ptr_array_index (model->inconsistencies, i);

      if (inconsistency->issue == (gint32) issue && inconsistency->party == party)
        return TRUE;
    }
  return FALSE;
}

/* A cell of the matrix: the answer's sign; "–" for silence. */
static GtkWidget *
matrix_cell_new (const CpModel *model,
                 guint          index,
                 gint32         party,
                 int            width)
{
  const CpIssue *issue = g_ptr_array_index (model->issues, index);
  const CpPosition *position = position_of (issue, party);
  gboolean warned = contradicts_itself (model, index, party);
  g_autofree char *name = NULL;
  GtkWidget *cell;

  if (position == NULL || position->statements->len == 0)
    {
      cell = gtk_label_new ("–");
      gtk_widget_add_css_class (cell, "secondary");
      name = g_strdup_printf (_("%s: %s, no statement"), issue->label, cp_party_name (model, party));
    }
  else
    {
      cell = cp_glyph_new_answer (position->stance, cp_party_colour (model, party));
      cp_glyph_set_warning (CP_GLYPH (cell), warned);
      name = g_strdup_printf (warned ? _("%s: %s, %s, contradicts itself") : _("%s: %s, %s"), issue->label,
                              cp_party_name (model, party), cp_words_answer (position->stance));
    }
  gtk_widget_set_size_request (cell, width, -1);
  gtk_widget_set_halign (cell, GTK_ALIGN_CENTER);
  cp_widget_set_tip (cell, name);
  return cell;
}

static GtkWidget *
issue_row_new (gpointer item,
               guint    position G_GNUC_UNUSED,
               gpointer user_data)
{
  CpSidebar *self = CP_SIDEBAR (user_data);
  CpModel *model = cp_view_state_get_model (self->state);
  guint index = cp_index_get (CP_INDEX (item));
  const CpIssue *issue = g_ptr_array_index (model->issues, index);
  GtkWidget *box = cp_line_new (0), *label = cp_label_new (issue->label, NULL);

  cp_label_wrap (GTK_LABEL (label));
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  cp_widget_set_tooltip (label, cp_words_issue (issue));
  gtk_box_append (GTK_BOX (box), label);
  for (guint i = 0; i < n_matrix_columns (self->state); i++)
    gtk_box_append (GTK_BOX (box), matrix_cell_new (model, index, matrix_party (self->state, i), self->widths[i]));
  return box;
}

static GtkWidget *
article_row_new (gpointer item,
                 guint    position G_GNUC_UNUSED,
                 gpointer user_data)
{
  CpModel *model = cp_view_state_get_model (CP_SIDEBAR (user_data)->state);
  const CpArticle *article = g_ptr_array_index (model->articles, cp_index_get (CP_INDEX (item)));
  GtkWidget *box = cp_line_new (9), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *where = cp_words_article (article), *heading = cp_heading_of_article (article);
  GtkWidget *title = cp_label_new (heading, NULL);
  GtkWidget *source = cp_label_new (where, "attribution");

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("x-office-document-symbolic"));
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  cp_widget_set_tooltip (title, heading);
  gtk_label_set_ellipsize (GTK_LABEL (source), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), source);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), lines);
  return box;
}

static void
on_issue_activated (CpSidebar *self,
                    guint      position)
{
  g_signal_emit (self, signals[ISSUE_CHOSEN], 0, cp_index_list_at (self->issue_list, position));
}

static void
on_article_activated (CpSidebar *self,
                      guint      position)
{
  cp_view_state_show_article (self->state, cp_index_list_at (self->article_list, position));
}

static int
natural_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static gint
column_of (CpViewState *state,
           gint32       party)
{
  for (guint i = 0; i < cp_view_state_n_columns (state); i++)
    if (cp_view_state_get_column (state, i) == party)
      return (gint) i;
  return -1;
}

/* Gives the party a column, or hides the one that it has. */
static void
on_head_clicked (GtkWidget *button,
                 CpSidebar *self)
{
  const gint32 party = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "party"));
  const gint column = column_of (self->state, party);

  if (column < 0)
    cp_view_state_add_column (self->state, party);
  else
    cp_view_state_remove_column (self->state, (guint) column);
}

/* The letters of a party over its answers, a button. */
static GtkWidget *
matrix_head_new (CpSidebar *self,
                 gint32     party)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  const gboolean has_column = column_of (self->state, party) >= 0;
  GtkWidget *letters = cp_letters_new (model, party), *button = gtk_button_new ();
  g_autofree char *tip = g_strdup_printf (has_column ? _("Hide the column of %s") : _("Show %s in a column"), cp_party_name (model, party));

  gtk_widget_add_css_class (letters, "small");
  gtk_widget_set_tooltip_text (letters, NULL); /* that of the button says more */
  gtk_button_set_child (GTK_BUTTON (button), letters);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "matrix-head");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !has_column || cp_view_state_n_columns (self->state) > 1);
  gtk_widget_set_name (button, ((const CpModelParty *) g_ptr_array_index (model->parties, party))->id);
  cp_widget_set_tip (button, tip);
  g_object_set_data (G_OBJECT (button), "party", GINT_TO_POINTER (party));
  g_signal_connect (button, "clicked", G_CALLBACK (on_head_clicked), self);
  return button;
}

static void
update_heads (CpSidebar *self)
{
  g_autofree char *focused = cp_widget_focused_name (GTK_WIDGET (self->matrix_heads));

  cp_box_clear (self->matrix_heads);
  for (guint i = 0; i < n_matrix_columns (self->state); i++)
    {
      GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *head = matrix_head_new (self, matrix_party (self->state, i));

      gtk_widget_set_hexpand (head, TRUE);
      gtk_widget_set_hexpand (cell, FALSE);
      gtk_widget_set_halign (head, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (cell), head);
      gtk_box_append (self->matrix_heads, cell);
      self->widths[i] = MAX (matrix_cell, natural_width (head) + matrix_gap);
      gtk_widget_set_size_request (cell, self->widths[i], -1);
    }
  if (focused != NULL)
    cp_widget_focus_named (GTK_WIDGET (self->matrix_heads), focused);
}

static void
update_title (CpSidebar *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  CpComparison *comparison = cp_view_state_get_comparison (self->state);
  const char *title = comparison != NULL ? cp_comparison_get_title (comparison) : NULL;
  g_autofree char *articles = g_strdup_printf (ngettext ("%'u article", "%'u articles", model->articles->len),
                                               model->articles->len);
  guint n_statements = cp_once_count_all (model, NULL);
  g_autofree char *statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_statements), n_statements);
  const char *saved = comparison == NULL || cp_comparison_get_modified (comparison) ? _("not saved") : _("saved");
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", articles, statements, saved);

  gtk_label_set_text (self->title, title != NULL && *title != '\0' ? title : _("Comparison"));
  cp_widget_set_tooltip (GTK_WIDGET (self->title), gtk_label_get_text (self->title));
  gtk_label_set_text (self->subtitle, subtitle);
}

/* Of more parties than there is room for, whose answers these are. */
static void
update_note (CpSidebar *self)
{
  const guint n = cp_view_state_get_model (self->state)->parties->len;
  g_autofree char *text = g_strdup_printf (_("%u of %u parties, those with a column first"), MOST_COLUMNS, n);

  gtk_label_set_text (self->matrix_note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->matrix_note), n > MOST_COLUMNS);
}

static void
update_matrix (CpSidebar *self)
{
  update_heads (self);
  update_note (self);
  cp_index_list_fill (self->issue_list, cp_view_state_get_model (self->state)->issues->len);
}

static void
update (CpSidebar *self)
{
  update_title (self);
  update_matrix (self);
  cp_index_list_fill (self->article_list, cp_view_state_get_model (self->state)->articles->len);
}

/* However long its titles are. */
static void
cp_sidebar_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      const double text = MAX (cp_text_scale (gtk_widget_get_settings (widget)), 1);

      *minimum = MAX (*minimum, least_width);
      *natural = MAX (*minimum, MIN ((int) (usual_width * text), most_width));
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
cp_sidebar_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
cp_sidebar_dispose (GObject *object)
{
  CpSidebar *self = CP_SIDEBAR (object);

  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_SIDEBAR);
  g_clear_object (&self->issue_list);
  g_clear_object (&self->article_list);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_sidebar_parent_class)->dispose (object);
}

static void
cp_sidebar_class_init (CpSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_sidebar_dispose;
  widget_class->measure = cp_sidebar_measure;
  widget_class->size_allocate = cp_sidebar_size_allocate;
  g_type_ensure (CP_TYPE_ROW_VIEW);
  g_type_ensure (CP_TYPE_SAVED_FILTERS);
  signals[ISSUE_CHOSEN] = g_signal_new ("issue-chosen", CP_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CpSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, CpSidebar, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CpSidebar, matrix_heads);
  gtk_widget_class_bind_template_child (widget_class, CpSidebar, matrix_note);
  gtk_widget_class_bind_template_child (widget_class, CpSidebar, issues);
  gtk_widget_class_bind_template_child (widget_class, CpSidebar, articles);
  gtk_widget_class_bind_template_child (widget_class, CpSidebar, saved);
  gtk_widget_class_bind_template_callback (widget_class, on_issue_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_article_activated);
  gtk_widget_class_set_css_name (widget_class, "sidebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
cp_sidebar_init (CpSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sidebar"), -1);
  self->issue_list = cp_index_list_new ();
  self->article_list = cp_index_list_new ();
  cp_row_view_set (self->issues, G_LIST_MODEL (self->issue_list), issue_row_new, self);
  cp_row_view_set (self->articles, G_LIST_MODEL (self->article_list), article_row_new, self);
}

/** cp_sidebar_set_state: shows what @state looks at, and the filters kept in @settings (nullable) */
void
cp_sidebar_set_state (CpSidebar   *self,
                      CpViewState *state,
                      GSettings   *settings)
{
  CpComparison *comparison = cp_view_state_get_comparison (state);

  g_set_object (&self->state, state);
  cp_saved_filters_set_state (self->saved, state, settings);
  cp_issue_menu_attach (self->issues, self->issue_list, state);
  cp_article_menu_attach (self->articles, self->article_list, state);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "columns-changed", G_CALLBACK (update_matrix), self, G_CONNECT_SWAPPED);
  if (comparison != NULL)
    {
      g_signal_connect_object (comparison, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (comparison, "notify::modified", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

/** cp_sidebar_save_filter: keeps what is filtered now under @name */
void
cp_sidebar_save_filter (CpSidebar  *self,
                        const char *name)
{
  cp_saved_filters_save (self->saved, name);
}

/** cp_sidebar_focus: gives the focus to the issues, or else to what comes first. Returns: whether it could be taken */
gboolean
cp_sidebar_focus (CpSidebar *self)
{
  return gtk_widget_child_focus (GTK_WIDGET (self->issues), GTK_DIR_TAB_FORWARD) ||
         gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
