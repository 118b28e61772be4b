/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How alike two items are, each pair once. Pairs that are not given have nothing in common. */
typedef struct
{
  guint32 a;
  guint32 b;
  float   weight;
} CpEdge;

guint32 *cp_cluster (guint         n_items,
                     const CpEdge *edges,
                     guint         n_edges,
                     float         threshold);

G_END_DECLS
