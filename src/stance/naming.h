/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* A run of words that may name an issue. */
typedef struct
{
  const CpProfile *profile; /* %NULL for none */
  guint            first, last; /* places among the content's tokens */
  float            score;
} CpPhrase;

/* What phrases are chosen with. */
typedef struct
{
  CpBuilder  *builder;
  GHashTable *people; /* last names of those who speak: they say who speaks, not what about */
  GHashTable *asked;  /* word → whether it is among @people, of those of which that was asked */
} CpNaming;

void     cp_naming_look    (const CpNaming  *self,
                            const CpProfile *profile,
                            CpRange          clause,
                            const GArray    *terms,
                            CpPhrase        *best);
gboolean cp_naming_is_full (const CpNaming  *self,
                            const CpPhrase  *phrase);
gboolean cp_naming_is_matter (const CpNaming *self,
                              const CpPhrase *phrase);
char    *cp_naming_words   (const CpNaming  *self,
                            const CpPhrase  *phrase);
char    *cp_naming_capitalised (const char *article,
                                const char *words);
char    *cp_naming_clause  (const CpText    *text,
                            CpRange          clause);

G_END_DECLS
