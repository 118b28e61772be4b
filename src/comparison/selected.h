/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

CpIssue *cp_selected_issue (const CpModel *model,
                            const CpIssue *issue,
                            const guint8  *passing);

G_END_DECLS
