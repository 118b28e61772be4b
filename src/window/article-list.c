/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/article-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "comparison/heading.h"
#include "comparison/orphans.h"
#include "comparison/unread.h"
#include "comparison/words.h"
#include "window/article-menu.h"
#include "window/index-list.h"
#include "window/line-layout.h"
#include "window/orphan-words.h"
#include "window/row-view.h"
#include "window/widgets.h"

/* All articles of a comparison, and where there are several the two ways of setting them against each other. */
struct _CpArticleList
{
  GtkWidget parent_instance;

  GtkWidget   *box;
  GtkWidget   *ways;
  CpIndexList *articles;
  GArray      *counts; /* guint: statements, by article */
  GPtrArray   *orphans; /* CpOrphan: corrections that have lost their place */
  gboolean     stale;  /* the filter changed while nobody looked */
  CpViewState *state;
};

G_DEFINE_FINAL_TYPE (CpArticleList, cp_article_list, GTK_TYPE_WIDGET)

static char *
count_words (CpArticleList *self,
             guint          article)
{
  guint n = g_array_index (self->counts, guint, article);
  g_autofree char *count = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n), n);

  if (n == 0 && cp_unread_article (cp_view_state_get_model (self->state), article))
    return g_strdup (_("not in English, not read"));
  return cp_view_state_get_passing (self->state) != NULL ? g_strdup_printf (_("%s in this selection"), count) : g_steal_pointer (&count);
}

/* Doubts asks where they belong. */
static GtkWidget *
lost_new (guint n)
{
  GtkWidget *line = cp_line_new (6), *label;
  g_autofree char *told = cp_orphans_told (n);

  label = cp_label_new (told, NULL);
  cp_label_wrap (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  gtk_widget_add_css_class (line, "amber");
  return line;
}

static GtkWidget *
row_new (gpointer item,
         guint    position G_GNUC_UNUSED,
         gpointer user_data)
{
  CpArticleList *self = CP_ARTICLE_LIST (user_data);
  guint index = cp_index_get (CP_INDEX (item));
  const CpArticle *article = g_ptr_array_index (cp_view_state_get_model (self->state)->articles, index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *title, *source;
  g_autofree char *where = cp_words_article (article), *heading = cp_heading_of_article (article);
  g_autofree char *count = count_words (self, index);
  g_autofree char *line = g_strdup_printf ("%s · %s", where, count);
  g_autofree char *same = cp_words_copy (cp_view_state_get_model (self->state), index);
  const guint n_lost = cp_orphans_n_of (self->orphans, article);

  title = cp_label_new (heading, "heading");
  source = cp_label_new (line, "attribution");
  cp_label_wrap (GTK_LABEL (title));
  cp_label_wrap (GTK_LABEL (source));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), source);
  if (same != NULL)
    {
      g_autofree char *once = g_strconcat (same, _("; what both have counts once."), NULL);
      GtkWidget *note = cp_label_new (once, "attribution");

      cp_label_wrap (GTK_LABEL (note));
      gtk_box_append (GTK_BOX (box), note);
    }
  if (n_lost > 0)
    gtk_box_append (GTK_BOX (box), lost_new (n_lost));
  return box;
}

/* How many statements each article has. */
static void
count_statements (CpArticleList *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  g_array_set_size (self->counts, 0);
  g_array_set_size (self->counts, model->articles->len);
  for (guint i = 0; i < model->statements->len; i++)
    if (cp_view_state_passes (self->state, i))
      g_array_index (self->counts, guint, ((CpModelStatement *) g_ptr_array_index (model->statements, i))->article)++;
}

static void
on_activated (CpArticleList *self,
              guint          position)
{
  cp_view_state_show_article (self->state, cp_index_list_at (self->articles, position));
}

static void
on_model_changed (CpArticleList *self)
{
  guint n = cp_view_state_get_model (self->state)->articles->len;

  self->stale = FALSE;
  count_statements (self);
  g_ptr_array_unref (self->orphans);
  self->orphans = cp_orphans_find (cp_view_state_get_model (self->state));
  cp_index_list_fill (self->articles, n);
  gtk_widget_set_visible (self->ways, n > 1);
}

/* A list that is not looked at costs nothing. */
static void
on_filter_changed (CpArticleList *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    on_model_changed (self);
  else
    self->stale = TRUE;
}

static void
cp_article_list_map (GtkWidget *widget)
{
  CpArticleList *self = CP_ARTICLE_LIST (widget);

  if (self->stale)
    on_model_changed (self);
  GTK_WIDGET_CLASS (cp_article_list_parent_class)->map (widget);
}

static GtkWidget *
way_new (const char *icon,
         const char *label,
         const char *action)
{
  GtkWidget *button = gtk_button_new (), *content = cp_line_new (6), *words = gtk_label_new (label);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (icon));
  cp_label_wrap (GTK_LABEL (words));
  gtk_box_append (GTK_BOX (content), words);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
ways_new (void)
{
  GtkWidget *ways = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (ways), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (ways), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (ways), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (ways), 6);
  gtk_flow_box_append (GTK_FLOW_BOX (ways), way_new ("view-dual-symbolic", _("Two Beside Each Other"), "articles.two"));
  gtk_flow_box_append (GTK_FLOW_BOX (ways), way_new ("edit-copy-symbolic", _("The Same Quotation Elsewhere"), "articles.outlets"));
  for (GtkWidget *child = gtk_widget_get_first_child (ways); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  gtk_widget_add_css_class (ways, "article-ways");
  return ways;
}

static GtkWidget *
list_new (CpArticleList *self)
{
  GtkWidget *list = g_object_new (CP_TYPE_ROW_VIEW, "chooses", TRUE, NULL);

  cp_row_view_set (CP_ROW_VIEW (list), G_LIST_MODEL (self->articles), row_new, self);
  gtk_widget_add_css_class (list, "article-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Articles"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  cp_article_menu_attach (CP_ROW_VIEW (list), self->articles, self->state);
  return list;
}

static void
cp_article_list_dispose (GObject *object)
{
  CpArticleList *self = CP_ARTICLE_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->articles);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->orphans, g_ptr_array_unref);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_article_list_parent_class)->dispose (object);
}

static void
cp_article_list_class_init (CpArticleListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_article_list_dispose;
  GTK_WIDGET_CLASS (klass)->map = cp_article_list_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cp_article_list_init (CpArticleList *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->articles = cp_index_list_new ();
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->orphans = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->ways = clamp;
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 800);
  adw_clamp_set_child (ADW_CLAMP (clamp), ways_new ());
  gtk_box_append (GTK_BOX (self->box), clamp);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/** cp_article_list_new: Returns: (transfer floating): the articles of what @state looks at */
GtkWidget *
cp_article_list_new (CpViewState *state)
{
  CpArticleList *self = g_object_new (CP_TYPE_ARTICLE_LIST, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  self->state = g_object_ref (state);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 800);
  adw_clamp_set_child (ADW_CLAMP (clamp), list_new (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), scrolled);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
  on_model_changed (self);
  return GTK_WIDGET (self);
}
