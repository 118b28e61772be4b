/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/language.h"
#include "statements/knowledge.h"

G_BEGIN_DECLS

/**
 * CpEngine:
 *
 * The language and the knowledge that comparisons are read with, loaded once from the program's data and the user's own
 * additions. Immutable and shared between comparisons and threads.
 */
typedef struct _CpEngine CpEngine;

CpEngine    *cp_engine_new           (GError        **error);
CpEngine    *cp_engine_ref           (CpEngine       *self);
void         cp_engine_unref         (CpEngine       *self);
CpLanguage  *cp_engine_get_language  (CpEngine       *self);
CpKnowledge *cp_engine_get_knowledge (CpEngine       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpEngine, cp_engine_unref)

G_END_DECLS
