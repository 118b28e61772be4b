/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

G_BEGIN_DECLS

void cp_correct_later (CpViewState     *state,
                       CpCorrectionKind kind,
                       const char      *subject,
                       const char      *value,
                       const char      *name);

G_END_DECLS
