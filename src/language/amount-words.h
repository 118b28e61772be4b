/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word does in an amount. */
typedef enum
{
  CP_AMOUNT_WORD_NUMBER,  /* "seven" */
  CP_AMOUNT_WORD_ONCE,    /* "a", before one of the next: one of it */
  CP_AMOUNT_WORD_TIMES,   /* "million" */
  CP_AMOUNT_WORD_PERCENT, /* "percent" */
  CP_AMOUNT_WORD_SHARE,   /* "quarter": so many of a hundred */
  CP_AMOUNT_WORD_HALF,    /* the share that needs no number before it */
  CP_N_AMOUNT_WORDS,
} CpAmountWord;

/**
 * CpAmountWords:
 *
 * The words by which amounts are told, from the language's table. Not changed once loaded.
 */
typedef struct _CpAmountWords CpAmountWords;

CpAmountWords *cp_amount_words_load (const char          *path,
                                     GError             **error);
void           cp_amount_words_free (CpAmountWords       *self);
gboolean       cp_amount_words_find (const CpAmountWords *self,
                                     const char          *norm,
                                     CpAmountWord         kind,
                                     double              *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpAmountWords, cp_amount_words_free)

G_END_DECLS
