/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/people-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/correct-later.h"
#include "window/field-editor.h"
#include "window/frame-budget.h"
#include "window/glyph.h"
#include "window/index-list.h"
#include "window/one-source.h"
#include "window/party-menu.h"
#include "window/row-view.h"
#include "window/speaker-avatar.h"
#include "window/speaker-detail.h"
#include "window/speaker-names.h"
#include "window/widgets.h"

/* The register: who speaks, by party, and beside it one of them with everything known. */
struct _CpPeopleView
{
  GtkWidget parent_instance;

  AdwLeaflet      *leaflet;
  GtkBox          *head;
  GtkSearchEntry  *search;
  GtkDropDown     *order;
  GtkMenuButton   *add;
  GtkBox          *groups;
  CpSpeakerDetail *detail;
  GPtrArray       *lists;  /* CpRowView, not owned; one a party that has speakers */
  GArray          *counts; /* guint: statements, by speaker */

  CpViewState *state;
  char        *chosen; /* name of the speaker, which outlives a model */
  gboolean     stale;  /* the register is of the model before */
  guint        registering;    /* the idle callback that makes it anew */
  guint        detailing;      /* the tick callback that shows the detail, after the register */
  gint64       register_frame; /* the frame that shows the register first */
  gboolean     is_narrow;
};

G_DEFINE_FINAL_TYPE (CpPeopleView, cp_people_view, GTK_TYPE_WIDGET)

/* In which order the register is: the places of the menu. */
typedef enum
{
  BY_PARTY,
  BY_NAME,
  BY_STATEMENTS,
} Order;

static const guint most_marks = 6;
static const guint most_questions = 3;

static gboolean
matches (CpPeopleView         *self,
         const CpModelSpeaker *speaker)
{
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr (GString) hay = NULL;
  g_autofree char *folded = NULL;

  if (*needle == '\0')
    return TRUE;
  hay = g_string_new (speaker->name);
  g_string_append_printf (hay, "\n%s", speaker->role != NULL ? speaker->role : "");
  for (guint i = 0; i < speaker->aliases->len; i++)
    g_string_append_printf (hay, "\n%s", (const char *) g_ptr_array_index (speaker->aliases, i));
  folded = g_utf8_casefold (hay->str, -1);
  return strstr (folded, needle) != NULL;
}

static void
count_statements (CpPeopleView *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  g_array_set_size (self->counts, 0);
  g_array_set_size (self->counts, model->speakers->len);
  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->speaker >= 0)
        g_array_index (self->counts, guint, s->speaker)++;
    }
}

static GtkWidget *
marks_new (const CpModel *model,
           gint32         speaker)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  guint n = 0;

  for (guint i = 0; i < model->statements->len && n < most_marks; i++)
    if (((CpModelStatement *) g_ptr_array_index (model->statements, i))->speaker == speaker)
      {
        gtk_box_append (GTK_BOX (box), cp_glyph_new_mark (model, i));
        n++;
      }
  return box;
}

/* What is said of a speaker below its name. */
static char *
line_below (CpPeopleView         *self,
            const CpModelSpeaker *speaker)
{
  const char *what = speaker->role != NULL ? speaker->role
                     : speaker->plural ? _("unnamed group")
                     : speaker->kind == CP_SPEAKER_GROUP ? _("not named")
                     : speaker->kind == CP_SPEAKER_ORGANISATION ? _("organisation") : _("role not said");

  if (gtk_drop_down_get_selected (self->order) == BY_PARTY || speaker->party < 0)
    return g_strdup (what);
  return g_strdup_printf ("%s · %s", what, cp_party_name (cp_view_state_get_model (self->state), speaker->party));
}

