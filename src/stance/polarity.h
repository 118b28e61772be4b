/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* What the parts of reading a content's direction share: polarity.c, polarity-clause.c and polarity-word.c. */

/* What is read from one clause. */
typedef struct
{
  guint32  head;    /* its predicate's token */
  float    share;
  guint    n_words;
  int      sign;
  gboolean bad;
  gboolean good;
  gboolean turned;
  gboolean neither; /* a "nor" to come belongs to it */
  gboolean no;      /* as does another "no" */
  GString *words;   /* that decided it */
} CpPolarityClause;

/* A content while its direction is read. */
typedef struct
{
  CpBuilder              *builder;
  const CpModelStatement *s; /* %NULL for words that are nobody's */
  const CpProfile        *profile;
  GHashTable             *topics;  /* terms that are what the issue is about; may be %NULL */
  GPtrArray              *clauses; /* CpPolarityClause, in text order */
  guint                   from;    /* what stands before this place is not read */
  gboolean                undoes_bad; /* "the end of the theft" is said of what the words are about */
} CpPolarityReader;

const CpToken *cp_polarity_token        (const CpPolarityReader *self,
                                         guint                   place);
gboolean       cp_polarity_is_undone    (const CpPolarityReader *self,
                                         guint                   place);
void           cp_polarity_clause_free  (gpointer                data);
void           cp_polarity_read_clauses (CpPolarityReader       *self);
void           cp_polarity_read_word    (CpPolarityReader       *self,
                                         guint                   at,
                                         CpPolarityClause       *clause);

G_END_DECLS
