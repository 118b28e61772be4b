/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* Whether an article tells of what it reports next that the sides are of one mind on it. */

gboolean cp_told_accord (const CpProfile *before,
                         const CpProfile *profile);
gboolean cp_told_apart  (const CpText    *text,
                         guint32          noun);

G_END_DECLS
