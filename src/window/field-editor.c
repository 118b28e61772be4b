/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/field-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/keys.h"
#include "window/line-layout.h"
#include "window/popovers.h"
#include "window/widgets.h"

/* Type-ahead: an entry over the values that match what is typed, the typed letters underlined, and "New …" last. */
struct _CpFieldEditor
{
  GtkPopover parent_instance;

  GtkWidget  *entry;
  GtkListBox *list;
  GtkLabel   *nothing;   /* why Enter would do nothing */
  GPtrArray  *choices; /* CpFieldChoice */
  char       *new_label; /* "New issue", NULL where nothing new can be made */
  guint       revealing; /* the tick callback that brings the selected row to view, or 0 */
  char       *present;   /* the value that is changed, which stands in the entry at first; NULL where it begins empty */

  CpFieldChosen  chosen;
  CpFieldChosen  chosen_for_all; /* NULL where nothing is alike */
  CpFieldRead    read;           /* NULL where any words are a value */
  gpointer       user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (CpFieldEditor, cp_field_editor, GTK_TYPE_POPOVER)

/* So many matches are listed: what is not among them is found by typing on. */
static const guint most_shown = 40;

static void
choice_free (gpointer data)
{
  CpFieldChoice *self = data;

  g_free (self->label);
  g_free (self->detail);
  g_free (self->value);
  g_free (self);
}

/** cp_field_choices_new: Returns: (transfer full): no choices yet */
GPtrArray *
cp_field_choices_new (void)
{
  return g_ptr_array_new_with_free_func (choice_free);
}

/** cp_field_choices_add: adds something that a field can be set to; @detail may be %NULL */
void
cp_field_choices_add (GPtrArray  *choices,
                      const char *label,
                      const char *detail,
                      const char *value,
                      gboolean    current)
{
  CpFieldChoice *choice = g_new0 (CpFieldChoice, 1);

  choice->label = g_strdup (label);
  choice->detail = g_strdup (detail);
  choice->value = g_strdup (value);
  choice->current = current;
  g_ptr_array_add (choices, choice);
}

/* While the present value stands there as it was, nothing is typed. */
static const char *
typed (CpFieldEditor *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return self->present != NULL && g_str_equal (text, self->present) ? "" : text;
}

/* Where @needle stands in @text without regard to case: the characters before it, or -1. */
static glong
find_folded (const char *text,
             const char *needle)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *sought = g_utf8_casefold (needle, -1);
  const char *at = strstr (folded, sought);

  return at != NULL ? g_utf8_pointer_to_offset (folded, at) : -1;
}

static char *
underlined (const char *text,
            const char *needle)
{
  glong at = *needle != '\0' ? find_folded (text, needle) : -1, n = g_utf8_strlen (needle, -1);
  g_autofree char *before = NULL, *match = NULL, *after = NULL;

  if (at < 0 || at + n > g_utf8_strlen (text, -1))
    return g_markup_escape_text (text, -1);
  before = g_utf8_substring (text, 0, at);
  match = g_utf8_substring (text, at, at + n);
  after = g_utf8_substring (text, at + n, -1);
  return g_markup_printf_escaped ("%s<u>%s</u>%s", before, match, after);
}

static void
add_row (CpFieldEditor *self,
         const char    *markup,
         const char    *detail,
         gboolean       current,
         gint           index)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = cp_line_new (9);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *label = cp_label_new (NULL, NULL);

  gtk_widget_add_css_class (box, "value-choice");
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), label);
  if (detail != NULL)
    {
      GtkWidget *second = cp_label_new (detail, "attribution");

      gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (lines), second);
    }
  gtk_widget_set_hexpand (lines, TRUE);
  if (index < 0)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), lines);
  if (current)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "choice", GINT_TO_POINTER (index));
  gtk_list_box_append (self->list, row);
}

/* The new value that was typed. Returns: whether it is one */
static gboolean
read_typed (CpFieldEditor *self,
            char         **value,
            char         **label)
{
  if (self->read != NULL)
    return self->read (typed (self), value, label);
  *value = g_strdup (typed (self));
  *label = g_strdup (typed (self));
  return TRUE;
}

/* Brings the selected row to view, once the list is laid out. */
static gboolean
reveal_selected (GtkWidget     *widget,
                 GdkFrameClock *clock G_GNUC_UNUSED,
                 gpointer       user_data G_GNUC_UNUSED)
{
  CpFieldEditor *self = CP_FIELD_EDITOR (widget);
  GtkWidget *row = (GtkWidget *) gtk_list_box_get_selected_row (self->list);
  GtkAdjustment *vadjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_SCROLLED_WINDOW)));
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;
  self->revealing = 0;
  if (row != NULL && gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (vadjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

static void
select_row (CpFieldEditor *self,
            GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  if (self->revealing == 0)
    self->revealing = gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_selected, NULL, NULL);
}

static void
refill (CpFieldEditor *self)
{
  const char *needle = typed (self);
  g_autofree char *value = NULL, *label = NULL;
  gboolean exact = FALSE;
  guint n = 0;
  GtkListBoxRow *now = NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->choices->len && n < most_shown; i++)
    {
      const CpFieldChoice *choice = g_ptr_array_index (self->choices, i);
      g_autofree char *markup = NULL;

      if (find_folded (choice->label, needle) < 0)
        continue;
      exact |= g_str_equal (choice->label, needle);
      markup = underlined (choice->label, needle);
      add_row (self, markup, choice->detail, choice->current, (gint) i);
      if (choice->current && self->present == NULL)
        now = gtk_list_box_get_row_at_index (self->list, (int) n);
      n++;
    }
  if (self->new_label != NULL && *needle != '\0' && !exact && read_typed (self, &value, &label))
    {
      g_autofree char *markup = g_markup_printf_escaped (_("%s “%s”"), self->new_label, label);

      add_row (self, markup, NULL, FALSE, -1);
    }
  /* Enter at once changes nothing: before anything is typed, what holds now is chosen, and nothing where that is not listed. */
  select_row (self, *needle == '\0' ? now : gtk_list_box_get_row_at_index (self->list, 0));
  row = (GtkWidget *) gtk_list_box_get_row_at_index (self->list, 0);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_SCROLLED_WINDOW), row != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), row == NULL && *needle != '\0');
}

