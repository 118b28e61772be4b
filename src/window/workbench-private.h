/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/workbench.h"

#include "window/articles-view.h"
#include "window/doubts-view.h"
#include "window/find-panel.h"
#include "window/people-view.h"
#include "window/side-by-side.h"
#include "window/sidebar.h"
#include "window/timeline.h"

G_BEGIN_DECLS

/**
 * CpWorkbench:
 *
 * What a window shows of a comparison: the sidebar, the four views over one another, the timeline below them.
 *
 * They are made one after the other, with frames drawn between, that the window is not held up while a comparison opens: first what
 * is seen first. Whoever needs one of the others sooner has the rest made at once.
 */
typedef enum
{
  VIEW_SIDE_BY_SIDE,
  VIEW_ARTICLES,
  VIEW_PEOPLE,
  VIEW_DOUBTS,
  N_VIEWS,
} View;

struct _CpWorkbench
{
  GtkWidget parent_instance;

  AdwBin       *find_place; /* over the views */
  GtkPaned     *paned;
  AdwFlap      *flap;
  CpSidebar    *sidebar;
  AdwViewStack *views;
  GtkWidget    *pages[N_VIEWS]; /* CpStackPage, with a view each */

  guint           n_made; /* steps of the making that are done */
  guint           making; /* an idle source, or */
  guint           framing; /* a tick callback that begins one; both 0 once all is made */
  CpSideBySide   *side_by_side; /* as all that follow, NULL until it is made */
  CpArticlesView *articles;
  CpPeopleView   *people;
  CpDoubtsView   *doubts;
  CpTimeline     *timeline;
  CpFindPanel    *find;

  CpViewState *state;
  GSettings   *settings; /* NULL where not installed */
  CpWidthClass width_class;
  gboolean     sidebar_wanted;  /* beside Side by Side */
  gboolean     sidebar_over;    /* opened over another view, or in a window without room for it */
};

/* The making: workbench-making.c. */
void cp_workbench_begin_making    (CpWorkbench *self);
void cp_workbench_make_all        (CpWorkbench *self);
void cp_workbench_narrow_timeline (CpWorkbench *self);

G_END_DECLS
