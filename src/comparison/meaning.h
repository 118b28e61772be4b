/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/language.h"
#include "stance/model.h"

G_BEGIN_DECLS

/**
 * CpMeanings:
 *
 * What statements of articles mean beyond the words that they share: words count as alike where they mean much the same. It does not
 * change once it is made, and may be made and read in any thread.
 */
typedef struct _CpMeanings CpMeanings;

/* How alike two statements are, by words that are the same or mean much the same. */
typedef struct
{
  float likeness; /* 0 … 1 */
  guint n_words;  /* how many words of the one that has fewer mean one of the other */
  guint n_same;   /* how many of them are the same */
  guint n_amounts; /* how many amounts that tell something both have, more or less exactly */
  gboolean answers; /* one of them replies to what was said of the other */
  gboolean stands; /* one of them says that the same be done as was said before, and the other speaks of that */
} CpKinship;

CpMeanings *cp_meanings_new     (CpLanguage       *language,
                                 const CpModel    *model,
                                 const guint      *articles,
                                 guint             n_articles);
void        cp_meanings_free    (CpMeanings       *self);
CpKinship   cp_meanings_compare (const CpMeanings *self,
                                 guint             a,
                                 guint             b);
float       cp_meanings_compare_contexts (const CpMeanings *self,
                                          guint             a,
                                          guint             b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpMeanings, cp_meanings_free)

G_END_DECLS
