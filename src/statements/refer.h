/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

/* Whom a phrase means, by what stands in it: what refer.c, refer-role.c and refer-body.c share. */

char     *cp_refer_words   (const CpStage       *self,
                            CpRange              range);
CpFigure *cp_refer_unnamed (CpStage             *self,
                            const CpDescription *description,
                            const char          *words);
CpFigure *cp_refer_role    (CpStage             *self,
                            const CpDescription *description,
                            CpRange              range,
                            CpReference         *why);
CpFigure *cp_refer_body    (CpStage             *self,
                            const CpDescription *description,
                            CpRange              range,
                            CpReference         *why);

G_END_DECLS
