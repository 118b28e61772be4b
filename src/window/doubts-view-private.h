/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "comparison/orphans.h"
#include "window/checked-list.h"
#include "window/doubts.h"
#include "window/doubts-view.h"
#include "window/index-list.h"
#include "window/row-view.h"

G_BEGIN_DECLS

/* Everything that is not sure enough, one question a screen, each answer one key; before it the corrections that have lost their place. */
struct _CpDoubtsView
{
  GtkWidget parent_instance;

  GtkBox         *parts;
  GtkWidget      *side;
  GtkWidget      *queue; /* the lists in it, for which there is not always room */
  GtkWidget      *separator;
  GtkLabel       *progress_label;
  GtkWidget      *list_label;
  GtkLabel       *lost_label;
  GtkSpinButton  *threshold;
  GtkProgressBar *progress;
  CpRowView      *list;
  CpCheckedList  *checked;
  GtkStack       *pages;
  GtkBox         *content;
  GtkBox         *answers; /* below it, always in view */
  AdwStatusPage  *done;
  GtkWidget      *clear_filters; /* on it, where filters hide what else is doubtful */
  GtkWidget      *change; /* the button of the question that is asked */

  CpViewState *state;
  GArray      *doubts; /* CpDoubt */
  GPtrArray   *orphans; /* CpOrphan, asked about before them */
  CpIndexList *rows;
  gboolean     narrow; /* no room for keys, nor for a bar */
  gboolean     stale; /* the model changed while nobody looked */
  guint        finding; /* the source that finds the doubts of what changed before the next frame, 0 where they are found */
};

const CpOrphan *cp_doubts_view_current_orphan (CpDoubtsView  *self);
const CpDoubt  *cp_doubts_view_current        (CpDoubtsView  *self);
void            cp_doubts_view_find           (CpDoubtsView  *self);
void            cp_doubts_view_finish_finding (CpDoubtsView  *self);
void            cp_doubts_view_answer         (GtkWidget     *widget,
                                               const char    *action,
                                               GVariant      *parameter);
void            cp_doubts_view_create_change  (GtkMenuButton *button,
                                               gpointer       user_data);

G_END_DECLS
