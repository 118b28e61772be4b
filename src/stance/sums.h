/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 key;
  float   value;
} CpSum;

/**
 * CpSums:
 *
 * Numbers by number, few of many: one row of a sparse matrix. A hash table with the numbers in its places, since a clustering
 * asks for tens of millions of them. An empty row takes no memory but its own.
 */
typedef struct
{
  CpSum *places;   /* %NULL while nothing was added */
  guint  n_places; /* a power of two */
  guint  n;        /* in use */
} CpSums;

/* A place of this key is free. */
#define CP_SUMS_FREE G_MAXUINT32

float cp_sums_get    (const CpSums *self,
                      guint32       key);
void  cp_sums_reserve (CpSums      *self,
                       guint        n);
void  cp_sums_add    (CpSums       *self,
                      guint32       key,
                      float         value);
void  cp_sums_remove (CpSums       *self,
                      guint32       key);
void  cp_sums_clear  (CpSums       *self);

G_END_DECLS
