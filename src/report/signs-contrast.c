/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signs between two positions: clash, accord, differ, unclear, one side only; the knot of a pair; the warning. */
#include "report/signs.h"

#include <math.h>

/* All are made on a grid of 16 with strokes of 2, like the symbolic icons of the same names. */
#define GRID 16.0

/* An arrow along the level line @y, its point at @tip, coming from the side of @tail. */
static void
draw_arrow (cairo_t *cr,
            double   tail,
            double   tip,
            double   y)
{
  double back = tail < tip ? -3 : 3;

  cairo_move_to (cr, tail, y);
  cairo_line_to (cr, tip, y);
  cairo_move_to (cr, tip + back, y - 3);
  cairo_line_to (cr, tip, y);
  cairo_line_to (cr, tip + back, y + 3);
  cairo_stroke (cr);
}

static void
draw_level (cairo_t *cr,
            double   from,
            double   to,
            double   y)
{
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_stroke (cr);
}

static void
draw_question (cairo_t *cr)
{
  cairo_arc (cr, 0, -2.5, 3, G_PI, 2 * G_PI + G_PI / 4);
  cairo_curve_to (cr, 1.2, 0.6, 0, 0.6, 0, 2.2);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 5.6, 1.2, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_one_side (cairo_t *cr)
{
  const double dots[] = { 0, 2 * G_PI * 2.6 / 6 };

  draw_level (cr, -6.5, -1.5, -2.5);
  draw_level (cr, -6.5, -1.5, 2.5);
  cairo_new_path (cr);
  cairo_arc (cr, 4, 0, 2.6, 0, 2 * G_PI);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_width (cr, 1.6);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

static void
begin (cairo_t        *cr,
       double          x,
       double          y,
       double          size,
       const CpColour *ink)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / GRID, size / GRID);
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_new_path (cr);
  cp_sign_set_colour (cr, ink);
}

/** cp_sign_draw_contrast: draws the icon of @sign, @size wide and high about (@x, @y) */
void
cp_sign_draw_contrast (cairo_t        *cr,
                       double          x,
                       double          y,
                       double          size,
                       CpContrastSign  sign,
                       const CpColour *ink)
{
  begin (cr, x, y, size, ink);
  switch (sign)
    {
    case CP_SIGN_CLASH:
      draw_arrow (cr, -7.5, -2, 0);
      draw_arrow (cr, 7.5, 2, 0);
      break;
    case CP_SIGN_ACCORD:
      draw_level (cr, -6, 6, -3);
      draw_level (cr, -6, 6, 3);
      break;
    case CP_SIGN_DIFFER:
      draw_level (cr, -7, 2, -3);
      draw_level (cr, -2, 7, 3);
      break;
    case CP_SIGN_ONE_SIDE:
      draw_one_side (cr);
      break;
    case CP_SIGN_UNCLEAR:
    case CP_N_SIGNS:
    default:
      draw_question (cr);
      break;
    }
  cairo_restore (cr);
}

/** cp_sign_draw_pair: draws the knot that joins two statements set level, an arrow to both sides */
void
cp_sign_draw_pair (cairo_t        *cr,
                   double          x,
                   double          y,
                   double          size,
                   const CpColour *ink)
{
  begin (cr, x, y, size, ink);
  draw_arrow (cr, 0, -6.5, 0);
  draw_arrow (cr, 0, 6.5, 0);
  cairo_restore (cr);
}

/** cp_sign_draw_warning: draws the triangle that stands for said against done and for a changed position */
void
cp_sign_draw_warning (cairo_t         *cr,
                      double           x,
                      double           y,
                      double           size,
                      const CpSignInk *ink)
{
  begin (cr, x, y, size, &ink->ink);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 0, -5.5);
  cairo_line_to (cr, 6.2, 5.5);
  cairo_line_to (cr, -6.2, 5.5);
  cairo_close_path (cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cp_sign_set_colour (cr, &ink->ground);
  cairo_move_to (cr, 0, -3);
  cairo_line_to (cr, 0, 2);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 4.4, 1.2, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
}

/** cp_sign_chip_text: Returns: the colour of word and icon in a chip */
CpColour
cp_sign_chip_text (CpContrastSign sign,
                   CpScheme       scheme)
{
  switch (sign)
    {
    case CP_SIGN_CLASH:
      return cp_palette_tone (scheme, CP_TONE_CHIP_TEXT);
    case CP_SIGN_ACCORD:
    case CP_SIGN_DIFFER:
      return cp_palette_tone (scheme, CP_TONE_CHIP);
    case CP_SIGN_UNCLEAR:
    case CP_SIGN_ONE_SIDE:
    case CP_N_SIGNS:
    default:
      return cp_palette_tone (scheme, CP_TONE_SECONDARY);
    }
}

/**
 * cp_sign_draw_chip:
 *
 * Draws the body of a contrast chip: how two sides stand is weight, not hue. A clash is filled, an accord outlined, a
 * difference dashed, what is unclear dotted; one side only has no body. Icon and word are the caller's to set upon it.
 */
void
cp_sign_draw_chip (cairo_t       *cr,
                   double         x,
                   double         y,
                   double         width,
                   double         height,
                   CpContrastSign sign,
                   CpScheme       scheme)
{
  static const double widths[CP_N_SIGNS] = { [CP_SIGN_UNCLEAR] = 1.6, [CP_SIGN_ACCORD] = 2, [CP_SIGN_DIFFER] = 1.6 };
  double unit = height / 26;
  double line = widths[sign] * unit;
  const double dashes[] = { 5 * unit, 3 * unit };
  const double dots[] = { 0, 3.2 * unit };
  CpColour ink = cp_palette_tone (scheme, sign == CP_SIGN_UNCLEAR ? CP_TONE_SECONDARY : CP_TONE_CHIP);

  if (sign == CP_SIGN_ONE_SIDE)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  cp_sign_rounded (cr, x + line / 2, y + line / 2, width - line, height - line, height / 2);
  cp_sign_set_colour (cr, &ink);
  if (sign == CP_SIGN_CLASH)
    cairo_fill (cr);
  else
    {
      cairo_set_line_width (cr, line);
      if (sign == CP_SIGN_DIFFER)
        cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      else if (sign == CP_SIGN_UNCLEAR)
        {
          cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
          cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
        }
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
