/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/date.h"
#include "article/span.h"
#include "language/token.h"
#include "statements/act.h"

G_BEGIN_DECLS

/* Whether quotation marks stand around all, none or part of a statement's content. */
typedef enum
{
  CP_KIND_DIRECT,
  CP_KIND_INDIRECT,
  CP_KIND_MIXED,
} CpKind;

/* The readings of a statement that can each be sure or unsure, explained, and corrected. */
typedef enum
{
  CP_FIELD_WORDS, /* that it is a statement, with these spans */
  CP_FIELD_SPEAKER,
  CP_FIELD_PARTY,
  CP_FIELD_ACT,
  CP_FIELD_DATE,
  CP_FIELD_STANCE,
  CP_FIELD_ISSUE,
  CP_N_FIELDS,
} CpField;

/**
 * CpStatement:
 *
 * A statement as found in one article, before it is known who its source is over the comparison. Token indexes are those
 * of the article's #CpText.
 */
typedef struct
{
  CpSpan  *content; /* in text order, not overlapping */
  guint    n_content;
  CpSpan   cue;    /* empty where there is none */
  CpSpan   source; /* empty where none is named */
  CpKind   kind;
  gboolean deed;
  gboolean nested; /* reported inside another statement */

  guint32 cue_head;     /* token of the reporting verb, noun or preposition; CP_NO_TOKEN */
  guint32 source_head;  /* token that names the source; CP_NO_TOKEN */
  guint32 addressee;    /* token that names whom it was said to; CP_NO_TOKEN */
  guint32 sentence;     /* the sentence of the cue, or where the content begins */
  CpAct   act_hint;     /* what the cue says of the act, CP_ACT_OTHER where nothing */
  gboolean negated_cue; /* "did not say", "would not confirm" */

  guint32 signs;        /* CP_SIGN_…: how the article sets it beside others of its side */

  CpDate date;

  float  sure[CP_N_FIELDS];   /* 0 … 1 */
  GRefString *reason[CP_N_FIELDS]; /* in words, %NULL where there is nothing to say */
} CpStatement;

/** cp_reason_ref: Returns: (transfer full) (nullable): the same reason, which many models may hold */
static inline GRefString *
cp_reason_ref (GRefString *reason)
{
  return reason != NULL ? g_ref_string_acquire (reason) : NULL;
}

/** cp_reason_take: puts @reason, (transfer full) (nullable), in place of that at @at */
static inline void
cp_reason_take (GRefString **at,
                GRefString  *reason)
{
  if (*at != NULL)
    g_ref_string_release (*at);
  *at = reason;
}

CpStatement *cp_statement_new         (void);
void         cp_statement_free        (CpStatement *self);
void         cp_statement_add_content (CpStatement *self,
                                       CpSpan       span);
void         cp_statement_explain     (CpStatement *self,
                                       CpField      field,
                                       float        sure,
                                       const char  *format,
                                       ...) G_GNUC_PRINTF (4, 5);
const char  *cp_kind_to_nick          (CpKind       kind);
gboolean     cp_kind_from_nick        (const char  *nick,
                                       CpKind      *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpStatement, cp_statement_free)

G_END_DECLS
