/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "window/filter-bar.h"
#include "window/issue-rows.h"
#include "window/row-view.h"
#include "window/side-by-side.h"
#include "window/statement-cell.h"

G_BEGIN_DECLS

/* The heart: one card an issue, one column a party, the contrast between them. */
struct _CpSideBySide
{
  GtkWidget parent_instance;

  GtkBox        *box;
  CpFilterBar   *filters;
  GtkStack      *pages;
  GtkScrolledWindow *across;
  GtkBox        *table;
  CpRowView     *list;
  AdwStatusPage *empty;
  GtkWidget     *heads;

  CpRowContext context;
  CpWidthClass width_class;
  CpModel     *shown;   /* that the rows are of */
  gint32       focused; /* the statement that had the focus when another model came, -1 for none */
  guint        using_room; /* the idle source that shows as many columns as there is room for */
  gint32       pairing; /* the statement that another is to be set beside by key, -1 for none */
};

void cp_side_by_side_install_keys (GtkWidgetClass *widget_class);
void cp_side_by_side_follow_keys  (CpSideBySide   *self);
void cp_side_by_side_follow_focus (CpSideBySide   *self);
CpStatementCell *cp_side_by_side_focused_cell (CpSideBySide *self);

G_END_DECLS
