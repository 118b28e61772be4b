/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

CpRange cp_control_object (const CpScene *scene,
                           guint32        verb);

G_END_DECLS
