/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/introduce.h"

G_BEGIN_DECLS

/**
 * CpTie:
 *
 * The bearer of an office, and what was found of whose it is.
 */
typedef struct
{
CpStage             *stage;
  CpFigure            *figure;
  const CpDescription *description;
  const CpRole        *role;    /* %NULL where the phrase tells none */
  CpRange              range;
  const char          *words;   /* as the article puts it */
  CpFigure            *owner;   /* whose it is called; %NULL for nobody's */
  gboolean             pronoun; /* by a pronoun only */
  CpFigure            *body;    /* that it belongs to; %NULL for none */
  gboolean             guessed; /* the body is only in mind */
} CpTie;

gboolean cp_tie_is_loose         (const CpTie *self);
gboolean cp_tie_is_stateless     (const CpTie *self);
gboolean cp_tie_is_told_body     (const CpTie *self);
gboolean cp_tie_is_of_state_told (const CpTie *self);
void     cp_tie_find_owner       (CpTie       *self);
void     cp_tie_bind             (const CpTie *self);

G_END_DECLS
