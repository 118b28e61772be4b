/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/reading.h"
#include "statements/scene.h"

G_BEGIN_DECLS

void cp_reading_find_deeds (CpReading         *self,
                            const CpScene     *scene,
                            const CpDeeds     *deeds,
                            const CpKnowledge *knowledge);

G_END_DECLS
