/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/spot.h"

#include <string.h>

/** cp_spot_clear: frees what the #CpSpot at @data holds */
void
cp_spot_clear (gpointer data)
{
  CpSpot *self = data;

  g_free (self->leads_to);
  g_free (self->is);
}

static void
draw_box (const CpSpot      *self,
          const CpCanvas    *canvas,
          const CpSpotPlace *place)
{
  CpColour ink = cp_palette_tone (canvas->scheme, CP_TONE_TEXT);

  if (canvas->tagged && self->is != NULL)
    {
      g_autofree char *attributes = g_strdup_printf ("name='%s'", self->is);

      cairo_tag_begin (canvas->cr, CAIRO_TAG_DEST, attributes);
    }
  cp_sign_set_colour (canvas->cr, &ink);
  cairo_new_path (canvas->cr);
  cp_sign_rounded (canvas->cr, place->x, place->y, place->width, place->height, 2.2);
  cairo_set_line_width (canvas->cr, 0.8);
  cairo_stroke (canvas->cr);
  if (canvas->tagged && self->is != NULL)
    cairo_tag_end (canvas->cr, CAIRO_TAG_DEST);
}

/* A link lies where something is drawn inside its tag: a hair of no colour over its words. */
static void
draw_link (const CpSpot      *self,
           const CpCanvas    *canvas,
           const CpSpotPlace *place)
{
  g_autofree char *target = NULL;

  if (!canvas->tagged || self->leads_to == NULL || strpbrk (self->leads_to, "'\\") != NULL)
    return;
  target = g_strdup_printf (self->kind == CP_SPOT_LINK ? "uri='%s'" : "dest='%s'", self->leads_to);
  cairo_tag_begin (canvas->cr, CAIRO_TAG_LINK, target);
  cairo_set_source_rgba (canvas->cr, 0, 0, 0, 0.001);
  cairo_rectangle (canvas->cr, place->x, place->y, place->width, place->height);
  cairo_fill (canvas->cr);
  cairo_tag_end (canvas->cr, CAIRO_TAG_LINK);
}

/** cp_spot_draw: draws the sign at @place; @size is that of the letters about it */
void
cp_spot_draw (const CpSpot      *self,
              const CpCanvas    *canvas,
              const CpSpotPlace *place,
              double             size)
{
  CpSignInk ink = { self->colour, cp_palette_tone (canvas->scheme, CP_TONE_GROUND), FALSE };
  const double centre = place->x + place->width / 2, middle = place->y + place->height / 2;
  const CpSpotPlace box = { place->x, middle - size * 0.56, place->width, size * 1.14 };
  const CpSpotPlace words = { place->x, place->y, MAX (place->width, 1), place->height };

  switch (self->kind)
    {
    case CP_SPOT_NUMBER:
      draw_box (self, canvas, &box);
      draw_link (self, canvas, &box);
      break;
    case CP_SPOT_MARK:
      /* A bar is no taller than the line. */
      cp_sign_draw_mark (canvas->cr, centre, middle, size * (self->shape == CP_SHAPE_BAR ? 0.68 : 0.95), self->shape, self->stance, &ink);
      break;
    case CP_SPOT_ANSWER:
      cp_sign_draw_answer (canvas->cr, centre, middle, size * 1.12, self->stance, &ink);
      break;
    case CP_SPOT_WARNING:
      ink.ink = cp_palette_tone (canvas->scheme, CP_TONE_TEXT);
      cp_sign_draw_warning (canvas->cr, centre, middle, size * 1.15, &ink);
      break;
    case CP_SPOT_LINK:
    default:
      draw_link (self, canvas, &words);
      break;
    }
}
