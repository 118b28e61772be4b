/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/weights.h"

#include <string.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

/**
 * cp_weights_init:
 * @rows: a row of @n_in bytes for each output
 * @scales: what each row is multiplied with
 * @bias: (nullable): what is added to each output
 * @n_in: an even number
 */
void
cp_weights_init (CpWeights   *self,
                 const gint8 *rows,
                 const float *scales,
                 const float *bias,
                 guint        n_in,
                 guint        n_out)
{
  guint padded = (n_out + CP_WEIGHTS_GROUP - 1) / CP_WEIGHTS_GROUP * CP_WEIGHTS_GROUP;

  self->n_in = n_in;
  self->n_out = padded;
  self->packed = g_aligned_alloc0 ((gsize) n_in * padded, sizeof (gint16), 64);
  self->scales = g_new0 (float, padded);
  self->bias = g_new0 (float, padded);
  for (guint out = 0; out < n_out; out++)
    {
      gint16 *group = self->packed + (gsize) (out / CP_WEIGHTS_GROUP) * n_in * CP_WEIGHTS_GROUP;
      guint place = out % CP_WEIGHTS_GROUP;

      self->scales[out] = scales[out] / CP_WEIGHTS_ONE;
      if (bias != NULL)
        self->bias[out] = bias[out];
      for (guint in = 0; in < n_in; in++)
        group[(in / 2) * 2 * CP_WEIGHTS_GROUP + 2 * place + in % 2] = rows[(gsize) out * n_in + in];
    }
}

/** cp_weights_clear: frees what the weights hold */
void
cp_weights_clear (CpWeights *self)
{
  g_clear_pointer (&self->packed, g_aligned_free);
  g_clear_pointer (&self->scales, g_free);
  g_clear_pointer (&self->bias, g_free);
}

/** cp_weights_apply_plainly: as cp_weights_apply(), for any processor */
void
cp_weights_apply_plainly (const CpWeights *self,
                          const gint16    *input,
                          guint            n_rows,
                          float           *output)
{
  for (guint row = 0; row < n_rows; row++)
    for (guint first = 0; first < self->n_out; first += CP_WEIGHTS_GROUP)
      {
        const gint16 *group = self->packed + (gsize) first * self->n_in;
        const gint16 *from = input + (gsize) row * self->n_in;
        gint32 sums[CP_WEIGHTS_GROUP] = { 0 };

        for (guint pair = 0; pair < self->n_in / 2; pair++, group += 2 * CP_WEIGHTS_GROUP)
          for (guint out = 0; out < CP_WEIGHTS_GROUP; out++)
            sums[out] += from[2 * pair] * group[2 * out] + from[2 * pair + 1] * group[2 * out + 1];
        for (guint out = 0; out < CP_WEIGHTS_GROUP; out++)
          output[(gsize) row * self->n_out + first + out] = (float) sums[out] * self->scales[first + out] + self->bias[first + out];
      }
}

#ifdef __x86_64__

#define ROWS 4
#define ROWS_AVX512 8

/* Both inputs of a pair, once for every output. */
static inline gint32
pair_at (const gint16 *input,
         guint         pair)
{
  gint32 both;

  memcpy (&both, input + 2 * pair, sizeof both);
  return both;
}

__attribute__ ((target ("avx512f,avx512bw,avx512vnni"))) static inline __attribute__ ((always_inline)) void
apply_group_avx512 (const CpWeights *self,
                    const gint16    *input,
                    const guint      n_rows,
                    guint            first,
                    float           *output)
{
  const gint16 *group = self->packed + (gsize) first * self->n_in;
  __m512i sums[ROWS_AVX512];

#pragma GCC unroll 8
  for (guint row = 0; row < n_rows; row++)
    sums[row] = _mm512_setzero_si512 ();
  for (guint pair = 0; pair < self->n_in / 2; pair++, group += 2 * CP_WEIGHTS_GROUP)
    {
      __m512i weights = _mm512_load_si512 (group);

#pragma GCC unroll 8
      for (guint row = 0; row < n_rows; row++)
        sums[row] = _mm512_dpwssd_epi32 (sums[row], weights, _mm512_set1_epi32 (pair_at (input + (gsize) row * self->n_in, pair)));
    }
#pragma GCC unroll 8
  for (guint row = 0; row < n_rows; row++)
    {
      __m512 scaled = _mm512_mul_ps (_mm512_maskz_cvtepi32_ps (0xffff, sums[row]), _mm512_loadu_ps (self->scales + first));

      _mm512_storeu_ps (output + (gsize) row * self->n_out + first, _mm512_add_ps (scaled, _mm512_loadu_ps (self->bias + first)));
    }
}

__attribute__ ((target ("avx512f,avx512bw,avx512vnni"))) static void
apply_avx512 (const CpWeights *self,
              const gint16    *input,
              guint            n_rows,
              float           *output)
{
  for (guint first = 0; first < self->n_out; first += CP_WEIGHTS_GROUP)
    {
      guint row = 0;

      for (; row + ROWS_AVX512 <= n_rows; row += ROWS_AVX512)
        apply_group_avx512 (self, input + (gsize) row * self->n_in, ROWS_AVX512, first, output + (gsize) row * self->n_out);
      for (; row < n_rows; row++)
        apply_group_avx512 (self, input + (gsize) row * self->n_in, 1, first, output + (gsize) row * self->n_out);
    }
}

