/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/text-size.h"

/* The size of all text, over the desktop's factor: the resolution that fonts are made for, in the settings of the display. */

static const char key_desktop[] = "cp-desktop-dpi";
static const char key_percent[] = "cp-text-percent";

/** cp_text_size_get: Returns: the size of text in percent of the desktop's */
int
cp_text_size_get (GtkSettings *display)
{
  int percent = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (display), key_percent));

  return percent != 0 ? percent : 100;
}

/** cp_text_scale: Returns: how large text is, the desktop's factor included, against the size that the interface is measured for */
double
cp_text_scale (GtkSettings *display)
{
  const double usual = 96 * 1024;
  int dpi;

  g_object_get (display, "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / usual : 1;
}

/**
 * cp_text_size_set:
 * @settings: (nullable): where it is remembered
 * @percent: 80 … 200; what is beyond is brought within
 *
 * Sets the size of all text on @display's windows of this program.
 */
void
cp_text_size_set (GSettings   *settings,
                  GtkSettings *display,
                  int          percent)
{
  int dpi = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (display), key_desktop));

  percent = CLAMP (percent, 80, 200);
  if (dpi == 0)
    {
      g_object_get (display, "gtk-xft-dpi", &dpi, NULL);
      if (dpi <= 0)
        dpi = 96 * 1024;
      g_object_set_data (G_OBJECT (display), key_desktop, GINT_TO_POINTER (dpi));
    }
  g_object_set (display, "gtk-xft-dpi", (int) ((gint64) dpi * percent / 100), NULL);
  g_object_set_data (G_OBJECT (display), key_percent, GINT_TO_POINTER (percent));
  if (settings != NULL)
    g_settings_set_int (settings, "text-size", percent);
}

/** cp_text_size_step: makes all text larger by @percent, or smaller */
void
cp_text_size_step (GSettings   *settings,
                   GtkSettings *display,
                   int          percent)
{
  cp_text_size_set (settings, display, cp_text_size_get (display) + percent);
}
