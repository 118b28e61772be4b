/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

/** cp_build_acts: reads what each statement does, from its cue and its words */
void
cp_build_acts (CpBuilder *self)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);

      if (s->act == CP_ACT_OTHER && !s->deed)
        s->act = CP_ACT_ASSERT;
    }
}
