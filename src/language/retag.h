/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/cues.h"
#include "language/lemmas.h"

G_BEGIN_DECLS

void cp_retag_reporting (CpText          *text,
                         const CpLemmas  *lemmas,
                         const CpVectors *vectors,
                         const CpCues    *cues);

G_END_DECLS
