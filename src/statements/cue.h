/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/scene.h"

G_BEGIN_DECLS

const CpCue *cp_cue_match_taking         (const CpScene *scene,
                                          guint32        token,
                                          CpTakes        takes,
                                          guint32       *end,
                                          float         *strength);
gboolean     cp_cue_match                (const CpScene *scene,
                                          const CpCue   *cue,
                                          guint32        token,
                                          guint32       *end);
gboolean     cp_quotation_ends_sentence  (const CpScene *scene,
                                          guint          quotation);

G_END_DECLS
