/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* The version of the export's form: raised when a key is renamed or dropped. */
#define CP_JSON_VERSION 1

char *cp_json_export_model    (CpModel   *model);
char *cp_json_export_articles (GPtrArray *articles);

G_END_DECLS
