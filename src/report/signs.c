/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/signs.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lengths of the signs at the size they are drawn for: a mark of 13, an answer of 16. */
#define MARK_SIZE 13.0
#define ANSWER_SIZE 16.0

static const CpShape act_shapes[CP_N_ACTS] = {
  [CP_ACT_ASSERT] = CP_SHAPE_CIRCLE,        [CP_ACT_CONCEDE] = CP_SHAPE_CIRCLE,
  [CP_ACT_PRAISE] = CP_SHAPE_CIRCLE,        [CP_ACT_OTHER] = CP_SHAPE_CIRCLE,
  [CP_ACT_DENY] = CP_SHAPE_SQUARE,          [CP_ACT_DOUBT] = CP_SHAPE_SQUARE,
  [CP_ACT_DEMAND] = CP_SHAPE_TRIANGLE_UP,   [CP_ACT_OFFER] = CP_SHAPE_TRIANGLE_UP,
  [CP_ACT_QUESTION] = CP_SHAPE_TRIANGLE_UP, [CP_ACT_ACCUSE] = CP_SHAPE_TRIANGLE_DOWN,
  [CP_ACT_CONDEMN] = CP_SHAPE_TRIANGLE_DOWN, [CP_ACT_COMMIT] = CP_SHAPE_DIAMOND,
  [CP_ACT_WARN] = CP_SHAPE_DIAMOND,
};

static const char *const shape_names[CP_N_SHAPES] = {
  N_ ("states"), N_ ("rejects"), N_ ("asks"), N_ ("blames"), N_ ("binds"), N_ ("does"),
};

/** cp_shape_of: Returns: the shape that stands for @act, a bar where it was done and not said */
CpShape
cp_shape_of (CpAct    act,
             gboolean deed)
{
  g_return_val_if_fail (act < CP_N_ACTS, CP_SHAPE_CIRCLE);
  return deed ? CP_SHAPE_BAR : act_shapes[act];
}

/** cp_shape_name: Returns: the word for the shape in a key: "states", "rejects", … */
const char *
cp_shape_name (CpShape shape)
{
  g_return_val_if_fail (shape < CP_N_SHAPES, "");
  return _ (shape_names[shape]);
}

/** cp_sign_set_colour: makes @colour the source of @cr */
void
cp_sign_set_colour (cairo_t        *cr,
                    const CpColour *colour)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

/** cp_sign_rounded: makes a rectangle with round corners the path of @cr */
void
cp_sign_rounded (cairo_t *cr,
                 double   x,
                 double   y,
                 double   width,
                 double   height,
                 double   radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
}

