/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/**
 * CpAsker:
 *
 * A clause while it is turned into a question. Token numbers are the text's.
 */
typedef struct
{
  CpBuilder              *builder;
  const CpModelStatement *s;
  const CpProfile        *profile;
  const CpText           *text;
  guint32                 first, last; /* the clause */
  guint32                 verb;        /* its predicate */
  guint32                 auxiliary;   /* CP_NO_TOKEN where it has none */
  CpRange                 subject;
  gboolean                negated;
  guint                   vague;       /* words that only the context explains */
  guint                   n_words;
  gboolean                space;       /* there was room before a mark that was left out */
  GString                *words;
} CpAsker;

/* How words stand in a question: asker-words.c. */
const CpToken *cp_asker_token        (const CpAsker *self,
                                      guint32        token);
gboolean       cp_asker_is_word      (const CpAsker *self,
                                      guint32        token,
                                      const char    *word);
gboolean       cp_asker_negates      (const CpToken *token);
const char    *cp_asker_positive     (const char    *norm);
const char    *cp_asker_speaker      (const CpAsker *self);
void           cp_asker_put_word     (CpAsker       *self,
                                      const char    *word,
                                      gboolean       space);
void           cp_asker_put_token    (CpAsker       *self,
                                      guint32        number);
void           cp_asker_put_range    (CpAsker       *self,
                                      guint32        first,
                                      guint32        last);
void           cp_asker_put_affirmed (CpAsker       *self,
                                      guint32        first,
                                      guint32        last);
void           cp_asker_put_subject  (CpAsker       *self);

/* What a clause asks: asker-clause.c. */
gboolean       cp_asker_holds        (const CpAsker *self,
                                      guint32        token);
gboolean       cp_asker_ask_clause   (CpAsker       *self);
gboolean       cp_asker_ask_wish     (CpAsker       *self);
gboolean       cp_asker_ask_thing    (CpAsker       *self);

G_END_DECLS
