/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/reason.h"

G_BEGIN_DECLS

CpReason cp_pitch_reason (const char *low);

G_END_DECLS
