/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/statement-cell.h"

#include <glib/gi18n-lib.h>

#include "comparison/once.h"
#include "comparison/words.h"
#include "window/glyph.h"
#include "window/line-layout.h"
#include "window/popovers.h"
#include "window/rule.h"
#include "window/statement-edit.h"
#include "window/widgets.h"

/* A statement in a row: its party's rule, its words, who says it and when. A click leads to the words in their article. */
struct _CpStatementCell
{
  GtkWidget parent_instance;

  GtkWidget   *button;
  CpViewState *state;
  guint        statement;
};

G_DEFINE_FINAL_TYPE (CpStatementCell, cp_statement_cell, GTK_TYPE_WIDGET)

static void
on_clicked (CpStatementCell *self)
{
  cp_view_state_show (self->state, (gint32) self->statement);
}

static void
on_selection_changed (CpStatementCell *self)
{
  if (cp_view_state_get_selected (self->state) == (gint32) self->statement)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}

static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter G_GNUC_UNUSED)
{
  CpStatementCell *self = CP_STATEMENT_CELL (widget);
  CpModel *model = cp_view_state_get_model (self->state);
  gboolean with_attribution = g_str_equal (action, "statement.copy");
  g_autofree char *text = with_attribution ? cp_words_citation (model, self->statement)
                                           : cp_model_statement_words (model, self->statement);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.say", "s", with_attribution ? _("Copied with attribution.") : _("Words copied."));
}

static void
show (GtkWidget  *widget,
      const char *action G_GNUC_UNUSED,
      GVariant   *parameter G_GNUC_UNUSED)
{
  on_clicked (CP_STATEMENT_CELL (widget));
}

static void
check (GtkWidget  *widget,
       const char *action G_GNUC_UNUSED,
       GVariant   *parameter G_GNUC_UNUSED)
{
  CpStatementCell *self = CP_STATEMENT_CELL (widget);

  cp_statement_check (self->state, self->statement);
}

static void
delete (GtkWidget  *widget,
        const char *action G_GNUC_UNUSED,
        GVariant   *parameter G_GNUC_UNUSED)
{
  CpStatementCell *self = CP_STATEMENT_CELL (widget);

  cp_statement_delete (self->state, self->statement);
}

static void
open_menu (CpStatementCell *self,
           double           x,
           double           y)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  g_menu_append (menu, _("Show in _Article"), "statement.show");
  g_menu_append (menu, _("_Copy with Attribution"), "statement.copy");
  g_menu_append (menu, _("Copy _Words Only"), "statement.copy-words");
  g_menu_append (more, _("Mark as C_hecked"), "statement.check");
  g_menu_append (more, _("_Remove Statement"), "statement.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  cp_popovers_menu (GTK_WIDGET (self), G_MENU_MODEL (menu), x, y);
}

static void
on_menu_click (GtkGestureClick *gesture,
               int              n_press G_GNUC_UNUSED,
               double           x,
               double           y,
               CpStatementCell *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static void
menu_by_key (GtkWidget  *widget,
             const char *action G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  open_menu (CP_STATEMENT_CELL (widget), 24, 24);
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource   *source G_GNUC_UNUSED,
                 double           x G_GNUC_UNUSED,
                 double           y G_GNUC_UNUSED,
                 CpStatementCell *self)
{
  g_autofree char *citation = cp_words_citation (cp_view_state_get_model (self->state), self->statement);
  GdkContentProvider *as[] = {
    gdk_content_provider_new_typed (CP_TYPE_STATEMENT_CELL, self),
    gdk_content_provider_new_typed (G_TYPE_STRING, citation),
  };

  return gdk_content_provider_new_union (as, G_N_ELEMENTS (as));
}

/* A statement dropped on another is set beside it. */
static gboolean
on_drop (GtkDropTarget   *target G_GNUC_UNUSED,
         const GValue    *value,
         double           x G_GNUC_UNUSED,
         double           y G_GNUC_UNUSED,
         CpStatementCell *self)
{
  CpStatementCell *dropped = g_value_get_object (value);
  g_autoptr (CpViewState) state = g_object_ref (self->state);
  gboolean paired = dropped != self && dropped->state == state && cp_statement_pair (state, dropped->statement, self->statement);

  if (!paired && dropped != self)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", _("Only statements of two parties on one issue make a pair."));
  return paired;
}

static void
cp_statement_cell_dispose (GObject *object)
{
  CpStatementCell *self = CP_STATEMENT_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_statement_cell_parent_class)->dispose (object);
}

