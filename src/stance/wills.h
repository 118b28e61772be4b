/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* What a statement says plainly of a thing or a deed: that it is to be, or is, or that it is not. */
typedef struct
{
  guint32  term;
  guint32  token; /* of the article: the word for it, or the pronoun */
  guint32  by;    /* the token that decides it, CP_NO_TOKEN where the reporting word does */
  int      sign;  /* 1, -1 */
  gboolean bare;  /* as much is said of many things: two who say it may speak of different ones */
} CpWill;

const GArray *cp_wills_of   (const CpBuilder *builder,
                             guint32          statement);
float         cp_wills_meet (const CpBuilder *builder,
                             guint32          a,
                             guint32          b);

G_END_DECLS
