/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/when.h"
#include "statements/reading.h"

G_BEGIN_DECLS

const CpWhen *cp_occasion_of (const CpReading   *self,
                              const CpStatement *statement);
guint32       cp_occasion_verb (const CpText    *text,
                              const CpWhen      *day);

G_END_DECLS
