/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/timeline-key.h"

#include "comparison/words.h"
#include "report/plot.h"
#include "report/signs.h"
#include "window/style.h"

/* The key over the timeline: a sample of each sign with its word. */

static void
draw_sample (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        user_data)
{
  guint sample = GPOINTER_TO_UINT (user_data);
  GtkWidget *widget = GTK_WIDGET (area);
  GdkRGBA ink, ground;
  CpSignInk sign = { .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };

  cp_style_text_colour (widget, &ink);
  cp_style_named_colour (widget, "view_bg_color", &ground);
  sign.ink = (CpColour){ ink.red, ink.green, ink.blue, ink.alpha };
  sign.ground = (CpColour){ ground.red, ground.green, ground.blue, 1 };
  cp_sign_draw_mark (cr, width / 2.0, height / 2.0, sample >> 2 == CP_SHAPE_BAR ? 9 : 12, (CpShape) (sample >> 2),
                     (CpStance) (sample & 3), &sign);
}

static void
add_sample (GtkBox     *key,
            CpShape     shape,
            CpStance    stance,
            const char *word)
{
  GtkWidget *sample = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (word);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (sample), 13);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sample), 18);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sample), draw_sample, GUINT_TO_POINTER (shape << 2 | stance), NULL);
  gtk_widget_set_valign (sample, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (sample, 10);
  gtk_widget_add_css_class (sample, "secondary");
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (key, sample);
  gtk_box_append (key, label);
}

/** cp_timeline_key_new: Returns: (transfer floating): what the shapes and fills of marks mean */
GtkWidget *
cp_timeline_key_new (void)
{
  static const CpStance stances[] = { CP_STANCE_SUPPORT, CP_STANCE_OPPOSE, CP_STANCE_NEUTRAL, CP_STANCE_NONE };
  GtkWidget *key = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  for (guint shape = 0; shape < CP_N_SHAPES; shape++)
    add_sample (GTK_BOX (key), (CpShape) shape, CP_STANCE_SUPPORT, cp_shape_name ((CpShape) shape));
  gtk_widget_set_margin_start (line, 10);
  gtk_widget_set_margin_top (line, 8);
  gtk_widget_set_margin_bottom (line, 8);
  gtk_box_append (GTK_BOX (key), line);
  for (guint i = 0; i < G_N_ELEMENTS (stances); i++)
    {
      g_autofree char *word = g_utf8_strdown (cp_words_answer (stances[i]), -1);

      add_sample (GTK_BOX (key), CP_SHAPE_CIRCLE, stances[i], word);
    }
  return key;
}
