/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

G_BEGIN_DECLS

typedef enum
{
  CP_ROW_QUESTION,
  CP_ROW_ANSWERS,
  CP_ROW_PAIR,
  CP_ROW_WHY,
} CpRowKind;

#define CP_TYPE_ROW (cp_row_get_type ())
G_DECLARE_FINAL_TYPE (CpRow, cp_row, CP, ROW, GObject)

CpRowKind cp_row_get_kind      (CpRow *self);
guint     cp_row_get_issue     (CpRow *self);
gboolean  cp_row_is_open       (CpRow *self);
gint32    cp_row_get_statement (CpRow *self,
                                guint  column);
gboolean  cp_row_is_joined     (CpRow *self,
                                guint  column);

#define CP_TYPE_ROWS (cp_rows_get_type ())
G_DECLARE_FINAL_TYPE (CpRows, cp_rows, CP, ROWS, GObject)

CpRows   *cp_rows_new          (CpViewState *state);
gboolean  cp_rows_is_open      (CpRows      *self,
                                guint        issue);
void      cp_rows_set_open     (CpRows      *self,
                                guint        issue,
                                gboolean     open);
void      cp_rows_set_all_open (CpRows      *self,
                                gboolean     open);
gint      cp_rows_find_issue   (CpRows      *self,
                                guint        issue);
gint      cp_rows_next_issue   (CpRows      *self,
                                gint         from,
                                int          by);
guint     cp_rows_n_issues     (CpRows      *self);

G_END_DECLS
