/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two clusters that may be joined, with what that gained when it was noted. */
typedef struct
{
  float   gain;
  guint32 a;
  guint32 b;
} CpCandidate;

/**
 * CpCandidates:
 *
 * The pairs of clusters that may be joined, the best first. A clustering notes far more of them than it takes: those of a cluster that was
 * joined to another are dropped with it at once, so that what is never taken costs next to nothing.
 */
typedef struct _CpCandidates CpCandidates;

CpCandidates *cp_candidates_new  (guint              n_clusters);
void          cp_candidates_free (CpCandidates      *self);
void          cp_candidates_add  (CpCandidates      *self,
                                  guint32            owner,
                                  const CpCandidate *candidates,
                                  guint              n);
void          cp_candidates_drop (CpCandidates      *self,
                                  guint32            cluster);
gboolean      cp_candidates_take (CpCandidates      *self,
                                  CpCandidate       *best);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCandidates, cp_candidates_free)

G_END_DECLS