__attribute__ ((target ("avx2"))) static inline __attribute__ ((always_inline)) void
apply_group_avx2 (const CpWeights *self,
                  const gint16    *input,
                  const guint      n_rows,
                  guint            first,
                  float           *output)
{
  const gint16 *group = self->packed + (gsize) first * self->n_in;
  __m256i low[ROWS], high[ROWS];

#pragma GCC unroll 4
  for (guint row = 0; row < n_rows; row++)
    low[row] = high[row] = _mm256_setzero_si256 ();
  for (guint pair = 0; pair < self->n_in / 2; pair++, group += 2 * CP_WEIGHTS_GROUP)
    {
      __m256i weights_low = _mm256_load_si256 ((const __m256i *) (const void *) group);
      __m256i weights_high = _mm256_load_si256 ((const __m256i *) (const void *) (group + CP_WEIGHTS_GROUP));

#pragma GCC unroll 4
      for (guint row = 0; row < n_rows; row++)
        {
          __m256i both = _mm256_set1_epi32 (pair_at (input + (gsize) row * self->n_in, pair));

          low[row] = _mm256_add_epi32 (low[row], _mm256_madd_epi16 (weights_low, both));
          high[row] = _mm256_add_epi32 (high[row], _mm256_madd_epi16 (weights_high, both));
        }
    }
#pragma GCC unroll 4
  for (guint row = 0; row < n_rows; row++)
    {
      float *to = output + (gsize) row * self->n_out + first;
      __m256 scaled_low = _mm256_mul_ps (_mm256_cvtepi32_ps (low[row]), _mm256_loadu_ps (self->scales + first));
      __m256 scaled_high = _mm256_mul_ps (_mm256_cvtepi32_ps (high[row]), _mm256_loadu_ps (self->scales + first + 8));

      _mm256_storeu_ps (to, _mm256_add_ps (scaled_low, _mm256_loadu_ps (self->bias + first)));
      _mm256_storeu_ps (to + 8, _mm256_add_ps (scaled_high, _mm256_loadu_ps (self->bias + first + 8)));
    }
}

__attribute__ ((target ("avx2"))) static void
apply_avx2 (const CpWeights *self,
            const gint16    *input,
            guint            n_rows,
            float           *output)
{
  for (guint first = 0; first < self->n_out; first += CP_WEIGHTS_GROUP)
    {
      guint row = 0;

      for (; row + ROWS <= n_rows; row += ROWS)
        apply_group_avx2 (self, input + (gsize) row * self->n_in, ROWS, first, output + (gsize) row * self->n_out);
      for (; row < n_rows; row++)
        apply_group_avx2 (self, input + (gsize) row * self->n_in, 1, first, output + (gsize) row * self->n_out);
    }
}

/* Every 64-bit x86 has these. */
static void
apply_sse2 (const CpWeights *self,
            const gint16    *input,
            guint            n_rows,
            float           *output)
{
  for (guint first = 0; first < self->n_out; first += CP_WEIGHTS_GROUP)
    for (guint row = 0; row < n_rows; row++)
      {
        const gint16 *group = self->packed + (gsize) first * self->n_in;
        const gint16 *from = input + (gsize) row * self->n_in;
        __m128i sums[4] = { _mm_setzero_si128 (), _mm_setzero_si128 (), _mm_setzero_si128 (), _mm_setzero_si128 () };

        for (guint pair = 0; pair < self->n_in / 2; pair++, group += 2 * CP_WEIGHTS_GROUP)
          {
            __m128i both = _mm_set1_epi32 (pair_at (from, pair));

#pragma GCC unroll 4
            for (guint quarter = 0; quarter < 4; quarter++)
              sums[quarter] = _mm_add_epi32 (
                sums[quarter], _mm_madd_epi16 (_mm_load_si128 ((const __m128i *) (const void *) (group + 8 * quarter)), both));
          }
#pragma GCC unroll 4
        for (guint quarter = 0; quarter < 4; quarter++)
          {
            __m128 scaled = _mm_mul_ps (_mm_cvtepi32_ps (sums[quarter]), _mm_loadu_ps (self->scales + first + 4 * quarter));

            _mm_storeu_ps (output + (gsize) row * self->n_out + first + 4 * quarter,
                           _mm_add_ps (scaled, _mm_loadu_ps (self->bias + first + 4 * quarter)));
          }
      }
}

#endif

/**
 * cp_weights_apply:
 * @input: @n_rows rows of whole numbers
 * @output: (out caller-allocates): @n_rows rows of the weights' n_out numbers
 *
 * Multiplies the rows with the matrix and adds the bias.
 */
void
cp_weights_apply (const CpWeights *self,
                  const gint16    *input,
                  guint            n_rows,
                  float           *output)
{
#ifdef __x86_64__
  if (__builtin_cpu_supports ("avx512vnni") && __builtin_cpu_supports ("avx512bw"))
    apply_avx512 (self, input, n_rows, output);
  else if (__builtin_cpu_supports ("avx2"))
    apply_avx2 (self, input, n_rows, output);
  else
    apply_sse2 (self, input, n_rows, output);
#else
  cp_weights_apply_plainly (self, input, n_rows, output);
#endif
}
