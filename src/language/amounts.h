/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/language.h"

G_BEGIN_DECLS

/* How much of something a text tells of: "24 per cent" and "nearly a quarter" are nearly the same, "4.2 million" is a number. */
typedef struct
{
  CpRange  tokens;
  double   value;
  gboolean share; /* of a hundred */
} CpAmount;

GArray  *cp_amounts_find  (const CpLanguage *language,
                           const CpText     *text,
                           CpRange           tokens);
gboolean cp_amounts_alike (const CpAmount   *a,
                           const CpAmount   *b);

G_END_DECLS
