/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

char      *cp_speaker_reference       (const CpModel *model,
                                       guint          speaker,
                                       const char    *name);
GPtrArray *cp_speaker_references      (const CpModel *model);
gint32     cp_speaker_find            (const CpModel *model,
                                       const char    *reference);
char      *cp_speaker_reference_name  (const char    *reference);
gboolean   cp_speaker_reference_has_place (const char *reference);
gboolean   cp_speaker_has_namesake    (const CpModel *model,
                                       guint          speaker);

G_END_DECLS
