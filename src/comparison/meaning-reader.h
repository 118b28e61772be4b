/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/meaning-terms.h"
#include "stance/model.h"

G_BEGIN_DECLS

/* Whose a word is. */
typedef enum
{
  CP_WORD_OWN,
  CP_WORD_MEANT,    /* of what the statement speaks of: "that charge" */
  CP_WORD_DONE,     /* of what is to be done again: "to do the same" */
  CP_WORD_ANSWERED, /* of what another had said, and this replies to */
} CpWhose;

/* A word of a statement. */
typedef struct
{
  guint   number; /* of the term */
  CpWhose whose;
} CpMeaningWord;

/**
 * CpMeaningReader:
 *
 * Finds the words by which statements tell something; where one only stands for what was said before, those of that.
 */
typedef struct _CpMeaningReader CpMeaningReader;

CpMeaningReader *cp_meaning_reader_new       (CpLanguage             *language,
                                              const CpModel          *model,
                                              CpTerms                *terms);
void             cp_meaning_reader_free      (CpMeaningReader        *self);
GArray          *cp_meaning_reader_words     (CpMeaningReader        *self,
                                              const CpText           *text,
                                              CpRange                 tokens);
GArray          *cp_meaning_reader_statement (CpMeaningReader        *self,
                                              const CpText           *text,
                                              const CpModelStatement *statement,
                                              const CpModelStatement *before);
gboolean         cp_meaning_words_have       (const GArray           *words,
                                              guint                   number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMeaningReader, cp_meaning_reader_free)

G_END_DECLS
