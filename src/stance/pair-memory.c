/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/pair-memory.h"

/** cp_pair_memory_begin: forgets what was known, and is from now on of the statements of @key */
void
cp_pair_memory_begin (CpPairMemory *self,
                      guint64       key)
{
  cp_pair_memory_clear (self);
  self->key = key;
}

/** cp_pair_memory_add: adds a pair that was found */
void
cp_pair_memory_add (CpPairMemory *self,
                    CpKnownPair   pair)
{
  if (self->pairs == NULL)
    self->pairs = g_array_new (FALSE, FALSE, sizeof (CpKnownPair));
  g_array_append_val (self->pairs, pair);
}

/** cp_pair_memory_clear: forgets everything */
void
cp_pair_memory_clear (CpPairMemory *self)
{
  self->key = 0;
  g_clear_pointer (&self->pairs, g_array_unref);
}
