/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* The same quotation in several articles: the fullest first, then the others in the order of the articles. */
typedef struct
{
  GArray *statements; /* guint32 */
  guint   n_changed;  /* how many of them do not have all words of the fullest */
} CpOutlets;

GPtrArray *cp_outlets_find (const CpModel *model);

G_END_DECLS
