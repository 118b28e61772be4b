/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/people-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "window/correct-later.h"
#include "window/field-editor.h"
#include "window/frame-budget.h"
#include "window/known-speaker.h"
#include "window/people-register.h"
#include "window/speaker-detail.h"
#include "window/speaker-names.h"
#include "window/widgets.h"

/* The register: who speaks, by party, and beside it one of them with everything known. */
struct _CpPeopleView
{
  GtkWidget parent_instance;

  AdwLeaflet       *leaflet;
  GtkBox           *head;
  GtkSearchEntry   *search;
  GtkDropDown      *order;
  GtkMenuButton    *add;
  CpPeopleRegister *groups;
  CpSpeakerDetail  *detail;

  CpViewState *state;
  CpKnownSpeaker chosen;
  gboolean     stale;          /* the register is of the model before */
  gboolean     detail_waits;   /* it comes after the register */
  guint        registering;    /* the idle callback that makes it anew */
  guint        detailing;      /* the tick callback that shows the detail, after the register */
  gint64       register_frame; /* the frame that shows the register first */
  gboolean     is_narrow;
};

G_DEFINE_FINAL_TYPE (CpPeopleView, cp_people_view, GTK_TYPE_WIDGET)

/* Who is chosen, else the first that is listed. -1 for nobody. */
static gint32
find_chosen (CpPeopleView *self)
{
  const gint32 chosen = cp_known_speaker_find (&self->chosen, cp_view_state_get_model (self->state));

  return chosen >= 0 || self->stale ? chosen : cp_people_register_next (self->groups, -1, 1);
}

static void
update_register (CpPeopleView *self)
{
  gint32 chosen;

  if (self->state == NULL)
    return;
  cp_people_register_update (self->groups, gtk_drop_down_get_selected (self->order), gtk_editable_get_text (GTK_EDITABLE (self->search)));
  chosen = find_chosen (self);
  if (chosen >= 0)
    cp_people_register_choose (self->groups, (guint) chosen, FALSE);
}

/* Marks the speaker at @index of the model as chosen, and shows who it is. */
static void
choose (CpPeopleView *self,
        guint         index)
{
  cp_known_speaker_set (&self->chosen, cp_view_state_get_model (self->state), index);
  cp_people_register_choose (self->groups, index, TRUE);
  cp_speaker_detail_show (self->detail, (gint32) index);
}

static void
on_chosen (CpPeopleView *self,
           guint         speaker)
{
  if (!self->stale) /* else its number is no longer anybody's */
    choose (self, speaker);
}

static void
on_activated (CpPeopleView *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->detail));
}

static void
update_stale_register (CpPeopleView *self)
{
  g_clear_handle_id (&self->registering, g_source_remove);
  self->stale = FALSE;
  update_register (self);
}

