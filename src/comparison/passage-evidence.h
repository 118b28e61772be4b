/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/meaning.h"
#include "comparison/passage-likeness.h"

G_BEGIN_DECLS

/* What speaks for two statements of two articles being one passage, or against it. */
typedef enum
{
  CP_EVIDENCE_NONE,     /* 1: how seldom any two are */
  CP_EVIDENCE_ENOUGH,   /* how many are enough by themselves: the words that they share, what they mean */
  CP_EVIDENCE_MEANING,  /* how like, where words count as alike that mean much the same */
  CP_EVIDENCE_SAME,     /* how many words that tell something are the same */
  CP_EVIDENCE_AMOUNTS,  /* how many shares or large numbers are */
  CP_EVIDENCE_STANDS,   /* one says that the same be done as was said before, and the other speaks of that */
  CP_EVIDENCE_ANSWERS,  /* one replies to what was said against the other */
  CP_EVIDENCE_SPEAKER,  /* one speaker */
  CP_EVIDENCE_PARTY,    /* one party, by two speakers */
  CP_EVIDENCE_ALONE,    /* on one issue; the fewer else that party says on it, the more */
  CP_EVIDENCE_STANCE,   /* the same answer to it */
  CP_EVIDENCE_CONTEXT,  /* how much their paragraphs are about the same */
  CP_EVIDENCE_LEAD,     /* how much liker they are than either is to another */
  CP_EVIDENCE_PLACE,    /* how far from the same place in both articles */
  CP_N_EVIDENCE,
} CpEvidence;

/* Two statements with the evidence for them. */
typedef struct
{
  gint32   a, b;
  gboolean in_common; /* whether what they say has enough in common for any of it to count */
  float    values[CP_N_EVIDENCE];
} CpPassageEvidence;

GArray *cp_passage_evidence   (const CpModel    *model,
                               const CpMeanings *meanings,
                               CpPassageRange    a,
                               CpPassageRange    b);
GArray *cp_passage_candidates (const CpModel    *model,
                               const CpMeanings *meanings,
                               CpPassageRange    a,
                               CpPassageRange    b);

G_END_DECLS
