/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* Which of two statements is written out, and so which words stand out in it. */
typedef enum
{
  CP_CHANGES_FIRST,  /* what the other cut is struck */
  CP_CHANGES_SECOND, /* what the other does not have is emphasised */
  CP_CHANGES_BOTH,   /* the second, with what it cut of the first struck in its place */
} CpChangesSide;

char *cp_changes_markup_of (const char    *text_a,
                            const char    *text_b,
                            CpChangesSide  side);
char *cp_changes_markup (const CpModel *model,
                         guint          a,
                         guint          b,
                         CpChangesSide  side);
char *cp_changes_spoken (const CpModel *model,
                         guint          a,
                         guint          b);

G_END_DECLS
