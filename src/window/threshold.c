/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/threshold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison/words.h"

/* A number alone would not say what it is of. */
static gboolean
on_output (GtkSpinButton *button)
{
  /* Translators: readings that are less sure are asked about */
  g_autofree char *percent = cp_words_percent (gtk_spin_button_get_value (button) / 100);
  g_autofree char *text = g_strdup_printf (_("below %s"), percent);

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (button)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (button), text);
  return TRUE;
}

/* Whatever is typed round it, the number counts; without one it stays as it is. */
static int
on_input (GtkSpinButton *button,
          double        *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (button));

  text += strcspn (text, "0123456789");
  *value = *text != '\0' ? g_ascii_strtod (text, NULL) : gtk_spin_button_get_value (button);
  return TRUE;
}

/** cp_threshold_attach: lets @button say what its number is of, and be written to likewise */
void
cp_threshold_attach (GtkSpinButton *button)
{
  g_signal_connect (button, "output", G_CALLBACK (on_output), NULL);
  g_signal_connect (button, "input", G_CALLBACK (on_input), NULL);
  gtk_spin_button_update (button);
}
