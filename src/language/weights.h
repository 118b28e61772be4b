/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Activations are whole numbers: this many to one. They reach from -16 to 16. */
#define CP_WEIGHTS_ONE 2048.0f

/**
 * CpWeights:
 *
 * A matrix of a network: signed bytes with a scale for each number that comes out. Products are summed as whole numbers, so
 * the result does not depend on the processor nor on the order.
 */
typedef struct
{
  guint   n_in;
  guint   n_out;  /* with what fills the last group up */
  gint16 *packed; /* groups of outputs × pairs of inputs × outputs of the group × 2 */
  float  *scales;
  float  *bias;
} CpWeights;

/* Outputs come in groups of this many. */
#define CP_WEIGHTS_GROUP 16

void   cp_weights_init   (CpWeights       *self,
                          const gint8     *rows,
                          const float     *scales,
                          const float     *bias,
                          guint            n_in,
                          guint            n_out);
void   cp_weights_clear  (CpWeights       *self);
void   cp_weights_apply  (const CpWeights *self,
                          const gint16    *input,
                          guint            n_rows,
                          float           *output);
void   cp_weights_apply_plainly (const CpWeights *self,
                                 const gint16    *input,
                                 guint            n_rows,
                                 float           *output);

/** cp_weights_round: Returns: a number as cp_weights_apply() takes it */
static inline gint16
cp_weights_round (float x)
{
  float scaled = x * CP_WEIGHTS_ONE;

  scaled = scaled > 32767.0f ? 32767.0f : scaled;
  scaled = scaled < -32767.0f ? -32767.0f : scaled;
  return (gint16) (gint32) (scaled + (scaled < 0 ? -0.5f : 0.5f));
}

G_END_DECLS
