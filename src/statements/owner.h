/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

/* Whose a noun is; cp_source_of_noun() of source.h stands with it. */

CpRange cp_owner_before (const CpScene *scene,
                         guint32        noun);

G_END_DECLS
