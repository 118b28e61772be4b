/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/date.h"

G_BEGIN_DECLS

gboolean cp_date_find (const char  *text,
                       const char  *language,
                       CpDate      *date,
                       const char **end);

G_END_DECLS
