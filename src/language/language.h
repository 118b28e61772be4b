/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/cues.h"
#include "language/act-phrases.h"
#include "language/amount-words.h"
#include "language/deeds.h"
#include "language/lexicon.h"
#include "language/text.h"
#include "language/when-words.h"

G_BEGIN_DECLS

#define CP_LANGUAGE_ERROR (cp_language_error_quark ())
GQuark cp_language_error_quark (void);

typedef enum
{
  CP_LANGUAGE_ERROR_MISSING,
  CP_LANGUAGE_ERROR_BROKEN,
} CpLanguageError;

/**
 * CpLanguage:
 *
 * What is known of one language: models, lexicons, word vectors. Read once from its folder, not changed afterwards,
 * usable from any number of threads at once.
 */
typedef struct _CpLanguage CpLanguage;

CpLanguage *cp_language_load       (const char       *directory,
                                    GError          **error);
CpLanguage *cp_language_ref        (CpLanguage       *self);
void        cp_language_unref      (CpLanguage       *self);
CpText     *cp_language_read       (CpLanguage       *self,
                                    CpArticle        *article);

const CpCues *cp_language_get_cues (const CpLanguage *self);
const CpLexicon *cp_language_get_lexicon (const CpLanguage *self);
const CpWhenWords *cp_language_get_when_words (const CpLanguage *self);
const CpAmountWords *cp_language_get_amount_words (const CpLanguage *self);
const CpActPhrases *cp_language_get_act_phrases (const CpLanguage *self);
const CpDeeds *cp_language_get_deeds (const CpLanguage *self);

/* Word vectors: unit length, CP_VECTOR_SIZE numbers; %NULL for a word that has none. */
#define CP_VECTOR_SIZE 100
gboolean    cp_language_vector     (const CpLanguage *self,
                                    const char       *word,
                                    float            *vector);
float       cp_language_similarity (const CpLanguage *self,
                                    const char       *a,
                                    const char       *b);
/* "knew" of "know"; %NULL where an ending makes the past form. */
const char *cp_language_past       (const CpLanguage *self,
                                    const char       *lemma);
/* How rare a word is in general English: the natural logarithm of its rank, the commonest being 0. */
float       cp_language_rarity     (const CpLanguage *self,
                                    const char       *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpLanguage, cp_language_unref)

G_END_DECLS
