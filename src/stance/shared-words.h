/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* How much of what they say two statements share, in telling words: what both deny or neither, and what one denies and not the other. */
typedef struct
{
  float same;
  float contrary;
} CpSharedWords;

CpSharedWords cp_shared_words (const CpBuilder *builder,
                               guint32          a,
                               guint32          b);

float         cp_shared_words_contrary (const CpBuilder *builder,
                                        guint32          statement);

gboolean      cp_shared_deed           (const CpProfile *promise,
                                        const CpProfile *deed);

G_END_DECLS
