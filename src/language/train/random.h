/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A generator of our own, so that a training run gives the same bytes with any version of any library:
 * SplitMix64 (Steele, Lea and Flood 2014). */
typedef struct
{
  guint64 state;
} CpRandom;

static inline guint64
cp_random_next (CpRandom *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/** cp_random_unit: Returns: a number from 0 to below 1 */
static inline float
cp_random_unit (CpRandom *self)
{
  return (float) (cp_random_next (self) >> 40) * (1.0f / 16777216.0f);
}

/** cp_random_below: Returns: a whole number from 0 to below @limit */
static inline guint32
cp_random_below (CpRandom *self,
                 guint32   limit)
{
  return (guint32) (((cp_random_next (self) >> 32) * limit) >> 32);
}

G_END_DECLS
