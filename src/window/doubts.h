/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* A reading that is not sure enough, and how sure it is. */
typedef struct
{
  guint32 statement;
  CpField field;
  float   sure;
} CpDoubt;

GArray *cp_doubts_find     (const CpModel *model,
                            float          threshold,
                            GArray        *checked);
void    cp_doubts_keep_passing (GArray       *doubts,
                                const guint8 *passing);
guint   cp_doubts_n_removed (const GPtrArray *corrections,
                             const GPtrArray *orphans);
void    cp_doubts_keep_asked (const GArray *doubts,
                              CpField       field,
                              GArray       *statements);
gboolean cp_doubt_denial   (const CpDoubt    *doubt,
                            CpCorrectionKind *kind,
                            const char      **name);
char   *cp_doubt_question  (const CpModel *model,
                            const CpDoubt *doubt);
char   *cp_doubt_reading   (const CpModel *model,
                            const CpDoubt *doubt);
CpSpan  cp_doubt_span      (const CpModel *model,
                            const CpDoubt *doubt);

G_END_DECLS
