/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/amounts.h"

G_BEGIN_DECLS

/* From so near on, two words count as meaning the same, as far as two words can. */
#define CP_TERM_COUNTS 0.35f

/* A word or an amount that tells something of what a statement says. */
typedef struct
{
  char       *word;      /* in lower case; of an amount what it is found by */
  const char *canonical; /* the word that the tables of the language read it as */
  gboolean    name;
  gboolean    plain;     /* neither a name nor a number, and with a vector */
  float       vector[CP_VECTOR_SIZE];
  float       rarity;    /* 0 … 1 */
  CpAmount    amount;    /* its value 0 where it is none */
  guint       n;         /* statements that have it */
  guint       n_contexts; /* paragraphs that have it */
} CpTerm;

/**
 * CpTerms:
 *
 * The words and amounts that statements are made of, each once.
 */
typedef struct _CpTerms CpTerms;

CpTerms *cp_terms_new        (CpLanguage     *language);
void     cp_terms_free       (CpTerms        *self);
guint    cp_terms_add_word   (CpTerms        *self,
                              const CpToken  *token);
guint    cp_terms_add_amount (CpTerms        *self,
                              const CpAmount *amount);
CpTerm  *cp_terms_get        (const CpTerms  *self,
                              guint           number);
gboolean cp_token_is_name    (const CpToken  *token);
float    cp_term_nearness    (const CpTerm   *a,
                              const CpTerm   *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTerms, cp_terms_free)

G_END_DECLS