/* Whoever is shown is chosen: another must not come in their place when the register changes. */
static void
show_detail (CpPeopleView *self)
{
  const gint32 shown = find_chosen (self);

  if (self->detailing != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->detailing);
  self->detailing = 0;
  self->detail_waits = FALSE;
  if (shown >= 0 && self->chosen.name == NULL)
    cp_known_speaker_set (&self->chosen, cp_view_state_get_model (self->state), (guint) shown);
  cp_speaker_detail_show (self->detail, shown);
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

static gboolean
fill_in_turn (gpointer user_data)
{
  CpPeopleView *self = user_data;

  self->registering = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE; /* it will be when it is shown again */
  update_stale_register (self);
  if (!self->detail_waits && cp_known_speaker_find (&self->chosen, cp_view_state_get_model (self->state)) < 0)
    show_detail (self);
  if (self->detail_waits)
    self->register_frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (GTK_WIDGET (self))) + 1;
  if (self->detail_waits && self->detailing == 0)
    self->detailing = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
clear_in_turn (gpointer user_data)
{
  CpPeopleView *self = user_data;

  cp_people_register_clear (self->groups);
  self->registering = g_idle_add_full (CP_TURN_PEOPLE_FILLED, fill_in_turn, self, NULL);
  return G_SOURCE_REMOVE;
}

/* A view that is not looked at costs nothing. One that is shows all with the next frame, but the register by itself, what goes of it and
 * what comes each in its turn: it holds the main loop as long as all other views together. */
static void
on_model_changed (CpPeopleView *self)
{
  self->stale = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  show_detail (self);
  g_clear_handle_id (&self->registering, g_source_remove);
  self->registering = g_idle_add_full (CP_TURN_PEOPLE_CLEARED, clear_in_turn, self, NULL);
}

/* The register comes with this frame and the detail with the next: both at once would hold the main loop for longer than one lasts. */
static void
cp_people_view_map (GtkWidget *widget)
{
  CpPeopleView *self = CP_PEOPLE_VIEW (widget);

  if (self->stale)
    {
      self->detail_waits = TRUE;
      cp_speaker_detail_show (self->detail, -1);
      g_clear_handle_id (&self->registering, g_source_remove);
      self->registering = g_idle_add_full (CP_TURN_PEOPLE_CLEARED, clear_in_turn, self, NULL);
    }
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
  cp_known_speaker_clear (&self->chosen);
  G_OBJECT_CLASS (cp_people_view_parent_class)->dispose (object);
}

static void
change_speaker (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter G_GNUC_UNUSED)
{
  CpPeopleView *self = CP_PEOPLE_VIEW (widget);

  freshen (self);
  if (find_chosen (self) < 0)
    return;
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

  cp_known_speaker_name (&self->chosen, value); /* it is shown as soon as it is there */
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
  g_type_ensure (CP_TYPE_PEOPLE_REGISTER);
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

/** cp_people_view_leave: goes from a speaker, who has the view in a narrow window, to all. Returns: whether there was somebody to leave */
gboolean
cp_people_view_leave (CpPeopleView *self)
{
  return adw_leaflet_get_folded (self->leaflet) && adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
cp_people_view_init (CpPeopleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->add, create_newcomers, self, NULL);
  g_object_bind_property (self->leaflet, "folded", self->detail, "has-back", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->detail, "back", G_CALLBACK (cp_people_view_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->groups, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->groups, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
}

/** cp_people_view_new: Returns: (transfer floating): the speakers of what @state looks at */
GtkWidget *
cp_people_view_new (CpViewState *state)
{
  CpPeopleView *self = g_object_new (CP_TYPE_PEOPLE_VIEW, NULL);

  self->state = g_object_ref (state);
  cp_people_register_set_state (self->groups, state);
  cp_speaker_detail_set_state (self->detail, state);
  g_signal_connect_object (state, "model-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "filter-changed", G_CALLBACK (on_model_changed), self, G_CONNECT_SWAPPED);
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
  cp_people_register_set_narrow (self->groups, self->is_narrow);
  adw_leaflet_set_can_unfold (self->leaflet, width_class >= CP_WIDTH_WIDE);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), self->is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (self->is_narrow != was_narrow)
    update_register (self);
}

/** cp_people_view_move: moves to the next speaker of the register, or the one before */
void
cp_people_view_move (CpPeopleView *self,
                     int           by)
{
  gboolean in_register;
  gint32 next;

  freshen (self);
  next = cp_people_register_next (self->groups, find_chosen (self), by);
  if (next < 0)
    return;
  in_register = gtk_widget_get_focus_child (GTK_WIDGET (self->groups)) != NULL;
  choose (self, (guint) next);
  if (in_register) /* the keyboard goes on from who is chosen */
    cp_people_register_focus (self->groups);
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

/** cp_people_view_focus: gives the focus to the register, or the speaker who is shown in its place. Returns: whether it could be taken */
gboolean
cp_people_view_focus (CpPeopleView *self)
{
  freshen (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->groups)))
    return gtk_widget_child_focus (GTK_WIDGET (self->detail), GTK_DIR_TAB_FORWARD);
  return cp_people_register_focus (self->groups);
}
