/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/train/matrix.h"

#include <string.h>

#define LANES 8
#define BLOCK_ROWS 6

typedef float Lanes __attribute__ ((vector_size (LANES * sizeof (float)), aligned (4)));

/* BLOCK_ROWS rows and two times LANES columns of the product, kept in registers while the sums grow. */
static inline __attribute__ ((always_inline)) void
multiply_block (float       *c,
                const float *a,
                const float *b,
                const guint  n_rows,
                guint        n_inner,
                guint        n_columns,
                gboolean     add)
{
  Lanes sums[BLOCK_ROWS][2];

  for (guint row = 0; row < n_rows; row++)
    {
      sums[row][0] = add ? *(const Lanes *) (c + row * n_columns) : (Lanes){ 0 };
      sums[row][1] = add ? *(const Lanes *) (c + row * n_columns + LANES) : (Lanes){ 0 };
    }
  for (guint k = 0; k < n_inner; k++)
    {
      Lanes left = *(const Lanes *) (b + (gsize) k * n_columns);
      Lanes right = *(const Lanes *) (b + (gsize) k * n_columns + LANES);

      for (guint row = 0; row < n_rows; row++)
        {
          float factor = a[(gsize) row * n_inner + k];

          sums[row][0] += left * factor;
          sums[row][1] += right * factor;
        }
    }
  for (guint row = 0; row < n_rows; row++)
    {
      *(Lanes *) (c + row * n_columns) = sums[row][0];
      *(Lanes *) (c + row * n_columns + LANES) = sums[row][1];
    }
}

/** cp_matrix_multiply: @c = @a · @b, or more of it where @add; @n_columns is a multiple of 16 */
void
cp_matrix_multiply (float       *c,
                    const float *a,
                    const float *b,
                    guint        n_rows,
                    guint        n_inner,
                    guint        n_columns,
                    gboolean     add)
{
  g_assert (n_columns % (2 * LANES) == 0);
  for (guint column = 0; column < n_columns; column += 2 * LANES)
    {
      guint row = 0;

      for (; row + BLOCK_ROWS <= n_rows; row += BLOCK_ROWS)
        multiply_block (c + (gsize) row * n_columns + column, a + (gsize) row * n_inner, b + column, BLOCK_ROWS, n_inner, n_columns, add);
      for (; row < n_rows; row++)
        multiply_block (c + (gsize) row * n_columns + column, a + (gsize) row * n_inner, b + column, 1, n_inner, n_columns, add);
    }
}

/** cp_matrix_transpose: @result, of @n_columns rows, is @a on its side */
void
cp_matrix_transpose (float       *result,
                     const float *a,
                     guint        n_rows,
                     guint        n_columns)
{
  for (guint row = 0; row < n_rows; row += 16)
    for (guint column = 0; column < n_columns; column++)
      for (guint r = row; r < MIN (row + 16, n_rows); r++)
        result[(gsize) column * n_rows + r] = a[(gsize) r * n_columns + column];
}

/** cp_matrix_add_rows: adds every row of @a to @sum */
void
cp_matrix_add_rows (float       *sum,
                    const float *a,
                    guint        n_rows,
                    guint        n_columns)
{
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      sum[column] += a[(gsize) row * n_columns + column];
}

/** cp_matrix_add_bias: adds @bias to every row of @a */
void
cp_matrix_add_bias (float       *a,
                    const float *bias,
                    guint        n_rows,
                    guint        n_columns)
{
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      a[(gsize) row * n_columns + column] += bias[column];
}
