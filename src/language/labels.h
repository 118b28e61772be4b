/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/token.h"

G_BEGIN_DECLS

CpPos       cp_pos_from_name  (const char *name);
const char *cp_pos_to_name    (CpPos       pos);
CpForm      cp_form_from_tag  (const char *penn_tag);
CpDep       cp_dep_from_name  (const char *name);
const char *cp_dep_to_name    (CpDep       dep);

G_END_DECLS
