/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/comparison.h"
#include "comparison/history.h"
#include "comparison/looks.h"

G_BEGIN_DECLS

typedef enum
{
  CP_LIST_STATEMENTS,
  CP_LIST_ISSUES,
  CP_LIST_PARTIES,
  CP_LIST_SPEAKERS,
  CP_LIST_ARTICLES,
  CP_LIST_EVENTS,
  CP_N_LISTS,
} CpComparisonList;

struct _CpComparison
{
  GObject parent_instance;

  CpEngineSource *source;
  CpMemory       *memory; /* what the analyses hand on to each other */
  CpHistory      *history;
  CpArrangement  *arrangement; /* that was told of last */
  CpModel        *model;  /* what is shown: the current state's, or the last one's until that is analysed */
  CpItemList     *lists[CP_N_LISTS];
  CpLooks        *looks;  /* the parties' own, since all was read for the first time */
  GFile          *file;
  char           *stamp;   /* of the file as it was opened or saved last; NULL where that is not known */
  CpState        *saved;  /* the state that stands in the file; NULL where none does */
  char           *own_title;
  char           *trouble; /* what was wrong with the file it was opened from */

  guint     n_adding;      /* additions under way */
  double    progress;
  char     *status;

  gboolean  analysing;     /* an analysis runs in a worker thread */
  gboolean  stale;         /* what is analysed is not the latest state */
  guint     analysis_timer;
  gint64    analysis_cost; /* microseconds that the last one took */
  GPtrArray *waiting;      /* GTask that are returned when the analysis has caught up */

  gboolean  showing;       /* articles that are not analysed yet are made ready to show, in a worker thread */
  guint     arrival_timer; /* until the next are */
};

void cp_comparison_commit         (CpComparison *self,
                                   CpState      *state,
                                   const char   *name);
void cp_comparison_begin_with     (CpComparison *self,
                                   CpState      *state,
                                   GFile        *file,
                                   gboolean      is_saved);
void cp_comparison_set_saved      (CpComparison *self,
                                   GFile        *file,
                                   CpState      *state);
void cp_comparison_show_model     (CpComparison *self,
                                   CpModel      *model);
void cp_comparison_show_state     (CpComparison *self);
void cp_comparison_notify_history (CpComparison *self);
void cp_comparison_set_progress   (CpComparison *self,
                                   double        progress,
                                   const char   *status);
void cp_comparison_notify_busy    (CpComparison *self);

/* analysing.c */
void     cp_comparison_analyse     (CpComparison  *self);
gboolean cp_comparison_analyse_now (CpComparison  *self,
                                    GError       **error);
void     cp_comparison_return_when_analysed (CpComparison *self,
                                             GTask        *task);

/* arriving.c */
void     cp_comparison_show_arrived (CpComparison *self);

G_END_DECLS
