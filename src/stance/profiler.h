/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libstemmer.h>

#include "stance/builder.h"

G_BEGIN_DECLS

/* What the profiles of one part are made with: the words it has met, by what is known of them. */
typedef struct
{
  CpBuilder         *builder;
  struct sb_stemmer *stemmer;
  guint              part;    /* its number, + 1 */
  GHashTable        *others;  /* lower-case words of the names of all speakers and parties, where the part is not whole; %NULL */
  GHashTable        *names;   /* lower-case words of which it was asked whether they are of a name → whether */
  GHashTable        *terms;   /* dictionary form → its number in the vocabulary + 2, 1 for one that says nothing */
  guint              reading; /* the first that has statements in the part */
  GPtrArray         *aside;   /* guint8 array: for each reading from that on which tokens name a source or report: they say nothing of the issue */
} CpProfiler;

guint32     cp_profiler_term          (CpProfiler    *self,
                                       const CpToken *token);
gboolean    cp_profiler_is_name       (CpProfiler    *self,
                                       const CpToken *token);
GHashTable *cp_profiler_collect_names (const CpModel *model);

G_END_DECLS
