/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

guint cp_claim_behind (const CpBuilder *self,
                       const CpProfile *profile,
                       int             *sense);
guint cp_denied_claim (const CpBuilder *self,
                       const CpProfile *profile);

G_END_DECLS
