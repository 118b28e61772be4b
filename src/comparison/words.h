/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* The interface's words for what is in a model, the same on the screen, on paper and in a terminal; in the person's language. */

const char *cp_words_act         (CpAct           act);
const char *cp_words_act_plural  (CpAct           act);
const char *cp_words_act_name    (CpAct           act);
const char *cp_words_answer      (CpStance        stance);
const char *cp_words_relation    (CpRelation      relation);
const char *cp_words_field       (CpField         field);
const char *cp_words_sure        (float           sure);
char       *cp_words_percent     (double          fraction);
char       *cp_words_more        (guint           n);
char       *cp_words_date        (const CpDate   *date);
char       *cp_words_date_short  (const CpDate   *date);
char       *cp_words_date_full   (const CpDate   *date);
char       *cp_words_reason      (const CpModelStatement *s,
                                  CpField                 field);

char       *cp_words_of_speaker  (const CpModel  *model,
                                  guint           speaker,
                                  gboolean        tells_party);
const char *cp_words_speaker     (const CpModel  *model,
                                  guint           statement);
const char *cp_words_does        (const CpModel  *model,
                                  guint           statement);
void        cp_words_statement   (const CpModel  *model,
                                  guint           statement,
                                  char          **lead,
                                  char          **words);
char       *cp_words_attribution (const CpModel  *model,
                                  guint           statement);
char       *cp_words_quoted_title (const CpArticle *article);
char       *cp_words_citation    (const CpModel  *model,
                                  guint           statement);
char       *cp_words_citation_of (const CpModel *model,
                                  guint           article,
                                  gint32          statement,
                                  const char     *words);
char       *cp_words_article     (const CpArticle *article);
char       *cp_words_added       (guint                     n_added,
                                  guint                     n_known);
char       *cp_words_copy        (const CpModel            *model,
                                  guint                     article);
char       *cp_words_title       (const CpModel   *model);
const char *cp_words_issue       (const CpIssue   *issue);

G_END_DECLS
