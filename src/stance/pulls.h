/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* How much the log odds that two statements on one issue stand on the same side change, and what does it. The weights began
 * as a logistic regression over the pairs of statements on one issue in the first twelve comparisons of tests/comparisons,
 * rounded; those of deeds, admissions and changes of position, of which there are few pairs, are set by hand. */
#define CP_PULL_ANY         0.1f /* any two */
#define CP_PULL_SAME_PARTY  0.6f
#define CP_PULL_OTHER_PARTY -0.8f /* two parties that speak to one question are more often against each other than not */
/* What a party says ten times does not show ten times as surely where it stands: n statements count as n to the power of one
 * less this. */
#define CP_PULL_DAMPING     0.6f

/**
 * CpPull:
 *
 * What two statements of one issue say of each other beside whose they are: log odds that they stand on the same side.
 */
typedef struct
{
  guint32 a;
  guint32 b;
  float   odds;
} CpPull;

float cp_pull_odds (const CpBuilder *builder,
                    guint32          earlier,
                    guint32          later);

G_END_DECLS
