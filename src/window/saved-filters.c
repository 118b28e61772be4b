/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/saved-filters.h"

#include <glib/gi18n-lib.h>

#include "window/line-layout.h"
#include "window/widgets.h"

#define KEY "saved-filters"
#define TYPE "a(sus)"

/**
 * CpSavedFilters:
 *
 * Filters that the person keeps under a name, for every comparison: parties, people and issues stand in them by name. Each row tells how
 * many statements it lets through here.
 */
struct _CpSavedFilters
{
  GtkWidget parent_instance;

  GtkWidget   *box;
  GtkListBox  *list;
  GPtrArray   *filters; /* Saved */
  CpViewState *state;
  GSettings   *settings; /* NULL where not installed */
};

G_DEFINE_FINAL_TYPE (CpSavedFilters, cp_saved_filters, GTK_TYPE_WIDGET)

typedef struct
{
  char     *name;
  CpShow    show;
  CpFilter *filter;
} Saved;

static void
saved_free (gpointer data)
{
  Saved *self = data;

  g_free (self->name);
  cp_filter_free (self->filter);
  g_free (self);
}

static void
add_saved (CpSavedFilters *self,
           const char     *name,
           guint           show,
           CpFilter       *filter)
{
  Saved *saved = g_new0 (Saved, 1);

  saved->name = g_strdup (name);
  saved->show = show < CP_N_SHOWS ? (CpShow) show : CP_SHOW_ALL;
  saved->filter = filter;
  g_ptr_array_add (self->filters, saved);
}

/* What cannot be read is a filter of a later version, and stays away. */
static void
read_settings (CpSavedFilters *self)
{
  g_autoptr (GVariant) all = self->settings != NULL ? g_settings_get_value (self->settings, KEY) : NULL;
  GVariantIter iter;
  const char *name, *text;
  guint32 show;

  if (all == NULL)
    return;
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "(&su&s)", &name, &show, &text))
    {
      CpFilter *filter = cp_filter_from_text (text, NULL);

      if (filter != NULL)
        add_saved (self, name, show, filter);
    }
}

static void
write_settings (CpSavedFilters *self)
{
  GVariantBuilder builder;

  if (self->settings == NULL)
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  for (guint i = 0; i < self->filters->len; i++)
    {
      const Saved *saved = g_ptr_array_index (self->filters, i);
      g_autofree char *text = cp_filter_to_text (saved->filter);

      g_variant_builder_add (&builder, "(sus)", saved->name, (guint32) saved->show, text);
    }
  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

static void update (CpSavedFilters *self);

static void
on_remove (GtkButton      *button,
           CpSavedFilters *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  if (index >= self->filters->len)
    return;
  g_ptr_array_remove_index (self->filters, index);
  write_settings (self);
  update (self);
}

static GtkWidget *
row_new (CpSavedFilters *self,
         guint           index)
{
  const Saved *saved = g_ptr_array_index (self->filters, index);
  GtkWidget *row = gtk_list_box_row_new (), *box = cp_line_new (9), *name = cp_label_new (saved->name, NULL), *count;
  g_autofree char *tooltip = g_strdup_printf (_("Forget the filter “%s”"), saved->name), *number = NULL;
  GtkWidget *remove = cp_icon_button_new ("window-close-symbolic", tooltip);
  g_autoptr (GArray) found = cp_filter_apply (saved->filter, cp_view_state_get_model (self->state));

  number = g_strdup_printf ("%'u", found->len);
  count = cp_label_new (number, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  g_object_set_data (G_OBJECT (remove), "index", GUINT_TO_POINTER (index));
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove), self);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (remove, "small-button");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("folder-saved-search-symbolic"));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
update (CpSavedFilters *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->filters->len; i++)
    gtk_list_box_append (self->list, row_new (self, i));
  gtk_widget_set_visible (self->box, self->filters->len > 0);
}

static void
on_row_activated (CpSavedFilters *self,
                  GtkListBoxRow  *row)
{
  cp_saved_filters_apply (self, (guint) gtk_list_box_row_get_index (row));
}

static void
cp_saved_filters_dispose (GObject *object)
{
  CpSavedFilters *self = CP_SAVED_FILTERS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->state);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->filters, g_ptr_array_unref);
  G_OBJECT_CLASS (cp_saved_filters_parent_class)->dispose (object);
}

static void
cp_saved_filters_class_init (CpSavedFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cp_saved_filters_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cp_saved_filters_init (CpSavedFilters *self)
{
  GtkWidget *label = cp_label_new (_("Saved filters"), "section");

  self->filters = g_ptr_array_new_with_free_func (saved_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Saved filters"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_widget_set_margin_start (label, 14);
  gtk_widget_set_margin_top (label, 6);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_widget_set_visible (self->box, FALSE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/** cp_saved_filters_set_state: shows the filters kept in @settings (nullable: none but those of this window), to be set in @state */
void
cp_saved_filters_set_state (CpSavedFilters *self,
                            CpViewState    *state,
                            GSettings      *settings)
{
  g_set_object (&self->state, state);
  g_set_object (&self->settings, settings);
  g_ptr_array_set_size (self->filters, 0);
  read_settings (self);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/** cp_saved_filters_save: keeps what is filtered now under @name, in place of what had that name */
void
cp_saved_filters_save (CpSavedFilters *self,
                       const char     *name)
{
  for (guint i = self->filters->len; i-- > 0;)
    if (g_str_equal (((Saved *) g_ptr_array_index (self->filters, i))->name, name))
      g_ptr_array_remove_index (self->filters, i);
  add_saved (self, name, cp_view_state_get_show (self->state), cp_filter_copy (cp_view_state_get_filter (self->state)));
  write_settings (self);
  update (self);
}

/** cp_saved_filters_apply: filters as the one at @index does */
void
cp_saved_filters_apply (CpSavedFilters *self,
                        guint           index)
{
  const Saved *saved;

  if (index >= self->filters->len)
    return;
  saved = g_ptr_array_index (self->filters, index);
  cp_view_state_set_show (self->state, saved->show);
  cp_view_state_take_filter (self->state, cp_filter_copy (saved->filter));
}

/** cp_saved_filters_n: Returns: how many filters are kept */
guint
cp_saved_filters_n (CpSavedFilters *self)
{
  return self->filters->len;
}
