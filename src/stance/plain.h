/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/weighing.h"

G_BEGIN_DECLS

void  cp_plain_hold_all (CpBuilder  *builder);
char *cp_plain_words    (CpWeighing *weighing,
                         guint       place);

G_END_DECLS
