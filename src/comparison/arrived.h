/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/engine.h"
#include "stance/model.h"
#include "statements/reading.h"

G_BEGIN_DECLS

CpModel *cp_arrived_model (const CpModel *model,
                           GPtrArray     *readings,
                           CpEngine      *engine);

G_END_DECLS
