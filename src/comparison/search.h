/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* A place in the articles where the words sought stand. */
typedef struct
{
  guint32 article;
  CpSpan  span;
  gint32  statement; /* the first whose content it touches, -1 */
} CpHit;

/* No more hits than this are given: nobody looks through them. */
#define CP_SEARCH_MAX_HITS 10000u

GArray *cp_search_articles (const CpModel *model,
                            const char    *sought);
GArray *cp_search_pattern  (const CpModel *model,
                            const GRegex  *pattern);
char   *cp_search_context  (const CpModel *model,
                            const CpHit   *hit,
                            guint          n_around,
                            CpSpan        *match);

G_END_DECLS
