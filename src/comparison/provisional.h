/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

CpModel *cp_provisional_model (const CpModel *model,
                               GPtrArray     *corrections);

G_END_DECLS
