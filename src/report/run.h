/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  CP_RUN_STRONG,
  CP_RUN_PALE,
  CP_RUN_SLANTED,
  CP_RUN_NUMBER, /* small, bold, in one piece */
  CP_RUN_BLANK,  /* room for a sign */
} CpRunKind;

/**
 * CpRun:
 *
 * How a part of a text is set. A report keeps these for all its text and makes Pango's attributes while it sets one piece: those are many
 * times as large, and in small blocks that GLib keeps for itself when they are freed.
 */
typedef struct
{
  guint32   start, end; /* bytes */
  CpRunKind kind;
  double    width; /* of a blank, in points */
} CpRun;

PangoAttrList *cp_runs_attributes (const GArray *runs,
                                   double        size);
void           cp_runs_part       (GArray       *runs,
                                   GArray       *rest,
                                   guint32       at);

G_END_DECLS
