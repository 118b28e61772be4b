/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/view-state.h"

G_BEGIN_DECLS

const CpCorrection *cp_decision_find      (CpViewState     *state,
                                           CpCorrectionKind kind,
                                           const char      *subject);
const CpCorrection *cp_decision_find_on   (CpViewState     *state,
                                           CpCorrectionKind kind,
                                           const char      *key);
gboolean            cp_decision_is_on_speaker (CpViewState     *state,
                                               CpCorrectionKind kind,
                                               guint            speaker);
char               *cp_decision_words     (gint64           when,
                                           gint64           now);

G_END_DECLS
