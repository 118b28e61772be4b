/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* What a person decided about one statement beside another. */
typedef struct
{
  gint32 a;
  gint32 b; /* -1: @a was parted from what the program set beside it */
} CpHandPair;

GArray *cp_pairing_by_hand (CpModel         *model,
                            const GPtrArray *corrections);

G_END_DECLS
