/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/reason.h"

G_BEGIN_DECLS

CpReason cp_line_reason  (const char *line,
                          guint       chars);
gboolean cp_line_is_turn (const char *line);

G_END_DECLS
