/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/columns.h"
#include "window/rows.h"

G_BEGIN_DECLS

/* What the rows of Side by Side are made with. */
typedef struct
{
  CpViewState *state;
  CpRows      *rows;
  CpColumns   *columns;
  gboolean     icons_only; /* chips without their word, in a gutter that has no room for it */
} CpRowContext;

GtkWidget *cp_question_row_new (const CpRowContext *context,
                                CpRow              *row);
GtkWidget *cp_answers_row_new  (const CpRowContext *context,
                                CpRow              *row);
GtkWidget *cp_pair_row_new     (const CpRowContext *context,
                                CpRow              *row);
GtkWidget *cp_why_row_new      (const CpRowContext *context,
                                CpRow              *row);

void       cp_issue_row_add_rest (GtkBox *box,
                                  guint   n);

G_END_DECLS