static void
take_for (CpFieldEditor *self,
          GtkListBoxRow *row,
          CpFieldChosen  chosen)
{
  gint index = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "choice"));
  const CpFieldChoice *choice = index >= 0 ? g_ptr_array_index (self->choices, index) : NULL;
  g_autofree char *value = choice != NULL ? g_strdup (choice->value) : NULL, *label = choice != NULL ? g_strdup (choice->label) : NULL;
  g_autoptr (CpFieldEditor) kept = g_object_ref (self);

  if (choice == NULL && !read_typed (self, &value, &label))
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  chosen (value, label, self->user_data);
}

static void
take (CpFieldEditor *self,
      GtkListBoxRow *row)
{
  take_for (self, row, self->chosen);
}

static void
on_activate (CpFieldEditor *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    take (self, row);
  else if (*typed (self) == '\0')
    gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
on_key (gpointer        listener,
        guint           keyval,
        GdkModifierType held)
{
  CpFieldEditor *self = CP_FIELD_EDITOR (listener);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int at = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (held & GDK_SHIFT_MASK) != 0 &&
      self->chosen_for_all != NULL && row != NULL)
    {
      take_for (self, row, self->chosen_for_all);
      return GDK_EVENT_STOP;
    }
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_row_at_index (self->list, at + (keyval == GDK_KEY_Down ? 1 : -1));
  if (row != NULL)
    select_row (self, row);
  return GDK_EVENT_STOP;
}

static void
cp_field_editor_finalize (GObject *object)
{
  CpFieldEditor *self = CP_FIELD_EDITOR (object);

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_free (self->new_label);
  g_free (self->present);
  G_OBJECT_CLASS (cp_field_editor_parent_class)->finalize (object);
}

static void
cp_field_editor_class_init (CpFieldEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cp_field_editor_finalize;
}

static void
cp_field_editor_init (CpFieldEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *scrolled = gtk_scrolled_window_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, "system-search-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Type to find"), -1);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Values"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "choices");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (box, 330, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scrolled);
  self->nothing = GTK_LABEL (cp_label_new (_("Nothing is called so."), "attribution"));
  cp_label_wrap (self->nothing);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->nothing));
  cp_popovers_hold (GTK_WIDGET (self), box);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (refill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (take), self, G_CONNECT_SWAPPED);
  cp_keys_listen (self->entry, GTK_PHASE_CAPTURE, on_key, self);
}

/**
 * cp_field_editor_new:
 * @choices: (transfer full) (element-type CpFieldChoice): the values
 * @new_label: (nullable): what to call a value that is not among them; %NULL where there can be none
 * @chosen: makes the correction
 *
 * Returns: (transfer floating): the popover in which a field is edited
 */
GtkWidget *
cp_field_editor_new (GPtrArray     *choices,
                     const char    *new_label,
                     CpFieldChosen  chosen,
                     gpointer       user_data,
                     GDestroyNotify destroy)
{
  CpFieldEditor *self = g_object_new (CP_TYPE_FIELD_EDITOR, NULL);

  self->choices = choices;
  self->new_label = g_strdup (new_label);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), new_label);
  self->chosen = chosen;
  self->user_data = user_data;
  self->destroy = destroy;
  refill (self);
  return GTK_WIDGET (self);
}

/** cp_field_editor_begin_with: puts @present (nullable), the value that is to be changed, into the entry: a person may want most of it */
void
cp_field_editor_begin_with (CpFieldEditor *self,
                            const char    *present)
{
  if (present == NULL || *present == '\0')
    return;
  self->present = g_strdup (present);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), present);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  refill (self);
}

/** cp_field_editor_read_new: lets @read say whether what is typed is a value; it is offered as it was read, else @otherwise is said */
void
cp_field_editor_read_new (CpFieldEditor *self,
                          CpFieldRead    read,
                          const char    *otherwise)
{
  self->read = read;
  gtk_label_set_text (self->nothing, otherwise);
}

/** cp_field_editor_tell: says @text below the values */
void
cp_field_editor_tell (CpFieldEditor *self,
                      const char    *text)
{
  GtkWidget *label = cp_label_new (text, "attribution");

  cp_label_wrap (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->entry)), label);
}

/** cp_field_editor_offer_alike: lets Shift+Enter take a value for all @n that are alike, and says so */
void
cp_field_editor_offer_alike (CpFieldEditor *self,
                             guint          n,
                             CpFieldChosen  chosen)
{
  g_autofree char *text = g_strdup_printf (ngettext ("Shift+Enter: for %'u like this", "Shift+Enter: for all %'u like this", n), n);

  self->chosen_for_all = chosen;
  cp_field_editor_tell (self, text);
}
