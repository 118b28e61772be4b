/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

G_BEGIN_DECLS

/* Statements that stand level in one row: one a column, -1 for none. */
typedef struct
{
  gint32  *statements; /* one a column */
  gboolean *joined;    /* for each column whether it is paired with the next */
} CpPair;

GPtrArray *cp_pairs_of (CpViewState *state,
                        guint        issue);

G_END_DECLS
