/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/column-heads.h"

#include <glib/gi18n-lib.h>

#include "window/bring.h"
#include "window/party-menu.h"
#include "window/popovers.h"
#include "window/widgets.h"

/* The heads of the columns: the party of each with its menu, a button that swaps neighbours, one that adds a party. */
struct _CpColumnHeads
{
  GtkWidget parent_instance;

  GtkWidget   *line;
  GtkWidget   *box;
  GtkWidget   *add;
  CpViewState *state;
};

G_DEFINE_FINAL_TYPE (CpColumnHeads, cp_column_heads, GTK_TYPE_WIDGET)

/* The head of @column, which its menu button begins. */
static GtkWidget *
head_at (CpColumnHeads *self,
         guint          column)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BOX (child) && column-- == 0)
      return child;
  return NULL;
}

/* The party of @head, by a name that outlives the model. */
static const char *
party_of (GtkWidget *head)
{
  return g_object_get_data (G_OBJECT (head), "party");
}

static void
on_chosen (GSimpleAction *action,
           GVariant      *parameter,
           CpColumnHeads *self)
{
  cp_view_state_set_column (self->state, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (action), "column")), g_variant_get_int32 (parameter));
}

/* The choice of the party of @column, which knows the present one. */
static void
let_choose (CpColumnHeads *self,
            GtkWidget     *button,
            guint          column)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) choose = g_simple_action_new_stateful ("party", G_VARIANT_TYPE_INT32,
                                                                   g_variant_new_int32 (cp_view_state_get_column (self->state, column)));

  g_object_set_data (G_OBJECT (choose), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (choose, "activate", G_CALLBACK (on_chosen), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (choose));
  gtk_widget_insert_action_group (button, "column", G_ACTION_GROUP (group));
}

/* Its name, colour and all else, where the menu was. */
static void
change (GtkWidget  *widget,
        const char *action G_GNUC_UNUSED,
        GVariant   *parameter)
{
  GtkWidget *head = head_at (CP_COLUMN_HEADS (widget), g_variant_get_uint32 (parameter)), *button;

  if (head == NULL)
    return;
  button = gtk_widget_get_first_child (head);
  g_object_set_data (G_OBJECT (button), "changes", GINT_TO_POINTER (TRUE));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

static void
move (GtkWidget  *widget,
      const char *action G_GNUC_UNUSED,
      GVariant   *parameter)
{
  guint32 column;
  gint32 by;

  g_variant_get (parameter, "(ui)", &column, &by);
  cp_view_state_swap_columns (CP_COLUMN_HEADS (widget)->state, column, (guint) ((gint32) column + by));
}

static void
hide (GtkWidget  *widget,
      const char *action G_GNUC_UNUSED,
      GVariant   *parameter)
{
  cp_view_state_remove_column (CP_COLUMN_HEADS (widget)->state, g_variant_get_uint32 (parameter));
}

static void
focus_head (GtkWidget *head)
{
  gtk_widget_grab_focus (gtk_widget_get_first_child (head));
  cp_bring_across (head);
}

static void
add (GtkWidget  *widget,
     const char *action G_GNUC_UNUSED,
     GVariant   *parameter)
{
  CpColumnHeads *self = CP_COLUMN_HEADS (widget);
  GtkWidget *head;

  cp_view_state_add_column (self->state, g_variant_get_int32 (parameter));
  /* The button that was pressed may have nothing left to add. */
  head = head_at (self, cp_view_state_n_columns (self->state) - 1);
  if (head != NULL)
    focus_head (head);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
menu_of (CpColumnHeads *self,
         guint          column)
{
  CpModel *model = cp_view_state_get_model (self->state);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) parties = g_menu_new (), place = g_menu_new ();
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < model->parties->len; i++)
    append_item (parties, cp_party_name (model, (gint32) i), "column.party", g_variant_new_int32 ((gint32) i));
  if (cp_view_state_has_bystanders (self->state))
    append_item (parties, cp_party_name (model, -1), "column.party", g_variant_new_int32 (-1));
  if (cp_view_state_get_column (self->state, column) >= 0)
    append_item (place, _("_Name and Look…"), "heads.change", g_variant_new_uint32 (column));
  if (column > 0)
    append_item (place, mirrored ? _("Move _Right") : _("Move _Left"), "heads.move", g_variant_new ("(ui)", column, -1));
  if (column + 1 < cp_view_state_n_columns (self->state))
    append_item (place, mirrored ? _("Move _Left") : _("Move _Right"), "heads.move", g_variant_new ("(ui)", column, 1));
  if (cp_view_state_n_columns (self->state) > 1)
    append_item (place, _("_Hide"), "heads.hide", g_variant_new_uint32 (column));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (parties));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (place));
  return G_MENU_MODEL (menu);
}

