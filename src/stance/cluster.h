/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What binds two items: how alike they are, and what else speaks for their standing together (or, below 0, against it). What
 * several edges say of a pair is added up; pairs that have none have nothing in common. */
typedef struct
{
  guint32 a;
  guint32 b;
  float   weight;
  float   tie;
} CpEdge;

guint32 *cp_cluster (guint         n_items,
                     const CpEdge *edges,
                     guint         n_edges,
                     float         threshold);

G_END_DECLS