static GtkWidget *
row_new (gpointer item,
         guint    position G_GNUC_UNUSED,
         gpointer user_data)
{
  CpPeopleView *self = CP_PEOPLE_VIEW (user_data);
  const CpModel *model = cp_view_state_get_model (self->state);
  guint index = cp_index_get (CP_INDEX (item));
  const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, index);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *name, *role, *count;
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *n = g_strdup_printf ("%u", g_array_index (self->counts, guint, index));
  g_autofree char *below = line_below (self, speaker);

  name = cp_label_new (speaker->name, NULL);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  role = cp_label_new (below, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (role), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (lines), name);
  gtk_box_append (GTK_BOX (lines), role);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  count = cp_label_new (n, "secondary");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_set_size_request (count, 24, -1);
  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_box_append (GTK_BOX (box), cp_speaker_avatar_new (model, index, FALSE));
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), marks_new (model, (gint32) index));
  gtk_box_append (GTK_BOX (box), count);
  cp_speaker_names_let_drop (box, self->state, speaker->name);
  return box;
}

static guint
speaker_at (CpRowView *list,
            guint      position)
{
  return cp_index_list_at (g_object_get_data (G_OBJECT (list), "speakers"), position);
}

/* Marks the speaker at @index of the model as chosen, and shows who it is. */
static void
choose (CpPeopleView *self,
        guint         index)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  g_free (self->chosen);
  self->chosen = g_strdup (((CpModelSpeaker *) g_ptr_array_index (model->speakers, index))->name);
  for (guint i = 0; i < self->lists->len; i++)
    {
      CpRowView *list = g_ptr_array_index (self->lists, i);
      gint position = cp_index_list_find (g_object_get_data (G_OBJECT (list), "speakers"), index);

      cp_row_view_choose (list, position);
      if (position >= 0)
        cp_row_view_scroll_to (list, (guint) position);
    }
  cp_speaker_detail_show (self->detail, (gint32) index);
}

static void
on_row_chosen (CpPeopleView *self,
               guint         position,
               CpRowView    *list)
{
  if (self->stale) /* its numbers are no longer anybody's */
    return;
  choose (self, speaker_at (list, position));
}

static void
on_row_activated (CpPeopleView *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->detail));
}

static void
add_head (CpPeopleView *self,
          gint32        party,
          guint         n_speakers,
          guint         n_statements)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *name, *count;
  g_autofree char *speakers = g_strdup_printf (ngettext ("%u speaker", "%u speakers", n_speakers), n_speakers);
  g_autofree char *statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_statements), n_statements);
  g_autofree char *counts = g_strdup_printf ("%s, %s", speakers, statements);

  if (party >= 0)
    gtk_box_append (GTK_BOX (head), cp_letters_new (model, party));
  name = cp_label_new (cp_party_name (model, party), "heading");
  count = cp_label_new (counts, "attribution");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (count), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), cp_glyph_new_pattern (cp_party_colour (model, party)));
  gtk_box_append (GTK_BOX (head), count);
  if (party >= 0)
    {
      GtkWidget *menu = cp_party_menu_new (self->state, party);

      g_autofree char *id = g_strdup_printf ("party-%d", party);

      gtk_widget_set_name (menu, id);
      gtk_widget_set_hexpand (menu, TRUE);
      gtk_widget_set_halign (menu, GTK_ALIGN_END);
      gtk_box_append (GTK_BOX (head), menu);
    }
  gtk_widget_add_css_class (head, "group-head");
  gtk_box_append (self->groups, head);
}

