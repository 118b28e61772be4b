/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/saved-reader.h"
#include "stance/model.h"

G_BEGIN_DECLS

void     cp_saved_read_corrections (CpSavedReader *in,
                                    GPtrArray     *corrections);
CpModel *cp_saved_read_analysis    (CpSavedReader *in,
                                    GPtrArray     *articles);

G_END_DECLS
