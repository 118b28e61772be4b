/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* What a party holds by some of its statements, and how two such answers stand to one another. */
CpStance   cp_position_stance  (const CpModel    *model,
                                const CpPosition *position);
float      cp_position_sure    (const CpModel    *model,
                                const CpPosition *position);
char      *cp_position_words   (const CpModel    *model,
                                const CpPosition *position);
CpRelation cp_relation_between (CpStance          a,
                                float             sure_a,
                                CpStance          b,
                                float             sure_b);

G_END_DECLS
