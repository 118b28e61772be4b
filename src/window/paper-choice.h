/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/report.h"

G_BEGIN_DECLS

CpPaper cp_paper_at       (guint          position,
                           gboolean       colour);
guint   cp_paper_position (const CpPaper *paper);
CpPaper cp_paper_usual    (void);

G_END_DECLS
