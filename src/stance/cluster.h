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

/* What a clustering goes by beside its edges. */
typedef struct
{
  float          threshold; /* 0 or more: what two items have in common that do not belong together */
  const guint32 *texts;     /* for each item the text that it stands in; %NULL where that says nothing */
  float          again;     /* what speaks against a text's coming back to a cluster that it left */
  const guint32 *first_text; /* for each item, and behind the last, where its texts begin in @texts; %NULL where each has one */
  const guint32 *sizes;     /* for each item how many it stands for; %NULL where it is one */
} CpClusterRule;

guint32 *cp_cluster (guint                n_items,
                     const CpEdge        *edges,
                     guint                n_edges,
                     const CpClusterRule *rule);

G_END_DECLS
