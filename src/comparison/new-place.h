/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* Where words stand that were elsewhere before. */
typedef struct
{
  guint  article;
  CpSpan span;
  gint32 statement; /* that has them; -1 where none has */
} CpNewPlace;

gboolean cp_new_place_find         (const CpModel *model,
                                    guint          article,
                                    const char    *words,
                                    CpNewPlace    *place);
void     cp_new_place_of_statement (const CpModel *model,
                                    guint          statement,
                                    CpNewPlace    *place);

G_END_DECLS