/* A menu is made when it is opened: that takes longer than the rest of a head. */
static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  CpColumnHeads *self = user_data;
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column"));
  gboolean changes = GPOINTER_TO_INT (g_object_steal_data (G_OBJECT (button), "changes"));
  g_autoptr (GMenuModel) menu = changes ? NULL : menu_of (self, column);

  gtk_menu_button_set_popover (button, changes ? cp_party_popover_new (self->state, cp_view_state_get_column (self->state, column))
                                               : gtk_popover_menu_new_from_model (menu));
}

/* Who speaks for @party how often, in words; @shown is what of it the head has room for. */
static char *
counts_of (CpColumnHeads *self,
           gint32         party,
           GtkWidget    **shown)
{
  CpModel *model = cp_view_state_get_model (self->state);
  guint n_statements = 0, n_speakers = 0;
  g_autofree char *statements = NULL, *speakers = NULL, *number = NULL, *all = NULL;

  for (guint i = 0; i < model->statements->len; i++)
    if (((CpModelStatement *) g_ptr_array_index (model->statements, i))->party == party && cp_view_state_counts (self->state, i))
      n_statements++;
  for (guint i = 0; i < model->speakers->len; i++)
    if (((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->party == party)
      n_speakers++;
  statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_statements), n_statements);
  speakers = g_strdup_printf (ngettext ("%'u speaker", "%'u speakers", n_speakers), n_speakers);
  number = g_strdup_printf ("%'u", n_statements);
  all = cp_view_state_get_passing (self->state) != NULL ? g_strdup_printf (_("%s in this selection"), statements)
                                                         : g_strdup_printf ("%s · %s", statements, speakers);
  *shown = cp_shortened_new ((const char *const[]){ all, statements, number, NULL }, "attribution");
  return g_steal_pointer (&all);
}

/* A head dragged onto another: the two change places. */

static guint
column_of (GtkWidget *head)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (head), "column"));
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source,
                 double         x G_GNUC_UNUSED,
                 double         y G_GNUC_UNUSED,
                 gpointer       user_data G_GNUC_UNUSED)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, column_of (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source))));
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x G_GNUC_UNUSED,
         double         y G_GNUC_UNUSED,
         CpColumnHeads *self)
{
  guint onto = column_of (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));

  cp_view_state_swap_columns (self->state, g_value_get_uint (value), onto);
  return TRUE;
}

static void
let_drag (CpColumnHeads *self,
          GtkWidget     *head,
          guint          column)
{
  GtkDragSource *drag = gtk_drag_source_new ();
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  g_object_set_data (G_OBJECT (head), "column", GUINT_TO_POINTER (column));
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "prepare", G_CALLBACK (on_drag_prepare), NULL);
  g_signal_connect (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (head, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (head, GTK_EVENT_CONTROLLER (drop));
}

static GtkWidget *
head_new (CpColumnHeads *self,
          guint          column,
          gint32         party)
{
  const int most_of_name = 120;
  CpModel *model = cp_view_state_get_model (self->state);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *button = gtk_menu_button_new (), *count, *name;
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *letters = cp_letters_new (model, party);
  g_autofree char *counts = counts_of (self, party, &count);
  g_autofree char *label = g_strdup_printf (_("%s, %s. Choose the party of this column"), cp_party_name (model, party), counts);
  int whole;

  name = cp_label_new (cp_party_name (model, party), "title-4");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  /* Where there is no room for both, the counts give way before the name does. */
  gtk_widget_measure (name, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &whole, NULL, NULL);
  gtk_widget_set_size_request (name, MIN (whole, most_of_name), -1);
  gtk_widget_add_css_class (letters, "large");
  gtk_box_append (GTK_BOX (child), letters);
  gtk_box_append (GTK_BOX (child), name);
  gtk_box_append (GTK_BOX (child), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), child);
  g_object_set_data (G_OBJECT (button), "column", GUINT_TO_POINTER (column));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu, self, NULL);
  let_choose (self, button, column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "head");
  gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (head), count);
  g_object_set_data_full (G_OBJECT (head), "party", g_strdup (cp_party_name (model, party)), g_free);
  let_drag (self, head, column);
  cp_popovers_let_ask (head, GTK_MENU_BUTTON (button));
  return head;
}

static void
on_swap (GtkButton     *button,
         CpColumnHeads *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column"));

  cp_view_state_swap_columns (self->state, column, column + 1);
}

static GtkWidget *
swap_new (CpColumnHeads *self,
          guint          column)
{
  GtkWidget *button = cp_icon_button_new ("object-flip-horizontal-symbolic", _("Swap columns (Ctrl+Shift+X)"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "column", GUINT_TO_POINTER (column));
  g_signal_connect (button, "clicked", G_CALLBACK (on_swap), self);
  return button;
}

static GMenuModel *
menu_of_others (CpColumnHeads *self)
{
  CpModel *model = cp_view_state_get_model (self->state);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < model->parties->len; i++)
    if (!cp_view_state_has_column (self->state, (gint32) i))
      append_item (menu, cp_party_name (model, (gint32) i), "heads.add", g_variant_new_int32 ((gint32) i));
  if (!cp_view_state_has_column (self->state, -1) && cp_view_state_has_bystanders (self->state))
    append_item (menu, cp_party_name (model, -1), "heads.add", g_variant_new_int32 (-1));
  return G_MENU_MODEL (menu);
}

