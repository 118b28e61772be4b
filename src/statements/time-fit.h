/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/reading.h"

G_BEGIN_DECLS

/* How well a time belongs to a statement's making; the best is taken, and none that stands apart. */
typedef enum
{
  CP_TIME_APART,
  CP_TIME_BESIDE, /* next to the cue or at the head of its clause, though the tree hangs it elsewhere */
  CP_TIME_ABOVE,  /* on a verb that the cue's verb goes on from: "on Tuesday he rose, saying …" */
  CP_TIME_OWN,    /* on the cue's verb */
} CpTimeFit;

CpTimeFit cp_time_fit (const CpText      *text,
                       const CpStatement *statement,
                       const CpWhen      *time,
                       guint32            cue);

G_END_DECLS
