/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/engine.h"

G_BEGIN_DECLS

/**
 * CpEngineSource:
 *
 * Loads the engine when it is first needed, in whatever thread needs it, and once: an empty window waits for no data, and several
 * comparisons share what one of them loaded.
 */
typedef struct _CpEngineSource CpEngineSource;

CpEngineSource *cp_engine_source_new   (void);
CpEngineSource *cp_engine_source_ref   (CpEngineSource  *self);
void            cp_engine_source_unref (CpEngineSource  *self);
CpEngine       *cp_engine_source_get   (CpEngineSource  *self,
                                        GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpEngineSource, cp_engine_source_unref)

G_END_DECLS
