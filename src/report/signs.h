/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "report/palette.h"
#include "stance/model.h"

G_BEGIN_DECLS

/* Twelve acts are six shapes: more cannot be told apart at the size of a mark. */
typedef enum
{
  CP_SHAPE_CIRCLE,        /* states */
  CP_SHAPE_SQUARE,        /* rejects */
  CP_SHAPE_TRIANGLE_UP,   /* asks */
  CP_SHAPE_TRIANGLE_DOWN, /* blames */
  CP_SHAPE_DIAMOND,       /* binds */
  CP_SHAPE_BAR,           /* does: a deed, whatever its act */
  CP_N_SHAPES,
} CpShape;

/* How two positions stand to each other, and the silence of one. */
typedef enum
{
  CP_SIGN_UNCLEAR = CP_RELATION_UNCLEAR,
  CP_SIGN_CLASH = CP_RELATION_CLASH,
  CP_SIGN_ACCORD = CP_RELATION_ACCORD,
  CP_SIGN_DIFFER = CP_RELATION_DIFFER,
  CP_SIGN_ONE_SIDE,
  CP_N_SIGNS,
} CpContrastSign;

/* The colours of a sign: its own and that of what it stands on. */
typedef struct
{
  CpColour ink;
  CpColour ground;
  gboolean mirrored; /* halves are filled from the right, as text runs */
} CpSignInk;

#define CP_BAR_ASPECT 1.7 /* how much taller a deed's bar is than a mark */

CpShape     cp_shape_of          (CpAct            act,
                                  gboolean         deed);
const char *cp_shape_name        (CpShape          shape);

void        cp_sign_draw_mark    (cairo_t         *cr,
                                  double           x,
                                  double           y,
                                  double           size,
                                  CpShape          shape,
                                  CpStance         stance,
                                  const CpSignInk *ink);
void        cp_sign_draw_answer  (cairo_t         *cr,
                                  double           x,
                                  double           y,
                                  double           size,
                                  CpStance         stance,
                                  const CpSignInk *ink);
void        cp_sign_draw_contrast (cairo_t        *cr,
                                   double          x,
                                   double          y,
                                   double          size,
                                   CpContrastSign  sign,
                                   const CpColour *ink);
void        cp_sign_draw_chip    (cairo_t         *cr,
                                  double           x,
                                  double           y,
                                  double           width,
                                  double           height,
                                  CpContrastSign   sign,
                                  CpScheme         scheme);
CpColour    cp_sign_chip_text    (CpContrastSign   sign,
                                  CpScheme         scheme);
void        cp_sign_draw_pair    (cairo_t         *cr,
                                  double           x,
                                  double           y,
                                  double           size,
                                  const CpColour  *ink);
void        cp_sign_draw_warning (cairo_t         *cr,
                                  double           x,
                                  double           y,
                                  double           size,
                                  const CpSignInk *ink);
void        cp_sign_rounded      (cairo_t         *cr,
                                  double           x,
                                  double           y,
                                  double           width,
                                  double           height,
                                  double           radius);
void        cp_sign_set_colour   (cairo_t         *cr,
                                  const CpColour  *colour);

G_END_DECLS
