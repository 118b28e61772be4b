/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One of the pairs that a statement makes with those before it, as it was found. */
typedef struct
{
  guint32 back;  /* so many places before it, in the row of its party, stands the other */
  float   odds;
  guint   first   : 1; /* it is the earlier of the two, though told later */
  guint   in_time : 1;
  guint   turned  : 1;
  guint   denied  : 1;
} CpKnownPair;

/**
 * CpPairMemory:
 *
 * Which of the statements that one was compared with it contradicts. The next build, of nearly the same articles, need not compare it
 * again with the same ones.
 */
typedef struct
{
  guint64  key;   /* a hash of all of them by what the comparing hangs on; 0 where nothing is known */
  GArray  *pairs; /* CpKnownPair; %NULL for none */
} CpPairMemory;

void cp_pair_memory_begin (CpPairMemory *self,
                           guint64       key);
void cp_pair_memory_add   (CpPairMemory *self,
                           CpKnownPair   pair);
void cp_pair_memory_clear (CpPairMemory *self);

G_END_DECLS
