/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/party-menu.h"

#include <glib/gi18n-lib.h>

#include "window/correct-later.h"
#include "window/field-editor.h"
#include "window/kept-entry.h"
#include "window/line-layout.h"
#include "window/party-look.h"
#include "window/popovers.h"
#include "window/remember.h"
#include "window/widgets.h"

/* What can be done to a party: renamed, shown otherwise, merged with another, remembered, removed. */

typedef struct
{
  CpViewState *state;
  gint32       party;
  char        *name; /* the model may be another by the time it is used */
  GtkWidget   *merge; /* the button that opens the choice of it; NULL */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *self = data;

  g_object_unref (self->state);
  g_free (self->name);
  g_free (self);
}

static void
subject_closed (gpointer  data,
                GClosure *closure G_GNUC_UNUSED)
{
  subject_free (data);
}

static Subject *
subject_new (CpViewState *state,
             gint32       party,
             const char  *name)
{
  Subject *self = g_new0 (Subject, 1);

  self->state = g_object_ref (state);
  self->party = party;
  self->name = g_strdup (name);
  return self;
}

/* @into: the party that it goes into, "" for none */
static void
merge (const Subject *subject,
       const char    *into)
{
  g_autofree char *change = *into != '\0' ? g_strdup_printf (_("Merged with “%s”"), into) : g_strdup (_("Party removed"));

  cp_correct_later (subject->state, CP_CORRECT_PARTY_MERGE, subject->name, into, change);
}

static void
on_merge_chosen (const char *value,
                 const char *label G_GNUC_UNUSED,
                 gpointer    user_data)
{
  const Subject *subject = user_data;

  cp_widget_close_popovers (subject->merge);
  merge (subject, value);
}

static void
create_merge (GtkMenuButton *button,
              gpointer       user_data)
{
  const Subject *subject = user_data;
  const CpModel *model = cp_view_state_get_model (subject->state);
  GPtrArray *choices = cp_field_choices_new ();
  Subject *chosen = subject_new (subject->state, subject->party, subject->name);

  chosen->merge = GTK_WIDGET (button);
  for (guint i = 0; i < model->parties->len; i++)
    if (g_strcmp0 (cp_party_name (model, (gint32) i), subject->name) != 0)
      cp_field_choices_add (choices, cp_party_name (model, (gint32) i), NULL, cp_party_name (model, (gint32) i), FALSE);
  gtk_menu_button_set_popover (button, cp_field_editor_new (choices, NULL, on_merge_chosen, chosen, subject_free));
}

static void
on_remove (GtkButton *button,
           Subject   *subject)
{
  cp_widget_close_popovers (GTK_WIDGET (button));
  merge (subject, "");
}

static GtkWidget *
buttons_new (const Subject *subject)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *into = gtk_menu_button_new (), *gone;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (into), _("Merge With…"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (into), create_merge, subject_new (subject->state, subject->party, subject->name),
                                         subject_free);
  gtk_widget_set_sensitive (into, cp_view_state_get_model (subject->state)->parties->len > 1);
  gone = gtk_button_new_with_label (_("Remove Party"));
  gtk_widget_add_css_class (gone, "destructive-action");
  cp_widget_set_tooltip (gone, _("What is said for it will belong to no party"));
  g_signal_connect_data (gone, "clicked", G_CALLBACK (on_remove), subject_new (subject->state, subject->party, subject->name), subject_closed, 0);
  gtk_widget_set_hexpand (gone, TRUE);
  gtk_widget_set_halign (gone, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), into);
  gtk_box_append (GTK_BOX (box), gone);
  return box;
}

static GtkWidget *
remember_new (const Subject *subject)
{
  GtkWidget *box = cp_line_new (12), *label = cp_label_new (_("Remember its speakers for other comparisons"), NULL);

  cp_label_wrap (GTK_LABEL (label));
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), cp_remember_party_switch_new (subject->state, subject->party));
  return box;
}

static GtkWidget *
popover_new (const Subject *subject)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *look = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (box, "party-menu");
  gtk_box_append (GTK_BOX (look), cp_party_letters_new (subject->state, subject->party));
  gtk_box_append (GTK_BOX (look), cp_party_pattern_new (subject->state, subject->party));
  gtk_box_append (GTK_BOX (box), cp_kept_entry_new (subject->state, CP_CORRECT_PARTY_NAME, subject->name, subject->name,
                                                    _("Name of the party"), _("Party renamed")));
  gtk_box_append (GTK_BOX (box), look);
  gtk_box_append (GTK_BOX (box), cp_party_colours_new (subject->state, subject->party));
  gtk_box_append (GTK_BOX (box), remember_new (subject));
  gtk_box_append (GTK_BOX (box), buttons_new (subject));
  cp_popovers_hold (popover, box);
  return popover;
}

static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  gtk_menu_button_set_popover (button, popover_new (user_data));
}

/** cp_party_popover_new: Returns: (transfer floating): all that can be done to @party, to be opened from what stands for it */
GtkWidget *
cp_party_popover_new (CpViewState *state,
                      gint32       party)
{
  Subject *subject = subject_new (state, party, cp_party_name (cp_view_state_get_model (state), party));
  GtkWidget *popover = popover_new (subject);

  subject_free (subject);
  return popover;
}

/** cp_party_menu_new: Returns: (transfer floating): a button with all that can be done to @party */
GtkWidget *
cp_party_menu_new (CpViewState *state,
                   gint32       party)
{
  const char *name = cp_party_name (cp_view_state_get_model (state), party);
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *tip = g_strdup_printf (_("Change %s"), name);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cp_widget_set_tip (button, tip);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu, subject_new (state, party, name), subject_free);
  return button;
}
