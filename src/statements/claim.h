/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

gboolean cp_claim_is_noun (const CpScene *scene,
                           guint32        noun);
guint32  cp_claim_end     (const CpScene *scene,
                           guint32        noun,
                           guint32        from,
                           guint32        end);
CpRange  cp_claim_before  (const CpScene *scene,
                           guint32        group);

G_END_DECLS