static void
add_list (CpPeopleView *self,
          const GArray *found,
          const char   *label)
{
  CpIndexList *speakers = cp_index_list_new ();
  GtkWidget *list = g_object_new (CP_TYPE_ROW_VIEW, "chooses", TRUE, NULL);
  g_autofree char *id = g_strdup_printf ("speakers-%u", self->lists->len);

  gtk_widget_set_name (list, id);
  cp_index_list_set (speakers, (const guint32 *) (gconstpointer) found->data, found->len);
  cp_row_view_set (CP_ROW_VIEW (list), G_LIST_MODEL (speakers), row_new, self);
  g_object_set_data_full (G_OBJECT (list), "speakers", speakers, g_object_unref);
  gtk_widget_add_css_class (list, "register");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (list, "chosen", G_CALLBACK (on_row_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "activate", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->lists, list);
  gtk_box_append (self->groups, list);
}

static guint
party_statements (const CpModel *model,
                  gint32         party)
{
  guint n = 0;

  for (guint i = 0; i < model->statements->len; i++)
    n += ((CpModelStatement *) g_ptr_array_index (model->statements, i))->party == party ? 1 : 0;
  return n;
}

/* A party is there though nobody speaks for it now, as long as nothing is sought. */
static void
add_group (CpPeopleView *self,
           gint32        party)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  const gboolean seeks = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';

  for (guint32 i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);

      if (speaker->party == party && matches (self, speaker))
        g_array_append_val (found, i);
    }
  if (found->len == 0 && (party < 0 || seeks))
    return;
  add_head (self, party, found->len, party_statements (model, party));
  if (found->len > 0)
    add_list (self, found, cp_party_name (model, party));
}

static int
compare_speakers (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  CpPeopleView *self = CP_PEOPLE_VIEW (user_data);
  const CpModel *model = cp_view_state_get_model (self->state);
  const guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
  const guint n_x = g_array_index (self->counts, guint, x), n_y = g_array_index (self->counts, guint, y);

  if (gtk_drop_down_get_selected (self->order) == BY_STATEMENTS && n_x != n_y)
    return n_x > n_y ? -1 : 1;
  return g_utf8_collate (((CpModelSpeaker *) g_ptr_array_index (model->speakers, x))->name,
                         ((CpModelSpeaker *) g_ptr_array_index (model->speakers, y))->name);
}

/* All in one list, in the order that is asked for. */
static void
add_all (CpPeopleView *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < model->speakers->len; i++)
    if (matches (self, g_ptr_array_index (model->speakers, i)))
      g_array_append_val (found, i);
  g_array_sort_with_data (found, compare_speakers, self);
  if (found->len > 0)
    add_list (self, found, _("Speakers"));
}

/* What the person may know better stands above, a few at a time. */
static void
add_questions (CpPeopleView *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  guint n = 0;

  for (guint i = 0; i < model->speakers->len && n < most_questions; i++)
    {
      GtkWidget *question = cp_one_source_new (self->state, i, self->is_narrow);

      if (question == NULL)
        continue;
      gtk_box_append (self->groups, question);
      n++;
    }
}

