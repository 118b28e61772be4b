/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/outlets-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "comparison/outlets.h"
#include "comparison/words.h"
#include "window/glyph.h"
#include "window/index-list.h"
#include "window/line-layout.h"
#include "window/row-view.h"
#include "window/rule.h"
#include "window/widgets.h"
#include "window/word-changes.h"

/**
 * CpOutletsView:
 *
 * Quotations that several articles carry: the fullest form, then what each of the others cut or changed of it. They are looked for in
 * another thread, whenever the model changed while this can be seen.
 */
struct _CpOutletsView
{
  GtkWidget parent_instance;

  GtkStack    *pages;
  GtkSpinner  *spinner;
  CpRowView   *list;
  GtkLabel    *count;

  CpIndexList  *index;
  CpViewState  *state;
  CpModel      *model;  /* that the quotations are of; NULL before they were looked for */
  GPtrArray    *found;  /* CpOutlets */
  GCancellable *looking;
};

G_DEFINE_FINAL_TYPE (CpOutletsView, cp_outlets_view, GTK_TYPE_WIDGET)

static const CpModelStatement *
statement (CpOutletsView *self,
           guint          index)
{
  return g_ptr_array_index (self->model->statements, index);
}

static void
on_show (GtkButton     *button,
         CpOutletsView *self)
{
  gint index = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "statement"));

  if (self->model == cp_view_state_get_model (self->state))
    cp_view_state_show (self->state, index);
}

static GtkWidget *
wrapped (const char *markup)
{
  GtkWidget *label = cp_label_new (NULL, "quotation");

  gtk_label_set_markup (GTK_LABEL (label), markup);
  cp_label_wrap (GTK_LABEL (label));
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  return label;
}

/* An article that does not say where it was published is known by its title. */
static char *
outlet_name (const CpArticle *article)
{
  g_autofree char *where = cp_words_article (article);

  if (article->publisher != NULL || article->title == NULL)
    return g_steal_pointer (&where);
  /* Translators: the title of an article, and when it was published */
  return g_strdup_printf (_("“%s” · %s"), article->title, where);
}

/* Where it stands, and how it differs from the fullest. */
static char *
outlet_line (CpOutletsView *self,
             guint          index,
             gint           fullest)
{
  g_autofree char *where = outlet_name (g_ptr_array_index (self->model->articles, statement (self, index)->article));
  g_autofree char *spoken = fullest >= 0 ? cp_changes_spoken (self->model, (guint) fullest, index) : NULL;

  return spoken != NULL ? g_strdup_printf ("%s · %s", where, spoken) : g_steal_pointer (&where);
}

static GtkWidget *
version_new (CpOutletsView *self,
             guint          index,
             gint           fullest)
{
  GtkWidget *button = gtk_button_new (), *columns = cp_line_new (11), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *line = outlet_line (self, index, fullest), *name = cp_statement_name (self->model, index), *markup = NULL;
  GtkWidget *where = cp_label_new (line, "attribution");

  if (fullest < 0)
    markup = cp_statement_markup (self->model, index);
  else
    markup = cp_changes_markup (self->model, (guint) fullest, index, CP_CHANGES_BOTH);
  gtk_label_set_wrap (GTK_LABEL (where), TRUE);
  gtk_box_append (GTK_BOX (lines), wrapped (markup));
  gtk_box_append (GTK_BOX (lines), where);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (columns), cp_rule_new (cp_party_colour (self->model, statement (self, index)->party)));
  gtk_box_append (GTK_BOX (columns), lines);
  gtk_button_set_child (GTK_BUTTON (button), columns);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "version");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "statement", GINT_TO_POINTER ((gint) index));
  g_signal_connect (button, "clicked", G_CALLBACK (on_show), self);
  return button;
}

static guint
count_articles (CpOutletsView   *self,
                const CpOutlets *outlets)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < outlets->statements->len; i++)
    g_hash_table_add (seen, GUINT_TO_POINTER (statement (self, g_array_index (outlets->statements, guint32, i))->article + 1));
  return g_hash_table_size (seen);
}

static GtkWidget *
head_new (CpOutletsView   *self,
          const CpOutlets *outlets)
{
  guint first = g_array_index (outlets->statements, guint32, 0);
  GtkWidget *line = cp_line_new (7), *label = cp_label_new (NULL, "attribution"), *count;
  g_autofree char *markup = cp_attribution_markup (self->model, first, FALSE);
  guint n = count_articles (self, outlets);
  g_autofree char *text = g_strdup_printf (ngettext ("in %'u article", "in %'u articles", n), n);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  count = cp_label_new (text, "attribution");
  gtk_box_append (GTK_BOX (line), cp_letters_new (self->model, statement (self, first)->party));
  gtk_box_append (GTK_BOX (line), cp_glyph_new_mark (self->model, first));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), count);
  return line;
}

/* More copies of one wire story than these are counted. */
static const guint most_versions = 12;

