/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

G_BEGIN_DECLS

/* What the files of the view state share. */
struct _CpViewState
{
  GObject parent_instance;

  CpComparison *comparison;
  CpModel      *model;
  CpFilter     *filter;
  guint8       *passing; /* for each statement; NULL where all pass */
  guint8       *counted; /* likewise: it passes, and stands for all that have its words */
  guint         n_passing;
  GPtrArray    *selected_issues; /* CpIssue by what passes, made when first asked for, NULL else; NULL where all pass */
  CpShow        show;
  CpArrangement *arrangement; /* the person's: the columns that they chose, and the order of the issues */
  GPtrArray    *columns;     /* char*: ids of parties, which outlive a model; of those chosen the ones that are there, else those that carry the dispute */
  GPtrArray    *unchosen;    /* what stood there before the person chose; NULL where they did not */
  guint         room;        /* for so many columns at first */
  gboolean      settling;    /* articles come or go: which parties carry the dispute is found anew */
  gboolean      settled;     /* all was read once: from then on columns do not change places by themselves */
  gint32        selected;
  guint         picked_article;
  CpSpan        picked; /* its words that are selected, as whoever shows them told last when asked */
  guint         n_holds;     /* who asked that what is looked at stays for now */
  CpModel      *arrived;     /* what came in the meantime, NULL for nothing */
  guint         catching_up; /* the idle source that shows it */
};

/* The columns: view-state-columns.c. */
void cp_view_state_settle_columns     (CpViewState *self);
void cp_view_state_follow_arrangement (CpViewState *self);
/* What is told of them: view-state.c. */
void cp_view_state_tell_columns       (CpViewState *self);
void cp_view_state_tell_sort          (CpViewState *self);

G_END_DECLS