static void
cp_statement_cell_class_init (CpStatementCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_statement_cell_dispose;
  gtk_widget_class_set_css_name (widget_class, "statement");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "statement.show", NULL, show);
  gtk_widget_class_install_action (widget_class, "statement.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "statement.copy-words", NULL, copy);
  gtk_widget_class_install_action (widget_class, "statement.check", NULL, check);
  gtk_widget_class_install_action (widget_class, "statement.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "statement.menu", NULL, menu_by_key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "statement.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "statement.copy-words", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "statement.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "statement.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "statement.menu", NULL);
}

static void
cp_statement_cell_init (CpStatementCell *self)
{
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkDropTarget *drop = gtk_drop_target_new (CP_TYPE_STATEMENT_CELL, GDK_ACTION_COPY);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  g_signal_connect (drag, "prepare", G_CALLBACK (on_drag_prepare), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static GtkWidget *
attribution_new (const CpModel *model,
                 guint          statement,
                 const char    *elsewhere)
{
  GtkWidget *line = cp_line_new (7);
  GtkWidget *label = cp_label_new (NULL, "attribution"), *mark = cp_glyph_new_mark (model, statement);
  g_autofree char *markup = cp_attribution_markup (model, statement, FALSE);
  g_autofree char *more = elsewhere != NULL ? g_markup_printf_escaped (" · %s", elsewhere) : NULL;
  g_autofree char *whole = g_strconcat (markup, more, NULL);

  gtk_label_set_markup (GTK_LABEL (label), whole);
  /* All of it, in as many lines as that takes: who, and when, is what one cites. */
  cp_label_wrap (GTK_LABEL (label));
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (mark, "attribution"); /* as high as the first line */
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

/**
 * cp_statement_cell_new:
 * @lines: the most lines that its words take, or -1 for all
 *
 * Returns: (transfer floating): the cell of @statement
 */
GtkWidget *
cp_statement_cell_new (CpViewState *state,
                       guint        statement,
                       int          lines)
{
  CpStatementCell *self = g_object_new (CP_TYPE_STATEMENT_CELL, NULL);
  const CpModel *model = cp_view_state_get_model (state);
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  GtkWidget *columns = cp_line_new (11);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *words = cp_label_new (NULL, "quotation");
  g_autofree char *markup = cp_statement_markup (model, statement);
  g_autofree char *elsewhere = cp_once_elsewhere (model, statement);
  g_autofree char *told = cp_statement_name (model, statement);
  g_autofree char *name = elsewhere != NULL ? g_strdup_printf ("%s, %s", told, elsewhere) : g_strdup (told);

  self->state = g_object_ref (state);
  self->statement = statement;
  gtk_label_set_markup (GTK_LABEL (words), markup);
  cp_label_wrap (GTK_LABEL (words));
  gtk_label_set_natural_wrap_mode (GTK_LABEL (words), GTK_NATURAL_WRAP_NONE);
  if (lines > 0)
    {
      gtk_label_set_lines (GTK_LABEL (words), lines);
      gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
    }
  gtk_box_append (GTK_BOX (text), words);
  gtk_box_append (GTK_BOX (text), attribution_new (model, statement, elsewhere));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (columns), cp_rule_new (cp_party_colour (model, s->party)));
  gtk_box_append (GTK_BOX (columns), text);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_button_set_child (GTK_BUTTON (self->button), columns);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  on_selection_changed (self);
  return GTK_WIDGET (self);
}

/** cp_statement_cell_get_statement: Returns: the statement that it shows */
guint
cp_statement_cell_get_statement (CpStatementCell *self)
{
  return self->statement;
}
