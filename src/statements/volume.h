/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/reading.h"

G_BEGIN_DECLS

guint cp_volume_end   (CpReading *const *readings,
                       guint             n_readings,
                       guint             first);
guint cp_volumes_full (CpReading *const *readings,
                       guint             n_readings);

G_END_DECLS
