/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/weighing.h"

G_BEGIN_DECLS

/* A question that a person put to an issue. */
typedef struct
{
  guint since; /* the correction that put it */
  char *words;
} CpWording;

void        cp_wording_note (CpBuilder       *builder,
                             CpIssue         *issue,
                             guint            since,
                             const char      *words);
const char *cp_wording_at   (CpBuilder       *builder,
                             const CpIssue   *issue,
                             guint            correction);
float       cp_wording_sign (CpWeighing      *weighing,
                             const char      *words);

G_END_DECLS
