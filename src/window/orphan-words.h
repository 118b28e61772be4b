/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/orphans.h"

G_BEGIN_DECLS

char *cp_orphan_question (const CpOrphan     *orphan,
                          gboolean            has_place);
char *cp_orphan_name     (const CpOrphan     *orphan);
char *cp_orphan_decision (const CpCorrection *correction);
char *cp_orphans_count   (GPtrArray          *orphans);
char *cp_orphans_told    (guint               n);

G_END_DECLS
