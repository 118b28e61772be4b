/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* From these odds on a contradiction is shown: of those shown three in five are what a careful reader finds, in the comparisons of
 * tests/comparisons as in those of them that the odds were not fitted on. */
#define CP_CONTRADICTION_LEAST -0.9f

/**
 * CpHeld:
 *
 * A statement as one of the two that may contradict each other: what the odds hang on, read once.
 */
typedef struct
{
  const CpModelStatement *s;
  const CpProfile        *profile;
  gint64                  day;      /* when it was said or done, by its article where that is all that is known; G_MININT64 */
  guint32                 number;
  guint32                 sentence; /* where it is told */
  guint32                 signs;    /* CP_SIGN_… */
  gboolean                enough;   /* it says enough to be held against something */
  gboolean                denies;   /* it says no to something */
  gboolean                concedes; /* it owns something that speaks against its own side */
  float                   most_as_earlier; /* the most that what is known of it alone can speak for a contradiction */
  float                   most_as_later;
  float                   most_contrary; /* the most that what it denies of its words can weigh */
} CpHeld;

/* Two statements of one side that may contradict each other. */
typedef struct
{
  const CpHeld *earlier;
  const CpHeld *later;
  float         odds;
  gboolean      opposite; /* they stand on opposite sides of one issue */
  gboolean      in_time; /* which came first is known, not only which is told first */
  gboolean      turned;  /* what the article says of the later one speaks for it most */
  gboolean      denied;  /* they say the contrary of the same words */
} CpContradiction;

void     cp_held_read          (CpHeld          *self,
                                const CpBuilder *builder,
                                guint32          statement);
gboolean cp_held_may_be        (const CpHeld    *self);
gboolean cp_contradiction_read (CpContradiction *self,
                                const CpBuilder *builder,
                                const CpHeld    *a,
                                const CpHeld    *b);
float    cp_contradiction_lean (const CpBuilder *builder,
                                guint32          a,
                                guint32          b,
                                float            least);

G_END_DECLS
