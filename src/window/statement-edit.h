/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

G_BEGIN_DECLS

/* What a person does to a statement's words, each one step for undo. */

gboolean cp_statement_move_borders (CpViewState  *state,
                                    guint         statement,
                                    const GArray *spans);
gboolean cp_statement_split        (CpViewState  *state,
                                    guint         statement,
                                    guint32       offset);
gboolean cp_statement_join         (CpViewState  *state,
                                    guint         statement);
void     cp_statement_delete       (CpViewState  *state,
                                    guint         statement);
void     cp_statement_check        (CpViewState  *state,
                                    guint         statement);
gboolean cp_statement_pair         (CpViewState  *state,
                                    guint         statement,
                                    guint         beside);
void     cp_statement_part         (CpViewState  *state,
                                    guint         a,
                                    guint         b);
void     cp_statement_add          (CpViewState  *state,
                                    guint         article,
                                    CpSpan        span);

G_END_DECLS
