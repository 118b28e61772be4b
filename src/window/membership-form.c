/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/membership-form.h"

#include <glib/gi18n-lib.h>

#include "comparison/date-form.h"
#include "comparison/words.h"
#include "stance/speaker-reference.h"
#include "window/correct-later.h"
#include "window/line-layout.h"
#include "window/popovers.h"
#include "window/widgets.h"

/* For which party a speaker speaks at which time, in a popover: the party, from, to. */

typedef struct
{
  CpViewState *state;
  char        *speaker;
  GPtrArray   *memberships; /* CpMembership, as they were when the button was made */
  gint         at;          /* the one that is changed, -1 for a new one */
  GtkWidget   *popover, *party, *from, *to, *wrong; /* once it was opened */
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->state);
  g_free (self->speaker);
  g_ptr_array_unref (self->memberships);
  g_free (self);
}

/** cp_membership_words: Returns: (transfer full): from when to when, in words */
char *
cp_membership_words (const CpMembership *membership)
{
  g_autofree char *from = cp_words_date (&membership->from), *to = cp_words_date (&membership->to);

  if (!cp_date_is_valid (&membership->from) && !cp_date_is_valid (&membership->to))
    return g_strdup (_("whole period"));
  if (!cp_date_is_valid (&membership->to))
    return g_strdup_printf (_("since %s"), from);
  if (!cp_date_is_valid (&membership->from))
    return g_strdup_printf (_("until %s"), to);
  /* Translators: from one date to another */
  return g_strdup_printf (_("%s – %s"), from, to);
}

/* Puts @membership (nullable) in the place of the one that is changed */
static void
replace (Form         *self,
         CpMembership *membership,
         const char   *change)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_membership_free);
  g_autofree char *value = NULL;

  for (guint i = 0; i < self->memberships->len; i++)
    if ((gint) i != self->at)
      g_ptr_array_add (all, cp_membership_copy (g_ptr_array_index (self->memberships, i)));
  if (membership != NULL)
    g_ptr_array_add (all, membership);
  value = cp_memberships_format (all);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  cp_correct_later (self->state, CP_CORRECT_SPEAKER_TIMES, self->speaker, value, change);
}

/* Nothing typed is no date; what cannot be read as one is refused. */
static gboolean
read_date (GtkWidget *entry,
           CpDate    *date)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  gboolean good;

  *date = CP_DATE_NONE;
  good = *text == '\0' || cp_date_form_read (text, date);
  if (good)
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");
  return good;
}

static void
on_set (Form *self)
{
  g_autofree char *party = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->party))));
  CpDate from, to;
  gboolean good = read_date (self->from, &from);
  CpMembership *membership;

  good = read_date (self->to, &to) && good;
  gtk_widget_set_visible (self->wrong, !good);
  if (!good || *party == '\0')
    return;
  membership = cp_membership_new (party, &from, &to);
  membership->by_person = TRUE;
  replace (self, membership, _("Party of a time changed"));
}

static void
on_remove (Form *self)
{
  replace (self, NULL, _("Party of a time removed"));
}

static void
on_party_clicked (GtkWidget *button,
                  Form      *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->party), gtk_button_get_label (GTK_BUTTON (button)));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  gtk_widget_grab_focus (self->from);
}

static GtkWidget *
parties_new (Form *self)
{
  const CpModel *model = cp_view_state_get_model (self->state);
  GtkWidget *menu = gtk_menu_button_new (), *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < model->parties->len; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (cp_party_name (model, (gint32) i));

      gtk_widget_add_css_class (button, "flat");
      g_signal_connect (button, "clicked", G_CALLBACK (on_party_clicked), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "pan-down-symbolic");
  cp_widget_set_tip (menu, _("Parties of this comparison"));
  return menu;
}

static GtkWidget *
entry_new (Form       *self,
           const char *label,
           const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_set), self);
  return entry;
}

static void
attach (GtkWidget  *grid,
        int         row,
        const char *label,
        GtkWidget  *control)
{
  gtk_grid_attach (GTK_GRID (grid), cp_label_new (label, NULL), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), control, 1, row, 1, 1);
}

