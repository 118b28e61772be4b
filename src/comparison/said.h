/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/span.h"

G_BEGIN_DECLS

/* A word of a text: where it stands, with the marks about it, and a number that words of the same letters share. */
typedef struct
{
  CpSpan  span;   /* code points of the text */
  guint64 number;
  guint64 stem;   /* of its first letters alone, 0 for a word too short to tell one text from another */
} CpSaidWord;

/* What became of a stretch of words on the way from one text to another. */
typedef enum
{
  CP_CHANGE_KEPT,
  CP_CHANGE_CUT,   /* in the first alone */
  CP_CHANGE_ADDED, /* in the second alone */
} CpChangeKind;

typedef struct
{
  CpChangeKind kind;
  guint        first;   /* the first of the words: of the first text, where it was added of the second */
  guint        n;
  guint        beside;  /* the word of the other text that it stands before */
} CpChange;

GArray *cp_said_words   (const char   *text);
GArray *cp_said_compare (const GArray *a,
                         const GArray *b);
guint   cp_said_count   (const GArray *changes,
                         CpChangeKind  kind);

G_END_DECLS
