/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

gboolean cp_evades (CpBuilder              *self,
                    const CpModelStatement *s,
                    const CpProfile        *profile);

G_END_DECLS
