/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/row-heights.h"
#include "window/row-holder.h"
#include "window/row-view.h"

G_BEGIN_DECLS

/* A list's parts, for the files that make it up: the rows that are made, which of them are seen, the keys. */
struct _CpRowView
{
  GtkWidget parent_instance;

  GListModel *model;
  CpRowMaker  maker;
  gpointer    maker_data;
  gboolean    chooses; /* rows can be chosen and activated, as in a sidebar */
  gint        chosen;

  CpRowHeights  *heights;
  GtkAdjustment *adjustment; /* of the viewport, while it is shown */
  GtkWidget     *content;    /* what the viewport holds */
  int            width;
  int            total; /* how high all rows were together when they were shown last */
  guint          tick;
  guint          dropping;

  guint  anchor; /* the row at the top of what is seen, and how many pixels of it are above; negative where the list begins below */
  int    above;
  double value;  /* of the adjustment, when this was so */
  gint   wanted; /* a row to be brought to the top, or -1 */
};

guint        cp_row_view_n_rows          (CpRowView *self);
CpRowHolder *cp_row_view_first_holder    (CpRowView *self);
CpRowHolder *cp_row_holder_next          (CpRowHolder *holder);
CpRowHolder *cp_row_view_ensure_holder   (CpRowView *self,
                                          guint      position);
void         cp_row_view_measure_holder  (CpRowView   *self,
                                          CpRowHolder *holder,
                                          int          width);
gboolean     cp_row_view_is_ready        (CpRowView *self,
                                          guint      position);
void         cp_row_view_show_row        (CpRowView *self,
                                          guint      position);
void         cp_row_view_drop_rows       (CpRowView *self,
                                          guint      first,
                                          guint      last);
gboolean     cp_row_view_drop_stale      (CpRowView *self,
                                          guint      n);
void         cp_row_view_drop_all        (CpRowView *self);

int          cp_row_view_page            (CpRowView *self);
gboolean     cp_row_view_is_seen         (CpRowView *self,
                                          guint      position);
void         cp_row_view_reveal          (CpRowView *self,
                                          guint      position);
gboolean     cp_row_view_is_laid_out     (CpRowView   *self,
                                          CpRowHolder *holder,
                                          int          width);
void         cp_row_view_show_soon       (CpRowView *self);
void         cp_row_view_enter_viewport  (CpRowView *self);
void         cp_row_view_leave_viewport  (CpRowView *self);

void         cp_row_view_install_keys    (GtkWidgetClass *widget_class);
void         cp_row_view_follow_clicks   (CpRowView *self);

G_END_DECLS
