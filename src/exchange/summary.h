/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

char *cp_summary_write (CpModel    *model,
                        const char *title,
                        guint       columns);

G_END_DECLS
