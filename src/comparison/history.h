/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/state.h"

G_BEGIN_DECLS

/**
 * CpHistory:
 *
 * The states that a comparison went through, each with the name of the step that led to it, and which of them is shown.
 */
typedef struct _CpHistory CpHistory;

CpHistory  *cp_history_new       (CpState    *first);
void        cp_history_free      (CpHistory  *self);
CpState    *cp_history_current   (CpHistory  *self);
void        cp_history_push      (CpHistory  *self,
                                  CpState    *state,
                                  const char *name);
gboolean    cp_history_undo      (CpHistory  *self);
gboolean    cp_history_redo      (CpHistory  *self);
const char *cp_history_undo_name (CpHistory  *self);
const char *cp_history_redo_name (CpHistory  *self);
gboolean    cp_history_append    (CpHistory  *self,
                                  CpState    *since,
                                  GPtrArray  *entries);

gboolean    cp_history_holds     (CpHistory  *self,
                                  CpState    *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpHistory, cp_history_free)

G_END_DECLS