static gint32
find_chosen (CpPeopleView *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);

  for (guint i = 0; i < model->speakers->len; i++)
    if (g_strcmp0 (((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->name, self->chosen) == 0)
      return (gint32) i;
  return model->speakers->len > 0 ? 0 : -1;
}

static void
fill_register (CpPeopleView *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  const gboolean by_party = gtk_drop_down_get_selected (self->order) == BY_PARTY;

  add_questions (self);
  for (guint i = 0; by_party && i < model->parties->len; i++)
    add_group (self, (gint32) i);
  if (by_party)
    add_group (self, -1);
  else
    add_all (self);
  if (self->lists->len == 0)
    gtk_box_append (self->groups, cp_label_new (_("Nobody of this name."), "secondary"));
}

/* Made anew, with the focus where it was. */
static void
update_register (CpPeopleView *self)
{
  g_autofree char *focused = NULL;
  gint32 chosen;

  if (self->state == NULL)
    return;
  focused = cp_widget_focused_name (GTK_WIDGET (self->groups));
  chosen = find_chosen (self);
  g_ptr_array_set_size (self->lists, 0);
  cp_box_clear (self->groups);
  fill_register (self);
  for (guint i = 0; i < self->lists->len && chosen >= 0 && self->chosen != NULL; i++)
    {
      CpRowView *list = g_ptr_array_index (self->lists, i);

      cp_row_view_choose (list, cp_index_list_find (g_object_get_data (G_OBJECT (list), "speakers"), (guint32) chosen));
    }
  if (focused != NULL && !cp_widget_focus_named (GTK_WIDGET (self->groups), focused))
    gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
}

static void
update_stale_register (CpPeopleView *self)
{
  g_clear_handle_id (&self->registering, g_source_remove);
  self->stale = FALSE;
  count_statements (self);
  update_register (self);
}

static void
show_detail (CpPeopleView *self)
{
  if (self->detailing != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->detailing);
  self->detailing = 0;
  cp_speaker_detail_show (self->detail, find_chosen (self));
}

static void
freshen (CpPeopleView *self)
{
  const gboolean was_stale = self->stale;

  if (was_stale)
    update_stale_register (self);
  if (was_stale || self->detailing != 0)
    show_detail (self);
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data G_GNUC_UNUSED)
{
  CpPeopleView *self = CP_PEOPLE_VIEW (widget);

  if (gdk_frame_clock_get_frame_counter (clock) <= self->register_frame || !cp_frame_may_work (widget))
    return G_SOURCE_CONTINUE;
  show_detail (self);
  return G_SOURCE_REMOVE;
}

/* The register with this frame and the detail with the next: both at once would hold the main loop for longer than a frame. */
static void
freshen_in_turn (CpPeopleView *self)
{
  if (!self->stale)
    return;
  update_stale_register (self);
  cp_speaker_detail_show (self->detail, -1);
  self->register_frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (GTK_WIDGET (self))) + 1;
  if (self->detailing == 0)
    self->detailing = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

static gboolean
update_in_turn (gpointer user_data)
{
  CpPeopleView *self = user_data;

  self->registering = 0;
  update_stale_register (self);
  return G_SOURCE_REMOVE;
}

/* A view that is not looked at costs nothing. One that is shows all with the next frame, the register by itself: it holds the main loop
 * as long as all other views together. */
static void
on_model_changed (CpPeopleView *self)
{
  self->stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  show_detail (self);
  if (self->registering == 0)
    self->registering = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_in_turn, self, NULL);
}

static void
cp_people_view_map (GtkWidget *widget)
{
  freshen_in_turn (CP_PEOPLE_VIEW (widget));
  GTK_WIDGET_CLASS (cp_people_view_parent_class)->map (widget);
}

static void
cp_people_view_dispose (GObject *object)
{
  CpPeopleView *self = CP_PEOPLE_VIEW (object);

  g_clear_handle_id (&self->registering, g_source_remove);
  if (self->detailing != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->detailing);
  self->detailing = 0;
  cp_widget_dispose_template (GTK_WIDGET (self), CP_TYPE_PEOPLE_VIEW);
  g_clear_object (&self->state);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (cp_people_view_parent_class)->dispose (object);
}

static void
change_speaker (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter G_GNUC_UNUSED)
{
  CpPeopleView *self = CP_PEOPLE_VIEW (widget);

  freshen (self);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  if (!cp_speaker_detail_command (self->detail, action + strlen ("people.")))
    gtk_widget_activate_action (widget, "win.say", "s", _("This speaker has one name only."));
}

/* Somebody whom the program did not find. */

static void
on_newcomer (const char *value,
             const char *label G_GNUC_UNUSED,
             gpointer    user_data)
{
  CpPeopleView *self = user_data;
  g_autofree char *change = g_strdup_printf (_("“%s” added"), value);

  g_free (self->chosen); /* it is shown as soon as it is there */
  self->chosen = g_strdup (value);
  cp_correct_later (self->state, CP_CORRECT_SPEAKER_ADD, value, "", change);
}

static void
create_newcomers (GtkMenuButton *button,
                  gpointer       user_data)
{
  CpPeopleView *self = user_data;
  g_autoptr (GPtrArray) unclaimed = cp_speaker_unclaimed (cp_view_state_get_model (self->state));
  GPtrArray *choices = cp_field_choices_new ();

  for (guint i = 0; i < unclaimed->len; i++)
    cp_field_choices_add (choices, g_ptr_array_index (unclaimed, i), _("is nobody yet"), g_ptr_array_index (unclaimed, i), FALSE);
  gtk_menu_button_set_popover (button, cp_field_editor_new (choices, _("New speaker"), on_newcomer, self, NULL));
}