static GtkWidget *
row_new (gpointer item,
         guint    position G_GNUC_UNUSED,
         gpointer user_data)
{
  CpOutletsView *self = CP_OUTLETS_VIEW (user_data);
  const CpOutlets *outlets = g_ptr_array_index (self->found, cp_index_get (CP_INDEX (item)));
  guint first = g_array_index (outlets->statements, guint32, 0);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));

  gtk_box_append (box, head_new (self, outlets));
  for (guint i = 0; i < MIN (outlets->statements->len, most_versions); i++)
    gtk_box_append (box, version_new (self, g_array_index (outlets->statements, guint32, i), i == 0 ? -1 : (gint) first));
  if (outlets->statements->len > most_versions)
    {
      guint n = outlets->statements->len - most_versions;
      g_autofree char *more = g_strdup_printf (ngettext ("and %'u more article", "and %'u more articles", n), n);

      gtk_box_append (box, cp_label_new (more, "attribution"));
    }
  return GTK_WIDGET (box);
}

/* A spinner that is hidden goes on asking for frames unless it is stopped. */
static void
show_page (CpOutletsView *self,
           const char    *name)
{
  gtk_spinner_set_spinning (self->spinner, g_str_equal (name, "busy"));
  gtk_stack_set_visible_child_name (self->pages, name);
}

/* A quotation is shown where the filter lets one of its versions through. */
static gboolean
is_shown (CpOutletsView   *self,
          const CpOutlets *outlets)
{
  for (guint i = 0; i < outlets->statements->len; i++)
    if (cp_view_state_passes (self->state, g_array_index (outlets->statements, guint32, i)))
      return TRUE;
  return FALSE;
}

static void
fill (CpOutletsView *self)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_changed = 0;
  g_autofree char *quotations = NULL, *changed = NULL, *text = NULL;

  if (self->found == NULL || self->model != cp_view_state_get_model (self->state))
    return;
  for (guint32 i = 0; i < self->found->len; i++)
    if (is_shown (self, g_ptr_array_index (self->found, i)))
      {
        g_array_append_val (shown, i);
        n_changed += ((CpOutlets *) g_ptr_array_index (self->found, i))->n_changed > 0 ? 1 : 0;
      }
  cp_index_list_set (self->index, (const guint32 *) (gpointer) shown->data, shown->len);
  quotations = g_strdup_printf (ngettext ("%'u quotation", "%'u quotations", shown->len), shown->len);
  changed = g_strdup_printf (ngettext ("%'u cut or changed", "%'u cut or changed", n_changed), n_changed);
  text = g_strdup_printf ("%s · %s", quotations, changed);
  gtk_label_set_text (self->count, shown->len > 0 ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->count), shown->len > 0);
  show_page (self, shown->len > 0 ? "list" : "none");
}

static void
find_in_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      data,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  g_task_return_pointer (task, cp_outlets_find (data), (GDestroyNotify) g_ptr_array_unref);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data G_GNUC_UNUSED)
{
  CpOutletsView *self = CP_OUTLETS_VIEW (source);
  g_autoptr (GError) error = NULL;
  GPtrArray *found = g_task_propagate_pointer (G_TASK (result), &error);

  if (found == NULL)
    return;
  g_clear_object (&self->looking);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = found;
  g_clear_pointer (&self->model, cp_model_unref);
  self->model = cp_model_ref (g_task_get_task_data (G_TASK (result)));
  /* Nobody looked while the model changed again: what is listed is not of what was found. */
  if (self->model != cp_view_state_get_model (self->state))
    cp_index_list_set (self->index, NULL, 0);
  fill (self);
}

static void
look_again (CpOutletsView *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  g_autoptr (GTask) task = NULL;

  if (self->model == model || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  if (self->found == NULL)
    show_page (self, "busy");
  task = g_task_new (self, self->looking, on_found, NULL);
  g_task_set_task_data (task, cp_model_ref (model), (GDestroyNotify) cp_model_unref);
  g_task_run_in_thread (task, find_in_thread);
}

static void
cp_outlets_view_dispose (GObject *object)
{
  CpOutletsView *self = CP_OUTLETS_VIEW (object);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_OUTLETS_VIEW);
  g_clear_object (&self->index);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->model, cp_model_unref);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_outlets_view_parent_class)->dispose (object);
}

static void
cp_outlets_view_class_init (CpOutletsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_outlets_view_dispose;
  g_type_ensure (CP_TYPE_ROW_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/outlets-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CpOutletsView, pages);
  gtk_widget_class_bind_template_child (widget_class, CpOutletsView, spinner);
  gtk_widget_class_bind_template_child (widget_class, CpOutletsView, list);
  gtk_widget_class_bind_template_child (widget_class, CpOutletsView, count);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "outlets");
}

static void
cp_outlets_view_init (CpOutletsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->index = cp_index_list_new ();
}

/** cp_outlets_view_new: Returns: (transfer floating): the quotations that several articles of @state carry */
GtkWidget *
cp_outlets_view_new (CpViewState *state)
{
  CpOutletsView *self = g_object_new (CP_TYPE_OUTLETS_VIEW, NULL);

  self->state = g_object_ref (state);
  cp_row_view_set (self->list, G_LIST_MODEL (self->index), row_new, self);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (look_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (look_again), NULL);
  return GTK_WIDGET (self);
}

/** cp_outlets_view_n_quotations: Returns: how many are shown */
guint
cp_outlets_view_n_quotations (CpOutletsView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->index));
}

/** cp_outlets_view_move: moves to the next quotation, or the one before */
void
cp_outlets_view_move (CpOutletsView *self,
                      int            by)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), by > 0 ? GTK_DIR_DOWN : GTK_DIR_UP);
}
