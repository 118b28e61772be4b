/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

typedef enum
{
  CP_CHECKED_ANY,
  CP_CHECKED_YES,
  CP_CHECKED_NO,
} CpChecked;

/**
 * CpFilter:
 *
 * What a person wants to see of a comparison's statements. People, parties and issues are given by name, so that a filter outlives the
 * analysis, can be kept, and holds for another comparison. What is empty asks for nothing; what is set must all be met.
 */
typedef struct
{
  char      *words;    /* all of them, in the statement, its source, speaker, issue or note; "…" for words in a row */
  GPtrArray *parties;  /* char*: any of them; "" for none */
  GPtrArray *speakers; /* char*: likewise, or cp_speaker_reference() */
  GPtrArray *issues;   /* char*: questions, or labels where there is none */
  GPtrArray *outlets;  /* char*: publishers */
  GPtrArray *articles; /* char*: cp_article_key() */
  guint      acts;     /* 1 << CpAct for each that is wanted, 0 for all */
  guint      stances;  /* 1 << CpStance likewise */
  gint32     from;     /* day numbers, cp_date_to_day_number(); 0 for no bound */
  gint32     to;       /* the last day */
  gboolean   dated_only; /* leaves out statements without a date where there is a bound; else they stay */
  CpChecked  checked;
  float      confidence_from;
  float      confidence_to; /* 0 for no bound */
  gboolean   deeds_only;
} CpFilter;

CpFilter *cp_filter_new       (void);
CpFilter *cp_filter_copy      (const CpFilter  *self);
void      cp_filter_free      (CpFilter        *self);
gboolean  cp_filter_is_empty  (const CpFilter  *self);
gboolean  cp_filter_equal     (const CpFilter  *a,
                               const CpFilter  *b);
char     *cp_filter_to_text   (const CpFilter  *self);
CpFilter *cp_filter_from_text (const char      *text,
                               GError         **error);
GArray   *cp_filter_apply     (const CpFilter  *self,
                               const CpModel   *model);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpFilter, cp_filter_free)

G_END_DECLS
