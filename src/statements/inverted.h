/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

/* The reporting verb stands behind what it reports, or amid it: "A, Smith said", "A, said Smith, B", "As Smith said, A". */

CpReported *cp_inverted_report    (CpScene     *scene,
                                   const CpCue *cue,
                                   guint32      verb,
                                   guint32      after);
gboolean    cp_inverted_is_behind (CpScene     *scene,
                                   guint32      verb,
                                   guint32      after);

G_END_DECLS
