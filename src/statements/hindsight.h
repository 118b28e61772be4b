/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/lexicon.h"
#include "statements/reading.h"

G_BEGIN_DECLS

/* What an article's own words tell of a statement beside others of the same side: bits of CpStatement.signs. */
enum
{
  CP_SIGN_TOLD_BACK = 1 << 0, /* "had promised": told as older than what is told around it */
  CP_SIGN_HELD      = 1 << 1, /* reported by a word that binds: "promised", "ruled out" */
  CP_SIGN_POINTED   = 1 << 2, /* "as recently as", "only last week": the article makes something of its day */
  CP_SIGN_AGAINST   = 1 << 3, /* its sentence tells besides what had been denied or promised: "which the firm had ruled out" */
  CP_SIGN_TURNED    = 1 << 4, /* the words around it tell of a turn: "in a change of tone" */
  CP_SIGN_OWNS_UP   = 1 << 5, /* it takes words back: "I was wrong", "I said it was not" */
  CP_SIGN_NO_MORE   = 1 << 6, /* "no longer", "after all" */
  CP_SIGN_NOW       = 1 << 7, /* "now says", "has now agreed" */
  CP_SIGN_AGAIN     = 1 << 8, /* "said again", "repeated", "still" */
};

void cp_reading_find_signs (CpReading       *self,
                            const CpLexicon *lexicon);

G_END_DECLS
