/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/text.h"
#include "language/when-words.h"

G_BEGIN_DECLS

gboolean cp_when_looks_ahead (const CpWhenWords *words,
                              const CpText      *text,
                              CpRange            range);

G_END_DECLS