static GtkWidget *
fields_new (Form               *self,
            const CpMembership *now)
{
  GtkWidget *grid = gtk_grid_new (), *party = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *from = now != NULL ? cp_date_to_iso (&now->from) : NULL, *to = now != NULL ? cp_date_to_iso (&now->to) : NULL;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  self->party = entry_new (self, _("Party"), now != NULL ? now->name : NULL);
  self->from = entry_new (self, _("From"), from);
  self->to = entry_new (self, _("To"), to);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->from), _("the beginning"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->to), _("today"));
  gtk_widget_add_css_class (party, "linked");
  gtk_box_append (GTK_BOX (party), self->party);
  gtk_box_append (GTK_BOX (party), parties_new (self));
  attach (grid, 0, _("Party"), party);
  attach (grid, 1, _("From"), self->from);
  attach (grid, 2, _("To"), self->to);
  return grid;
}

static GtkWidget *
buttons_new (Form               *self,
             const CpMembership *now)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *set = gtk_button_new_with_label (_("Set"));

  if (now != NULL && now->by_person)
    {
      GtkWidget *gone = gtk_button_new_with_label (_("Remove"));

      g_signal_connect_swapped (gone, "clicked", G_CALLBACK (on_remove), self);
      gtk_box_append (GTK_BOX (box), gone);
    }
  gtk_widget_add_css_class (set, "suggested-action");
  gtk_widget_set_hexpand (set, TRUE);
  gtk_widget_set_halign (set, GTK_ALIGN_END);
  g_signal_connect_swapped (set, "clicked", G_CALLBACK (on_set), self);
  gtk_box_append (GTK_BOX (box), set);
  return box;
}

static void
create_form (GtkMenuButton *button,
             gpointer       user_data)
{
  Form *self = user_data;
  const CpMembership *now = self->at >= 0 ? g_ptr_array_index (self->memberships, self->at) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->popover = gtk_popover_new ();
  self->wrong = cp_label_new (_("A date is written as 2017, 2017-04 or 2017-04-12."), "amber");
  gtk_widget_set_visible (self->wrong, FALSE);
  gtk_widget_add_css_class (box, "party-menu");
  gtk_box_append (GTK_BOX (box), fields_new (self, now));
  gtk_box_append (GTK_BOX (box), self->wrong);
  gtk_box_append (GTK_BOX (box), buttons_new (self, now));
  cp_popovers_hold (self->popover, box);
  gtk_menu_button_set_popover (button, self->popover);
}

/**
 * cp_membership_button_new:
 * @membership: its place among those of @speaker, or -1 for one more
 *
 * Returns: (transfer floating): what opens the form
 */
GtkWidget *
cp_membership_button_new (CpViewState *state,
                          guint        speaker,
                          gint         membership)
{
  const CpModelSpeaker *of = g_ptr_array_index (cp_view_state_get_model (state)->speakers, speaker);
  GtkWidget *button = gtk_menu_button_new ();
  Form *form = g_new0 (Form, 1);

  form->state = g_object_ref (state);
  form->speaker = cp_speaker_reference (cp_view_state_get_model (state), speaker, of->name);
  form->memberships = g_ptr_array_ref (of->memberships);
  form->at = membership;
  if (membership >= 0)
    {
      g_autofree char *id = g_strdup_printf ("membership-%d", membership);

      gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
      cp_widget_set_tip (button, _("Change Party and Time"));
      gtk_widget_set_name (button, id);
    }
  else
    {
      GtkWidget *child = cp_line_new (6), *words = cp_label_new (_("Another Party for a Time…"), NULL);

      cp_label_wrap (GTK_LABEL (words));
      gtk_box_append (GTK_BOX (child), gtk_image_new_from_icon_name ("list-add-symbolic"));
      gtk_box_append (GTK_BOX (child), words);
      gtk_menu_button_set_child (GTK_MENU_BUTTON (button), child);
      gtk_widget_set_name (button, "membership");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Another Party for a Time…"), -1);
    }
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_form, form, form_free);
  return button;
}
