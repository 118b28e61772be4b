/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The non-linear functions of the network, of additions, multiplications and one division only: the trainer, the reader and
 * every processor get the same numbers from them, and compilers can do many at once. */

/** cp_tanh: Returns: the hyperbolic tangent, to about 1e-6: a rational function of degree 13 over 6, as in Eigen */
static inline float
cp_tanh (float x)
{
  float square, above, below;

  x = x > 7.9f ? 7.9f : x;
  x = x < -7.9f ? -7.9f : x;
  square = x * x;
  above = -2.76076847742355e-16f;
  above = above * square + 2.00018790482477e-13f;
  above = above * square + -8.60467152213735e-11f;
  above = above * square + 5.12229709037114e-08f;
  above = above * square + 1.48572235717979e-05f;
  above = above * square + 6.37261928875436e-04f;
  above = above * square + 4.89352455891786e-03f;
  below = 1.19825839466702e-06f;
  below = below * square + 1.18534705686654e-04f;
  below = below * square + 2.26843463243900e-03f;
  below = below * square + 4.89352518554385e-03f;
  return x * above / below;
}

/** cp_sigmoid: Returns: 1 / (1 + exp (-x)) */
static inline float
cp_sigmoid (float x)
{
  return 0.5f + 0.5f * cp_tanh (0.5f * x);
}

/** cp_leaky: Returns: @x, a tenth of it where negative */
static inline float
cp_leaky (float x)
{
  return x > 0.1f * x ? x : 0.1f * x;
}

G_END_DECLS
