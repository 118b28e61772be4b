/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pattern.h"

#include <math.h>

#include "report/signs.h"

/* The line of a party's rule and underline, in widths of the line; ended by 0. A first length of 0 is a whole line. */
static const double rule_dashes[CP_N_PATTERNS][7] = {
  [CP_PATTERN_SOLID] = { 0 },
  [CP_PATTERN_RISING] = { 2.4, 1.2, 0 },
  [CP_PATTERN_LEVEL] = { 1, 1, 0 },
  [CP_PATTERN_DOTS] = { 0 }, /* double */
  [CP_PATTERN_UPRIGHT] = { 3.6, 1.2, 1, 1.2, 0 },
  [CP_PATTERN_FALLING] = { 4.8, 1.6, 0 },
  [CP_PATTERN_CROSSED] = { 3.6, 1.2, 1, 1.2, 1, 1.2, 0 },
  [CP_PATTERN_EMPTY] = { 0 }, /* thick */
};

/* Slanting lines over a rectangle; @rise is 1 for those that rise to the right, -1 for those that fall. */
static void
slant (cairo_t *cr,
       double   x,
       double   y,
       double   width,
       double   height,
       double   pitch,
       int      rise)
{
  double first = floor ((x - height) / pitch) * pitch;

  for (double at = first; at < x + width + height; at += pitch)
    {
      cairo_move_to (cr, at, rise > 0 ? y + height : y);
      cairo_line_to (cr, at + height, rise > 0 ? y : y + height);
    }
}

static void
dot (cairo_t *cr,
     double   x,
     double   y,
     double   width,
     double   height,
     double   pitch)
{
  int row = 0;

  for (double down = y + pitch / 2; down < y + height; down += pitch * 0.75, row++)
    for (double along = x + (row % 2 ? pitch : pitch / 2); along < x + width; along += pitch)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, along, down, pitch * 0.24, 0, 2 * G_PI);
      }
}

static void
draw_lines (cairo_t  *cr,
            double    x,
            double    y,
            double    width,
            double    height,
            double    unit,
            CpPattern pattern)
{
  double pitch = (pattern == CP_PATTERN_CROSSED ? 5 : 6.5) * unit;

  switch (pattern)
    {
    case CP_PATTERN_RISING:
    case CP_PATTERN_FALLING:
    case CP_PATTERN_CROSSED:
      if (pattern != CP_PATTERN_FALLING)
        slant (cr, x, y, width, height, pitch, 1);
      if (pattern != CP_PATTERN_RISING)
        slant (cr, x, y, width, height, pitch, -1);
      cairo_set_line_width (cr, (pattern == CP_PATTERN_CROSSED ? 1 : 2.1) * unit);
      break;
    case CP_PATTERN_LEVEL:
      for (double at = y + height; at > y; at -= 3 * unit)
        {
          cairo_move_to (cr, x, at);
          cairo_line_to (cr, x + width, at);
        }
      cairo_set_line_width (cr, 1.2 * unit);
      break;
    case CP_PATTERN_UPRIGHT:
      for (double at = x + 3 * unit; at < x + width; at += 3 * unit)
        {
          cairo_move_to (cr, at, y);
          cairo_line_to (cr, at, y + height);
        }
      cairo_set_line_width (cr, 1.2 * unit);
      break;
    case CP_PATTERN_SOLID:
    case CP_PATTERN_DOTS:
    case CP_PATTERN_EMPTY:
    case CP_N_PATTERNS:
    default:
      return;
    }
  cairo_stroke (cr);
}

/**
 * cp_pattern_fill:
 * @unit: the size of the pattern: 1 in the window, 0.75 on paper
 *
 * Fills a rectangle with a party's pattern: strips over columns, heads of lanes, bars of a histogram. What is not solid has
 * an edge, so that its size can be read.
 */
