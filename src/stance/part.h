/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

void cp_sides_leave_out (CpBuilder *self,
                         GArray    *sides,
                         guint      most);

G_END_DECLS