static void
create_add_menu (GtkMenuButton *button,
                 gpointer       user_data)
{
  g_autoptr (GMenuModel) menu = menu_of_others (user_data);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

/* The focus goes with the party whose column it was in; where that has none any more, it stays in its place. */
static void
focus_again (CpColumnHeads *self,
             gint           column,
             const char    *party)
{
  const gint n = (gint) cp_view_state_n_columns (self->state);
  GtkWidget *head;

  column = MIN (column, n - 1);
  for (gint c = 0; c < n; c++)
    if (g_str_equal (party_of (head_at (self, (guint) c)), party))
      column = c;
  head = column >= 0 ? head_at (self, (guint) column) : NULL;
  if (head != NULL)
    focus_head (head);
}

static guint
count_heads (CpColumnHeads *self)
{
  guint n = 0;

  while (head_at (self, n) != NULL)
    n++;
  return n;
}

static void
update (CpColumnHeads *self)
{
  const gint focused = cp_column_heads_focused (self);
  const guint before = count_heads (self), now = cp_view_state_n_columns (self->state);
  g_autofree char *party = focused >= 0 ? g_strdup (party_of (head_at (self, (guint) focused))) : NULL;
  g_autoptr (GMenuModel) menu = NULL;

  cp_box_clear (GTK_BOX (self->box));
  for (guint c = 0; c < now; c++)
    {
      if (c > 0)
        gtk_box_append (GTK_BOX (self->box), swap_new (self, c - 1));
      gtk_box_append (GTK_BOX (self->box), head_new (self, c, cp_view_state_get_column (self->state, c)));
    }
  /* The button that adds a party stands over the end of the last. */
  if (gtk_widget_get_last_child (self->box) != NULL)
    gtk_widget_set_margin_end (gtk_widget_get_last_child (self->box), 28);
  if (party != NULL)
    focus_again (self, focused, party);
  else if (before > 0 && now == before + 1) /* a party was given a column from elsewhere */
    cp_bring_across (head_at (self, now - 1));
  menu = menu_of_others (self);
  gtk_widget_set_sensitive (self->add, g_menu_model_get_n_items (menu) > 0);
}

static void
cp_column_heads_dispose (GObject *object)
{
  CpColumnHeads *self = CP_COLUMN_HEADS (object);

  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (cp_column_heads_parent_class)->dispose (object);
}

static void
cp_column_heads_class_init (CpColumnHeadsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_column_heads_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "heads");
  gtk_widget_class_install_action (widget_class, "heads.change", "u", change);
  gtk_widget_class_install_action (widget_class, "heads.move", "(ui)", move);
  gtk_widget_class_install_action (widget_class, "heads.hide", "u", hide);
  gtk_widget_class_install_action (widget_class, "heads.add", "i", add);
}

static void
cp_column_heads_init (CpColumnHeads *self)
{
  self->line = gtk_overlay_new ();
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->add), "list-add-symbolic");
  cp_widget_set_tip (self->add, _("Add a Party (Ctrl+Shift+P)"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), create_add_menu, self, NULL);
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->add, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_overlay_add_overlay (GTK_OVERLAY (self->line), self->add);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}

/** cp_column_heads_new: Returns: (transfer floating): the heads of the columns of @state, level with the rows under @columns */
GtkWidget *
cp_column_heads_new (CpViewState *state,
                     CpColumns   *columns)
{
  CpColumnHeads *self = g_object_new (CP_TYPE_COLUMN_HEADS, NULL);

  self->state = g_object_ref (state);
  self->box = cp_columns_box_new (columns);
  gtk_overlay_set_child (GTK_OVERLAY (self->line), self->box);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "columns-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/** cp_column_heads_choose_party: opens the menu of parties that have no column yet. Returns: whether there are any */
gboolean
cp_column_heads_choose_party (CpColumnHeads *self)
{
  if (!gtk_widget_get_sensitive (self->add))
    return FALSE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->add));
  return TRUE;
}

/** cp_column_heads_focused: Returns: the column whose head has the focus, or -1 */
gint
cp_column_heads_focused (CpColumnHeads *self)
{
  gint column = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BOX (child) && gtk_widget_get_focus_child (child) != NULL && gtk_widget_get_focus_child (self->box) == child)
        return column;
      column += GTK_IS_BOX (child) ? 1 : 0;
    }
  return -1;
}

/** cp_column_heads_reveal_focus: brings the column whose head has the focus into view, where there is one */
void
cp_column_heads_reveal_focus (CpColumnHeads *self)
{
  const gint column = cp_column_heads_focused (self);

  if (column >= 0)
    cp_bring_across (head_at (self, (guint) column));
}
