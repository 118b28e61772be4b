/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"
#include "stance/cluster.h"

G_BEGIN_DECLS

void     cp_pair_volume      (CpBuilder *self,
                              CpVolume  *volume);
guint32 *cp_group_statements (CpBuilder *self);
void     cp_part_inquiries   (const CpBuilder *self,
                              guint32         *labels);

G_END_DECLS
