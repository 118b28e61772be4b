/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/speaker-avatar.h"

#include "report/palette.h"
#include "window/glyph.h"

/* The first letters of the first and the last word that begin with a capital. */
static char *
initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  gunichar first = 0, last = 0;
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gunichar c = g_utf8_get_char_validated (words[i], -1);

      if (c == (gunichar) -1 || c == (gunichar) -2 || !g_unichar_isupper (c))
        continue;
      if (first == 0)
        first = c;
      else
        last = c;
    }
  if (first == 0)
    first = g_unichar_toupper (g_utf8_get_char (name));
  if (first != 0)
    g_string_append_unichar (text, first);
  if (last != 0)
    g_string_append_unichar (text, last);
  return g_string_free (text, FALSE);
}

/** cp_speaker_avatar_new: Returns: (transfer floating): a speaker's letters: round for a person, square for a body, dashed for an unnamed group */
GtkWidget *
cp_speaker_avatar_new (const CpModel *model,
                       guint          speaker,
                       gboolean       large)
{
  const CpModelSpeaker *s = g_ptr_array_index (model->speakers, speaker);
  gint32 colour = cp_party_colour (model, s->party);
  g_autofree char *letters = initials (s->name);
  g_autofree char *party = g_strdup_printf ("avatar-%d", colour < 0 ? 0 : 1 + colour % CP_N_PARTY_COLOURS);
  GtkWidget *label = gtk_label_new (letters);

  gtk_widget_add_css_class (label, "speaker-avatar");
  gtk_widget_add_css_class (label, party);
  if (s->kind == CP_SPEAKER_ORGANISATION)
    gtk_widget_add_css_class (label, "square");
  if (s->kind == CP_SPEAKER_GROUP)
    gtk_widget_add_css_class (label, "dashed");
  if (large)
    gtk_widget_add_css_class (label, "large");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, s->name, -1);
  return label;
}
