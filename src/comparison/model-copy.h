/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

CpModel          *cp_model_copy           (const CpModel          *from);
CpModelStatement *cp_model_statement_copy (const CpModelStatement *from);

G_END_DECLS
