/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* Words that several articles have, those of a wire story or of an article saved twice, are counted and shown once. */

guint8 *cp_once_counted   (const CpModel *model,
                           const guint8  *passing);
GArray *cp_once_list      (const CpModel *model,
                           const GArray  *statements);
guint   cp_once_count_all (const CpModel *model,
                           guint         *n_deeds);
guint   cp_once_count     (const CpModel *model,
                           const GArray  *statements,
                           guint         *n_deeds);
char   *cp_once_elsewhere (const CpModel *model,
                           guint          statement);

G_END_DECLS
