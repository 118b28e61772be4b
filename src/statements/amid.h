/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

/* Who is named amid his own words: "The plan, said Smith, would cost jobs." */

CpReported *cp_amid_report (CpScene     *scene,
                            const CpCue *cue,
                            guint32      verb,
                            guint32      after);

G_END_DECLS