void
cp_pattern_fill (cairo_t        *cr,
                 double          x,
                 double          y,
                 double          width,
                 double          height,
                 double          unit,
                 CpPattern       pattern,
                 const CpColour *ink)
{
  double edge = pattern == CP_PATTERN_EMPTY ? 1.8 * unit : unit;

  if (width <= 0 || height <= 0)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cp_sign_set_colour (cr, ink);
  if (pattern == CP_PATTERN_SOLID || MIN (width, height) <= 2 * unit)
    cairo_paint (cr);
  else
    {
      draw_lines (cr, x, y, width, height, unit, pattern);
      if (pattern == CP_PATTERN_DOTS)
        {
          dot (cr, x, y, width, height, 4 * unit);
          cairo_fill (cr);
        }
      cairo_rectangle (cr, x, y, width, height);
      cairo_set_line_width (cr, 2 * edge); /* the clip leaves the inner half */
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/**
 * cp_pattern_tile:
 * @scale: device pixels for one of the window's
 *
 * Returns: (transfer full): the pattern without an edge, repeated over whatever is filled with it: for many bars at once
 */
cairo_pattern_t *
cp_pattern_tile (CpPattern       pattern,
                 const CpColour *ink,
                 double          scale)
{
  /* What repeats after this many pixels in both directions: of slanting, level and upright lines, or of dots and crossed ones. */
  const int size = pattern == CP_PATTERN_DOTS || pattern == CP_PATTERN_CROSSED ? 60 : 78;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (size * scale), (int) ceil (size * scale));
  cairo_pattern_t *tile;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cp_pattern_fill (cr, -size, -size, 3 * size, 3 * size, 1, pattern, ink);
  cairo_destroy (cr);
  tile = cairo_pattern_create_for_surface (surface);
  cairo_pattern_set_extend (tile, CAIRO_EXTEND_REPEAT);
  cairo_surface_destroy (surface);
  return tile;
}

static guint
n_dashes (const double *dashes)
{
  guint n = 0;

  while (dashes[n] > 0)
    n++;
  return n;
}

static void
draw_line (cairo_t        *cr,
           double          x,
           double          y,
           double          along_x,
           double          along_y,
           double          width,
           CpPattern       pattern,
           const CpColour *ink)
{
  double scaled[7];
  guint n = n_dashes (rule_dashes[pattern]);
  double line = pattern == CP_PATTERN_EMPTY ? 1.6 * width : pattern == CP_PATTERN_DOTS ? width * 0.42 : width;
  double apart = pattern == CP_PATTERN_DOTS ? width * 0.9 : 0;

  for (guint i = 0; i < n; i++)
    scaled[i] = rule_dashes[pattern][i] * width;

  cairo_save (cr);
  cairo_new_path (cr);
  cp_sign_set_colour (cr, ink);
  cairo_set_line_width (cr, line);
  cairo_set_dash (cr, scaled, (int) n, 0);
  for (int side = -1; side <= 1; side += 2)
    {
      double shift = side * apart / 2;

      cairo_move_to (cr, x + (along_y != 0 ? shift : 0), y + (along_x != 0 ? shift : 0));
      cairo_rel_line_to (cr, along_x, along_y);
      if (apart == 0)
        break;
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/** cp_pattern_draw_rule: draws the upright rule beside a party's quotation, its middle at @x, from @y down */
void
cp_pattern_draw_rule (cairo_t        *cr,
                      double          x,
                      double          y,
                      double          length,
                      double          width,
                      CpPattern       pattern,
                      const CpColour *ink)
{
  draw_line (cr, x, y, 0, length, width, pattern, ink);
}

/** cp_pattern_draw_underline: draws the line under a party's words, its middle at @y, from @x to the right */
void
cp_pattern_draw_underline (cairo_t        *cr,
                           double          x,
                           double          y,
                           double          length,
                           double          width,
                           CpPattern       pattern,
                           const CpColour *ink)
{
  draw_line (cr, x, y, length, 0, width, pattern, ink);
}
