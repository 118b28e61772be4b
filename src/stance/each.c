/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "article/parallel.h"

/* One step over all of a row, in blocks. */
typedef struct
{
  CpBuilder    *builder;
  guint         first, n;
  guint         block;
  CpBuilderStep step;
  gpointer      data;
} Each;

static void
do_block (guint    index,
          gpointer data)
{
  const Each *self = data;

  for (guint i = index * self->block; i < MIN (self->n, (index + 1) * self->block); i++)
    self->step (self->builder, self->first + i, self->data);
}

/**
 * cp_builder_each:
 * @block: so many are done one after the other by one thread: enough to be worth the handing over
 * @step: changes what belongs to its number alone, and reads nothing that another number changes
 *
 * Does @step for each number below @n, on all processors.
 */
void
cp_builder_each (CpBuilder    *self,
                 guint         n,
                 guint         block,
                 CpBuilderStep step,
                 gpointer      data)
{
  Each each = { self, 0, n, block, step, data };

  cp_parallel_run ((n + block - 1) / block, do_block, &each, NULL, NULL, NULL, NULL);
}

/** cp_builder_each_of: does @step for each statement of @part, on all processors, as cp_builder_each() */
void
cp_builder_each_of (CpBuilder      *self,
                    const CpPart *part,
                    CpBuilderStep   step,
                    gpointer        data)
{
  guint n = part->end - part->first;
  Each each = { self, part->first, n, CP_BLOCK_OF_STATEMENTS, step, data };

  cp_parallel_run ((n + CP_BLOCK_OF_STATEMENTS - 1) / CP_BLOCK_OF_STATEMENTS, do_block, &each, NULL, NULL, NULL, NULL);
}
