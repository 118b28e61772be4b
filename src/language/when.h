/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/language.h"

G_BEGIN_DECLS

/* What a date was counted from. */
typedef enum
{
  CP_WHEN_STATED,    /* said in full or nearly: "12 April", "in 2015" */
  CP_WHEN_PUBLISHED, /* from the article's own day: "Tuesday", "last week" */
  CP_WHEN_TOLD,      /* from a day told before: "two days later", "the same evening" */
} CpWhenBasis;

/* How an expression bounds what it is said of. */
typedef enum
{
  CP_WHEN_AT,    /* it happened then */
  CP_WHEN_SINCE, /* "since", "from": then and after */
  CP_WHEN_UNTIL, /* "by", "until", "before" */
} CpWhenBound;

/**
 * CpWhen:
 *
 * An expression of time in a text, resolved to the calendar. There is none for an expression that cannot be resolved.
 */
typedef struct
{
  CpRange     tokens;
  CpSpan      span;
  CpDate      date;
  CpDate      last;   /* of a range or a list of days; no date otherwise */
  CpWhenBasis basis;
  CpWhenBound bound;
  gboolean    future; /* its verb looks ahead */
} CpWhen;

GArray *cp_when_find      (const CpLanguage *language,
                           const CpText     *text);
guint   cp_when_first_from (const GArray    *times,
                            guint32          token);
CpDate  cp_when_reference (const CpLanguage *language,
                           const CpText     *text);

G_END_DECLS
