/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/checked-list.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "window/doubts.h"
#include "window/index-list.h"
#include "window/line-layout.h"
#include "window/row-view.h"
#include "window/widgets.h"

/* Below the doubts: what a person answered, each with the answer, and one step to its words. */
struct _CpCheckedList
{
  GtkWidget parent_instance;

  CpRowView   *list;
  CpIndexList *rows;
  GArray      *checked; /* CpDoubt */
  CpViewState *state;
};

G_DEFINE_FINAL_TYPE (CpCheckedList, cp_checked_list, GTK_TYPE_WIDGET)

static const CpDoubt *
checked_at (CpCheckedList *self,
            guint          at)
{
  return &g_array_index (self->checked, CpDoubt, at);
}

static GtkWidget *
row_new (gpointer item,
         guint    position G_GNUC_UNUSED,
         gpointer user_data)
{
  CpCheckedList *self = CP_CHECKED_LIST (user_data);
  CpModel *model = cp_view_state_get_model (self->state);
  const CpDoubt *doubt = checked_at (self, cp_index_get (CP_INDEX (item)));
  const CpModelStatement *s = g_ptr_array_index (model->statements, doubt->statement);
  GtkWidget *box = cp_line_new (9), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = cp_article_slice (g_ptr_array_index (model->articles, s->article), s->content[0]);
  g_autofree char *answer = s->checked ? g_strdup (_("you said yes")) : g_strdup_printf (_("%s · changed by you"), cp_words_field (doubt->field));
  GtkWidget *title, *subtitle;

  title = cp_label_new (g_strdelimit (words, "\n", ' '), NULL);
  subtitle = cp_label_new (answer, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), subtitle);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (s->checked ? "object-select-symbolic" : "document-edit-symbolic"));
  gtk_box_append (GTK_BOX (box), lines);
  cp_widget_set_tooltip (box, _("Show in Article"));
  return box;
}

static void
on_activated (CpCheckedList *self,
              guint          position)
{
  if (position < self->checked->len)
    cp_view_state_show (self->state, (gint32) checked_at (self, cp_index_list_at (self->rows, position))->statement);
}

static void
cp_checked_list_dispose (GObject *object)
{
  CpCheckedList *self = CP_CHECKED_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->checked, g_array_unref);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_checked_list_parent_class)->dispose (object);
}

static void
cp_checked_list_class_init (CpCheckedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_checked_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cp_checked_list_init (CpCheckedList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *label = cp_label_new (_("Checked"), "section");
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->rows = cp_index_list_new ();
  self->checked = g_array_new (FALSE, FALSE, sizeof (CpDoubt));
  self->list = g_object_new (CP_TYPE_ROW_VIEW, NULL);
  gtk_widget_set_margin_start (label, 18);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Checked"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  cp_row_view_set (self->list, G_LIST_MODEL (self->rows), row_new, self);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
}

/** cp_checked_list_show: shows @checked (element-type CpDoubt) of what @state looks at; where there is none the list is not there */
void
cp_checked_list_show (CpCheckedList *self,
                      CpViewState   *state,
                      GArray        *checked)
{
  g_set_object (&self->state, state);
  cp_index_list_fill (self->rows, 0);
  g_array_unref (self->checked);
  self->checked = g_array_ref (checked);
  cp_index_list_fill (self->rows, checked->len);
  gtk_widget_set_visible (GTK_WIDGET (self), checked->len > 0);
}
