/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/source.h"

G_BEGIN_DECLS

/* Which verb before it a verb without a subject of its own goes with: "… said A, adding B". */

CpRange cp_governor_carried_on (const CpScene *scene,
                                guint32        verb);
guint32 cp_governor_main       (const CpScene *scene,
                                guint32        verb);
guint32 cp_governor_by_order   (const CpScene *scene,
                                guint32        verb);

G_END_DECLS
