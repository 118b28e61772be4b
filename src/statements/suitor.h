/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/patron.h"

G_BEGIN_DECLS

/**
 * CpSuitor:
 *
 * A source of an article beside those for whom it may speak.
 */
typedef struct
{
  CpStage   *stage;
  CpFigure  *source;
  GPtrArray *patrons;  /* CpPatron */
  GArray    *places;   /* CpRange: where it is named, in text order; never empty */
  GArray    *contents; /* CpRange: what it says */
} CpSuitor;

/* What an article shows for or against somebody's speaking for a patron, as a word that the weights know. */
typedef void (*CpSignFunc) (const char *sign,
                            gpointer    data);

void  cp_suitor_prepare (const CpSuitor *self);
void  cp_suitor_signs   (const CpSuitor *self,
                         const CpPatron *patron,
                         CpSignFunc      func,
                         gpointer        data);
float cp_suitor_told    (const CpSuitor *self,
                         const CpPatron *patron);

G_END_DECLS
