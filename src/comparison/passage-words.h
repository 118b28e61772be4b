/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

const CpModelStatement *cp_passage_statement (const CpModel *model,
                                              gint32         index);
GArray                 *cp_passage_words     (const CpModel *model,
                                              guint          index);

G_END_DECLS