static void
add_speaker (GtkWidget  *widget,
             const char *action G_GNUC_UNUSED,
             GVariant   *parameter G_GNUC_UNUSED)
{
  CpPeopleView *self = CP_PEOPLE_VIEW (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_menu_button_popup (self->add);
}

static void
cp_people_view_class_init (CpPeopleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cp_people_view_dispose;
  widget_class->map = cp_people_view_map;
  g_type_ensure (CP_TYPE_SPEAKER_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/counterpoint/Counterpoint/people-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CpPeopleView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CpPeopleView, head);
  gtk_widget_class_bind_template_child (widget_class, CpPeopleView, search);
  gtk_widget_class_bind_template_child (widget_class, CpPeopleView, order);
  gtk_widget_class_bind_template_child (widget_class, CpPeopleView, add);
  gtk_widget_class_bind_template_child (widget_class, CpPeopleView, groups);
  gtk_widget_class_bind_template_child (widget_class, CpPeopleView, detail);
  gtk_widget_class_bind_template_callback (widget_class, update_register);
  gtk_widget_class_install_action (widget_class, "people.rename", NULL, change_speaker);
  gtk_widget_class_install_action (widget_class, "people.merge", NULL, change_speaker);
  gtk_widget_class_install_action (widget_class, "people.split", NULL, change_speaker);
  gtk_widget_class_install_action (widget_class, "people.add", NULL, add_speaker);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "people.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "people.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "people.split", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "people");
}

static void
on_back (CpPeopleView *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
cp_people_view_init (CpPeopleView *self)
{
  self->lists = g_ptr_array_new ();
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->add, create_newcomers, self, NULL);
  g_object_bind_property (self->leaflet, "folded", self->detail, "has-back", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->detail, "back", G_CALLBACK (on_back), self, G_CONNECT_SWAPPED);
}

/** cp_people_view_new: Returns: (transfer floating): the speakers of what @state looks at */
GtkWidget *
cp_people_view_new (CpViewState *state)
{
  CpPeopleView *self = g_object_new (CP_TYPE_PEOPLE_VIEW, NULL);

  self->state = g_object_ref (state);
  cp_speaker_detail_set_state (self->detail, state);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  self->stale = TRUE;
  return GTK_WIDGET (self);
}

/** cp_people_view_set_width_class: shows one of register and detail where there is no room for both */
void
cp_people_view_set_width_class (CpPeopleView *self,
                                CpWidthClass  width_class)
{
  const gboolean was_narrow = self->is_narrow;

  self->is_narrow = width_class == CP_WIDTH_NARROW;
  adw_leaflet_set_can_unfold (self->leaflet, width_class >= CP_WIDTH_WIDE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), self->is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (self->is_narrow != was_narrow)
    update_register (self);
}

/** cp_people_view_move: moves to the next speaker, or the one before */
void
cp_people_view_move (CpPeopleView *self,
                     int           by)
{
  gint32 n = (gint32) cp_view_state_get_model (self->state)->speakers->len;

  freshen (self);
  if (n > 0)
    choose (self, (guint) CLAMP (find_chosen (self) + by, 0, n - 1));
}

/** cp_people_view_find: lets the person type a name */
void
cp_people_view_find (CpPeopleView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/** cp_people_view_rename: lets the person give the speaker who is shown another name */
void
cp_people_view_rename (CpPeopleView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "people.rename", NULL);
}

/* The speaker who is shown, in the list that has them, else the first. */
static gboolean
focus_chosen (CpPeopleView *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (cp_row_view_focus_chosen (g_ptr_array_index (self->lists, i)))
      return TRUE;
  return self->lists->len > 0 && gtk_widget_child_focus (g_ptr_array_index (self->lists, 0), GTK_DIR_TAB_FORWARD);
}

/** cp_people_view_focus: gives the focus to the register, or the speaker who is shown in its place. Returns: whether it could be taken */
gboolean
cp_people_view_focus (CpPeopleView *self)
{
  freshen (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->groups)))
    return gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
  return focus_chosen (self) || gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
}
