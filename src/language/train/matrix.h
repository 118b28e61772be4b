/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dense matrices of floats by rows. Every sum is taken in one order, so that a run can be repeated to the bit. */

void   cp_matrix_multiply  (float       *c,
                            const float *a,
                            const float *b,
                            guint        n_rows,
                            guint        n_inner,
                            guint        n_columns,
                            gboolean     add);
void   cp_matrix_transpose (float       *result,
                            const float *a,
                            guint        n_rows,
                            guint        n_columns);
void   cp_matrix_add_rows  (float       *sum,
                            const float *a,
                            guint        n_rows,
                            guint        n_columns);
void   cp_matrix_add_bias  (float       *a,
                            const float *bias,
                            guint        n_rows,
                            guint        n_columns);

G_END_DECLS
