/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/model.h"

G_BEGIN_DECLS

/* Two statements of two articles that may be one passage. */
typedef struct
{
  gint32   a, b;
  float    likeness;
  guint    apart;    /* how far from the same place in both articles, to settle between equals */
  gboolean by_words; /* the words that they share are enough to take them for one */
} CpPassageCandidate;

/* The statements of one article: the first, and one past the last. */
typedef struct
{
  guint first, end;
} CpPassageRange;

GArray *cp_passage_alike (const CpModel *model,
                          CpPassageRange a,
                          CpPassageRange b);

G_END_DECLS
