/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

char *cp_csv_export (const CpModel *model,
                     gboolean       for_spreadsheet);

G_END_DECLS
