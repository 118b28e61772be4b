/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

/* What stands behind a source and does not tell who it is: the reporter's asides. */

GHashTable *cp_aside_names (const CpText  *text);
CpRange     cp_aside_cut   (const CpScene *scene,
                            GHashTable    *names,
                            CpRange        source);

G_END_DECLS
