/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

char *cp_html_export (const CpModel *model,
                      const char    *title);

G_END_DECLS
