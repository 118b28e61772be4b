/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/language.h"
#include "stance/model.h"

G_BEGIN_DECLS

/* How a statement of one article stands to one of another. */
typedef enum
{
  CP_PASSAGE_SHARED,     /* the same words */
  CP_PASSAGE_SHORTENED,  /* one has words of the other left out, and no or hardly any others */
  CP_PASSAGE_OTHERWISE,  /* worded otherwise */
  CP_PASSAGE_NEW_ANSWER, /* the same speaker or party on one issue, with another answer */
  CP_PASSAGE_ONLY_HERE,  /* the other article does not have it */
} CpPassageKind;

typedef struct
{
  gint32        a, b; /* statements of the model; -1 where the article has none */
  CpPassageKind kind;
  gboolean      by_person;
} CpPassage;

/**
 * CpPassages:
 *
 * Two articles of a comparison, statement by statement: which of them say the same, which say it in other words, and what only one of them
 * has. In the text order of the first article; what only the second has stands after what it follows there.
 */
typedef struct
{
  guint   article_a, article_b;
  GArray *all; /* CpPassage */
  guint   n_shared;
  guint   n_otherwise; /* shortened and new answers among them */
  guint   n_only_a, n_only_b;
} CpPassages;

CpPassages *cp_passages_new       (const CpModel    *model,
                                   guint             article_a,
                                   guint             article_b,
                                   const GPtrArray  *corrections,
                                   CpLanguage       *language);
void        cp_passages_free      (CpPassages       *self);
gint        cp_passages_find      (const CpPassages *self,
                                   gint32            statement);
GArray     *cp_passages_in_step   (const CpPassages *self);
CpPassageKind cp_passage_compare  (const CpModel    *model,
                                   guint             a,
                                   guint             b);
char       *cp_passage_match_key  (const CpModel    *model,
                                   guint             a,
                                   guint             b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpPassages, cp_passages_free)

G_END_DECLS
