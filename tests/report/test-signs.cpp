/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "report/plot.h"
#include "report/signs.h"

/* A path that is left behind is filled with whatever is filled next, as far as on the next page. */
TEST (Signs, NoSignLeavesAPathBehind)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 40, 40);
  cairo_t *cr = cairo_create (surface);
  const CpSignInk ink = { { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, FALSE };

  for (int stance = 0; stance < CP_PLOT_N_STANCES; stance++)
    {
      cp_sign_draw_answer (cr, 20, 20, 16, (CpStance) stance, &ink);
      EXPECT_FALSE (cairo_has_current_point (cr)) << "answer " << stance;
      for (int shape = 0; shape < CP_N_SHAPES; shape++)
        {
          cp_sign_draw_mark (cr, 20, 20, 13, (CpShape) shape, (CpStance) stance, &ink);
          EXPECT_FALSE (cairo_has_current_point (cr)) << shape << " " << stance;
        }
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}
