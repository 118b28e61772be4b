/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/gist.h"
#include "language/language.h"
#include "language/when.h"
#include "statements/knowledge.h"
#include "statements/statement.h"

G_BEGIN_DECLS

/**
 * CpReading:
 *
 * All that was found in one article: its text with tokens and trees, and the statements in it, in text order. It depends on
 * the article, the language and the knowledge alone, so it is made once for an article and kept.
 */
typedef struct
{
  CpText    *text;
  GPtrArray *statements; /* CpStatement */
  GArray    *times;      /* CpWhen: the times it tells, on the calendar */
  CpGist    *gist;       /* what it is about */
} CpReading;

CpReading *cp_reading_new   (CpLanguage  *language,
                             CpKnowledge *knowledge,
                             CpArticle   *article);
CpReading *cp_reading_ref   (CpReading   *self);
void       cp_reading_unref (CpReading   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpReading, cp_reading_unref)

G_END_DECLS
