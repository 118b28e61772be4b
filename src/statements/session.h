/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/reading.h"

G_BEGIN_DECLS

void cp_session_date (CpReading *self);

G_END_DECLS
