/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

/**
 * CpPatron:
 *
 * Someone or something that an article names or describes, and for whom somebody may speak.
 */
typedef struct
{
  CpFigure            *figure; /* %NULL where it is no more than words so far */
  char                *words;  /* what it is called */
  GArray              *places; /* CpRange: where, in text order; empty where only the rules found it */
  gboolean             named;  /* by a proper name */
  gboolean             plural;
  const CpInstitution *institution; /* of its last noun, %NULL for none */
  gboolean             place;  /* the tables know it as a town or the like */
  gboolean             body;   /* it is a body for all that is known */
  const char          *kind;   /* in a word what it is: "union", "state", "person", "people", "name" of what nobody explains */

  /* Beside the source that is looked at: */
  const CpRange       *last;    /* where it is named last before the source's first name; %NULL for nowhere */
  gboolean             subject; /* as a clause's subject */
  gboolean             leads;   /* as what its sentence as a whole is about */
} CpPatron;

GPtrArray  *cp_patrons_find      (CpStage           *stage);
void        cp_patrons_add_found (GPtrArray         *patrons,
                                  const CpStage     *stage,
                                  const CpFigure    *source);
CpFigure   *cp_patron_figure     (const CpPatron    *self,
                                  CpStage           *stage);

G_END_DECLS
