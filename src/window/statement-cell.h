/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_STATEMENT_CELL (cp_statement_cell_get_type ())
G_DECLARE_FINAL_TYPE (CpStatementCell, cp_statement_cell, CP, STATEMENT_CELL, GtkWidget)

GtkWidget *cp_statement_cell_new           (CpViewState     *state,
                                            guint            statement,
                                            int              lines);
guint      cp_statement_cell_get_statement (CpStatementCell *self);

G_END_DECLS
