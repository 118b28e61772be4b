/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/article.h"
#include "language/token.h"

G_BEGIN_DECLS

/* A run of tokens, first inclusive, last exclusive. */
typedef struct
{
  guint32 first;
  guint32 last;
} CpRange;

/** cp_range_is_empty: Returns: whether @range holds no token */
static inline gboolean
cp_range_is_empty (CpRange range)
{
  return range.last <= range.first;
}

typedef struct
{
  CpRange tokens;
  CpSpan  span;
  guint32 paragraph;
} CpSentence;

typedef struct
{
  CpRange     sentences;
  CpRange     tokens;
  CpSpan      span;
  CpBlockKind kind;
} CpParagraph;

/**
 * CpText:
 *
 * An article's text as read by the language: its tokens, sentences and paragraphs, in order and without gaps.
 * Made by cp_language_read(), not changed afterwards, readable from any thread.
 */
typedef struct
{
  CpArticle *article;
  CpToken   *tokens;
  guint32    n_tokens;
  CpSentence *sentences;
  guint32     n_sentences;
  CpParagraph *paragraphs;
  guint32      n_paragraphs;

  /*< private >*/
  GStringChunk *strings;
  guint32      *children;    /* tokens ordered by their head, for cp_text_children() */
  guint32      *first_child; /* n_tokens + 1 */
} CpText;

CpText        *cp_text_ref       (CpText       *self);
void           cp_text_unref     (CpText       *self);
const guint32 *cp_text_children  (const CpText *self,
                                  guint32       token,
                                  guint        *n_children);
guint32        cp_text_child     (const CpText *self,
                                  guint32       token,
                                  CpDep         dep);
CpRange        cp_text_subtree   (const CpText *self,
                                  guint32       token);
CpSpan         cp_text_span      (const CpText *self,
                                  CpRange       tokens);
CpRange        cp_text_tokens_in (const CpText *self,
                                  CpSpan        span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpText, cp_text_unref)

G_END_DECLS
