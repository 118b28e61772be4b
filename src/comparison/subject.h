/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/article.h"
#include "stance/correction.h"

G_BEGIN_DECLS

/* What a correction is on. */
typedef enum
{
  CP_SUBJECT_STATEMENT,
  CP_SUBJECT_STATEMENTS, /* two, set beside each other or told apart */
  CP_SUBJECT_ARTICLE,
  CP_SUBJECT_SPEAKER,
  CP_SUBJECT_PARTY,
  CP_SUBJECT_ISSUE,
  CP_SUBJECT_CONTRAST,
} CpSubject;

CpSubject   cp_subject_of         (CpCorrectionKind    kind);
char      **cp_subject_statements (const CpCorrection *correction);
gboolean    cp_subject_place      (const char         *key,
                                   char              **article_key,
                                   CpSpan             *span);
char       *cp_subject_words      (const CpArticle    *article,
                                   CpSpan              span);
void        cp_subject_note_words (CpCorrection       *correction,
                                   GHashTable         *articles);

G_END_DECLS
