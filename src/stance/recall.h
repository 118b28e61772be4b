/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/weighing.h"

G_BEGIN_DECLS

void       cp_recall_begin (CpBuilder           *builder);
CpFinding *cp_recall       (const CpBuilder     *builder,
                            const CpIssue       *issue);
void       cp_recall_keep  (CpBuilder           *builder,
                            CpIssue             *issue,
                            GHashTable          *asked);

G_END_DECLS
