/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/maker.h"

G_BEGIN_DECLS

/* The two parties of an issue that have columns. */
typedef struct
{
  guint             index;
  const CpIssue    *issue;
  gint32            parties[2];   /* -1 for none */
  const CpPosition *positions[2];
} CpIssueSides;

/* Two statements, either may be -1. */
typedef struct
{
  gint32   statements[2];
  gboolean paired;
} CpIssueRow;

GArray *cp_issue_rows (CpMaker            *self,
                       const CpIssueSides *sides);

G_END_DECLS
