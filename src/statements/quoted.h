/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

gboolean cp_quoted_of_another (const CpScene    *scene,
                               const CpReported *report);

G_END_DECLS