/* The shapes differ in size so that they weigh the same to the eye. */
static void
mark_path (cairo_t *cr,
           double   x,
           double   y,
           double   size,
           CpShape  shape)
{
  double half;

  cairo_new_path (cr);
  switch (shape)
    {
    case CP_SHAPE_SQUARE:
      half = size * 0.36;
      cp_sign_rounded (cr, x - half, y - half, 2 * half, 2 * half, size * 0.06);
      break;
    case CP_SHAPE_TRIANGLE_UP:
    case CP_SHAPE_TRIANGLE_DOWN:
      half = size * 0.46 * (shape == CP_SHAPE_TRIANGLE_UP ? 1 : -1);
      cairo_move_to (cr, x, y - half * 0.94);
      cairo_line_to (cr, x + half, y + half * 0.82);
      cairo_line_to (cr, x - half, y + half * 0.82);
      cairo_close_path (cr);
      break;
    case CP_SHAPE_DIAMOND:
      half = size * 0.48;
      cairo_move_to (cr, x, y - half);
      cairo_line_to (cr, x + half, y);
      cairo_line_to (cr, x, y + half);
      cairo_line_to (cr, x - half, y);
      cairo_close_path (cr);
      break;
    case CP_SHAPE_BAR:
      half = size * CP_BAR_ASPECT / 2;
      cp_sign_rounded (cr, x - size * 0.28, y - half, size * 0.56, 2 * half, size * 0.16);
      break;
    case CP_SHAPE_CIRCLE:
    case CP_N_SHAPES:
    default:
      cairo_arc (cr, x, y, size * 0.41, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;
    }
}

/* A line on the inner side of the current path, so that a ring is no larger than the disc. */
static void
stroke_inside (cairo_t *cr,
               double   width)
{
  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_set_line_width (cr, 2 * width);
  cairo_stroke_preserve (cr);
  cairo_restore (cr);
}

/* Fills the half of the current path where reading begins. */
static void
fill_half (cairo_t         *cr,
           double           x,
           double           y,
           double           size,
           const CpSignInk *ink)
{
  cairo_save (cr);
  cairo_clip (cr);
  cairo_rectangle (cr, ink->mirrored ? x : x - 2 * size, y - 2 * size, 2 * size, 4 * size);
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * cp_sign_draw_mark:
 * @x: the middle
 * @y: the middle
 * @size: the side of the square that the shapes are made for, 13 in the window; a deed's bar is #CP_BAR_ASPECT as tall
 *
 * Draws a statement's mark: the shape says what it does, the fill which way it answers.
 */
void
cp_sign_draw_mark (cairo_t         *cr,
                   double           x,
                   double           y,
                   double           size,
                   CpShape          shape,
                   CpStance         stance,
                   const CpSignInk *ink)
{
  double unit = size / MARK_SIZE;
  const double dashes[] = { 2.2 * unit, 1.7 * unit };

  cairo_save (cr);
  mark_path (cr, x, y, size, shape);
  if (stance != CP_STANCE_SUPPORT)
    {
      cp_sign_set_colour (cr, &ink->ground);
      cairo_fill_preserve (cr);
    }
  cp_sign_set_colour (cr, &ink->ink);
  switch (stance)
    {
    case CP_STANCE_SUPPORT:
      cairo_fill (cr);
      break;
    case CP_STANCE_OPPOSE:
      stroke_inside (cr, 2 * unit);
      break;
    case CP_STANCE_NEUTRAL:
      stroke_inside (cr, 1.5 * unit);
      fill_half (cr, x, y, size, ink);
      break;
    case CP_STANCE_NONE:
    default:
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      stroke_inside (cr, 1.5 * unit);
      break;
    }
  cairo_restore (cr);
  /* Restoring keeps the path, and the next fill would take it in. */
  cairo_new_path (cr);
}

static void
draw_tick (cairo_t *cr,
           double   unit)
{
  cairo_move_to (cr, -3.2 * unit, 0.2 * unit);
  cairo_line_to (cr, -0.9 * unit, 2.5 * unit);
  cairo_line_to (cr, 3.3 * unit, -2.3 * unit);
  cairo_set_line_width (cr, 2 * unit);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr,
            double   unit)
{
  cairo_move_to (cr, -2.3 * unit, -2.3 * unit);
  cairo_line_to (cr, 2.3 * unit, 2.3 * unit);
  cairo_move_to (cr, 2.3 * unit, -2.3 * unit);
  cairo_line_to (cr, -2.3 * unit, 2.3 * unit);
  cairo_set_line_width (cr, 1.8 * unit);
  cairo_stroke (cr);
}

/**
 * cp_sign_draw_answer:
 *
 * Draws a position's answer, @size wide and high about (@x, @y): disc with tick, ring with cross, half disc, dotted ring.
 */
void
cp_sign_draw_answer (cairo_t         *cr,
                     double           x,
                     double           y,
                     double           size,
                     CpStance         stance,
                     const CpSignInk *ink)
{
  double unit = size / ANSWER_SIZE;
  const double dots[] = { 0, 2 * G_PI * 6.2 * unit / 12 };

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  cp_sign_set_colour (cr, &ink->ink);
  switch (stance)
    {
    case CP_STANCE_SUPPORT:
      cairo_arc (cr, 0, 0, 7 * unit, 0, 2 * G_PI);
      cairo_fill (cr);
      cp_sign_set_colour (cr, &ink->ground);
      draw_tick (cr, unit);
      break;
    case CP_STANCE_OPPOSE:
      cairo_arc (cr, 0, 0, 6.2 * unit, 0, 2 * G_PI);
      cairo_set_line_width (cr, 1.6 * unit);
      cairo_stroke (cr);
      draw_cross (cr, unit);
      break;
    case CP_STANCE_NEUTRAL:
      cairo_arc (cr, 0, 0, 6.2 * unit, 0, 2 * G_PI);
      cairo_set_line_width (cr, 1.6 * unit);
      cairo_stroke_preserve (cr);
      fill_half (cr, 0, 0, size, ink);
      break;
    case CP_STANCE_NONE:
    default:
      cairo_arc (cr, 0, 0, 6.2 * unit, 0, 2 * G_PI);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
      cairo_set_line_width (cr, 1.9 * unit);
      cairo_stroke (cr);
      break;
    }
  cairo_restore (cr);
}
