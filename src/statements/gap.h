/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/complement.h"

G_BEGIN_DECLS

/* What a clause is about stands before its subject, and leaves a gap in it: "which the ministry said will open", "whom Shaw called a liar". */

CpReported *cp_gap_report (CpScene     *scene,
                           const CpCue *cue,
                           guint32      verb,
                           guint32      after);
CpFound     cp_gap_find   (CpScene     *scene,
                           const CpCue *cue,
                           guint32      verb,
                           guint32      after);

G_END_DECLS
