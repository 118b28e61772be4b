/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

char *cp_json_export_model    (CpModel   *model);
char *cp_json_export_articles (GPtrArray *articles);

G_END_DECLS
