/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/style.h"

/* The one place that asks the style context, which later versions of GTK replace. */

/** cp_style_text_colour: gives the colour of the text of @widget */
void
cp_style_text_colour (GtkWidget *widget,
                      GdkRGBA   *colour)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), colour);
}

/** cp_style_named_colour: gives a colour that the style sheets define, the text's where they do not know @name */
void
cp_style_named_colour (GtkWidget  *widget,
                       const char *name,
                       GdkRGBA    *colour)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, colour))
    cp_style_text_colour (widget, colour);
}

/** cp_style_party_colour: gives the colour of the party with @place in the table of colours; the text's for -1, no party */
void
cp_style_party_colour (GtkWidget *widget,
                       gint       place,
                       GdkRGBA   *colour)
{
  char name[] = "party_0";

  if (place < 0)
    {
      cp_style_text_colour (widget, colour);
      return;
    }
  name[6] = (char) ('1' + place % CP_N_PARTY_COLOURS);
  cp_style_named_colour (widget, name, colour);
}

/** cp_style_mark_tint: Returns: the share of a party's colour that lies behind the words of its statements, 0 … 1 */
float
cp_style_mark_tint (GtkWidget *widget)
{
  GdkRGBA tint;

  cp_style_named_colour (widget, "mark_tint", &tint);
  return tint.alpha;
}

static void
read_folders (GTask        *task,
              gpointer      theme,
              gpointer      data G_GNUC_UNUSED,
              GCancellable *cancellable G_GNUC_UNUSED)
{
  /* They are read when an icon is asked for. */
  g_task_return_boolean (task, gtk_icon_theme_has_icon (theme, "doubt-symbolic"));
}

/**
 * cp_style_add_symbols:
 *
 * Lets the icons of @display find the program's own. That reads all of the desktop's icon folders again, which takes longer than a frame
 * lasts: an empty window does not ask for it, as it shows none of them, and for a comparison it is done in a thread, as GTK does it when it
 * begins, while the comparison's file is read.
 */
void
cp_style_add_symbols (GdkDisplay *display)
{
  static const char path[] = "/org/counterpoint/Counterpoint/symbols";
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (display);
  g_autoptr (GTask) task = NULL;
  g_auto (GStrv) paths = gtk_icon_theme_get_resource_path (theme);

  if (g_strv_contains ((const char *const *) paths, path))
    return;
  gtk_icon_theme_add_resource_path (theme, path);
  task = g_task_new (theme, NULL, NULL, NULL);
  g_task_run_in_thread (task, read_folders);
}
