/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/party-look.h"

#include <glib/gi18n-lib.h>

#include "report/palette.h"
#include "stance/look.h"
#include "window/correct-later.h"
#include "window/glyph.h"
#include "window/kept-entry.h"
#include "window/widgets.h"

/* How a party is shown: its letters, its colour and its pattern, each with what changes it. */

typedef struct
{
  CpViewState     *state;
  CpCorrectionKind kind;
  char            *party;
  guint            number;
} Look;

static void
look_free (gpointer data)
{
  Look *self = data;

  g_object_unref (self->state);
  g_free (self->party);
  g_free (self);
}

static void
look_closed (gpointer  data,
             GClosure *closure G_GNUC_UNUSED)
{
  look_free (data);
}

static Look *
look_new (CpViewState     *state,
          CpCorrectionKind kind,
          const char      *party,
          guint            number)
{
  Look *self = g_new0 (Look, 1);

  self->state = g_object_ref (state);
  self->kind = kind;
  self->party = g_strdup (party);
  self->number = number;
  return self;
}

static void
on_clicked (GtkWidget *button,
            Look      *look)
{
  g_autofree char *value = g_strdup_printf ("%u", look->number);

  cp_widget_close_popovers (button);
  cp_correct_later (look->state, look->kind, look->party, value,
                    look->kind == CP_CORRECT_PARTY_COLOUR ? _("Colour changed") : _("Pattern changed"));
}

static const CpModelParty *
party_at (CpViewState *state,
          gint32       party)
{
  return g_ptr_array_index (cp_view_state_get_model (state)->parties, party);
}

static GtkWidget *
labelled_new (const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), cp_label_new (label, "attribution"));
  return box;
}

/** cp_party_letters_new: Returns: (transfer floating): the letters of @party, to be typed over */
GtkWidget *
cp_party_letters_new (CpViewState *state,
                      gint32       party)
{
  const CpModelParty *of = party_at (state, party);
  GtkWidget *box = labelled_new (_("Letters"));
  GtkWidget *entry = cp_kept_entry_new (state, CP_CORRECT_PARTY_LETTERS, of->name, of->letters, _("Letters"), _("Letters changed"));

  gtk_entry_set_max_length (GTK_ENTRY (entry), 3);
  gtk_widget_set_hexpand (entry, FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 4);
  gtk_widget_set_name (entry, "letters");
  gtk_box_append (GTK_BOX (box), entry);
  return box;
}

static GtkWidget *
swatch_new (CpViewState        *state,
            const CpModelParty *party,
            guint               colour)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *class = g_strdup_printf ("swatch-%u", colour + 1);

  gtk_widget_add_css_class (button, "swatch");
  gtk_widget_add_css_class (button, class);
  if (cp_look_colour (party->colour) == colour)
    gtk_widget_add_css_class (button, "current");
  cp_widget_set_tip (button, cp_palette_party_name (colour));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_name (button, class);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_clicked), look_new (state, CP_CORRECT_PARTY_COLOUR, party->name, colour),
                         look_closed, 0);
  return button;
}

/** cp_party_colours_new: Returns: (transfer floating): the colours to choose from for @party */
GtkWidget *
cp_party_colours_new (CpViewState *state,
                      gint32       party)
{
  GtkWidget *box = labelled_new (_("Colour"));

  for (guint i = 0; i < CP_N_PARTY_COLOURS; i++)
    gtk_box_append (GTK_BOX (box), swatch_new (state, party_at (state, party), i));
  return box;
}

static void
create_patterns (GtkMenuButton *menu,
                 gpointer       user_data)
{
  const Look *look = user_data; /* its number is the look that the party has */
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < CP_N_PATTERNS; i++)
    {
      GtkWidget *button = gtk_button_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

      gtk_box_append (GTK_BOX (line), cp_glyph_new_pattern ((gint32) cp_look_new (look->number, i)));
      gtk_box_append (GTK_BOX (line), cp_label_new (cp_palette_pattern_name ((CpPattern) i), NULL));
      if (cp_look_pattern (look->number) == i)
        gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("object-select-symbolic"));
      gtk_button_set_child (GTK_BUTTON (button), line);
      gtk_widget_add_css_class (button, "flat");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, cp_palette_pattern_name ((CpPattern) i), -1);
      g_signal_connect_data (button, "clicked", G_CALLBACK (on_clicked), look_new (look->state, CP_CORRECT_PARTY_PATTERN, look->party, i),
                             look_closed, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (menu, popover);
}

/** cp_party_pattern_new: Returns: (transfer floating): the pattern of @party, with a menu of all there are */
GtkWidget *
cp_party_pattern_new (CpViewState *state,
                      gint32       party)
{
  const CpModelParty *of = party_at (state, party);
  GtkWidget *box = labelled_new (_("Pattern")), *button = gtk_menu_button_new (), *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (child), cp_glyph_new_pattern ((gint32) of->colour));
  gtk_box_append (GTK_BOX (child), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_name (button, "pattern");
  cp_widget_set_tip (button, _("Change Pattern"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_patterns,
                                         look_new (state, CP_CORRECT_PARTY_PATTERN, of->name, of->colour), look_free);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}
